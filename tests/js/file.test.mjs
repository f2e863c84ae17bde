/** A file on its way in pieces: what was lost is sent again, what has come is not. */

import assert from "node:assert/strict";
import test, { mock } from "node:test";

import draw from "../../playground/look/mydata/file.js";

const SIZES = { label: "Open", most: 100, size: 3, cut: 100, wants: null, done: "" };

/** The button on a page: what it sent, and ways to choose files and to answer. */
function button() {
  const sent = [];
  const parts = { span: {}, input: {}, label: { querySelector: () => parts.span } };
  const parentElement = { querySelector: (name) => parts[name] };
  const answer = (data) =>
    draw({ data: { ...SIZES, ...data }, parentElement, setTriggerValue: (_, value) => sent.push(value) });
  answer({});
  const choose = async (...texts) => {
    parts.input.files = texts.map((text) => new File([text], `${text}.csv`));
    parts.input.onchange();
    await settled();
  };
  return { sent, answer, choose };
}

const settled = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  await new Promise((done) => setImmediate(done));
};
const told = (sent) => sent.map(({ at, text }) => [at, atob(text)]);

test("a piece without an answer is sent again, until the answer is here", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { sent, answer, choose } = button();
  await choose("hello");
  assert.deepEqual(told(sent), [[0, "hel"]]);
  mock.timers.tick(5000);
  assert.deepEqual(told(sent), [[0, "hel"], [0, "hel"]]);
  const { id } = sent[0];
  answer({ wants: { id, at: 3 } });
  mock.timers.tick(5000);
  assert.deepEqual(told(sent).slice(2), [[3, "lo"], [3, "lo"]]);
  answer({ done: id });
  mock.timers.tick(60000);
  assert.equal(sent.length, 4);
  mock.timers.reset();
});

test("files chosen together go one after the other, also after one that was refused", async () => {
  const { sent, answer, choose } = button();
  await choose("x".repeat(101), "two");
  assert.deepEqual(told(sent), [[0, ""]]);
  answer({ done: sent[0].id });
  await settled();
  assert.deepEqual(told(sent).slice(1), [[0, "two"]]);
  answer({ done: sent[1].id });
});
