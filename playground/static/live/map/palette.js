/** The colours of the map's ground: for values, for classes and how sure they are, and for the legend. */

import { diverging, lut256, mix } from "../kit/theme.js";
import { classColour } from "./markers.js";

/** How strongly a class colours its ground: not sure at all, and certain; and where classes are hard. */
const FAINT = 0.08;
const STRONG = 0.6;
const HARD = 0.5;

/** How far along the diverging scale a full value goes: the ground stays quieter than the points on it. */
const groundOf = (theme) => (theme.dark ? 0.5 : 0.62);

/** The two colours of a map of hard sides, as values. */
const SIDES = 0.8;

/** Shades of a regression map that is discretized. */
const BANDS = 5;

/**
 * Fills the table from byte to pixel for an output whose bytes run over [low, high] and whose colours are neutral at
 * `centre` and full at `half` from it.
 * @param {Uint32Array} table (256) @param {"smooth"|"sides"|"bands"} manner smooth shades, two sides, or a few shades
 */
export function fillTable(table, theme, { low, high, centre, half }, manner) {
  const shades = lut256(theme);
  const reach = 127.5 * groundOf(theme);
  for (let byte = 0; byte < 256; byte++) {
    let t = (low + ((high - low) * byte) / 255 - centre) / half;
    if (manner === "sides") t = t >= 0 ? SIDES : -SIDES;
    if (manner === "bands") t = Math.round(t * BANDS) / BANDS;
    table[byte] = shades[Math.round(127.5 + reach * Math.max(-1, Math.min(1, t)))];
  }
}

/** The share of a class's colour in the ground, for a winner's confidence 0..1 among so many classes. */
export function classShare(confidence, count) {
  const sure = Math.max(0, (confidence - 1 / count) / (1 - 1 / count));
  return FAINT + (STRONG - FAINT) * sure;
}

/** Red, green and blue of every class at every confidence byte: index (class << 8) | byte. @returns {Uint8Array[]} */
export function classShades(theme, count) {
  const shades = [0, 1, 2].map(() => new Uint8Array(256 * 256));
  for (let label = 0; label < count; label++) {
    const colour = classColour(theme, label);
    for (let byte = 0; byte < 256; byte++) {
      const ground = mix(theme.zero, colour, classShare(byte / 255, count));
      shades.forEach((shade, channel) => {
        shade[(label << 8) | byte] = parseInt(ground.slice(1 + 2 * channel, 3 + 2 * channel), 16);
      });
    }
  }
  return shades;
}

/** One pixel a class, for hard classes. @returns {Uint32Array} */
export function classInks(theme, count) {
  const bytes = new Uint8Array(1024);
  for (let label = 0; label < count; label++) {
    const ground = mix(theme.zero, classColour(theme, label), HARD);
    [1, 3, 5].forEach((from, channel) => (bytes[4 * label + channel] = parseInt(ground.slice(from, from + 2), 16)));
    bytes[4 * label + 3] = 255;
  }
  return new Uint32Array(bytes.buffer);
}

/** Colours of the ground from the least to the greatest value, for legends. @param {"smooth"|"sides"|"bands"} manner */
export function groundColours(theme, manner) {
  const values = manner === "sides" ? [-SIDES, SIDES] : spread(manner === "bands" ? 2 * BANDS + 1 : 17);
  return values.map((t) => `rgb(${diverging(theme, t * groundOf(theme)).map(Math.round).join(",")})`);
}

const spread = (count) => Array.from({ length: count }, (_, at) => (2 * at) / (count - 1) - 1);
