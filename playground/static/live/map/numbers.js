/** The map's numbers that are made nowhere else. */

import { formatNumber, formatTick } from "../kit/numbers.js";

/** The nearest number of so many significant digits. */
export const rounded = (value, digits) => Number(value.toPrecision(digits));

/** An end of an axis or an answer, two significant digits. */
export const twoDigits = (value) => formatTick(rounded(value, 2));

/** The same in the legend, where very small and very large values are powers of ten. */
export const short = (value) => (Math.abs(value) >= 1e-3 && Math.abs(value) < 1e5 ? twoDigits(value) : formatNumber(value));

/** A share in whole percent: "33 %". */
export const wholeShare = (share) => `${Math.round(share * 100)} %`;
