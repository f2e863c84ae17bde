// The slides of a presentation as pages: what their shapes are called, when the network is a picture, what is gathered.
import assert from "node:assert/strict";
import { test } from "node:test";

import "./english.mjs";
import { fixedTheme } from "../../playground/static/live/kit/theme.js";
import { layoutDiagram } from "../../playground/static/live/diagram/layout.js";
import { deckOf, stagePage } from "../../playground/static/live/pictures/deck.js";
import { isNative, networkItems } from "../../playground/static/live/pictures/deck_network.js";
import { MOST_KEPT, Tray } from "../../playground/static/live/pictures/tray.js";

const THEME = fixedTheme("light");
const SCENE = { layer_sizes: [2, 1, 1], activations: ["tanh", "sigmoid"], input_names: ["x1", "x2"], output_names: ["output"], view: { kind: "plane" } };
const VALUES = Float32Array.from([0.5, -0.25, 0.125, 2, -1]); // two weights and a bias, a weight and a bias
const layout = (scene = SCENE) => ({ layout: layoutDiagram(scene, 400, 300, (text) => text.length * 6, { top: 40, bottom: 20 }), names: { inputs: ["x₁", "x₂"], outputs: ["output"] } });
const HEADS = [["inputs", "2"], ["hidden 1", "Tanh"], ["output", "Sigmoid"]];

const itemsOf = (telling) => networkItems(SCENE, layout(), HEADS, telling, [100, 50], THEME);

test("a line is named by its weight, an oval by its bias and what it answers", () => {
  const units = { name: "a", values: [0.75, 0.6] };
  const items = itemsOf({ sign: "", values: VALUES, units, inputs: [3, -4] });
  const names = (kind) => items.filter((item) => item.kind === kind).map(({ name }) => name);
  assert.deepEqual(names("line").sort(), ["w[1][1,1] = 0.5", "w[1][2,1] = −0.25", "w[2][1,1] = 2"].sort());
  assert.deepEqual(names("shape"), ["x₁ = 3", "x₂ = −4", "a[1][1] = 0.75, b[1][1] = 0.125", "a[2][1] = 0.6, b[2][1] = −1"]);
  assert.deepEqual(itemsOf({ sign: "Δ", values: VALUES, units: null, inputs: null }).filter(({ kind }) => kind === "shape").map(({ name }) => name),
    ["x₁", "x₂", "Δb[1][1] = 0.125", "Δb[2][1] = −1"]);
});

test("a negative weight is dashed and orange, the largest the widest and on top of the others", () => {
  const lines = itemsOf({ sign: "", values: VALUES, units: null, inputs: null }).filter(({ kind }) => kind === "line");
  const [weakest, , strongest] = lines;
  assert.deepEqual([weakest.name, weakest.dash, weakest.colour], ["w[1][2,1] = −0.25", true, THEME.negative]);
  assert.deepEqual([strongest.name, strongest.dash, strongest.colour, strongest.clear], ["w[2][1,1] = 2", false, THEME.positive, 0]);
  assert.ok(lines.every(({ width }) => width <= strongest.width) && weakest.clear > 0.4);
});

test("numbers that are none leave the picture whole", () => {
  const lines = itemsOf({ sign: "", values: [NaN, Infinity, 0, 1, 0], units: null, inputs: null }).filter(({ kind }) => kind === "line");
  assert.ok(lines.every(({ width, clear }) => Number.isFinite(width) && clear >= 0 && clear <= 1));
});

test("a network of many weights is no longer made of lines", () => {
  assert.ok(isNative({ layer_sizes: [64, 10, 10] }));
  assert.ok(!isNative({ layer_sizes: [2, 32, 32, 1] }));
});

// ---- pages

const ARRAYS = {
  weights_before: VALUES, weights_after: VALUES, gradients: VALUES, updates: VALUES, z: [1, 0.4], a: [0.75, 0.6], delta: [0.1, -0.4], inputs: [3, -4],
};
const phases = ["forward", "loss", "backward", "update"].map((name) => ({
  phase: { name, layer: 1, arrays: ARRAYS }, title: "Update 4 → 5", words: `What ${name} does.`, code: [`${name}()`],
}));
const painter = { drawTo() {}, describe: () => "In words.", planTo: () => layout(), headsOf: () => HEADS, curve: () => [{ step: 0, train: 1, test: NaN }, { step: 2, train: 0.5, test: 0.75 }] };
const momentOf = (more = {}) => ({
  scene: SCENE, frame: { step: 5, epoch: 1, trainLoss: 0.25, testLoss: 0.5, trainAccuracy: NaN, testAccuracy: NaN, penalty: 0, weights: VALUES },
  view: { edges: "weights" }, painters: { diagram: painter, map: painter, loss: painter, gradients: painter }, title: "The run", address: "https://example.org/?step=5",
  link: { seed: "3" }, told: null, phases: () => phases, record: async () => ({ audit: {}, arrays: ARRAYS }), ...more,
});
const DESK = { theme: THEME, ruler: null, title: "A title", squares: [[true]], picture: () => "AAAA" };

test("a moment is seven slides, each with settings and link in its notes", async () => {
  const pages = await deckOf(momentOf(), DESK);
  assert.equal(pages.length, 7);
  for (const { notes, items } of pages) {
    assert.match(notes, /seed = 3/);
    assert.match(notes, /https:\/\/example\.org\/\?step=5/);
    assert.ok(items.filter(({ kind }) => kind === "picture").every(({ about }) => about));
    assert.ok(items.every(({ size = 10 }) => size >= 10), "read from the last row");
  }
  const [, , , , backward, , chart] = pages;
  const texts = backward.items.map(({ text }) => text);
  assert.ok(texts.includes("What backward does.") && texts.includes("backward()"));
  const { x, series } = chart.items.find(({ kind }) => kind === "chart");
  assert.deepEqual([x.values, series.map(({ values }) => values)], [[2, 5], [[0.5, 0.25], [0.75, 0.5]]], "only moments with all their numbers");
});

test("of a large network the picture says why it is one", () => {
  const { items } = stagePage(momentOf({ scene: { ...SCENE, layer_sizes: [2, 32, 32, 1] } }), DESK);
  assert.equal(items.filter(({ kind }) => kind === "line").length, 0);
  assert.ok(items.some(({ text }) => text?.includes("800")));
});

test("the tray keeps order and bounds", () => {
  const tray = new Tray();
  for (const title of ["a", "b", "c"]) tray.add({ title });
  const titles = () => tray.kept.map(({ title }) => title).join("");
  tray.move(2, -1);
  assert.equal(titles(), "acb");
  tray.move(0, -1);
  tray.move(2, 1);
  assert.equal(titles(), "acb", "the ends stay");
  tray.remove(1);
  assert.equal(titles(), "ab");
  for (let at = 0; at < 2 * MOST_KEPT; at++) tray.add({ title: "x" });
  assert.equal(tray.kept.length, MOST_KEPT);
  assert.ok(tray.isFull);
});
