// The network diagram without a page: where things stand, what lies under a point, where the keys lead, what is said and drawn.
import assert from "node:assert/strict";
import { test } from "node:test";

import "./english.mjs";
import { parameterAt, parameterCount } from "../../playground/static/live/kit/addresses.js";
import { fixedTheme } from "../../playground/static/live/kit/theme.js";
import { choiceBoxes, hasRoom, toggled } from "../../playground/static/live/diagram/choices.js";
import { Scales, kindOf, strongestEdges, valuesOf } from "../../playground/static/live/diagram/edges.js";
import { drawGhosts } from "../../playground/static/live/diagram/ghosts.js";
import { itemUnder } from "../../playground/static/live/diagram/hit.js";
import { biasItem, isIn, itemOfEdge, placeOfItem, unitItem, valueOf, weightItem } from "../../playground/static/live/diagram/items.js";
import { itemOfCursor, START, walk } from "../../playground/static/live/diagram/keys.js";
import { edgeOf, edgePoint, layoutDiagram } from "../../playground/static/live/diagram/layout.js";
import { activationName, layerTitle } from "../../playground/static/live/diagram/names.js";
import { printedName, unitTitle } from "../../playground/static/live/kit/names.js";
import { drawDiagram, drawHeads } from "../../playground/static/live/diagram/painter.js";
import { pictureOf } from "../../playground/static/live/diagram/picture.js";
import { cardText, describe, spokenText } from "../../playground/static/live/diagram/texts.js";
import { recorder } from "./recorder.mjs";

const SCENE = {
  layer_sizes: [2, 3, 2, 1], activations: ["tanh", "relu", "sigmoid"], input_names: ["x1", "sin x2"], output_names: ["yes"],
  fixed: ["b1"], task: "binary", view: { kind: "curve", tile: 4 },
};
const measure = (text) => text.length * 6;
const layout = layoutDiagram(SCENE, 700, 420, measure, { top: 90, bottom: 34 });
const all = Int32Array.from({ length: layout.edges.count }, (_, edge) => edge);
const weights = Float32Array.from({ length: parameterCount(SCENE) }, (_, at) => (at % 2 ? -1 : 1) * (at + 1) / 100);
const details = {
  gradients: weights.map((value) => value * 2), updates: weights.map((value) => -value), activation: Float32Array.of(1, 2, 3, 4, 5, 6),
  delta: Float32Array.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6), tiles: new Uint8Array(24).fill(128),
};
const frame = { step: 7, complete: true, weights, details };

test("columns go from left to right, units of a column apart and about its middle", () => {
  const xs = layout.columns.map(({ x }) => x);
  assert.deepEqual(xs, [...xs].sort((one, other) => one - other));
  for (const { ys, tile } of layout.columns) {
    assert.ok(Math.abs(ys.reduce((sum, y) => sum + y, 0) / ys.length - layout.middle) < 1e-9);
    ys.slice(1).forEach((y, at) => assert.ok(y - ys[at] > tile));
  }
});

test("an edge is counted as its weight is, runs from unit to unit, and is found again from its item", () => {
  assert.equal(layout.edges.count, 2 * 3 + 3 * 2 + 2 * 1);
  for (const edge of all) {
    const item = itemOfEdge(layout, edge);
    assert.equal(edgeOf(SCENE, layout, item), edge);
    assert.deepEqual(parameterAt(SCENE, layout.edges.index[edge]).address, item.address);
    assert.equal(edgePoint(layout, edge, 0).x, layout.starts[item.layer - 1]);
    assert.equal(edgePoint(layout, edge, 1).x, layout.ends[item.layer - 1]);
  }
});

test("under the place of every unit, bias and weight lies that very thing", () => {
  const units = SCENE.layer_sizes.flatMap((count, layer) => Array.from({ length: count }, (_, j) => unitItem(layer, j)));
  const biases = units.filter(({ layer }) => layer > 0).map(({ layer, j }) => biasItem(layer, j));
  for (const item of [...units, ...biases]) assert.deepEqual(itemUnder(layout, all, placeOfItem(SCENE, layout, item)), item);
  for (const edge of all) {
    const item = itemOfEdge(layout, edge);
    assert.deepEqual(itemUnder(layout, [edge], placeOfItem(SCENE, layout, item)), item);
  }
});

test("where the mark of a bias lies over its unit, it is the bias that is meant", () => {
  const { x, y } = placeOfItem(SCENE, layout, biasItem(1, 0));
  assert.deepEqual(itemUnder(layout, all, { x: x + 3, y: y - 3 }), biasItem(1, 0));
});

