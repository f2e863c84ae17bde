// Films and pages: which frames they show, where these come from, and what the files are made of.
import assert from "node:assert/strict";
import { test } from "node:test";

import "./english.mjs";
import { GIFEncoder, quantize } from "../../playground/static/vendor/gifenc/gifenc.js";
import { History } from "../../playground/static/live/curves/history.js";
import { Looking } from "../../playground/static/live/audit/looking.js";
import { walkStill } from "../../playground/static/live/audit/walk_still.js";
import { say } from "../../playground/static/live/kit/words.js";
import { momentOf } from "../../playground/static/live/moments.js";
import { codecOf } from "../../playground/static/live/pictures/codecs.js";
import { GifFilm } from "../../playground/static/live/pictures/gif.js";
import { jsonOf, pageOf } from "../../playground/static/live/pictures/page_file.js";
import { Picks } from "../../playground/static/live/pictures/picks.js";
import { framesOf, lengthOf, shotsOf } from "../../playground/static/live/pictures/shots.js";
import { countOf, MOST, stepsOf, usualSteps, within } from "../../playground/static/live/pictures/steps.js";

// ---- which frames

test("every so many steps, and the last in any case", () => {
  assert.deepEqual(stepsOf({ from: 0, to: 10, every: 4 }), [0, 4, 8, 10]);
  assert.deepEqual(stepsOf({ from: 2, to: 10, every: 4 }), [2, 6, 10]);
  assert.deepEqual(stepsOf({ from: 5, to: 5, every: 1 }), [5]);
  for (const chosen of [{ from: 0, to: 10, every: 4 }, { from: 2, to: 10, every: 4 }, { from: 5, to: 5, every: 1 }, { from: 1, to: 9, every: 20 }]) {
    assert.equal(countOf(chosen), stepsOf(chosen).length);
  }
});

test("what makes no sense is brought within the run, and no file grows without bound", () => {
  assert.deepEqual(within({ from: -3, to: 999, every: 0 }, 50), { from: 0, to: 50, every: 1 });
  assert.deepEqual(within({ from: 30, to: 20, every: NaN }, 50), { from: 20, to: 20, every: 1 });
  assert.deepEqual(within({ from: 0, to: 0, every: 7 }, 0), { from: 0, to: 0, every: 1 });
  for (const newest of [999, 1000, 12_345, 10 ** 6]) assert.ok(countOf(within({ from: 0, to: newest, every: 1 }, newest)) <= MOST, String(newest));
  assert.equal(countOf(within({ from: 0, to: 5000, every: 1 }, 5000, 200)), 194); // every 26: 0, 26 … 4992, and 5000
});

test("what is offered at first is held already, and about sixty frames", () => {
  const held = Array.from({ length: 41 }, (_, at) => ({ step: 25 * at }));
  assert.deepEqual(usualSteps(held, 1000), { from: 0, to: 1000, every: 25 });
  const long = Array.from({ length: 241 }, (_, at) => ({ step: 25 * at }));
  assert.deepEqual(usualSteps(long, 6000), { from: 0, to: 6000, every: 100 });
  assert.deepEqual(usualSteps([{ step: 0 }, { step: 400 }], 400), { from: 0, to: 400, every: 7 }, "a link opened at 400 holds no pace");
  assert.deepEqual(usualSteps([{ step: 0 }], 0), { from: 0, to: 0, every: 1 });
});

const frameAt = (step, complete = true) => ({ step, complete });
const MOMENT = {
  frames: [frameAt(0), frameAt(2, false), frameAt(4)], phaseCount: 3,
  at: (frame) => ({ shows: frame.step }), walkAt: (place) => ({ place }),
};

test("the server is asked only for what is not held with all its details", async () => {
  const asked = [];
  const picks = { of: async (steps) => (asked.push(steps), steps.map((step) => frameAt(step))) };
  const frames = await framesOf(MOMENT, [0, 1, 2, 4, 6], picks);
  assert.deepEqual(asked, [[1, 2, 6]]);
  assert.deepEqual(frames.map(({ step }) => step), [0, 1, 2, 4, 6]);
  assert.ok(frames.every(({ complete }) => complete));
  await framesOf(MOMENT, [0, 4], picks);
  assert.equal(asked.length, 1);
});

