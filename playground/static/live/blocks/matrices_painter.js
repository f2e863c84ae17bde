/**
 * Draws the figure of matrices on any object with the canvas interface: cells as a heat map, sides in the colours of what
 * they count, names and shapes; and the veil that leaves what is lit.
 *
 * @typedef {object} Picture what is drawn
 * @property {object} block the document @property {import("./matrices_layout.js").Layout} layout @property {number} width
 * @property {number[]} scales of each item, its largest size @property {((value: number) => string)[]} formats of each item
 * @property {{valueOf: (place: object, row: number, column: number) => number|null, done: boolean}|null} building while the
 *   product is shown being made: what its result holds so far, null for an empty cell
 */

import { fitText, type } from "../kit/canvas.js";
import { printedName } from "../kit/names.js";
import { whole } from "../kit/numbers.js";
import { lut256, mix } from "../kit/theme.js";
import { shadeOf, shades, sideColour, sideInk } from "./matrices_colours.js";
import { LABELLED } from "./matrices_layout.js";
import { valueAt } from "./matrices_product.js";

/** Cells from this width on stand apart. */
const SEPARATE = 10;
/** Columns from this width on have their names above them. */
const NAMED = 24;
const SIGNS = { "+": "+", "*": "⊙", "=": "→", "": "" };

/** The matrices. @param {Picture} picture */
export function drawMatrices(context, picture, theme) {
  const taken = [];
  for (const place of picture.layout.places) {
    drawCells(context, picture, place, theme);
    drawSides(context, picture, place, theme);
    drawLabels(context, picture, place, theme);
    drawCaption(context, picture, place, theme, taken);
  }
}

/** What is lit: a veil over the rest, a frame round rows and columns. @param {import("./matrices_regions.js").Region[]} regions */
export function drawLight(context, { cell, places }, regions, theme) {
  if (!regions.length) return;
  context.fillStyle = theme.background;
  context.globalAlpha = 0.62;
  for (const place of places) context.fillRect(place.x, place.y, place.columns * cell.width, place.rows * cell.height);
  context.globalAlpha = 1;
  const boxes = regions.map(({ place, row, column, rows = 1, columns = 1 }) => [
    place.x + column * cell.width, place.y + row * cell.height, columns * cell.width - 1, rows * cell.height - 1,
  ]);
  for (const box of boxes) context.clearRect(...box);
  regions.forEach(({ strong }, at) => {
    context.strokeStyle = strong ? theme.text : mix(theme.background, theme.text, 0.5);
    context.lineWidth = strong ? 2 : 1;
    context.strokeRect(...boxes[at]);
  });
}

function drawCells(context, { block, layout: { cell }, scales, formats, building }, place, theme) {
  const item = block.items[place.index];
  const scale = scales[place.index];
  const waiting = building && !building.done && (place.role === "extra" || place.role === "then");
  const made = building && place.role === "result";
  const valueOf = made ? (row, column) => building.valueOf(place, row, column) : (row, column) => valueAt(item, row, column);
  context.globalAlpha = waiting ? 0.45 : 1;
  if (cell.width < SEPARATE) drawPixels(context, cell, place, valueOf, scale, theme);
  else drawSquares(context, cell, place, valueOf, scale, formats[place.index], theme);
  context.globalAlpha = 1;
}

/** Cells that stand apart, with their numbers where there is room. */
function drawSquares(context, cell, place, valueOf, scale, write, theme) {
  const { fills, inks } = shades(theme);
  if (cell.numbers) type(context, theme, { size: 11, align: "center", baseline: "middle" });
  for (let row = 0; row < place.rows; row++) {
    for (let column = 0; column < place.columns; column++) {
      const x = place.x + column * cell.width;
      const y = place.y + row * cell.height;
      const value = valueOf(row, column);
      if (value === null) {
        context.strokeStyle = theme.line;
        context.strokeRect(x + 0.5, y + 0.5, cell.width - 2, cell.height - 2);
        continue;
      }
      const byte = shadeOf(value, scale);
      context.fillStyle = fills[byte];
      context.fillRect(x, y, cell.width - 1, cell.height - 1);
      if (!cell.numbers) continue;
      context.fillStyle = inks[byte];
      context.fillText(write(value), x + (cell.width - 1) / 2, y + cell.height / 2);
    }
  }
}

