/** Rests between pieces of work on the page, so long that it goes on painting: of five of its frames one is taken, no more. */

const FRAME = 1000 / 60;
/** Frames of its own that the page has for each that the work has taken. */
const OWN = 4;
/** What is done in less is done at once, in milliseconds. */
const SOON = 6;

export class Rests {
  #spent = 0;

  /** @param {() => boolean} plays whether training moves on the page: else nobody need wait */
  constructor(plays) {
    this.plays = plays;
  }

  /** Does a piece of work. @template T @param {() => T} work @returns {T} */
  during(work) {
    const begun = performance.now();
    const made = work();
    this.#spent += performance.now() - begun;
    return made;
  }

  /** Rests for what was done; at least so long that the page can answer. */
  async after() {
    if (document.hidden || this.#spent < SOON) return;
    const rest = this.plays() ? OWN * Math.max(FRAME, this.#spent) : 0;
    this.#spent = 0;
    await new Promise((resolve) => setTimeout(resolve, rest));
  }
}
