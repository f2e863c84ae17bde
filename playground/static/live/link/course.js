/**
 * The course of a run that sets its own pace: slow where much happens, faster later, and one rest where it has shown its point.
 * It ends when a person chooses a speed.
 *
 * @typedef {{stretches: [number, string, number][], rest: number|null, word: string}} Told from which step on, how far a frame
 *   goes, and how many frames a second; where it rests, and what is said there
 */

const UPDATES = { slow: 1, "1u": 1, "5u": 5 };

export class Course {
  #stretches;
  #rest;
  #word;

  /** @param {Told} told */
  constructor({ stretches, rest, word }) {
    [this.#stretches, this.#rest, this.#word] = [stretches, rest, word];
  }

  /** How far the frame after a step goes. @returns {string} */
  speedAt(step) {
    return this.#at(step)[1];
  }

  /** Milliseconds that the frame of a step stays, at least. */
  intervalAt(step) {
    return 1000 / this.#at(step)[2];
  }

  /** Frames after a step that lie within its stretch, at most so many. */
  within(step, most) {
    const next = this.#stretches.find(([from]) => from > step);
    const updates = UPDATES[this.speedAt(step)];
    return next && updates ? Math.max(1, Math.min(most, Math.ceil((next[0] - step) / updates))) : most;
  }

  /** How the run ends for now, where the way from one step to another comes to its rest; else null. */
  restBetween(before, step) {
    if (this.#rest === null || before >= this.#rest || step < this.#rest) return null;
    return { state: "stopped", message: this.#word };
  }

  #at(step) {
    return this.#stretches.findLast(([from]) => from <= step) ?? this.#stretches[0];
  }
}
