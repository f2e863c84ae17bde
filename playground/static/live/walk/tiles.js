/** The inputs and the units: each a tile that takes the colour of its number, and holds the number where there is room. */
import { unitIndex } from "../kit/addresses.js";
import { brief } from "../kit/numbers.js";
import { inkOn } from "../kit/plate.js";
import { say } from "../kit/words.js";
import { drawRing } from "../diagram/units.js";
import { alpha, divergingHex, mix } from "../kit/theme.js";

/** A tile from this side on holds z and activation; a smaller one the activation only. */
export const TWO_LINES = 31;
export const ONE_LINE = 26;

/** The inputs, then every unit: its plate, its fill and its numbers, as far as they are there. @param {import("./painter.js").Plan} plan */
export function drawTiles(context, plan) {
  const { picture, layout, theme, measures: { arrays }, hovered } = plan;
  for (const column of layout.columns) {
    if (column.image) {
      drawImage(context, layout, theme, arrays?.inputs ?? null);
      continue;
    }
    const { layer, tile, x } = column;
    column.ys.forEach((y, j) => {
      picture.plates.draw(context, tile, { x: x - tile / 2, y: y - tile / 2 });
      if (!arrays) outline(context, x, y, tile, theme);
      else if (layer === 0) drawInput(context, plan, x, y, tile, j);
      else drawUnit(context, plan, x, y, tile, layer, j);
    });
  }
  if (hovered?.kind === "unit") drawRing(context, layout, hovered.layer, hovered.j, theme, false);
}

function drawInput(context, { theme, measures }, x, y, tile, j) {
  const value = measures.arrays.inputs[j];
  const ground = fill(context, x, y, tile, value / measures.mostInput, 1, theme);
  outline(context, x, y, tile, theme);
  if (tile >= ONE_LINE) write(context, x, y, tile, [brief(value)], ground, theme, [1]);
}

function drawUnit(context, { scene, theme, measures, moment, shown: { letters } }, x, y, tile, layer, j) {
  const { arrays, mostAnswer } = measures;
  const unit = unitIndex(scene, layer, j);
  const [summed, answered] = [moment.summed(layer), moment.answered(layer)];
  const value = arrays.a[unit];
  const ground = fill(context, x, y, tile, shadeOf(scene, layer, value, mostAnswer[layer - 1]), answered, theme);
  outline(context, x, y, tile, theme);
  const ink = answered > 0.5 ? ground : theme.dark ? theme.panel : theme.background;
  if (tile >= TWO_LINES) write(context, x, y, tile, [`${letters.z} ${brief(arrays.z[unit])}`, brief(value)], ink, theme, [summed, answered]);
  else if (tile >= ONE_LINE) write(context, x, y, tile, [brief(value)], ink, theme, [answered]);
}

/** Light behind the chosen unit: the ring around it is its delta's. @param {import("./painter.js").Plan} plan */
export function drawHalo(context, { scene, layout, theme, view, shown }) {
  const { kind, layer, j } = shown.led ?? view.selection ?? {};
  if (kind !== "unit" || !(j < scene.layer_sizes[layer]) || layout.columns[layer].image) return;
  const { x, ys, tile } = layout.columns[layer];
  const reach = tile * 0.5 + Math.min(18, tile * 0.55);
  const glow = context.createRadialGradient(x, ys[j], tile * 0.4, x, ys[j], reach * 1.25);
  glow.addColorStop(0, alpha(theme.accent, 0.75));
  glow.addColorStop(0.6, alpha(theme.accent, 0.35));
  glow.addColorStop(1, alpha(theme.accent, 0));
  context.fillStyle = glow;
  context.beginPath();
  context.arc(x, ys[j], reach * 1.25, 0, 7);
  context.fill();
}

/** Where an activation stands on the diverging scale, -1..1: over its range, or over the layer's largest. */
function shadeOf(scene, layer, value, largest) {
  if (scene.activations[layer - 1] === "softmax") return value; // a share: 0 is nothing, not the opposite
  const range = scene.ranges?.[layer - 1];
  const [low, high] = Array.isArray(range) ? range : [range?.low, range?.high];
  if (Number.isFinite(low) && Number.isFinite(high) && high > low) return (2 * (value - low)) / (high - low) - 1;
  return value / largest;
}

/** Fills a tile with a value's colour and returns the colour. */
function fill(context, x, y, tile, shade, share, theme) {
  const colour = divergingHex(theme, Math.max(-1, Math.min(1, shade)) * 0.92);
  if (share > 0) {
    context.save();
    context.globalAlpha *= share;
    context.fillStyle = colour;
    trace(context, x, y, tile);
    context.fill();
    context.restore();
  }
  return colour;
}

function outline(context, x, y, tile, theme) {
  context.strokeStyle = mix(theme.line, theme.text, 0.16);
  context.lineWidth = tile < 15 ? 0.6 : 1;
  trace(context, x, y, tile);
  context.stroke();
}

function trace(context, x, y, tile) {
  const side = tile < 15 ? tile : tile - 0.5;
  context.beginPath();
  context.roundRect(x - side / 2, y - side / 2, side, side, tile < 15 ? Math.min(2, tile * 0.2) : Math.min(9, tile * 0.19));
}

/** One or two lines in a tile, the last one large. @param {number[]} seen how far each line is there */
function write(context, x, y, tile, lines, ground, theme, seen) {
  context.save();
  context.fillStyle = inkOn(ground);
  context.textAlign = "center";
  context.textBaseline = "middle";
  const large = lines.length > 1 ? Math.min(14, tile * 0.31) : Math.min(13, tile * 0.4);
  const sizes = lines.length > 1 ? [Math.min(11, Math.max(9, tile * 0.235)), large] : [large];
  const gap = lines.length > 1 ? tile * 0.19 : 0;
  lines.forEach((line, at) => {
    const last = at === lines.length - 1;
    context.font = `${last ? 700 : 500} ${sizes[at]}px ${theme.font}`;
    const wide = context.measureText(line).width;
    const shrink = Math.min(1, (tile - 4) / wide);
    if (shrink < 1) context.font = `${last ? 700 : 500} ${sizes[at] * shrink}px ${theme.font}`;
    context.globalAlpha = seen[at];
    context.fillText(line, x, y + 0.8 + (lines.length > 1 ? (at ? gap : -gap) : 0));
  });
  context.restore();
}

/** The example itself as a picture. @param {Float64Array|null} inputs */
function drawImage(context, layout, theme, inputs) {
  const { x, tile } = layout.columns[0];
  const [rows, across] = layout.imageShape;
  const [left, top, side] = [x - tile / 2, layout.middle - tile / 2, tile / across];
  const most = inputs?.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0) || 1;
  context.save();
  context.fillStyle = theme.panel;
  context.beginPath();
  context.roundRect(left - 3, top - 3, tile + 6, tile + 6, 8);
  context.fill();
  context.strokeStyle = theme.line;
  context.stroke();
  for (let pixel = 0; inputs && pixel < rows * across; pixel++) {
    const share = inputs[pixel] / most;
    context.fillStyle = share < 0 ? mix(theme.panel, theme.negative, -share * 0.9) : mix(theme.panel, theme.text, share * 0.92);
    context.fillRect(left + (pixel % across) * side, top + Math.floor(pixel / across) * side, side + 0.4, side + 0.4);
  }
  context.font = `11px ${theme.font}`;
  context.fillStyle = theme.muted;
  context.textAlign = "center";
  context.textBaseline = "top";
  context.fillText(say("walk-inputs", { count: rows * across }), x, top + tile + 9);
  context.restore();
}
