/** Which point lies under a place of the map, by the number that it keeps whatever becomes of others. */

import { nearestPoint } from "../map/pointing.js";

/** How a point of the map is called. @param {object} scene as the map has it @param {{split: "train"|"test", row: number}} point */
export function numberOf({ points }, { split, row }) {
  const numbers = points[`${split}_numbers`];
  if (numbers) return numbers[row];
  return split === "train" ? row : points.train.length + row; // nothing was drawn yet
}

/** The number of the point within reach of a place, or null. @param {import("../map/map.js").DecisionMap} map @param {number} [reach] pixels */
export function numberNear(map, x, y, reach) {
  const point = map.plan && nearestPoint(map.scene, map.plan, x, y, map.view?.showTest !== false, reach);
  return point ? numberOf(map.scene, point) : null;
}

/** Every point that is to be seen, in the order in which they are called. @returns {{number: number, place: number[], split: string, row: number}[]} */
export function allPoints(map) {
  const splits = map.view?.showTest !== false ? ["train", "test"] : ["train"];
  return splits.flatMap((split) => map.scene.points[split].map((place, row) => ({ number: numberOf(map.scene, { split, row }), place, split, row })));
}

/** Where a place of the data lies on the map. */
export const spotAt = (map, [x, y]) => [map.plan.x(x), map.plan.y(y)];
