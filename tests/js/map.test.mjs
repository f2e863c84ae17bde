// The decision map without a page: what it shows, where that lies, what lies under the pointer, and what it says.
import assert from "node:assert/strict";
import { test } from "node:test";

import "./english.mjs";
import { fixedTheme } from "../../playground/static/live/kit/theme.js";
import { drawInk } from "../../playground/static/live/map/ink.js";
import { drawLegend } from "../../playground/static/live/map/legend.js";
import { drawExtras } from "../../playground/static/live/map/extras.js";
import { drawOver } from "../../playground/static/live/map/over.js";
import { outputHeights, planMap, spotOf } from "../../playground/static/live/map/plan.js";
import { aboutText } from "../../playground/static/live/map/about.js";
import { isInside, nearestPoint, nodesAround, placeAt, sharesAt } from "../../playground/static/live/map/pointing.js";
import { Probe } from "../../playground/static/live/map/probe.js";
import { smoothLine } from "../../playground/static/live/map/resample.js";
import { batchOf, lineOf, mapScene, outputShades, subjectOf } from "../../playground/static/live/map/subject.js";
import { areasOf, describe, tipLines } from "../../playground/static/live/map/texts.js";
import { recorder } from "./recorder.mjs";

const theme = fixedTheme();
const POINTS = { train: [[-1, -1], [1, 1], [0, 0.5]], test: [[0.5, -0.5]], train_labels: [0, 1, 1], test_labels: [0] };
const BINARY = mapScene({
  layer_sizes: [2, 2, 1], task: "binary", class_names: ["ring", "disc"], target_low: 0, target_high: 1, threshold: 0.5,
  ranges: [[-1, 1], [0, 1]], bounded: [true, true, true], points: POINTS,
  view: { kind: "plane", size: 3, tile: 2, x: { label: "x1", low: -2, high: 2 }, y: { label: "x2", low: -1, high: 3 }, note: "" },
});
const CLASSES = mapScene({
  ...BINARY, task: "classes", layer_sizes: [2, 2, 3], class_names: ["class 1", "class 2", "class 3"], bounded: [true, true, true, true, true],
});
const CURVE = mapScene({
  ...BINARY, layer_sizes: [1, 2, 1], task: "regression", class_names: [], ranges: [[-1, 1], [null, null]], bounded: [true, true, false],
  points: { train: [[0, 5], [1, 7]], test: [], train_labels: [5, 7], test_labels: [] },
  view: { kind: "curve", size: 5, tile: 3, x: { label: "x", low: 0, high: 4 }, y: { label: "y" }, note: "A slice." },
});
/** Low in the lowest row of the map, high above. */
const frame = {
  complete: true, map: Uint8Array.of(0, 0, 0, 255, 255, 255, 255, 255, 204),
  details: { rows: Uint16Array.of(2), tiles: Uint8Array.of(0, 255, 0, 255, 0, 0, 255, 255, 0, 0, 0, 0), scales: [1, 1, 1], mapScale: 1 },
};
const winners = { ...frame, map: Uint8Array.of(0, 0, 0, 1, 1, 1, 2, 2, 2, ...new Array(9).fill(204)) };
const curve = { complete: true, curve: Float32Array.of(1, 2, 3, 2, 1), details: { tiles: Uint8Array.of(0, 255, 0, 0, 0, 0, 0, 0, 0), scales: [1, 1, 8] } };

function planOf(scene, shown, view = {}, width = 420, height = 400) {
  const subject = subjectOf(scene, shown, view);
  const legend = { scene, subject, theme, batch: false, test: true, discretize: false, curve: scene.view.kind === "curve" };
  return { subject, plan: planMap(recorder(), scene, width, height, legend, subject, theme) };
}

test("axes are named as in print", () => {
  assert.deepEqual([BINARY.view.x.label, BINARY.view.y.label], ["x₁", "x₂"]);
});

test("the field is square, the ends of the view lie on its edges, and up is up", () => {
  for (const width of [200, 420, 700]) {
    const { plan } = planOf(BINARY, frame, {}, width);
    const { left, top, right, bottom } = plan.box;
    assert.ok(Math.abs(right - left - (bottom - top)) < 1e-9);
    assert.deepEqual([plan.x(-2), plan.x(2), plan.y(3), plan.y(-1)].map(Math.round), [left, right, top, bottom].map(Math.round));
  }
});

