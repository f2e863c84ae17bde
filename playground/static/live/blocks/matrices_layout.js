/**
 * Where the matrices of a product stand: the left factor beside the result, the right factor above it, so that rows and
 * columns meet at the cell that they make (Falk's scheme), and only a product of fitting shapes fits.
 *
 * @typedef {object} Item a matrix of the document
 * @property {string} name @property {number} rows @property {number} columns @property {number[]} values row by row
 * @property {string} row_dim @property {string} column_dim "batch", "fan_in", "fan_out", "above" or "one"
 * @property {string[]} row_labels @property {string[]} column_labels none, or one a row and one a column
 * @property {number} full_rows @property {number} full_columns its own size, where the document may hold only a part
 *
 * @typedef {object} Place one matrix on the figure
 * @property {number} index of the item @property {"left"|"right"|"result"|"extra"|"then"|"single"} role
 * @property {"+"|"*"|"="|""} sign @property {number} x @property {number} y of its first cell
 * @property {number} rows @property {number} columns shown
 *
 * @typedef {{places: Place[], cell: {width: number, height: number, numbers: boolean}, height: number, left: number, cropped: Crop[]}} Layout
 *
 * @typedef {{shown: number, count: number, dimension: string}} Crop a side of which only a part is shown
 */

const WIDEST = 46;
const WITH_NUMBERS = 32;
const NUMBER_HEIGHT = 20;
const NARROWEST = 4;
const LOWEST = 8;
const TALLEST = 430;
const BARE = 12;
/** Left of the right factor there is room for its name and shape. */
const ASIDE = 104;
/** Rows of this height or more have their names beside them. */
export const LABELLED = 11;
const EXAMPLES = 16;
const UNITS = 32;
export const GAP = 22;
export const CAPTION = 18;

/**
 * What stands where.
 * @param {{items: Item[], product: number[]|null, form: "product"|"product_plus"|"product_times"|"shapes"}} block @param {number} width
 * @returns {Layout}
 */
export function layoutOf(block, width) {
  return block.product ? productLayout(block, width) : rowLayout(block.items, width);
}

const ENTERS = { product_plus: "+", product_times: "*" };

/** How each item enters the result: "+" or "*" for the first beside the product, "=" for what follows from it, "" for the product's own. */
export function signsOf({ items, product, form }) {
  let sign = ENTERS[form] ?? "=";
  return items.map((_, index) => {
    if (product.includes(index)) return "";
    const found = sign;
    sign = "=";
    return found;
  });
}

function productLayout(block, width, bare = false) {
  const { items, product } = block;
  const [left, right, result] = product.map((index) => items[index]);
  const signs = signsOf(block);
  const rest = items.map((item, index) => ({ item, index, sign: signs[index] })).filter(({ index }) => !product.includes(index));
  const rowStrips = rest.filter(({ item }) => item.rows === 1 && item.columns === result.columns && result.rows !== 1);
  const columnStrips = rest.filter((one) => !rowStrips.includes(one) && item1(one.item, result));
  const same = rest.filter((one) => !rowStrips.includes(one) && !columnStrips.includes(one));

  const gutter = bare ? BARE : gutterOf(left);
  const room = width - gutter - 6;
  let shown = { rows: limited(result.rows, result.row_dim), inner: limited(left.columns, left.column_dim), columns: limited(result.columns, result.column_dim) };
  const fit = (wide) => {
    const across = shown.inner + shown.columns * (1 + wide) + columnStrips.length;
    return Math.floor((room - GAP * (1 + wide + columnStrips.length)) / across);
  };
  // What belongs to the result cell by cell stands right of it where its numbers can still be read.
  const beside = same.length > 0 && fit(same.length) >= (fit(0) >= WITH_NUMBERS ? WITH_NUMBERS : 12) ? same.length : 0;
  while (fit(beside) < NARROWEST && shown.inner + shown.columns > 4) {
    const larger = shown.inner >= shown.columns ? "inner" : "columns";
    shown = { ...shown, [larger]: shown[larger] - 1 };
  }
  const cell = cellOf(fit(beside));
  if (!bare && cell.height < LABELLED) return productLayout(block, width, true); // no names of rows, so no room for them
  const rowsFit = Math.floor(TALLEST / cell.height);
  while (shown.inner + shown.rows > rowsFit && shown.inner + shown.rows > 4) {
    const larger = shown.rows > 8 || shown.rows >= shown.inner ? "rows" : "inner";
    shown = { ...shown, [larger]: shown[larger] - 1 };
  }

  const resultX = gutter + shown.inner * cell.width + GAP;
  const labelled = rightLabels(right, cell) ? 14 : 0;
  const rightY = 8 + labelled + (resultX < ASIDE ? CAPTION : 0);
  let y = rightY + shown.inner * cell.height;
  const places = [];
  const put = (index, role, sign, x, top, rows, columns) => places.push({ index, role, sign, x, y: top, rows, columns });
  put(product[1], "right", "", resultX, rightY, shown.inner, shown.columns);
  for (const { index, sign } of rowStrips) {
    put(index, sign === "=" ? "then" : "extra", sign, resultX, (y += 10), 1, shown.columns);
    y += cell.height;
  }
  const resultY = y + 12;
  put(product[0], "left", "", gutter, resultY, shown.rows, shown.inner);
  put(product[2], "result", "", resultX, resultY, shown.rows, shown.columns);
  let x = resultX + shown.columns * cell.width;
  for (const { index, sign } of columnStrips) {
    put(index, sign === "=" ? "then" : "extra", sign, (x += GAP), resultY, shown.rows, 1);
    x += cell.width;
  }
  const crowded = places.some(({ y: top, columns }) => top === resultY && columns * cell.width + GAP < 76);
  let foot = resultY + shown.rows * cell.height + CAPTION + (crowded ? 14 : 0);
  same.forEach(({ item, index, sign }, at) => {
    const rows = Math.min(item.rows, shown.rows);
    const columns = Math.min(item.columns, shown.columns);
    const role = sign === "=" ? "then" : "extra";
    if (at < beside) {
      put(index, role, sign, (x += GAP), resultY, rows, columns);
      x += columns * cell.width;
    } else {
      put(index, role, sign, resultX, foot + 6, rows, columns);
      foot += 6 + rows * cell.height + CAPTION;
    }
  });
  const cropped = croppedOf([
    [shown.rows, full(result, "rows"), result.row_dim],
    [shown.inner, full(left, "columns"), left.column_dim],
    [shown.columns, full(result, "columns"), result.column_dim],
  ]);
  return { places, cell, height: foot + 2, cropped, left: gutter };
}

