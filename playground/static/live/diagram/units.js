/**
 * The units of the network diagram: thumbnails of what each answers over the plane, their frames, biases and names.
 */
import { biasIndex, unitIndex } from "../kit/addresses.js";
import { alpha } from "../kit/theme.js";
import { strength } from "./edges.js";
import { biasPlace } from "./layout.js";
import { cornerOf, PLAIN_TILE } from "./plates.js";

/**
 * Draws every unit but an image's pixels.
 * @param {{scene: object, layout: import("./layout.js").Layout, atlas: import("./atlas.js").Atlas|null,
 *   theme: import("../kit/theme.js").Theme, plates: import("./plates.js").Plates}} picture
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