test("the legend stands beside the map where it has room, else below", () => {
  const beside = planOf(BINARY, frame, {}, 700).plan;
  assert.ok(beside.key.x > beside.box.right);
  const below = planOf(BINARY, frame, {}, 300).plan;
  assert.ok(below.key.y > below.box.bottom);
});

test("over one-dimensional data a point stands at its target, and the axis leaves room", () => {
  const { plan } = planOf(CURVE, curve);
  assert.deepEqual(outputHeights(CURVE), { low: 5 - 2 * 0.18, high: 7 + 2 * 0.18 });
  assert.deepEqual(spotOf(CURVE, plan, "train", 1), [plan.x(1), plan.y(7)]);
});

test("over one-dimensional data of several classes a point stands at the first output's target", () => {
  const scene = { ...CURVE, task: "classes", points: { ...CURVE.points, train_labels: [0, 1] } };
  const { plan } = planOf(CURVE, curve);
  assert.deepEqual([0, 1].map((row) => spotOf(scene, plan, "train", row)[1]), [plan.y(scene.target_high), plan.y(scene.target_low)]);
});

test("a hovered unit takes the output's place, but not a single output itself", () => {
  assert.equal(subjectOf(BINARY, frame, {}).title, "Decision map");
  assert.equal(subjectOf(CURVE, curve, {}).title, "Network output");
  const unit = subjectOf(BINARY, frame, { hoverUnit: 1 });
  assert.deepEqual([unit.tile, unit.unit, unit.title], [true, 1, "unit 2 of layer 1"]);
  assert.deepEqual(unit.shades, { low: -1, high: 1, centre: 0, half: 1 });
  const output = subjectOf(BINARY, frame, { hoverUnit: 2 });
  assert.deepEqual([output.tile, output.unit, output.of], [false, -1, 2]);
  assert.equal(subjectOf(BINARY, { ...frame, details: null }, { hoverUnit: 1 }).tile, false);
});

test("an unbounded output's bytes run to the frame's scale on both sides", () => {
  const { low, high } = outputShades(CURVE, { details: { mapScale: 8 } });
  assert.deepEqual([low, high], [-8, 8]);
});

test("a smooth line passes through what is given", () => {
  const line = smoothLine([0, 3, 1], 4);
  assert.equal(line.length, 9);
  assert.deepEqual([line[0], line[4], line[8]], [0, 3, 1]);
  const unit = lineOf(CURVE, curve, subjectOf(CURVE, curve, { hoverUnit: 0 }));
  assert.deepEqual([unit[0], unit[8], unit[16]], [-1, 1, -1]);
});

test("the batch is ringed where it is asked for, is of this step, and is not all the data", () => {
  assert.deepEqual(batchOf(BINARY, frame, { showBatch: true }), frame.details.rows);
  assert.equal(batchOf(BINARY, frame, {}), null);
  assert.equal(batchOf(BINARY, { ...frame, complete: false }, { showBatch: true }), null);
  assert.equal(batchOf(BINARY, { ...frame, details: { rows: Uint16Array.of(0, 1, 2) } }, { showBatch: true }), null);
});

test("the nearest point is found within reach, test points only while they are shown", () => {
  const { plan } = planOf(BINARY, frame);
  const [x, y] = spotOf(BINARY, plan, "train", 2);
  assert.deepEqual(nearestPoint(BINARY, plan, x + 3, y - 3, true), { kind: "point", split: "train", row: 2 });
  assert.equal(nearestPoint(BINARY, plan, x + 11, y, true), null);
  const [tx, ty] = spotOf(BINARY, plan, "test", 0);
  assert.equal(nearestPoint(BINARY, plan, tx, ty, true).split, "test");
  assert.equal(nearestPoint(BINARY, plan, tx, ty, false), null);
});

test("a place on the field is a share of it, and a share lies between two nodes", () => {
  const { plan } = planOf(BINARY, frame);
  const { left, top, right, bottom } = plan.box;
  assert.deepEqual(sharesAt(plan, left, bottom), { across: 0, up: 0 });
  assert.deepEqual(sharesAt(plan, right, top), { across: 1, up: 1 });
  assert.ok(isInside(plan, left - 4, top) && !isInside(plan, left - 5, top));
  assert.deepEqual([-0.1, 0.1, 0.25, 1.1].map((share) => nodesAround(share, 5)), [[0, 0], [0, 1], [1, 1], [4, 4]]);
  assert.deepEqual(placeAt(BINARY, { across: 1 / 3, up: 0.5 }), { x: -0.667, y: 1 }); // to the digits in which it is told
  assert.deepEqual(placeAt(CURVE, { across: 0.5, up: 0.9 }), { x: 2 });
});