/** Matrices that make no product, one after the other. */
function rowLayout(items, width) {
  const gutter = Math.max(...items.map(gutterOf));
  const shown = items.map((item) => ({ rows: limited(item.rows, item.row_dim), columns: limited(item.columns, item.column_dim) }));
  const most = Math.max(...shown.map(({ columns }) => columns));
  const cell = cellOf(Math.max(NARROWEST, Math.floor((width - gutter - 6) / most)));
  const columnsFit = Math.floor((width - gutter - 6) / cell.width);
  let [x, y, tall] = [gutter, CAPTION + 14, 0];
  const crops = [];
  const places = items.map((item, index) => {
    const columns = Math.min(shown[index].columns, columnsFit);
    const { rows } = shown[index];
    if (x > gutter && x + columns * cell.width > width - 6) {
      x = gutter;
      y += tall + 2 * CAPTION + 14;
      tall = 0;
    }
    const place = { index, role: "single", sign: "", x, y, rows, columns };
    x += Math.max(columns * cell.width, 70) + GAP;
    tall = Math.max(tall, rows * cell.height);
    crops.push(...croppedOf([[rows, full(item, "rows"), item.row_dim], [columns, full(item, "columns"), item.column_dim]]));
    return place;
  });
  return { places, cell, height: y + tall + 6, cropped: once(crops), left: gutter };
}

const item1 = (item, result) => item.columns === 1 && item.rows === result.rows && result.columns !== 1;
const full = (item, side) => item[`full_${side}`];
const limited = (count, dimension) => Math.min(count, dimension === "batch" ? EXAMPLES : UNITS);
const rightLabels = (item, cell) => item.column_labels.length > 0 && cell.width >= 24;

/** Room for the names of the rows. */
function gutterOf({ row_labels: labels }) {
  const longest = Math.max(0, ...labels.map((label) => label.length));
  return longest && longest <= 7 ? BARE + longest * 5.6 : BARE;
}

function cellOf(width) {
  const numbers = width >= WITH_NUMBERS;
  const wide = Math.max(NARROWEST, Math.min(WIDEST, width));
  return { width: wide, height: numbers ? NUMBER_HEIGHT : Math.max(LOWEST, Math.min(wide, 18)), numbers };
}

/** @param {[number, number, string][]} sides shown, all of them, what they count @returns {Crop[]} those that are cut */
const croppedOf = (sides) =>
  once(sides.filter(([shown, count]) => shown < count).map(([shown, count, dimension]) => ({ shown, count, dimension })));

const once = (crops) => [...new Map(crops.map((crop) => [JSON.stringify(crop), crop])).values()];

/** The cell under a point of the figure, or null. @returns {{place: Place, row: number, column: number}|null} */
export function cellAt({ places, cell }, x, y) {
  for (const place of places) {
    const row = Math.floor((y - place.y) / cell.height);
    const column = Math.floor((x - place.x) / cell.width);
    if (row >= 0 && column >= 0 && row < place.rows && column < place.columns) return { place, row, column };
  }
  return null;
}
