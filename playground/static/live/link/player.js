/**
 * The player: which frame is on the screen, which frames are held, and what to ask the server for next.
 *
 * It knows no page and no clock of its own: chunks come in by `receive`, time by `tick`, requests go out by `send`.
 *
 * - One request is under way at a time. Without an answer it is sent again after two seconds under the same id; the server
 *   answers a repeated id with the same chunk, and a chunk seen before is ignored here.
 * - A new generation either starts another run or resumes this one (a live change): then unplayed frames are dropped and
 *   new ones are asked for from the step on the screen.
 * - Frames from a step in the past make a branch: what came after that step is forgotten here.
 *
 * @typedef {import("./protocol.js").Frame} Frame
 * @typedef {{kind: "busy"|"problem"|"diverged"|"stopped"|"waiting", text: string, done?: number, target?: number,
 *   learningRate?: number}} Notice
 * @typedef {object} Listener told of what charts and panels must follow
 * @property {(scene: object, fresh: boolean) => void} scene frames of another kind follow; fresh at another run
 * @property {(step: number, replaced: boolean) => void} branch what came after this step is no longer of this run;
 *   replaced: that step itself looks different now (an edit)
 * @property {(audit: object, arrays: Object<string, Float64Array>) => void} audit the answer to a question
 * @property {(sentence: string) => void} unanswered why a question has none
 * @property {(header: object, bytes: Uint8Array) => void} message an answer of a kind that the player does not know
 */

import { Pace } from "./pace.js";
import { Past } from "./past.js";
import { decode, decodeAudit, ProtocolError, readHeader } from "./protocol.js";

const AGAIN_AFTER = 2000;
const SILENT_AFTER = 3000;
const SETTLE = 120;
const VIEW_FOR = 100;
const PROBLEM_FOR = 12000;
const MOST_STEPS_QUEUED = 64;
const UNKNOWN = -1;
const QUESTION_FOR = 6000;

export class Player {
  #send;
  #clock;
  #listener;
  #nextId;
  #seen = [];
  /** @type {{request: object, ids: Set<number>, sentAt: number, firstAt: number}|null} */
  #pending = null;
  /** Requests that must each be answered: restart, edit, layers. */
  #commands = [];
  /** View settings the server has not heard of yet. */
  #changes = {};
  /** What is asked about the run beside playing it: an audit. @type {object|null} */
  #question = null;
  /** @type {{step: number, at: number}|null} a step to show exactly as soon as it can be had */
  #sought = null;
  /** @type {string[]} single steps still to take: "1u" or "1e" */
  #steps = [];
  /** @type {{state: string, message: string|null, diverged: object|null}|null} what the run ends with, after the buffer */
  #end = null;
  /** @type {{state: string, message: string|null, diverged: object|null}|null} the same once it is on the screen */
  #ended = null;
  #visible = true;
  #shownAt = -Infinity;
  #holdUntil = 0;
  #now = 0;
  /** @type {boolean|null} whether to play once a restart of ours has arrived */
  #playAfter = null;

  /**
   * @param {object} options
   * @param {(request: object) => void} options.send
   * @param {Listener} [options.listener]
   * @param {() => number} [options.clock] milliseconds
   * @param {number} [options.firstId] above every id of earlier pages
   * @param {boolean} [options.mayStart] whether a scene may start by itself
   */
  constructor({ send, listener = {}, clock = () => performance.now(), firstId = Date.now(), mayStart = true, bounds }) {
    this.#send = send;
    this.#listener = listener;
    this.#clock = clock;
    this.#nextId = firstId;
    this.mayStart = mayStart;
    this.pace = new Pace();
    this.past = new Past(bounds);
    /** @type {Frame[]} received, not shown yet */
    this.buffer = [];
    /** @type {Frame|null} on the screen */
    this.shown = null;
    /** The last step of this branch of the run that has been on the screen. */
    this.newest = -1;
    this.scene = null;
    /** @type {Object<string, string>} the run as query parameters, as the server last said */
    this.link = {};
    this.generation = UNKNOWN;
    this.head = 0;
    this.playing = false;
    this.speed = "1e";
    this.problem = null;
    this.busy = null;
    /** Animation frames that had to repeat a picture while playing: for tests and the bench. */
    this.starved = 0;
    this.#now = this.#clock();
  }

