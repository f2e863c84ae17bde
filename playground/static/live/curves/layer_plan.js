/** Where the lines of the layers stand: a log axis, with a row for exact zeros at its foot where there are any. */

import { linearScale, logTicks } from "../kit/axes.js";

/** The axis reaches at most this many powers of ten below its top. */
const MOST_POWERS = 14;
const ZERO_ROW = 15;
/** Narrower than this names are short, and so is the room for them. */
export const NARROW = 380;

/**
 * @param {{top: number, time: import("./time_axis.js").TimeRange, powers: {low: number, high: number, zeros: boolean},
 *   hasZeros: boolean, count: number}} what of so many layers
 * @returns {import("./time_chart.js").Plan}
 */
export function layerPlan(width, height, { top, time, powers: { low, high, zeros }, hasZeros, count }) {
  const box = { left: 44, top, right: width - (width < NARROW ? 34 : 56), bottom: Math.max(top + 40, height - 24) };
  const foot = zeros ? box.bottom - ZERO_ROW : box.bottom;
  const place = linearScale(low, high, foot, box.top);
  return {
    box, time, zeros,
    rows: logTicks(low, high, (foot - box.top) / 26),
    x: linearScale(time.low, time.high, box.left, box.right),
    y: (value) => place(Math.log10(value)),
    yOfPower: (power) => {
      if (power > high) return box.top;
      if (Number.isFinite(power)) return Math.min(place(power), foot);
      if (!hasZeros) return NaN;
      return zeros ? box.bottom - 4 : foot;
    },
    key: `${time.axis} ${time.low} ${time.high} ${low} ${high} ${zeros} ${count}`,
  };
}

/**
 * Powers of ten of the axis, and whether there is a row for zeros.
 * @param {{low: number, high: number, gap: boolean}[]} reaches of every layer of every record
 * @param {number[]} holds powers that the axis holds in any case
 */
export function powersOf(reaches, holds, hasZeros) {
  let low = Math.min(...holds, ...reaches.map((reach) => reach.low));
  let high = Math.max(...holds, ...reaches.map((reach) => reach.high));
  const zeros = hasZeros && reaches.some(({ gap }) => gap);
  if (!(high > low)) [low, high] = Number.isFinite(high) ? [high - 1, high] : [-4, 0];
  high = Math.ceil(high - 1e-9);
  return { low: Math.max(Math.min(Math.floor(low + 1e-9), high - 2), high - MOST_POWERS), high, zeros };
}

/** Levels moved apart so that no two are closer than a gap, each as near to its own place as may be. @returns {number[]} */
export function apart(levels, gap, top, bottom) {
  const order = levels.map((_, at) => at).sort((a, b) => levels[a] - levels[b]);
  const places = [...levels];
  let last = -Infinity;
  for (const at of order) last = places[at] = Math.max(levels[at], last + gap, top);
  let next = bottom + gap;
  for (const at of order.reverse()) next = places[at] = Math.min(places[at], next - gap);
  return places;
}
