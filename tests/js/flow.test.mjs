// The diagnosis charts' arithmetic: what is kept between paints equals what would be found anew: `node --test tests/js`.
import assert from "node:assert/strict";
import { test } from "node:test";

import { alarmsAt } from "../../playground/static/live/curves/health.js";
import { History } from "../../playground/static/live/curves/history.js";
import { Extents, Trace } from "../../playground/static/live/curves/layer_trace.js";
import { apart, KIND, KINDS, seriesOf } from "../../playground/static/live/curves/layer_view.js";
import { select } from "../../playground/static/live/curves/gradients.js";

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
  assert.deepEqual(alarmsAt(history, history.length - 1, [8, 4]).map(({ words }) => words), [
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
