/**
 * Which cells belong to what is pointed at or being made: its row and column in every matrix of the product. Pure.
 *
 * @typedef {import("./matrices_layout.js").Place} Place
 * @typedef {{place: Place, row: number, column: number, rows?: number, columns?: number, strong?: boolean}} Region
 *   cells of one matrix, 1 by 1 unless it says more; strong: the thing itself
 */

/** The matrices of a product by their roles. @param {Place[]} places */
export function partsOf(places) {
  const of = (role) => places.find((place) => place.role === role);
  return { left: of("left"), right: of("right"), result: of("result"), others: places.filter(({ role }) => role === "extra" || role === "then") };
}

/** What a cell lights. @param {Place[]} places @param {{place: Place, row: number, column: number}} lit @returns {Region[]} */
export function litRegions(places, { place, row, column }) {
  const own = { place, row, column, strong: true };
  const { left, right, result, others } = partsOf(places);
  if (!result) return [own];
  if (place.role === "left") return [lineOf(left, row), lineOf(right, column), lineOf(result, row), own];
  if (place.role === "right") return [columnOf(left, row), columnOf(right, column), columnOf(result, column), own];
  const stripRow = place.rows === 1 && result.rows > 1;
  const stripColumn = place.columns === 1 && result.columns > 1;
  if (stripRow) return [columnOf(result, column), columnOf(right, column), own];
  if (stripColumn) return [lineOf(result, row), lineOf(left, row), own];
  return [lineOf(left, row), columnOf(right, column), ...[result, ...others].map((of) => cellIn(of, row, column)), own];
}

/** What a stage of showing how lights. @param {Place[]} places @param {import("./matrices_product.js").Stage} stage @returns {Region[]} */
export function stageRegions(places, { cell, inner }) {
  const { left, right, result } = partsOf(places);
  const whole = { place: result, row: 0, column: 0, rows: result.rows, columns: result.columns };
  if (cell === null) return [{ ...columnOf(left, inner), strong: true }, { ...lineOf(right, inner), strong: true }, whole];
  const regions = [whole, lineOf(left, cell.row), columnOf(right, cell.column), { place: result, ...cell, strong: true }];
  if (inner < left.columns) {
    regions.push({ place: left, row: cell.row, column: inner, strong: true }, { place: right, row: inner, column: cell.column, strong: true });
  }
  return regions;
}

const lineOf = (place, row) => ({ place, row, column: 0, columns: place.columns });
const columnOf = (place, column) => ({ place, row: 0, column, rows: place.rows });
const cellIn = (place, row, column) => ({ place, row: place.rows === 1 ? 0 : row, column: place.columns === 1 ? 0 : column, strong: place.role === "result" });
