/** Where the card of the loss stands: near the outputs, over no unit of the network where that can be. */
import { boxOfUnit, covered, freePlace } from "../diagram/placing.js";

/** Widths to try, the best first. */
const WIDTHS = { tight: [216, 194, 172], roomy: [190, 174, 150] };
/** A card narrower than this has the short words. */
export const WORDY = 170;
const STEP = 10;
/** An output counts for so many other units: the card speaks of the outputs. */
const OUTPUT = 1000;
/** Room for rings and bias marks. */
const RIM = 8;

/** @type {WeakMap<object, Map<string, {left: number, top: number, width: number}>>} a layout's, by what the card needs */
const known = new WeakMap();

/**
 * @param {import("../diagram/layout.js").Layout} layout @param {{tight: boolean, height: number}} card
 * @returns {{left: number, top: number, width: number}}
 */
export function placeOfPlate(layout, card) {
  if (!known.has(layout)) known.set(layout, new Map());
  const places = known.get(layout);
  const key = `${card.tight} ${card.height}`;
  if (!places.has(key)) places.set(key, find(layout, card));
  return places.get(key);
}

function find(layout, { tight, height }) {
  const outputs = layout.columns.at(-1);
  const room = { left: 8, top: layout.top, right: layout.width - 8, bottom: layout.height - 4 };
  const boxes = layout.columns.map((column, layer) => column.ys.map((_, j) => grown(boxOfUnit(layout, layer, j))));
  const labels = layout.labels.outputs;
  if (labels.place === "beside") for (const box of boxes.at(-1)) box.right += labels.width;
  if (labels.place === "below") for (const box of boxes.at(-1)) box.bottom += 14;
  const [others, last] = [boxes.slice(0, -1).flat(), boxes.at(-1)];
  const cost = (place) => covered(place, others) + OUTPUT * covered(place, last);
  let best = { cost: Infinity };
  for (const wanted of tight ? WIDTHS.tight : WIDTHS.roomy) {
    const size = { width: Math.min(wanted, layout.width - 16), height };
    const wish = { left: outputs.x - outputs.tile / 2 - 22 - size.width, top: layout.middle - height / 2 };
    const place = freePlace(nearestFirst(wish, size, room), size, room, cost);
    const price = cost({ ...place, right: place.left + size.width, bottom: place.top + height });
    if (price < best.cost) best = { ...place, width: size.width, cost: price };
    if (price === 0) break;
  }
  return best;
}

const grown = ({ left, top, right, bottom }) => ({ left: left - RIM, top: top - RIM, right: right + RIM, bottom: bottom + RIM });

/** Every place of a grid over the room about the outputs, the wished one first and then by distance from it. */
function nearestFirst(wish, { width, height }, room) {
  const places = [];
  const farthest = Math.max(room.left, wish.left - width / 2);
  for (let left = room.right - width; left >= farthest; left -= STEP) {
    for (let top = room.bottom - height; top >= room.top; top -= STEP) places.push({ left, top });
  }
  const far = ({ left, top }) => Math.hypot(left - wish.left, top - wish.top);
  return [wish, ...places.sort((one, other) => far(one) - far(other))];
}
