/** Letters of every script: where a line may be broken, and the way to another language. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { wrapText } from "../../playground/static/live/kit/canvas.js";
import { keepInLanguages } from "../../playground/static/live/link/address.js";

/** Every letter is ten wide. */
const context = { measureText: (text) => ({ width: 10 * text.length }) };

test("a line is broken at spaces", () => {
  assert.deepEqual(wrapText(context, "one two  three", 80, 3), ["one two", "three"]);
  assert.deepEqual(wrapText(context, "unbreakable", 300, 2), ["unbreakable"]);
  assert.deepEqual(wrapText(context, "", 300, 2), []);
});

test("a script without spaces is broken between its letters, never before a sign that closes", () => {
  assert.deepEqual(wrapText(context, "权重和偏置，学习率 0.03。", 60, 3), ["权重和偏置，", "学习率", "0.03。"]);
  assert.deepEqual(wrapText(context, "权重和偏置，学习", 50, 3), ["权重和偏", "置，学习"]);
});

test("what is too much is cut at the end of the last line", () => {
  assert.deepEqual(wrapText(context, "权重偏置梯度损失", 40, 1), ["权重偏…"]);
});

test("a link to another language is led to the run as it is when it is pressed", () => {
  let press;
  globalThis.document = { addEventListener: (_, listener) => (press = listener) };
  let step = 3;
  keepInLanguages(() => `http://h/?step=${step}&lang=en`);
  const link = { href: "http://h/?lang=zh-Hant" };
  step = 7;
  press({ target: { closest: (wanted) => (wanted === "a[hreflang]" ? link : null) } });
  assert.equal(link.href, "http://h/?step=7&lang=zh-Hant");
  press({ target: {} }); // any other click
  delete globalThis.document;
});
