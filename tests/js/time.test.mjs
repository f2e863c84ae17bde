// When things were in a run: its spells of equal settings, and what is said of a step that has passed.
import assert from "node:assert/strict";
import { test } from "node:test";

import "./english.mjs";
import { History } from "../../playground/static/live/curves/history.js";
import { lossAbout } from "../../playground/static/live/curves/loss_words.js";
import { drawTraces } from "../../playground/static/live/diagram/traces.js";
import { layoutDiagram } from "../../playground/static/live/diagram/layout.js";
import { changesOf, tracesAt } from "../../playground/static/live/link/changes.js";
import { sayChanges } from "../../playground/static/live/transport/changes.js";
import { recorder } from "./recorder.mjs";
import { Spells } from "../../playground/static/live/link/spells.js";

// Ten examples, four a batch: an epoch is three updates, the last of two examples. From update 4 on five a batch.
const SCENE = { train_size: 10, batch_size: 4, title: "slow" };
const LATER = [{ from: 4, batch_size: 5, title: "fast" }];

test("epochs are counted with the batch size that was in force", () => {
  const spells = new Spells(SCENE, LATER);
  // 0, 4, 8, 10 examples; then 4 of the second epoch, and from there 9, 10; then 5 and 10 of the third
  assert.deepEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((step) => spells.epochOf(step)), [0, 0.4, 0.8, 1, 1.4, 1.9, 2, 2.5, 3, 3.5]);
});

test("an epoch is found at its first step, as far as the run has come", () => {
  const spells = new Spells(SCENE, LATER);
  assert.deepEqual([0, 1, 1.5, 2, 3].map((epoch) => spells.stepOf(epoch, 100)), [0, 3, 5, 6, 8]);
  assert.equal(spells.stepOf(50, 100), 100); // 8 + 2 * 47 = 102 would be it
  assert.equal(spells.stepOf(48, 100), 98);
  assert.equal(spells.stepOf(1, -1), 0);
  assert.deepEqual([0, 2, 3, 5, 6].map((step) => spells.endOfEpoch(step)), [3, 3, 6, 6, 8]);
});

test("a step is told with the settings of the update that led to it", () => {
  const spells = new Spells(SCENE, LATER);
  assert.deepEqual([0, 3, 4, 5, 90].map((step) => spells.on(step).title), ["slow", "slow", "slow", "fast", "fast"]);
});

test("without a live change there is one spell, and without a scene one example an epoch", () => {
  assert.equal(new Spells(SCENE).epochOf(6), 2);
  assert.equal(new Spells(null).epochOf(6), 6);
  assert.equal(new Spells(null).on(3).title, "");
});

test("the loss began where the run began, not at the mean of its first frames", () => {
  const frame = { step: 7, epoch: 7, trainLoss: 0.1, testLoss: NaN, trainAccuracy: NaN, testAccuracy: NaN, penalty: 0 };
  const history = new History(3, 4);
  for (let step = 0; step < 8; step++) history.append(step, step, [0.8 - step / 10, NaN, NaN]);
  assert.equal(history.length, 4, "buckets were joined");
  assert.match(lossAbout(frame, history, 0), /began at 0\.800\./);
  const late = new History(3, 4);
  late.append(5, 5, [0.3, NaN, NaN]);
  assert.doesNotMatch(lossAbout(frame, late, 0), /began/);
});

test("a record takes an earlier part in, slice by slice, and is one record after it", () => {
  const values = (step) => [step, NaN];
  const whole = new History(2, 100);
  for (let step = 0; step <= 40; step++) whole.append(step, step / 4, values(step));
  const late = new History(2, 100);
  for (let step = 30; step <= 40; step++) late.append(step, step / 4, values(step));
  for (const [from, to] of [[0, 14], [14, 30]]) {
    const part = new History(2, 100);
    for (let step = from; step < to; step++) part.append(step, step / 4, values(step));
    late.merge(part);
  }
  assert.equal(late.length, 41);
  assert.deepEqual([...late.from.step.subarray(0, 41)], [...whole.from.step.subarray(0, 41)]);
  assert.deepEqual(late.range(0), [0, 40]);
  assert.deepEqual([late.first[0], late.latest[0], late.lastStep], [0, 40, 40]);
  late.append(41, 10.25, values(41));
  assert.equal(late.length, 42);
});

test("a record that is full joins its neighbours when a part is taken in, and loses nothing of its range", () => {
  const late = new History(1, 10);
  for (let step = 100; step < 110; step++) late.append(step, step, [step]);
  const part = new History(1, 10);
  for (let step = 0; step < 8; step++) part.append(step, step, [step]);
  late.merge(part);
  assert.ok(late.length <= 10);
  assert.deepEqual(late.range(0), [0, 109]);
  assert.deepEqual([late.from.step[0], late.lastStep], [0, 109]);
  let frames = 0;
  for (let at = 0; at < late.length; at++) frames += late.count[0][at];
  assert.equal(frames, 18);
});

// ---- what was changed

const NETWORK = { layer_sizes: [2, 2, 1], input_names: ["x1", "x2"], output_names: ["output"] };
const LINK = { changes: "0:b1.0:0.5,10:w1.0.1:1.5,50:batch_size:0.0,50:learning_rate:0.3,60:w1.0.1:-2.0" };

test("changes are read off the link", () => {
  assert.deepEqual(changesOf(LINK).map(({ step, what, value, isEdit }) => [step, what, value, isEdit]), [
    [0, "b1.0", 0.5, true], [10, "w1.0.1", 1.5, true], [50, "batch_size", 0, false], [50, "learning_rate", 0.3, false], [60, "w1.0.1", -2, true],
  ]);
  assert.deepEqual([changesOf({}), changesOf({ changes: "" })], [[], []]);
});

test("a weight bears the trace of its last edit up to the step on show", () => {
  const traces = (step, parameters = 9) => [...tracesAt(changesOf(LINK), step, parameters)].map(([what, { value }]) => [what, value]);
  assert.deepEqual(traces(0), [["b1.0", 0.5]]);
  assert.deepEqual(traces(10), [["b1.0", 0.5], ["w1.0.1", 1.5]]);
  assert.deepEqual(traces(60), [["b1.0", 0.5], ["w1.0.1", -2]]);
  assert.deepEqual(traces(10, 1), [["w1.0.1", 1.5]], "a network that was given all its first weights bears no trace of them");
});

test("the timeline says what was changed at a step", () => {
  const at = (step) => sayChanges(changesOf(LINK).filter((change) => change.step === step), NETWORK);
  assert.equal(at(0), "Set before the first update: Bias of hidden 1, unit 1 = 0.5");
  assert.equal(at(50), "From step 50 on: Batch size = all, Learning rate = 0.3");
  assert.equal(at(60), "From step 60 on: Weight x₁ → hidden 1, unit 2 = −2");
  assert.equal(at(61), "");
  const many = Array.from({ length: 6 }, (_, j) => ({ step: 0, what: `w1.0.${j}`, value: j, isEdit: true }));
  assert.equal(sayChanges(many, NETWORK), "Set before the first update: 6 weights and biases");
});

test("the diagram marks what was set by hand, and nothing of another network", () => {
  const context = recorder();
  const layout = layoutDiagram(NETWORK, 600, 300, (text) => 6 * text.length, { top: 40, bottom: 30 });
  drawTraces(context, { scene: NETWORK, layout, theme: { background: "white", accent: "red" } }, ["w1.0.1", "b1.0", "w9.0.0"]);
  assert.equal(context.calls.filter(([name]) => name === "closePath").length, 2);
});
