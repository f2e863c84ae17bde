/**
 * What can be said of a value of which only bounds are known: what a picture of bytes, or a line of few nodes, has at a place.
 * No more digits than they carry. Pure text.
 */

import { fixed, formatNumber, number } from "../kit/numbers.js";
import { enumerated, say } from "../kit/words.js";
import { className } from "./markers.js";
import { nodesAround } from "./pointing.js";
import { lineOf, valueOfByte } from "./subject.js";

/** What the bytes of a confidence stand for. */
const PERCENT = Object.freeze({ low: 0, high: 100 });

/** @typedef {{low: number, high: number}} Bounds */

/**
 * About what value lies between two: as many decimals as make the last one right to one unit; both bounds where that would be
 * coarser than a tenth of what the picture can show.
 * @param {Bounds} bounds @param {number} range of all that the picture can show
 */
export function aboutText({ low, high }, range) {
  const apart = high - low;
  if (!(apart > 0)) return formatNumber(low);
  const decimals = Math.floor(-Math.log10(apart));
  const fewest = 1 - Math.floor(Math.log10(range));
  if (decimals >= fewest) return say("map-tip-about", { value: fixed((low + high) / 2, decimals) });
  const unit = 10 ** -fewest;
  return say("map-tip-between", {
    low: number(Math.floor(low / unit + 1e-9) * unit), high: number(Math.ceil(high / unit - 1e-9) * unit),
  });
}

/** Bounds of what the picture of a plane has at a place: of its four nearest nodes, and what a byte leaves open. @returns {Bounds} */
export function boundsAt(bytes, side, shades, across, up) {
  const around = cellsAt(side, across, up).map((cell) => bytes[cell]);
  return { low: valueOfByte(shades, Math.min(...around)), high: Math.min(shades.high, valueOfByte(shades, Math.max(...around) + 1)) };
}

/** What the frame on the screen tells of the answer at a place of the plane. @param {import("./subject.js").Subject} subject @returns {string} */
export function valueAbout(scene, frame, { tile, unit, shades }, across, up) {
  const side = tile ? scene.view.tile : scene.view.size;
  const bytes = tile ? frame.details.tiles.subarray(unit * side * side, (unit + 1) * side * side) : frame.map;
  return aboutText(boundsAt(bytes, side, shades, across, up), shades.high - shades.low);
}

/** Likewise over one-dimensional data; null where the frame has no line. @returns {string|null} */
export function lineAbout(scene, frame, subject, across) {
  const values = lineOf(scene, frame, subject);
  if (!values) return null;
  const around = nodesAround(across, values.length).map((at) => values[at]);
  const { low, high } = subject.tile ? subject.shades : { low: scene.view.y.low ?? 0, high: scene.view.y.high ?? 1 };
  const open = subject.tile ? (high - low) / 255 : 0; // what a byte leaves open
  return aboutText({ low: Math.min(...around), high: Math.max(...around) + open }, high - low);
}

/** Which class the picture has at a place and how sure it is; near a border, those that meet there. @returns {string} */
export function winnerAbout(scene, frame, across, up) {
  const { size } = scene.view;
  const cells = cellsAt(size, across, up);
  const winners = [...new Set(cells.map((cell) => frame.map[cell]))].sort((a, b) => a - b);
  if (winners.length > 1) return say("map-tip-border", { names: enumerated(winners.map((label) => className(scene, label))) });
  const bounds = boundsAt(frame.map.subarray(size * size), size, PERCENT, across, up);
  const share = say("map-tip-percent", { percent: aboutText(bounds, PERCENT.high) });
  return say("map-tip-winner", { name: className(scene, winners[0]), share });
}

/** The nodes at the corners of the cell in which a place lies. */
function cellsAt(side, across, up) {
  return nodesAround(up, side).flatMap((row) => nodesAround(across, side).map((column) => row * side + column));
}