test("an edge that is not drawn is not under the pointer, nor is anything far from all", () => {
  const place = placeOfItem(SCENE, layout, weightItem(1, 0, 2));
  assert.equal(itemUnder(layout, [], place), null);
  assert.equal(itemUnder(layout, all, { x: layout.columns[0].x, y: layout.height - 2 }), null);
});

test("a pixel of an image of inputs is the unit under a point of it", () => {
  const image = { ...SCENE, layer_sizes: [6, 2, 1], image_shape: [2, 3], activations: ["tanh", "sigmoid"] };
  const seen = layoutDiagram(image, 700, 420, measure, { top: 90, bottom: 34 });
  for (let j = 0; j < 6; j++) assert.deepEqual(itemUnder(seen, [], placeOfItem(image, seen, unitItem(0, j))), unitItem(0, j));
});

test("an item of a network before is not part of a smaller one", () => {
  assert.ok(isIn(SCENE, weightItem(2, 2, 1)));
  assert.ok(!isIn(SCENE, weightItem(2, 3, 1)));
  assert.ok(!isIn(SCENE, unitItem(4, 0)));
  assert.ok(!isIn(SCENE, null));
});

test("a value is found where the flat vector holds it", () => {
  assert.equal(valueOf(SCENE, weights, weightItem(1, 1, 2)), weights[5]);
  assert.equal(valueOf(SCENE, weights, biasItem(1, 0)), weights[6]);
  assert.equal(valueOf(SCENE, null, biasItem(1, 0)), null);
});

test("the keys walk: between units, into one, round its bias and weights, to an account, and out", () => {
  const press = (cursor, ...keys) => keys.reduce((at, key) => walk(SCENE, at, key), cursor);
  assert.deepEqual(itemOfCursor(press(START, "ArrowDown", "ArrowDown", "ArrowRight")), unitItem(2, 1));
  assert.deepEqual(itemOfCursor(press(START, "ArrowUp")), unitItem(1, 2));
  assert.deepEqual(itemOfCursor(press(START, "Enter")), biasItem(1, 0));
  assert.deepEqual(itemOfCursor(press(START, "Enter", "ArrowDown", "ArrowDown")), weightItem(1, 1, 0));
  assert.deepEqual(itemOfCursor(press(START, "Enter", "ArrowDown", "ArrowDown", "ArrowDown")), biasItem(1, 0));
  assert.ok(press(START, "Enter", "Enter").account);
  assert.ok(press(START, "Enter", "e").edit);
  assert.equal(press(START, "Enter", "Escape").entry, null);
  assert.equal(press(START, "Escape"), null);
  assert.equal(walk(SCENE, START, "e"), undefined);
  assert.equal(walk(SCENE, { layer: 0, j: 0, entry: null }, "Enter"), undefined);
});

test("of many edges the strongest are drawn, exactly as many as the limit, in order", () => {
  const wide = layoutDiagram({ ...SCENE, layer_sizes: [32, 32, 32], activations: ["tanh", "tanh"] }, 700, 420, measure, { top: 90, bottom: 34 });
  const values = Float32Array.from({ length: 32 * 32 * 2 + 64 }, (_, at) => Math.sin(at * 12.9898));
  const drawn = strongestEdges(wide, values);
  assert.equal(drawn.length, 1200);
  assert.deepEqual([...drawn], [...drawn].sort((one, other) => one - other));
  const size = (edge) => Math.abs(values[wide.edges.index[edge]]);
  const others = Array.from({ length: wide.edges.count }, (_, edge) => edge).filter((edge) => !drawn.includes(edge));
  const width = 1 / 512; // sizes are told apart by so much of the largest
  assert.ok(Math.min(...[...drawn].map(size)) >= Math.max(...others.map(size)) - width);
});

test("a scale grows at once, shrinks only when little of it is used, and each kind has its own", () => {
  const scales = new Scales();
  assert.equal(scales.fit("weights", 0.9), 1);
  assert.equal(scales.fit("weights", 1.1), 1.5);
  assert.equal(scales.fit("weights", 0.3), 1.5);
  assert.equal(scales.fit("weights", 0.2), 0.2);
  assert.equal(scales.fit("gradients", 0), 1);
});

