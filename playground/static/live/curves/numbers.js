/** The numbers that only the charts write. */

import { formatNumber, formatTick } from "../kit/numbers.js";

/** A factor from its power of ten, two digits: "0.021", "3.1·10⁻⁵". */
export function formatTimes(power) {
  if (power === -Infinity) return "0";
  const value = 10 ** power;
  return value >= 1e-3 && value < 999.5 ? formatTick(Number(value.toPrecision(2))) : formatNumber(value);
}

/** An epoch in so many decimals at most, without idle zeros: "12.4". */
export const epochText = (epoch, decimals = 2) => formatTick(Number(epoch.toFixed(decimals)));

/** A mean count of units, one decimal at most. */
export const meanCount = (mean) => Number(mean.toFixed(1));
