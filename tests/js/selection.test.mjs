// What is looked at: every intent and what it changes, what is asked of the server for it, and what diagram and map draw.
import assert from "node:assert/strict";
import { test } from "node:test";

import "./english.mjs";

import { Asker } from "../../playground/static/live/audit/asker.js";
import { keepsakeOf, lookAgain } from "../../playground/static/live/audit/keepsake.js";
import { Looking } from "../../playground/static/live/audit/looking.js";
import { isSame, isSelectionOf, itemOf, plain, shortTitleOf, titleOf } from "../../playground/static/live/audit/selection.js";

const SCENE = {
  layer_sizes: [2, 2, 2, 1], activations: ["tanh", "tanh", "sigmoid"], input_names: ["x1", "x2"], output_names: ["output"],
  points: { train: new Array(10).fill([0, 0]), test: [] },
};
const WEIGHT = { kind: "weight", layer: 2, i: 1, j: 0 };
const UNIT = { kind: "unit", layer: 1, j: 1 };
const ANSWER = { audit: { rows: [1, 4], sample: { row: 4 }, highlight: { rows: [1] } }, arrays: { delta_map: [1], arrows: [2] } };

function looking(options = {}) {
  const told = { times: 0 };
  const made = new Looking({ changed: () => told.times++, chance: () => 0.5, ...options });
  made.setScene(SCENE, true);
  told.times = 0;
  return Object.assign(made, { told });
}

test("selecting a thing opens its account and tells once", () => {
  const seen = looking();
  seen.select({ ...WEIGHT, index: 3, address: "w2.1.0" });
  assert.deepEqual([seen.subject, seen.isPanelOpen, seen.told.times], [WEIGHT, true, 1]);
  assert.equal(seen.selection.address, "w2.1.0");
});

test("selecting nothing opens nothing, but an open panel turns to the update as a whole", () => {
  const seen = looking();
  seen.select(null);
  assert.equal(seen.isPanelOpen, false);
  seen.select(UNIT);
  seen.select(null);
  assert.deepEqual([seen.subject, seen.isPanelOpen], [null, true]);
});

test("an input is selected on the diagram but has no account", () => {
  const seen = looking();
  seen.select({ kind: "unit", layer: 0, j: 1 });
  assert.deepEqual([seen.subject, seen.isPanelOpen], [null, false]);
  assert.equal(seen.view(ANSWER).selection.layer, 0);
});

test("the card chosen last is kept for each kind of thing", () => {
  const seen = looking();
  seen.follow({ card: "output" });
  seen.select(WEIGHT);
  seen.follow({ card: "proof" });
  assert.equal(seen.questionAt(1).card, "proof");
  seen.select({ ...WEIGHT, i: 0 });
  assert.equal(seen.questionAt(1).card, "proof");
  seen.select(UNIT);
  assert.equal(seen.questionAt(1).card, null);
  seen.select(null);
  assert.equal(seen.questionAt(1).card, "output");
});

test("a card's lead that this network does not have is not followed", () => {
  const seen = looking();
  seen.select(UNIT);
  seen.follow({ select: { kind: "unit", layer: 1, j: 9 }, sample: 3 });
  assert.deepEqual([seen.subject, seen.sample], [UNIT, 3]);
});

test("a question is all that decides the answer, in a fixed form", () => {
  const seen = looking({ notation: { rows: false, names: "ng" } });
  seen.select(WEIGHT);
  assert.deepEqual(seen.questionAt(40), {
    step: 40, sample: "batch", select: WEIGHT, card: null, notation: { rows: false, names: "ng" }, extras: [],
  });
  seen.choose("random");
  assert.equal(seen.questionAt(40).seed, 2 ** 30);
});

test("the map's deltas are asked for only with a unit, its arrows always", () => {
  const seen = looking();
  seen.select(WEIGHT);
  seen.switchExtra("deltaMap");
  seen.switchExtra("arrows");
  assert.deepEqual(seen.questionAt(1).extras, ["arrows"]);
  seen.select(UNIT);
  assert.deepEqual([...seen.questionAt(1).extras].sort(), ["arrows", "delta_map"]);
  seen.switchExtra("arrows");
  assert.deepEqual(seen.questionAt(1).extras, ["delta_map"]);
});

