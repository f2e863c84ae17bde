/** What lies under the thumbnails. */

import { offscreen } from "../kit/offscreen.js";
import { mix } from "../kit/theme.js";

/** A tile smaller than this is drawn without rounding and without shadow. */
export const PLAIN_TILE = 15;

/** Radius of the corners of a tile. */
export const cornerOf = (tile) => (tile < PLAIN_TILE ? Math.min(2, tile * 0.2) : Math.min(9, tile * 0.19));

/** The blank cards under the thumbnails with their soft shadows, drawn once a size and copied. */
export class Plates {
  /** @param {import("../kit/theme.js").Theme} theme @param {number} ratio device pixels a css pixel */
  constructor(theme, ratio) {
    this.theme = theme;
    this.ratio = ratio;
    /** @type {Map<number, OffscreenCanvas>} */
    this.known = new Map();
  }

  draw(context, tile, { x, y }) {
    const margin = 10;
    if (tile < PLAIN_TILE) {
      context.fillStyle = this.theme.panel;
      context.fillRect(x, y, tile, tile);
      return;
    }
    let plate = this.known.get(tile);
    if (!plate) this.known.set(tile, (plate = this.make(tile, margin)));
    const side = plate.width / this.ratio;
    context.drawImage(plate, x - margin, y - margin, side, side);
  }

  make(tile, margin) {
    const side = Math.ceil((tile + margin * 2) * this.ratio);
    const plate = offscreen(side, side);
    const context = plate.getContext("2d");
    context.scale(this.ratio, this.ratio);
    context.shadowColor = this.theme.dark ? "rgba(0,0,0,0.55)" : "rgba(23,35,55,0.20)";
    context.shadowBlur = 7 * this.ratio;
    context.shadowOffsetY = 1.5 * this.ratio;
    context.fillStyle = this.theme.dark ? this.theme.panel : mix(this.theme.background, this.theme.panel, 0.6);
    context.beginPath();
    context.roundRect(margin, margin, tile, tile, cornerOf(tile));
    context.fill();
    return plate;
  }
}