test("an unknown kind of edge shows weights; a frame without details has no gradients", () => {
  assert.equal(kindOf({ edges: "gradients" }), "gradients");
  assert.equal(kindOf({ edges: "toString" }), "weights");
  assert.equal(valuesOf({ weights }, "gradients"), null);
});

test("names are printed with their subscripts and begin a line with a capital, symbols do not", () => {
  assert.deepEqual(["x1", "x1²", "x1·x2", "sin x2", "x12", "max1", "x"].map(printedName), ["x₁", "x₁²", "x₁·x₂", "sin x₂", "x₁₂", "max1", "x"]);
  assert.equal(unitTitle(SCENE, 0, 0), "x₁");
  assert.equal(unitTitle(SCENE, 1, 2), "Hidden 1, unit 3");
  assert.deepEqual([0, 1, 3].map((layer) => layerTitle(SCENE, layer)), ["inputs", "hidden 1", "output"]);
  assert.deepEqual([0, 1, 3].map((layer) => layerTitle(SCENE, layer, true)), ["in", "h1", "out"]);
});

test("an activation without words of its own is called by its name", () => {
  assert.equal(activationName("leaky_relu"), "Leaky ReLU");
  assert.equal(activationName("invented"), "invented");
});

test("the card of a weight has its value, gradient and last update; before the first update it has no last one", () => {
  const card = cardText(SCENE, frame, weightItem(1, 0, 1));
  assert.equal(card.title, "x₁ → hidden 1, unit 2");
  assert.equal(card.address, "w1.0.1");
  assert.deepEqual(card.rows.map(([, value]) => value), ["−0.0200000", "−0.0400000", "0.0200000"]);
  assert.equal(card.note, "Click: why it moved. Double-click: change it.");
  assert.deepEqual(cardText(SCENE, { ...frame, step: 0 }, weightItem(1, 0, 1)).rows.map(([, value]) => value), ["−0.0200000", "–", "–"]);
});

test("the card says what is late, what is held fixed and what a finger can do", () => {
  const card = cardText(SCENE, { ...frame, complete: false }, biasItem(1, 0), true);
  assert.equal(card.title, "Bias of hidden 1, unit 1");
  assert.equal(card.note, "Gradient and update are of the last full frame. Held fixed: training leaves it. Its account is below; the pencil there changes it.");
});

test("the card of an input counts the weights that leave it", () => {
  assert.equal(cardText(SCENE, frame, unitItem(0, 0)).note, "An input; 3 weights leave it.");
  assert.equal(cardText({ ...SCENE, layer_sizes: [2, 1] }, frame, unitItem(0, 0)).note, "An input; 1 weight leaves it.");
});

test("a card is spoken as its title and its values", () => {
  assert.equal(spokenText(cardText(SCENE, frame, unitItem(1, 0))), "Hidden 1, unit 1. bias 0.0700000, mean activation 1.00000, mean |delta| 0.100000.");
  assert.equal(spokenText(cardText(SCENE, frame, unitItem(0, 0))), "x₁.");
});

test("the diagram in words: its layers, and the largest weight but no bias", () => {
  assert.equal(
    describe(SCENE, { weights: weights.with(6, 99) }, {}),
    "Network: inputs x₁, sin x₂; hidden 1 with 3 Tanh units; hidden 2 with 2 ReLU units; output with 1 Sigmoid unit. " +
      "Edges show: weights; the largest, 0.190000, is from hidden 2, unit 2 → output yes.",
  );
  assert.ok(describe(SCENE, null, null).endsWith("Sigmoid unit."));
});

test("the painters need a context and nothing else, and draw the same twice", () => {
  globalThis.OffscreenCanvas = class {
    getContext = () => recorder();
  };
  const draw = () => {
    const context = recorder();
    const theme = fixedTheme();
    const picture = pictureOf(SCENE, context, { width: 700, height: 420, top: 44, ratio: 1 }, theme, { atlas: null, image: null });
    const drawn = drawDiagram(context, picture, frame, { selection: weightItem(1, 0, 0) }, new Scales(), { hint: "Click." });
    drawHeads(context, picture);
    assert.equal(drawn.length, layout.edges.count);
    return context.calls;
  };
  const calls = draw();
  assert.deepEqual(draw(), calls);
  const texts = calls.filter(([name]) => name === "fillText").map(([, text]) => text);
  for (const text of ["x₁", "sin x₂", "weights", "bias", "Click.", "hidden 1", "Tanh"]) assert.ok(texts.includes(text), text);
});

// ---- the inputs to choose

