/** The thumbnails of units as pixels. */

import { offscreen } from "../kit/offscreen.js";
import { lut256 } from "../kit/theme.js";

/**
 * All thumbnails as pixels of one offscreen canvas, one cell a unit (inputs first), coloured by the diverging scale.
 * Row 0 of a tile is the lowest y, so cells are stored upside down. Each cell repeats its outermost pixels once more around
 * it: smoothing reads one pixel beyond, and must not see the neighbour.
 */
export class Atlas {
  /** @param {object} scene @param {import("../kit/theme.js").Theme} theme */
  constructor(scene, theme) {
    this.table = lut256(theme);
    this.tile = scene.view.tile;
    this.inputs = scene.input_tiles?.length ?? 0;
    const cells = this.inputs + scene.layer_sizes.slice(1).reduce((sum, count) => sum + count, 0);
    this.columns = Math.ceil(Math.sqrt(cells));
    const rows = Math.ceil(cells / this.columns);
    this.cell = this.tile + 2;
    this.canvas = offscreen(this.columns * this.cell, rows * this.cell);
    this.context = this.canvas.getContext("2d");
    this.image = this.context.createImageData(this.canvas.width, this.canvas.height);
    this.pixels = new Uint32Array(this.image.data.buffer);
    this.filled = null;
    scene.input_tiles?.forEach((bytes, cell) => this.write(cell, bytes, 0));
    this.context.putImageData(this.image, 0, 0);
  }

  /** Takes over the thumbnails of a frame, U x T bytes, unless they are the ones held. */
  fill(tiles) {
    if (tiles === this.filled) return;
    this.filled = tiles;
    const each = this.tile * this.tile;
    const count = Math.floor(tiles.length / each);
    for (let unit = 0; unit < count; unit++) this.write(this.inputs + unit, tiles, unit * each);
    this.context.putImageData(this.image, 0, 0);
  }

  write(cell, bytes, offset) {
    const { tile, pixels, table } = this;
    const width = this.canvas.width;
    const corner = this.cornerOf(cell);
    const start = corner.y * width + corner.x;
    for (let row = 0; row < tile; row++) {
      const to = start + (tile - 1 - row) * width;
      const from = offset + row * tile;
      for (let at = 0; at < tile; at++) pixels[to + at] = table[bytes[from + at]];
      pixels[to - 1] = pixels[to];
      pixels[to + tile] = pixels[to + tile - 1];
    }
    const line = tile + 2;
    pixels.copyWithin(start - 1 - width, start - 1, start - 1 + line);
    pixels.copyWithin(start - 1 + tile * width, start - 1 + (tile - 1) * width, start - 1 + (tile - 1) * width + line);
  }

  cornerOf(cell) {
    return { x: (cell % this.columns) * this.cell + 1, y: Math.floor(cell / this.columns) * this.cell + 1 };
  }

  /** Draws a cell, smoothed, into a square. */
  draw(context, cell, x, y, side) {
    const corner = this.cornerOf(cell);
    context.drawImage(this.canvas, corner.x, corner.y, this.tile, this.tile, x, y, side, side);
  }
}
