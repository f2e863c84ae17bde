/**
 * What the reader must be told now: a kind and what belongs to it. The words are the page's, but for sentences of the
 * server, which pass through as `text`.
 *
 * @typedef {{kind: "busy"|"problem"|"diverged"|"stopped"|"waiting"|"stall", text?: string|null, more?: string, done?: number, target?: number,
 *   learningRate?: number}} Notice
 */

const SILENT_AFTER = 3000;
const PROBLEM_FOR = 12000;

export class Notices {
  constructor() {
    /** @type {{text: string|null, until: number}|null} something could not be done */
    this.problem = null;
    /** @type {{text: string|null, done: number, target: number}|null} the server replays towards a far step */
    this.busy = null;
  }

  tell(text, now) {
    this.problem = { text: text ?? null, until: now + PROBLEM_FOR };
  }

  /** Lets go what has been said for long enough. */
  tick(now) {
    if (this.problem && now > this.problem.until) this.problem = null;
  }

  /**
   * The most pressing one.
   * @param {number|null} waited milliseconds that an answer has been waited for
   * @param {import("./reel.js").End|null} ended what the run has ended with
   * @returns {Notice|null}
   */
  most(waited, ended) {
    if (waited > SILENT_AFTER) return { kind: "waiting" };
    if (this.busy) return { kind: "busy", ...this.busy };
    if (this.problem) return { kind: "problem", text: this.problem.text };
    if (!ended) return null;
    if (ended.state !== "diverged") return { kind: "stopped", text: ended.message ?? null };
    const { sentence, fix } = ended.diverged ?? {};
    return { kind: "diverged", text: sentence ?? ended.message ?? null, learningRate: fix?.learning_rate };
  }
}
