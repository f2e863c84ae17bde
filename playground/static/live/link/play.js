/**
 * Where playing stands, and how it goes on by itself: with every tick the next frame, and what to ask the server for next.
 *
 * What a person does to it stands in `player.js`, what the server sends to it in `arrivals.js`.
 */

import { changesOf } from "./changes.js";
import { Notices } from "./notices.js";
import { Pace } from "./pace.js";
import { editsOf } from "./points.js";
import { Recall } from "./recall.js";
import { Reel } from "./reel.js";
import { Requests } from "./requests.js";
import { Spells } from "./spells.js";

/** The generation of a run that nothing has been heard of. */
export const UNKNOWN = -1;

export class Play {
  #shownAt = -Infinity;
  #holdUntil = 0;
  #changes = { text: undefined, list: [] };
  #edits = { text: undefined, draw: undefined, list: [] };

  /** @param {{send: Function, listener: import("./player.js").Listener, clock: () => number, firstId: number, bounds?: object}} options */
  constructor({ send, listener, clock, firstId, bounds }) {
    this.listener = listener;
    this.clock = clock;
    this.now = clock();
    this.pace = new Pace();
    this.notices = new Notices();
    this.recall = new Recall();
    this.reel = new Reel(bounds, (step, replaced) => {
      this.recall.cut(step);
      listener.branch?.(step, replaced);
    });
    this.requests = new Requests({ send, firstId, stamp: () => this.#stamp(), unanswered: (request) => listener.unanswered?.(null, request.kind, request) });
    this.scene = null;
    this.spells = new Spells(null);
    /** @type {Object<string, string>} the run as query parameters, as the server last said */
    this.link = {};
    /** @type {[number, number]} how many changes can be taken back, and made again */
    this.undo = [0, 0];
    /** Which run the server shows here; undefined where it does not say. */
    this.run = undefined;
    this.generation = UNKNOWN;
    this.playing = false;
    /** @type {boolean|null} whether to play once a restart of ours has arrived */
    this.playAfter = null;
    this.speed = "1e";
    /** @type {import("./course.js").Course|null} the run's own pace, until a speed is chosen */
    this.course = null;
    this.isVisible = true;
    /** Animation frames that had to repeat a picture while playing. */
    this.starved = 0;
  }

  /** What was changed while it trained; the same list as long as nothing more was. */
  get changes() {
    const { changes: text } = this.link;
    if (text !== this.#changes.text) this.#changes = { text, list: changesOf(this.link) };
    return this.#changes.list;
  }

  /** Points that were drawn, the same list as long as no more were, and whether more are under way. */
  get drawn() {
    const { points: text } = this.link;
    if (text !== this.#edits.text || this.scene?.draw !== this.#edits.draw) {
      this.#edits = { text, draw: this.scene?.draw, list: editsOf(this.link, this.scene?.draw) };
    }
    return { edits: this.#edits.list, isWaiting: this.requests.open.some((request) => request.kind === "draw") };
  }

  /** What the strip shows. @param {string} state @returns {import("../transport/transport.js").Shown} */
  standing(state) {
    const { speed, undo, changes, spells, course, reel: { shown: frame, target, newest } } = this;
    return { state, frame, target, newest, speed, own: course?.speedAt(target) ?? null, changes, undo, epochOf: (step) => spells.epochOf(step) };
  }

  /** Whether there is a change left to take back, or to make again, beside those already asked for. @param {"undo"|"redo"} kind */
  mayTake(kind) {
    return this.requests.open.filter((request) => request.kind === kind).length < this.undo[kind === "undo" ? 0 : 1];
  }

  // ---- time

  tick(now) {
    this.now = now;
    this.notices.tick(now);
    if (this.playing && !this.reel.sought) this.#advance();
    this.goOn();
  }

  #advance() {
    const { reel, now } = this;
    if (now - this.#shownAt < this.#interval() - 4) return;
    if (reel.buffer.length) {
      this.#shownAt = now;
      const before = reel.shown.step;
      reel.show(reel.buffer.shift());
      const rest = this.course?.restBetween(before, reel.shown.step);
      if (!rest) return;
      this.finish(rest);
      if (!reel.shown.complete) this.seek(reel.shown.step);
    } else if (reel.end) this.finish();
    else if (this.#shownAt > -Infinity) this.starved++;
  }

  /** Milliseconds between frames: as the server can, and no faster than the run's own pace. */
  #interval() {
    const { shown } = this.reel;
    if (!this.course) return this.pace.interval(this.speed);
    return Math.max(this.pace.interval(this.course.speedAt(shown.step)), this.course.intervalAt(shown.step));
  }

  /** The next frame is due at once. */
  hasten() {
    this.#shownAt = -Infinity;
  }

  /** There is nothing more to be had just now. */
  hold() {
    this.#holdUntil = this.now + 250;
  }

  /** The end of the run is on the screen. */
  finish(end = this.reel.end) {
    this.reel.ended = end;
    this.playing = false;
  }

  // ---- moves

  /** Shows a step as far as it is held, and asks for what is missing of it. */
  seek(step, delay = 0) {
    if (!this.reel.shown) return;
    this.requests.dropPlace();
    if (this.reel.seek(step, this.now + delay)) this.notices.busy = null;
    this.pump();
  }

  pause() {
    const { reel } = this;
    this.playing = false;
    this.playAfter = null;
    reel.steps = [];
    if (reel.shown && !reel.shown.complete && !reel.sought) this.seek(reel.shown.step);
  }

  /** Unplayed frames no longer follow what is on the screen. */
  rewind() {
    this.reel.rewind();
    this.pace.restart();
    this.requests.dropPlace();
  }

  /** Takes a step that waits, then asks for what is needed. */
  goOn() {
    if (!this.requests.isUnderWay) this.reel.takeStep(this.spells, this.now);
    this.pump();
  }

  // ---- requests

  pump() {
    if (this.isVisible) this.requests.pump(this.now, () => this.#place());
  }

  #stamp() {
    return this.run === undefined ? { generation: this.generation } : { generation: this.generation, run: this.run };
  }

  /** The next request about a place in time, if one is due: of the present, else of the past. */
  #place() {
    return this.#present() ?? (this.reel.shown ? this.recall.request(this.now) : null);
  }

  #present() {
    const { shown, sought, steps, end, buffer, last } = this.reel;
    if (sought) return this.now >= sought.at ? { kind: "seek", step: sought.step } : null;
    if (!shown || this.now < this.#holdUntil) return null;
    if (steps.length) {
      this.rewind();
      return { kind: "frames", from: shown.step, want: 1, speed: steps[0], shown: shown.step, single: true };
    }
    const { speed, want } = this.ahead(last.step);
    if (!this.playing || end || buffer.length > this.pace.low(speed)) return null;
    return { kind: "frames", from: last.step, want, speed, shown: shown.step };
  }

  /** How many frames to ask for after a step, and at which speed. */
  ahead(step) {
    const speed = this.course?.speedAt(step) ?? this.speed;
    return { speed, want: this.course?.within(step, this.pace.want(speed)) ?? this.pace.want(speed) };
  }
}
