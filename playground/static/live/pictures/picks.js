/** Frames of steps that the past does not hold, asked of the server while the run stays where it is. */

import { say } from "../kit/words.js";

/** Answers without a frame until it is given up: each of them has trained for a while. */
const MOST_EMPTY = 200;

export class Picks {
  /** @param {(question: object) => void} send */
  constructor(send) {
    this.send = send;
    /** @type {{steps: number[], resolve: Function, reject: Function}|null} */
    this.waiting = null;
    /** How many frames were asked of the server. */
    this.asked = 0;
  }

  /** The complete frames of steps in order. @param {number[]} steps @returns {Promise<object[]>} @throws where none come */
  async of(steps) {
    const found = [];
    for (let empty = 0; found.length < steps.length; ) {
      const more = await this.#ask(steps.slice(found.length));
      empty = more.length ? 0 : empty + 1;
      if (empty > MOST_EMPTY) throw new Error(say("pictures-no-record"));
      found.push(...more);
    }
    this.asked += found.length;
    return found;
  }

  /** An answer. @param {object[]} frames @param {{steps: number[]}} asked what it answers */
  take(frames, asked) {
    this.#settle("resolve", frames, asked);
  }

  /** No answer. @param {string|null} sentence why @param {{steps: number[]}} asked likewise */
  refuse(sentence, asked) {
    this.#settle("reject", new Error(sentence ?? say("pictures-no-record")), asked);
  }

  #ask(steps) {
    this.refuse(null, this.waiting); // whoever asked before has gone
    return new Promise((resolve, reject) => {
      this.waiting = { steps, resolve, reject };
      this.send({ kind: "pick", steps });
    });
  }

  /** An answer to what somebody else had asked is nobody's. */
  #settle(how, value, asked) {
    const { waiting } = this;
    if (!waiting || asked?.steps !== waiting.steps) return;
    this.waiting = null;
    waiting[how](value);
  }
}
