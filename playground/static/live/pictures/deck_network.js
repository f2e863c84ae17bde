/** The network as shapes of a presentation: a line a weight and an oval a unit, each named by its number. */

import { biasIndex, countedName, parameterAt, unitIndex } from "../kit/addresses.js";
import { brief, number } from "../kit/numbers.js";
import { printedName } from "../kit/names.js";

/** So many weights stand as lines of their own; a network of more is a picture. */
export const MOST_LINES = 800;
/** An oval from this size on has room for a number. */
const WITH_TEXT = 30;
const LEAST_TEXT = 10;

/** Whether the network is shown as shapes. @param {object} scene */
export const isNative = ({ layer_sizes: sizes }) => sizes.slice(1).reduce((sum, count, at) => sum + count * sizes[at], 0) <= MOST_LINES;

/**
 * @typedef {object} Telling what the shapes say
 * @property {string} sign before the name of each parameter, such as "Δ" @property {ArrayLike<number>} values of every parameter, flat
 * @property {{name: string, text: string, values: ArrayLike<number>}|null} units a number a unit, beside its bias: how it is named, and its sign
 * @property {ArrayLike<number>|null} inputs
 */

/**
 * @param {object} scene @param {import("../diagram/picture.js").Picture} picture where everything stands @param {Telling} telling
 * @param {number[]} corner of it on the page @param {import("../kit/theme.js").Theme} theme @returns {object[]} items of a page
 */
export function networkItems(scene, { layout, names }, heads, telling, [left, top], theme) {
  const items = [...edgeItems(scene, layout, telling, theme), ...layout.columns.flatMap((column) => unitItems(scene, column, telling, theme))];
  layout.columns.forEach(({ x }, layer) => {
    const width = Math.min(150, layout.columns[1].x - layout.columns[0].x);
    const put = (text, y, colour, bold) => items.push({
      kind: "text", name: text, box: [x - width / 2, y, width, 15], text, size: 11, colour, bold, align: "center",
    });
    put(heads[layer][0], 2, theme.muted, false);
    put(heads[layer][1], 17, theme.text, true);
  });
  items.push(...nameItems(layout, names, theme));
  return items.map((item) => moved(item, left, top));
}

function edgeItems(scene, { edges, starts, ends, thick }, { sign, values }, theme) {
  let most = 0;
  for (let edge = 0; edge < edges.count; edge++) most = Math.max(most, Math.abs(values[edges.index[edge]]) || 0);
  const lines = Array.from({ length: edges.count }, (_, edge) => {
    const value = values[edges.index[edge]];
    const share = most ? Math.min(1, Math.abs(value) / most || 0) : 0;
    const block = edges.block[edge];
    return {
      kind: "line", name: `${sign}${countedName(parameterAt(scene, edges.index[edge]))} = ${number(value)}`,
      from: [starts[block], edges.y0[edge]], to: [ends[block], edges.y1[edge]], share,
      colour: value < 0 ? theme.negative : theme.positive, width: 0.6 + (thick - 0.6) * share, dash: value < 0, clear: 0.78 - 0.78 * Math.sqrt(share),
    };
  });
  return lines.sort((one, other) => one.share - other.share); // the strongest on top
}

function unitItems(scene, { layer, x, tile, ys, image }, { sign, values, units, inputs }, theme) {
  if (image) {
    const [rows, columns] = scene.image_shape;
    const name = `${rows} × ${columns}`;
    return [shape("roundRect", name, [x - tile / 2, ys[0] - tile / rows / 2, tile, tile], tile >= WITH_TEXT ? name : "", theme)];
  }
  return ys.map((y, j) => {
    const box = [x - tile / 2, y - tile / 2, tile, tile];
    if (layer === 0) {
      const value = inputs?.[j];
      const name = printedName(scene.input_names?.[j] ?? `x${j + 1}`);
      return shape("ellipse", value === undefined ? name : `${name} = ${number(value)}`, box, value === undefined || tile < WITH_TEXT ? "" : brief(value), theme);
    }
    const bias = { kind: "bias", layer, j };
    const parts = [`${sign}${countedName(bias)} = ${number(values[biasIndex(scene, layer, j)])}`];
    const own = units && units.values[unitIndex(scene, layer, j)];
    if (units) parts.unshift(`${units.name}[${layer}][${j + 1}] = ${number(own)}`);
    return shape("ellipse", parts.join(", "), box, units && tile >= WITH_TEXT ? brief(own) : "", theme);
  });
}

const shape = (form, name, box, text, theme) => (
  { kind: "shape", form, name, box, fill: theme.panel, edge: theme.muted, text, size: LEAST_TEXT, colour: theme.text }
);

function nameItems({ columns, labels }, { inputs, outputs }, theme) {
  const named = (column, { place, width }, texts, side) => (place === "none" ? [] : column.ys.map((y, j) => {
    const room = Math.max(24, width);
    const x = place === "below" ? column.x - room / 2 : side < 0 ? column.x - column.tile / 2 - 8 - room : column.x + column.tile / 2 + 8;
    const [middle, align] = place === "below" ? [y + column.tile / 2 + 10, "center"] : [y, side < 0 ? "right" : "left"];
    return { kind: "text", name: texts[j] ?? "", box: [x, middle - 8, room, 16], text: texts[j] ?? "", size: 11, colour: theme.text, align, middle: true };
  }).filter(({ text }) => text));
  return [...named(columns[0], labels.inputs, inputs, -1), ...named(columns.at(-1), labels.outputs, outputs, 1)];
}

function moved(item, left, top) {
  if (item.kind === "line") return { ...item, from: [item.from[0] + left, item.from[1] + top], to: [item.to[0] + left, item.to[1] + top] };
  const [x, y, ...size] = item.box;
  return { ...item, box: [x + left, y + top, ...size] };
}