/** Small cells, one pixel each, stretched: side by side they would show seams. */
function drawPixels(context, cell, place, valueOf, scale, theme) {
  const picture = new ImageData(place.columns, place.rows);
  const pixels = new Uint32Array(picture.data.buffer);
  const table = lut256(theme);
  for (let at = 0; at < pixels.length; at++) {
    const value = valueOf(Math.floor(at / place.columns), at % place.columns);
    if (value !== null) pixels[at] = table[shadeOf(value, scale)];
  }
  const small = new OffscreenCanvas(place.columns, place.rows);
  small.getContext("2d").putImageData(picture, 0, 0);
  context.imageSmoothingEnabled = false;
  context.drawImage(small, place.x, place.y, place.columns * cell.width, place.rows * cell.height);
}

/** The two sides of a matrix, as long as what they count. */
function drawSides(context, { block, layout: { cell } }, place, theme) {
  const item = block.items[place.index];
  const width = place.columns * cell.width - 1;
  const height = place.rows * cell.height - 1;
  context.lineWidth = 2.5;
  context.lineCap = "round";
  for (const [dimension, line] of [
    [item.row_dim, [place.x - 5, place.y + 1, place.x - 5, place.y + height - 1]],
    [item.column_dim, [place.x + 1, place.y - 5, place.x + width - 1, place.y - 5]],
  ]) {
    context.strokeStyle = sideColour(theme, dimension);
    context.beginPath();
    context.moveTo(line[0], line[1]);
    context.lineTo(line[2], line[3]);
    context.stroke();
  }
  context.lineCap = "butt";
  context.lineWidth = 1;
}

/** The names of rows and columns, at the sides where they are read. */
function drawLabels(context, { block, layout: { cell, left } }, place, theme) {
  const item = block.items[place.index];
  if (item.row_labels.length && cell.height >= LABELLED && (place.role === "left" || (place.role === "single" && place.x === left)) && left > 14) {
    type(context, theme, { size: 10, align: "right", baseline: "middle", colour: theme.muted });
    for (let row = 0; row < place.rows; row++) {
      context.fillText(printedName(item.row_labels[row]), place.x - 9, place.y + (row + 0.5) * cell.height);
    }
  }
  if (item.column_labels.length && cell.width >= NAMED && (place.role === "right" || place.role === "single")) {
    type(context, theme, { size: 10, align: "center", baseline: "alphabetic", colour: theme.muted });
    for (let column = 0; column < place.columns; column++) {
      context.fillText(fitText(context, printedName(item.column_labels[column]), cell.width), place.x + (column + 0.5) * cell.width, place.y - 9);
    }
  }
}

/** Name and shape, each number in the colour of what it counts: "W 2 × 4"; before it, how the matrix enters the result. */
function drawCaption(context, { block, layout, width }, place, theme, taken) {
  const item = block.items[place.index];
  type(context, theme, { size: 12, weight: 600 });
  const parts = [
    [`${printedName(item.name)}  `, theme.text],
    [whole(item.full_rows), sideInk(theme, item.row_dim)],
    [" × ", theme.muted],
    [whole(item.full_columns), sideInk(theme, item.column_dim)],
  ].map(([text, colour]) => ({ text, colour, wide: context.measureText(text).width }));
  const wide = parts.reduce((sum, part) => sum + part.wide, 0);
  let [x, y] = captionAt(layout.cell, place, item, wide);
  x = Math.max(0, Math.min(x, width - 2 - wide));
  while (taken.some((other) => Math.abs(other.y - y) < 13 && x < other.x + other.wide + 8 && other.x < x + wide + 8)) y += 14;
  taken.push({ x, y, wide });
  for (const part of parts) {
    context.fillStyle = part.colour;
    context.fillText(part.text, x, y);
    x += part.wide;
  }
  const sign = SIGNS[place.sign];
  if (!sign) return;
  type(context, theme, { size: 15, align: "center", baseline: "middle", colour: theme.muted });
  context.fillText(sign, place.x - 14, place.y + (place.rows * layout.cell.height) / 2);
}

/** Beside the right factor and the strips above the result, above single matrices, below all others. */
function captionAt(cell, { role, x, y, rows }, item, wide) {
  const named = item.column_labels && cell.width >= NAMED;
  if (role === "single") return [x, y - (named ? 23 : 11)];
  const strip = rows === 1 && (role === "extra" || role === "then");
  if (role !== "right" && !strip) return [x, y + rows * cell.height + 13];
  const aside = x - 12 - wide - (strip ? 14 : 0);
  const above = named && role === "right" ? 22 : 10;
  return aside < 0 ? [x, y - above] : [aside, y + Math.min(cell.height * rows, 20) / 2 + 4];
}
