/** Where the things of a diagram stand, for whoever points at them in a saved picture. */

import { kindOf, strongestEdges, valuesOf } from "./edges.js";
import { biasItem, itemOfEdge, unitItem } from "./items.js";
import { biasPlace, unitPlace } from "./layout.js";
import { cardText, itemTitle } from "./texts.js";

/**
 * @typedef {{item: import("./items.js").Item, title: string, rowsOf: (frame: object) => [string, string][], edge: number[]|null, box: number[]|null}} Target
 *   what lies above comes later; rowsOf: what a frame says of it, names and numbers; edge: x and y of its start and of its end, level at both; box: left, top, width, height
 * @param {import("./layout.js").Layout} layout @param {object} frame @param {object} view which edges are drawn @returns {Target[]}
 */
export function targetsOf(scene, layout, frame, view) {
  const { starts, ends, columns, edges: { block, y0, y1 } } = layout;
  const targets = Array.from(strongestEdges(layout, valuesOf(frame, kindOf(view))), (edge) => (
    { item: itemOfEdge(layout, edge), edge: [starts[block[edge]], y0[edge], ends[block[edge]], y1[edge]], box: null }
  ));
  const put = (item, { x, y }, side) => targets.push({ item, edge: null, box: [x - side / 2, y - side / 2, side, side] });
  for (const { layer, ys, tile, pitch, image } of columns) ys.forEach((_, j) => put(unitItem(layer, j), unitPlace(layout, layer, j), image ? pitch : tile));
  for (const { layer, ys, bias } of columns.slice(1)) ys.forEach((_, j) => put(biasItem(layer, j), biasPlace(layout, layer, j), Math.max(6, bias + 3)));
  return targets.map((target) => (
    { ...target, title: itemTitle(scene, target.item), rowsOf: (each) => cardText(scene, each, target.item).rows }
  ));
}
