// The player against a server of its own protocol, in simulated time: `node --test tests/js`.
import assert from "node:assert/strict";
import { test } from "node:test";

import { Outbox } from "../../playground/static/live/link/outbox.js";
import { Pace } from "../../playground/static/live/link/pace.js";
import { Past } from "../../playground/static/live/link/past.js";
import { Player } from "../../playground/static/live/link/player.js";
import { decode, ProtocolError } from "../../playground/static/live/link/protocol.js";

// ---- a server that speaks the protocol

const P = 3; // a 2-1 network
const SCENE = {
  layer_sizes: [2, 1], P, U: 1, rows: 2, updates_per_epoch: 25, train_size: 250, batch_size: 10, title: "a run", autoplay: true, start_step: 0,
  view: { kind: "plane", size: 2, tile: 2 }, view_settings: { speed: "1e" }, limits: { most_frames: 60 },
};
const UPDATES = { slow: 1, "1u": 1, "5u": 5, "1e": 25, "5e": 125 };

/** Bytes of a chunk; frame numbers say which step they are of, so that a mix-up shows. */
function encode(header, steps, { scene = SCENE, complete = true, mark = 0 } = {}) {
  const full = {
    kind: "frames", id: 0, resume: false, head: steps.at(-1) ?? 0, message: null, state: "ok", diverged: null, scene: null, link: { seed: "0" },
    ...header, n: steps.length, steps, epochs: steps.map((step) => step / 25), complete: steps.map(() => Number(complete)),
  };
  let text = new TextEncoder().encode(JSON.stringify(full));
  const pad = (8 - ((4 + text.length) % 8)) % 8;
  text = new TextEncoder().encode(JSON.stringify(full) + " ".repeat(pad));
  const { rows, U, view } = scene;
  const count = complete ? steps.length : 0;
  const floats = [];
  for (const step of steps) floats.push(step, NaN, 0, 1, NaN, 0.03, step, 0, step, mark, -step);
  for (let at = 0; at < count; at++) for (let k = 0; k < 2 * scene.P + 3 * U + 1; k++) floats.push(steps[at] + k / 100);
  const eights = steps.flatMap((step) => Array(view.size ** 2).fill(step % 256));
  for (let at = 0; at < count; at++) eights.push(...Array(U * view.tile ** 2).fill(7));
  if (eights.length % 2) eights.push(0);
  const rowNumbers = [];
  for (let at = 0; at < count; at++) rowNumbers.push(5, ...Array(rows - 1).fill(65535));
  const head = new Uint8Array(4);
  new DataView(head.buffer).setUint32(0, text.length, true);
  const parts = [head, text, new Uint8Array(new Float32Array(floats).buffer), Uint8Array.from(eights), new Uint8Array(new Uint16Array(rowNumbers).buffer)];
  const bytes = new Uint8Array(1 + parts.reduce((sum, part) => sum + part.length, 0)); // one byte off, as protobuf's views are
  let at = 1;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes.subarray(1);
}

class Server {
  constructor({ end = Infinity, most = Infinity } = {}) {
    this.most = most;
    this.generation = 100;
    this.head = 0;
    this.end = end;
    this.log = [];
  }

  /** Two moments a slice, a hundred steps apart. */
  past(header, { from, until }) {
    const steps = [from, from + 100].filter((step) => step < until);
    const then = from + 200 < until ? from + 200 : null;
    return encodeArrays({ kind: "past", state: "ok", link: {}, ...header, then }, {
      moments: steps.flatMap((step) => [step, step / 25, 1 / (1 + step), NaN, 0, 1, NaN]),
      gradients: steps.flatMap((step) => [step, 0, -step]),
      flow: steps.flatMap((step) => [1, 2, 3, 4, 5, step]),
    });
  }

  answer(request) {
    this.log.push(request);
    const header = { generation: this.generation, id: request.id, head: this.head, ...(this.link && { link: this.link }) };
    if (request.kind === "restart") {
      this.generation++;
      this.head = 0;
      return encode({ ...header, generation: this.generation, head: 0, scene: SCENE, link: { seed: String(request.seed ?? 0) } }, [0]);
    }
    if (request.kind === "edit") {
      this.generation++;
      this.head = request.from;
      return encode({ ...header, generation: this.generation, head: this.head, resume: true, scene: SCENE }, [request.from], { mark: request.value });
    }
    if (request.generation !== this.generation) return encode({ ...header }, [request.shown ?? 0]);
    if (request.kind === "view") return encode({ ...header, kind: "heard", link: { seed: "0", edges: request.edges ?? "weights" } }, []);
    if (request.kind === "seek") return encode(header, [request.step]);
    if (request.kind === "pick") return encode({ ...header, kind: "pick" }, request.steps);
    if (request.kind === "undo") {
      const { undo = [0, 0] } = this;
      this.undo = [undo[0] - 1, undo[1] + 1];
      this.generation++;
      return encode({ ...header, generation: this.generation, undo: this.undo, resume: true, scene: SCENE }, [this.back]);
    }
    if (request.kind === "past") return this.past(header, request);
    if (request.kind !== "frames") return null;
    const steps = [];
    const want = Math.min(request.want, this.most);
    for (let step = request.from; steps.length < want && step < this.end;) {
      step = Math.min(this.end, step + UPDATES[request.speed]);
      steps.push(step);
    }
    if (!steps.length) steps.push(request.from); // the last finite step once more
    this.head = Math.max(this.head, steps.at(-1) ?? 0);
    const diverged = steps.length < want || steps.at(-1) === this.end;
    const why = diverged ? { state: "diverged", diverged: { step: this.end + 1, sentence: "Too fast.", fix: { learning_rate: 0.003 } } } : {};
    return encode({ ...header, head: this.head, ...why }, steps);
  }
}