const tile = new Array(16).fill(255);
const CHOICES = {
  ...SCENE, layer_sizes: [2, 3, 2, 1], input_names: ["sin x1", "x1"], view: { kind: "map", tile: 4 },
  features: [
    { name: "x1", label: "x1", input: 1, tile: null }, { name: "x2", label: "x2", input: null, tile },
    { name: "x1sq", label: "x1²", input: null, tile }, { name: "sinx1", label: "sin x1", input: 0, tile: null },
  ],
};
const margin = { top: 90, bottom: 34 };
const open = layoutDiagram(CHOICES, 700, 420, measure, margin, true);

test("an open column has a place for every feature, and each input stands at that of its own", () => {
  const [{ slots, ys, pitch, tile: side }] = open.columns;
  assert.equal(slots.length, 4);
  assert.deepEqual(ys, [slots[3], slots[0]]); // input 0 is sin x1, the last feature
  slots.slice(1).forEach((y, at) => assert.ok(y - slots[at] >= side && Math.abs(y - slots[at] - pitch) < 1e-9));
  assert.equal(open.edges.count, layout.edges.count, "no weight leads from a ghost");
  assert.deepEqual(layoutDiagram(CHOICES, 700, 420, measure, margin).columns[0].slots, undefined);
});

test("over an open column the pointer finds inputs and weights where they are drawn, and nothing at a ghost", () => {
  for (let j = 0; j < 2; j++) assert.deepEqual(itemUnder(open, all, placeOfItem(CHOICES, open, unitItem(0, j))), unitItem(0, j));
  const weight = weightItem(1, 0, 2);
  assert.deepEqual(itemUnder(open, [edgeOf(CHOICES, open, weight)], placeOfItem(CHOICES, open, weight)), weight);
  assert.equal(itemUnder(open, all, { x: open.columns[0].x, y: open.columns[0].slots[1] }), null);
});

test("each choice is a target of its own that holds its tile; for a finger at least 44 pixels across", () => {
  for (const width of [700, 340]) {
    const phone = layoutDiagram(CHOICES, width, 500, measure, margin, true);
    const [{ slots, x, tile: side }] = phone.columns;
    const boxes = choiceBoxes(phone);
    boxes.forEach(({ left, top, width: across, height }, at) => {
      assert.ok(left >= 0 && left <= x - side / 2 && left + across >= x + side / 2);
      assert.ok(top <= slots[at] - side / 2 && top + height >= slots[at] + side / 2);
      assert.ok(across >= 44 && height >= 44);
      if (at) assert.ok(Math.abs(boxes[at - 1].top + boxes[at - 1].height - top) < 1e-9, "none over the next");
    });
  }
});

test("there is a choice where there are features and each has room to be hit", () => {
  assert.ok(hasRoom(CHOICES, { top: 90, bottom: 90 + 4 * 24 }));
  assert.ok(!hasRoom(CHOICES, { top: 90, bottom: 89 + 4 * 24 }));
  assert.ok(!hasRoom({ ...SCENE, features: null }, { top: 0, bottom: 900 }));
});

test("a click puts a feature into the choice or takes it out; the choice keeps the features' own order", () => {
  assert.deepEqual(toggled(CHOICES.features, "x2"), ["x1", "x2", "sinx1"]);
  assert.deepEqual(toggled(CHOICES.features, "x1"), ["sinx1"]);
});

test("ghosts are drawn at their own places, quiet, each with its name; a closed column has none", () => {
  const theme = fixedTheme("light");
  const cells = [];
  const context = recorder();
  const atlas = { draw: (on, cell, left, top, side) => cells.push([cell, left + side / 2, top + side / 2, on.globalAlpha < 0.5]) };
  drawGhosts(context, { layout: open, theme, ghosts: { atlas, places: [{ slot: 1, name: "x₂" }, { slot: 2, name: "x₁²" }] } });
  const [{ x, slots }] = open.columns;
  assert.deepEqual(cells, [[0, x, slots[1], true], [1, x, slots[2], true]]);
  const told = context.calls.filter(([name]) => name === "fillText").map(([, text, , y]) => [text, y]);
  assert.deepEqual(told, [["x₂", slots[1]], ["x₁²", slots[2]]]);
  const closed = pictureOf(CHOICES, recorder(), { width: 700, height: 420, top: 90, ratio: 1 }, theme, { atlas: null, image: null });
  assert.deepEqual([closed.names.inputs, closed.ghosts], [["sin x₁", "x₁"], null]);
});