test("a walk takes the worst example, unless a person has chosen one before", () => {
  const first = looking();
  first.openWalk();
  assert.equal(first.sample, "worst");
  const chosen = looking();
  chosen.choose("batch");
  chosen.openWalk();
  assert.equal(chosen.sample, "batch");
});

test("the walk opens with the panel only where there is room for it", () => {
  const wide = looking();
  wide.openWalk({ withPanel: true });
  assert.deepEqual([wide.walk.key, wide.isPanelOpen, wide.told.times], ["forward-1", true, 1]);
  const small = looking();
  small.openWalk();
  assert.deepEqual([small.walk.isOpen, small.isPanelOpen], [true, false]);
});

test("closing the panel leaves the walk, closing the walk leaves the panel, closing all leaves neither", () => {
  const seen = looking();
  seen.openWalk({ withPanel: true });
  seen.closePanel();
  assert.deepEqual([seen.walk.isOpen, seen.isPanelOpen, seen.isOpen], [true, false, true]);
  seen.select(UNIT);
  seen.closeWalk();
  assert.deepEqual([seen.walk.isOpen, seen.isPanelOpen, seen.isOpen], [false, true, true]);
  seen.close();
  assert.equal(seen.isOpen, false);
});

test("moves of a walk that is closed change nothing", () => {
  const seen = looking();
  for (const move of [() => seen.next(), () => seen.previous(), () => seen.goTo(2), () => seen.playSlowly(), () => seen.closeWalk(), () => seen.closePanel()]) move();
  assert.equal(seen.told.times, 0);
});

test("the account follows the walk's phases and gives nothing away, until something is chosen", () => {
  const seen = looking();
  seen.openWalk({ withPanel: true });
  const asked = () => (({ select, card }) => [select && Object.values(select).join(), card])(seen.questionAt(7));
  const told = seen.walk.phases.map((_, at) => (seen.goTo(at), asked()));
  assert.deepEqual(told, [
    ["unit,1,0", "forward"], ["unit,2,0", "forward"], ["unit,3,0", "forward"], ["output", "output"],
    ["unit,3,0", "backward"], ["unit,2,0", "backward"], ["unit,1,0", "backward"], [null, "step_size"],
  ]);
  assert.equal(seen.selection, null, "and the diagram's selection is a person's");
  seen.goTo(4);
  seen.follow({ card: "forward" }); // a tab is pressed
  assert.deepEqual(asked(), ["unit,3,0", "forward"]);
  seen.next();
  assert.deepEqual(asked(), ["unit,3,0", "forward"]);
  const chosen = looking();
  chosen.openWalk({ withPanel: true });
  chosen.follow({ select: null });
  assert.deepEqual([chosen.questionAt(7).select, chosen.questionAt(7).card], [null, null]);
  const before = looking();
  before.select(WEIGHT);
  before.openWalk({ withPanel: true });
  assert.deepEqual(before.questionAt(7).select, WEIGHT);
  before.close();
  const shut = looking();
  shut.openWalk({ withPanel: true });
  shut.closeWalk();
  assert.equal(shut.questionAt(7).select, null);
});

test("the walk goes from phase to phase by intents", () => {
  const seen = looking();
  seen.openWalk();
  seen.next();
  assert.equal(seen.view(ANSWER).phase.name, "forward");
  seen.goTo(3);
  assert.equal(seen.walk.key, "loss");
  seen.previous();
  assert.equal(seen.walk.key, "forward-3");
  seen.playSlowly();
  assert.equal(seen.walk.isPlaying, true);
  seen.playSlowly();
  assert.equal(seen.walk.isPlaying, false);
});

test("a point of the map is the example while an update is looked into, and the same again gives the batch back", () => {
  const seen = looking();
  seen.select(UNIT);
  seen.choosePoint({ split: "train", row: 4 }, undefined);
  assert.equal(seen.sample, 4);
  seen.choosePoint({ split: "train", row: 4 }, 4);
  assert.equal(seen.sample, "batch");
  seen.choose("worst");
  seen.choosePoint({ split: "train", row: 4 }, 4);
  assert.equal(seen.sample, 4, "the worst one becomes this one");
  seen.choosePoint({ split: "test", row: 2 }, 4);
  assert.equal(seen.sample, 4, "a test point has no part in an update");
});

