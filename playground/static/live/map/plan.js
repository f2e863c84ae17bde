/**
 * Where everything of the map lies. Numbers only, in the units of the surface.
 *
 * @typedef {import("../kit/axes.js").Box} Box
 * @typedef {{low: number, high: number}} Span
 * @typedef {{box: Box, key: {x: number, y: number, width: number}, legend: import("./legend.js").Legend, notes: string[],
 *   ySpan: Span, x: (value: number) => number, y: (value: number) => number, radius: number}} Plan
 *   box: of the field; key: where the legend stands, its notes below it; x and y: from values to places; radius: of a point
 */

import { linearScale } from "../kit/axes.js";
import { type, wrapText } from "../kit/canvas.js";
import { legendHeight } from "./legend.js";
import { markRadius } from "./markers.js";

const HEAD = 24;
const FOOT = 34;
/** Room left of the field, for the numbers of its axis. */
export const LEFT = 46;
const RIGHT = 4;
export const NOTE_LINE = 15;
const NOTES = 2; // lines at the most
const BESIDE = 112; // room that the legend needs to stand beside the map

/**
 * @param {CanvasRenderingContext2D} context measures the text @param {object} scene as `mapScene` makes it
 * @param {import("./legend.js").Legend} legend @param {import("./subject.js").Subject} subject
 * @returns {Plan}
 */
export function planMap(context, scene, width, height, legend, subject, theme) {
  type(context, theme, { size: 11.5 });
  const curve = scene.view.kind === "curve";
  const wrapped = (room, lines) => (scene.view.note ? wrapText(context, scene.view.note, room, lines) : []);
  const tall = height - HEAD - FOOT;
  const spare = width - LEFT - tall - 18;
  if (!curve && spare >= BESIDE) {
    const box = { left: LEFT, top: HEAD, right: LEFT + tall, bottom: HEAD + tall };
    const key = { x: box.right + 18, y: HEAD, width: spare };
    return { box, key, legend, notes: wrapped(spare, 4), ...scalesOf(scene, box, subject) };
  }
  const roomX = Math.max(60, width - LEFT - RIGHT);
  const foot = FOOT + legendHeight(context, legend, width, theme);
  const placed = (notes) => {
    const below = foot + notes.length * NOTE_LINE;
    const roomY = Math.max(60, height - HEAD - below);
    const side = Math.min(roomX, roomY);
    const boxWidth = curve ? roomX : side;
    const boxHeight = curve ? Math.min(roomY, roomX) : side;
    const left = Math.round(LEFT + (roomX - boxWidth) / 2);
    const box = { left, top: HEAD, right: left + boxWidth, bottom: HEAD + boxHeight };
    const start = Math.max(0, left - LEFT + 2);
    return { box, key: { x: start, y: box.bottom + FOOT, width: width - start } };
  };
  // Notes begin where the field does, and that is further right the more lines they have: they fit where they have most.
  const notes = wrapped(placed(Array(NOTES)).key.width - 8, NOTES);
  const { box, key } = placed(notes);
  return { box, key, legend, notes, ...scalesOf(scene, box, subject) };
}

function scalesOf(scene, box, subject) {
  const { view, points } = scene;
  const ySpan = view.kind !== "curve" ? view.y : subject.tile ? unitHeights(subject) : outputHeights(scene);
  return {
    ySpan,
    x: linearScale(view.x.low, view.x.high, box.left, box.right),
    y: linearScale(ySpan.low, ySpan.high, box.bottom, box.top),
    radius: markRadius(points.train.length + points.test.length, box.right - box.left),
  };
}

/** The span of a curve's y axis: the scene's, else the targets' with room. @returns {Span} */
export function outputHeights({ targets: { low, high }, view: { y } }) {
  if (Number.isFinite(y?.low) && Number.isFinite(y?.high)) return { low: y.low, high: y.high };
  const room = (high - low || 1) * 0.18;
  return { low: low - room, high: high + room };
}

/** @returns {Span} */
function unitHeights({ shades: { low, high } }) {
  const room = (high - low) * 0.08 || 1;
  return { low: low - room, high: high + room };
}

/** Where a point stands. @param {Plan} plan @param {"train"|"test"} split @returns {[number, number]} */
export function spotOf(scene, plan, split, row) {
  const point = scene.points[split][row];
  if (scene.view.kind !== "curve") return [plan.x(point[0]), plan.y(point[1])];
  return [plan.x(point[0] ?? point), plan.y(targetOf(scene, scene.points[`${split}_labels`][row]))];
}

/** The target that a label stands for; over a line, where one output is drawn, it is the first one's. */
function targetOf(scene, label) {
  if (scene.task === "classes") return label === 0 ? scene.target_high : scene.target_low;
  if (scene.task !== "binary") return label;
  return label ? scene.target_high : scene.target_low;
}

/** Keeps what is drawn next inside a box, until the context is restored. @param {Box} box */
export function clipTo(context, box) {
  context.beginPath();
  context.rect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  context.clip();
}
