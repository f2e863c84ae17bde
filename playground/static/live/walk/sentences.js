/**
 * What a phase does, in a sentence with its numbers, and the lines of code that do it. Pure text.
 *
 * A sentence is a list of parts: plain strings, and numbers or names to be set off, as {strong: "…"}.
 */
import { biasIndex, blocks, unitIndex, weightIndex } from "../kit/addresses.js";
import { printedName, unitName } from "../kit/names.js";
import { formatNumber, formatValue } from "../kit/numbers.js";
import { ACTIVATIONS } from "../diagram/heads.js";

const strong = (text) => ({ strong: text });
const number = (value) => strong(formatNumber(value));

/** @param {import("./walk.js").Phase} phase @returns {(string|{strong: string})[]} */
export function sentenceOf(scene, { name, layer }, audit, arrays, selection = null) {
  if (!audit) return ["Computing the numbers of this update…"];
  const say = { forward, loss, backward, update }[name];
  return say({ scene, layer, audit, arrays, chosen: chosenIn(scene, layer, selection) });
}

function forward({ scene, layer, audit, arrays, chosen }) {
  const j = chosen ?? largest(arrays.a, scene, layer);
  const unit = unitIndex(scene, layer, j);
  const activation = ACTIVATIONS[scene.activations[layer - 1]] ?? scene.activations[layer - 1];
  const what = layer === 1 ? "the inputs" : `the activations of hidden ${layer - 1}`;
  const who = nameOf(scene, layer, j);
  const mean = audit.sample ? "" : `, on the mean of the ${audit.rows.length} examples`;
  return [
    `Each unit adds up ${what}, each times its weight, and its bias: z. Then ${activation} makes the activation a of it. `,
    `${capital(who)}: z = `, number(arrays.z[unit]), ", a = ", number(arrays.a[unit]), `${mean}.`,
  ];
}

function loss({ scene, audit, arrays }) {
  const kind = String(scene.loss ?? "loss").replaceAll("_", " ");
  const { sample } = audit;
  const all = [scene.reduction === "sum" ? "The sum over the batch of " : "The mean over the batch of ", `${audit.rows.length} is `, number(audit.loss), "."];
  if (!sample) return [`How wrong is the output? The ${kind} of every example is measured. `, ...all];
  const outputs = arrays.a.subarray(blocks(scene).at(-1).units);
  if (outputs.length === 1) {
    return ["The output is ", number(outputs[0]), ", the target ", strong(String(Number(sample.target[0].toPrecision(3))).replace("-", "−")), `: the ${kind} of row ${sample.row} is `, number(sample.loss), ". ", ...all];
  }
  const right = sample.target.indexOf(Math.max(...sample.target));
  return [
    `The target is ${printedName(unitName(scene, scene.layer_sizes.length - 1, right)).replace(/^output /, "")}, which the network gives `, number(outputs[right]),
    `: the ${kind} of row ${sample.row} is `, number(sample.loss), ". ", ...all,
  ];
}

function backward({ scene, layer, audit, arrays, chosen }) {
  const last = scene.layer_sizes.length - 1;
  const j = chosen ?? largest(arrays.delta, scene, layer);
  const delta = arrays.delta[unitIndex(scene, layer, j)];
  const who = nameOf(scene, layer, j);
  const effect = delta === 0 ? "its z does not change the loss" : `a larger z would ${delta > 0 ? "raise" : "lower"} the loss`;
  const reduced = scene.reduction === "sum" ? "summed" : "averaged";
  const grade = `Gradient of a weight: δ times what came in, ${reduced} over ${audit.rows.length === 1 ? "the one example" : `the ${audit.rows.length} examples`}.`;
  const first = layer === last
    ? "δ says how the loss answers to z. "
    : `δ comes back over the same weights, times the slope of ${ACTIVATIONS[scene.activations[layer - 1]] ?? scene.activations[layer - 1]}. `;
  return [first, `${capital(who)}: δ = `, number(delta), `, ${effect}. `, grade];
}

function update({ scene, audit, arrays }) {
  const most = arrays.updates.reduce((best, value, at) => (Math.abs(value) > Math.abs(arrays.updates[best]) ? at : best), 0);
  const name = parameterName(scene, most);
  const plain = audit.optimizer === "sgd";
  const rule = plain
    ? "Every gradient is there, so now all weights move at once: new = old\u00a0−\u00a0learning\u00a0rate\u00a0×\u00a0gradient. "
    : `Every gradient is there, so now all weights move at once; ${audit.optimizer} makes the steps of the gradients. `;
  const clipped = audit.clip_scale && audit.clip_scale !== 1 ? ` (gradients clipped to ${formatNumber(audit.clip_scale)})` : "";
  const how = plain ? [" = −\u2060", strong(String(Number(audit.learning_rate.toPrecision(4)))), " × ", number(arrays.gradients[most]), clipped] : [clipped];
  const before = arrays.weights_before[most];
  return [rule, `Largest: ${name} by `, number(arrays.updates[most]), ...how, ", from ", number(before), " to ", number(arrays.weights_after[most]), "."];
}

/** Whose code is shown; TensorFlow 1 gives its place to TensorFlow 2. */
export const FRAMEWORKS = { numpy: "NumPy", pytorch: "PyTorch", tensorflow: "TensorFlow 2", tensorflow1: "TensorFlow 1" };

/** The rows of the code, in order; the first belongs to no phase. */
export const CODE_ROWS = ["start", "forward", "loss", "backward", "update"];

/**
 * The lines of code of one update; the present phase's are written for its layer.
 * @param {import("./walk.js").Phase} phase @param {object|null} audit
 * @returns {Object<string, Object<string, string[]>>} by framework, by row
 */
