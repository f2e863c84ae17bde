/**
 * The walk of the keys through the network diagram.
 *
 * @typedef {{layer: number, j: number, entry: number|null, edit?: boolean, account?: boolean}} Cursor
 *   a unit, and within it its bias (entry 0) or one of its weights; edit and account: what is asked for there
 */

import { biasItem, unitItem, weightItem } from "./items.js";

/** Where the walk begins. @type {Cursor} */
export const START = Object.freeze({ layer: 1, j: 0, entry: null });

/** What the cursor is on. @param {Cursor} cursor @returns {import("./items.js").Item} */
export function itemOfCursor({ layer, j, entry }) {
  if (entry === null) return unitItem(layer, j);
  return entry === 0 ? biasItem(layer, j) : weightItem(layer, entry - 1, j);
}

/** The next place of the cursor: null when it leaves, undefined when the key means nothing here. @param {Cursor} cursor */
export function walk(scene, { layer, j, entry }, key) {
  const sizes = scene.layer_sizes;
  const turn = (at, by, count) => (at + by + count) % count;
  const by = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -1, ArrowRight: 1 }[key];
  if (key === "e" || key === "E") return entry === null ? undefined : { layer, j, entry, edit: true };
  if (key === "Escape") return entry === null ? null : { layer, j, entry: null };
  if (key === "Enter") {
    if (layer === 0) return undefined;
    return entry === null ? { layer, j, entry: 0 } : { layer, j, entry, account: true };
  }
  if (by === undefined) return undefined;
  if (entry !== null) return { layer, j, entry: turn(entry, by, sizes[layer - 1] + 1) };
  if (key === "ArrowUp" || key === "ArrowDown") return { layer, j: turn(j, by, sizes[layer]), entry: null };
  const next = Math.max(0, Math.min(sizes.length - 1, layer + by));
  return { layer: next, j: Math.min(j, sizes[next] - 1), entry: null };
}
