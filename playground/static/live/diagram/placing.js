/**
 * Where a card may stand without covering what it speaks of. Numbers only, css pixels of the diagram.
 *
 * @typedef {{left: number, top: number, right: number, bottom: number}} Box
 * @typedef {{width: number, height: number}} Size
 */

import { unitPlace } from "./layout.js";

const GAP = 12;

/** The tile of a unit; of an input of an image, its pixel. @returns {Box} */
export function boxOfUnit(layout, layer, j) {
  const column = layout.columns[layer];
  const { x, y } = unitPlace(layout, layer, j);
  const half = (column.image ? column.tile / layout.imageShape[1] : column.tile) / 2;
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}

/** The units that an item speaks of: itself, the two ends of a weight, the unit of a bias. @returns {Box[]} */
export function spokenOf(layout, { kind, layer, i, j }) {
  const end = boxOfUnit(layout, layer, j);
  return kind === "weight" ? [end, boxOfUnit(layout, layer - 1, i)] : [end];
}

/**
 * Corners of a card beside an item, best first: beside a unit's tile, beside the pointer on a weight; then beside the units
 * that it speaks of, and above and below them all.
 * @param {{x: number, y: number}} point @param {Size} size of the card @returns {{left: number, top: number}[]}
 */
export function besideItem(layout, item, { x, y }, size) {
  const spoken = spokenOf(layout, item);
  const pointed = { left: x - 4, top: y, right: x + 4, bottom: y };
  const level = (box) => [{ left: box.right + GAP, top: box.top }, { left: box.left - GAP - size.width, top: box.top }];
  const over = ({ top }) => top - GAP - size.height;
  const under = ({ bottom }) => bottom + GAP;
  const corners = (box) => level(box).flatMap(({ left }) => [{ left, top: under(box) }, { left, top: over(box) }]);
  const centred = (box) => [under(box), over(box)].map((top) => ({ left: (box.left + box.right - size.width) / 2, top }));
  const first = item.kind === "unit" ? [] : [...corners(pointed), ...centred(pointed)];
  const all = {
    left: Math.min(...spoken.map(({ left }) => left)), right: Math.max(...spoken.map(({ right }) => right)),
    top: Math.min(...spoken.map(({ top }) => top)), bottom: Math.max(...spoken.map(({ bottom }) => bottom)),
  };
  return [...first, ...spoken.flatMap(level), ...spoken.flatMap(corners), ...spoken.flatMap(centred), ...level(all), ...centred(all)];
}

/**
 * The first place at which a card covers nothing; else the one at which it covers least.
 * @param {{left: number, top: number}[]} places best first @param {Size} size of the card
 * @param {Box} room where it must stay @param {(place: Box) => number} cost of what it would cover there, 0 for nothing
 * @returns {{left: number, top: number}}
 */
export function freePlace(places, { width, height }, room, cost) {
  let best = { left: room.left, top: room.top };
  let least = Infinity;
  for (const place of places) {
    const left = Math.max(room.left, Math.min(place.left, room.right - width));
    const top = Math.max(room.top, Math.min(place.top, room.bottom - height));
    const price = cost({ left, top, right: left + width, bottom: top + height });
    if (price < least) [least, best] = [price, { left, top }];
    if (least === 0) break;
  }
  return best;
}

/** How much of a box another one covers, in square pixels. @param {Box} one @param {Box} other */
export function overlap(one, other) {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > 0 && down > 0 ? across * down : 0;
}

/** The sum of that over boxes. @param {Box[]} boxes */
export const covered = (place, boxes) => boxes.reduce((sum, box) => sum + overlap(place, box), 0);