/** Bytes of a message of named arrays, as `encode_arrays` writes it. */
function encodeArrays(header, arrays) {
  const places = {};
  const numbers = [];
  for (const [name, values] of Object.entries(arrays)) {
    places[name] = [numbers.length, values.length];
    numbers.push(...values);
  }
  let text = new TextEncoder().encode(JSON.stringify({ ...header, n: 0, steps: [], epochs: [], complete: [], arrays: places }));
  text = new TextEncoder().encode(new TextDecoder().decode(text) + " ".repeat((8 - ((4 + text.length) % 8)) % 8));
  const bytes = new Uint8Array(4 + text.length + 8 * numbers.length);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, 4);
  bytes.set(new Uint8Array(new Float64Array(numbers).buffer), 4 + text.length);
  return bytes;
}

/** A player, its server, and a clock that both share. */
class Stage {
  constructor({ trip = 60, cost = 1.5, server = {}, options = {} } = {}) {
    this.now = 1000;
    this.trip = trip;
    this.cost = cost;
    this.server = new Server(server);
    this.coming = [];
    this.events = [];
    this.painted = [];
    this.recalled = [];
    this.picked = [];
    this.player = new Player({
      send: (request) => this.deliver(request),
      clock: () => this.now,
      firstId: 1,
      listener: {
        scene: (_scene, fresh) => this.events.push(fresh ? "fresh" : "renewed"),
        branch: (step, replaced) => this.events.push(`${replaced ? "edit" : "branch"} ${step}`),
        past: (moments) => this.recalled.push(...moments),
        picked: (frames, asked) => this.picked.push([frames.map(({ step }) => step), asked]),
      },
      ...options,
    });
  }

  deliver(request) {
    this.coming.push({ at: this.now + this.trip / 2, request });
  }

  push(bytes) {
    this.coming.push({ at: this.now + this.trip / 2, bytes });
  }

  open(header = {}) {
    this.player.receive(encode({ generation: 100, scene: SCENE, ...header }, [SCENE.start_step]));
    return this;
  }

  /** Lets animation frames pass; keeps what was on the screen after each. */
  run(milliseconds) {
    const end = this.now + milliseconds;
    while (this.now < end) {
      this.now += 1000 / 60;
      for (;;) {
        const at = this.coming.findIndex((event) => event.at <= this.now);
        if (at < 0) break;
        const [{ request, bytes }] = this.coming.splice(at, 1);
        if (bytes) this.player.receive(bytes);
        else {
          const answer = this.server.answer(JSON.parse(JSON.stringify(request)));
          if (answer && !this.lost) {
            const work = Math.min(request.want ?? 1, this.server.most) * this.cost;
            this.coming.push({ at: this.now + this.trip / 2 + work, bytes: answer });
          }
        }
      }
      const frame = this.player.tick(this.now);
      if (frame && frame.step !== this.painted.at(-1)) this.painted.push(frame.step);
    }
    return this;
  }

  get step() {
    return this.player.shown?.step;
  }

  requests(kind) {
    return this.server.log.filter((request) => request.kind === kind);
  }
}

// ---- protocol

test("a chunk is decoded into frames of their own, whatever its alignment", () => {
  const { header, frames, scene } = decode(encode({ generation: 1, scene: SCENE }, [25, 50]));
  assert.equal(header.n, 2);
  assert.equal(scene.P, 3);
  assert.deepEqual([...frames[1].weights], [50, 0, -50]);
  assert.equal(frames[1].trainLoss, 50);
  assert.ok(Number.isNaN(frames[1].testLoss));
  assert.equal(frames[1].epoch, 2);
  assert.deepEqual([...frames[1].map], [50, 50, 50, 50]);
  assert.deepEqual([...frames[1].details.rows], [5]);
  assert.ok(Math.abs(frames[1].details.mapScale - (50 + 9 / 100)) < 1e-5);
  assert.equal(frames[0].weights.buffer.byteLength, 12, "a frame holds only its own numbers");
});

test("frames that are not complete carry the last complete one's details", () => {
  const [first] = decode(encode({ generation: 1, scene: SCENE }, [25])).frames;
  const { frames } = decode(encode({ generation: 1 }, [50, 75], { complete: false }), SCENE, first.details);
  assert.equal(frames[1].complete, false);
  assert.equal(frames[1].details, first.details);
});

