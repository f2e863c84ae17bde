/**
 * The player: what can be read of a run while it plays, and what a person can do with it.
 *
 * It knows no page and no clock of its own: chunks come in by `receive` (`arrivals.js`), time by `tick` (`play.js`), requests
 * go out by `send` (`requests.js`); frames are kept by `reel.js`, what the reader must be told by `notices.js`.
 *
 * @typedef {import("./protocol.js").Frame} Frame
 * @typedef {object} Listener told of what charts and panels must follow
 * @property {(scene: object, fresh: boolean) => void} scene frames of another kind follow; fresh at another run
 * @property {(step: number, replaced: boolean) => void} branch what came after this step is no longer of this run;
 *   replaced: that step itself looks different now (an edit)
 * @property {(audit: object, arrays: Object<string, Float64Array>, asked: object) => void} audit the answer to a question
 * @property {(frames: Frame[], asked: object) => void} picked complete frames of some of the steps asked for, in order; none is to be played
 * @property {(probe: object, arrays: Object<string, Float64Array>) => void} probe likewise; `stall` too, with one value: whether the run learns at a step
 * @property {(moments: import("./recall.js").Moment[]) => void} past what the curves show of steps before the run was opened
 * @property {(sentence: string|null, kind: string, asked?: object) => void} unanswered why a question of a kind has none; null where no one said so
 */

import { Arrivals } from "./arrivals.js";
import { Play } from "./play.js";

const SETTLE = 120;
const MOST_STEPS_QUEUED = 64;
const LAST_SEED = 2 ** 31 - 1;

export class Player {
  #play;
  #arrivals;

  /**
   * @param {object} options
   * @param {(request: object) => void} options.send
   * @param {Listener} [options.listener]
   * @param {() => number} [options.clock] milliseconds
   * @param {number} [options.firstId] above every id of earlier pages
   * @param {boolean} [options.mayStart] whether a scene may start by itself
   * @param {{count?: number, bytes?: number}} [options.bounds] of the past
   */
  constructor({ send, listener = {}, clock = () => performance.now(), firstId = Date.now(), mayStart = true, bounds }) {
    this.#play = new Play({ send, listener, clock, firstId, bounds });
    this.#arrivals = new Arrivals(this.#play, () => mayStart);
  }

  // ---- what can be read

  /** @returns {"playing"|"paused"|"diverged"} */
  get state() {
    if (this.playing) return "playing";
    return this.#play.reel.ended?.state === "diverged" ? "diverged" : "paused";
  }