test("the ring on the map is the example's while one is looked at, and what it was before when all is closed", () => {
  const seen = looking();
  seen.openWalk();
  assert.deepEqual(seen.view(ANSWER).point, { kind: "point", split: "train", row: 4 });
  seen.close();
  assert.equal(seen.view(ANSWER).point, null, "no ring stays");
  const point = { split: "test", row: 2 };
  seen.choosePoint(point);
  seen.select(UNIT);
  assert.equal(seen.view(ANSWER).point.row, 4);
  seen.close();
  assert.equal(seen.view(ANSWER).point, point);
});

test("a row drawn by chance stays, without asking anew", () => {
  const seen = looking();
  seen.choose("random");
  seen.told.times = 0;
  seen.settle(undefined);
  assert.equal(seen.sample, "random");
  seen.settle(6);
  assert.deepEqual([seen.sample, seen.told.times], [6, 0]);
  seen.settle(7);
  assert.equal(seen.sample, 6);
});

test("diagram and map read what is looked at, and nothing of an update once all is closed", () => {
  const seen = looking();
  seen.select(UNIT);
  seen.switchExtra("deltaMap");
  seen.pointAt(1);
  const view = seen.view(ANSWER);
  assert.deepEqual(view.inspected, { highlight: [1], deltas: [1], arrows: null, sign: "δ", audit: ANSWER.audit });
  assert.deepEqual([view.phase, view.pointed, view.deltaMap, view.arrows], [null, 1, true, false]);
  seen.closePanel();
  const after = seen.view({ audit: null, arrays: null });
  assert.deepEqual([after.inspected, after.pointed, after.selection.address], [null, null, "a1.1"]);
});

test("the pointer on the same row tells nothing new", () => {
  const seen = looking();
  seen.pointAt(3);
  seen.pointAt(3);
  assert.equal(seen.told.times, 1);
});

test("another run ends the walk, keeps what an open panel shows where it still is, and forgets the rest", () => {
  const walked = looking();
  walked.openWalk({ withPanel: true });
  walked.setScene({ ...SCENE }, true);
  assert.equal(walked.isOpen, false);
  const kept = looking();
  kept.select(WEIGHT);
  kept.choosePoint({ split: "train", row: 9 });
  kept.setScene({ ...SCENE, points: { train: [[0, 0]], test: [] } }, true);
  assert.deepEqual([kept.subject, kept.sample], [WEIGHT, "batch"]);
  kept.setScene({ ...SCENE, layer_sizes: [2, 1] }, true);
  assert.deepEqual([kept.subject, kept.selection, kept.isPanelOpen], [null, null, true]);
  const shut = looking();
  shut.select(WEIGHT);
  shut.closePanel();
  shut.setScene({ ...SCENE }, true);
  assert.equal(shut.selection, null);
});

test("other settings of the same run leave the walk where it is", () => {
  const seen = looking();
  seen.openWalk();
  seen.goTo(2);
  seen.setScene({ ...SCENE }, false);
  assert.equal(seen.walk.key, "forward-3");
});

test("headings name a thing in full, and in short where a weight joins two hidden units", () => {
  const names = [WEIGHT, UNIT, { kind: "bias", layer: 3, j: 0 }, { kind: "layer", layer: 3 }, { kind: "layer", layer: 1 }, { kind: "network" }, null];
  assert.deepEqual(names.map((one) => titleOf(SCENE, one)), [
    "Weight hidden 1, unit 2 → hidden 2, unit 1", "Hidden 1, unit 2", "Bias of output", "Output layer", "Hidden layer 1", "The whole network", "What this update did",
  ]);
  assert.equal(shortTitleOf(SCENE, WEIGHT), "Weight h1 unit 2 → h2 unit 1");
  assert.equal(shortTitleOf(SCENE, { kind: "weight", layer: 1, i: 0, j: 0 }), "Weight x₁ → hidden 1, unit 1");
});

test("selections are told apart by what they name, not by how they were made", () => {
  assert.ok(isSame({ ...WEIGHT, address: "w2.1.0" }, plain(WEIGHT)));
  assert.ok(!isSame(WEIGHT, null));
  assert.deepEqual(plain(itemOf({ kind: "step" })), { kind: "step" });
  assert.ok(!isSelectionOf(SCENE, { kind: "unit", layer: 0, j: 0 }));
  assert.ok(isSelectionOf(SCENE, { kind: "output" }));
});

// ---- one asker

