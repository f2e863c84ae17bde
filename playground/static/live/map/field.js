/**
 * A coarse grid of bytes as a smooth coloured field.
 *
 * The grid is resampled (Catmull-Rom, which passes through every given value) before it is coloured, so that boundaries
 * are curves and not steps. The grid's first and last nodes stand on the edges of the field; its row 0 is the lowest.
 */

import { classColour } from "./markers.js";
import { diverging, lut256, mix } from "../kit/theme.js";

/** Pixels a side of the field; the browser scales it from there. */
const SIDE = 200;

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

export class Field {
  /** @param {HTMLCanvasElement|OffscreenCanvas} canvas takes the field's own size */
  constructor(canvas) {
    canvas.width = SIDE;
    canvas.height = SIDE;
    this.canvas = canvas;
    this.context = canvas.getContext("2d");
    this.image = this.context.createImageData(SIDE, SIDE);
    this.pixels = new Uint32Array(this.image.data.buffer);
    this.planes = [new Float32Array(SIDE * SIDE)];
    this.table = new Uint32Array(256);
    /** @type {Map<number, Resampler>} */
    this.resamplers = new Map();
  }

  /** Paints a grid of values. @param {Uint8Array} bytes (size * size) @param {Uint32Array} table 256 pixels */
  values(bytes, size, table) {
    const [plane] = this.planes;
    this.#resampler(size).run(bytes, plane);
    const { pixels } = this;
    for (let row = 0; row < SIDE; row++) {
      const to = (SIDE - 1 - row) * SIDE;
      const from = row * SIDE;
      for (let at = 0; at < SIDE; at++) {
        const value = (plane[from + at] + 0.5) | 0;
        pixels[to + at] = table[value < 0 ? 0 : value > 255 ? 255 : value];
      }
    }
    this.context.putImageData(this.image, 0, 0);
  }

  /** Paints winners blended by confidence. @param {Uint8Array} bytes winners, then confidences @param {Uint8Array[]} shades */
  classes(bytes, size, shades) {
    const cells = size * size;
    this.sources ??= [0, 1, 2].map(() => new Float32Array(cells));
    if (this.sources[0].length !== cells) this.sources = [0, 1, 2].map(() => new Float32Array(cells));
    while (this.planes.length < 3) this.planes.push(new Float32Array(SIDE * SIDE));
    shades.forEach((shade, channel) => {
      const source = this.sources[channel];
      for (let at = 0; at < cells; at++) source[at] = shade[(bytes[at] << 8) | bytes[cells + at]];
      this.#resampler(size).run(source, this.planes[channel]);
    });
    const [red, green, blue] = this.planes;
    const { data } = this.image;
    for (let row = 0; row < SIDE; row++) {
      let to = (SIDE - 1 - row) * SIDE * 4;
      for (let at = row * SIDE; at < (row + 1) * SIDE; at++, to += 4) {
        data[to] = red[at];
        data[to + 1] = green[at];
        data[to + 2] = blue[at];
        data[to + 3] = 255;
      }
    }
    this.context.putImageData(this.image, 0, 0);
  }

  /** Paints winners alone: at each pixel the class that leads by most around it. @param {Uint32Array} inks one a class */
  winners(bytes, size, inks) {
    const cells = size * size;
    const { pixels } = this;
    const step = (size - 1) / SIDE;
    for (let row = 0; row < SIDE; row++) {
      const y = (row + 0.5) * step;
      const below = y | 0;
      const up = y - below;
      const to = (SIDE - 1 - row) * SIDE;
      for (let column = 0; column < SIDE; column++) {
        const x = (column + 0.5) * step;
        const left = x | 0;
        const corner = below * size + left;
        const a = bytes[corner];
        const b = bytes[corner + 1];
        const c = bytes[corner + size];
        const d = bytes[corner + size + 1];
        let winner = a;
        if (a !== b || a !== c || a !== d) {
          const right = x - left;
          const votes = [
            (1 - right) * (1 - up) * lead(bytes[cells + corner]), right * (1 - up) * lead(bytes[cells + corner + 1]),
            (1 - right) * up * lead(bytes[cells + corner + size]), right * up * lead(bytes[cells + corner + size + 1]),
          ];
          winner = elect([a, b, c, d], votes);
        }
        pixels[to + column] = inks[winner];
      }
    }
    this.context.putImageData(this.image, 0, 0);
  }

