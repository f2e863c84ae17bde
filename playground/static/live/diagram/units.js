/**
 * The units of the network diagram: thumbnails of what each answers over the plane, their frames, biases and names.
 */
import { biasIndex, blocks, unitIndex, weightIndex } from "../kit/addresses.js";
import { biasPlace } from "./layout.js";
import { strength } from "./edges.js";
import { alpha, lut256, mix } from "../kit/theme.js";

/** A tile smaller than this is drawn without rounding and without shadow. */
const PLAIN_TILE = 15;

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
    this.canvas = new OffscreenCanvas(this.columns * this.cell, rows * this.cell);
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

/**
 * Draws every unit but an image's pixels.
 * @param {{scene: object, layout: import("./layout.js").Layout, atlas: Atlas|null,
 *   theme: import("../kit/theme.js").Theme, plates: Plates}} picture
 */
export function drawUnits(context, picture, frame) {
  const { scene, layout } = picture;
  const tiles = frame.details?.tiles;
  if (tiles && picture.atlas) picture.atlas.fill(tiles);
  context.save();
  context.imageSmoothingEnabled = true;
  for (const column of layout.columns) {
    if (column.image) continue;
    const shown = column.layer === 0 ? scene.input_tiles : tiles;
    column.ys.forEach((y, j) => {
      const corner = { x: column.x - column.tile / 2, y: y - column.tile / 2 };
      picture.plates.draw(context, column.tile, corner);
      if (!shown) return;
      if (scene.view.kind === "curve") drawCurveTile(context, picture, column, j, corner, shown);
      else drawMapTile(context, picture, column, j, corner);
    });
    frames(context, column, picture.theme);
  }
  context.restore();
}

const cornerOf = (tile) => (tile < PLAIN_TILE ? Math.min(2, tile * 0.2) : Math.min(9, tile * 0.19));

function drawMapTile(context, { scene, atlas }, column, j, { x, y }) {
  const cell = column.layer === 0 ? j : atlas.inputs + unitIndex(scene, column.layer, j);
  if (column.tile < PLAIN_TILE) {
    atlas.draw(context, cell, x, y, column.tile);
    return;
  }
  context.save();
  context.beginPath();
  context.roundRect(x, y, column.tile, column.tile, cornerOf(column.tile));
  context.clip();
  atlas.draw(context, cell, x, y, column.tile);
  context.restore();
}

/** A line thumbnail of 1-D data: the unit's answer over x, orange where low, blue where high. */
function drawCurveTile(context, { scene, theme }, column, j, { x, y }, shown) {
  const each = scene.view.tile;
  const bytes = column.layer === 0 ? shown[j] : shown;
  const offset = column.layer === 0 ? 0 : unitIndex(scene, column.layer, j) * each;
  const side = column.tile;
  const pad = side * 0.16;
  const height = side - pad * 2;
  context.save();
  context.translate(x, y);
  context.strokeStyle = theme.line;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(0, side / 2);
  context.lineTo(side, side / 2);
  context.stroke();
  const ink = context.createLinearGradient(0, pad, 0, side - pad);
  ink.addColorStop(0, theme.positive);
  ink.addColorStop(0.5, theme.muted);
  ink.addColorStop(1, theme.negative);
  context.strokeStyle = ink;
  context.lineWidth = Math.max(1, Math.min(2.2, side * 0.05));
  context.lineJoin = "round";
  context.beginPath();
  for (let at = 0; at < each; at++) {
    const height01 = 1 - bytes[offset + at] / 255;
    context.lineTo(1 + (at / (each - 1)) * (side - 2), pad + height01 * height);
  }
  context.stroke();
  context.restore();
}

function frames(context, { x, tile, ys }, theme) {
  context.strokeStyle = alpha(theme.text, theme.dark ? 0.3 : 0.22);
  context.lineWidth = tile < PLAIN_TILE ? 0.6 : 1;
  context.beginPath();
  for (const y of ys) context.roundRect(x - tile / 2, y - tile / 2, tile, tile, cornerOf(tile));
  context.stroke();
}