  // ---- what can be read

  /** @returns {"playing"|"paused"|"diverged"} */
  get state() {
    if (this.playing) return "playing";
    return this.#ended?.state === "diverged" ? "diverged" : "paused";
  }

  /** The step that a hand has chosen: on the screen, or about to be. */
  get target() {
    return this.#sought?.step ?? this.shown?.step ?? 0;
  }

  /** The step at which so many epochs were completed, as far as the run has come. */
  stepOfEpoch(epoch) {
    const { frames } = this.past;
    const after = frames.findIndex((frame) => frame.epoch >= epoch - 1e-9);
    if (after < 0) return Math.max(0, this.newest);
    const [first, last] = [frames[after - 1] ?? { step: 0, epoch: 0 }, frames[after]];
    if (last.epoch <= first.epoch) return last.step;
    return Math.round(first.step + ((epoch - first.epoch) / (last.epoch - first.epoch)) * (last.step - first.step));
  }

  /** What the reader must be told now, the most pressing first. @returns {Notice|null} */
  get notice() {
    if (this.#pending && this.#visible && this.#now - this.#pending.firstAt > SILENT_AFTER) {
      return { kind: "waiting", text: "Reconnecting…" };
    }
    if (this.busy) return { kind: "busy", text: this.busy.text, done: this.busy.done, target: this.busy.target };
    if (this.problem) return { kind: "problem", text: this.problem.text };
    if (this.#ended?.state === "diverged") {
      const { sentence, fix } = this.#ended.diverged ?? {};
      const text = sentence ?? this.#ended.message ?? "Training diverged.";
      return { kind: "diverged", text, learningRate: fix?.learning_rate };
    }
    if (this.#ended) return { kind: "stopped", text: this.#ended.message ?? "Stopped." };
    return null;
  }

  // ---- what a person can do

  play() {
    if (!this.shown) {
      this.#playAfter = true;
      return;
    }
    this.#leave();
    this.#end = null;
    if (this.shown.step < this.newest) this.#rewindBuffer();
    this.#shownAt = -Infinity;
    this.playing = true;
    this.#pump();
  }

  pause() {
    this.playing = false;
    this.#playAfter = null;
    this.#steps = [];
    if (this.shown && !this.shown.complete && !this.#sought) this.#seek(this.shown.step);
  }

  /** Goes on by one update ("1u") or one epoch ("1e"), paused. A repeat (a key held down) does not pile up. */
  step(speed, repeat = false) {
    this.#stopForMove();
    this.#dropPosition((request) => request.single);
    if (repeat && this.#steps.length) return;
    if (this.#steps.length < MOST_STEPS_QUEUED) this.#steps.push(speed);
    this.#takeSteps();
    this.#pump();
  }

  /** Shows the frame before this one; where none is held, the step before. */
  back() {
    this.#stopForMove();
    this.#steps = [];
    if (!this.shown) return;
    const previous = this.past.before(this.shown.step);
    this.#seek(previous ? previous.step : this.shown.step - 1);
  }

  /** Shows the step before this one. */
  stepBack() {
    this.#stopForMove();
    this.#steps = [];
    if (this.shown) this.#seek((this.#sought?.step ?? this.shown.step) - 1);
  }

  /** Shows the nearest frame held at once, then the step itself when the hand rests. */
  scrub(step) {
    this.#stopForMove();
    this.#steps = [];
    const nearest = this.past.nearest(step);
    if (nearest) this.#show(nearest);
    this.#seek(step, SETTLE);
  }

  /** Shows exactly this step, as soon as it can be had. */
  seek(step) {
    this.#stopForMove();
    this.#steps = [];
    this.#seek(step);
  }

  /** Back to the weights of step 0, paused. */
  reset() {
    this.#command({ kind: "restart", seed: null, learning_rate: null });
    this.playing = false;
    this.#playAfter = false;
  }

  /** Other starting weights; goes on playing if it was. */
  newWeights() {
    const seed = this.#lastSeed() + 1;
    this.#playAfter = this.#playAfter ?? this.playing;
    this.#command({ kind: "restart", seed: seed > 2 ** 31 - 1 ? 0 : seed, learning_rate: null });
  }

  /** The same run from the start at another learning rate, playing. */
  restartWith(learningRate) {
    this.#playAfter = true;
    this.#command({ kind: "restart", seed: null, learning_rate: learningRate });
  }

  /** Sets a weight or bias at the step on the screen. */
  edit(what, value) {
    if (!this.shown) return;
    const waiting = this.#commands.find((request) => request.kind === "edit" && request.what === what);
    if (waiting) waiting.value = value;
    else {
      this.#rewindBuffer();
      this.#command({ kind: "edit", from: this.shown.step, what, value });
    }
  }

  /** Adds or removes units or layers: another run. */
  layers(hidden, activations) {
    this.#command({ kind: "layers", hidden, activations });
  }

  /** View settings, which never change the numbers; the server keeps them for the link. */
  view(changes) {
    if (changes.speed && changes.speed !== this.speed) {
      this.speed = changes.speed;
      this.#rewindBuffer();
    }
    Object.assign(this.#changes, changes);
    this.#pump();
  }

  /** Any other request of a kind the server knows; answered like a command. */
  ask(request) {
    this.#command(request);
  }

  /** Asks about the run without moving it; what has not left yet gives way. The answer goes to the listener. */
  question(request) {
    this.#question = request;
    this.#pump();
  }

  /** A hidden page asks for nothing and carries on where it was. */
  setVisible(visible) {
    if (visible === this.#visible) return;
    this.#visible = visible;
    this.#now = this.#clock();
    if (visible && this.#pending) this.#pending.firstAt = this.#now;
  }

  /** The server can be reached by another way now; what was under way may be lost. */
  reconnect(send) {
    this.#send = send;
  }

  // ---- time

  /** One animation frame. @returns {Frame|null} what must be on the screen after it */
  tick(now) {
    this.#now = now;
    if (this.problem && now > this.problem.until) this.problem = null;
    if (this.playing && !this.#sought) this.#advance(now);
    this.#takeSteps();
    this.#pump();
    return this.shown;
  }

  #advance(now) {
    if (now - this.#shownAt < this.pace.interval(this.speed) - 4) return;
    if (this.buffer.length) {
      this.#shownAt = now;
      this.#show(this.buffer.shift());
    } else if (this.#end) {
      this.#ended = this.#end;
      this.playing = false;
    } else if (this.#shownAt > -Infinity) this.starved++;
  }

  // ---- what arrives

  /** Takes a chunk. One seen before, of an earlier generation or no longer wanted changes nothing. @param {Uint8Array} bytes */
  receive(bytes) {
    this.#now = this.#clock();
    const { header, text } = readHeader(bytes);
    const mark = header.id ? `${header.generation} ${header.id} ${header.kind}` : text;
    if (this.#seen.includes(mark)) return;
    this.#seen = [...this.#seen.slice(-15), mark];

    const other = header.generation !== this.generation;
    const fresh = Boolean(header.scene) && (this.scene === null || (other && !header.resume));
    if (!fresh && header.generation < this.generation) return;
    const asked = this.#settle(header);
    if (header.id && !asked && !other) return;
    if (header.kind === "audit") {
      this.#answer(bytes, asked);
      return;
    }
    if (asked?.kind === "audit" && header.kind === "problem") {
      this.#listener.unanswered?.(header.message);
      this.#pump();
      return;
    }
    if (asked?.kind === "audit" && header.kind !== "busy") this.#question ??= asked; // the run is another by now: ask it

    if (header.kind === "problem") this.#tellProblem(header.message, asked);
    else if (header.kind === "busy") this.#wait(header, asked);
    else if (header.kind !== "frames" && header.kind !== "invite") this.#listener.message?.(header, bytes);
    else {
      this.busy = null;
      try {
        this.#take(bytes, header, asked, other, fresh);
      } catch (error) {
        if (!(error instanceof ProtocolError)) throw error;
        this.#resynchronise();
      }
    }
    this.#takeSteps();
    this.#pump();
  }

  /** The answer to a question. */
  #answer(bytes, asked) {
    this.busy = null;
    if (asked?.kind === "audit") {
      const { audit, arrays } = decodeAudit(bytes);
      this.#listener.audit?.(audit, arrays);
    }
    this.#pump();
  }

  #take(bytes, header, asked, other, fresh) {
    const { frames, scene } = decode(bytes, this.scene, fresh ? null : (this.buffer.at(-1) ?? this.shown)?.details);
    this.link = header.link ?? this.link;
    this.head = header.head ?? this.head;
    this.generation = header.generation;
    if (!scene) throw new ProtocolError("a chunk arrived before its scene");
    if (fresh) this.#open(scene);
    else if (header.scene) this.#renew(scene);
    if (other && !fresh) this.#resume();
    if (header.kind === "invite" && !frames.length) {
      if (!this.playing && this.shown) this.#sought = { step: this.shown.step, at: this.#now };
      return;
    }
    this.#end = header.state === "ok" || !header.state ? null : header;
    if (!this.#end && header.message) this.#tellProblem(header.message);
    this.#place(frames, asked, other);
    if (!frames.length && this.#end && !this.buffer.length) {
      this.#ended = this.#end;
      this.playing = false;
    }
    if (!frames.length) {
      this.#steps = [];
      this.#holdUntil = this.#now + 250;
    }
  }

  /** Puts frames where they were asked for: on the screen, into the past, or behind the unplayed ones. */
  #place(frames, asked, other) {
    if (!frames.length) return;
    const [first] = frames;
    if (!this.shown || asked?.kind === "edit") {
      this.#forget(first.step, true);
      this.#show(first);
      this.buffer = frames.slice(1);
    } else if (asked?.kind === "seek") this.#arrive(first, asked.step);
    else if (asked?.kind === "frames") {
      // Answered in a newer generation than it was asked in: good only from the step on the screen.
      if (other && asked.from !== this.shown?.step) {
        this.#end = null;
        return;
      }
      const later = frames.filter((frame) => frame.step > asked.from);
      if (later.length) this.#forget(asked.from, false);
      this.buffer.push(...later);
      if (!asked.single || !this.#steps.length) return;
      this.#steps.shift();
      if (this.buffer.length) this.#show(this.buffer.shift());
      if (this.#end && !this.buffer.length) this.#ended = this.#end;
    } else if (first.step === this.shown.step) {
      this.#sought = null;
      this.#show(first);
    }
  }

  /** A step that was sought. */
  #arrive(frame, asked) {
    if (this.#sought && this.#sought.step !== asked) {
      this.past.put(frame);
      return;
    }
    this.#sought = null;
    this.#ended = null;
    this.#show(frame);
    this.buffer = this.buffer.filter((unplayed) => unplayed.step > this.newest);
  }

  /** Another run: nothing of the last one holds. */
  #open(scene) {
    const first = this.scene === null;
    const told = this.scene?.view_settings;
    this.past.clear();
    this.#rewindBuffer();
    this.shown = null;
    this.newest = -1;
    this.#ended = null;
    this.#sought = null;
    this.#steps = [];
    this.#commands = this.#commands.filter((request) => request.kind !== "edit");
    this.scene = scene;
    const { speed } = scene.view_settings ?? {};
    if (speed && speed !== told?.speed) this.speed = speed; // the page changed it; else it is what was chosen here
    if (first) {
      this.playing = this.#playAfter ?? (this.mayStart && scene.autoplay !== false);
    } else if (this.#playAfter !== null) this.playing = this.#playAfter;
    if (!this.#commands.length) this.#playAfter = null;
    this.#shownAt = -Infinity;
    this.#listener.scene?.(scene, true);
  }

  /** The same run told anew. Seen on another plane, the pictures held are of the old one. */
  #renew(scene) {
    const moved = JSON.stringify(scene.view) !== JSON.stringify(this.scene.view);
    this.scene = scene;
    if (moved) {
      this.past.clear();
      this.#rewindBuffer();
      this.#sought = this.shown ? { step: this.shown.step, at: this.#now } : null;
    }
    this.#listener.scene?.(scene, false);
  }

  /** A live change: the past holds, what was computed ahead does not. */
  #resume() {
    this.buffer = [];
    this.#end = null;
    this.#ended = null;
    this.pace.restart();
    const { request } = this.#pending ?? {};
    const fromScreen = request?.kind === "frames" && request.from === this.shown?.step;
    if (request?.kind === "frames") {
      // Already asking from the screen: the old id may still be answered in the new generation. Ask again beside it.
      if (fromScreen) this.#dispatch({ ...request, generation: this.generation }, this.#pending.ids);
      else this.#pending = null;
    } else if (request?.kind === "seek") this.#dropPosition();
  }

  #tellProblem(message, asked) {
    this.problem = { text: message ?? "That could not be done.", until: this.#now + PROBLEM_FOR };
    if (asked?.kind === "frames") this.pause();
    if (asked?.kind === "seek") this.#sought = null;
    if (asked?.kind === "restart") this.#playAfter = null;
    if (asked) this.busy = null;
  }

  /** The server is still replaying towards a far step: the same question again, under a new id. */
  #wait(header, asked) {
    const { done = 0, target = 0 } = header.busy ?? header;
    this.generation = header.generation;
    this.busy = { text: header.message ?? "Replaying the run up to this step…", done, target };
    if (asked) this.#dispatch({ ...asked, generation: this.generation });
    else if (!this.shown) this.#sought = { step: Math.max(target, Number(header.link?.step) || 0), at: this.#now };
  }

  /** Frames of a scene never seen: ask for everything anew. */
  #resynchronise() {
    this.generation = UNKNOWN;
    this.buffer = [];
    this.#pending = null;
    this.#sought = { step: this.shown?.step ?? 0, at: this.#now + 250 };
  }

  // ---- places in time

  #show(frame) {
    this.past.put(frame);
    this.shown = frame;
    this.newest = Math.max(this.newest, frame.step);
    if (this.#ended && frame.step < this.newest) this.#ended = null;
  }

  /** Forgets what came after a step, or that step too when another frame replaces it. */
  #forget(step, replaced) {
    if (this.newest > step || (replaced && this.newest === step)) this.#listener.branch?.(step, replaced);
    if (this.newest <= step) return;
    this.past.truncate(step);
    this.newest = step;
  }

  #seek(step, delay = 0) {
    if (!this.shown) return;
    const target = Math.max(0, Math.min(Math.round(step), this.newest));
    const held = this.past.at(target);
    if (held) this.#show(held);
    this.#dropPosition();
    const exact = Boolean(held?.complete); // of a large network some frames lack their details
    this.#sought = exact ? null : { step: target, at: this.#now + delay };
    if (held) this.busy = null;
    this.#pump();
  }

  /** Takes the single steps that need no answer: those in the past or already at hand. */
  #takeSteps() {
    while (this.#steps.length && this.shown && !this.#sought && !this.#pending) {
      const target = this.shown.step + (this.#steps[0] === "1u" ? 1 : updatesLeft(this.scene, this.shown.epoch));
      const isNext = this.buffer[0]?.step === target && this.shown.step === this.newest;
      const held = this.past.at(target) ?? (isNext ? this.buffer.shift() : null);
      if (held) {
        this.#steps.shift();
        this.#show(held);
        if (!held.complete && !this.#steps.length) this.#sought = { step: held.step, at: this.#now };
        return; // one picture an animation frame
      }
      if (target > this.newest) return; // `#pump` asks for it
      this.#steps.shift();
      this.#sought = { step: target, at: this.#now };
    }
  }

  #stopForMove() {
    this.playing = false;
    this.#playAfter = null;
    this.#ended = null;
    this.problem = null;
  }

  /** Playing goes on from here: nothing else is sought. */
  #leave() {
    this.#sought = null;
    this.#steps = [];
    this.#ended = null;
    this.problem = null;
    this.busy = null;
    this.#playAfter = null;
    this.#dropPosition((request) => request.kind === "frames" && !request.single);
  }

  /** Gives up a request for frames, unless it is worth keeping: its answer will not be taken. */
  #dropPosition(keep = () => false) {
    const { request } = this.#pending ?? {};
    if ((request?.kind === "frames" || request?.kind === "seek") && !keep(request)) this.#pending = null;
  }

  /** Unplayed frames no longer follow what is on the screen. */
  #rewindBuffer() {
    this.buffer = [];
    this.#end = null;
    this.pace.restart();
    this.#dropPosition();
  }

  #lastSeed() {
    const queued = [...this.#commands, this.#pending?.request].filter((request) => Number.isInteger(request?.seed));
    return Math.max(Number(this.link.seed ?? 0) || 0, ...queued.map((request) => request.seed));
  }

  // ---- requests

  #command(request) {
    this.#commands.push(request);
    this.#dropPosition();
    this.#pump();
  }

