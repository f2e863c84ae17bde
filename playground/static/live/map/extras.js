/**
 * What the audit adds to the map: rings around the examples that pushed hardest, the delta of a unit at every training point,
 * and the gradient of the loss at each point as an arrow.
 *
 * @typedef {{highlight?: number[], deltas?: Float64Array|null, arrows?: Float64Array|null, sign?: string}} Extras
 *   rows of the training set; deltas one a point; arrows two numbers a point, in the plane's own units; the letter of a delta
 */
import { brief } from "../kit/numbers.js";
import { drawPlate } from "../kit/plate.js";
import { alpha, divergingHex, mix } from "../kit/theme.js";
import { say } from "../kit/words.js";
import { drawRing } from "./markers.js";
import { clipTo } from "./plan.js";

const ARROW_PITCH = 13;
const SMALL = 9.5; // a caption, in pixels: the points are what is looked at
const COLOURS = 22; // the width of their bar
const SPACE = "\u2003".repeat(3); // for it

/**
 * Draws over the map's box. @param {{box: object, x: Function, y: Function, radius: number}} plan
 * @param {(row: number) => [number, number]} spot where a training point stands @param {number} count of them
 * @param {Extras} extras
 */
export function drawExtras(context, plan, spot, count, extras, theme) {
  const { box } = plan;
  context.save();
  clipTo(context, box);
  if (extras.deltas?.length === count) drawDeltas(context, plan, spot, extras.deltas, theme);
  if (extras.arrows?.length === 2 * count) drawArrows(context, plan, spot, count, extras.arrows, theme);
  for (const row of extras.highlight ?? []) {
    if (row >= count) continue;
    const [x, y] = spot(row);
    drawRing(context, x, y, plan.radius + 3, theme.text, theme);
  }
  context.restore();
  const said = [];
  if (extras.deltas?.length === count) said.push({ text: say("map-legend-deltas", { sign: extras.sign ?? "δ", most: brief(largest(extras.deltas)) }), coloured: true });
  if (extras.arrows?.length === 2 * count) said.push({ text: say("map-legend-arrows"), coloured: false });
  said.reduce((left, entry) => drawCaption(context, box, entry, left, theme), box.left + 4);
}

/** Every training point as a disc in the colour of the unit's delta there; a negative one has a minus cut into it. */
function drawDeltas(context, { box, radius }, spot, deltas, theme) {
  context.fillStyle = alpha(theme.background, theme.dark ? 0.72 : 0.78);
  context.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  const most = largest(deltas);
  const order = Array.from(deltas, (_, row) => row).sort((one, other) => Math.abs(deltas[one]) - Math.abs(deltas[other]));
  for (const row of order) {
    const [x, y] = spot(row);
    const share = Math.abs(deltas[row]) / most;
    const size = radius * (0.62 + 0.75 * Math.sqrt(share));
    context.beginPath();
    context.arc(x, y, size, 0, 7);
    context.fillStyle = share < 0.02 ? mix(theme.background, theme.muted, 0.35) : divergingHex(theme, Math.sign(deltas[row]) * (0.3 + 0.7 * share));
    context.fill();
    context.strokeStyle = alpha(theme.text, 0.35);
    context.lineWidth = 0.8;
    context.stroke();
    if (deltas[row] < 0 && share > 0.1) {
      context.fillStyle = theme.background;
      context.fillRect(x - size * 0.55, y - 0.7, size * 1.1, 1.5);
    }
  }
}

/** At each point, or at every few where they are many, an arrow up the loss. */
function drawArrows(context, plan, spot, count, arrows, theme) {
  const { box } = plan;
  const room = ((box.right - box.left) * (box.bottom - box.top)) / ARROW_PITCH ** 2;
  const every = Math.ceil(count / room);
  const longest = Math.min(26, (box.right - box.left) * 0.085);
  const across = plan.x(1) - plan.x(0);
  const up = plan.y(1) - plan.y(0);
  const ends = [];
  for (let row = 0; row < count; row += every) {
    const dx = arrows[2 * row] * Math.sign(across);
    const dy = arrows[2 * row + 1] * Math.sign(up);
    ends.push([row, dx, dy, Math.hypot(dx, dy)]);
  }
  const most = Math.max(1e-300, ...ends.map(([, , , size]) => size));
  for (const [wide, colour] of [[3.4, alpha(theme.background, 0.75)], [1.4, theme.text]]) {
    context.strokeStyle = colour;
    context.fillStyle = colour;
    context.lineWidth = wide;
    context.lineCap = "round";
    context.lineJoin = "round";
    context.beginPath();
    for (const [row, dx, dy, size] of ends) {
      const length = longest * Math.sqrt(size / most); // roots: small ones stay in sight
      if (length < 2.5) continue;
      const [x, y] = spot(row);
      const [ux, uy] = [dx / size, dy / size];
      const [tipX, tipY] = [x + ux * length, y + uy * length];
      const head = Math.min(4, length * 0.4);
      context.moveTo(x, y);
      context.lineTo(tipX, tipY);
      context.moveTo(tipX - head * (ux + uy * 0.6), tipY - head * (uy - ux * 0.6));
      context.lineTo(tipX, tipY);
      context.lineTo(tipX - head * (ux - uy * 0.6), tipY - head * (uy + ux * 0.6));
    }
    context.stroke();
  }
}

/** A caption on a small plate at the foot of the box, and its colours if it speaks of any. @returns {number} where the next one may begin */
function drawCaption(context, box, { text, coloured }, from, theme) {
  const y = box.bottom - 10;
  const words = coloured ? `${text}${SPACE}` : text;
  const { right } = drawPlate(context, words, from, y, theme.line, theme, { size: SMALL, align: "left", weight: 500 });
  if (!coloured) return right + 4;
  const left = right - COLOURS - 6;
  const shade = context.createLinearGradient(left, 0, left + COLOURS, 0);
  for (let stop = 0; stop <= 6; stop++) shade.addColorStop(stop / 6, divergingHex(theme, stop / 3 - 1));
  context.fillStyle = shade;
  context.fillRect(left, y - 3, COLOURS, 6);
  return right + 4;
}

const largest = (values) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
