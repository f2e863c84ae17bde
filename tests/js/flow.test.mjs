// The diagnosis charts' arithmetic: what is kept between paints equals what would be found anew: `node --test tests/js`.
import assert from "node:assert/strict";
import { test } from "node:test";

import "./english.mjs";
import { alarmsAt, alarmWords } from "../../playground/static/live/curves/alarms.js";
import { DeltaView } from "../../playground/static/live/curves/flow_delta.js";
import { RatioView } from "../../playground/static/live/curves/flow_ratio.js";
import { History } from "../../playground/static/live/curves/history.js";
import { apart } from "../../playground/static/live/curves/layer_plan.js";
import { KIND, KINDS, seriesOf } from "../../playground/static/live/curves/layer_record.js";
import { Extents, Trace } from "../../playground/static/live/curves/layer_trace.js";
import { layerList } from "../../playground/static/live/curves/layer_words.js";
import { lossAbout, lossHead, lossLines } from "../../playground/static/live/curves/loss_words.js";
import { gradientQuantiles, select } from "../../playground/static/live/curves/quantiles.js";
import { timeRange } from "../../playground/static/live/curves/time_axis.js";

const plan = { x: (step) => step / 3, box: { left: 0, right: 400 }, time: { axis: "step" } };

/** Numbers without a pattern, some of them missing. */
const number = (step) => (step % 7 === 3 ? NaN : Math.sin(step * 12.9898) * 3);

function pointsOf(trace, history) {
  const points = trace.follow(history, [0, 1], plan, (mean) => mean, "same");
  return [trace.places, ...trace.levels].map((values) => [...values.slice(0, points)]);
}

function extentsOf(extents, history) {
  return [0, 1].map((series) => extents.of(history, series));
}

test("a trace and extents that grow with a record equal those made anew, through joins and truncation", () => {
  const history = new History(2, 64);
  const trace = new Trace();
  const extents = new Extents();
  for (let step = 1; step <= 1000; step++) {
    if (step === 500) history.truncate(430);
    history.append(step, step / 25, [number(step), step]);
    assert.deepEqual(pointsOf(trace, history), pointsOf(new Trace(), history));
    assert.deepEqual(extentsOf(extents, history), extentsOf(new Extents(), history));
  }
});

test("a trace of an empty record has no points", () => {
  assert.equal(new Trace().follow(new History(2), [0, 1], plan, (mean) => mean, ""), 0);
});

/** A record of one hidden layer's dead and saturated units, and another's. */
function stuckRecord(frames) {
  const history = new History(3 * KINDS);
  frames.forEach(([dead, saturated, second], at) => {
    const values = new Float64Array(3 * KINDS);
    values[seriesOf(0, KIND.DEAD)] = dead;
    values[seriesOf(0, KIND.SATURATED)] = saturated;
    values[seriesOf(1, KIND.DEAD)] = second;
    history.append(at + 1, at / 25, values);
  });
  return history;
}

test("an alarm counts the units that every one of the latest frames found stuck", () => {
  const history = stuckRecord([...Array(10).fill([3, 1, 0]), [2, 1, 0], [3, 1, 0]]);
  assert.deepEqual(alarmsAt(history, history.length - 1, [8, 4]).map(alarmWords), [
    "2 dead units in layer 1", "1 saturated unit in layer 1",
  ]);
});

test("one frame in which all units answer ends the alarm", () => {
  const history = stuckRecord([...Array(10).fill([3, 0, 0]), [0, 0, 0]]);
  assert.deepEqual(alarmsAt(history, history.length - 1, [8, 4]), []);
});

test("the layer that lost the larger share of its units comes first", () => {
  const history = stuckRecord(Array(10).fill([3, 0, 2]));
  assert.deepEqual(alarmsAt(history, 9, [8, 4]).map(({ layer }) => layer), [2, 1]);
});

test("selection puts the ranked value in its place", () => {
  const values = Float32Array.from({ length: 101 }, (_, at) => Math.abs(number(at * 7 + 1)) || 0);
  const sorted = [...values].sort((a, b) => a - b);
  for (const rank of [0, 10, 50, 90, 100]) assert.equal(values[select(values, 0, 100, rank)], sorted[rank]);
});

test("names are moved apart and keep their order", () => {
  assert.deepEqual(apart([50, 50, 10], 13, 0, 100), [50, 63, 10]);
  assert.deepEqual(apart([99, 100], 13, 0, 100), [87, 100]);
});

test("two small batches raise no alarm yet", () => {
  const history = stuckRecord([[3, 0, 0], [3, 0, 0]]);
  assert.deepEqual(alarmsAt(history, 1, [8, 4]), []);
});

/** The three quantiles of a layer of so many inputs into one unit, without its bias. */
function quantilesOf(gradients) {
  const numbers = new Float64Array(KINDS);
  const scene = { layer_sizes: [gradients.length, 1] };
  gradientQuantiles(scene, Float32Array.from([...gradients, 0]), numbers, new Float32Array(gradients.length));
  return [KIND.LOW, KIND.MIDDLE, KIND.HIGH].map((kind) => 10 ** numbers[seriesOf(0, kind)]);
}

