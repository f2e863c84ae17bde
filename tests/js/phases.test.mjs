// The walk through one update: its places in time, what has happened at each, its words, and the chunk that brings its numbers.
import assert from "node:assert/strict";
import { test } from "node:test";

import "./english.mjs";

import { brief } from "../../playground/static/live/kit/numbers.js";
import { ramp } from "../../playground/static/live/walk/marks.js";
import { isOf, remarksOf } from "../../playground/static/live/walk/code.js";
import { cardOf } from "../../playground/static/live/walk/hover.js";
import { LETTERS } from "../../playground/static/live/walk/letters.js";
import { momentOf } from "../../playground/static/live/walk/moment.js";
import { named, remarkOf, sentenceOf } from "../../playground/static/live/walk/sentences.js";
import { Player } from "../../playground/static/live/link/player.js";
import { decodeAudit, ProtocolError } from "../../playground/static/live/link/protocol.js";
import { phaseKey, phasesOf, Walk } from "../../playground/static/live/walk/walk.js";

const SCENE = {
  layer_sizes: [2, 2, 1], activations: ["tanh", "sigmoid"], input_names: ["x1", "x2"], output_names: ["output"],
  loss: "binary_cross_entropy", reduction: "mean", task: "binary", optimizer: "sgd", limits: { most_frames: 60 },
};
const AUDIT = { from: 39, to: 40, coming: false, rows: [3, 5], losses: [0.2, 0.4], loss: 0.3, learning_rate: 0.03, optimizer: "sgd", clip_scale: 1 };
const ARRAYS = {
  inputs: Float64Array.of(1, -2), z: Float64Array.of(0.5, -0.1, 2), a: Float64Array.of(0.46, -0.1, 0.88), delta: Float64Array.of(0.01, -0.04, 0.88),
  weights_before: new Float64Array(9), weights_after: Float64Array.of(0, 0, 0, 0, 0, 0, -0.3, 0, 0),
  gradients: Float64Array.of(0, 0, 0, 0, 0, 0, 10, 0, 0), updates: Float64Array.of(0, 0, 0, 0, 0, 0, -0.3, 0, 0),
};
const said = (phase, audit = AUDIT, selection = null) =>
  sentenceOf(SCENE, phase, audit, ARRAYS, selection).map((part) => part.strong ?? part).join("");
const run = (walk, milliseconds) => {
  for (let at = 0; at < milliseconds; at += 16) walk.tick(16);
};

test("the phases go up through the layers and down again", () => {
  assert.deepEqual(phasesOf(SCENE).map(phaseKey), ["forward-1", "forward-2", "loss", "backward-2", "backward-1", "update"]);
});

test("a network without hidden layers has four phases", () => {
  assert.deepEqual(phasesOf({ layer_sizes: [3, 1] }).map(phaseKey), ["forward-1", "loss", "backward-1", "update"]);
});

test("a phase rests complete until the next is asked for", () => {
  const walk = new Walk();
  walk.open(SCENE);
  run(walk, 3000);
  assert.equal(walk.key, "forward-1");
  assert.equal(walk.shown.progress, 1);
  assert.equal(walk.tick(16), false);
});

test("going back shows the phase before, complete", () => {
  const walk = new Walk();
  walk.open(SCENE);
  walk.next();
  walk.next();
  run(walk, 2000);
  assert.equal(walk.key, "loss");
  walk.previous();
  assert.equal(walk.key, "forward-2");
  run(walk, 1000);
  assert.deepEqual(walk.shown, { name: "forward", layer: 2, progress: 1 });
});

test("the first and the last phase are the ends", () => {
  const walk = new Walk();
  walk.open(SCENE);
  walk.previous();
  assert.equal(walk.key, "forward-1");
  for (let press = 0; press < 20; press++) walk.next();
  assert.equal(walk.key, "update");
  walk.next();
  assert.equal(walk.index, 5);
});

