/**
 * Where everything of the network diagram stands. Numbers only, css pixels.
 *
 * @typedef {{layer: number, x: number, tile: number, pitch: number, ys: number[], bias: number, image: boolean, slots?: number[]}} Column
 *   one layer (0 is the inputs): centre x, side of a thumbnail, distance of two units, centres y, side of a bias mark.
 *   slots: centres of all features where its inputs are being chosen.
 *   An image column has one big tile that holds all its inputs as pixels; its ys are the rows of those pixels.
 * @typedef {{count: number, index: Int32Array, block: Uint8Array, i: Uint8Array, j: Uint8Array, y0: Float32Array,
 *   y1: Float32Array}} Edges
 *   every weight: flat index, layer - 1, its two units, y where it leaves and y where it arrives
 * @typedef {{width: number, height: number, top: number, bottom: number, middle: number, columns: Column[],
 *   starts: number[], ends: number[], edges: Edges, thick: number, imageShape: number[]|null,
 *   labels: {inputs: Labels, outputs: Labels}}} Layout
 *   starts and ends: x where the edges of each block leave and arrive; thick: width of the widest edge
 * @typedef {{place: "beside"|"below"|"none", width: number}} Labels where names of units stand, and room for each
 */

import { blocks } from "../kit/addresses.js";
import { namesIn, openColumn } from "./choices.js";

const LARGEST_TILE = { input: 42, blank: 22, hidden: 48, output: 60, image: 104 };
const LABEL_PITCH = 12;

/**
 * Lays a network out.
 * @param {object} scene @param {number} width @param {number} height
 * @param {(text: string) => number} measure width of a label
 * @param {{top: number, bottom: number}} margin room for the heads above and the legend below
 * @param {boolean} isChoosing whether the inputs' column shows all that could be inputs
 * @returns {Layout}
 */
export function layoutDiagram(scene, width, height, measure, { top, bottom }, isChoosing = false) {
  const sizes = scene.layer_sizes;
  const imageShape = scene.image_shape ?? null;
  const room = Math.max(40, height - top - bottom);
  const middle = top + room / 2;
  const columns = sizes.map((count, layer) => {
    const image = layer === 0 && imageShape !== null;
    const input = image ? "image" : scene.input_tiles ? "input" : "blank";
    const role = layer === 0 ? input : layer === sizes.length - 1 ? "output" : "hidden";
    const shown = layer === 0 && isChoosing ? scene.features.length : count;
    const column = columnOf(layer, shown, role, room, width / sizes.length, middle, imageShape);
    return layer === 0 && isChoosing ? openColumn(column, scene.features) : column;
  });
  const [first, last] = [columns[0], columns.at(-1)];
  const labels = {
    inputs: labelsOf(first, namesIn(scene, isChoosing), width, columns.length, measure),
    outputs: labelsOf(last, scene.output_names, width, columns.length, measure),
  };
  const inset = (column, { place, width: room }) =>
    Math.max(30, place === "beside" ? column.tile / 2 + 20 + room : Math.max(column.tile, room) / 2 + 6);
  const left = inset(first, labels.inputs);
  const right = width - inset(last, labels.outputs);
  columns.forEach((column) => {
    column.x = left + ((right - left) * column.layer) / (columns.length - 1);
  });
  const starts = columns.slice(0, -1).map((column) => column.x + column.tile / 2 + 1);
  const ends = columns.slice(1).map((column) => column.x - column.tile / 2 - 1);
  const gap = ends[0] - starts[0];
  const tightest = Math.min(...columns.filter((column) => !column.image).map((column) => column.pitch));
  return {
    width, height, top, bottom: height - bottom, middle, columns, imageShape, labels,
    starts, ends,
    edges: edgesOf(scene, columns),
    thick: Math.min(6, 0.9 + tightest * 0.075, Math.max(1.2, gap * 0.09)),
  };
}

/** @returns {Labels} names beside their units; in a narrow diagram below them, where they fit */
function labelsOf(column, names, width, layers, measure) {
  if (column.image || !names?.length || column.pitch < LABEL_PITCH) return { place: "none", width: 0 };
  const longest = Math.max(...names.map(measure)) + 12;
  if (width < 480 && column.pitch - column.tile >= 15) {
    return { place: "below", width: Math.min(longest, Math.max(52, (width / layers) * 0.95)) };
  }
  return { place: "beside", width: Math.min(longest, width * 0.19) };
}

