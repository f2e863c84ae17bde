// The page's address, and what a key means: `node --test tests/js`.
import assert from "node:assert/strict";
import { test } from "node:test";

import "./english.mjs";

import { asOpened, linkOf, motionOf, sameRun, shortened } from "../../playground/static/live/link/address.js";
import { formatEpoch } from "../../playground/static/live/kit/numbers.js";
import { meaningOf } from "../../playground/static/live/transport/keys.js";

const LINK = { dataset: "circle", step: "0", speed: "1e", discretize: "false", features: "x1,x2" };
const LAST = 200_000;
const parameters = (href) => Object.fromEntries(new URL(href).searchParams);

test("the address holds every setting, the view as it is here and the step on show", () => {
  const href = linkOf("http://h/app?step=3", LINK, { speed: "5u", discretize: true }, 40, LAST);
  assert.deepEqual(parameters(href), { ...LINK, step: "40", speed: "5u", discretize: "true" });
});

test("parameters that are not ours stay, repeated ones too", () => {
  const href = linkOf("http://h/?embed=true&embed_options=a&embed_options=b&dataset=xor", LINK, {}, 0, LAST);
  assert.deepEqual(new URL(href).searchParams.getAll("embed_options"), ["a", "b"]);
  assert.equal(parameters(href).embed, "true");
  assert.equal(parameters(href).dataset, "circle");
});

test("truth is written in the link's own words, and no step is past what a link may hold", () => {
  const href = linkOf("http://h/", { ...LINK, discretize: "0" }, { discretize: true, unknown: "x" }, 1e9, LAST);
  assert.equal(parameters(href).discretize, "1");
  assert.equal(parameters(href).step, "200000");
  assert.ok(!("unknown" in parameters(href)));
});

test("writing the same state twice changes nothing", () => {
  const once = linkOf("http://h/?hide=1", LINK, { speed: "1e" }, 7, LAST);
  assert.equal(linkOf(once, LINK, { speed: "1e" }, 7, LAST), once);
});

test("what is looked at stands in the address as long as it is not as usual", () => {
  const looks = { motion: "pause", walk: "backward-2", select: "w1.0.2", card: "", sample: "worst", chart: "", panel: "curves", forged: "x" };
  const href = linkOf("http://h/?lesson=xor", LINK, {}, 7, 200_000, looks);
  const { motion, walk, select, sample, panel, step } = parameters(href);
  assert.deepEqual([motion, walk, select, sample, panel, step], ["pause", "backward-2", "w1.0.2", "worst", "curves", "7"]);
  assert.ok(!["card", "chart", "forged"].some((name) => name in parameters(href)));
  const closed = linkOf(href, LINK, {}, 8, 200_000, { motion: "", walk: "", select: "", card: "", sample: "", chart: "", panel: "" });
  assert.deepEqual(parameters(closed), { ...LINK, step: "8", lesson: "xor" });
});

test("whether it plays is said where it does not go without saying", () => {
  assert.deepEqual([motionOf(true, 0), motionOf(false, 0), motionOf(true, 9), motionOf(false, 9)], ["", "pause", "play", ""]);
});

/** A key pressed on an element that matches these selectors. */
const press = (key, { on = [], classes = [], ...rest } = {}) => meaningOf({
  key, defaultPrevented: false, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false, ...rest,
  target: {
    isContentEditable: false,
    classList: { contains: (name) => classes.includes(name) },
    closest: (selectors) => (selectors.split(",").some((one) => on.includes(one.trim())) ? {} : null),
  },
});

test("keys move training", () => {
  const meanings = [" ", "ArrowRight", "ArrowLeft", ",", ".", "r", "N"].map((key) => press(key));
  assert.deepEqual(meanings, ["toggle", "step", "back", "stepBack", "step", "reset", "newWeights"]);
  assert.equal(press("ArrowRight", { shiftKey: true }), "epoch");
  assert.equal(press("x"), null);
});

