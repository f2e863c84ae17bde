/** Showing how a product is made, stage by stage; for readers who want less motion each press is one stage. */

import { still } from "../kit/elements.js";

/** How long the last stage stays. */
const LAST = 2400;

export class Showing {
  /** @param {() => void} changed another stage, or the end */
  constructor(changed) {
    this.changed = changed;
    /** @type {import("./matrices_product.js").Stage[]|null} null while nothing is shown */
    this.stages = null;
  }

  /** The stage on show, or null. */
  get stage() {
    return this.stages?.[this.at] ?? null;
  }

  /** Whether the stage on show is the last one. */
  get last() {
    return this.stages !== null && this.at === this.stages.length - 1;
  }

  /** Whether a press leads to another stage. */
  get stepping() {
    return this.stages !== null && !this.last && still();
  }

  /** Starts with what `plan` makes, goes on by a stage, or stops. @param {() => object[]} plan of the stages */
  press(plan) {
    if (!this.stages) this.#start(plan());
    else if (this.stepping) this.#goTo(this.at + 1);
    else this.stop();
  }

  stop() {
    clearTimeout(this.timer);
    if (!this.stages) return;
    this.stages = null;
    this.changed();
  }

  #start(stages) {
    this.stages = stages;
    this.#goTo(0);
  }

  #goTo(at) {
    this.at = at;
    this.changed();
    clearTimeout(this.timer);
    if (still()) return;
    this.timer = setTimeout(() => (this.last ? this.stop() : this.#goTo(at + 1)), this.last ? LAST : this.stages[at].wait);
  }
}
