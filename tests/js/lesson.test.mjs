// Lessons in the browser: when a task is done, what an answer is worth, what is kept.
import assert from "node:assert/strict";
import { test } from "node:test";

import { isDone } from "../../playground/static/live/lesson/done.js";
import { Hold, holdOf } from "../../playground/static/live/lesson/hold.js";
import { judge, numberOf, shapeOf } from "../../playground/static/live/lesson/judge.js";
import { Progress } from "../../playground/static/live/lesson/progress.js";

const DOING = { playing: false, step: 5, link: { learning_rate: "0.1", loss: "auto" }, phase: "loss", selection: { kind: "unit", layer: 1, j: 0 }, card: "forward" };
const BEGUN = { step: 5, link: { learning_rate: "0.1", loss: "auto" } };

test("a task is done when what it asks for is there, and not before", () => {
  const cases = [
    [{ kind: "read" }, {}, true],
    [{ kind: "play" }, {}, false],
    [{ kind: "play" }, { playing: true }, true],
    [{ kind: "step" }, {}, false],
    [{ kind: "step" }, { step: 6 }, true],
    [{ kind: "reach", step: 6 }, {}, false],
    [{ kind: "reach", step: 6 }, { step: 7 }, true],
    [{ kind: "walk" }, {}, true],
    [{ kind: "walk" }, { phase: "" }, false],
    [{ kind: "phase", phase: "loss" }, {}, true],
    [{ kind: "phase", phase: "update" }, {}, false],
    [{ kind: "select", select: { kind: "unit", layer: 1 } }, {}, true],
    [{ kind: "select", select: { kind: "unit", layer: 2 } }, {}, false],
    [{ kind: "select", select: { kind: "unit" } }, { selection: null }, false],
    [{ kind: "card", select: { kind: "unit" }, card: "forward" }, {}, true],
    [{ kind: "card", select: { kind: "unit" }, card: "backward" }, {}, false],
    [{ kind: "set", field: "learning_rate", value: "0.1" }, {}, true],
    [{ kind: "set", field: "learning_rate", value: "0.3" }, {}, false],
    [{ kind: "change", field: "learning_rate" }, {}, false],
    [{ kind: "change", field: "learning_rate" }, { link: { learning_rate: "0.3" } }, true],
    [{ kind: "answer" }, {}, false],
  ];
  for (const [task, doing, done] of cases) assert.equal(isDone(task, { ...DOING, ...doing }, BEGUN, false), done, JSON.stringify(task));
  assert.equal(isDone({ kind: "answer" }, DOING, BEGUN, true), true);
});

const NUMBER = {
  kind: "number", right: -0.00070802, well: "well", wrong: "wrong",
  mistakes: [{ answer: -0.0028731, text: "slope" }, { answer: 0.00070802, text: "sign" }],
};

test("a number is right when it is the value rounded to the digits typed, of which there must be three", () => {
  for (const typed of ["-0.000708", "−0,000708", "-7.08e-4", "-0.00070802", "-0.0007080", "-7.08*10^-4"]) {
    assert.deepEqual(judge(NUMBER, typed), { right: true, text: "well" }, typed);
  }
  for (const typed of ["-0.0007", "-0.000709", "-0.00070803", "0"]) assert.equal(judge(NUMBER, typed).right, false, typed);
});

test("a wrong number is met with the mistake that it betrays", () => {
  assert.deepEqual(judge(NUMBER, "-0.00287"), { right: false, text: "slope" });
  assert.deepEqual(judge(NUMBER, "0.000708"), { right: false, text: "sign" });
  assert.deepEqual(judge(NUMBER, "5"), { right: false, text: "wrong" });
});

test("a mistake of the table is told for digits enough, after the scene's own", () => {
  const ask = { ...NUMBER, mistakes: [...NUMBER.mistakes, { answer: 0.00070802, text: "table", known: true }, { answer: 3.1416, text: "slope of all", known: true }] };
  assert.equal(judge(ask, "0.000708").text, "sign");
  assert.equal(judge(ask, "3.14").text, "slope of all");
  assert.equal(judge(ask, "3").text, "wrong");
  assert.equal(judge(ask, "3.1416").text, "slope of all");
});

test("what is no number is no answer", () => {
  for (const typed of ["", " ", "-", "x", "1.2.3", "1e", "1e9999", "<b>1</b>", "NaN", "Infinity"]) assert.equal(judge(NUMBER, typed), null, typed);
  assert.equal(numberOf("12.5").half, 0.05);
  assert.equal(numberOf("1e3").half, 500);
});

