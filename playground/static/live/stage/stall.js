/**
 * When to ask whether the run learns, and what to say where it does not: at a step where training rests, or once it has come
 * no lower for a while of playing. Never with a frame. What was put away stays away until the run is another. No page.
 *
 * @typedef {{kind: string, sentence: string, more: string, select: object, card: string}} Stalled as the server says it
 */

const REST = 700; // milliseconds at a step
const NO_LOWER = 6000; // of playing
const LOWER = 0.999; // of the lowest loss: what counts as lower
const AGAIN = 1000; // where the server ran out of time
const TRIES = 12;
const QUIET = new Set(["level"]); // said only where training rests: what has learned what it can plays on in peace

export class Stall {
  /** @param {(step: number) => void} ask */
  constructor(ask) {
    this.ask = ask;
    this.forget();
  }

  /** The run is another, or what was known of it holds no longer. */
  forget() {
    this.muted = new Set();
    this.#begin(null, Infinity);
  }

  /** One animation frame. @param {number} now @param {{step: number, trainLoss: number}} frame on the screen @param {boolean} playing */
  tick(now, frame, playing) {
    if (playing !== this.playing || this.step === null || (!playing && frame.step !== this.step)) this.#begin(frame.step, now + (playing ? NO_LOWER : REST));
    this.playing = playing;
    this.step = frame.step;
    if (playing) this.#watch(now, frame);
    if (now < this.askAt) return;
    this.askAt = playing ? now + NO_LOWER : Infinity;
    this.ask(frame.step);
  }

  /** An answer. @param {{step: number, later?: boolean} & Partial<Stalled>} stall */
  receive(stall, now = performance.now()) {
    if (!this.playing && stall.step !== this.step) return;
    if (stall.later && this.tries++ < TRIES) this.askAt = Math.min(this.askAt, now + AGAIN);
    this.answer = stall.kind && !(this.playing && QUIET.has(stall.kind)) ? stall : null;
  }

  /** What is to be said now, as a notice, or null. */
  get notice() {
    const { answer } = this;
    return !answer || this.muted.has(answer.kind) ? null : { kind: "stall", text: answer.sentence, more: answer.more };
  }

  /** The reader has put it away. */
  mute() {
    if (this.answer) this.muted.add(this.answer.kind);
  }

  #watch(now, { trainLoss }) {
    if (!(trainLoss < LOWER * this.lowest)) return;
    this.lowest = trainLoss;
    this.answer = null;
    this.askAt = now + NO_LOWER;
  }

  /** Nothing is known of what is on the screen now. */
  #begin(step, askAt) {
    this.step = step;
    this.askAt = askAt;
    this.lowest = Infinity;
    this.tries = 0;
    this.answer = null;
  }
}