test("a film of the run stands at its end; one of the walk shows every phase and stands at each", async () => {
  const run = shotsOf(MOMENT, { part: "stage", from: 0, to: 4, every: 2, fps: 20 }, { of: async (steps) => steps.map((step) => frameAt(step)) });
  assert.deepEqual([run.places, run.seconds], [[0, 2, 4], [0.05, 0.05, 1]]);
  assert.equal(lengthOf({ from: 0, to: 4, every: 2, fps: 20 }), 1.1);
  assert.deepEqual(await run.show([0, 2]), [{ shows: 0 }, { shows: 2 }]);
  const walk = shotsOf(MOMENT, { part: "walk", fps: 10 }, null);
  assert.equal(walk.places.length, 3 * 15);
  assert.deepEqual([walk.places[0], walk.places[14], walk.places.at(-1)], [1 / 15, 1, 3]);
  assert.deepEqual(walk.seconds.flatMap((seconds, at) => (seconds === 1 ? [at] : [])), [14, 29, 44]);
  assert.deepEqual(await walk.show([1]), [{ place: 1 }]);
});

// ---- asking

test("frames come in answers as long as they like; who is refused says why", async () => {
  const sent = [];
  const picks = new Picks((question) => sent.push(question));
  const wanted = picks.of([3, 5, 9]);
  const answer = async (...steps) => {
    picks.take(steps.map((step) => frameAt(step)), sent.at(-1));
    await null;
  };
  await answer(3);
  await answer(); // trained for a while, none ready
  await answer(5, 9);
  assert.deepEqual((await wanted).map(({ step }) => step), [3, 5, 9]);
  assert.deepEqual(sent.map(({ steps }) => steps), [[3, 5, 9], [5, 9], [5, 9]]);
  assert.equal(picks.asked, 3);
  const other = picks.of([1]);
  picks.refuse("too late", sent[0]);
  picks.refuse("no such run", sent.at(-1));
  await assert.rejects(other, /no such run/);
});

test("an answer to what was asked before is not taken for one to what is asked now", async () => {
  const sent = [];
  const picks = new Picks((question) => sent.push(question));
  const first = picks.of([1]);
  const second = picks.of([2]);
  await assert.rejects(first);
  picks.take([frameAt(1)], sent[0]);
  picks.take([frameAt(2)], sent[1]);
  assert.deepEqual((await second).map(({ step }) => step), [2]);
});

// ---- charts that stand still while the run goes on

test("a record up to a step is a record of its own", () => {
  const record = new History(1, 8);
  for (const step of [0, 2, 4, 6]) record.append(step, step / 2, [step]);
  const head = record.head(4);
  record.append(8, 4, [8]);
  assert.deepEqual([head.length, head.lastStep, record.lastStep], [3, 4, 8]);
  assert.deepEqual(head.range(0), [0, 4]);
  assert.equal(record.head(99).latest[0], 8);
});

// ---- the walk at any of its places

test("a place of the walk is drawn and told without a step of the walk on the page", () => {
  const looking = new Looking({});
  looking.setScene({ layer_sizes: [2, 3, 1], activations: ["tanh", "sigmoid"], points: { train: [], test: [] } }, true);
  looking.openWalk();
  const before = JSON.stringify(looking.walk);
  const at = (place) => walkStill({ looking, answer: { audit: null, arrays: null } }, looking.scene, place);
  const shown = [0.4, 1, 1.5, 2.5, 6].map((place) => at(place).phase).map(({ name, layer, progress }) => [name, layer, progress]);
  assert.deepEqual(shown, [["forward", 1, 0.4], ["forward", 1, 1], ["forward", 2, 0.5], ["loss", 2, 0.5], ["update", 2, 1]]);
  assert.equal(at(6).told.words, say("walk-computing"));
  assert.equal(JSON.stringify(looking.walk), before);
});

