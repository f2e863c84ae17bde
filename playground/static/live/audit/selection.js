/** What can be selected for the audit, and what a person calls it. */

import { biasAddress, weightAddress } from "../kit/addresses.js";
import { printedName, unitName } from "../kit/names.js";

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

/** @returns {{kind: string, title: string, address: string}} */
export function nameOf(scene, selection) {
  const { kind = "step", layer, i, j } = selection ?? {};
  const unit = (of, at) => {
    const name = unitName(scene, of, at);
    return name === scene.input_names?.[at] ? printedName(name) : name;
  };
  switch (kind) {
    case "weight":
      return { kind: "Weight", title: `${unit(layer - 1, i)} → ${unit(layer, j)}`, address: weightAddress(layer, i, j) };
    case "bias":
      return { kind: "Bias", title: unit(layer, j), address: biasAddress(layer, j) };
    case "unit":
      return { kind: "Unit", title: unit(layer, j), address: "" };
    case "layer":
      return { kind: "Layer", title: layer === scene.layer_sizes.length - 1 ? "Output layer" : `Hidden layer ${layer}`, address: "" };
    case "output":
      return { kind: "Output", title: "Output and loss", address: "" };
    case "network":
      return { kind: "Network", title: "The whole network", address: "" };
    default:
      return { kind: "Update", title: "What this update did", address: "" };
  }
}