test("Ctrl and Z take back, and forward with shift; in a field they are the field's", () => {
  assert.equal(press("z", { ctrlKey: true }), "undo");
  assert.equal(press("z", { metaKey: true, on: ["button"] }), "undo");
  assert.equal(press("Z", { ctrlKey: true, shiftKey: true }), "redo");
  assert.equal(press("y", { ctrlKey: true }), "redo");
  assert.equal(press("z", { ctrlKey: true, on: ["input"] }), null);
  assert.equal(press("z", { ctrlKey: true, altKey: true }), null);
  assert.equal(press("z"), null);
});

test("keys typed into fields, with a modifier, or that a control needs itself are not ours", () => {
  for (const key of [" ", "r", "ArrowRight"]) {
    assert.equal(press(key, { on: ["input"] }), null);
    assert.equal(press(key, { ctrlKey: true }), null);
    assert.equal(press(key, { metaKey: true }), null);
  }
  assert.equal(press(" ", { on: ["button"] }), null, "space presses the button");
  assert.equal(press("ArrowRight", { on: ["button"] }), "step");
  assert.equal(press("ArrowRight", { on: ["[role=slider]"] }), null);
});

test("on the timeline left and right move it; up and down still walk through the phases, and space still plays", () => {
  const timeline = { on: ["input"], classes: ["bp-scrubber"] };
  assert.equal(press("ArrowRight", timeline), null);
  assert.equal(press("ArrowDown", timeline), "nextPhase");
  assert.equal(press("ArrowUp", timeline), "previousPhase");
  assert.equal(press(" ", timeline), "toggle");
});

test("an epoch is whole, or shows how far it is", () => {
  assert.deepEqual([0, 12, 12.5, 1234.04].map(formatEpoch), ["0", "12", "12.50", "1,234.04"]);
});

test("a language that the page was opened in stays in the address", () => {
  assert.equal(asOpened("http://h/?step=3", "http://h/?lang=qps&step=0"), "http://h/?step=3&lang=qps");
  assert.equal(asOpened("http://h/?lang=en", "http://h/?lang=qps"), "http://h/?lang=qps");
  assert.equal(asOpened("http://h/?step=3", "http://h/?step=0"), "http://h/?step=3");
  assert.equal(asOpened("http://h/?step=3", undefined), "http://h/?step=3");
});

test("what a teacher's link asks for stays in the address; a number typed since goes before it", () => {
  assert.equal(asOpened("http://h/?step=3", "http://h/?controls=locked&student=ask"), "http://h/?step=3&controls=locked&student=ask");
  assert.equal(asOpened("http://h/?student=77", "http://h/?student=ask"), "http://h/?student=77");
  assert.equal(asOpened("http://h/?step=3&other=a%20b", "http://h/?other=1"), "http://h/?step=3&other=a%20b");
});

test("a case of the lab stands in the address without any setting, and goes when another run comes", () => {
  const usual = { dataset: "circle", learning_rate: "0.03", step: "0" };
  const here = "http://h/?dataset=xor&learning_rate=3&step=9&lang=de&embed=true";
  const inside = linkOf(here, { lab: "7", step: "0" }, { speed: "1e", edges: "weights" }, 12, LAST, {}, usual);
  assert.equal(inside, "http://h/?lab=7&step=12&lang=de&embed=true");
  assert.equal(shortened(inside, usual), "http://h/?lab=7&step=12&lang=de");
  const outside = linkOf(inside, { dataset: "xor", learning_rate: "3", step: "0" }, {}, 0, LAST, {}, usual);
  assert.equal(outside, "http://h/?dataset=xor&learning_rate=3&step=0&lang=de&embed=true");
  assert.equal(sameRun({ lab: "7", step: "0" }, { lab: "8", step: "0" }), false);
  assert.equal(sameRun({ lab: "7", step: "0" }, { dataset: "xor", step: "0" }), false);
});