test("a choice, and a shape in any spelling", () => {
  const choice = { kind: "choice", right: "up", well: "yes", wrong: "no", mistakes: [{ answer: "down", text: "other way" }] };
  assert.deepEqual(judge(choice, "up"), { right: true, text: "yes" });
  assert.deepEqual(judge(choice, "down"), { right: false, text: "other way" });
  const shape = { kind: "shape", right: "3x2", well: "yes", wrong: "no", mistakes: [] };
  for (const typed of ["3x2", "3 × 2", "(3, 2)", "[3,2]"]) assert.equal(judge(shape, typed).right, true, typed);
  assert.equal(judge(shape, "2 × 3").right, false);
  assert.equal(judge(shape, "3"), null);
  assert.equal(shapeOf("03x2"), "3x2");
});

class Store {
  kept = {};
  getItem(key) { return this.kept[key] ?? null; }
  setItem(key, value) { this.kept[key] = value; }
  removeItem(key) { delete this.kept[key]; }
}

test("what was done is kept, and read again", () => {
  const store = new Store();
  const progress = new Progress(store);
  progress.finish("delta");
  progress.finish("delta");
  progress.note({ lesson: "delta", scene: "hidden", answer: '=1+1,"x"', right: false, at: "2020-01-01T00:00:00.000Z" });
  const again = new Progress(store);
  assert.deepEqual(again.kept.done, ["delta"]);
  assert.equal(again.isDone("delta"), true);
  assert.equal(again.csv(), 'time,student,lesson,scene,answer,right\r\n2020-01-01T00:00:00.000Z,,delta,hidden,"\'=1+1,""x""",0');
});

test("a store that is broken, full or forbidden is no reason to stop", () => {
  assert.deepEqual(new Progress({ getItem: () => "{" }).kept.done, []);
  assert.deepEqual(new Progress({ getItem: () => '{"done": 3}' }).kept.done, []);
  const full = new Progress({ getItem: () => null, setItem: () => { throw new Error("full"); } });
  full.finish("delta");
  assert.equal(full.isDone("delta"), true);
  assert.deepEqual(new Progress(null).kept.done, []);
});

test("a number that is negative stays a number in the table", () => {
  const progress = new Progress(new Store());
  progress.note({ lesson: "a", scene: "b", answer: "-0.5", right: true, student: "77", at: "t" });
  assert.match(progress.csv(), /t,77,a,b,-0\.5,1$/);
});

test("what was typed is no formula either where a spreadsheet parts cells at semicolons", () => {
  const progress = new Progress(new Store());
  for (const answer of ["2;=3", "\t@x", '2; "-3']) progress.note({ lesson: "a", scene: "b", answer, right: false, at: "t" });
  assert.match(progress.csv(), /t,,a,b,2;'=3,0\r\nt,,a,b,\t'@x,0\r\nt,,a,b,"2;' ""-3",0$/);
});

test("what is forgotten is gone from the device", () => {
  const store = new Store();
  const progress = new Progress(store);
  progress.finish("delta");
  progress.note({ lesson: "a", scene: "b", answer: "1", right: true, at: "t" });
  progress.forget();
  assert.equal(progress.hasAnswers, false);
  assert.deepEqual([store.kept, progress.kept.done], [{}, []]);
  new Progress({ getItem: () => null, removeItem: () => { throw new Error("forbidden"); } }).forget();
});

test("a teacher's link hides or locks; what else it says does nothing", () => {
  const asked = ["hidden", "locked", "", "away", "<b>"].map((kind) => holdOf(`http://h/?controls=${encodeURIComponent(kind)}`));
  assert.deepEqual(asked, ["hidden", "locked", "", "", ""]);
  assert.equal(holdOf("http://h/"), "");
});

test("a held player makes no other network, and plays all the same", () => {
  const did = [];
  const player = Object.fromEntries(["edit", "layers", "inputs", "newWeights", "play"].map((name) => [name, () => did.push(name)]));
  const free = { ...player };
  const root = { dataset: {} };
  new Hold(root, player, "locked");
  new Hold({ dataset: {} }, free, "");
  for (const one of [player, free]) for (const name of ["edit", "layers", "inputs", "newWeights", "play"]) one[name]();
  assert.deepEqual(did, ["play", "edit", "layers", "inputs", "newWeights", "play"]);
  assert.equal(root.dataset.controls, "locked");
});

test("hints and solved cases of the lab are kept by number, and forgotten with the rest", () => {
  const kept = new Map();
  const storage = { getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => kept.set(key, text), removeItem: (key) => kept.delete(key) };
  const progress = new Progress(storage);
  assert.deepEqual(progress.ofCase(3), { hints: 0, solved: false });
  progress.noteCase(3, { hints: 2 });
  progress.noteCase(3, { solved: true });
  progress.noteCase(4, { hints: 1 });
  assert.deepEqual(new Progress(storage).ofCase(3), { hints: 2, solved: true });
  assert.deepEqual(new Progress(storage).solved, ["3"]);
  progress.forget();
  assert.deepEqual(new Progress(storage).solved, []);
  kept.set("bp-lessons", JSON.stringify({ done: [], answers: [], lab: "no table" }));
  assert.deepEqual(new Progress(storage).ofCase(3), { hints: 0, solved: false });
});