  /** Sends what is most needed, if nothing is under way. */
  #pump() {
    if (!this.#visible) return;
    if (this.#pending) {
      const waited = this.#now - this.#pending.sentAt;
      if (this.#pending.request.kind === "audit" && this.#now - this.#pending.firstAt > QUESTION_FOR) {
        this.#pending = null;
        this.#listener.unanswered?.("The server gave no answer.");
        return;
      }
      const idle = this.#pending.request.kind === "view"; // its answer brings nothing to wait for
      if (waited < (idle ? VIEW_FOR : AGAIN_AFTER)) return;
      if (!idle) {
        this.#repeat();
        return;
      }
      this.#pending = null;
    }
    const request = this.#commands.shift() ?? this.#position() ?? this.#asking() ?? this.#viewRequest();
    if (request) this.#dispatch(request);
  }

  /** The next request about a place in time, if one is due. */
  #position() {
    const sought = this.#sought;
    if (sought) return this.#now >= sought.at ? { kind: "seek", step: sought.step } : null;
    if (!this.shown || this.#now < this.#holdUntil) return null;
    if (this.#steps.length) {
      const [speed] = this.#steps;
      this.#rewindBuffer();
      return { kind: "frames", from: this.shown.step, want: 1, speed, shown: this.shown.step, single: true };
    }
    if (!this.playing || this.#end || this.buffer.length > this.pace.low(this.speed)) return null;
    const from = (this.buffer.at(-1) ?? this.shown).step;
    return { kind: "frames", from, want: this.pace.want(this.speed), speed: this.speed, shown: this.shown.step };
  }

  #asking() {
    const request = this.#question;
    this.#question = null;
    return request;
  }

