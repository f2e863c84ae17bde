/**
 * What can be hovered, selected or edited in the network diagram.
 *
 * @typedef {{kind: "weight"|"bias"|"unit", layer: number, i: number, j: number, address: string}} Item
 *   layer 0 holds the inputs, i is -1 but for weights; the address of a unit is "a{layer}.{j}"
 */

import { biasAddress, biasIndex, weightAddress, weightIndex } from "../kit/addresses.js";
import { biasPlace, edgeOf, edgePoint, unitPlace } from "./layout.js";

/** @returns {Item} */
export const weightItem = (layer, i, j) => ({ kind: "weight", layer, i, j, address: weightAddress(layer, i, j) });

/** @returns {Item} */
export const biasItem = (layer, j) => ({ kind: "bias", layer, i: -1, j, address: biasAddress(layer, j) });

/** @returns {Item} */
export const unitItem = (layer, j) => ({ kind: "unit", layer, i: -1, j, address: `a${layer}.${j}` });

/** The weight of an edge. @param {import("./layout.js").Layout} layout @returns {Item} */
export function itemOfEdge({ edges: { block, i, j } }, edge) {
  return weightItem(block[edge] + 1, i[edge], j[edge]);
}

/** Where an item stands: a unit or bias by its middle, a weight half way along its edge. @returns {{x: number, y: number}} */
export function placeOfItem(scene, layout, item) {
  if (item.kind === "unit") return unitPlace(layout, item.layer, item.j);
  if (item.kind === "bias") return biasPlace(layout, item.layer, item.j);
  return edgePoint(layout, edgeOf(scene, layout, item), 0.5);
}

/** What a flat vector holds of a weight or bias, or null where there is no vector. @param {ArrayLike<number>|null} values */
export function valueOf(scene, values, { kind, layer, i, j }) {
  if (!values) return null;
  return values[kind === "bias" ? biasIndex(scene, layer, j) : weightIndex(scene, layer, i, j)];
}

/** Whether an item, perhaps of a network before, is part of this one. @param {Item|null} item */
export function isIn(scene, item) {
  const sizes = scene.layer_sizes;
  return Boolean(item) && item.j < sizes[item.layer] && (item.kind !== "weight" || item.i < sizes[item.layer - 1]);
}
