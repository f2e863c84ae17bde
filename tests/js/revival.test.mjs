/** A page that a server begun anew does not know is opened again; any other one is left alone. */

import assert from "node:assert/strict";
import test from "node:test";

import { Revival } from "../../playground/static/live/revival.js";

/** Follows moments of [milliseconds, connection, script, waits]; when the page was opened again. */
function opened(moments) {
  const found = [];
  let told = {};
  let now = 0;
  const revival = new Revival(() => told, () => found.push(now));
  for (const [at, testConnectionState, testScriptState, isWaiting] of moments) {
    now = at;
    told = { testConnectionState, testScriptState };
    revival.follow(at, isWaiting);
  }
  return found;
}

const LOST = [0, "PINGING_SERVER", "notRunning", true];

test("connected again and never answered: once", () => {
  const asks = [1000, 2000, 4100, 5000, 9000, 20000].map((at) => [at, "CONNECTED", "notRunning", true]);
  assert.deepEqual(opened([LOST, ...asks]), [4100]);
});

test("where the script runs, or an answer came, nothing is lost", () => {
  assert.deepEqual(opened([LOST, [1000, "CONNECTED", "running", true], [9000, "CONNECTED", "running", true]]), []);
  const answered = [[1000, "CONNECTED", "notRunning", true], [2000, "CONNECTED", "notRunning", false]];
  assert.deepEqual(opened([LOST, ...answered, [3000, "CONNECTED", "notRunning", true], [9000, "CONNECTED", "notRunning", true]]), []);
});

test("a page at rest is opened when it asks for something in vain", () => {
  const rests = [[0, "DISCONNECTED", "notRunning", false], [1000, "CONNECTED", "notRunning", false], [60000, "CONNECTED", "notRunning", false]];
  assert.deepEqual(opened(rests), []);
  assert.deepEqual(opened([...rests, [61000, "CONNECTED", "notRunning", true], [64500, "CONNECTED", "notRunning", true]]), [64500]);
});

test("a slow server that was never away, and a page without a server, are waited for", () => {
  assert.deepEqual(opened([[0, "CONNECTED", "notRunning", true], [60000, "CONNECTED", "notRunning", true]]), []);
  assert.deepEqual(opened([[0, undefined, undefined, true], [60000, undefined, undefined, true]]), []);
});
