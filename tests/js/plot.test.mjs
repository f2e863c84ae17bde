// Where everything of a plot stands.
import assert from "node:assert/strict";
import { test } from "node:test";

import "./english.mjs";
import { planOf, valuesAt } from "../../playground/static/live/blocks/plot_plan.js";

const AXIS = { label: "x", log: false };
const block = (more = {}) => ({
  series: [{ name: "s", x: [0, 4], y: [0, 1], style: "line", role: "main" }], marks: [], band: null, x: AXIS, y: { ...AXIS, label: "y" }, ...more,
});

test("on equal axes one is as long across as up, and everything is still inside", () => {
  for (const [width, height] of [[240, 196], [640, 196], [300, 400]]) {
    const plan = planOf(block({ equal: true }), width, height);
    const [across, up] = [plan.x(1) - plan.x(0), plan.y(0) - plan.y(1)];
    assert.ok(Math.abs(across - up) < 1e-9, `${across} ${up}`);
    for (const [x, y] of [[0, 0], [4, 1]]) {
      assert.ok(plan.x(x) >= plan.box.left - 1e-9 && plan.x(x) <= plan.box.right + 1e-9);
      assert.ok(plan.y(y) >= plan.box.top - 1e-9 && plan.y(y) <= plan.box.bottom + 1e-9);
    }
    assert.ok(Math.abs((plan.x(0) + plan.x(4)) / 2 - (plan.box.left + plan.box.right) / 2) < 1e-9, "in the middle");
  }
});

test("without, each axis takes all the room there is", () => {
  const plan = planOf(block(), 300, 196);
  assert.equal(plan.x(0), plan.box.left);
  assert.equal(plan.x(4), plan.box.right);
});

test("a line without a name beside others that have one is not read", () => {
  const background = { name: "", x: [0, 4], y: [5, 5], style: "line", role: "muted" };
  const named = block().series[0];
  const read = (series) => valuesAt({ series }, { xRange: { log: false } }, 0).values.map(({ series: { name } }) => name);
  assert.deepEqual(read([background, named]), ["s"]);
  assert.deepEqual(read([background]), [""]);
});
