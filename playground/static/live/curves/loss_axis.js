/** The loss axis: from 0, or between powers of ten. Pure: records and the numbers on show in, ends and ticks out. */

import { axisFromZero, logTicks } from "../kit/axes.js";

/** What the record of the loss chart holds of a frame. */
export const TRAIN = 0;
export const TEST = 1;
export const PENALTY = 2;
const SERIES = [TRAIN, TEST, PENALTY];

/** A log axis shows at most this many powers of ten. */
const MOST_POWERS = 12;

/** @typedef {{low: number, high: number, rows: import("../kit/axes.js").Tick[]}} LossAxis */

/** @param {import("./history.js").History[]} records @returns {LossAxis} */
export function plainAxis(frame, records) {
  const shown = [frame.trainLoss, frame.testLoss, frame.penalty].filter(Number.isFinite);
  const most = Math.max(0, ...shown, ...records.flatMap((history) => SERIES.map((series) => history.range(series)[1])));
  const { high, ticks } = axisFromZero(most > 0 ? most * 1.02 : 1);
  return { low: 0, high, rows: ticks };
}

/** @param {import("./history.js").History[]} records @param {number} tall pixels of the axis @returns {LossAxis} */
export function powerAxis(frame, records, tall) {
  const shown = [frame.trainLoss, frame.testLoss].filter((value) => value > 0 && Number.isFinite(value));
  const ranges = records.flatMap((history) => SERIES.map((series) => history.range(series, true)));
  let least = Math.min(...shown, ...ranges.map(([low]) => low));
  let most = Math.max(...shown, ...ranges.map(([, high]) => high));
  if (!(most > 0)) [least, most] = [0.01, 1];
  const highPower = Math.ceil(Math.log10(most) - 1e-9);
  const lowPower = Math.max(Math.min(Math.floor(Math.log10(least) + 1e-9), highPower - 1), highPower - MOST_POWERS);
  return { low: 10 ** lowPower, high: 10 ** highPower, rows: logTicks(lowPower, highPower, tall / 26) };
}
