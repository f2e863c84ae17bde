/**
 * The picture of a moment, laid out: title and caption, the parts of the stage, the short address and its code to scan.
 *
 * Everything is laid out for a screen of 960 x 540 and drawn larger, so that its text reads from the back row.
 *
 * @typedef {{drawTo: (context: CanvasRenderingContext2D, width: number, height: number, frame: object, view: object, theme: object) => void}} Painter
 * @typedef {object} Moment what is on the stage
 * @property {object} scene @property {object} frame @property {object} view
 * @property {Object<string, Painter>} painters diagram, map, loss, gradients, and the card where one is drawn
 * @property {string} title the run in a line, as it was at the frame's step
 * @property {string} address that opens this very step
 * @property {Object<string, string>} link every setting of the run, as text
 * @property {{title: string, words: string, code: string[]}|null} told of the walk; null while it is closed
 * @property {object[]} frames those held, in order @property {(step: number, more?: object) => Promise<import("./records.js").Record>} record
 * @property {(record: object) => object[]} phases what the walk says of each phase of an update
 * @property {import("../audit/taken.js").Card|null} card null while none is open @property {object} notation of formulas
 * @property {number} newest the last step there is @property {number} phaseCount of the walk; 0 while it is closed
 * @property {(frame: object) => Moment} at another frame, apart from what goes on @property {(place: number) => Moment} walkAt
 * @property {() => boolean} plays whether training moves on the page
 * @typedef {{name: string, left: number, top: number, width: number, height: number}} Box of a part, on its slide
 */

import { drawStill, fitText, type, wrapText } from "../kit/canvas.js";
import { CODE_FAMILY, stackOf } from "./lettering.js";
import { captionOf } from "./captions.js";
import { drawCode, quietOf } from "./qr.js";

export const ACROSS = 960;
export const DOWN = 540;
const MARGIN = 26;
const GAP = 22;
const CODE = 84;
const FOOT = 18;

/** The parts a picture can be of: where their painters stand in a width and height, left, top, right and bottom. */
export const PARTS = Object.freeze({
  stage: (width, height, walking) => (walking ? walkedStage(width, height) : wholeStage(width, height)),
  diagram: (width, height) => [["diagram", 0, 0, width, height]],
  map: (width, height) => {
    const across = Math.min(width, Math.round(height * 1.08));
    return [["map", (width - across) / 2, 0, (width + across) / 2, height]];
  },
  loss: (width, height) => [["loss", 0, 0, width, height]],
  gradients: (width, height) => [["gradients", 0, 0, width, height]],
  card: (width, height) => [["card", 0, 0, width, height]],
  walk: (width, height) => {
    const middle = height - Math.min(112, height * 0.32);
    return [["diagram", 0, 0, width, middle - 12], ["walk", 0, middle, width, height]];
  },
});

function wholeStage(width, height) {
  const left = Math.round(width * 0.59);
  const middle = Math.round(height * 0.585);
  const half = (left - GAP) / 2;
  return [
    ["diagram", 0, 0, left, middle - 12], ["loss", 0, middle, half, height], ["gradients", half + GAP, middle, left, height],
    ["map", left + GAP, 0, width, height],
  ];
}

function walkedStage(width, height) {
  const left = Math.round(width * 0.64);
  const middle = height - 112;
  return [
    ["diagram", 0, 0, left, middle - 12], ["walk", 0, middle, left, height],
    ["map", left + GAP, 0, width, height * 0.62], ["loss", left + GAP, height * 0.62 + 10, width, height],
  ];
}

/**
 * Draws a part of a moment on a context scaled to one unit a css pixel.
 * @param {Moment} moment @param {{part: keyof PARTS, title: string, width: number, height: number, theme: object, ground: boolean,
 *   squares: boolean[][]|null}} wish ground: whether the background is painted
 * @returns {Box[]} where its parts stand
 */
export function drawSlide(context, moment, { part, title, width, height, theme, ground, squares }) {
  if (ground) {
    context.fillStyle = theme.background;
    context.fillRect(0, 0, width, height);
  }
  const top = drawHead(context, moment, title, width, theme, squares);
  drawFoot(context, moment, width, height, theme);
  const bottom = height - MARGIN - FOOT + 10;
  const view = { ...moment.view, hoverUnit: null, pointed: null };
  return PARTS[part](width - 2 * MARGIN, bottom - top, moment.told !== null).map(([name, left, from, right, to]) => {
    const box = { name, left: MARGIN + left, top: top + from, width: right - left, height: to - from };
    context.save();
    context.translate(box.left, box.top);
    if (name === "walk") drawTold(context, moment.told, box.width, box.height, theme);
    else moment.painters[name].drawTo(context, box.width, box.height, moment.frame, view, theme);
    context.restore();
    return box;
  });
}

/** Title, where training stands, what is trained how. @returns {number} where the parts may begin */
function drawHead(context, { title: told, frame }, title, width, theme, squares) {
  const room = width - 2 * MARGIN - (squares ? CODE + 16 : 0);
  type(context, theme, { size: 23, weight: 600 });
  context.fillText(fitText(context, title, room), MARGIN, MARGIN + 16);
  type(context, theme, { size: 14.5 });
  const caption = wrapText(context, captionOf(frame), room, 2);
  caption.forEach((line, at) => context.fillText(line, MARGIN, MARGIN + 39 + at * 18));
  const after = MARGIN + 39 + (caption.length - 1) * 18;
  type(context, theme, { size: 12, colour: theme.muted });
  const lines = wrapText(context, told, room, 2);
  lines.forEach((line, at) => context.fillText(line, MARGIN, after + 19 + at * 15));
  if (squares) {
    const beyond = theme.dark ? 0 : quietOf(squares, CODE); // white on white: the squares stand at the margin
    const [left, top] = [width - MARGIN - CODE + beyond, MARGIN - 4 - beyond];
    drawStill(context, "code", "", [left, top, CODE, CODE], (on) => drawCode(on, squares, left, top, CODE));
  }
  return Math.max(after + 19 + (lines.length - 1) * 15 + 16, squares ? MARGIN + CODE - 4 : 0);
}

function drawFoot(context, { address }, width, height, theme) {
  type(context, theme, { size: 11, colour: theme.muted });
  context.fillText(fitText(context, address, width - 2 * MARGIN), MARGIN, height - MARGIN + 10);
}

/** The phase of the walk: which update, what happens in a sentence with its numbers, and the lines of code that do it. */
function drawTold(context, told, width, height, theme) {
  if (!told) return;
  context.fillStyle = theme.panel;
  context.strokeStyle = theme.line;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(0.5, 0.5, width - 1, height - 1, 8);
  context.fill();
  context.stroke();
  const room = width - 28;
  type(context, theme, { size: 13, weight: 600 });
  context.fillText(fitText(context, told.title, room), 14, 22);
  const below = height - 12 - told.code.length * 17;
  type(context, theme, { size: 13 });
  const most = Math.max(1, Math.floor((below - 28) / 17));
  wrapText(context, told.words, room, most).forEach((line, at) => context.fillText(line, 14, 41 + at * 17));
  type(context, { ...theme, font: stackOf(CODE_FAMILY) }, { size: 12.5, colour: theme.text });
  told.code.forEach((line, at) => context.fillText(fitText(context, line, room), 14, below + 13 + at * 17));
}
