/** The features that are no inputs, where the column is open to choose: quiet, in a broken frame. */

import { alpha } from "../kit/theme.js";
import { Atlas } from "./atlas.js";
import { cornerOf } from "./plates.js";

const QUIET = 0.35;

/**
 * @typedef {{atlas: Atlas, places: {slot: number, name: string}[]}} Ghosts in the order of the atlas
 * @param {object} scene with features, named as in print @param {import("../kit/theme.js").Theme} theme @param {(name: string) => string} fit cuts a name to its room
 * @returns {Ghosts}
 */
export function ghostsOf(scene, theme, fit) {
  const places = scene.features.flatMap(({ label, tile }, slot) => (tile ? [{ slot, name: fit(label) }] : []));
  const tiles = scene.features.flatMap(({ tile }) => (tile ? [tile] : []));
  return { atlas: new Atlas({ view: scene.view, input_tiles: tiles, layer_sizes: [tiles.length] }, theme), places };
}

/** @param {CanvasRenderingContext2D} context @param {import("./picture.js").Picture} picture with ghosts */
export function drawGhosts(context, { layout, theme, ghosts: { atlas, places } }) {
  const { x, tile, slots } = layout.columns[0];
  const below = layout.labels.inputs.place === "below";
  context.save();
  context.imageSmoothingEnabled = true;
  context.font = `${below || layout.columns[0].pitch < 16 ? 11 : 12}px ${theme.font}`;
  context.textAlign = below ? "center" : "right";
  context.textBaseline = "middle";
  context.lineWidth = 1;
  context.setLineDash([3, 3]);
  places.forEach(({ slot, name }, cell) => {
    const [left, top] = [x - tile / 2, slots[slot] - tile / 2];
    context.save();
    context.beginPath();
    context.roundRect(left, top, tile, tile, cornerOf(tile));
    context.clip();
    context.globalAlpha = QUIET;
    atlas.draw(context, cell, left, top, tile);
    context.restore();
    context.strokeStyle = alpha(theme.text, 0.55);
    context.beginPath();
    context.roundRect(left, top, tile, tile, cornerOf(tile));
    context.stroke();
    context.fillStyle = theme.muted;
    if (below) context.fillText(name, x, slots[slot] + tile / 2 + 10);
    else context.fillText(name, left - 9, slots[slot]);
  });
  context.restore();
}
