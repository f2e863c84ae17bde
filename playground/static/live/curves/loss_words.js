/** What the loss chart says: its head, the card of a moment, and the text for those who hear the page. */

import { briefEpoch, formatNumber, formatShare } from "../kit/numbers.js";
import { enumerated, say, together } from "../kit/words.js";
import { PENALTY, TEST, TRAIN } from "./loss_axis.js";

/**
 * What is measured. Losses of whole sets are means over their examples, also where the gradient sums over the batch; there
 * it is said.
 */
export function lossHead({ loss, reduction }) {
  const values = { loss: String(loss ?? ""), name: String(loss ?? "").replaceAll("_", " ") };
  return reduction === "sum" ? say("chart-loss-kind-summed", values) : say("chart-loss-kind", values);
}

/** The numbers of a bucket, a line each. @param {import("./history.js").History} history @returns {string[]} */
export function lossLines(history, bucket) {
  const lines = [say("chart-tip-train", { value: span(history, TRAIN, bucket) })];
  if (history.count[TEST][bucket]) lines.push(say("chart-tip-test", { value: span(history, TEST, bucket) }));
  if (history.count[PENALTY][bucket]) lines.push(say("chart-tip-penalty", { value: span(history, PENALTY, bucket) }));
  return lines;
}

/** The chart in words. @param {number} ghosts how many abandoned branches it shows */
export function lossAbout(frame, history, ghosts) {
  const values = [
    say("chart-about-train", { value: formatNumber(frame.trainLoss) }),
    Number.isFinite(frame.trainAccuracy) && say("chart-about-train_accuracy", { value: formatShare(frame.trainAccuracy) }),
    Number.isFinite(frame.testLoss) && say("chart-about-test", { value: formatNumber(frame.testLoss) }),
    Number.isFinite(frame.testAccuracy) && say("chart-about-test_accuracy", { value: formatShare(frame.testAccuracy) }),
    frame.penalty > 0 && say("chart-about-penalty", { value: formatNumber(frame.penalty) }),
  ].filter(Boolean);
  const began = history.length && history.from.step[0] === 0 ? history.first[TRAIN] : NaN;
  return together([
    say("chart-loss-about", { steps: frame.step, epoch: briefEpoch(frame.epoch), values: enumerated(values) }),
    Number.isFinite(began) ? say("chart-about-began", { value: formatNumber(began) }) : "",
    ghosts ? say("chart-about-ghosts", { count: ghosts }) : "",
  ]);
}

/** The numbers that a bucket covers: one, or the span of several frames. */
function span(history, series, bucket) {
  const low = formatNumber(history.least[series][bucket]);
  const high = formatNumber(history.greatest[series][bucket]);
  return low === high ? low : say("chart-span", { low, high });
}