test("the card at the pointer says the point, the place and about what the picture has there", () => {
  const subject = subjectOf(BINARY, frame, {});
  // a byte of 204 stands for anything from 0.800 to 0.804
  assert.deepEqual(tipLines(BINARY, frame, subject, { split: "train", row: 1 }, { across: 1, up: 1 }), [
    "train row 1: class disc", "x₁ 2.00, x₂ 3.00", "output ≈ 0.80",
  ]);
  assert.equal(tipLines(BINARY, frame, subject, null, { across: 0.4, up: 0.25 })[1], "output between 0 and 1");
  assert.equal(tipLines(BINARY, frame, subject, null, { across: 0.75, up: 0.75 })[1], "output between 0.8 and 1");
  const unit = subjectOf(BINARY, frame, { hoverUnit: 0 });
  assert.deepEqual(tipLines(BINARY, frame, unit, null, { across: 1, up: 0 }), ["x₁ 2.00, x₂ −1.00", "unit 1 of layer 1 1.00"]);
});

test("with the network's own answer the card says that one, of the output or of the unit on show", () => {
  const exact = { a: Float64Array.of(0.1234567, -0.5, 0.8864), winner: null, share: null };
  const at = { across: 1, up: 1 };
  assert.equal(tipLines(BINARY, frame, subjectOf(BINARY, frame, {}), null, at, exact).at(-1), "output 0.886");
  assert.equal(tipLines(BINARY, frame, subjectOf(BINARY, frame, { hoverUnit: 0 }), null, at, exact).at(-1), "unit 1 of layer 1 0.123");
  assert.equal(tipLines(BINARY, frame, subjectOf(BINARY, frame, { hoverUnit: 2 }), null, at, exact).at(-1), "output 0.886");
  const several = { a: Float64Array.of(0, 0, 0.1, 0.2, 0.7), winner: 1, share: 0.6543 };
  assert.equal(tipLines(CLASSES, winners, subjectOf(CLASSES, winners, {}), null, at, several).at(-1), "output class 2, 65.4%");
  assert.equal(tipLines(CURVE, curve, subjectOf(CURVE, curve, {}), null, at, { ...exact, a: Float64Array.of(0, 0, 5.4321) }).at(-1), "output 5.43");
});

test("of several classes it says the winner and about how sure it is, and at a border which ones meet", () => {
  const shown = subjectOf(CLASSES, winners, {});
  const lines = tipLines(CLASSES, winners, shown, { split: "test", row: 0 }, { across: 0, up: 1 });
  assert.deepEqual(lines, ["test row 0: class 1", "x₁ −2.00, x₂ 3.00", "output class 3, ≈ 80%"]);
  assert.equal(tipLines(CLASSES, winners, shown, null, { across: 0.2, up: 0.25 }).at(-1), "border of class 1, class 2");
});

test("over a curve it says where and about what lies between two of its nodes", () => {
  const lines = tipLines(CURVE, curve, subjectOf(CURVE, curve, {}), { split: "train", row: 0 }, { across: 0.5, up: 0 });
  assert.deepEqual(lines, ["train row 0: target 5.00", "x 2.00", "output 3.00"]);
  assert.equal(tipLines(CURVE, curve, subjectOf(CURVE, curve, {}), null, { across: 0.6, up: 0 }).at(-1), "output between 2 and 3");
});

test("a value of which only bounds are known has no more digits than they carry", () => {
  assert.equal(aboutText({ low: 0.886, high: 0.889 }, 1), "≈ 0.89"); // 0.8875, right to 0.01
  assert.equal(aboutText({ low: 0.85, high: 0.92 }, 1), "≈ 0.9");
  assert.equal(aboutText({ low: 0.412, high: 0.87 }, 1), "between 0.4 and 0.9");
  assert.equal(aboutText({ low: -0.002, high: 0.002 }, 2), "≈ 0");
  assert.equal(aboutText({ low: 0.5, high: 0.65 }, 2), "between 0.5 and 0.7");
  assert.equal(aboutText({ low: -12.4, high: 31 }, 200), "between −20 and 40");
  for (let at = 0; at < 400; at++) {
    const [low, width] = [Math.sin(at) * 3, 0.3 * ((at % 20) + 1) / 20];
    const said = aboutText({ low, high: low + width }, 6);
    if (!said.startsWith("≈")) continue;
    const text = said.slice(2).replace("−", "-");
    const unit = 10 ** -(text.split(".")[1]?.length ?? 0);
    for (const value of [low, low + width / 3, low + width]) assert.ok(Math.abs(Number(text) - value) <= unit * 1.001, `${said} of ${value}`);
  }
});

