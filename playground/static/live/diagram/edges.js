/**
 * The edges of the network diagram: which are drawn, how wide, in what colour.
 *
 * Width and strength of colour follow |value| / scale; sign is coded twice, by colour and by dashes for negative values.
 * Edges of like width and sign are drawn in one stroke, weakest first, so that a wide network still paints in milliseconds.
 */
import { rounded } from "../kit/numbers.js";
import { alpha } from "../kit/theme.js";

/** The kinds of value that edges can show. */
export const EDGE_KINDS = ["weights", "gradients", "updates"];

/** At most so many edges are drawn, the strongest. */
export const MOST_EDGES = 1200;
const MOST_IMAGE_EDGES = 360;
const THINNEST = 0.6;
/** So many edges have a width of their own; weaker ones are hairlines, which a processor draws five times as fast. */
const MOST_WIDE_EDGES = 160;
const BINS = 512;

/** The kind of value that a view asks the edges to show. */
export const kindOf = (view) => (EDGE_KINDS.includes(view?.edges) ? view.edges : "weights");

/** The values of a kind that a frame holds, flat, as the parameters; null where it holds none. */
export const valuesOf = (frame, kind) => (kind === "weights" ? frame.weights : frame.details?.[kind]) ?? null;

/**
 * The edges to draw: all, or the strongest.
 * @param {import("./layout.js").Layout} layout @param {Float32Array|null} values flat, as the parameters
 * @returns {Int32Array} edges, in order
 */
export function strongestEdges(layout, values) {
  const limit = layout.imageShape ? MOST_IMAGE_EDGES : MOST_EDGES;
  const { count, index } = layout.edges;
  if (count <= limit) return (layout.everyEdge ??= Int32Array.from({ length: count }, (_, edge) => edge));
  if (!values) return new Int32Array(0);
  const top = largestEdge(layout, values) || 1;
  const bins = new Int32Array(BINS + 1);
  const binOf = (edge) => Math.min(BINS, Math.abs(values[index[edge]] / top) * BINS) | 0;
  for (let edge = 0; edge < count; edge++) bins[binOf(edge)]++;
  let least = BINS;
  let above = bins[BINS];
  while (least > 0 && above + bins[least - 1] <= limit) above += bins[--least];
  let spare = limit - above;
  const chosen = new Int32Array(Math.min(count, limit));
  let at = 0;
  for (let edge = 0; edge < count && at < limit; edge++) {
    const bin = binOf(edge);
    if (bin >= least || (bin === least - 1 && spare-- > 0)) chosen[at++] = edge;
  }
  return chosen.subarray(0, at);
}

/** Largest finite |value| on an edge. */
export function largestEdge(layout, values) {
  const { count, index } = layout.edges;
  let largest = 0;
  for (let edge = 0; edge < count; edge++) {
    const size = Math.abs(values[index[edge]]);
    if (size > largest && size < Infinity) largest = size;
  }
  return largest;
}

/**
 * Keeps one round scale for each kind of value, so that a picture in motion stays calm: it grows at once where a value
 * would not fit, and shrinks only when little of it is used.
 */
export class Scales {
  constructor() {
    /** @type {Map<string, number>} */
    this.known = new Map();
  }

  /** @param {string} kind @param {number} largest @returns {number} round, >= largest */
  fit(kind, largest) {
    const now = this.known.get(kind);
    const misfit = now === undefined || largest > now || largest < now * 0.15;
    if (largest > 0 && misfit) this.known.set(kind, roundUp(largest));
    return this.known.get(kind) ?? 1;
  }
}

function roundUp(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((each) => each * power >= value * 0.999999) ?? 10;
  return rounded(step * power, 2);
}

/** Share of the scale, 0..1; what is not finite fills it. */
export function strength(value, scale) {
  const share = Math.abs(value) / scale;
  return share < 1 ? share : Number.isNaN(share) ? 0 : 1;
}

/** Width of an edge of a strength 0..1. */
export const edgeWidth = (share, thick) => THINNEST + (thick - THINNEST) * share;

const dashes = (width) => [3 + width * 1.3, 2 + width * 0.65];

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import("./layout.js").Layout} layout
 * @param {Int32Array} drawn
 * @param {Float32Array|null} values
 * @param {number} scale
 * @param {import("../kit/theme.js").Theme} theme
 * @param {{layer: number, j: number}|null} focus a unit whose edges stay while the others fade
 */