test("slow motion takes nine tenths of a second a phase, twice as fast half of it, and stops at the end", () => {
  for (const [speed, time] of [[1, 900], [2, 450]]) {
    const walk = new Walk();
    walk.open(SCENE);
    walk.speed = speed;
    walk.play();
    run(walk, time * 2.5);
    assert.equal(walk.key, "loss");
    run(walk, time * 5);
    assert.equal(walk.key, "update");
    assert.equal(walk.isPlaying, false);
  }
});

test("without motion a phase is complete at once", () => {
  const walk = new Walk();
  walk.open(SCENE, true);
  walk.tick(16);
  assert.equal(walk.shown.progress, 1);
});

test("no weight moves and no lock opens before every gradient is there", () => {
  for (const phase of phasesOf(SCENE)) {
    for (const progress of [0, 0.3, 0.7, 1]) {
      const moment = momentOf({ ...phase, progress });
      const all = [1, 2].every((layer) => moment.graded(layer) === 1);
      if (phase.name !== "update") assert.equal(moment.moved + moment.unlocked, 0);
      if (moment.moved > 0) assert.ok(all);
    }
  }
});

test("a layer answers after the one below and is told after the one above", () => {
  const up = momentOf({ name: "forward", layer: 2, progress: 0.1 });
  assert.deepEqual([up.answered(1), up.answered(2), up.told(2)], [1, 0, 0]);
  const down = momentOf({ name: "backward", layer: 1, progress: 0.1 });
  assert.deepEqual([down.told(2), down.told(1), down.graded(2), down.graded(1), down.answered(2)], [1, 0, 1, 0, 1]);
});

test("the sentences say the numbers of the unit with most to say, or of the chosen one", () => {
  assert.match(said({ name: "forward", layer: 1 }), /Unit 1: z = 0\.500, a = 0\.460/);
  assert.match(said({ name: "forward", layer: 1 }, AUDIT, { kind: "unit", layer: 1, j: 1 }), /Unit 2: z = −0\.100/);
  assert.match(said({ name: "backward", layer: 1 }), /Unit 2: δ = −0\.0400, a larger z would lower the loss/);
  assert.match(said({ name: "backward", layer: 2 }), /The output: δ = 0\.880, a larger z would raise the loss/);
});

test("the update says where the weight that moves most comes from and goes to", () => {
  assert.match(said({ name: "update", layer: 2 }), /hidden 1, unit 1 → output by −0\.300 = −.?0\.03 × 10\.0, from 0 to −0\.300/);
});

test("the loss of one example and of the batch are told apart", () => {
  const sample = { row: 5, target: [1], loss: 0.128 };
  assert.match(said({ name: "loss", layer: 2 }, { ...AUDIT, sample }), /output is 0\.880, the target 1: .* row 5 is 0\.128\. The mean over the batch of 2 is 0\.300/);
  assert.match(said({ name: "loss", layer: 2 }), /every example is measured/);
});

test("a sentence says which layer is below, what makes the activation, and of how many examples", () => {
  assert.match(said({ name: "forward", layer: 1 }), /adds up the inputs, .* Then tanh makes .* on the mean of the 2 examples\.$/);
  assert.match(said({ name: "forward", layer: 2 }), /adds up the activations of hidden 1, .* Then sigmoid makes/);
  assert.match(said({ name: "forward", layer: 1 }, { ...AUDIT, rows: [3] }), /a = 0\.460, on the one example\.$/);
  assert.match(said({ name: "forward", layer: 1 }, { ...AUDIT, sample: { row: 3 } }), /a = 0\.460\.$/);
});