// ---- asking

function probing() {
  const heard = { asked: [], changes: 0, due: null };
  const clock = { later: (act) => (heard.due = act), never: () => (heard.due = null) };
  const made = new Probe((question) => heard.asked.push(question), () => heard.changes++, clock);
  return { probe: made, heard, rest: () => heard.due?.() };
}

test("a place is asked for once, when the pointer rests, and not while training plays", () => {
  const { probe, heard, rest } = probing();
  assert.equal(probe.at(5, { x: 1, y: 2 }, true), null);
  assert.equal(heard.due, null);
  probe.at(5, { x: 1, y: 2 }, false);
  probe.at(5, { split: "train", row: 75 }, false);
  probe.at(5, { split: "train", row: 75 }, false); // painted again
  rest();
  assert.deepEqual(heard.asked, [{ step: 5, at: { split: "train", row: 75 } }]);
  probe.at(5, { split: "train", row: 75 }, false);
  assert.equal(heard.asked.length, 1);
});

test("an answer is kept for its step and place, and forgotten with the run", () => {
  const { probe, heard } = probing();
  const a = Float64Array.of(0.886);
  probe.receive({ step: 5, at: { row: 75, split: "train" }, winner: null, share: null }, { a });
  assert.equal(heard.changes, 1);
  assert.equal(probe.at(5, { split: "train", row: 75 }, false).a, a);
  assert.equal(probe.at(5, { split: "train", row: 75 }, true).a, a);
  assert.equal(probe.at(6, { split: "train", row: 75 }, false), null);
  assert.equal(probe.at(5, { split: "test", row: 75 }, false), null);
  probe.receive({ step: 5, at: { x: 1, y: 1 } }, {}); // nothing there
  assert.equal(heard.changes, 1);
  probe.forget();
  assert.equal(probe.at(5, { split: "train", row: 75 }, false), null);
});

test("the shares of the classes are counted over the nodes", () => {
  assert.deepEqual(areasOf(BINARY, frame, outputShades(BINARY, frame)), [3 / 9, 6 / 9]);
  assert.deepEqual(areasOf(CLASSES, winners, outputShades(CLASSES, winners)), [3 / 9, 3 / 9, 3 / 9]);
});

test("a note under a field in the middle of its room ends where the picture does, with all its words", () => {
  const note = "plane of the two principal axes of 4 inputs, through their mean";
  const noted = { ...BINARY, view: { ...BINARY.view, note } };
  for (const [width, height] of [[420, 400], [300, 300], [440, 400], [330, 260]]) {
    const { plan } = planOf(noted, frame, {}, width, height);
    const context = recorder();
    for (const line of plan.notes) assert.ok(plan.key.x + context.measureText(line).width <= width, `${line} in ${width}`);
    assert.equal(plan.notes.join(" "), note);
  }
});

test("the map in words", () => {
  assert.equal(
    describe(BINARY, frame),
    "The network's answer over x₁ from −2 to 2 and x₂ from −1 to 3, with 3 training and 1 test point. " +
      "Share of the map: class ring 33.3%, class disc 66.7%.",
  );
  assert.equal(describe(CURVE, curve), "The network's answer over x from 0 to 4, between 1.00 and 3.00, with 2 training and 0 test points. A slice.");
});

const textsOf = (context) => context.calls.filter(([name]) => name === "fillText").map(([, text]) => text);

