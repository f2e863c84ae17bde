/** The colours of matrices: of the values in their cells, and of what their sides count. */

import { inkOn } from "../kit/plate.js";
import { legible, lut256, mix, toHex } from "../kit/theme.js";

/** The diverging scale as css colours, and on each the ink that is read best. @type {Map<Uint32Array, {fills: string[], inks: string[]}>} */
const shadesOf = new Map();

/** @param {import("../kit/theme.js").Theme} theme @returns {{fills: string[], inks: string[]}} 256 each, for -1 to 1 */
export function shades(theme) {
  const table = lut256(theme);
  let found = shadesOf.get(table);
  if (!found) {
    const bytes = new Uint8Array(table.buffer);
    const fills = Array.from({ length: 256 }, (_, at) => toHex([...bytes.subarray(at * 4, at * 4 + 3)]));
    found = { fills, inks: fills.map(inkOn) };
    shadesOf.set(table, found);
  }
  return found;
}

/** Where a value stands on the scale of its matrix, 0 to 255. @param {number} scale its largest size */
export const shadeOf = (value, scale) =>
  (Number.isFinite(value) ? Math.round(127.5 + Math.max(-1, Math.min(1, value / scale)) * 127.5) : 127);

/** The colour of what a side counts; orange and blue are kept for signs. */
export function sideColour(theme, dimension) {
  const { classes, test, muted } = theme;
  return { batch: classes[2], fan_in: classes[3], fan_out: classes[4], above: test }[dimension] ?? muted;
}

/** The same for text, darker or lighter so that it can be read. */
export const sideInk = (theme, dimension) => legible(mix(sideColour(theme, dimension), theme.text, theme.dark ? 0.1 : 0.3), theme);