function asking() {
  const heard = { sent: [], shown: [], now: 0 };
  const asker = new Asker({
    send: (question) => heard.sent.push(question), show: (answer, question) => heard.shown.push([answer.audit.step, question.step]), now: () => heard.now,
  });
  return { asker, heard };
}

test("never more than one question is on its way, and the last one wanted is asked next", () => {
  const { asker, heard } = asking();
  for (const step of [1, 2, 3]) asker.want({ step, select: step }, false);
  assert.deepEqual(heard.sent.map(({ step }) => step), [1]);
  asker.receive({ step: 1 }, {});
  assert.deepEqual(heard.sent.map(({ step }) => step), [1, 3]);
  asker.receive({ step: 3 }, {});
  assert.deepEqual([heard.shown, asker.waiting], [[[3, 3]], false]);
});

test("an answer is kept for stepping back, until its step is of another run", () => {
  const { asker, heard } = asking();
  for (const step of [1, 2]) {
    asker.want({ step }, false);
    asker.receive({ step }, {});
  }
  asker.want({ step: 1 }, false);
  assert.equal(heard.sent.length, 2);
  asker.forget(1);
  asker.want({ step: 2 }, false);
  assert.equal(heard.sent.length, 3);
});

test("while training plays an answer rests half a second before the next", () => {
  const { asker, heard } = asking();
  asker.want({ step: 1 }, true);
  asker.receive({ step: 1 }, {});
  asker.want({ step: 2 }, true);
  assert.equal(heard.sent.length, 1);
  heard.now = 501;
  asker.tick();
  assert.equal(heard.sent.length, 2);
});

test("what was refused is not asked again by itself", () => {
  const { asker, heard } = asking();
  asker.want({ step: 1 }, false);
  asker.refused();
  asker.tick();
  assert.deepEqual([heard.sent.length, asker.waiting], [1, false]);
});

// ---- in a link

const NOTHING_KEPT = { walk: "", select: "", card: "", sample: "" };

test("what is looked at goes into words and comes back from them", () => {
  const things = [WEIGHT, UNIT, { kind: "bias", layer: 3, j: 0 }, { kind: "layer", layer: 2 }, { kind: "output" }, { kind: "network" }];
  const words = ["w2.1.0", "a1.1", "b3.0", "l2", "output", "network"];
  things.forEach((thing, at) => {
    const seen = looking();
    seen.select(thing);
    seen.follow({ card: "proof" });
    assert.deepEqual(keepsakeOf(seen), { walk: "", select: words[at], card: "proof", sample: "" });
    const again = looking();
    lookAgain(again, keepsakeOf(seen));
    assert.deepEqual([again.subject, again.isPanelOpen, again.questionAt(3)], [thing, true, seen.questionAt(3)]);
  });
});

test("the walk comes back at its phase, with its example, and without the panel where that was closed", () => {
  const seen = looking();
  seen.openWalk({ calm: true });
  seen.goTo(5);
  seen.choose(4);
  assert.deepEqual(keepsakeOf(seen), { walk: "backward-2", select: "", card: "", sample: "4" });
  const again = looking();
  lookAgain(again, keepsakeOf(seen));
  assert.deepEqual([again.walk.key, again.isPanelOpen, again.sample], ["backward-2", false, 4]);
  seen.choose("batch");
  seen.openPanel();
  lookAgain(again, keepsakeOf(seen));
  assert.deepEqual([keepsakeOf(seen).select, again.isPanelOpen, again.subject, again.sample], ["phase", true, { kind: "unit", layer: 2, j: 0 }, "batch"]);
  seen.follow({ select: null });
  seen.follow({ card: "proof" });
  lookAgain(again, keepsakeOf(seen));
  assert.deepEqual([keepsakeOf(seen).select, again.lead, again.subject, again.card], ["step", null, null, "proof"]);
});

test("nothing is kept of what is as usual, and what this run does not have is passed over", () => {
  assert.deepEqual(keepsakeOf(looking()), NOTHING_KEPT);
  for (const kept of [{}, { select: "w9.0.0" }, { select: "a1.7", sample: "3" }, { walk: "forward-8" }, { card: "proof" }]) {
    const seen = looking();
    lookAgain(seen, kept);
    assert.deepEqual([seen.isOpen, keepsakeOf(seen)], [false, NOTHING_KEPT], JSON.stringify(kept));
  }
  const seen = looking();
  lookAgain(seen, { select: "a1.1", sample: "9999" });
  assert.equal(seen.sample, "batch");
});
