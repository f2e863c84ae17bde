/**
 * Where playing stands, and how it goes on by itself: with every tick the next frame, and what to ask the server for next.
 *
 * What a person does to it stands in `player.js`, what the server sends to it in `arrivals.js`.
 */

import { Notices } from "./notices.js";
import { Pace } from "./pace.js";
import { Reel } from "./reel.js";
import { Requests } from "./requests.js";

/** The generation of a run that nothing has been heard of. */
export const UNKNOWN = -1;

export class Play {
  #shownAt = -Infinity;
  #holdUntil = 0;

  /** @param {{send: Function, listener: import("./player.js").Listener, clock: () => number, firstId: number, bounds?: object}} options */
  constructor({ send, listener, clock, firstId, bounds }) {
    this.listener = listener;
    this.clock = clock;
    this.now = clock();
    this.pace = new Pace();
    this.notices = new Notices();
    this.reel = new Reel(bounds, (step, replaced) => listener.branch?.(step, replaced));
    this.requests = new Requests({ send, firstId, stamp: () => this.#stamp(), unanswered: (request) => listener.unanswered?.(null, request.kind) });
    this.scene = null;
    /** @type {Object<string, string>} the run as query parameters, as the server last said */
    this.link = {};
    /** Which run the server shows here; undefined where it does not say. */
    this.run = undefined;
    this.generation = UNKNOWN;
    this.playing = false;
    /** @type {boolean|null} whether to play once a restart of ours has arrived */
    this.playAfter = null;
    this.speed = "1e";
    this.isVisible = true;
    /** Animation frames that had to repeat a picture while playing. */
    this.starved = 0;
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
    if (now - this.#shownAt < this.pace.interval(this.speed) - 4) return;
    if (reel.buffer.length) {
      this.#shownAt = now;
      reel.show(reel.buffer.shift());
    } else if (reel.end) this.finish();
    else if (this.#shownAt > -Infinity) this.starved++;
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
  finish() {
    this.reel.ended = this.reel.end;
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
    if (!this.requests.isUnderWay) this.reel.takeStep(this.scene, this.now);
    this.pump();
  }

  // ---- requests

  pump() {
    if (this.isVisible) this.requests.pump(this.now, () => this.#place());
  }

  #stamp() {
    return this.run === undefined ? { generation: this.generation } : { generation: this.generation, run: this.run };
  }

  /** The next request about a place in time, if one is due. */
  #place() {
    const { shown, sought, steps, end, buffer, last } = this.reel;
    if (sought) return this.now >= sought.at ? { kind: "seek", step: sought.step } : null;
    if (!shown || this.now < this.#holdUntil) return null;
    if (steps.length) {
      this.rewind();
      return { kind: "frames", from: shown.step, want: 1, speed: steps[0], shown: shown.step, single: true };
    }
    if (!this.playing || end || buffer.length > this.pace.low(this.speed)) return null;
    return { kind: "frames", from: last.step, want: this.pace.want(this.speed), speed: this.speed, shown: shown.step };
  }
}
