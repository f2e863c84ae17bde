// A card as a picture: formulas set as text, bars where their numbers are, nothing wider than its room.
import assert from "node:assert/strict";
import { test } from "node:test";

import "./english.mjs";
import { fixedTheme } from "../../playground/static/live/kit/theme.js";
import { tracePath } from "../../playground/static/live/kit/path.js";
import { layCard } from "../../playground/static/live/blocks/picture.js";
import { layFormula } from "../../playground/static/live/blocks/picture_formula.js";
import { layBars, laySum } from "../../playground/static/live/blocks/picture_rows.js";
import { Recorder } from "../../playground/static/live/pictures/recorder.js";

const RULER = { font: "", measureText(text) { return { width: text.length * 0.5 * Number(/([\d.]+)px/.exec(this.font)[1]) }; } };
const THEME = fixedTheme("light");

/** MathML as a browser would hold it, for what our formulas are made of. */
function mathOf(text) {
  const root = { localName: "root", childNodes: [], attributes: {} };
  const open = [root];
  for (const [, close, name, attributes, inner] of text.matchAll(/<(\/?)(\w+)([^>]*)>|([^<]+)/g)) {
    if (inner) open.at(-1).childNodes.push({ data: inner });
    else if (close) open.pop();
    else {
      const node = { localName: name, childNodes: [], attributes: Object.fromEntries([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])) };
      node.getAttribute = (key) => node.attributes[key] ?? null;
      Object.defineProperty(node, "textContent", { get: () => node.childNodes.map((child) => child.data ?? child.textContent).join("") });
      open.at(-1).childNodes.push(node);
      open.push(node);
    }
  }
  return root.childNodes[0];
}

const math = (inside) => mathOf(`<math display="block">${inside}</math>`);

/** What is drawn of something laid out: its texts with their places and sizes, and its lines. */
function drawn(laid) {
  const context = new Recorder(RULER);
  laid.draw(context, 10, 20);
  const texts = context.marks.filter(({ kind }) => kind === "text").map(({ text, x, y, matrix: [a, b, c, d, e, f], font }) => (
    { text, x: a * x + c * y + e, y: b * x + d * y + f, size: font.size, slants: c !== 0 }
  ));
  return { texts, paths: context.marks.filter(({ kind }) => kind === "path") };
}

const set = (inside, width = 400) => drawn(layFormula(new Recorder(RULER), { mathml: math(inside), text: "" }, width, THEME));

test("letters slant, numbers and names stand, in the order they are read", () => {
  const { texts } = set("<mrow><mi>z</mi><mo>=</mo><mi>tanh</mi><mo>(</mo><mn>0.5</mn><mo>)</mo></mrow>");
  assert.deepEqual(texts.map(({ text, slants }) => [text, slants]), [["z", true], ["=", false], ["tanh", false], ["(", false], ["0.5", false], [")", false]]);
  const places = texts.map(({ x }) => x);
  assert.deepEqual(places, [...places].sort((one, other) => one - other));
  assert.equal(new Set(texts.map(({ y }) => y)).size, 1, "on one line");
});

test("what stands below is lower and smaller, what stands above higher; a fraction has its line between", () => {
  const { texts, paths } = set("<mrow><msubsup><mi>w</mi><mn>11</mn><mn>2</mn></msubsup><mo>=</mo><mfrac><mn>7</mn><mn>8</mn></mfrac></mrow>");
  const at = Object.fromEntries(texts.map((each) => [each.text, each]));
  assert.ok(at["11"].y > at.w.y && at["2"].y < at.w.y);
  assert.ok(at["11"].size < at.w.size);
  assert.equal(paths.length, 1);
  const [, , line] = paths[0].path;
  assert.ok(at["7"].y < line && line < at["8"].y, `${at["7"].y} ${line} ${at["8"].y}`);
});

test("a formula too wide goes on below, before a sign, and nothing is lost", () => {
  const term = (at) => `<mn>0.12345${at}</mn>`;
  const { texts } = set(`<mrow><mi>z</mi><mo>=</mo>${[1, 2, 3, 4, 5].map(term).join("<mo>+</mo>")}</mrow>`, 120);
  assert.deepEqual(texts.map(({ text }) => text).join(""), "z=0.123451+0.123452+0.123453+0.123454+0.123455");
  const begins = texts.filter(({ y }, at) => at > 0 && y > texts[at - 1].y);
  assert.ok(begins.length > 0);
  for (const { text } of begins) assert.match(text, /^[+=]$/);
  for (const { x, text, size } of texts) assert.ok(x + text.length * size * 0.5 <= 10 + 120 + 1, text);
});