export function codeOf(scene, phase, audit) {
  return { numpy: numpyOf(scene, phase, audit), ...LIBRARIES };
}

const LIBRARIES = {
  pytorch: {
    start: ["optimizer.zero_grad()"], forward: ["output = model(x)"], loss: ["loss = loss_fn(output, y)"],
    backward: ["loss.backward()"], update: ["optimizer.step()"],
  },
  tensorflow: {
    start: ["with GradientTape() as tape:"], forward: ["  output = model(x)"], loss: ["  loss = loss_fn(y, output)"],
    backward: ["g = tape.gradient(loss, w)"], update: ["opt.apply_gradients(zip(g, w))"],
  },
  tensorflow1: {
    start: [""], forward: ["h = tf.tanh(x @ m + b)"], loss: ["loss = tf.reduce_mean(errors)"],
    backward: ["g = opt.compute_gradients(loss)"], update: ["train = opt.apply_gradients(g)"],
  },
};

function numpyOf(scene, { name, layer }, audit) {
  const last = scene.layer_sizes.length - 1;
  const into = (at) => (at === 1 ? "x" : `a${at - 1}`);
  const activation = (at) => scene.activations[at - 1];
  const up = name === "forward" ? layer : 1;
  const sum = `${into(up)} @ W${up} + b${up}`;
  const down = name === "backward" ? layer : last;
  const slope = activation(down) === "linear" ? "" : ` * slope(z${down})`;
  const share = scene.reduction === "sum" ? "" : " / n";
  const rate = audit ? Number(audit.learning_rate.toPrecision(4)) : "rate";
  return {
    start: [""],
    forward: [`a${up} = ${activation(up) === "linear" ? sum : `${activation(up)}(${sum})`}`],
    loss: [`C = loss(a${last}, y).${scene.reduction === "sum" ? "sum" : "mean"}()`],
    backward: [
      down === last ? `d${down} = dC_dz(a${down}, y)` : `d${down} = d${down + 1} @ W${down + 1}.T${slope}`,
      `dW${down} = ${into(down)}.T @ d${down}${share}`,
    ],
    update: [(scene.optimizer ?? "sgd") === "sgd" ? `W -= ${rate} * dW` : `W += ${scene.optimizer}(dW)`],
  };
}

/** What hides behind a library's line. */
export function remarkOf(scene, { name, layer }, isTensorflow1) {
  const last = scene.layer_sizes.length - 1;
  if (isTensorflow1 && (name === "backward" || name === "update")) {
    return "opt.minimize(loss) is these two lines in one: backpropagation hides in the first.";
  }
  if (name === "forward") return last > 1 ? `The libraries run all ${last} layers in one call; this is layer ${layer}.` : "";
  if (name === "backward") {
    const all = last > 1 ? `The libraries go back through all ${last} layers in one call; this is layer ${layer}. ` : "";
    return `${all}PyTorch adds to old gradients: hence zero_grad().`;
  }
  if (name === "loss") return "Only a number so far: nothing has been learnt yet.";
  return "Forgetting this line: gradients are there, yet no weight moves.";
}

/** What the card of a unit, weight or bias says during the walk. @returns {{rows: [string, string][], note: string}} */
export function cardOf(scene, { kind, layer, i, j }, { audit, arrays }) {
  const note = "Click for the whole account.";
  if (!arrays) return { rows: [], note: "" };
  if (kind === "unit" && layer === 0) return { rows: [["input", formatNumber(arrays.inputs[j])]], note: "" };
  if (kind === "unit") {
    const unit = unitIndex(scene, layer, j);
    const rows = [["z", arrays.z[unit]], ["activation a", arrays.a[unit]], ["slope at z", arrays.slope?.[unit]], ["delta δ", arrays.delta[unit]]];
    return { rows: rows.map(([name, value]) => [audit.sample ? name : `mean ${name}`, formatNumber(value)]), note };
  }
  const at = kind === "bias" ? biasIndex(scene, layer, j) : weightIndex(scene, layer, i, j);
  const rows = [["before", arrays.weights_before[at]], ["gradient", arrays.gradients[at]], ["change", arrays.updates[at]], ["after", arrays.weights_after[at]]];
  return { rows: rows.map(([name, value]) => [name, formatValue(value)]), note }; // digits enough to see the change
}

function chosenIn(scene, layer, selection) {
  if (!selection || selection.layer !== layer || !(selection.j < scene.layer_sizes[layer])) return null;
  return selection.kind === "unit" || selection.kind === "bias" || selection.kind === "weight" ? selection.j : null;
}

function largest(values, scene, layer) {
  const { units, fanOut } = blocks(scene)[layer - 1];
  let best = 0;
  for (let j = 1; j < fanOut; j++) if (Math.abs(values[units + j]) > Math.abs(values[units + best])) best = j;
  return best;
}

function nameOf(scene, layer, j) {
  const name = unitName(scene, layer, j);
  if (layer < scene.layer_sizes.length - 1) return `unit ${j + 1}`;
  return name === "output" ? "the output" : name;
}

function parameterName(scene, index) {
  const all = blocks(scene);
  const at = all.findIndex((block) => index < block.biases + block.fanOut);
  const block = all[at];
  if (index >= block.biases) return `the bias of ${long(scene, at + 1, index - block.biases)}`;
  const i = Math.floor((index - block.weights) / block.fanOut);
  const j = (index - block.weights) % block.fanOut;
  return `the weight ${long(scene, at, i)} → ${long(scene, at + 1, j)}`;
}

function long(scene, layer, j) {
  const name = unitName(scene, layer, j);
  return name;
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
