/**
 * How a cell of a product is made, in words and in steps: pure functions of the document's own numbers.
 *
 * @typedef {{row: number, column: number}} Cell
 * @typedef {{cell: Cell|null, inner: number, done: number, wait: number}} Stage of the animation: the cell in the making, the
 *   last of its products shown (-1: none), how many cells (or for an outer product, examples) are finished, milliseconds
 */

import { formatNumber } from "../kit/numbers.js";
import { signsOf } from "./matrices_layout.js";

const TERMS = 6;
const SLOW = 520;
const BRISK = 150;
const REST = 3200;

export const valueAt = (item, row, column) =>
  item.values[(item.rows === 1 ? 0 : row) * item.columns + (item.columns === 1 ? 0 : column)];

/** What the sum of products is multiplied with: the document's share, or the mean that its expression says. */
export function shareOf(block) {
  if (typeof block.share === "number") return block.share;
  const left = block.items[block.product[0]];
  return /\/\s*(m|n|batch|\d+)\s*$/.test(block.expression ?? "") ? 1 / (left.full_columns ?? left.columns) : 1;
}

/** The products that a cell of the result is the sum of. @returns {{a: number, b: number, value: number}[]} */
export function termsOf(block, { row, column }) {
  const left = block.items[block.product[0]];
  const right = block.items[block.product[1]];
  return Array.from({ length: left.columns }, (_, inner) => {
    const a = valueAt(left, row, inner);
    const b = valueAt(right, inner, column);
    return { a, b, value: a * b };
  });
}

/** The sum over the first `count` products of a cell, reduced as the result is, for a result that is being built. */
export function partOf(block, cell, count) {
  const terms = termsOf(block, cell);
  const sum = terms.slice(0, count).reduce((total, { value }) => total + value, 0);
  return sum * shareOf(block);
}

/**
 * The sum of products that makes a cell, as it is read: "z[2, 1] = 0.42 · 0.31 + … + b 0.1 = 0.23".
 * @param {number} [upTo] products shown, all by default
 */
export function sentenceOf(block, cell, upTo = Infinity) {
  const [, , resultIndex] = block.product;
  const result = block.items[resultIndex];
  const terms = termsOf(block, cell);
  const whole = (block.items[block.product[0]].full_columns ?? terms.length) === terms.length;
  const all = upTo >= terms.length;
  const largest = () => [...terms].sort((x, y) => Math.abs(y.value) - Math.abs(x.value)).slice(0, TERMS - 1);
  const shown = terms.length > TERMS && all ? largest() : terms.slice(0, upTo).slice(-TERMS);
  const number = (value) => (value < 0 ? `(${formatNumber(value)})` : formatNumber(value));
  const dropped = all && terms.length > shown.length;
  const skipped = !all && Math.min(terms.length, upTo) > shown.length;
  let sum = (skipped ? "… + " : "") + shown.map(({ a, b }) => `${number(a)} · ${number(b)}`).join(" + ");
  if (dropped) sum += ` + ${(terms.length - shown.length).toLocaleString("en-US")} smaller products`;
  if (!whole) sum += " + products not shown";
  const name = `${result.name}[${labelOf(result, "row", cell.row)}, ${labelOf(result, "column", cell.column)}]`;
  if (!all) return `${name} = ${sum} + …`;
  const share = shareOf(block);
  const extras = signsOf(block).map((sign, index) => ({ sign, item: block.items[index] })).filter(({ sign }) => sign === "+" || sign === "*");
  if (share !== 1 || extras.some(({ sign }) => sign === "*")) sum = `(${sum})`;
  if (share !== 1) sum += ` / ${Math.round(1 / share).toLocaleString("en-US")}`;
  for (const { sign, item } of extras) {
    sum += ` ${sign === "+" ? "+" : "·"} ${number(valueAt(item, cell.row, cell.column))}`;
  }
  return `${name} = ${sum} = ${formatNumber(valueAt(result, cell.row, cell.column))}`;
}

/** A row or column as it is called: its label, or its number from 1. */
export function labelOf(item, side, at) {
  const count = side === "row" ? item.rows : item.columns;
  return item[`${side}_labels`]?.[at] ?? String(Math.min(at, count - 1) + 1);
}

/**
 * The stages of showing how: for a product cell by cell, the first cells product by product; for an outer product example by
 * example, each adding its own matrix to the whole.
 * @param {{rows: number, columns: number}} shown of the result @param {number} inner products a cell that are shown
 * @returns {Stage[]}
 */
export function stagesOf(shown, inner, outer) {
  const stages = [];
  if (outer) {
    for (let at = 0; at < inner; at++) stages.push({ cell: null, inner: at, done: at + 1, wait: at < 3 ? SLOW * 2 : BRISK * 2 });
    return stages;
  }
  const count = shown.rows * shown.columns;
  const slow = Math.min(count, 2);
  const pace = Math.max(24, Math.min(BRISK, REST / Math.max(1, count - slow)));
  for (let done = 0; done < count; done++) {
    const cell = { row: Math.floor(done / shown.columns), column: done % shown.columns };
    if (done < slow) {
      const wait = Math.max(60, Math.min(SLOW, 2600 / inner));
      for (let at = 0; at < inner; at++) stages.push({ cell, inner: at, done, wait });
      stages.push({ cell, inner, done: done + 1, wait: SLOW * 2 });
    } else stages.push({ cell, inner, done: done + 1, wait: pace });
  }
  return stages;
}
