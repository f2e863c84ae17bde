/**
 * What the network says at a place, exactly: asked of the server when training stands and the pointer rests there, and kept
 * for coming back. No page.
 *
 * @typedef {{split: "train"|"test", row: number}|{x: number, y: number}|{x: number}} Place a row of the data, or a point
 * @typedef {{a: Float64Array, winner: number|null, share: number|null}} Exact every unit's activation, layer by layer; of
 *   several outputs the largest, and how sure it is, 0 to 1
 */

const REST = 60;
const KEPT = 200;

export class Probe {
  /**
   * @param {(question: {step: number, at: Place}) => void} ask
   * @param {() => void} changed an answer has come
   * @param {{later?: Function, never?: Function}} [clock]
   */
  constructor(ask, changed, { later = (act) => setTimeout(act, REST), never = (timer) => clearTimeout(timer) } = {}) {
    this.ask = ask;
    this.changed = changed;
    this.later = later;
    this.never = never;
    this.forget();
  }

  /** Nothing that was said holds any more: the run is another. */
  forget() {
    /** @type {Map<string, Exact>} */
    this.kept = new Map();
    this.leave();
  }

  /** The pointer is nowhere. */
  leave() {
    this.never(this.timer);
    this.wanted = null;
  }

  /** What is known of a place, or null: then it is asked for, unless training plays. @returns {Exact|null} */
  at(step, place, isPlaying) {
    const key = keyOf(step, place);
    const known = this.kept.get(key);
    if (known || isPlaying) {
      this.leave();
      return known ?? null;
    }
    if (key !== this.wanted) {
      this.leave();
      this.wanted = key;
      this.timer = this.later(() => this.ask({ step, at: place }));
    }
    return null;
  }

  /** An answer. One without numbers is none. */
  receive({ step, at, winner = null, share = null }, { a }) {
    if (!a || !at) return;
    this.kept.set(keyOf(step, at), { a, winner, share });
    if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value);
    this.changed();
  }
}

const keyOf = (step, { split, row, x, y }) => JSON.stringify([step, split, row, x, y]);
