import assert from "node:assert/strict";
import { test } from "node:test";

import { showReached } from "../../playground/static/live/stage/printed.js";

/** A row of the table, as far as it is asked. */
function row(at) {
  const shown = new Set();
  return { dataset: { at: String(at) }, shown, toggleAttribute: (name, on) => (on ? shown.add(name) : shown.delete(name)) };
}

test("a number shows from its step on, and hides again when the screen goes back", () => {
  const rows = [row(1), row(501), row(1001)];
  const page = { querySelectorAll: () => rows };
  const shown = (step) => {
    showReached(step, page);
    return rows.map(({ shown }) => shown.has("data-reached"));
  };
  assert.deepEqual(shown(0), [false, false, false]);
  assert.deepEqual(shown(501), [true, true, false]);
  assert.deepEqual(shown(5000), [true, true, true]);
  assert.deepEqual(shown(500), [true, false, false]);
  assert.deepEqual(shown(Number("x")), [false, false, false]);
});
