/** What is found of matrices before they are drawn: how their numbers are scaled and written, how much their sides count. */

import { cellFormat } from "../kit/numbers.js";

/** The scale and the way of writing of each item. @returns {{scales: number[], formats: ((value: number) => string)[]}} */
export function measured({ items }) {
  const scales = items.map(({ values }) => values.reduce((most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most), 0) || 1);
  return { scales, formats: items.map(({ values }, index) => cellFormat(values, scales[index])) };
}

/** How many of each thing the sides count. @returns {[string, number][]} */
export function sidesOf({ items }) {
  const seen = new Map();
  for (const item of items) {
    seen.set(item.row_dim, Math.max(seen.get(item.row_dim) ?? 0, item.full_rows));
    seen.set(item.column_dim, Math.max(seen.get(item.column_dim) ?? 0, item.full_columns));
  }
  seen.delete("one");
  return [...seen];
}