test("bytes that do not fit their scene are refused", () => {
  const bytes = encode({ generation: 1 }, [25]);
  assert.throws(() => decode(bytes, { ...SCENE, P: 99 }), ProtocolError);
  assert.throws(() => decode(bytes, null), ProtocolError);
  assert.throws(() => decode(bytes.subarray(0, 3), SCENE), ProtocolError);
});

// ---- what is held

test("the past is bounded by number, and grows sparse instead of short", () => {
  const past = new Past({ count: 100 });
  const [frame] = decode(encode({ generation: 1, scene: SCENE }, [0])).frames;
  for (let step = 0; step < 5000; step++) past.put({ ...frame, step });
  assert.ok(past.frames.length <= 100);
  assert.equal(past.frames[0].step, 0);
  assert.equal(past.newest, 4999);
  assert.ok(past.frames.some(({ step }) => step > 1000 && step < 3000), "the middle is still there");
});

test("the past is bounded by bytes, and counts shared details once", () => {
  const past = new Past({ bytes: 100_000 });
  const [frame] = decode(encode({ generation: 1, scene: SCENE }, [0])).frames;
  const details = { ...frame.details, tiles: new Uint8Array(10_000) };
  for (let step = 0; step < 20; step++) past.put({ ...frame, step, details });
  assert.equal(past.frames.length, 20);
  for (let step = 20; step < 100; step++) past.put({ ...frame, step, details: { ...details, tiles: new Uint8Array(10_000) } });
  assert.ok(past.bytes <= 100_000);
  assert.ok(past.frames.length < 30);
  past.truncate(-1);
  assert.equal(past.bytes, 0);
});

test("the nearest frame is the closer neighbour", () => {
  const past = new Past();
  const [frame] = decode(encode({ generation: 1, scene: SCENE }, [0])).frames;
  for (const step of [0, 25, 50]) past.put({ ...frame, step });
  assert.equal(past.nearest(30).step, 25);
  assert.equal(past.nearest(40).step, 50);
  assert.equal(past.nearest(900).step, 50);
  assert.equal(past.before(25).step, 0);
  assert.equal(past.after(25).step, 50);
  assert.equal(past.before(0), null);
});

// ---- playing

test("it starts by itself and shows every frame once, in order", () => {
  const stage = new Stage().open().run(2000);
  assert.equal(stage.player.state, "playing");
  assert.deepEqual(stage.painted, stage.painted.map((_, at) => at * 25));
  assert.ok(stage.painted.length > 100);
});

test("it does not start by itself where motion is not wanted, nor when the scene says so", () => {
  assert.equal(new Stage({ options: { mayStart: false } }).open().run(300).player.state, "paused");
  const quiet = new Stage();
  quiet.player.receive(encode({ generation: 100, scene: { ...SCENE, autoplay: false } }, [0]));
  assert.equal(quiet.run(300).step, 0);
});

for (const trip of [10, 50, 100, 200]) {
  test(`a round trip of ${trip} ms does not starve it`, () => {
    const stage = new Stage({ trip }).open().run(1500);
    const before = [stage.player.starved, stage.painted.length];
    stage.run(5000);
    assert.equal(stage.player.starved, before[0], "no animation frame without a new picture");
    assert.ok(stage.painted.length - before[1] >= 58 * 5);
  });
}

test("it asks for no more than it needs", () => {
  const stage = new Stage().open().run(4000);
  let most = 0;
  for (let at = 0; at < 120; at++) {
    stage.run(17);
    most = Math.max(most, stage.player.buffer.length);
  }
  assert.ok(most <= 48, `${most} frames ahead`);
});

test("a slow server is shown at its own even pace, not in bursts", () => {
  const stage = new Stage({ cost: 60 }).open().run(6000);
  const times = [];
  let last = stage.step;
  for (let at = 0; at < 240; at++) {
    stage.run(16);
    if (stage.step !== last) times.push(stage.now);
    last = stage.step;
  }
  const gaps = times.slice(1).map((time, at) => time - times[at]);
  assert.ok(Math.max(...gaps) < 3 * 70, `gaps up to ${Math.max(...gaps).toFixed(0)} ms`);
  assert.ok(times.length > 40, `${times.length} frames in 4 s`);
});

test("a server that cuts its answers short is shown at its own even pace, too", () => {
  const stage = new Stage({ cost: 25, server: { most: 10 } }).open().run(4000);
  const [starved, painted] = [stage.player.starved, stage.painted.length];
  stage.run(4000);
  assert.ok(stage.player.starved - starved < 8, `${stage.player.starved - starved} pictures repeated`);
  assert.ok(stage.painted.length - painted > 4000 / 38);
});

test("slow motion shows two updates a second", () => {
  const stage = new Stage().open();
  stage.player.view({ speed: "slow" });
  stage.run(1000);
  const first = stage.painted.length;
  stage.run(4000);
  assert.ok(Math.abs(stage.painted.length - first - 8) <= 1);
  assert.deepEqual(stage.painted.slice(-2).map((step, at, all) => step - all[0]), [0, 1]);
});

test("a pause holds at once, and playing goes on without a gap or a repeat", () => {
  const stage = new Stage().open().run(800);
  stage.player.pause();
  const held = stage.step;
  stage.run(500);
  assert.equal(stage.step, held);
  stage.player.play();
  stage.run(500);
  assert.deepEqual(stage.painted, stage.painted.map((_, at) => at * 25));
});