test("sentences and cards are written in the letters of the notation, and none of another", () => {
  const told = (name, letters) => sentenceOf(SCENE, { name, layer: 1 }, AUDIT, ARRAYS, null, letters).map((part) => part.strong ?? part).join("");
  assert.match(told("forward", LETTERS.ng), /its bias: z\. Then tanh makes the activation a of it\. Unit 1: z = 0\.500, a = 0\.460/);
  assert.match(told("backward", LETTERS.ng), /^dz comes back .* Unit 2: dz = −0\.0400, a larger z would .* of a weight: dz times/);
  assert.match(told("forward", LETTERS.framework), /its bias: pre\. .* activation out of it\. Unit 1: pre = 0\.500, out = 0\.460/);
  assert.match(told("backward", LETTERS.framework), /^pre\.grad comes .* Unit 2: pre\.grad = .* a larger pre would .*: pre\.grad times/);
  for (const letters of [LETTERS.ng, LETTERS.framework]) assert.doesNotMatch(told("backward", letters), /δ/);
  const rows = cardOf(SCENE, { kind: "unit", layer: 1, j: 1 }, { audit: { ...AUDIT, sample: { row: 3 } }, arrays: ARRAYS, letters: LETTERS.framework }).rows;
  assert.deepEqual(rows.map(([name]) => name), ["pre", "activation out", "slope at pre", "delta pre.grad"]);
});

test("a gradient is averaged or summed, over one example or several", () => {
  const told = (scene, audit) => sentenceOf({ ...SCENE, ...scene }, { name: "backward", layer: 2 }, audit, ARRAYS).map((part) => part.strong ?? part).join("");
  assert.match(told({}, AUDIT), /averaged over the 2 examples\.$/);
  assert.match(told({ reduction: "sum" }, { ...AUDIT, rows: [3] }), /summed over the one example\.$/);
});

test("other optimizers than plain descent make the steps themselves, and clipping is told", () => {
  assert.match(said({ name: "update", layer: 2 }, { ...AUDIT, optimizer: "adam" }), /; Adam makes the steps of the gradients\. Largest: .* by −0\.300, from/);
  assert.match(said({ name: "update", layer: 2 }, { ...AUDIT, clip_scale: 0.5 }), /× 10\.0 \(clipping scaled the gradients by 0\.500\), from/);
});

test("several outputs: the target by its name, and what the network gives it", () => {
  const scene = { ...SCENE, layer_sizes: [2, 2, 3], activations: ["tanh", "softmax"], output_names: ["red", "x1", "blue"], loss: "cross_entropy" };
  const audit = { ...AUDIT, sample: { row: 1204, target: [0, 1, 0], loss: 0.7 } };
  const arrays = { ...ARRAYS, a: Float64Array.of(0.46, -0.1, 0.2, 0.5, 0.3) };
  const parts = sentenceOf(scene, { name: "loss", layer: 2 }, audit, arrays).map((part) => part.strong ?? part).join("");
  assert.match(parts, /^The target is x₁, which the network gives 0\.500: the cross-entropy of row 1204 is 0\.700\. /);
});

test("what has no name of its own in sentences is called as in the menus, and what is unknown by its key", () => {
  assert.deepEqual(
    [named("activation", "leaky_relu"), named("activation", "relu"), named("optimizer", "rmsprop"), named("loss", "huber"), named("loss", "invented")],
    ["leaky ReLU", "ReLU", "RMSProp", "Huber loss", "invented"],
  );
});

test("what was invented as a row is told in every phase, by its own name", () => {
  const scene = { ...SCENE, activations: ["gentle", "gentle"], loss: "soft", optimizer: "ballast" };
  const audit = { ...AUDIT, optimizer: "ballast" };
  const told = phasesOf(scene).map((phase) => sentenceOf(scene, phase, audit, ARRAYS).map((part) => part.strong ?? part).join(""));
  const names = ["gentle", "gentle", "soft", "δ", "gentle", "ballast"];
  told.forEach((sentence, at) => assert.ok(sentence.includes(names[at]), sentence));
  assert.doesNotMatch(told.at(-1), /learning rate × gradient/); // which is the rule of plain gradient descent
});

test("every phase but the first of one layer has a remark", () => {
  const one = { ...SCENE, layer_sizes: [2, 1] };
  assert.equal(remarkOf(one, { name: "forward", layer: 1 }), "");
  assert.match(remarkOf(one, { name: "backward", layer: 1 }), /^PyTorch adds/);
  assert.match(remarkOf(SCENE, { name: "backward", layer: 1 }), /^The libraries go back through all 2 layers in one call; this is layer 1\. PyTorch/);
  assert.match(remarkOf(SCENE, { name: "update", layer: 2 }), /^Forgetting this line/);
});

