/**
 * The frames already seen, in order of their steps, within bounds of number and memory.
 *
 * When there are too many, the older ones are thinned out where they are densest: the far past grows sparse, never empty.
 */
export class Past {
  /** @param {{count?: number, bytes?: number}} bounds */
  constructor({ count = 3000, bytes = 32 * 2 ** 20 } = {}) {
    this.bounds = { count, bytes };
    this.clear();
  }

  clear() {
    /** @type {import("./protocol.js").Frame[]} */
    this.frames = [];
    this.bytes = 0;
    /** How many held frames show each details record: frames that are not complete share an earlier one's. */
    this.sharers = new Map();
  }

  /** The last step held, -1 when empty. */
  get newest() {
    return this.frames.length ? this.frames.at(-1).step : -1;
  }

  /** The frame of exactly this step, or null. */
  at(step) {
    const frame = this.frames[this.#place(step)];
    return frame?.step === step ? frame : null;
  }

  /** The last frame before a step, or null. */
  before(step) {
    return this.frames[this.#place(step) - 1] ?? null;
  }

  /** The first frame after a step, or null. */
  after(step) {
    return this.frames[this.#place(step + 1)] ?? null;
  }

  /** The frame closest to a step, or null when nothing is held. */
  nearest(step) {
    const next = this.frames[this.#place(step)];
    const previous = this.before(step);
    if (!next || !previous) return next ?? previous;
    return next.step - step < step - previous.step ? next : previous;
  }

  /** Takes a frame; one of the same step gives way. */
  put(frame) {
    const place = this.#place(frame.step);
    if (this.frames[place]?.step === frame.step) {
      this.#release(this.frames[place]);
      this.frames[place] = frame;
    } else if (place === this.frames.length) this.frames.push(frame);
    else this.frames.splice(place, 0, frame);
    this.#hold(frame);
    while (this.frames.length > FEWEST && this.#isFull()) this.#thin();
  }

  /** Forgets everything after a step. */
  truncate(step) {
    for (const frame of this.frames.splice(this.#place(step + 1))) this.#release(frame);
  }

  /** Where a step stands or would stand. */
  #place(step) {
    let low = 0;
    let high = this.frames.length;
    if (high && this.frames[high - 1].step < step) return high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.frames[middle].step < step) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #isFull() {
    return this.frames.length > this.bounds.count || this.bytes > this.bounds.bytes;
  }

  /** Drops about every other frame where they stand closest, the newest third apart. */
  #thin() {
    const { frames } = this;
    const recent = frames[Math.floor(frames.length * OLD)].step;
    const enough = frames.length * (1 - FREED);
    let spacing = Infinity;
    for (let at = 1; frames[at].step <= recent; at++) spacing = Math.min(spacing, frames[at].step - frames[at - 1].step);
    while (this.frames.length > enough) {
      spacing *= 2;
      this.frames = this.frames.reduce((kept, frame, at, all) => {
        if (at > 0 && frame.step < recent && all[at + 1].step - kept.at(-1).step <= spacing) this.#release(frame);
        else kept.push(frame);
        return kept;
      }, []);
    }
  }

  #hold(frame) {
    this.bytes += own(frame);
    if (!frame.details) return;
    const sharers = this.sharers.get(frame.details) ?? 0;
    if (!sharers) this.bytes += size(frame.details);
    this.sharers.set(frame.details, sharers + 1);
  }

  #release(frame) {
    this.bytes -= own(frame);
    if (!frame.details) return;
    const sharers = this.sharers.get(frame.details) - 1;
    if (sharers) this.sharers.set(frame.details, sharers);
    else {
      this.sharers.delete(frame.details);
      this.bytes -= size(frame.details);
    }
  }
}

const FEWEST = 8;
const OLD = 2 / 3; // share of the frames that may be thinned out
const FREED = 1 / 8; // share that goes at a time
const OVERHEAD = 400; // of the objects around the numbers
const length = (array) => array?.byteLength ?? 0;
const own = (frame) => OVERHEAD + length(frame.weights) + length(frame.map) + length(frame.curve);
const size = (details) => OVERHEAD + Object.values(details).reduce((sum, part) => sum + length(part), 0);