function columnOf(layer, count, role, room, space, middle, imageShape) {
  const largest = LARGEST_TILE[role];
  if (role === "image") {
    const tile = Math.min(largest, room * 0.5, space * 0.78);
    const [rows, across] = imageShape;
    const ys = Array.from({ length: count }, (_, pixel) => {
      const row = Math.floor(pixel / across);
      return middle - tile / 2 + ((row + 0.5) / rows) * tile;
    });
    return { layer, x: 0, tile, pitch: tile / rows, ys, bias: 0, image: true };
  }
  const pitch = Math.min(room / count, Math.max(largest, 34) * 1.8);
  const tile = Math.max(3, Math.min(largest, pitch * (count > 12 ? 0.82 : 0.7), space * 0.44));
  const ys = Array.from({ length: count }, (_, j) => middle + (j - (count - 1) / 2) * pitch);
  return { layer, x: 0, tile, pitch, ys, bias: Math.max(3, Math.min(13, tile * 0.3)), image: false };
}

/** @returns {Edges} */
function edgesOf(scene, columns) {
  const all = blocks(scene);
  const count = all.reduce((sum, block) => sum + block.fanIn * block.fanOut, 0);
  const edges = {
    count, index: new Int32Array(count), block: new Uint8Array(count), i: new Uint8Array(count), j: new Uint8Array(count),
    y0: new Float32Array(count), y1: new Float32Array(count),
  };
  let at = 0;
  all.forEach((block, b) => {
    const [source, target] = [columns[b], columns[b + 1]];
    const leave = spread(block.fanOut, source.image ? 0 : source.tile * 0.16);
    const arrive = spread(block.fanIn, target.tile * 0.3);
    for (let i = 0; i < block.fanIn; i++) {
      for (let j = 0; j < block.fanOut; j++, at++) {
        edges.index[at] = block.weights + i * block.fanOut + j;
        edges.block[at] = b;
        edges.i[at] = i;
        edges.j[at] = j;
        edges.y0[at] = source.ys[i] + leave(j);
        edges.y1[at] = target.ys[j] + arrive(i);
      }
    }
  });
  return edges;
}

/** Places of n edge ends over +-half, in order, so that neighbours can be told apart. */
function spread(n, half) {
  return (at) => (n > 1 ? ((2 * at) / (n - 1) - 1) * half : 0);
}

/** Centre of a unit; of an input of an image, its pixel. @returns {{x: number, y: number}} */
export function unitPlace(layout, layer, j) {
  const column = layout.columns[layer];
  if (!column.image) return { x: column.x, y: column.ys[j] };
  const across = layout.imageShape[1];
  return { x: column.x - column.tile / 2 + ((j % across) + 0.5) * (column.tile / across), y: column.ys[j] };
}

/** Centre of the bias mark of a unit. */
export function biasPlace(layout, layer, j) {
  const { x, tile, ys, bias } = layout.columns[layer];
  return { x: x - tile / 2 - bias * 0.1, y: ys[j] + tile / 2 - bias * 0.1 };
}

/** The point of an edge a share t of its bezier. The control points stand half way across, so tangents are level. */
export function edgePoint(layout, edge, t) {
  const { block, y0, y1 } = layout.edges;
  const start = layout.starts[block[edge]];
  const across = layout.ends[block[edge]] - start;
  return { x: start + across * easeX(t), y: y0[edge] + (y1[edge] - y0[edge]) * easeY(t) };
}

/** How far across, and how far up, an edge has come after a share t of its bezier; both 0..1. */
export const easeX = (t) => 1.5 * t - 1.5 * t * t + t * t * t;
export const easeY = (t) => 3 * t * t - 2 * t * t * t;

/** The edge of a weight, as `Edges` counts them. @param {{layer: number, i: number, j: number}} weight */
export function edgeOf(scene, layout, { layer, i, j }) {
  const before = scene.layer_sizes.slice(0, layer - 1);
  const skipped = before.reduce((sum, count, at) => sum + count * scene.layer_sizes[at + 1], 0);
  return skipped + i * scene.layer_sizes[layer] + j;
}
