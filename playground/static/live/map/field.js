/**
 * A coarse grid of bytes as a smooth coloured field.
 *
 * The grid is resampled before it is coloured, so that boundaries are curves and not steps. The grid's first and last nodes
 * stand on the edges of the field; its row 0 is the lowest.
 */

import { Resampler } from "./resample.js";

/** Pixels a side of the field; what shows it scales it from there. */
const SIDE = 200;

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
