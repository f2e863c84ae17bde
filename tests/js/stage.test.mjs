// What the stage says: names, the summary, and what is wrong with a typed number.
import assert from "node:assert/strict";
import { test } from "node:test";

import "./english.mjs";
import { Course } from "../../playground/static/live/stage/callouts.js";
import { parameterAt } from "../../playground/static/live/kit/addresses.js";
import { parameterName, parameterPlace, parameterTitle, shortParameterTitle, shortUnitName, theParameter, unitName, unitTitle } from "../../playground/static/live/kit/names.js";
import { parseValue, plainNumber } from "../../playground/static/live/kit/numbers.js";
import { knows, say } from "../../playground/static/live/kit/words.js";
import { Notices } from "../../playground/static/live/link/notices.js";
import { commandsOf } from "../../playground/static/live/stage/commands.js";
import { summaryOf } from "../../playground/static/live/stage/summary.js";

const SCENE = { dataset: "two_moons", layer_sizes: [2, 2, 2, 1], input_names: ["x1", "x2"], output_names: ["output"] };
const FRAME = { step: 1200, epoch: 48.5, trainLoss: 0.2134, testLoss: 0.25, trainAccuracy: 0.924, testAccuracy: 1, penalty: 0 };

test("an input is called by its name, a unit by its place, an output by its name where it has one", () => {
  assert.deepEqual([unitName(SCENE, 0, 1), unitName(SCENE, 1, 0), unitName(SCENE, 3, 0)], ["x₂", "hidden 1, unit 1", "output"]);
  assert.equal(unitName({ ...SCENE, output_names: [] }, 3, 0), "output");
  assert.equal(unitName({ ...SCENE, output_names: ["price"] }, 3, 0), "output price");
  const three = { ...SCENE, layer_sizes: [2, 3], output_names: ["setosa", "versicolor", "virginica"] };
  assert.equal(unitName(three, 1, 2), "output virginica");
  assert.equal(unitName({ ...three, output_names: [] }, 1, 2), "output 3");
  assert.equal(unitName({ ...SCENE, input_names: undefined }, 0, 1), "input 2");
  assert.deepEqual([unitTitle(SCENE, 0, 0), unitTitle(SCENE, 2, 1), unitTitle(SCENE, 3, 0)], ["x₁", "Hidden 2, unit 2", "Output"]);
  assert.deepEqual([shortUnitName(SCENE, 0, 0), shortUnitName(SCENE, 2, 1), shortUnitName(SCENE, 3, 0)], ["x₁", "h2 unit 2", "output"]);
});

test("a weight is called by where it leads from and to, a bias by its unit", () => {
  const first = parameterAt(SCENE, 1); // w1.0.1
  const inner = parameterAt(SCENE, 6); // w2.0.0
  const bias = parameterAt(SCENE, 5); // b1.1
  assert.equal(theParameter(SCENE, first), "the weight x₁ → hidden 1, unit 2");
  assert.equal(parameterName(SCENE, bias), "bias of hidden 1, unit 2");
  assert.equal(theParameter(SCENE, bias), "the bias of hidden 1, unit 2");
  assert.equal(parameterTitle(SCENE, inner), "Weight hidden 1, unit 1 → hidden 2, unit 1");
  assert.equal(shortParameterTitle(SCENE, inner), "Weight h1 unit 1 → h2 unit 1");
  assert.equal(shortParameterTitle(SCENE, first), "Weight x₁ → hidden 1, unit 2");
  assert.deepEqual([parameterPlace(SCENE, first), parameterPlace(SCENE, bias)], ["x₁ → hidden 1, unit 2", "hidden 1, unit 2"]);
});

