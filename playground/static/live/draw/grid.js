/** Where drawn points may lie: the places of a grid; the server's twin is `core/datasets/points.py`. */

/** The coordinate on the grid nearest to a number. */
export function snapped(value, { cells, low, high }) {
  return Math.min(Math.max(Math.floor(value * cells + 0.5) / cells, low), high);
}