// ---- moments that have passed

test("a frame of the past has the title, the traces and the drawn points of its own step", () => {
  const own = { train: [[0, 0], [1, 1]], test: [], train_labels: [0, 1], test_labels: [] };
  const view = {
    frame: { step: 9, weights: [0] }, scene: { draw: {}, points: own }, view: { phase: {}, inspected: {}, playing: true, edges: "updates" }, painters: {},
    player: {
      link: {}, past: { frames: [] }, newest: 9, playing: true, spells: { on: (step) => ({ title: `run at ${step}` }) },
      standing: { changes: [{ step: 6, what: "b1.0", value: 2, isEdit: true }] },
      drawn: { edits: [{ step: 4, what: "add", which: 1, x: 3, y: 3 }, { step: 6, what: "move", which: 0, x: 2, y: 0 }] },
    },
    keeper: { short: (step) => `?step=${step}` },
    inspection: { scene: null, walk: { isOpen: false }, looking: { notation: {} }, answer: {}, shown: null, panel: { isOpen: false } },
  };
  const moment = momentOf(view);
  const at = (step) => moment.at({ step, weights: [0] });
  assert.deepEqual([3, 4, 5, 6].map((step) => at(step).view.drawn.train.map(([x]) => x)), [[0, 1], [0, 1, 3], [0, 1, 3], [2, 1, 3]]);
  assert.equal(at(4).view.drawn, at(5).view.drawn, "what is the same is no reason to draw it again");
  assert.deepEqual([3, 4, 6].map((step) => at(step).view.recounted), [false, true, false]);
  assert.deepEqual([5, 6].map((step) => [...at(step).view.traces.keys()]), [[], ["b1.0"]]);
  const { title, address, told, view: { phase, inspected, playing, edges } } = at(5);
  assert.deepEqual([title, address, told, phase, inspected, playing, edges], ["run at 5", "?step=5", null, null, null, false, "updates"]);
});

// ---- the GIF

/** A picture of one colour, with a square of another at a place. */
function picture(side, ground, square, at) {
  const pixels = new Uint8ClampedArray(4 * side * side);
  for (let pixel = 0; pixel < side * side; pixel++) {
    const inside = Math.abs((pixel % side) - at) < 3 && Math.abs(Math.floor(pixel / side) - at) < 3;
    pixels.set([...(inside ? square : ground), 255], 4 * pixel);
  }
  return pixels;
}

/** The blocks of a GIF, read by what the format says: frames with delay, disposal and transparency, and the palette. */
function read(bytes) {
  const text = (at, length) => String.fromCharCode(...bytes.subarray(at, at + length));
  const short = (at) => bytes[at] | (bytes[at + 1] << 8);
  const colours = 2 << (bytes[10] & 7);
  const palette = Array.from({ length: colours }, (_, at) => [...bytes.subarray(13 + 3 * at, 16 + 3 * at)].join());
  const frames = [];
  let loops = null;
  let at = 13 + 3 * colours;
  const skip = () => {
    while (bytes[at]) at += bytes[at] + 1;
    at++;
  };
  for (let control = null; bytes[at] !== 0x3b; ) {
    if (bytes[at] === 0x21) {
      if (bytes[at + 1] === 0xf9) control = { clear: bytes[at + 3] & 1, disposal: (bytes[at + 3] >> 2) & 7, delay: short(at + 4) };
      if (text(at + 3, 11) === "NETSCAPE2.0") loops = short(at + 16);
      at += 2;
    } else {
      assert.equal(bytes[at], 0x2c);
      frames.push({ ...control, width: short(at + 5), height: short(at + 7) });
      at += 11;
    }
    skip();
  }
  return { kind: text(0, 6), width: short(6), height: short(8), palette, frames, loops };
}

const joined = (parts) => Uint8Array.from(parts.flatMap((part) => [...part]));