test("the pointer's card tells the numbers of the update, of a batch as means", () => {
  const unit = cardOf(SCENE, { kind: "unit", layer: 1, j: 1 }, { audit: AUDIT, arrays: ARRAYS, letters: LETTERS.nielsen });
  assert.deepEqual(unit.rows, [["mean z", "−0.100"], ["mean activation a", "−0.100"], ["mean slope at z", "–"], ["mean delta δ", "−0.0400"]]);
  const weight = cardOf(SCENE, { kind: "weight", layer: 2, i: 0, j: 0 }, { audit: AUDIT, arrays: ARRAYS, letters: LETTERS.nielsen });
  assert.deepEqual(weight.rows.map(([name]) => name), ["before", "gradient", "change", "after"]);
  assert.equal(weight.rows[2][1], "−0.300000");
  assert.deepEqual(cardOf(SCENE, { kind: "unit", layer: 1, j: 1 }, { audit: null, arrays: null }), { rows: [], note: "" });
});

test("a line belongs to its own layer's phase, or to that of all layers", () => {
  assert.deepEqual(phasesOf(SCENE).filter((phase) => isOf(phase, "backward-1")).map(phaseKey), ["backward-1"]);
  assert.deepEqual(phasesOf(SCENE).filter((phase) => isOf(phase, "forward")).map(phaseKey), ["forward-1", "forward-2"]);
  assert.deepEqual(phasesOf(SCENE).filter((phase) => isOf(phase, "start")), []);
});

test("what is true of this run in a library comes before what is true of every run, and differ by library", () => {
  const audit = { code: { numpy: { lines: [], remarks: {} }, keras: { lines: [], remarks: { loss: "Keras differs." } } } };
  const phase = { name: "loss", layer: 2 };
  assert.equal(remarksOf(SCENE, phase, audit, "numpy"), "Only a number so far: nothing has been learnt yet.");
  assert.equal(remarksOf(SCENE, phase, audit, "keras"), "Keras differs. Only a number so far: nothing has been learnt yet.");
  assert.equal(remarksOf(SCENE, { name: "forward", layer: 1 }, null, "keras"), "The libraries run all 2 layers in one call; this is layer 1.");
});

test("numbers are brief and keep their sign", () => {
  assert.deepEqual([0.4217, -0.0134, 12.34, -123.4, 0.00003, 0, 7, 0.0999].map(brief), ["0.42", "−0.013", "12.3", "−123", "3·10⁻⁵", "0", "7.00", "0.10"]);
  assert.equal(ramp(0.2, 0.5, 1), 0);
  assert.equal(ramp(2, 0.5, 1), 1);
});

// ---- the chunk

function chunk(header, numbers) {
  let text = JSON.stringify(header);
  text += " ".repeat((8 - ((4 + text.length) % 8)) % 8);
  const words = new TextEncoder().encode(text);
  const bytes = new Uint8Array(1 + 4 + words.length + 8 * numbers.length); // one byte off, as protobuf's views are
  new DataView(bytes.buffer).setUint32(1, words.length, true);
  bytes.set(words, 5);
  bytes.set(new Uint8Array(Float64Array.from(numbers).buffer), 5 + words.length);
  return bytes.subarray(1);
}

test("an audit's arrays come out of its chunk as they went in", () => {
  const { audit, arrays } = decodeAudit(chunk({ audit: { step: 7 }, arrays: { z: [0, 2], delta: [2, 1] } }, [0.1, -2, 1e-300]));
  assert.equal(audit.step, 7);
  assert.deepEqual([...arrays.z, ...arrays.delta], [0.1, -2, 1e-300]);
});

test("an array beyond its chunk is refused", () => {
  assert.throws(() => decodeAudit(chunk({ audit: {}, arrays: { z: [0, 9] } }, [1])), ProtocolError);
});

// ---- asking