  #resampler(size) {
    let found = this.resamplers.get(size);
    if (!found) this.resamplers.set(size, (found = new Resampler(size, SIDE)));
    return found;
  }
}

/** Cubic resampling of a size x size grid to side x side, edge to edge. */
class Resampler {
  constructor(size, side) {
    this.size = size;
    this.side = side;
    this.taps = new Int32Array(4 * side);
    this.weights = new Float32Array(4 * side);
    this.rows = new Float32Array(size * side);
    for (let at = 0; at < side; at++) {
      const place = ((at + 0.5) / side) * (size - 1);
      const base = Math.min(Math.floor(place), Math.max(0, size - 2));
      catmullRom(place - base).forEach((weight, tap) => {
        this.taps[4 * at + tap] = Math.max(0, Math.min(size - 1, base + tap - 1));
        this.weights[4 * at + tap] = weight;
      });
    }
  }

  /** @param {ArrayLike<number>} source (size * size) @param {Float32Array} target (side * side) */
  run(source, target) {
    const { size, side, taps, weights, rows } = this;
    for (let row = 0; row < size; row++) {
      const from = row * size;
      for (let at = 0; at < side; at++) {
        const tap = 4 * at;
        rows[row * side + at] =
          weights[tap] * source[from + taps[tap]] + weights[tap + 1] * source[from + taps[tap + 1]] +
          weights[tap + 2] * source[from + taps[tap + 2]] + weights[tap + 3] * source[from + taps[tap + 3]];
      }
    }
    for (let row = 0; row < side; row++) {
      const tap = 4 * row;
      const [w0, w1, w2, w3] = [weights[tap], weights[tap + 1], weights[tap + 2], weights[tap + 3]];
      const [r0, r1, r2, r3] = [taps[tap] * side, taps[tap + 1] * side, taps[tap + 2] * side, taps[tap + 3] * side];
      const to = row * side;
      for (let at = 0; at < side; at++) {
        target[to + at] = w0 * rows[r0 + at] + w1 * rows[r1 + at] + w2 * rows[r2 + at] + w3 * rows[r3 + at];
      }
    }
  }
}

/** Values on a line with `finer` times as many steps, through all that are given. @returns {Float32Array} */
export function smoothLine(values, finer) {
  const last = values.length - 1;
  const value = (at) => values[Math.max(0, Math.min(last, at))];
  return Float32Array.from({ length: last * finer + 1 }, (_, place) => {
    const base = Math.min(Math.floor(place / finer), Math.max(0, last - 1));
    const weights = catmullRom(place / finer - base);
    return weights.reduce((sum, weight, tap) => sum + weight * value(base + tap - 1), 0);
  });
}

/** Weights of the four nodes around a place t of the way between the middle two. */
function catmullRom(t) {
  const [t2, t3] = [t * t, t * t * t];
  return [(-t3 + 2 * t2 - t) / 2, (3 * t3 - 5 * t2 + 2) / 2, (-3 * t3 + 4 * t2 + t) / 2, (t3 - t2) / 2];
}

/** How far a winner is ahead of all others together, at least a little: where two leads are equal, a border runs midway. */
const lead = (confidence) => Math.max(8, 2 * confidence - 255);

/** The candidate with most votes, votes for the same candidate added. */
function elect(candidates, votes) {
  let best = candidates[0];
  let most = -1;
  for (const candidate of candidates) {
    let sum = 0;
    for (let at = 0; at < candidates.length; at++) if (candidates[at] === candidate) sum += votes[at];
    if (sum > most) [best, most] = [candidate, sum];
  }
  return best;
}

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