test("another speed counts from the step on the screen", () => {
  const stage = new Stage().open().run(800);
  const at = stage.step;
  stage.player.view({ speed: "1u" });
  stage.run(600);
  const after = stage.painted.slice(stage.painted.indexOf(at));
  assert.deepEqual(after, after.map((_, n) => at + n));
  assert.deepEqual(stage.requests("view").map(({ speed }) => speed), ["1u"]);
});

test("a live change shows within 200 ms, and keeps the past", () => {
  const stage = new Stage({ trip: 50 }).open().run(1500);
  stage.server.generation = 101;
  stage.push(encode({ generation: 101, kind: "invite", resume: true, head: 9999 }, []));
  stage.run(25);
  const { step } = stage;
  stage.run(17);
  const asked = stage.server.log.length;
  stage.run(110);
  assert.ok(stage.step > step, "playing again");
  assert.equal(stage.server.log.slice(asked - 1).find(({ generation }) => generation === 101).from, step);
  assert.ok(stage.server.log.at(-1).want <= 16, "small answers first");
  assert.deepEqual(stage.painted, stage.painted.map((_, at) => at * 25));
  assert.ok(!stage.events.includes("branch"));
});

test("live changes all the time do not stop it", () => {
  const stage = new Stage({ trip: 50 }).open().run(1500);
  const before = stage.painted.length;
  for (let change = 1; change <= 40; change++) {
    stage.server.generation = 100 + change;
    stage.push(encode({ generation: 100 + change, kind: "invite", resume: true, head: 9999 }, []));
    stage.run(200);
  }
  assert.ok(stage.painted.length - before > 40 * 5, `${stage.painted.length - before} frames in 8 s`);
  assert.deepEqual(stage.painted, stage.painted.map((_, at) => at * 25));
});

test("while paused a live change asks for the step on the screen anew", () => {
  const stage = new Stage().open().run(800);
  stage.player.pause();
  const { step } = stage;
  stage.server.generation = 101;
  stage.push(encode({ generation: 101, kind: "invite", resume: true, head: 9999 }, []));
  stage.run(300);
  assert.equal(stage.step, step);
  assert.deepEqual(stage.requests("seek").map((request) => request.step), [step]);
});

test("another run replaces everything and goes on playing", () => {
  const stage = new Stage().open().run(800);
  stage.server.generation = 200;
  stage.push(encode({ generation: 200, scene: SCENE, link: { seed: "9" } }, [0]));
  stage.run(40);
  stage.painted = [];
  stage.run(500);
  assert.equal(stage.player.state, "playing");
  assert.equal(stage.painted[1] - stage.painted[0], 25);
  assert.ok(stage.step < 1000);
  assert.deepEqual(stage.events, ["fresh", "fresh"]);
});

const LINK = { seed: "7", hidden: "4,2", step: "0", speed: "1e" };

test("a server that begins anew goes on where the screen stands, and never back to its address's step", () => {
  const stage = new Stage();
  stage.server.link = LINK;
  const { step } = stage.open({ link: LINK }).run(800);
  stage.server.generation = 200;
  stage.push(encode({ generation: 200, scene: { ...SCENE, start_step: 50 }, link: { ...LINK, step: "50", speed: "5e" } }, [50]));
  stage.painted = [];
  stage.run(800);
  assert.deepEqual(stage.requests("seek").map((request) => request.generation), [200]);
  assert.ok(stage.requests("seek")[0].step >= step);
  assert.ok(Math.min(...stage.painted) >= step, `${stage.painted}`);
  assert.ok(stage.painted.length > 10, "and it plays on");
  assert.equal(stage.player.state, "playing");
});

test("another run, or one begun anew on purpose, begins where it is told to", () => {
  const other = new Stage();
  other.server.link = LINK;
  other.open({ link: LINK }).run(800);
  other.server.generation = 200;
  other.push(encode({ generation: 200, scene: SCENE, link: { ...LINK, seed: "8" } }, [0]));
  assert.ok(other.run(100).step < 800);
  const again = new Stage();
  again.server.link = { seed: "0" };
  again.open({ link: { seed: "0" } }).run(800);
  again.player.reset();
  again.run(300);
  assert.equal(again.step, 0);
  assert.equal(again.requests("seek").length, 0);
});

// ---- trouble on the way

test("a chunk that comes twice, or late, changes nothing", () => {
  const stage = new Stage().open().run(800);
  stage.player.pause();
  stage.run(300);
  const { step, buffer: { length } } = { step: stage.step, buffer: stage.player.buffer };
  for (const request of stage.requests("frames")) {
    stage.player.receive(encode({ generation: 100, id: request.id }, [request.from + 25]));
  }
  stage.player.receive(encode({ generation: 99, id: 7 }, [1]));
  stage.player.receive(encode({ generation: 100, scene: SCENE }, [0]));
  stage.run(100);
  assert.equal(stage.step, step);
  assert.equal(stage.player.buffer.length, length);
});