function asking() {
  const heard = { sent: [], answers: [], probes: [], refusals: [], now: 0 };
  const player = new Player({
    send: (request) => heard.sent.push(request),
    clock: () => heard.now,
    firstId: 1,
    mayStart: false,
    listener: {
      audit: (audit, arrays) => heard.answers.push([audit, arrays]), probe: (probe, arrays) => heard.probes.push([probe, arrays]),
      unanswered: (sentence) => heard.refusals.push(sentence),
    },
  });
  const scene = { ...SCENE, P: 9, U: 3, rows: 2, view: { kind: "plane", size: 2, tile: 2 } };
  player.receive(chunk({ generation: 5, id: 0, kind: "frames", n: 0, state: "ok", scene, link: {} }, []));
  player.question({ kind: "audit", step: 3, select: null });
  return { player, heard };
}

test("the answer to a question goes to who listens, and moves nothing", () => {
  const { player, heard } = asking();
  assert.deepEqual(heard.sent, [{ kind: "audit", step: 3, select: null, id: 1, generation: 5 }]);
  player.receive(chunk({ generation: 5, id: 1, kind: "audit", audit: { step: 3 }, arrays: { z: [0, 1] } }, [2]));
  assert.equal(heard.answers.length, 1);
  assert.deepEqual([player.shown, player.playing, player.notice], [null, false, null]);
});

test("an audit and a probe wait beside each other, the newest of each, and each answer goes to its own", () => {
  const { player, heard } = asking(); // an audit is under way
  player.question({ kind: "probe", step: 3, at: { x: 1, y: 2 } });
  player.question({ kind: "probe", step: 3, at: { split: "train", row: 75 } });
  player.question({ kind: "audit", step: 3, select: { kind: "unit", layer: 1, j: 0 } });
  player.receive(chunk({ generation: 5, id: 1, kind: "audit", audit: { step: 3 }, arrays: {} }, []));
  player.receive(chunk({ generation: 5, id: 2, kind: "audit", audit: { step: 3 }, arrays: {} }, []));
  const at = { split: "train", row: 75 };
  assert.deepEqual(heard.sent.slice(1).map(({ kind, select, at: place }) => [kind, select ?? place]), [["audit", { kind: "unit", layer: 1, j: 0 }], ["probe", at]]);
  player.receive(chunk({ generation: 5, id: 3, kind: "probe", probe: { step: 3, at }, arrays: { a: [0, 2] } }, [0.25, 0.886]));
  assert.equal(heard.answers.length, 2);
  assert.deepEqual(heard.probes.map(([probe, { a }]) => [probe, [...a]]), [[{ step: 3, at }, [0.25, 0.886]]]);
  assert.deepEqual([player.shown, player.playing, player.notice], [null, false, null]);
});

test("an answer told twice is heard once", () => {
  const { player, heard } = asking();
  const answer = chunk({ generation: 5, id: 1, kind: "audit", audit: { step: 3 }, arrays: {} }, []);
  player.receive(answer);
  player.receive(answer);
  assert.equal(heard.answers.length, 1);
});

test("a refusal of a question is no problem of the run", () => {
  const { player, heard } = asking();
  player.receive(chunk({ generation: 5, id: 1, kind: "problem", message: "That step is not there." }, []));
  assert.deepEqual(heard.refusals, ["That step is not there."]);
  assert.equal(player.notice, null);
});

test("a question that meets another generation is asked again", () => {
  const { player, heard } = asking();
  const scene = { ...SCENE, P: 9, U: 3, rows: 2, view: { kind: "plane", size: 2, tile: 2 } };
  player.receive(chunk({ generation: 6, id: 1, kind: "frames", n: 0, state: "ok", scene, resume: true, link: {} }, []));
  assert.deepEqual(heard.sent.at(-1), { kind: "audit", step: 3, select: null, id: 2, generation: 6 });
});

test("a question that no one answers is given up", () => {
  const { player, heard } = asking();
  for (heard.now = 0; heard.now < 8000; heard.now += 500) player.tick(heard.now);
  assert.equal(heard.refusals.length, 1);
});
