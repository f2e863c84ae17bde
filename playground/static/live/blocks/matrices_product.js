/**
 * How a cell of a product is made, in numbers and in steps: pure functions of the document's own numbers.
 *
 * @typedef {{row: number, column: number}} Cell
 * @typedef {{cell: Cell|null, inner: number, done: number, wait: number}} Stage of the animation: the cell in the making, the
 *   last of its products shown (-1: none), how many cells (or for an outer product, examples) are finished, milliseconds
 */

const SLOW = 520;
const BRISK = 150;
const REST = 3200;

export const valueAt = (item, row, column) =>
  item.values[(item.rows === 1 ? 0 : row) * item.columns + (item.columns === 1 ? 0 : column)];

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
  return sum * block.share;
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