test("a lost answer is asked for again under the same id, and after three seconds it says so", () => {
  const stage = new Stage().open().run(800);
  stage.lost = true;
  stage.run(2000);
  assert.equal(stage.player.notice, null);
  stage.run(2500);
  assert.equal(stage.player.notice.kind, "waiting");
  const last = stage.server.log.slice(-2).map(({ id }) => id);
  assert.equal(last[0], last[1]);
  stage.lost = false;
  stage.run(2500);
  assert.equal(stage.player.notice, null);
  assert.deepEqual(stage.painted, stage.painted.map((_, at) => at * 25));
});

test("a connection that throws is tried again", () => {
  const stage = new Stage();
  stage.open();
  stage.player.reconnect(() => {
    throw new Error("not connected");
  });
  stage.run(500);
  stage.player.reconnect((request) => stage.deliver(request));
  stage.run(3000);
  assert.ok(stage.step > 0);
});

test("a hidden page asks for nothing and carries on where it was", () => {
  const stage = new Stage().open().run(800);
  stage.player.setVisible(false);
  stage.run(3000);
  const asked = stage.server.log.length;
  stage.now += 3.6e6;
  stage.run(500);
  assert.equal(stage.server.log.length, asked);
  stage.player.setVisible(true);
  stage.run(500);
  assert.ok(stage.server.log.length > asked);
  assert.equal(stage.player.notice, null);
  assert.deepEqual(stage.painted, stage.painted.map((_, at) => at * 25));
});

test("a server that is still replaying is asked again, and its progress is told", () => {
  const stage = new Stage().open().run(800);
  stage.player.pause();
  stage.player.seek(10);
  const { id } = stage.coming.at(-1).request;
  stage.player.receive(encode({ generation: 100, id, kind: "busy", busy: { done: 3, target: 10 } }, []));
  assert.deepEqual([stage.player.notice.kind, stage.player.notice.done, stage.player.notice.target], ["busy", 3, 10]);
  assert.ok(stage.coming.at(-1).request.id > id);
  stage.run(300);
  assert.equal(stage.step, 10);
  assert.equal(stage.player.notice, null);
});

test("a link to a far step waits for it from the first message on", () => {
  const stage = new Stage();
  stage.lost = true;
  stage.player.receive(encode({ generation: 100, kind: "busy", busy: { done: 500, target: 90000 } }, []));
  assert.equal(stage.player.notice.kind, "busy");
  stage.run(100);
  assert.equal(stage.requests("seek")[0].step, 90000);
  stage.player.receive(encode({ generation: 100, id: stage.server.log.at(-1).id, scene: { ...SCENE, autoplay: false } }, [90000]));
  assert.equal(stage.run(50).step, 90000);
  assert.equal(stage.player.state, "paused");
});

test("frames of a scene never seen make it ask for everything", () => {
  const stage = new Stage().open().run(800);
  stage.player.pause();
  stage.player.receive(encode({ generation: 300 }, [0], { scene: { ...SCENE, rows: 50 } }));
  stage.run(400);
  assert.ok(stage.server.log.some(({ kind, generation }) => kind === "seek" && generation === -1));
});

test("a run that has a name is asked for by it; one that has none, without", () => {
  const nameless = new Stage().open().run(200);
  assert.ok(nameless.server.log.length && nameless.server.log.every((request) => !("run" in request)));
  const stage = new Stage().open({ run: "left" }).run(200);
  stage.player.view({ edges: "updates" });
  stage.player.pause();
  stage.player.edit("w1.0.0", 1);
  stage.run(400);
  assert.ok(stage.requests("view").length && stage.requests("edit").length);
  assert.ok(stage.server.log.every(({ run }) => run === "left"));
});

test("what is told of the view leaves once, in few words, and holds nothing up", () => {
  const stage = new Stage().open({ scene: { ...SCENE, autoplay: false } }).run(100);
  stage.player.view({ edges: "gradients" });
  stage.player.view({ edges: "updates", discretize: true });
  stage.run(500);
  assert.deepEqual(stage.requests("view").map(({ edges, discretize }) => [edges, discretize]), [["gradients", undefined], ["updates", true]]);
  assert.equal(stage.player.link.edges, "updates");
  stage.player.play();
  stage.run(500);
  assert.ok(stage.step > 0);
  assert.equal(stage.player.notice, null);
  stage.run(5000);
  assert.equal(stage.requests("view").length, 2);
});

test("what is told of the view is told again until it is heard, with what has changed since, and holds nothing up", () => {
  const stage = new Stage().open().run(400);
  stage.lost = true;
  stage.player.view({ edges: "gradients" });
  stage.player.pause();
  stage.run(2500);
  const told = () => stage.requests("view").map(({ edges, discretize }) => [edges, discretize]);
  assert.deepEqual(told(), [["gradients", undefined], ["gradients", undefined]]);
  assert.equal(stage.player.notice, null);
  stage.player.view({ discretize: true });
  stage.run(200);
  assert.deepEqual(told().at(-1), ["gradients", true]);
  stage.lost = false;
  const before = stage.step;
  stage.player.step("1u");
  stage.run(300);
  assert.equal(stage.step, before + 1); // long before the next telling
  stage.run(5000);
  assert.equal(told().length, 4);
});

