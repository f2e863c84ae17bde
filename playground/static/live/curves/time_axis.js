/**
 * The time axis of a run: it grows by round ends, so that it stands still while the lines run.
 *
 * @typedef {{axis: "step"|"epoch", low: number, high: number, ticks: import("../kit/axes.js").Tick[]}} TimeRange
 * @typedef {import("./history.js").History} History
 */

import { axisFromZero, linearTicks } from "../kit/axes.js";

/** The last step or epoch of a record, 0 when empty. @param {History} history @param {"step"|"epoch"} axis */
export const lastOf = (history, axis) => (history.length ? history.to[axis][history.length - 1] : 0);

/**
 * What the axis spans: epochs from the second on, updates before; all of the run, or where its beginning is unknown what
 * is known of it.
 * @param {{step: number, epoch: number}} frame on show @param {History} history @param {History[]} ghosts
 * @param {number} updatesPerEpoch @param {number} columns about so many ticks @returns {TimeRange}
 */
export function timeRange(frame, history, ghosts, updatesPerEpoch, columns) {
  const [epochs, steps] = ["epoch", "step"].map((axis) => Math.max(frame[axis], ...[history, ...ghosts].map((one) => lastOf(one, axis))));
  const axis = epochs >= 2 || updatesPerEpoch === 1 ? "epoch" : "step";
  const last = axis === "epoch" ? epochs : steps;
  const first = history.length ? history.from[axis][0] : 0;
  if (first > 0.4 * last) {
    const { high } = axisFromZero(Math.max(last - first, 1));
    return { axis, low: first, high: first + high, ticks: linearTicks(first, first + high, columns) };
  }
  const { high, ticks } = axisFromZero(Math.max(last, axis === "epoch" ? 4 : 10));
  return { axis, low: 0, high, ticks };
}