test("the legend tells what is drawn: the classes, how sure, the splits and the batch", () => {
  const inked = (scene, shown, view) => {
    const context = recorder();
    const subject = subjectOf(scene, shown, view);
    const legend = { scene, subject, theme, batch: true, test: false, discretize: false, curve: scene.view.kind === "curve" };
    drawInk(context, scene, planMap(context, scene, 420, 400, legend, subject, theme), subject, view, theme);
    return textsOf(context);
  };
  const classes = inked(CLASSES, winners, {});
  for (const text of ["class 1", "class 2", "class 3", "33%", "100%", "confidence", "train", "this batch"]) assert.ok(classes.includes(text), text);
  assert.ok(!classes.includes("test"));
  const values = inked(BINARY, frame, { hoverUnit: 1 });
  for (const text of ["−1", "0", "1"]) assert.ok(values.includes(text), text);
  assert.ok(inked(CURVE, curve, {}).includes("network"));
  const unit = inked(CURVE, curve, { hoverUnit: 0 });
  assert.ok(unit.includes("unit") && unit.includes("activation") && !unit.includes("train"));
});

test("what stands under the scale never touches, however narrow the legend, and the marks beside it stay clear of it", () => {
  for (const [scene, shown, view] of [[CLASSES, winners, {}], [BINARY, frame, {}], [BINARY, frame, { hoverUnit: 1 }]]) {
    for (const width of [110, 140, 180, 205, 240, 300, 420]) {
      const context = recorder();
      const subject = subjectOf(scene, shown, view);
      drawLegend(context, { scene, subject, theme, batch: true, test: true, discretize: false, curve: false }, 0, 0, width);
      const lines = new Map();
      let align = "left";
      for (const [name, first, second, third] of context.calls) {
        if (name === "set" && first === "textAlign") align = second;
        if (name !== "fillText") continue;
        const wide = first.length * 6;
        const left = second - (align === "center" ? wide / 2 : align === "right" ? wide : 0);
        lines.set(third, [...(lines.get(third) ?? []), { text: first, left, right: left + wide }]);
      }
      for (const line of lines.values()) {
        line.sort((a, b) => a.left - b.left);
        for (let at = 1; at < line.length; at++) assert.ok(line[at].left - line[at - 1].right >= 7.9, `${width}: ${line[at - 1].text} | ${line[at].text}`);
      }
    }
  }
});

test("what the audit adds says what it is, in the letter of the formulas", () => {
  const said = (inspected) => {
    const context = recorder();
    const { subject, plan } = planOf(BINARY, frame);
    drawOver(context, BINARY, plan, frame, { inspected }, subject, theme);
    return textsOf(context);
  };
  assert.deepEqual(said({ deltas: Float64Array.of(0.1, -0.25, 0), sign: "dz" }).map((text) => text.trim()), ["dz ±0.25"]);
  assert.deepEqual(said({ deltas: Float64Array.of(0.1, -0.25, 0) }).map((text) => text.trim()), ["δ ±0.25"]);
  assert.deepEqual(said({ arrows: new Float64Array(6) }), ["↗ loss grows"]);
  assert.deepEqual(said({ deltas: Float64Array.of(1), arrows: new Float64Array(5) }), []);
});

test("both captions together take less than a tenth of a small map, and touch neither its edge nor each other", () => {
  const box = { left: 30, top: 10, right: 210, bottom: 190 };
  const context = recorder();
  const plan = { box, x: (value) => value, y: (value) => -value, radius: 3 };
  drawExtras(context, plan, () => [60, 60], 3, { deltas: Float64Array.of(0.1, -0.25, 0), arrows: new Float64Array(6) }, theme);
  const plates = context.calls.filter(([name]) => name === "roundRect").map(([, ...sides]) => sides);
  assert.equal(plates.length, 2);
  assert.ok(plates.reduce((sum, [, , width, height]) => sum + width * height, 0) < 180 * 180 / 10);
  const [[first, , wide], [second, top, last, height]] = plates;
  assert.ok(first >= box.left && first + wide < second && second + last <= box.right && top + height <= box.bottom);
});

test("the painters need a context and nothing else, and draw the same twice", () => {
  for (const [scene, shown] of [[BINARY, frame], [CLASSES, winners], [CURVE, curve]]) {
    const draw = () => {
      const context = recorder();
      const { subject, plan } = planOf(scene, shown);
      drawInk(context, scene, plan, subject, {}, theme);
      drawOver(context, scene, plan, shown, { point: { split: "train", row: 0 } }, subject, theme);
      return context.calls;
    };
    const calls = draw();
    assert.deepEqual(draw(), calls);
    const texts = textsOf({ calls });
    for (const text of [planOf(scene, shown).subject.title, scene.view.x.label, "train"]) assert.ok(texts.includes(text), text);
  }
});