test("a GIF has its frames, loops, and takes as long as it was told, whatever a hundredth is", () => {
  const film = new GifFilm({ GIFEncoder, quantize }, { width: 16, height: 16, exact: ["#ffffff", "#d2691e"] });
  const pictures = [4, 6, 8, 10].map((at) => picture(16, [255, 255, 255], [210, 105, 30], at));
  const parts = pictures.map((pixels) => film.add(pixels, 1 / 15));
  const gif = read(joined([...parts, film.finish()]));
  assert.deepEqual([gif.kind, gif.width, gif.height, gif.loops], ["GIF89a", 16, 16, 0]);
  assert.deepEqual(gif.frames.map(({ delay }) => delay), [7, 6, 7, 7], "27 hundredths: 4 / 15 s");
  assert.deepEqual(gif.frames.map(({ clear, disposal }) => [clear, disposal]), [[0, 1], [1, 1], [1, 1], [1, 1]]);
});

test("colours with a meaning stay exact among a thousand others", () => {
  const side = 40;
  const exact = ["#ffffff", "#0e1117", "#d2691e"];
  const noise = Uint8ClampedArray.from({ length: 4 * side * side }, (_, at) => (at % 4 === 3 ? 255 : (at * 2654435761) % 251));
  const film = new GifFilm({ GIFEncoder, quantize }, { width: side, height: side, exact });
  film.sample(noise);
  const parts = [picture(side, [254, 255, 253], [210, 105, 30], 20), noise].map((pixels) => film.add(pixels, 1));
  assert.equal(parts.length, 2);
  const { palette } = read(joined([...parts, film.finish()]));
  assert.deepEqual(palette.slice(0, 3), ["255,255,255", "14,17,23", "210,105,30"]);
  assert.equal(palette.length, 256);
});

// ---- codecs

test("the most widely played codec that the browser has is taken, and none where it has none", async () => {
  const having = (...known) => ({ isConfigSupported: async ({ codec }) => ({ supported: known.some((each) => codec.startsWith(each)) }) });
  const size = { width: 1920, height: 1080 };
  assert.deepEqual(await codecOf("mp4", size, having("avc1", "vp09")), { codec: "avc", full: "avc1.640028" });
  assert.equal((await codecOf("mp4", size, having("vp09", "av01"))).codec, "vp9");
  assert.equal((await codecOf("mp4", { width: 3840, height: 2160 }, having("avc1"))).full, "avc1.640033");
  assert.equal((await codecOf("webm", size, having("avc1", "vp8"))).codec, "vp8");
  assert.equal(await codecOf("webm", size, having("avc1")), null);
  assert.equal(await codecOf("mp4", size, undefined), null, "a page that was not sent in a safe way");
  assert.equal(await codecOf("mp4", size, { isConfigSupported: async () => { throw new TypeError("no"); } }), null);
});

// ---- the page in one file

test("nothing typed is markup on a saved page, it runs our script alone and fetches nothing", () => {
  const evil = "</script><img src=x onerror=alert(1)> & \"x\"";
  const page = pageOf({
    title: evil, language: "en-GB", script: "run();", faces: "", size: { width: 192, height: 108 }, scale: 2,
    theme: { background: "#fff", text: "#000", muted: "#555", panel: "#eee", line: "#ddd", accent: "#36f", font: "sans-serif", dark: false },
    targets: [{ left: 10, top: 20, edge: [0, 1, 40, 5], place: null }, { left: 10, top: 20, edge: null, place: [1, 2, 8, 8] }],
    first: "<svg></svg>", words: { step: evil, later: evil }, data: { pages: [[0]], start: 0, lines: [evil] },
  }, "abc");
  assert.equal(page.match(/<script/g).length, 2);
  assert.equal(page.match(/<\/script>/g).length, 2);
  assert.doesNotMatch(page, /<img/);
  assert.match(page, /content="default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; script-src 'nonce-abc'"/);
  assert.match(page, /<script nonce="abc">run\(\);<\/script>/);
  assert.match(page, /<path data-at="0" d="M10 21C30 21 30 25 50 25"\/>/);
  assert.match(page, /<rect data-at="1" x="11" y="22" width="8" height="8"\/>/);
  assert.deepEqual(JSON.parse(jsonOf({ evil })), { evil });
});