test("the median of an even number is the mean of the middle two, that of an odd number the middle one", () => {
  assert.ok(Math.abs(quantilesOf([-4, 1, 8, -2])[1] - 3) < 1e-6);
  assert.ok(Math.abs(quantilesOf([-4, 1, 8, -2, 100])[1] - 4) < 1e-6);
  assert.ok(Math.abs(quantilesOf([5])[1] - 5) < 1e-6);
});

test("the quantiles are those that NumPy interpolates", () => {
  const [low, middle, high] = quantilesOf([0, 1, 2, 3, 4, 5, 6, 7]); // numpy.quantile(range(8), [.1, .5, .9])
  assert.ok(Math.abs(low - 0.7) < 1e-6 && Math.abs(middle - 3.5) < 1e-6 && Math.abs(high - 6.3) < 1e-6);
});

test("layers are listed with their runs, and all of them as such", () => {
  assert.equal(layerList([0, 1, 2, 4, 5], 6), "layers 1–3, 5, output");
  assert.equal(layerList([0, 1], 4), "layers 1, 2");
  assert.equal(layerList([0], 3), "layer 1");
  assert.equal(layerList([2], 3), "output");
  assert.equal(layerList([0, 1, 2], 3), "every layer");
});

/** A view on a chart of so many layers, with a number of one kind a layer. */
function reading(View, kind, powers, scene = {}) {
  const values = new Float64Array(KINDS * powers.length);
  powers.forEach((power, layer) => (values[seriesOf(layer, kind)] = power));
  return new View({ layers: powers.length, scene }).words(values);
}

test("an update is judged by the healthy band that the scene names", () => {
  const powers = [-5, -3, -1];
  const usual = { limits: { healthy: [1e-4, 1e-2] } };
  assert.deepEqual(reading(RatioView, KIND.RATIO, powers, usual), [
    "below the band, hardly moving: layer 1; above it, moving far: output", "below the band: layer 1; above: output",
  ]);
  assert.deepEqual(reading(RatioView, KIND.RATIO, powers, { limits: { healthy: [1e-6, 1] } }), ["every layer is inside the healthy band"]);
  assert.deepEqual(reading(RatioView, KIND.RATIO, [-3, -1], usual), ["above the band, moving far: output", "above: output"]);
});

test("delta vanishes or explodes beyond a hundred times", () => {
  assert.deepEqual(reading(DeltaView, KIND.DELTA, [-3, -0.5]), [
    "layer 1: δ is 0.0032 of the output’s: it vanishes on the way back", "layer 1: δ is 0.0032 of the output’s",
  ]);
  assert.deepEqual(reading(DeltaView, KIND.DELTA, [-1, -1]), ["layer 1: δ is 1 of the output’s"]);
  assert.deepEqual(reading(DeltaView, KIND.DELTA, [-Infinity, -1]), ["layer 1: no delta reaches it"]);
});

test("where gradients are sums, the chart's head says that its losses are means all the same", () => {
  assert.equal(lossHead({ loss: "binary_cross_entropy", reduction: "mean" }), "binary cross-entropy");
  assert.equal(lossHead({ loss: "squared_error", reduction: "sum" }), "squared error, mean per example");
});

test("the loss chart in words: what is not there is not said", () => {
  const history = new History(3);
  history.append(0, 0, [0.5, NaN, NaN]);
  const frame = { step: 1, epoch: 0.25, trainLoss: 0.4, testLoss: NaN, trainAccuracy: NaN, testAccuracy: NaN, penalty: 0 };
  assert.equal(lossAbout(frame, history, 0), "Loss curves over 1 update (epoch 0.25): train loss 0.400. The train loss began at 0.500.");
  const full = { ...frame, step: 1200, testLoss: 0.6, trainAccuracy: 0.9, testAccuracy: 0.8, penalty: 0.01 };
  assert.equal(lossAbout(full, history, 2), "Loss curves over 1,200 updates (epoch 0.25): train loss 0.400, train accuracy 90.0%, test loss 0.600, " +
    "test accuracy 80.0%, penalty 0.0100, not included in the losses. The train loss began at 0.500. 2 earlier branches of the run, faded.");
  history.append(1, 0.25, [0.4, NaN, NaN]);
  assert.deepEqual(lossLines(history, 1), ["train 0.400"]);
});

test("time is counted in updates, from the second epoch on in epochs, and begins late where the record does", () => {
  const history = new History(1);
  const range = (frame) => timeRange(frame, history, [], 25, 5);
  assert.deepEqual([range({ step: 3, epoch: 0.12 })].map(({ axis, low, high }) => [axis, low, high]), [["step", 0, 10]]);
  assert.equal(range({ step: 50, epoch: 2 }).axis, "epoch");
  history.append(2500, 100, [1]);
  assert.equal(range({ step: 2525, epoch: 101 }).low, 100);
});
