/**
 * What the map shows of a frame: the network's output, or the answer of the unit that is hovered. No picture, no page.
 *
 * @typedef {{low: number, high: number, centre: number, half: number}} Shades
 *   values of the first and last byte, and of the neutral and the full colours
 * @typedef {{unit: number, of: number, title: string, tile: boolean, shades: Shades}} Subject
 *   unit: whose thumbnail the field shows, -1 for the output's own map; of: whose answer that is, -1 for the output
 */

import { unitAt } from "../kit/addresses.js";
import { printedName, unitName } from "../kit/names.js";
import { say } from "../kit/words.js";
import { smoothLine } from "./resample.js";

/** Points of a unit's line between two that the server sent. */
const FINER = 8;

/** The scene as the map needs it: its axes named as in print, and the span and largest size of its targets. */
export function mapScene(scene) {
  const { x, y } = scene.view;
  const named = (axis) => axis && { ...axis, label: printedName(axis.label) };
  return { ...scene, targets: targetsOf(scene), view: { ...scene.view, x: named(x), y: named(y) } };
}

/** @returns {{low: number, high: number, size: number}} */
function targetsOf(scene) {
  const ends = scene.task === "binary"
    ? [scene.target_low, scene.target_high]
    : extent([...scene.points.train_labels, ...scene.points.test_labels]);
  const [low, high] = ends;
  return { low, high, size: Math.max(Math.abs(low), Math.abs(high)) || 1 };
}

/** @returns {Subject} */
export function subjectOf(scene, frame, view) {
  const last = scene.layer_sizes.length - 1;
  const output = { unit: -1, of: -1, tile: false, title: titleOf(scene), shades: outputShades(scene, frame) };
  if (view.hoverUnit === null || view.hoverUnit === undefined || !frame.details?.tiles) return output;
  const unit = view.hoverUnit;
  const { layer, j } = unitAt(scene, unit);
  const title = layer < last ? say("map-unit", { layer, unit: j + 1 }) : unitName(scene, layer, j);
  if (layer === last && scene.layer_sizes[last] === 1) return { ...output, of: unit, title };
  const [low, high] = spanOf(scene, layer, scene.bounded[unit], frame.details.scales[unit]);
  return { unit, of: unit, tile: true, title, shades: { low, high, centre: (low + high) / 2, half: (high - low) / 2 || 1 } };
}

const titleOf = (scene) => say(scene.task === "regression" || scene.view.kind === "curve" ? "map-title-answer" : "map-title");

/** Values of the lowest and highest byte of a unit's map. @returns {[number, number]} */
function spanOf(scene, layer, bounded, scale) {
  const range = scene.ranges?.[layer - 1];
  const [low, high] = Array.isArray(range) ? range : [range?.low, range?.high];
  return bounded && Number.isFinite(low) && Number.isFinite(high) ? [low, high] : [-scale, scale];
}

/** @returns {Shades} */
export function outputShades(scene, frame) {
  const last = scene.layer_sizes.length - 1;
  const [low, high] = spanOf(scene, last, scene.bounded?.at(-1), frame.details?.mapScale || 1);
  if (scene.task === "binary") {
    return { low, high, centre: scene.threshold, half: (scene.target_high - scene.target_low) / 2 || 1 };
  }
  return { low, high, centre: 0, half: scene.targets.size };
}

/** Over one-dimensional data: the output's or a unit's line, evenly spaced; undefined where the frame has none. */
export function lineOf(scene, frame, { tile, unit, shades }) {
  if (!tile) return frame.curve;
  const count = scene.view.tile;
  const bytes = frame.details.tiles.subarray(unit * count, (unit + 1) * count);
  return smoothLine(bytes, FINER).map((byte) => valueOfByte(shades, byte));
}

/** What a byte of a map stands for. @param {Shades} shades */
export const valueOfByte = ({ low, high }, byte) => low + ((high - low) * byte) / 255;

/** Whether a map's bytes are winners and their confidences, not values. */
export const hasWinners = (scene, frame) => frame.map.length >= 2 * scene.view.size ** 2;

/** The batch's rows where they are to be ringed: a part of the data, and of this very step. @returns {Uint16Array|null} */
export function batchOf(scene, frame, view) {
  const rows = view.showBatch && !view.recounted && frame.complete ? frame.details?.rows : null;
  return rows?.length && rows.length < scene.points.train.length ? rows : null;
}

/** Least and greatest, 0 and 0 when there are none. @returns {[number, number]} */
export function extent(values) {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : [0, 0];
}
