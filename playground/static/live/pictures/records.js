/** The record of an update, asked of the server in full, whatever is looked at meanwhile. */

import { say } from "../kit/words.js";

/** What a question for a record is called, so that its answer is told from those of the audit. */
const PURPOSE = "record";
const PATIENCE = 10_000;

/** @typedef {{audit: object, arrays: Object<string, Float64Array>}} Record of the whole batch: units' numbers are means over it */

export class Records {
  /** @param {(question: object) => void} send */
  constructor(send) {
    this.send = send;
    /** @type {{step: number, resolve: Function, reject: Function}|null} */
    this.waiting = null;
  }

  /**
   * The record of the update that led to a step; at 0 of the coming one.
   * @param {{sample?: string, sheet?: {form: "md"|"tex", solutions: boolean}, notation?: object}} [more] of one example; with the
   *   worked sheet, in a notation
   * @returns {Promise<Record>} @throws where none comes
   */
  of(step, more = {}) {
    this.#settle("reject", new Error(say("pictures-no-record")));
    return new Promise((resolve, reject) => {
      const waiting = { step, resolve, reject };
      this.waiting = waiting;
      setTimeout(() => {
        if (this.waiting === waiting) this.#settle("reject", new Error(say("pictures-no-record")));
      }, PATIENCE);
      this.send({ kind: "audit", purpose: PURPOSE, step, sample: "batch", select: null, ...more });
    });
  }

  /** An answer. @param {object|undefined} asked what it answers @returns {boolean} whether it was to this */
  take(audit, arrays, asked) {
    if (asked?.purpose !== PURPOSE) return false;
    if (audit.problem && !audit.rows) this.#settle("reject", new Error(audit.problem));
    else if (audit.step === this.waiting?.step) this.#settle("resolve", { audit, arrays });
    return true;
  }

  /** No answer. @returns {boolean} whether it was to this */
  refuse(sentence, asked) {
    if (asked?.purpose !== PURPOSE) return false;
    this.#settle("reject", new Error(sentence ?? say("pictures-no-record")));
    return true;
  }

  #settle(how, value) {
    const { waiting } = this;
    this.waiting = null;
    waiting?.[how](value);
  }
}
