/** What the figure of matrices says: how a cell is made, what is pointed at, what is being shown, what is left out. */

import { formatNumber, numberText, whole } from "../kit/numbers.js";
import { enumerated, say, together } from "../kit/words.js";
import { signsOf } from "./matrices_layout.js";
import { termsOf, valueAt } from "./matrices_product.js";

/** A sum of more products is cut short. */
const TERMS = 6;

/** A row or column as it is called: its label, or its number from 1. */
export function labelOf(item, side, at) {
  const count = side === "row" ? item.rows : item.columns;
  return item[`${side}_labels`][at] ?? String(Math.min(at, count - 1) + 1);
}

/** "z[2, 1]". */
const cellName = (item, { row, column }) => `${item.name}[${labelOf(item, "row", row)}, ${labelOf(item, "column", column)}]`;

/**
 * The sum of products that makes a cell, as it is read: "z[2, 1] = 0.42 · 0.31 + … + b 0.1 = 0.23".
 * @param {number} [upTo] products shown, all by default
 */
export function sentenceOf(block, cell, upTo = Infinity) {
  const [, , resultIndex] = block.product;
  const result = block.items[resultIndex];
  const terms = termsOf(block, cell);
  const complete = block.items[block.product[0]].full_columns === terms.length;
  const all = upTo >= terms.length;
  const largest = () => [...terms].sort((x, y) => Math.abs(y.value) - Math.abs(x.value)).slice(0, TERMS - 1);
  const shown = terms.length > TERMS && all ? largest() : terms.slice(0, upTo).slice(-TERMS);
  const number = (value) => (value < 0 ? `(${formatNumber(value)})` : formatNumber(value));
  const dropped = all && terms.length > shown.length;
  const skipped = !all && Math.min(terms.length, upTo) > shown.length;
  let sum = (skipped ? "… + " : "") + shown.map(({ a, b }) => `${number(a)} · ${number(b)}`).join(" + ");
  if (dropped) sum += ` + ${say("block-matrices-smaller", { count: terms.length - shown.length })}`;
  if (!complete) sum += ` + ${say("block-matrices-not-shown")}`;
  const name = cellName(result, cell);
  if (!all) return `${name} = ${sum} + …`;
  const { share } = block;
  const extras = signsOf(block).map((sign, index) => ({ sign, item: block.items[index] })).filter(({ sign }) => sign === "+" || sign === "*");
  if (share !== 1 || extras.some(({ sign }) => sign === "*")) sum = `(${sum})`;
  if (share !== 1) sum += ` / ${whole(Math.round(1 / share))}`;
  for (const { sign, item } of extras) {
    sum += ` ${sign === "+" ? "+" : "·"} ${number(valueAt(item, cell.row, cell.column))}`;
  }
  return `${name} = ${sum} = ${formatNumber(valueAt(result, cell.row, cell.column))}`;
}

/**
 * What is read of the cell that is pointed at; a hint where none is.
 * @param {{place: import("./matrices_layout.js").Place, row: number, column: number}|null} lit
 */
export function readingOf(block, lit) {
  if (!lit) return say(block.product ? "block-matrices.hint" : "block-matrices.hint-alone");
  const { place, row, column } = lit;
  if (place.role === "result") return sentenceOf(block, { row, column });
  const item = block.items[place.index];
  const cell = `${cellName(item, lit)} = ${numberText(valueAt(item, row, column))}`;
  const result = block.product && block.items[block.product[2]].name;
  if (place.role === "left") return say("block-matrices-enters-row", { cell, row: labelOf(item, "row", row), result });
  if (place.role === "right") return say("block-matrices-enters-column", { cell, column: labelOf(item, "column", column), result });
  return cell;
}

/** What is happening at a stage of showing how. @param {import("./matrices_product.js").Stage} stage @param {boolean} last of all */
export function stageWords(block, { cell, inner, done }, last) {
  const [left, , result] = block.product.map((index) => block.items[index]);
  if (cell === null) {
    const example = left.column_labels[inner] ?? whole(inner + 1);
    const values = { example, matrix: left.name, done, count: left.full_columns };
    return say(last ? "block-matrices-adds.last" : "block-matrices-adds", values);
  }
  if (inner < termsOf(block, cell).length) return sentenceOf(block, cell, inner + 1);
  return last ? say("block-matrices-complete", { matrix: result.name }) : sentenceOf(block, cell);
}

/** What a side counts. */
export const dimensionName = (dimension) => say(`block-dimension-${dimension}`);

/** The note below: the card's own, what is cut, what the colours mean. @param {import("./matrices_layout.js").Crop[]} cropped */
export function noteOf({ note }, cropped) {
  const sides = cropped.map(({ shown, count, dimension }) =>
    say("block-matrices-cut-side", { shown, count, dimension: dimensionName(dimension) }));
  const cut = sides.length ? say("block-matrices-cut", { sides: enumerated(sides) }) : "";
  return together([note, cut, say("block-matrices.scale")]);
}

/** @param {boolean} showing @param {boolean} stepping whether each press is one stage, and there are more */
export function buttonWords(showing, stepping) {
  if (!showing) return say("block-matrices.show");
  return say(stepping ? "block-matrices.next" : "block-matrices.stop");
}