test("what is told of the view to another run is told to that one at once", () => {
  const stage = new Stage().open({ scene: { ...SCENE, autoplay: false } }).run(100);
  stage.server.generation = 101;
  stage.player.view({ edges: "gradients" });
  stage.run(600);
  assert.deepEqual(stage.requests("view").map(({ generation, edges }) => [generation, edges]), [[100, "gradients"], [101, "gradients"]]);
});

// ---- moving by hand

test("single updates: one press, one update, none lost", () => {
  const stage = new Stage().open().run(800);
  stage.player.pause();
  const from = stage.step;
  for (let press = 0; press < 5; press++) {
    stage.player.step("1u");
    stage.run(20);
  }
  stage.run(1500);
  assert.deepEqual(stage.painted.slice(-6), [0, 1, 2, 3, 4, 5].map((n) => from + n));
  assert.equal(stage.player.state, "paused");
});

test("a key held down does not pile up", () => {
  const stage = new Stage().open().run(800);
  for (let press = 0; press < 30; press++) {
    stage.player.step("1u", press > 0);
    stage.run(17);
  }
  stage.run(100);
  const { step } = stage;
  stage.run(500);
  assert.equal(stage.step, step);
});

test("an epoch forward, a frame back", () => {
  const stage = new Stage().open().run(800);
  stage.player.pause();
  const { step } = stage;
  stage.player.step("1e");
  stage.run(300);
  assert.equal(stage.step, step + 25);
  stage.player.back();
  stage.run(20);
  assert.equal(stage.step, step);
});

test("one update back in the past, and forward again, without a branch", () => {
  const stage = new Stage().open().run(800);
  stage.player.pause();
  const { newest } = stage.player;
  stage.player.back();
  const { step } = stage;
  stage.player.stepBack();
  stage.player.stepBack();
  stage.run(400);
  assert.equal(stage.step, step - 2);
  stage.player.step("1u");
  stage.run(300);
  assert.equal(stage.step, step - 1);
  assert.equal(stage.player.newest, newest);
  assert.deepEqual(stage.events, ["fresh"]);
});

test("an epoch forward in the past ends the epoch begun", () => {
  const stage = new Stage().open().run(1500);
  stage.player.seek(30);
  stage.run(300);
  stage.player.step("1e");
  assert.equal(stage.run(300).step, 50);
});

test("scrubbing shows the nearest frame at once and the step itself when the hand rests", () => {
  const stage = new Stage().open().run(1500);
  for (const step of [400, 333, 130]) {
    stage.player.scrub(step);
    stage.run(40);
  }
  assert.equal(stage.step, 125);
  assert.equal(stage.requests("seek").length, 0);
  stage.run(300);
  assert.equal(stage.step, 130);
  assert.deepEqual(stage.requests("seek").map(({ step }) => step), [130]);
});

test("playing from the past makes a branch there", () => {
  const stage = new Stage().open().run(1500);
  stage.player.scrub(250);
  stage.run(100);
  stage.painted = [];
  stage.player.play();
  stage.run(500);
  assert.ok(stage.events.includes("branch 250"));
  assert.deepEqual(stage.painted.slice(0, 3), [250, 275, 300]);
  assert.equal(stage.player.newest, stage.step);
});

test("steps cannot be sought outside the run", () => {
  const stage = new Stage().open().run(500);
  stage.player.seek(1e9);
  assert.equal(stage.run(300).step, stage.player.newest);
  stage.player.seek(-5);
  assert.equal(stage.run(300).step, 0);
});

test("an edit replaces the step on the screen and forgets what came after", () => {
  const stage = new Stage().open().run(1500);
  stage.player.scrub(250);
  stage.run(50);
  stage.player.edit("w1.0.0", 7);
  stage.run(200);
  assert.equal(stage.step, 250);
  assert.equal(stage.player.shown.weights[1], 7);
  assert.equal(stage.player.newest, 250);
  assert.ok(stage.events.includes("edit 250"));
  assert.equal(stage.player.past.newest, 250);
});

test("an edit while playing goes on from there", () => {
  const stage = new Stage().open().run(1000);
  stage.player.edit("w1.0.0", 7);
  const { step } = stage;
  stage.run(600);
  assert.equal(stage.player.state, "playing");
  assert.equal(stage.requests("edit")[0].from, step);
  assert.deepEqual(stage.painted, stage.painted.map((_, at) => at * 25));
});

test("reset goes to the same weights, paused; new weights go on playing with another seed", () => {
  const stage = new Stage().open().run(800);
  stage.player.newWeights();
  stage.player.newWeights();
  stage.run(500);
  assert.deepEqual(stage.requests("restart").map(({ seed }) => seed), [1, 2]);
  assert.equal(stage.player.state, "playing");
  stage.player.reset();
  stage.run(300);
  assert.equal(stage.step, 0);
  assert.equal(stage.player.state, "paused");
  assert.equal(stage.requests("restart").at(-1).seed, null);
});