  #viewRequest() {
    if (!Object.keys(this.#changes).length) return null;
    const changes = this.#changes;
    this.#changes = {};
    return { kind: "view", ...changes };
  }

  /** @param {object} request @param {Iterable<number>} [earlier] ids under which the same was asked before */
  #dispatch(request, earlier = []) {
    const id = this.#nextId++;
    const { single: _single, ...sent } = { ...request, id, generation: this.generation };
    this.#pending = { request, sent, ids: new Set([...earlier, id]), sentAt: this.#now, firstAt: this.#now };
    this.#transmit(sent);
  }

  #repeat() {
    this.#pending.sentAt = this.#now;
    this.#transmit(this.#pending.sent);
  }

  #transmit(sent) {
    try {
      this.#send(sent);
    } catch {
      // The connection is down: the same request goes out again later.
    }
  }

  /** The request that a chunk answers, which is then no longer under way. @returns {object|null} */
  #settle(header) {
    if (!this.#pending?.ids.has(header.id)) return null;
    const { request, sentAt, firstAt } = this.#pending;
    if (request.kind === "frames" && header.kind === "frames" && sentAt === firstAt && !request.single) {
      this.pace.observe(header.n, this.#now - sentAt, header.state === "ok" ? request.want : header.n);
    }
    this.#pending = null;
    return request;
  }
}

/** Updates until the end of the epoch begun. */
function updatesLeft({ updates_per_epoch: whole = 1, train_size: rows = 0, batch_size: size = 0 }, epoch) {
  const left = 1 - (epoch - Math.floor(epoch + 1e-6));
  return Math.max(1, Math.ceil((rows && size ? (left * rows) / size : left * whole) - 1e-3));
}