test("the summary is one sentence with what there is to say", () => {
  assert.equal(
    summaryOf(FRAME, "paused"),
    "Paused at step 1,200, epoch 48.50: train loss 0.213, test loss 0.250, train accuracy 92.4%, test accuracy 100%.",
  );
  const alone = { ...FRAME, testLoss: NaN, trainAccuracy: NaN, testAccuracy: NaN };
  assert.equal(summaryOf(alone, "diverged"), "Diverged at step 1,200, epoch 48.50: train loss 0.213.");
});

test("a typed number is read as people write it, or it is said what is wrong", () => {
  assert.deepEqual(["0,5", " −1.2 ", "1e-3", ".5"].map((text) => parseValue(text).value), [0.5, -1.2, 0.001, 0.5]);
  assert.equal(parseValue("").problem, "Type a number, such as 0.5 or -1.2.");
  assert.equal(parseValue("nan").problem, "A value must be a finite number, such as 0.5 or -1.2.");
  assert.equal(parseValue("a number in letters").problem, "“a number in lett…” is not a number; type one such as 0.5 or -1.2.");
  assert.equal(parseValue("1e999").problem, "1e999 is too large: a value must be finite.");
  assert.equal(plainNumber(0.1 + 0.2), "0.3");
});

test("every notice has words for when the server has none", () => {
  const notices = new Notices();
  assert.equal(notices.most(0, null), null);
  assert.deepEqual(notices.most(0, { state: "diverged", message: null, diverged: null }), { kind: "diverged", text: null, learningRate: undefined });
  assert.deepEqual(notices.most(0, { state: "stopped", message: "Enough." }), { kind: "stopped", text: "Enough." });
  notices.tell(undefined, 0);
  notices.busy = { text: null, done: 1, target: 2 };
  assert.equal(notices.most(5000, null).kind, "waiting", "the most pressing first");
  assert.equal(notices.most(0, null).kind, "busy");
  notices.busy = null;
  assert.deepEqual(notices.most(0, null), { kind: "problem", text: null });
  for (const kind of ["waiting", "busy", "problem", "diverged", "stopped"]) assert.ok(knows(`stage-notice-${kind}`) && say(`stage-notice-${kind}`));
});

test("a key held down repeats a move, but starts and stops nothing", () => {
  const done = [];
  const all = (...names) => Object.fromEntries(names.map((name) => [name, (...given) => done.push([name, ...given].join(" "))]));
  const walk = { isOpen: false };
  const command = commandsOf(
    { playing: false, ...all("play", "pause", "step", "back", "stepBack", "reset", "newWeights") },
    { walk, ...all("next", "previous", "toggle", "playSlowly") },
  );
  assert.ok(!command("nextPhase", { isRepeat: false }), "there is no walk to go on with");
  walk.isOpen = true;
  for (const meaning of ["toggle", "step", "epoch", "back", "stepBack", "nextPhase", "previousPhase", "walk", "walkSlowly", "reset", "newWeights"]) {
    assert.ok(command(meaning, { isRepeat: true }));
  }
  assert.deepEqual(done, ["step 1u true", "step 1e true", "back", "stepBack", "next", "previous"]);
  done.length = 0;
  for (const meaning of ["toggle", "walk", "walkSlowly", "reset", "newWeights"]) command(meaning, { isRepeat: false });
  assert.deepEqual(done, ["play", "toggle", "playSlowly", "reset", "newWeights"]);
});

test("call-outs come one after the other, each gone once it was followed for a while or closed", () => {
  const course = new Course();
  const still = { line: false, map: false, walk: false };
  course.follow(0, still);
  assert.equal(course.current, "line");
  course.follow(100, { ...still, line: true });
  course.follow(900, still); // only passed over
  course.follow(1000, { ...still, line: true });
  course.follow(2100, { ...still, line: true });
  assert.equal(course.current, "line");
  course.follow(2200, { ...still, line: true });
  assert.equal(course.current, "map");
  course.follow(3000, { ...still, walk: true }); // what was done already need not be told
  assert.deepEqual(course.left, ["map"]);
  course.close();
  assert.equal(course.current, undefined);
});
