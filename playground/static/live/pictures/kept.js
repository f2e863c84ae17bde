/** What stands still in the pictures of a film: painted once, copied into each of them. */

import { offscreen } from "../kit/offscreen.js";

/** Room around what says how large it is: lines have a width, letters hang over. In its own units. */
const ROOM = 12;

export class Kept {
  /** @type {Map<string, {place: string, canvas: OffscreenCanvas}>} the last of each name */
  #pieces = new Map();

  /** @param {(context: OffscreenCanvasRenderingContext2D) => void} dress what a fresh context needs */
  constructor(dress) {
    this.dress = dress;
  }

  /** Has a context keep what stands still. @template C @param {C} context @returns {C} */
  on(context) {
    context.keep = (name, key, box, draw) => this.#copy(context, name, key, box, draw);
    return context;
  }

  #copy(context, name, key, [x, y, width, height], draw) {
    const { a, d, e, f } = context.getTransform();
    const [left, top] = [Math.floor(a * (x - ROOM) + e), Math.floor(d * (y - ROOM) + f)];
    const place = [a, d, e, f, width, height, key].join();
    let piece = this.#pieces.get(name);
    if (piece?.place !== place) {
      const canvas = offscreen(Math.ceil(a * (width + 2 * ROOM)) + 1, Math.ceil(d * (height + 2 * ROOM)) + 1);
      const apart = canvas.getContext("2d");
      this.dress(apart);
      apart.setTransform(a, 0, 0, d, e - left, f - top); // the same pixels as on the picture itself
      draw(apart);
      piece = { place, canvas };
      this.#pieces.set(name, piece);
    }
    context.save();
    context.resetTransform();
    context.drawImage(piece.canvas, left, top);
    context.restore();
  }
}