test("a change is taken back at its step, paused; without one nothing is asked", () => {
  const stage = new Stage().open().run(1500);
  stage.player.take("undo");
  stage.run(200);
  assert.equal(stage.requests("undo").length, 0);
  assert.equal(stage.player.state, "playing");
  Object.assign(stage.server, { undo: [1, 0], back: 250 });
  stage.player.receive(encode({ generation: 100, undo: [1, 0] }, []));
  stage.player.take("undo");
  stage.player.take("undo"); // there is but one
  stage.run(300);
  assert.equal(stage.requests("undo").length, 1);
  assert.deepEqual([stage.step, stage.player.newest, stage.player.state], [250, 250, "paused"]);
  assert.deepEqual(stage.player.standing.undo, [0, 1]);
  assert.ok(stage.events.includes("edit 250"));
  stage.player.play();
  stage.run(200);
  assert.ok(stage.step > 250);
});

test("on the way to a far moment the view goes on asking for its step, in the generation that it knows", () => {
  const stage = new Stage().open({ undo: [1, 0] }).run(800);
  stage.player.take("undo");
  const { id } = stage.coming.at(-1).request;
  stage.coming = [];
  stage.player.receive(encode({ generation: 200, id, kind: "busy", busy: { done: 3, target: 9000 } }, []));
  const { kind, step, generation } = stage.coming.at(-1).request;
  assert.deepEqual([kind, step, generation], ["seek", 9000, 100]);
});

test("an edit that has changed nothing leaves the run as it is", () => {
  const stage = new Stage().open().run(1500);
  stage.player.scrub(250);
  stage.run(300);
  const { newest } = stage.player;
  stage.player.edit("w1.0.0", 250);
  const { id } = stage.coming.at(-1).request;
  stage.coming = [];
  stage.player.receive(encode({ generation: 100, id }, [250]));
  assert.deepEqual([stage.run(50).step, stage.player.newest], [250, newest]);
  assert.ok(!stage.events.includes("edit 250"));
});

// ---- what was before

/** A stage whose link opened at a step. */
const openedAt = (step, autoplay = false) => {
  const stage = new Stage();
  stage.server.head = step;
  stage.player.receive(encode({ generation: 100, head: step, scene: { ...SCENE, autoplay, start_step: step } }, [step]));
  return stage;
};

test("a link that opens at a step asks for the curves before it, in slices, after the first picture", () => {
  const stage = openedAt(550);
  assert.equal(stage.requests("past").length, 0);
  stage.run(20);
  assert.equal(stage.step, 550);
  stage.run(2000);
  assert.deepEqual(stage.requests("past").map(({ from, until }) => [from, until]), [[0, 550], [200, 550], [400, 550]]);
  assert.deepEqual(stage.recalled.map(({ step }) => step), [0, 100, 200, 300, 400, 500]);
  const { trainLoss, epoch, details } = stage.recalled[1];
  assert.deepEqual([trainLoss, epoch, [...details.gradients], details.flow[5]], [1 / 101, 4, [100, 0, -100], 100]);
  assert.equal(stage.step, 550, "the picture stays");
});

test("a run that begins at the beginning has no earlier curves to ask for", () => {
  const stage = new Stage().open().run(1000);
  assert.equal(stage.requests("past").length, 0);
});

test("a question goes between two slices, and playing before them", () => {
  const stage = openedAt(5500);
  stage.run(150);
  stage.player.question({ kind: "audit", step: 550 });
  stage.run(300);
  const kinds = stage.server.log.map(({ kind }) => kind);
  assert.equal(kinds.filter((kind) => kind === "audit").length, 1);
  const playing = openedAt(5500, true).run(1500);
  assert.ok(playing.painted.length > 50, `${playing.painted.length} frames`);
  assert.ok(playing.recalled.length > 2);
});

test("frames picked for a film come while it plays, and are neither shown nor kept", () => {
  const stage = new Stage().open().run(500);
  const before = stage.painted.length;
  const question = { kind: "pick", steps: [3, 7] };
  stage.player.question(question);
  stage.run(500);
  assert.deepEqual(stage.picked.map(([steps]) => steps), [[3, 7]]);
  assert.equal(stage.picked[0][1], question, "whoever asked knows its answer by it");
  assert.deepEqual(stage.painted, [...stage.painted].sort((one, other) => one - other));
  assert.ok(stage.painted.length - before > 20, `${stage.painted.length - before} frames`);
  assert.equal(stage.player.past.at(3), null);
});

test("a branch in the past ends what is asked for there", () => {
  const stage = openedAt(5500).run(150);
  stage.player.seek(300);
  stage.run(200);
  stage.player.edit("w1.0.0", 1);
  stage.run(3000);
  const later = stage.requests("past").filter(({ generation }) => generation > 100);
  assert.deepEqual(later.filter(({ from, until }) => from >= 300 || until > 300), []);
  assert.ok(stage.requests("past").some(({ until }) => until === 5500));
  assert.ok(stage.requests("past").length < 8, "it has ended");
});

// ---- ends

