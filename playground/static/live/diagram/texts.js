/** What the network diagram says of itself and of the things in it. Pure text. */

import { biasIndex, isFixed, parameterAt, parameterCount, unitIndex } from "../kit/addresses.js";
import { parameterTitle, printedName, unitName, unitTitle } from "../kit/names.js";
import { formatValue, number } from "../kit/numbers.js";
import { enumerated, say, together } from "../kit/words.js";
import { kindOf, valuesOf } from "./edges.js";
import { valueOf } from "./items.js";
import { activationName, layerNote } from "./names.js";

const MOST_NAMES = 8;

/**
 * The card of an item. @param {import("./items.js").Item} item
 * @param {boolean} fingers whether it was touched: then there is no second click
 * @param {Map<string, {step: number, value: number}>} traces what was set by hand, by address
 * @param {boolean} held whether nothing may be set by hand
 * @returns {import("./hover_card.js").CardText}
 */
export const cardText = (scene, frame, item, fingers = false, traces = new Map(), held = false) =>
  item.kind === "unit" ? unitText(scene, frame, item) : parameterText(scene, frame, item, fingers, traces, held);

function parameterText(scene, frame, item, fingers, traces, held) {
  const at = (values) => (frame.step > 0 ? valueOf(scene, values, item) : null);
  const notes = [];
  if (frame.step > 0 && frame.complete === false) notes.push(say("diagram-card-late"));
  const edit = traces.get(item.address);
  if (edit) notes.push(say("diagram-card-edited", { step: edit.step, value: number(edit.value, 6) }));
  if (isFixed(scene, item.address)) notes.push(say("diagram-card-fixed"));
  if (held) notes.push(say("diagram-card-held"));
  else notes.push(say(fingers ? "diagram-card-touched" : "diagram-card-click"));
  return {
    title: itemTitle(scene, item),
    address: item.address,
    rows: [
      [say("diagram-card-value"), formatValue(valueOf(scene, frame.weights, item))],
      [say("diagram-card-gradient"), formatValue(at(frame.details?.gradients))],
      [say("diagram-card-update"), formatValue(at(frame.details?.updates))],
    ],
    note: together(notes),
  };
}

function unitText(scene, frame, item) {
  const title = itemTitle(scene, item);
  if (item.layer === 0) return { title, address: "", rows: [], note: say("diagram-card-input", { count: scene.layer_sizes[1] }) };
  const unit = unitIndex(scene, item.layer, item.j);
  return {
    title,
    address: layerNote(scene, item.layer),
    rows: [
      [say("diagram-card-bias"), formatValue(frame.weights[biasIndex(scene, item.layer, item.j)])],
      [say("diagram-card-activation"), formatValue(frame.details?.activation?.[unit])],
      [say("diagram-card-delta"), formatValue(frame.step > 0 ? frame.details?.delta?.[unit] : null)],
    ],
    note: say("diagram-card-unit"),
  };
}

/** What an item is called at the beginning of a line. @param {import("./items.js").Item} item */
export function itemTitle(scene, item) {
  const { kind, layer, i, j } = item;
  if (kind === "unit") return unitTitle(scene, layer, j);
  if (kind === "bias") return parameterTitle(scene, item);
  return say("diagram-weight", { before: unitTitle(scene, layer - 1, i), after: unitName(scene, layer, j) });
}

/** A card for those who hear it. @param {import("./hover_card.js").CardText} card */
export function spokenText({ title, rows }) {
  if (!rows.length) return say("diagram-spoken-name", { title });
  const values = rows.map(([name, value]) => say("diagram-spoken-value", { name, value }));
  return say("diagram-spoken", { title, values: enumerated(values) });
}

/** The whole diagram in words. @param {object|null} frame @param {object|null} view */
export function describe(scene, frame, view) {
  const layers = scene.layer_sizes.map((_, layer) => layerText(scene, layer));
  const network = say("diagram-about", { layers: layers.reduce((before, after) => say("diagram-about-layers", { before, after })) });
  const kind = kindOf(view);
  const values = frame && valuesOf(frame, kind);
  if (!values) return network;
  const { layer, i, j, index } = strongestWeight(scene, values);
  const names = { before: unitName(scene, layer - 1, i), after: unitName(scene, layer, j) };
  return together([network, say(`diagram-edges-${kind}.about`, { value: formatValue(values[index]), ...names })]);
}

function layerText(scene, layer) {
  const { layer_sizes: sizes, input_names: names = [] } = scene;
  const count = sizes[layer];
  if (layer === 0) {
    const named = count <= MOST_NAMES && names.length > 0;
    return named ? say("diagram-about-inputs", { names: enumerated(names.map(printedName)) }) : say("diagram-about-many-inputs", { count });
  }
  const activation = activationName(scene.activations[layer - 1]);
  if (layer === sizes.length - 1) return say("diagram-about-outputs", { count, activation });
  return say("diagram-about-hidden", { layer, count, activation });
}

/** The weight that is largest in size. @returns {import("../kit/addresses.js").Parameter} */
function strongestWeight(scene, values) {
  let best = 0;
  for (let at = 1; at < parameterCount(scene); at++) {
    if (Math.abs(values[at]) > Math.abs(values[best]) && parameterAt(scene, at).kind === "weight") best = at;
  }
  return parameterAt(scene, best);
}
