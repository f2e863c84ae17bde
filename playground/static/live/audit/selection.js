/**
 * What can be selected, and what a person calls it.
 *
 * @typedef {null|{kind: "weight"|"bias"|"unit"|"layer"|"output"|"step"|"network", layer?: number, i?: number, j?: number}} Selection
 */

import { biasAddress, weightAddress } from "../kit/addresses.js";
import { parameterPlace, parameterTitle, shortParameterTitle, unitTitle } from "../kit/names.js";
import { say } from "../kit/words.js";

/** Whether the network of this scene has what is selected. */
export function isSelectionOf(scene, selection) {
  if (!selection) return selection === null;
  const { kind, layer, i, j } = selection;
  if (kind === "step" || kind === "network" || kind === "output") return true;
  const sizes = scene.layer_sizes;
  if (!(layer >= 1 && layer < sizes.length)) return false;
  if (kind === "layer") return true;
  if (!(j >= 0 && j < sizes[layer])) return false;
  return kind === "unit" || kind === "bias" || (kind === "weight" && i >= 0 && i < sizes[layer - 1]);
}

/** A selection as the server reads it: only the numbers that name it. */
export function plain({ kind, layer, i, j }) {
  if (kind === "weight") return { kind, layer, i, j };
  if (kind === "unit" || kind === "bias") return { kind, layer, j };
  return kind === "layer" ? { kind, layer } : { kind };
}

/** A selection as the diagram reads it: one of its items, with an address where it has one. */
export function itemOf(selection) {
  const { kind, layer, i = -1, j } = selection;
  const address = addressOf(selection) || (kind === "unit" ? `a${layer}.${j}` : "");
  return { kind, layer, i, j, address };
}

/** The address of a weight or bias, "w1.0.2"; "" of all else. */
export function addressOf(selection) {
  const { kind, layer, i, j } = selection ?? {};
  return kind === "weight" ? weightAddress(layer, i, j) : kind === "bias" ? biasAddress(layer, j) : "";
}

/** Which cards there are: those of the update as a whole where nothing is selected. */
export const kindOf = (selection) => selection?.kind ?? "step";

/** Whether two selections are of one thing. */
export const isSame = (one, other) => nameless(one) === nameless(other);

const nameless = (selection) => JSON.stringify(selection && plain(selection));

/** As a heading. @returns {string} */
export function titleOf(scene, selection) {
  const { kind, layer, j } = selection ?? {};
  switch (kind) {
    case "weight":
    case "bias":
      return parameterTitle(scene, selection);
    case "unit":
      return unitTitle(scene, layer, j);
    case "layer":
      return layer === scene.layer_sizes.length - 1 ? say("inspect-layer-output") : say("inspect-layer-hidden", { layer });
    case "output":
      return say("inspect-output");
    case "network":
      return say("inspect-network");
    default:
      return say("inspect-step");
  }
}

/** As a heading where room is short. */
export const shortTitleOf = (scene, selection) => (addressOf(selection) ? shortParameterTitle : titleOf)(scene, selection);

/** Where a weight leads from and to, or whose bias it is; "" of all else. */
export const placeOf = (scene, selection) => (addressOf(selection) ? parameterPlace(scene, selection) : "");