test("other inputs are a run of their own, asked for once; it goes on playing if it was", () => {
  const stage = new Stage().open().run(800);
  assert.equal(stage.player.state, "playing");
  stage.player.inputs(["x1", "x2sq"]);
  stage.run(500);
  assert.deepEqual(stage.requests("restart").map(({ features, seed }) => [features, seed]), [[["x1", "x2sq"], null]]);
  assert.equal(stage.player.state, "playing");
});

test("divergence stops at the last finite step and says so; the way back and the fix are there", () => {
  const stage = new Stage({ server: { end: 610 } }).open().run(1500);
  assert.equal(stage.step, 610);
  assert.equal(stage.player.state, "diverged");
  assert.deepEqual(stage.player.notice, { kind: "diverged", text: "Too fast.", learningRate: 0.003 });
  const asked = stage.server.log.length;
  stage.run(1000);
  assert.equal(stage.server.log.length, asked, "nothing more is asked");
  stage.player.seek(stage.player.newest);
  assert.equal(stage.player.state, "paused");
  assert.equal(stage.player.notice, null);
  stage.player.play();
  stage.run(400);
  assert.equal(stage.player.state, "diverged");
  stage.player.step("1u");
  stage.run(300);
  assert.equal(stage.player.state, "diverged");
  stage.player.restartWith(0.003);
  stage.run(400);
  assert.equal(stage.requests("restart")[0].learning_rate, 0.003);
  assert.equal(stage.player.state, "playing");
});

test("a problem is told and changes nothing", () => {
  const stage = new Stage().open().run(500);
  stage.player.pause();
  stage.player.edit("w1.0.0", 1e300);
  const { id } = stage.coming.at(-1).request;
  stage.coming = [];
  stage.player.receive(encode({ generation: 100, id, kind: "problem", message: "Too large." }, []));
  assert.deepEqual(stage.player.notice, { kind: "problem", text: "Too large." });
  stage.run(13000);
  assert.equal(stage.player.notice, null);
});

// ---- pace

test("the pace tells the trip from the cost of a frame", () => {
  const pace = new Pace();
  for (let at = 0; at < 40; at++) {
    const n = 4 + (at % 20);
    pace.observe(n, 80 + 5 * n);
  }
  assert.ok(Math.abs(pace.trip - 80) < 8, `trip ${pace.trip}`);
  assert.ok(Math.abs(pace.cost - 5) < 0.5, `cost ${pace.cost}`);
});

test("one late answer is not a trend", () => {
  const pace = new Pace();
  for (let at = 0; at < 20; at++) pace.observe(24, 90);
  pace.observe(24, 5000);
  assert.ok(pace.interval("1e") < 25, `interval ${pace.interval("1e")}`);
});

// ---- the way out

test("a request leaves in a turn in which nothing was touched", async () => {
  const page = new EventTarget();
  const outbox = new Outbox(page);
  const log = [];
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  outbox.send(() => log.push("request"));
  page.dispatchEvent(new Event("click"));
  setTimeout(() => log.push("what the click sends"));
  for (let at = 0; at < 4; at++) await turn();
  assert.deepEqual(log, ["what the click sends", "request"]);
  outbox.send(() => {
    throw new Error("not connected");
  });
  await turn();
});

// ---- a run's own pace

/** Updates one by one, twenty a second; from step 20 on epochs, ten a second; it rests at step 100. */
const COURSE = { stretches: [[0, "1u", 20], [20, "1e", 10]], rest: 100, word: "Seen." };

test("a run that sets its own pace is slow at first, then faster, and rests once with a word", () => {
  const stage = new Stage().open({ scene: { ...SCENE, course: COURSE } }).run(500);
  assert.ok(stage.step >= 7 && stage.step <= 10, `step ${stage.step} after half a second`);
  assert.deepEqual(stage.painted, stage.painted.map((_, at) => at));
  assert.equal(stage.player.standing.own, "1u");
  stage.run(3000);
  assert.deepEqual([stage.step, stage.player.state], [120, "paused"]); // 20, and four epochs of 25
  assert.deepEqual(stage.painted, [...Array.from({ length: 21 }, (_, step) => step), 45, 70, 95, 120]);
  assert.deepEqual(stage.player.notice, { kind: "stopped", text: "Seen." });
  stage.player.play();
  stage.run(500);
  assert.equal(stage.player.state, "playing");
  assert.ok(stage.step >= 120 + 4 * 25 && stage.step <= 120 + 6 * 25, "at its last pace");
});

test("whoever chooses a speed ends the run's own pace, also with the one that it came with", () => {
  const stage = new Stage().open({ scene: { ...SCENE, course: COURSE } }).run(300);
  stage.player.view({ speed: "1e" });
  assert.equal(stage.player.standing.own, null);
  stage.run(1000);
  assert.ok(stage.step > 1000, `step ${stage.step}`);
  assert.deepEqual(stage.requests("view").map(({ speed }) => speed), ["1e"]);
});

test("an edit keeps the run's own pace; another run has its own or none", () => {
  const stage = new Stage().open({ scene: { ...SCENE, course: COURSE } }).run(300);
  stage.player.edit("w1.0.0", 7);
  stage.run(300);
  assert.equal(stage.player.standing.own, "1u");
  stage.player.newWeights();
  stage.run(300);
  assert.equal(stage.player.standing.own, null);
});