test("lines of a table stand below each other, a root has its roof, a sum what it runs over", () => {
  const { texts, paths } = set("<mtable><mtr><mtd><mi>a</mi></mtd></mtr><mtr><mtd><msqrt><mi>v</mi></msqrt></mtd></mtr></mtable>");
  assert.ok(texts.find(({ text }) => text === "v").y > texts.find(({ text }) => text === "a").y + 12);
  assert.equal(paths.length, 1);
  const sum = set("<mrow><munder><mo>∑</mo><mi>n</mi></munder><mi>δ</mi></mrow>").texts;
  assert.ok(sum.find(({ text }) => text === "n").y > sum.find(({ text }) => text === "∑").y + 5);
});

test("bars begin at zero and reach as far as their numbers, a total stands below the rule", () => {
  const block = {
    type: "bars", title: "Rows", about: "", note: "", shown: 2, count: 9, line: null,
    items: [{ label: "row 1", value: -2 }, { label: "row 2", value: 4 }], total: { label: "mean", value: 1 },
  };
  const { texts, paths } = drawn(layBars(new Recorder(RULER), block, 300, THEME));
  const spans = paths.filter(({ path }) => path.includes("C")).map(({ path }) => {
    const xs = path.filter((part) => typeof part === "number").filter((_, at) => at % 2 === 0);
    return Math.max(...xs) - Math.min(...xs);
  });
  assert.equal(spans.length, 3);
  assert.ok(Math.abs(spans[1] / spans[0] - 2) < 0.01 && Math.abs(spans[1] / spans[2] - 4) < 0.01, String(spans));
  assert.ok(["Rows", "row 1", "−2.000", "+4.000", "mean", "+1.000"].every((text) => texts.some((each) => each.text === text)), texts.map(({ text }) => text).join("|"));
  assert.ok(texts.some(({ text }) => text.includes("2") && text.includes("9")), "that some are left out is said");
});

test("each term of a sum begins where the one before ended", () => {
  const block = { type: "sum", title: "", about: "", terms: [{ label: "a", value: 3 }, { label: "b", value: -1 }], total: { label: "z", value: 2 } };
  const { paths } = drawn(laySum(new Recorder(RULER), block, 300, THEME));
  const ends = paths.filter(({ path }) => path.includes("C")).map(({ path }) => {
    const xs = path.filter((part) => typeof part === "number").filter((_, at) => at % 2 === 0);
    return [Math.min(...xs), Math.max(...xs)];
  });
  assert.ok(Math.abs(ends[0][1] - ends[1][1]) < 0.5 && Math.abs(ends[1][0] - ends[2][1]) < 0.5, JSON.stringify(ends));
});

test("a card too tall for one column has two, and says how tall it is", () => {
  const bars = (count) => ({
    type: "bars", title: "B", about: "", note: "", shown: count, count, line: null, total: null,
    items: Array.from({ length: count }, (_, at) => ({ label: `row ${at}`, value: at })),
  });
  const lay = (blocks) => layCard(new Recorder(RULER), { sentence: "Said.", blocks }, [], 800, 400, THEME);
  const low = drawn(lay([bars(4)])).texts.filter(({ text }) => text === "B");
  assert.equal(low.length, 1);
  const high = lay([bars(12), bars(12)]);
  const heads = drawn(high).texts.filter(({ text }) => text === "B");
  assert.equal(heads[0].y, heads[1].y);
  assert.ok(heads[1].x > heads[0].x + 300);
  assert.ok(high.height > 12 * 20 && high.height < 24 * 20);
});

test("a path of a plan is drawn as svg means it, and a foreign one refused", () => {
  const calls = [];
  const context = new Proxy({}, { get: (_, name) => (...values) => calls.push([name, ...values.map((each) => (typeof each === "number" ? Math.round(each * 100) / 100 : each))]) });
  tracePath(context, "M1 2H5V-3v4Z");
  assert.deepEqual(calls, [["moveTo", 1, 2], ["lineTo", 5, 2], ["lineTo", 5, -3], ["lineTo", 5, 1], ["closePath"]]);
  calls.length = 0;
  tracePath(context, "M6.6 5a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0-4.8 0");
  assert.deepEqual(calls.slice(1).map(([name, x, y, radius]) => [name, x, y, radius]), [["arc", 9, 5, 2.4], ["arc", 9, 5, 2.4]]);
  assert.throws(() => tracePath(context, "M0 0Q1 2 3 4"), /no Q/);
});
