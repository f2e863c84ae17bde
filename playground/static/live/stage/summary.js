/** Tells where training stands to those who hear the page: at every stop, and now and then while playing. */

import { setText } from "../kit/elements.js";
import { formatEpoch, formatNumber, formatShare } from "../kit/numbers.js";
import { say } from "../kit/words.js";

const REST = 5000; // while playing
const REST_STOPPED = 700; // while a hand moves

export class Summary {
  #at = -Infinity;
  #step = null;
  #state = null;

  /** @param {HTMLElement} root a live region */
  constructor(root) {
    this.root = root;
  }

  /** @returns {boolean} whether it was time to say something */
  show(now, frame, state) {
    const moved = frame.step !== this.#step || state !== this.#state;
    if (!moved || now - this.#at < this.#rest(state)) return false;
    this.#at = now;
    this.#step = frame.step;
    this.#state = state;
    setText(this.root, summaryOf(frame, state));
    return true;
  }

  #rest(state) {
    if (state === "playing") return REST;
    return this.#state === "playing" ? 0 : REST_STOPPED;
  }
}

/** @param {import("../link/protocol.js").Frame} frame @param {"playing"|"paused"|"diverged"} state */
export function summaryOf({ step, epoch, trainLoss, testLoss, trainAccuracy, testAccuracy }, state) {
  const has = (value) => (Number.isFinite(value) ? "yes" : "no");
  return say("stage-summary", {
    state, step, epoch: formatEpoch(epoch),
    trainLoss: formatNumber(trainLoss),
    hasTestLoss: has(testLoss), testLoss: formatNumber(testLoss),
    hasTrainAccuracy: has(trainAccuracy), trainAccuracy: formatShare(trainAccuracy),
    hasTestAccuracy: has(testAccuracy), testAccuracy: formatShare(testAccuracy),
  });
}