/** A ring around a unit: hovered, selected or walked to. */
export function drawRing(context, layout, layer, j, theme, strong) {
  const column = layout.columns[layer];
  const pixel = column.image && layout.imageShape[1];
  const tile = pixel ? column.tile / pixel : column.tile;
  const x = pixel ? column.x - column.tile / 2 + (j % pixel) * tile : column.x - tile / 2;
  const gap = pixel ? 0.5 : strong ? 2.5 : 1;
  context.save();
  context.strokeStyle = strong ? theme.accent : alpha(theme.text, 0.75);
  context.lineWidth = strong ? 2.2 : 1.6;
  context.beginPath();
  context.roundRect(x - gap, column.ys[j] - tile / 2 - gap, tile + gap * 2, tile + gap * 2, pixel ? 1 : cornerOf(tile) + gap);
  context.stroke();
  context.restore();
}

/**
 * The bias of every unit, at its lower left corner: a square, blue and full for positive, orange with a minus cut into it
 * for negative, hollow for zero; its size follows the value.
 */
export function drawBiases(context, { scene, layout, theme }, values, scale) {
  context.save();
  for (const { layer, ys, bias } of layout.columns.slice(1)) {
    ys.forEach((_, j) => {
      const value = values ? values[biasIndex(scene, layer, j)] : 0;
      drawBias(context, biasPlace(layout, layer, j), bias, value, strength(value, scale), theme);
    });
  }
  context.restore();
}

function drawBias(context, { x, y }, most, value, share, theme) {
  const large = most >= 6;
  const side = large ? Math.max(6, most * (0.5 + 0.5 * share)) : most;
  if (large) {
    context.fillStyle = theme.background;
    context.beginPath();
    context.roundRect(x - side / 2 - 1.6, y - side / 2 - 1.6, side + 3.2, side + 3.2, 3.2);
    context.fill();
  }
  if (!value) {
    context.strokeStyle = theme.muted;
    context.lineWidth = large ? 1 : 0.6;
    context.strokeRect(x - side / 2 + 0.5, y - side / 2 + 0.5, side - 1, side - 1);
    return;
  }
  context.fillStyle = value < 0 ? theme.negative : theme.positive;
  if (!large) {
    const tall = value < 0 ? side * 0.5 : side;
    context.fillRect(x - side / 2, y - tall / 2, side, tall);
    return;
  }
  context.beginPath();
  context.roundRect(x - side / 2, y - side / 2, side, side, 1.8);
  context.fill();
  if (value < 0) {
    context.fillStyle = theme.background;
    const bar = Math.max(1.3, side * 0.2);
    context.fillRect(x - side * 0.3, y - bar / 2, side * 0.6, bar);
  }
}

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
    const plate = new OffscreenCanvas(side, side);
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

/**
 * An image input: one tile with a pixel an input. It shows how much each pixel matters (the root of the summed squares of
 * its weights); under a focus on a unit of the first hidden layer, that unit's own weights as a picture.
 */
export class ImageTile {
  constructor(scene, theme) {
    const [rows, across] = scene.image_shape;
    this.scene = scene;
    this.table = lut256(theme);
    this.canvas = new OffscreenCanvas(across, rows);
    this.context = this.canvas.getContext("2d");
    this.image = this.context.createImageData(across, rows);
    this.pixels = new Uint32Array(this.image.data.buffer);
    this.greys = Uint32Array.from({ length: 256 }, (_, byte) => pixelOf(mix(theme.panel, theme.text, (byte / 255) * 0.9)));
  }

