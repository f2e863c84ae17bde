/**
 * What of the map lies under a place. Numbers only, in the units of the surface.
 *
 * @typedef {{kind: "point", split: "train"|"test", row: number}} Point of the scene's points
 */

import { linearScale } from "../kit/axes.js";
import { rounded } from "../kit/numbers.js";
import { spotOf } from "./plan.js";

const REACH = 10;
const EDGE = 4;
/** Significant digits of a coordinate, as `formatNumber` writes them. */
const TOLD = 3;

/** Whether a place is on the field, or a little beside it. @param {import("./plan.js").Plan} plan */
export function isInside({ box }, x, y) {
  return x >= box.left - EDGE && x <= box.right + EDGE && y >= box.top - EDGE && y <= box.bottom + EDGE;
}

/** The point within reach of a place, or null. @param {import("./plan.js").Plan} plan @returns {Point|null} */
export function nearestPoint(scene, plan, x, y, showTest, reach = REACH) {
  let best = null;
  let least = reach * reach;
  for (const split of showTest ? ["train", "test"] : ["train"]) {
    for (let row = 0; row < scene.points[split].length; row++) {
      const [px, py] = spotOf(scene, plan, split, row);
      const distance = (px - x) ** 2 + (py - y) ** 2;
      if (distance <= least) {
        least = distance;
        best = { kind: "point", split, row };
      }
    }
  }
  return best;
}

/** How far across and how far up the field a place is, 0..1 within it. @param {import("./plan.js").Plan} plan */
export function sharesAt({ box }, x, y) {
  return { across: linearScale(box.left, box.right, 0, 1)(x), up: linearScale(box.bottom, box.top, 0, 1)(y) };
}

/** The coordinates at shares of the field, to the digits in which they are told. @returns {{x: number, y?: number}} */
export function placeAt({ view: { x, y, kind } }, { across, up }) {
  const on = (axis, share) => rounded(axis.low + share * (axis.high - axis.low), TOLD);
  return kind === "curve" ? { x: on(x, across) } : { x: on(x, across), y: on(y, up) };
}

/** The nodes on both sides of a share of a line of so many. @returns {[number, number]} */
export function nodesAround(share, count) {
  const place = Math.max(0, Math.min(1, share)) * (count - 1);
  return [Math.floor(place), Math.ceil(place)];
}