  get playing() { return this.#play.playing; }
  get speed() { return this.#play.speed; }

  /** @returns {Object<string, string>} the run as query parameters, as the server last said */
  get link() { return this.#play.link; }

  /** @returns {Frame|null} on the screen */
  get shown() {
    return this.#play.reel.shown;
  }

  /** The last step of this branch of the run that has been on the screen. */
  get newest() {
    return this.#play.reel.newest;
  }

  /** What the strip shows. @returns {import("../transport/transport.js").Shown} */
  get standing() {
    return this.#play.standing(this.state);
  }

  /** The step that a hand has chosen: on the screen, or about to be. */
  get target() {
    return this.#play.reel.target;
  }

  /** Which settings were in force when. @returns {import("./spells.js").Spells} */
  get spells() {
    return this.#play.spells;
  }

  /** What the reader must be told now, the most pressing first. @returns {import("./notices.js").Notice|null} */
  get notice() {
    const { requests, notices, reel, now, isVisible } = this.#play;
    return notices.most(this.isWaiting && isVisible ? now - requests.since : 0, reel.ended);
  }

  get isWaiting() { return this.#play.requests.since !== null; }

  /** Points that were drawn over the data set, and whether more are under way. @returns {{edits: import("./points.js").Edit[], isWaiting: boolean}} */
  get drawn() { return this.#play.drawn; }

  /** For tests and the bench. @returns {Frame[]} received, not shown yet */
  get buffer() {
    return this.#play.reel.buffer;
  }

  get past() { return this.#play.reel.past; }

  /** Animation frames that had to repeat a picture while playing. */
  get starved() { return this.#play.starved; }

  // ---- what happens to it

  /** A chunk from the server. @param {Uint8Array} bytes */
  receive(bytes) {
    this.#play.now = this.#play.clock();
    this.#arrivals.take(bytes);
  }

  /** One animation frame. @returns {Frame|null} what must be on the screen after it */
  tick(now) {
    this.#play.tick(now);
    return this.shown;
  }

  /** A hidden page asks for nothing and carries on where it was. */
  setVisible(visible) {
    const play = this.#play;
    if (visible === play.isVisible) return;
    play.isVisible = visible;
    play.now = play.clock();
    if (visible) play.requests.forgive(play.now);
  }

  /** The server can be reached by another way now; what was under way may be lost. */
  reconnect(send) {
    this.#play.requests.reconnect(send);
  }

  // ---- what a person can do: play and move

  play() {
    const play = this.#play;
    const { reel } = play;
    if (!reel.shown) {
      play.playAfter = true;
      return;
    }
    this.#stopHere();
    reel.sought = null;
    play.notices.busy = null;
    play.requests.dropPlace((request) => request.kind === "frames" && !request.single);
    reel.end = null;
    if (reel.shown.step < reel.newest) play.rewind();
    play.hasten();
    play.playing = true;
    play.pump();
  }

  pause() {
    this.#play.pause();
  }

  /** Goes on by one update ("1u") or one epoch ("1e"), paused. A repeat (a key held down) does not pile up. */
  step(speed, repeat = false) {
    this.#stop();
    this.#play.requests.dropPlace((request) => request.single);
    const { steps } = this.#play.reel;
    if (repeat && steps.length) return;
    if (steps.length < MOST_STEPS_QUEUED) steps.push(speed);
    this.#play.goOn();
  }

  /** Shows the frame before this one; where none is held, the step before. */
  back() {
    this.#stopHere();
    if (!this.shown) return;
    const previous = this.past.before(this.shown.step);
    this.#play.seek(previous ? previous.step : this.shown.step - 1);
  }

  /** Shows the step before this one. */
  stepBack() {
    this.#stopHere();
    if (this.shown) this.#play.seek(this.target - 1);
  }

  /** Shows the nearest frame held at once, then the step itself when the hand rests. */
  scrub(step) {
    this.#stopHere();
    const nearest = this.past.nearest(step);
    if (nearest) this.#play.reel.show(nearest);
    this.#play.seek(step, SETTLE);
  }

  /** Shows exactly this step, as soon as it can be had. */
  seek(step) {
    this.#stopHere();
    this.#play.seek(step);
  }

  #stop() {
    const play = this.#play;
    play.playing = false;
    play.playAfter = null;
    play.reel.ended = null;
    play.notices.problem = null;
  }

  /** Stops, and forgets the steps that waited. */
  #stopHere() {
    this.#stop();
    this.#play.reel.steps = [];
  }

  // ---- what a person can do: change the run

  /** Back to the weights of step 0, paused. */
  reset() {
    this.#command({ kind: "restart", seed: null, learning_rate: null });
    this.#play.playing = false;
    this.#play.playAfter = false;
  }

  /** Other starting weights; goes on playing if it was. */
  newWeights() {
    const play = this.#play;
    const asked = play.requests.open.map((request) => request.seed).filter(Number.isInteger);
    const seed = Math.max(Number(play.link.seed ?? 0) || 0, ...asked) + 1;
    play.playAfter = play.playAfter ?? play.playing;
    this.#command({ kind: "restart", seed: seed > LAST_SEED ? 0 : seed, learning_rate: null });
  }

  /** The same run from the start at another learning rate, playing. */
  restartWith(learningRate) {
    this.#play.playAfter = true;
    this.#command({ kind: "restart", seed: null, learning_rate: learningRate });
  }

  /** Sets a weight or bias at the step on the screen. */
  edit(what, value) {
    if (!this.shown) return;
    const waiting = this.#play.requests.waiting((request) => request.kind === "edit" && request.what === what);
    if (waiting) waiting.value = value;
    else this.#branch({ kind: "edit", from: this.shown.step, what, value });
  }

  /** Adds, moves and removes points at the step on the screen, and plays on if it plays. @param {Array[]} edits @param {number} stroke of the hand */
  draw(edits, stroke) {
    const { step } = this.shown;
    this.#branch({ kind: "draw", from: step, edits, stroke, ...(this.playing ? this.#play.ahead(step) : {}) });
  }

  /** Takes the last change of the run back, or makes it again, and shows the step where it was made, paused. @param {"undo"|"redo"} kind */
  take(kind) {
    if (!this.#play.mayTake(kind)) return;
    this.#stopHere();
    this.#branch({ kind });
  }

  /** Adds or removes units or layers: another run. */
  layers(hidden, activations) {
    this.#command({ kind: "layers", hidden, activations });
  }

  /** Other features of the data as inputs: another run, playing if it was. @param {string[]} features */
  inputs(features) {
    this.#command({ kind: "restart", seed: null, learning_rate: null, features });
  }

  /** Another run, as a link says it; paused. @param {Object<string, string>} link */
  open(link) {
    Object.assign(this.#play, { playing: false, playAfter: false });
    this.#command({ kind: "open", link });
  }

  /** A command after which the unplayed frames no longer follow. */
  #branch(request) {
    this.#play.rewind();
    this.#command(request);
  }

  #command(request) {
    this.#play.requests.command(request);
    this.#play.pump();
  }

  // ---- what a person can do: look

  /** View settings, which never change the numbers; the server keeps them for the link. */
  view(changes) {
    const play = this.#play;
    if (changes.speed && (play.course || changes.speed !== play.speed)) {
      play.speed = changes.speed;
      play.course = null;
      play.rewind();
    }
    play.requests.tell(changes);
    play.pump();
  }

  /** Asks about the run without moving it; what has not left yet gives way. The answer goes to the listener. */
  question(request) {
    this.#play.requests.question(request);
    this.#play.pump();
  }
}