  draw(context, { layout, theme }, values, scale, unit) {
    if (unit === null) this.fillSizes(values);
    else this.fillWeights(values, scale, unit);
    this.context.putImageData(this.image, 0, 0);
    const { x, tile } = layout.columns[0];
    const y = layout.middle - tile / 2;
    context.save();
    context.save();
    context.shadowColor = theme.dark ? "rgba(0,0,0,0.55)" : "rgba(23,35,55,0.22)";
    context.shadowBlur = 8;
    context.shadowOffsetY = 2;
    context.fillStyle = theme.panel;
    context.beginPath();
    context.roundRect(x - tile / 2, y, tile, tile, 6);
    context.fill();
    context.restore();
    context.beginPath();
    context.roundRect(x - tile / 2, y, tile, tile, 6);
    context.save();
    context.clip();
    context.imageSmoothingEnabled = false;
    context.drawImage(this.canvas, x - tile / 2, y, tile, tile);
    context.restore();
    context.strokeStyle = alpha(theme.text, 0.3);
    context.stroke();
    context.font = `11px ${theme.font}`;
    context.fillStyle = theme.muted;
    context.textAlign = "center";
    context.textBaseline = "top";
    const [rows, across] = layout.imageShape;
    const all = [`${across} × ${rows} pixels,`, "shade: weights"];
    const lines = unit === null ? all : ["weights into", `unit ${unit + 1}`];
    const middle = Math.max(x, 2 + Math.max(...lines.map((line) => context.measureText(line).width)) / 2);
    lines.forEach((line, at) => context.fillText(line, middle, y + tile + 9 + at * 14));
    context.restore();
  }

  fillSizes(values) {
    const { fanIn, fanOut } = blocks(this.scene)[0];
    const sizes = new Float32Array(fanIn);
    for (let i = 0; values && i < fanIn; i++) {
      let sum = 0;
      for (let j = 0; j < fanOut; j++) sum += values[i * fanOut + j] ** 2;
      sizes[i] = Math.sqrt(sum);
    }
    const largest = sizes.reduce((most, size) => Math.max(most, size), 0) || 1;
    sizes.forEach((size, i) => {
      this.pixels[i] = this.greys[Math.round((255 * size) / largest) & 255];
    });
  }

  fillWeights(values, scale, unit) {
    const { fanIn } = blocks(this.scene)[0];
    for (let i = 0; i < fanIn; i++) {
      const value = values ? values[weightIndex(this.scene, 1, i, unit)] : 0;
      const share = strength(value, scale) * (value < 0 ? -1 : 1);
      this.pixels[i] = this.table[Math.round(127.5 + 127.5 * share)];
    }
  }
}

function pixelOf(colour) {
  const at = (from) => parseInt(colour.slice(from, from + 2), 16);
  return ((255 << 24) | (at(5) << 16) | (at(3) << 8) | at(1)) >>> 0;
}

/** Names of inputs at the left or below them; of outputs, with their class colours, at the right or below. */
export function drawNames(context, { scene, layout, theme }, names) {
  const { columns, labels } = layout;
  const classes = scene.task === "classes" && scene.layer_sizes.at(-1) <= theme.classes.length;
  context.save();
  context.textBaseline = "middle";
  drawColumnNames(context, columns[0], labels.inputs.place, -1, names.inputs, theme, false);
  drawColumnNames(context, columns.at(-1), labels.outputs.place, 1, names.outputs, theme, classes);
  context.restore();
}

/** @param {-1|1} side left or right of the column */
function drawColumnNames(context, column, place, side, names, theme, classes) {
  if (place === "none") return;
  const below = place === "below";
  const small = below || column.pitch < 16;
  context.font = `${small ? 11 : 12}px ${theme.font}`;
  context.textAlign = below ? "center" : side < 0 ? "right" : "left";
  context.strokeStyle = alpha(theme.background, 0.85); // a halo, for edges pass under names
  context.lineWidth = 3;
  context.lineJoin = "round";
  const dot = classes ? 11 : 0;
  const from = below ? column.x + dot / 2 : column.x + side * (column.tile / 2 + 9) + dot;
  column.ys.forEach((centre, j) => {
    const y = below ? centre + column.tile / 2 + 10 : centre;
    if (classes) {
      const start = below ? from - context.measureText(names[j]).width / 2 : from;
      context.fillStyle = theme.classes[j];
      context.beginPath();
      context.arc(start - 8, y, 3.5, 0, 7);
      context.fill();
    }
    if (below) context.strokeText(names[j] ?? "", from, y);
    context.fillStyle = theme.text;
    context.fillText(names[j] ?? "", from, y);
  });
}
