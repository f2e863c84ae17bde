/**
 * The frames of a run: which one is on the screen, which have been, and which are still to be played; and what the run
 * ends with, after the last of them.
 *
 * @typedef {import("./protocol.js").Frame} Frame
 * @typedef {{state: string, message: string|null, diverged: object|null}} End
 */

import { Past } from "./past.js";

/** What puts another frame in the place of one: answered in the old generation, they have changed nothing. */
const REPLACES = new Set(["edit", "draw", "undo", "redo"]);

export class Reel {
  #branched;

  /** @param {{count?: number, bytes?: number}} [bounds] of the past @param {(step: number, replaced: boolean) => void} branched */
  constructor(bounds, branched) {
    this.#branched = branched;
    this.past = new Past(bounds);
    this.clear();
  }

  /** Another run: nothing of the last one holds. */
  clear() {
    this.past.clear();
    /** @type {Frame|null} on the screen */
    this.shown = null;
    /** The last step of this branch of the run that has been on the screen. */
    this.newest = -1;
    /** @type {{step: number, at: number}|null} a step to show exactly, and from when on to ask for it */
    this.sought = null;
    /** @type {string[]} single steps still to take: "1u" or "1e" */
    this.steps = [];
    /** @type {End|null} the end of the run once it is on the screen */
    this.ended = null;
    this.rewind();
  }

  /** Unplayed frames no longer follow what is on the screen. */
  rewind() {
    /** @type {Frame[]} received, not shown yet */
    this.buffer = [];
    /** @type {End|null} the end of the run, behind the unplayed frames */
    this.end = null;
  }

  /** The step that a hand has chosen: on the screen, or about to be. */
  get target() {
    return this.sought?.step ?? this.shown?.step ?? 0;
  }

  /** The last frame there is, played or not. */
  get last() {
    return this.buffer.at(-1) ?? this.shown;
  }

  show(frame) {
    this.past.put(frame);
    this.shown = frame;
    this.newest = Math.max(this.newest, frame.step);
    if (this.ended && frame.step < this.newest) this.ended = null;
  }

  /** Shows a step as far as it is held, and seeks what is missing of it. @returns {boolean} whether anything was held */
  seek(step, at) {
    const target = Math.max(0, Math.min(Math.round(step), this.newest));
    const held = this.past.at(target);
    if (held) this.show(held);
    this.sought = held?.complete ? null : { step: target, at }; // of a large network some frames lack their details
    return held !== null;
  }

  /** Takes the next of the single steps that need no answer: those in the past or already at hand. One picture a call. */
  /** @param {import("./spells.js").Spells} spells @param {number} now */
  takeStep(spells, now) {
    while (this.steps.length && this.shown && !this.sought) {
      const { step } = this.shown;
      const target = this.steps[0] === "1u" ? step + 1 : spells.endOfEpoch(step);
      const isNext = this.buffer[0]?.step === target && this.shown.step === this.newest;
      const held = this.past.at(target) ?? (isNext ? this.buffer.shift() : null);
      if (held) {
        this.steps.shift();
        this.show(held);
        if (!held.complete && !this.steps.length) this.sought = { step: held.step, at: now };
        return;
      }
      if (target > this.newest) return; // it must be asked for
      this.steps.shift();
      this.sought = { step: target, at: now };
    }
  }

  /**
   * Puts frames where they were asked for: on the screen, into the past, or behind the unplayed ones.
   * @param {Frame[]} frames @param {object|null} asked the request that they answer
   * @param {boolean} isLater whether they are of a newer generation than it was asked in
   */
  place(frames, asked, isLater) {
    if (!frames.length) return;
    const [first] = frames;
    if (!this.shown || (isLater && REPLACES.has(asked?.kind))) {
      this.#forget(first.step, true);
      this.show(first);
      this.buffer = frames.slice(1);
    } else if (asked?.kind === "seek") this.#arrive(first, asked.step);
    else if (asked?.kind === "frames") this.#follow(frames, asked, isLater);
    else if (first.step === this.shown.step) {
      this.sought = null;
      this.show(first);
    }
  }

  /** Frames to be played. Of a newer generation they are good only from the step on the screen. */
  #follow(frames, { from, single }, isLater) {
    if (isLater && from !== this.shown.step) {
      this.end = null;
      return;
    }
    const later = frames.filter((frame) => frame.step > from);
    if (later.length) this.#forget(from, false);
    this.buffer.push(...later);
    if (!single || !this.steps.length) return;
    this.steps.shift();
    if (this.buffer.length) this.show(this.buffer.shift());
    if (this.end && !this.buffer.length) this.ended = this.end;
  }

  /** A step that was sought. */
  #arrive(frame, asked) {
    if (this.sought && this.sought.step !== asked) {
      this.past.put(frame);
      return;
    }
    this.sought = null;
    if (frame.step !== this.shown?.step) this.ended = null;
    this.show(frame);
    this.buffer = this.buffer.filter((unplayed) => unplayed.step > this.newest);
  }

  /** Forgets what came after a step, or that step too when another frame replaces it. */
  #forget(step, replaced) {
    if (this.newest > step || (replaced && this.newest === step)) this.#branched(step, replaced);
    if (this.newest <= step) return;
    this.past.truncate(step);
    this.newest = step;
  }
}