export function drawEdges(context, layout, drawn, values, scale, theme, focus) {
  const levels = drawn.length > 300 ? 10 : 40;
  const { edges, thick } = layout;
  const { order, ends } = inBatches(layout, drawn, values, scale, levels, focus);
  const inkOf = inkFor(drawn.length, ((ends.findIndex((end) => end > 0) >> 1) % levels) / (levels - 1));
  const hairline = 1 / context.getTransform().a;
  const widest = Math.max(drawn.length - MOST_WIDE_EDGES, 0);
  context.save();
  context.lineCap = "butt";
  let from = 0;
  for (let batch = 0; batch < ends.length; batch++) {
    if (ends[batch] === from) continue;
    const share = ((batch >> 1) % levels) / (levels - 1);
    const negative = (batch & 1) === 0;
    const faded = focus && batch < levels * 2;
    const width = ends[batch] <= widest || faded ? hairline : edgeWidth(share, thick);
    const ink = faded ? inkOf(share) * 0.25 : focus ? Math.max(0.45, inkOf(share)) : inkOf(share);
    context.strokeStyle = alpha(negative ? theme.negative : theme.positive, ink.toFixed(3));
    context.lineWidth = width;
    context.setLineDash(negative && share > 0 ? dashes(width) : []);
    context.beginPath();
    for (; from < ends[batch]; from++) traceEdge(context, layout, edges, order[from]);
    context.stroke();
  }
  context.restore();
}

/**
 * Opacity by strength. In a crowd only what stands out of it is inked in full: the weakest drawn is all but transparent.
 * @param {number} count edges drawn @param {number} weakest strength of the weakest of them
 */
function inkFor(count, weakest) {
  if (count <= MOST_WIDE_EDGES) return (share) => 0.22 + 0.78 * Math.sqrt(share);
  const faintest = Math.max(0.13, 0.5 - count / 1600);
  return (share) => faintest + (1 - faintest) * Math.max(0, (share - weakest) / (1 - weakest || 1)) ** 1.3;
}

/** Sorts edges into batches of one stroke: faded before lit, weak before strong, negative beside positive. */
function inBatches(layout, drawn, values, scale, levels, focus) {
  const { index, block, i, j } = layout.edges;
  const batches = new Uint16Array(drawn.length);
  const ends = new Int32Array(levels * 4);
  drawn.forEach((edge, at) => {
    const value = values ? values[index[edge]] : 0;
    const level = Math.round(strength(value, scale) * (levels - 1));
    const lit = focus && touches(block[edge], i[edge], j[edge], focus) ? levels : 0;
    batches[at] = (level + lit) * 2 + (value < 0 ? 0 : 1);
    ends[batches[at]]++;
  });
  const next = new Int32Array(ends.length);
  for (let batch = 1; batch < ends.length; batch++) next[batch] = ends[batch] += ends[batch - 1];
  for (let batch = ends.length - 1; batch > 0; batch--) next[batch] = ends[batch - 1];
  next[0] = 0;
  const order = new Int32Array(drawn.length);
  drawn.forEach((edge, at) => {
    order[next[batches[at]]++] = edge;
  });
  return { order, ends };
}

const touches = (block, i, j, unit) =>
  (block + 1 === unit.layer && j === unit.j) || (block === unit.layer && i === unit.j);

function traceEdge(context, layout, { block, y0, y1 }, edge) {
  const start = layout.starts[block[edge]];
  const end = layout.ends[block[edge]];
  const half = (start + end) / 2;
  context.moveTo(start, y0[edge]);
  context.bezierCurveTo(half, y0[edge], half, y1[edge], end, y1[edge]);
}

/** One edge again, on top of all, in a halo of the background: the one under the pointer or selected. */
export function drawEdgeLit(context, layout, edge, value, scale, theme, ringed) {
  const width = Math.max(2, edgeWidth(strength(value, scale), layout.thick) + 1);
  const stroke = (style, wide, dash) => {
    context.strokeStyle = style;
    context.lineWidth = wide;
    context.setLineDash(dash);
    context.beginPath();
    traceEdge(context, layout, layout.edges, edge);
    context.stroke();
  };
  context.save();
  if (ringed) stroke(alpha(theme.accent, 0.9), width + 5.5, []);
  stroke(theme.background, width + 3, []);
  stroke(value < 0 ? theme.negative : theme.positive, width, value < 0 ? dashes(width) : []);
  context.restore();
}
