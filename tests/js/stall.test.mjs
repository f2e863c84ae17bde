/** When it is asked whether a run learns, and what is said then. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { Stall } from "../../playground/static/live/stage/stall.js";

const SAID = { kind: "dead", sentence: "All dead.", more: "Look", select: { kind: "unit", layer: 1, j: 0 }, card: "forward" };

function made() {
  const asked = [];
  return { asked, stall: new Stall((step) => asked.push(step)) };
}

const at = (step, trainLoss = 0.7) => ({ step, trainLoss });

test("at rest it is asked once a step, never with a frame", () => {
  const { asked, stall } = made();
  for (let now = 0; now < 700; now += 16) stall.tick(now, at(50), false);
  assert.deepEqual(asked, []);
  for (let now = 704; now < 9000; now += 16) stall.tick(now, at(50), false);
  assert.deepEqual(asked, [50]);
  stall.receive({ step: 50, ...SAID }, 9000);
  assert.deepEqual(stall.notice, { kind: "stall", text: "All dead.", more: "Look" });
  stall.tick(9010, at(51), false);
  assert.equal(stall.notice, null, "of another step nothing is known yet");
  stall.receive({ step: 50, ...SAID }, 9020);
  assert.equal(stall.notice, null, "and a late answer is of the step before");
});

test("while it plays it is asked only when the loss has come no lower for a while", () => {
  const { asked, stall } = made();
  let loss = 1;
  for (let now = 0; now < 60_000; now += 16) stall.tick(now, at(now, (loss *= 0.9999)), true);
  assert.deepEqual(asked, [], "coming lower by a thousandth now and then, however slowly");
  for (let now = 60_000; now < 72_500; now += 16) stall.tick(now, at(now, loss), true);
  assert.equal(asked.length, 2, "and then every six seconds");
  stall.receive({ step: asked[1], ...SAID }, 72_500);
  assert.equal(stall.notice.text, "All dead.");
  stall.tick(72_516, at(72_516, 0.9 * loss), true);
  assert.equal(stall.notice, null, "it has come lower");
});

test("a run that has come as low as it can plays on in peace", () => {
  const { stall } = made();
  stall.tick(0, at(1), true);
  stall.receive({ step: 1, ...SAID, kind: "level" }, 10);
  assert.equal(stall.notice, null);
  stall.tick(20, at(9), false);
  stall.receive({ step: 9, ...SAID, kind: "level" }, 800);
  assert.equal(stall.notice.kind, "stall");
});

test("what was put away stays away until the run is another", () => {
  const { stall } = made();
  stall.tick(0, at(1), false);
  stall.receive({ step: 1, ...SAID }, 800);
  stall.mute();
  assert.equal(stall.notice, null);
  stall.tick(900, at(2), false);
  stall.receive({ step: 2, ...SAID }, 1700);
  assert.equal(stall.notice, null, "at the next step it is still so");
  stall.receive({ step: 2, ...SAID, kind: "twins" }, 1700);
  assert.notEqual(stall.notice, null, "another reason is news");
  stall.forget();
  stall.tick(2000, at(2), false);
  stall.receive({ step: 2, ...SAID }, 2800);
  assert.notEqual(stall.notice, null);
});

test("where the server ran out of time it is asked again, not for ever", () => {
  const { asked, stall } = made();
  for (let now = 0; now < 60_000; now += 16) {
    const before = asked.length;
    stall.tick(now, at(5), false);
    if (asked.length > before) stall.receive({ step: 5, later: true }, now);
  }
  assert.equal(asked.length, 13);
});
