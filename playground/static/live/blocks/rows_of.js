/** The rows of bars and sums, their common scale and unit: what the page and a picture of a card both draw. */

import { columnFormat } from "../kit/numbers.js";
import { endsAboutZero } from "./rows.js";

/** A total may stretch the scale this far; a longer bar runs out of it. */
const STRETCH = 2;

/**
 * Signed bars about zero, one an item, with a line at their mean where there is one and a total below the rule.
 * @returns {{rows: import("./rows.js").Row[], scale: {low: number, high: number, line: number|null, totals: number}, unit: string, mean: string}}
 */
export function rowsOfBars({ items, total, line }) {
  const values = items.map(({ value }) => value);
  const extra = [total, line].filter(Boolean).map(({ value }) => value);
  const format = columnFormat([...values, ...extra]);
  const most = Math.max(...values.map(Math.abs).filter(Number.isFinite), 0);
  const inScale = extra.filter((value) => !most || Math.abs(value) <= STRETCH * most);
  const ends = endsAboutZero([...values, ...inScale, ...extra.map((value) => Math.sign(value) * most)]);
  const rowOf = ({ label, value, row = null, strong = false }) => ({
    label, value, row, strong, text: format.write(value), from: 0, to: value,
  });
  return {
    rows: [...items, ...(total ? [total] : [])].map(rowOf), scale: { ...ends, line: line?.value ?? null, totals: total ? 1 : 0 },
    unit: format.unit, mean: line ? format.write(line.value) : "",
  };
}

/**
 * A sum as a waterfall: each term begins where the one before ended, and the total's bar ends where the last one does.
 * @returns {{rows: import("./rows.js").Row[], scale: {low: number, high: number, totals: number}, unit: string}}
 */
export function rowsOfSum({ terms, total }) {
  const format = columnFormat([...terms.map(({ value }) => value), total.value]);
  let reached = 0;
  const rows = terms.map(({ label, value, kind, row = null }) => {
    const from = reached;
    reached += Number.isFinite(value) ? value : 0;
    const other = kind !== undefined && kind !== "term" && kind !== "bias";
    return { label, value, row, other, text: format.write(value), from, to: reached, join: true };
  });
  rows.push({ label: total.label, value: total.value, text: format.write(total.value), from: 0, to: total.value });
  const ends = rows.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite);
  const low = Math.min(0, ...ends);
  const high = Math.max(0, ...ends);
  const room = (high - low || 1) * 0.02;
  return { rows, scale: { low: low - room, high: high + room, totals: 1 }, unit: format.unit };
}
