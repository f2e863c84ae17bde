// The picture of the walk through one update: what stands on it at each phase, drawn on a context and nothing else.
import assert from "node:assert/strict";
import { test } from "node:test";

import "./english.mjs";
import { parameterCount, unitCount } from "../../playground/static/live/kit/addresses.js";
import { fixedTheme } from "../../playground/static/live/kit/theme.js";
import { pictureOf } from "../../playground/static/live/diagram/picture.js";
import { LETTERS } from "../../playground/static/live/walk/letters.js";
import { PhasePainter } from "../../playground/static/live/walk/painter.js";
import { phaseKey, phasesOf } from "../../playground/static/live/walk/walk.js";
import { recorder } from "./recorder.mjs";

const SCENE = {
  layer_sizes: [2, 3, 2, 1], activations: ["tanh", "relu", "sigmoid"], input_names: ["x1", "x2"], output_names: ["output"],
  fixed: ["w2"], task: "binary", loss: "binary_cross_entropy", reduction: "mean", view: { kind: "curve", tile: 4 },
};
const some = (count, by) => Float64Array.from({ length: count }, (_, at) => (at % 2 ? -1 : 1) * (at + 1) * by);
const [all, units] = [parameterCount(SCENE), unitCount(SCENE)];
const ARRAYS = {
  inputs: some(2, 1), z: some(units, 0.5), a: some(units, 0.1), delta: some(units, 0.01), weights_before: some(all, 0.1),
  weights_after: some(all, 0.11), updates: some(all, 0.01), gradients: some(all, 0.2),
};
const AUDIT = { rows: [3, 5], losses: [0.2, 0.4], loss: 0.3, sample: { row: 5, target: [1], loss: 0.4, inBatch: true } };
const frame = { step: 7, weights: Float32Array.from(ARRAYS.weights_before) };

globalThis.OffscreenCanvas = class {
  getContext = () => recorder();
};

function drawn(phase, { audit = AUDIT, arrays = ARRAYS, selection = null, led = null, names = "nielsen", width = 900 } = {}) {
  const context = recorder();
  const picture = pictureOf(SCENE, context, { width, height: 420, top: 44, ratio: 1 }, fixedTheme(), { atlas: null, image: null });
  const edges = new PhasePainter().draw(context, picture, frame, { selection, phase: { ...phase, audit, arrays, letters: LETTERS[names], led } }, null);
  assert.equal(edges.length, 14);
  return { calls: context.calls, texts: context.calls.filter(([name]) => name === "fillText").map(([, text]) => text) };
}

const counted = ({ texts }, wanted) => texts.filter((text) => text === wanted).length;

test("every phase draws the same twice, at its beginning, midway and at its end", () => {
  for (const phase of phasesOf(SCENE)) {
    for (const progress of [0, 0.5, 1]) {
      assert.deepEqual(drawn({ ...phase, progress }).calls, drawn({ ...phase, progress }).calls, phaseKey(phase));
    }
  }
});

test("until an audit has come the bare network stands there, locked", () => {
  const bare = drawn({ name: "update", layer: 3, progress: 1 }, { audit: null, arrays: null });
  assert.ok(bare.texts.includes("computing…"));
  assert.equal(bare.texts.some((text) => text.startsWith("δ") || text.startsWith("z ")), false);
});

test("locks say locked, then that the gradient is ready, then that it is free to move and has moved; one held fixed stays so", () => {
  const early = drawn({ name: "forward", layer: 1, progress: 1 });
  assert.deepEqual([counted(early, "locked"), counted(early, "held fixed")], [2, 1]);
  const graded = drawn({ name: "backward", layer: 2, progress: 1 });
  assert.deepEqual([counted(graded, "locked"), counted(graded, "gradient ready"), counted(graded, "held fixed")], [1, 1, 1]);
  assert.equal(counted(drawn({ name: "update", layer: 3, progress: 0.5 }), "free to move"), 2);
  assert.equal(counted(drawn({ name: "update", layer: 3, progress: 1 }), "moved"), 2);
});

test("deltas stand in numbers once they have come back, and leave when the weights move", () => {
  const deltas = (phase) => drawn(phase).texts.filter((text) => text.startsWith("δ ")).length;
  assert.equal(deltas({ name: "loss", layer: 3, progress: 1 }), 0);
  assert.equal(deltas({ name: "backward", layer: 3, progress: 1 }), 1);
  assert.equal(deltas({ name: "backward", layer: 1, progress: 1 }), 6);
  assert.equal(deltas({ name: "update", layer: 3, progress: 1 }), 0);
});

test("the card of the loss tells of the row, or of the batch", () => {
  const loss = { name: "loss", layer: 3, progress: 1 };
  for (const text of ["Row 5: output and target", "loss of this row", "binary cross-entropy", "0.400"]) assert.ok(drawn(loss).texts.includes(text), text);
  const batch = drawn(loss, { audit: { ...AUDIT, sample: null } });
  for (const text of ["Loss of each of the 2 examples", "mean loss of the batch", "units: means of the batch"]) assert.ok(batch.texts.includes(text), text);
});

test("the legend says whose numbers units and edges show", () => {
  const note = (name, audit) => drawn({ name, layer: 3, progress: 1 }, { audit }).texts.find((text) => text.startsWith("units: "));
  assert.equal(note("forward", AUDIT), "units: row 5"); // the edges are weights, of no row
  assert.equal(note("backward", AUDIT), "units: row 5 · gradients: batch of 2");
  assert.equal(note("update", AUDIT), "units: row 5 · changes: batch of 2");
  assert.equal(note("backward", { ...AUDIT, sample: null }), "units: means of the batch · gradients: batch of 2");
  assert.equal(note("loss", { ...AUDIT, sample: { ...AUDIT.sample, inBatch: false } }), "units: row 5, not of the batch");
});

test("units wear the letters of the notation", () => {
  const begins = (letter, names) => drawn({ name: "backward", layer: 1, progress: 1 }, { names }).texts.filter((text) => text.startsWith(letter)).length;
  assert.deepEqual([begins("δ ", "nielsen"), begins("z ", "nielsen")], [6, 6]);
  assert.deepEqual([begins("dz ", "ng"), begins("δ ", "ng")], [6, 0]);
  assert.deepEqual([begins("pre.grad ", "framework"), begins("pre ", "framework"), begins("z ", "framework")], [6, 6, 0]);
});

test("the largest changes stand in numbers on their edges, at the update only", () => {
  const signed = (phase) => drawn(phase).texts.filter((text) => /^[+−]0\.\d+$/.test(text) && !ARRAYS.a.includes(Number(text))).length;
  assert.ok(signed({ name: "update", layer: 3, progress: 1 }) > signed({ name: "backward", layer: 1, progress: 1 }));
});
