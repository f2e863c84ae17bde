/**
 * What a phase does, in a sentence with its numbers, and what hides behind a library's line of code.
 *
 * A sentence is a list of parts: plain strings, and numbers to be set off, as {strong: "…"}.
 */
import { blocks, parameterAt, unitIndex } from "../kit/addresses.js";
import { ownNameOf, printedName, theParameter, unitTitle } from "../kit/names.js";
import { formatNumber, rate, short } from "../kit/numbers.js";
import { knows, say, sayParts } from "../kit/words.js";
import { lettersOf } from "./letters.js";

const strong = (text) => ({ strong: text });
const number = (value) => strong(formatNumber(value));

/**
 * What an activation, loss or optimizer is called within a sentence: as in the menus, where it has no form of its own there.
 * @param {"activation"|"loss"|"optimizer"} kind @param {string} name
 */
export function named(kind, name) {
  const known = [`walk-${kind}-${name}`, `option-${kind}-${name}`].find(knows);
  return known ? say(known) : String(name ?? "");
}

/**
 * @param {import("./walk.js").Phase} phase @param {{z: string, a: string, delta: string}} [letters] of the notation
 * @returns {(string|{strong: string})[]}
 */
export function sentenceOf(scene, { name, layer }, audit, arrays, selection = null, letters = lettersOf()) {
  if (!audit) return [say("walk-computing")];
  const tell = { forward, loss, backward, update }[name];
  return tell({ scene, layer, audit, arrays, letters, chosen: chosenIn(scene, layer, selection) });
}

function forward({ scene, layer, audit, arrays, letters, chosen }) {
  const j = chosen ?? largest(arrays.a, scene, layer);
  const unit = unitIndex(scene, layer, j);
  return sayParts("walk-says-forward", {
    below: layer - 1, activation: named("activation", scene.activations[layer - 1]), unit: nameOf(scene, layer, j),
    sum: letters.z, answer: letters.a, z: number(arrays.z[unit]), a: number(arrays.a[unit]), count: audit.sample ? 0 : audit.rows.length,
  });
}

function loss({ scene, audit, arrays }) {
  const { sample } = audit;
  const all = { loss: named("loss", scene.loss), reduction: scene.reduction ?? "mean", count: audit.rows.length, batch: number(audit.loss) };
  if (!sample) return sayParts("walk-says-loss-batch", all);
  const outputs = arrays.a.subarray(blocks(scene).at(-1).units);
  const one = { ...all, row: String(sample.row), value: number(sample.loss) };
  if (outputs.length === 1) {
    return sayParts("walk-says-loss-output", { ...one, output: number(outputs[0]), target: strong(short(sample.target[0], 3)) });
  }
  const right = sample.target.indexOf(Math.max(...sample.target));
  const target = printedName(ownNameOf(scene, right) ?? right + 1);
  return sayParts("walk-says-loss-class", { ...one, output: number(outputs[right]), target });
}

function backward({ scene, layer, audit, arrays, letters, chosen }) {
  const j = chosen ?? largest(arrays.delta, scene, layer);
  const delta = arrays.delta[unitIndex(scene, layer, j)];
  return sayParts("walk-says-backward", {
    place: layer === scene.layer_sizes.length - 1 ? "last" : "before", activation: named("activation", scene.activations[layer - 1]),
    unit: nameOf(scene, layer, j), sign: letters.delta, sum: letters.z, delta: number(delta), larger: delta > 0 ? "raises" : delta < 0 ? "lowers" : "nothing",
    reduction: scene.reduction ?? "mean", count: audit.rows.length,
  });
}

function update({ scene, audit, arrays }) {
  const most = arrays.updates.reduce((best, value, at) => (Math.abs(value) > Math.abs(arrays.updates[best]) ? at : best), 0);
  const clip = audit.clip_scale ?? 1;
  const told = {
    name: theParameter(scene, parameterAt(scene, most)), change: number(arrays.updates[most]),
    before: number(arrays.weights_before[most]), after: number(arrays.weights_after[most]),
    clipped: clip && clip !== 1 ? "yes" : "no", clip: formatNumber(clip),
  };
  if (audit.optimizer !== "sgd") return sayParts("walk-says-update", { ...told, optimizer: named("optimizer", audit.optimizer) });
  return sayParts("walk-says-update-sgd", { ...told, rate: strong(rate(audit.learning_rate)), gradient: number(arrays.gradients[most]) });
}

/** What hides behind a library's line; "" where nothing does. */
export function remarkOf(scene, { name, layer }) {
  const count = scene.layer_sizes.length - 1;
  return name === "forward" && count === 1 ? "" : say(`walk-remark-${name}`, { count, layer });
}

/** The unit of this layer that a selection is of, or leads to. */
function chosenIn(scene, layer, selection) {
  if (!selection || selection.layer !== layer || !(selection.j < scene.layer_sizes[layer])) return null;
  return selection.j;
}

function largest(values, scene, layer) {
  const { units, fanOut } = blocks(scene)[layer - 1];
  let best = 0;
  for (let j = 1; j < fanOut; j++) if (Math.abs(values[units + j]) > Math.abs(values[units + best])) best = j;
  return best;
}

/** A unit at the beginning of a sentence that already says which layer is meant. */
function nameOf(scene, layer, j) {
  if (layer < scene.layer_sizes.length - 1) return say("walk-unit-hidden", { unit: j + 1 });
  const isAlone = scene.layer_sizes.at(-1) === 1 && ownNameOf(scene, j) === null;
  return isAlone ? say("walk-unit-output") : unitTitle(scene, layer, j);
}
