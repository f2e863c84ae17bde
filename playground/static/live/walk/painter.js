/**
 * What happens inside one update, drawn in place of the network diagram: activations that run to the right, the loss, deltas
 * that come back, gradients that appear on the edges, then the weights that move. Until then they are locked.
 *
 * A picture is a function of the phase, of how far into it, and of the numbers of the audit. Where an audit is awaited, the
 * bare network stands there.
 *
 * @typedef {{name: string, layer: number, progress: number, audit: object|null, arrays: Object<string, Float64Array>|null}} Shown
 * @typedef {object} Moment what of the update has happened, each a share 0..1
 * @property {(layer: number) => number} summed z is there @property {(layer: number) => number} answered the activation too
 * @property {(layer: number) => number} told delta is there @property {(layer: number) => number} graded the gradients too
 * @property {number} moved the weights @property {number} unlocked
 */
import { blocks, isFixed, unitIndex, weightIndex } from "../kit/addresses.js";
import { brief } from "../kit/numbers.js";
import { Scales, drawEdgeLit, drawEdges, strength, strongestEdges } from "../diagram/edges.js";
import { edgeOf, edgePoint } from "../diagram/layout.js";
import { drawLegend } from "../diagram/legend.js";
import { drawBiases, drawNames, drawRing } from "../diagram/units.js";
import { drawLoss } from "./loss_plate.js";
import { drawChange, drawDelta, drawLight, drawLock, ramp } from "./marks.js";
import { drawPlate, inkOn } from "../kit/plate.js";
import { alpha, divergingHex, mix } from "../kit/theme.js";

/** A tile from this side on holds z and activation; a smaller one the activation only. */
const TWO_LINES = 31;
const ONE_LINE = 26;
/** So many of a layer's units are told in numbers where there is no room for all. */
const TOLD = 3;
const MOST_MARKS = 70;
const MOST_MARKS_TOLD = 5;

/** What has happened at a phase. @param {Shown} shown @returns {Moment} */
export function momentOf({ name, layer, progress }) {
  const reached = (phase, early, late) => (at) => {
    if (name === phase) return at === layer ? ramp(progress, early, late) : Number(phase === "forward" ? at < layer : at > layer);
    return Number(phase === "forward" ? true : name === "update");
  };
  return {
    summed: reached("forward", 0.5, 0.62),
    answered: reached("forward", 0.66, 0.85),
    told: reached("backward", 0.42, 0.58),
    graded: reached("backward", 0.56, 0.95),
    moved: name === "update" ? ramp(progress, 0.42, 0.85) : 0,
    unlocked: name === "update" ? ramp(progress, 0.08, 0.28) : 0,
  };
}

export class PhasePainter {
  constructor() {
    this.scales = new Scales();
    this.draw = this.draw.bind(this);
  }

  /** The diagram's hook: draws everything and returns the edges drawn. */
  draw(context, picture, frame, view, hovered) {
    const { scene, layout, theme } = picture;
    if (scene !== this.scene) {
      this.scene = scene;
      this.scales = new Scales();
      this.chosen = null;
    }
    const shown = view.phase;
    const numbers = this.#numbers(scene, layout, shown, frame);
    const moment = shown.audit ? momentOf(shown) : BEFORE;
    const all = { context, picture, scene, layout, theme, numbers, moment, shown, view, hovered };
    this.#edges(all);
    this.#light(all);
    if (shown.name === "update") this.#changes(all);
    this.#halo(all);
    this.#units(all);
    drawNames(context, picture, picture.names);
    this.#rings(all);
    drawBiases(context, picture, numbers.inForce(moment), 1);
    this.#deltas(all);
    this.#locks(all);
    this.#tellSelected(all);
    if (shown.audit) this.#loss(all);
    const kind = shown.name === "backward" ? "gradients" : "weights";
    drawLegend(context, layout, { kind, scale: numbers.scale[kind], note: noteOf(layout, numbers, shown) }, theme);
    return numbers.drawn;
  }

  /** The numbers of the audit with their scales, found once an audit. */
  #numbers(scene, layout, { audit, arrays }, frame) {
    const key = arrays ?? frame.weights;
    if (this.known?.key === key && this.known.layout === layout) return this.known;
    const before = arrays?.weights_before ?? frame.weights;
    const after = arrays?.weights_after ?? before;
    const gradients = arrays?.gradients ?? null;
    const largest = (values) => values?.reduce((most, value) => (Math.abs(value) < Infinity ? Math.max(most, Math.abs(value)) : most), 0) ?? 0;
    const scale = {
      weights: this.scales.fit("weights", Math.max(largest(before), largest(after))),
      gradients: this.scales.fit("gradients", largest(gradients)),
    };
    const weights = before.map((value) => value / scale.weights);
    const slopes = gradients?.map((value) => value / scale.gradients) ?? weights;
    const both = weights.map((value, at) => Math.abs(value) + Math.abs(slopes[at]));
    const drawn = strongestEdges(layout, both);
    const all = blocks(scene);
    const byLayer = all.map((_, block) => drawn.filter((edge) => layout.edges.block[edge] === block));
    const spans = all.map(({ units, fanOut }) => [units, units + fanOut]);
    this.known = {
      key, layout, before, after, scale, weights, gradients: slopes, drawn, byLayer, arrays, audit,
      updates: arrays?.updates ?? null, mostUpdate: largest(arrays?.updates),
      mostDelta: largest(arrays?.delta) || 1, mostInput: largest(arrays?.inputs) || 1,
      mostAnswer: spans.map(([from, to]) => largest(arrays?.a.subarray(from, to)) || 1),
      told: spans.map(([from, to]) => strongest(arrays, from, to)),
      inForce: (moment) => inForce(all, this.known, moment),
    };
    return this.known;
  }

  /** Every layer's edges: weights, or gradients where they are there, or weights on the move. */
  #edges({ context, scene, layout, theme, numbers, moment, shown, hovered, view }) {
    const focus = hovered?.kind === "unit" ? hovered : null;
    const values = numbers.inForce(moment);
    numbers.byLayer.forEach((edges, block) => {
      const layer = block + 1;
      const graded = shown.name === "backward" ? moment.graded(layer) : 0;
      context.save();
      context.globalAlpha = shown.audit ? weightOf(shown, layer) : 0.6;
      if (graded > 0 && graded < 1) {
        const seam = layout.ends[block] - (layout.ends[block] - layout.starts[block]) * graded;
        within(context, 0, seam, layout, () => drawEdges(context, layout, edges, numbers.weights, 1, theme, focus));
        context.globalAlpha = 1;
        within(context, seam, layout.width, layout, () => drawEdges(context, layout, edges, numbers.gradients, 1, theme, focus));
        drawSeam(context, layout, seam, theme);
      } else if (shown.name === "update" && shown.progress < 0.4) {
        const fade = ramp(shown.progress, 0.12, 0.38);
        context.globalAlpha = 1 - fade;
        if (fade < 1) drawEdges(context, layout, edges, numbers.gradients, 1, theme, focus);
        context.globalAlpha = fade;
        if (fade > 0) drawEdges(context, layout, edges, numbers.weights, 1, theme, focus);
      } else drawEdges(context, layout, edges, values, 1, theme, focus);
      context.restore();
    });
    for (const [item, ringed] of [[view.selection, true], [hovered, false]]) {
      if (item?.kind !== "weight" || !isWeightOf(scene, item)) continue;
      const value = values[weightIndex(scene, item.layer, item.i, item.j)];
      drawEdgeLit(context, layout, edgeOf(scene, layout, item), value, 1, theme, ringed);
    }
  }

  /** What runs along the edges now: input times weight to the right, weight times delta to the left. */
  #light({ context, scene, layout, theme, numbers, shown }) {
    const { arrays, before, byLayer } = numbers;
    if (!arrays) return;
    const { name, layer, progress } = shown;
    const way = Math.max(0, Math.min(1, progress / 0.52));
    const { i, j } = layout.edges;
    if (name === "forward") {
      const below = layer > 1 ? (at) => arrays.a[unitIndex(scene, layer - 1, at)] : (at) => arrays.inputs[at];
      const carried = (edge) => below(i[edge]) * before[weightIndex(scene, layer, i[edge], j[edge])];
      drawLight(context, layout, [...byLayer[layer - 1]], carried, way, false, theme);
    } else if (name === "backward" && layer < byLayer.length) {
      const above = layer + 1;
      const carried = (edge) => arrays.delta[unitIndex(scene, above, j[edge])] * before[weightIndex(scene, above, i[edge], j[edge])];
      drawLight(context, layout, [...byLayer[layer]], carried, way, true, theme);
    }
  }

  /** The inputs, then every unit: its plate, its fill and its numbers, as far as they are there. */
  #units(all) {
    const { context, picture, scene, layout, theme, numbers, moment } = all;
    const { arrays } = numbers;
    for (const column of layout.columns) {
      if (column.image) {
        drawImage(context, layout, theme, arrays?.inputs ?? null);
        continue;
      }
      const { layer, tile, x } = column;
      column.ys.forEach((y, j) => {
        picture.plates.draw(context, tile, { x: x - tile / 2, y: y - tile / 2 });
        if (!arrays) return outline(context, x, y, tile, theme);
        if (layer === 0) {
          const value = arrays.inputs[j];
          const ground = fill(context, x, y, tile, value / numbers.mostInput, 1, theme);
          outline(context, x, y, tile, theme);
          if (tile >= ONE_LINE) write(context, x, y, tile, [brief(value)], ground, theme, [1]);
          return;
        }
        const unit = unitIndex(scene, layer, j);
        const [summed, answered] = [moment.summed(layer), moment.answered(layer)];
        const value = arrays.a[unit];
        const ground = fill(context, x, y, tile, shadeOf(scene, layer, value, numbers.mostAnswer[layer - 1]), answered, theme);
        outline(context, x, y, tile, theme);
        const ink = answered > 0.5 ? ground : theme.dark ? theme.panel : theme.background;
        if (tile >= TWO_LINES) {
          write(context, x, y, tile, [`z ${brief(arrays.z[unit])}`, brief(value)], ink, theme, [summed, answered]);
        } else if (tile >= ONE_LINE) write(context, x, y, tile, [brief(value)], ink, theme, [answered]);
      });
    }
    if (all.hovered?.kind === "unit") drawRing(context, layout, all.hovered.layer, all.hovered.j, theme, false);
  }

  /** Light behind the chosen unit: the ring around it is its delta's. */
  #halo({ context, scene, layout, theme, view }) {
    const { kind, layer, j } = view.selection ?? {};
    if (kind !== "unit" || !(j < scene.layer_sizes[layer]) || layout.columns[layer].image) return;
    const { x, ys, tile } = layout.columns[layer];
    const reach = tile * 0.5 + Math.min(18, tile * 0.55);
    const glow = context.createRadialGradient(x, ys[j], tile * 0.4, x, ys[j], reach * 1.25);
    glow.addColorStop(0, alpha(theme.accent, 0.75));
    glow.addColorStop(0.6, alpha(theme.accent, 0.35));
    glow.addColorStop(1, alpha(theme.accent, 0));
    context.fillStyle = glow;
    context.beginPath();
    context.arc(x, ys[j], reach * 1.25, 0, 7);
    context.fill();
  }

  /** The deltas that have come back, as rings. */
  #rings({ context, scene, layout, theme, numbers, moment, shown }) {
    const { arrays } = numbers;
    if (!arrays) return;
    for (const { layer, x, ys, tile } of layout.columns.slice(1)) {
      const seen = toldNow(shown, moment, layer);
      ys.forEach((y, j) => {
        const delta = arrays.delta[unitIndex(scene, layer, j)];
        drawDelta(context, x, y, tile, delta, strength(delta, numbers.mostDelta), seen, theme);
      });
    }
  }

  /** Their numbers, where there is room; of small units the largest of the layer at work. */
  #deltas({ context, scene, layout, theme, numbers, moment, shown }) {
    const { arrays } = numbers;
    if (!arrays) return;
    for (const { layer, x, ys, tile, pitch } of layout.columns.slice(1)) {
      const seen = toldNow(shown, moment, layer);
      if (seen <= 0) continue;
      const roomy = pitch - tile >= 15 && tile >= ONE_LINE;
      const atWork = shown.name === "backward" && (layer === shown.layer || layer === shown.layer + 1);
      const told = roomy ? ys.map((_, j) => j) : atWork ? numbers.told[layer - 1].delta : [];
      for (const j of told) {
        const delta = arrays.delta[unitIndex(scene, layer, j)];
        const colour = delta < 0 ? theme.negative : delta > 0 ? theme.positive : theme.muted;
        const words = `δ ${brief(delta)}`;
        if (roomy) drawPlate(context, words, x, ys[j] - tile / 2 - 5.5, colour, theme, { seen });
        else if (layer < layout.columns.length - 1) drawPlate(context, words, x + tile / 2 + 6, ys[j], colour, theme, { seen, align: "left" });
        else drawPlate(context, words, x - tile / 2 - 8, ys[j], colour, theme, { seen, align: "right" });
      }
    }
  }

  /** Of small units, the numbers of the hovered, the chosen and the strongest of the layer that is at work. */
  #tellSelected({ context, scene, layout, theme, numbers, moment, shown, hovered, view }) {
    const { arrays } = numbers;
    if (!arrays) return;
    const wanted = new Map();
    const add = (layer, j) => {
      const column = layout.columns[layer];
      if (layer > 0 && column && column.tile < TWO_LINES && j < column.ys.length) wanted.set(`${layer}.${j}`, { layer, j });
    };
    if (shown.name === "forward") {
      for (const j of numbers.told[shown.layer - 1].a) add(shown.layer, j);
    }
    for (const item of [view.selection, hovered]) if (item?.kind === "unit") add(item.layer, item.j);
    for (const { layer, j } of wanted.values()) {
      const seen = moment.answered(layer);
      if (seen <= 0) continue;
      const column = layout.columns[layer];
      const unit = unitIndex(scene, layer, j);
      const parts = [`z ${brief(arrays.z[unit])}`, `a ${brief(arrays.a[unit])}`];
      const isOver = shown.name === "backward" && moment.told(layer) > 0;
      if (isOver) continue;
      const right = layer < layout.columns.length - 1;
      const x = right ? column.x + column.tile / 2 + 4 : column.x - column.tile / 2 - 8;
      drawPlate(context, parts.join("  "), x, column.ys[j], theme.line, theme, { size: 11, seen, align: right ? "left" : "right", weight: 500 });
    }
  }

  /** A padlock over each layer's edges; the word beside it where there is room. */
  #locks({ context, scene, layout, theme, moment, shown }) {
    const { starts, ends } = layout;
    const y = layout.top - 9;
    starts.forEach((start, block) => {
      const layer = block + 1;
      const x = (start + ends[block]) / 2;
      const room = layout.columns[layer].x - layout.columns[block].x;
      const fixed = isFixed(scene, `w${layer}`);
      const unlocked = fixed ? 0 : moment.unlocked;
      const ready = shown.name === "update" || (shown.name === "backward" && moment.graded(layer) >= 0.99);
      const size = room < 40 ? 8 : 11.5;
      const free = shown.progress > 0.84 ? "moved" : "free to move";
      const words = fixed ? "held fixed" : unlocked > 0.5 ? free : ready ? "gradient ready" : "locked";
      context.font = `${ready ? 600 : 400} 11px ${theme.font}`;
      const width = context.measureText(words).width + 6;
      const worded = room > width + size + 34;
      const left = worded ? x - (width + size) / 2 + size / 2 : x;
      drawLock(context, left, y, size, unlocked, ready, theme);
      if (!worded) return;
      context.fillStyle = ready ? theme.text : theme.muted;
      context.textAlign = "left";
      context.textBaseline = "middle";
      context.fillText(words, left + size / 2 + 6, y - 4.5);
    });
  }

  /** The change of each weight, as a pointer on its edge; the largest in numbers. */
  #changes({ context, scene, layout, theme, numbers, shown }) {
    const { updates, mostUpdate, drawn } = numbers;
    if (!updates || !mostUpdate) return;
    const seen = ramp(shown.progress, 0.36, 0.6);
    if (seen <= 0) return;
    const { index, block, i, j } = layout.edges;
    const strongestFirst = [...drawn].sort((one, other) => Math.abs(updates[index[other]]) - Math.abs(updates[index[one]]));
    const marked = strongestFirst.slice(0, MOST_MARKS).filter((edge) => updates[index[edge]] !== 0);
    const placeOf = (edge) => {
      const fan = blocks(scene)[block[edge]].fanIn;
      return edgePoint(layout, edge, 0.36 + 0.3 * (fan > 1 ? i[edge] / (fan - 1) : 0.5) + (j[edge] % 2 ? 0.05 : -0.02));
    };
    for (const edge of [...marked].reverse()) {
      const change = updates[index[edge]];
      drawChange(context, placeOf(edge), change, strength(change, mostUpdate), seen, theme);
    }
    const taken = [];
    const space = layout.columns[1].x - layout.columns[0].x;
    if (space < 90) return;
    for (const edge of marked) {
      if (taken.length >= MOST_MARKS_TOLD) break;
      const change = updates[index[edge]];
      const { x, y } = placeOf(edge);
      if (taken.some((other) => Math.abs(other.x - x) < 62 && Math.abs(other.y - y) < 22)) continue;
      taken.push({ x, y });
      const colour = change < 0 ? theme.negative : theme.positive;
      drawPlate(context, `${change > 0 ? "+" : ""}${brief(change)}`, x, y - 17, colour, theme, { size: 10.5, seen });
    }
  }

  #loss({ context, scene, layout, numbers, shown, picture }) {
    const { name, progress, audit } = shown;
    const isFirstBack = name === "backward" && shown.layer === layout.columns.length - 1;
    if (name !== "loss" && !isFirstBack) return;
    const outputs = numbers.arrays.a.subarray(blocks(scene).at(-1).units);
    if (name === "loss") drawLoss(context, picture, audit, outputs, progress, 1);
    else drawLoss(context, picture, audit, outputs, 1, 1 - ramp(progress, 0, 0.3));
  }
}

/** Before an audit has come: the bare network. @type {Moment} */
const BEFORE = { summed: () => 0, answered: () => 0, told: () => 0, graded: () => 0, moved: 0, unlocked: 0 };

/** Every parameter as its edge shows it now, over its scale: a weight, a gradient, or a weight on its way. */
function inForce(all, numbers, moment) {
  const { weights, gradients, after, scale } = numbers;
  const values = Float64Array.from(weights);
  all.forEach((block, at) => {
    const end = block.biases + block.fanOut;
    if (moment.moved > 0) {
      for (let p = block.weights; p < end; p++) values[p] += (after[p] / scale.weights - values[p]) * moment.moved;
    } else if (moment.unlocked < 1 && moment.graded(at + 1) > 0.5) {
      for (let p = block.weights; p < end; p++) values[p] = gradients[p];
    }
  });
  return values;
}

/** How far a layer's deltas are there; they leave when the weights move. */
const toldNow = (shown, moment, layer) => (shown.name === "update" ? 1 - ramp(shown.progress, 0.05, 0.4) : moment.told(layer));

/** How strongly a layer's edges stand out in a phase. */
function weightOf({ name, layer }, at) {
  if (name === "update") return 1;
  if (name === "loss") return 0.32;
  if (name === "forward") return at === layer ? 1 : at < layer ? 0.5 : 0.32;
  return at === layer || at === layer + 1 ? 1 : at > layer ? 0.6 : 0.28;
}

/** The units with most to say in numbers: by activation and by delta. */
function strongest(arrays, from, to) {
  if (!arrays) return { a: [], delta: [] };
  const by = (values) => Array.from(values.subarray(from, to), (value, j) => [Math.abs(value), j])
    .sort((one, other) => other[0] - one[0]).slice(0, TOLD).map(([, j]) => j);
  return { a: by(arrays.a), delta: by(arrays.delta) };
}

/** Where an activation stands on the diverging scale, -1..1: over its range, or over the layer's largest. */
function shadeOf(scene, layer, value, largest) {
  if (scene.activations[layer - 1] === "softmax") return value; // a share: 0 is nothing, not the opposite
  const range = scene.ranges?.[layer - 1];
  const [low, high] = Array.isArray(range) ? range : [range?.low, range?.high];
  if (Number.isFinite(low) && Number.isFinite(high) && high > low) return (2 * (value - low)) / (high - low) - 1;
  return value / largest;
}

/** Fills a tile with a value's colour and returns the colour. */
function fill(context, x, y, tile, shade, share, theme) {
  const colour = divergingHex(theme, Math.max(-1, Math.min(1, shade)) * 0.92);
  if (share > 0) {
    context.save();
    context.globalAlpha *= share;
    context.fillStyle = colour;
    trace(context, x, y, tile);
    context.fill();
    context.restore();
  }
  return colour;
}

function outline(context, x, y, tile, theme) {
  context.strokeStyle = mix(theme.line, theme.text, 0.16);
  context.lineWidth = tile < 15 ? 0.6 : 1;
  trace(context, x, y, tile);
  context.stroke();
}

function trace(context, x, y, tile) {
  const side = tile < 15 ? tile : tile - 0.5;
  context.beginPath();
  context.roundRect(x - side / 2, y - side / 2, side, side, tile < 15 ? Math.min(2, tile * 0.2) : Math.min(9, tile * 0.19));
}

/** One or two lines in a tile, the last one large. @param {number[]} seen how far each line is there */
function write(context, x, y, tile, lines, ground, theme, seen) {
  context.save();
  context.fillStyle = inkOn(ground);
  context.textAlign = "center";
  context.textBaseline = "middle";
  const large = lines.length > 1 ? Math.min(14, tile * 0.31) : Math.min(13, tile * 0.4);
  const sizes = lines.length > 1 ? [Math.min(11, Math.max(9, tile * 0.235)), large] : [large];
  const gap = lines.length > 1 ? tile * 0.19 : 0;
  lines.forEach((line, at) => {
    const last = at === lines.length - 1;
    context.font = `${last ? 700 : 500} ${sizes[at]}px ${theme.font}`;
    const wide = context.measureText(line).width;
    const shrink = Math.min(1, (tile - 4) / wide);
    if (shrink < 1) context.font = `${last ? 700 : 500} ${sizes[at] * shrink}px ${theme.font}`;
    context.globalAlpha = seen[at] * (last ? 1 : 0.86);
    context.fillText(line, x, y + 0.8 + (lines.length > 1 ? (at ? gap : -gap) : 0));
  });
  context.restore();
}

/** The example itself as a picture. @param {Float64Array|null} inputs */
function drawImage(context, layout, theme, inputs) {
  const { x, tile } = layout.columns[0];
  const [rows, across] = layout.imageShape;
  const [left, top, side] = [x - tile / 2, layout.middle - tile / 2, tile / across];
  const most = inputs?.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0) || 1;
  context.save();
  context.fillStyle = theme.panel;
  context.beginPath();
  context.roundRect(left - 3, top - 3, tile + 6, tile + 6, 8);
  context.fill();
  context.strokeStyle = theme.line;
  context.stroke();
  for (let pixel = 0; inputs && pixel < rows * across; pixel++) {
    const share = inputs[pixel] / most;
    context.fillStyle = share < 0 ? mix(theme.panel, theme.negative, -share * 0.9) : mix(theme.panel, theme.text, share * 0.92);
    context.fillRect(left + (pixel % across) * side, top + Math.floor(pixel / across) * side, side + 0.4, side + 0.4);
  }
  context.font = `11px ${theme.font}`;
  context.fillStyle = theme.muted;
  context.textAlign = "center";
  context.textBaseline = "top";
  context.fillText(`${rows * across} inputs`, x, top + tile + 9);
  context.restore();
}

/** Draws between two places across only. */
function within(context, from, to, layout, draw) {
  context.save();
  context.beginPath();
  context.rect(from, 0, to - from, layout.height);
  context.clip();
  draw();
  context.restore();
}

/** The place where a weight's edge turns into its gradient's. */
function drawSeam(context, layout, x, theme) {
  const shade = context.createLinearGradient(x - 9, 0, x + 9, 0);
  shade.addColorStop(0, `${theme.accent}00`);
  shade.addColorStop(0.5, `${theme.accent}40`);
  shade.addColorStop(1, `${theme.accent}00`);
  context.fillStyle = shade;
  context.fillRect(x - 9, layout.top, 18, layout.bottom - layout.top);
}

const isWeightOf = (scene, { layer, i, j }) => j < scene.layer_sizes[layer] && i < scene.layer_sizes[layer - 1];

/** Whose numbers these are, and which of them are told. */
function noteOf(layout, { drawn }, { audit }) {
  if (!audit) return "computing…";
  const parts = [];
  const { sample, rows } = audit;
  parts.push(sample ? `row ${sample.row}` : `means of the batch of ${rows.length}`);
  if (layout.columns.slice(1).some(({ tile }) => tile < ONE_LINE)) parts.push(`numbers: the ${TOLD} largest of a layer`);
  if (drawn.length < layout.edges.count) parts.push(`${drawn.length} of ${layout.edges.count} edges`);
  return parts.join(" · ");
}
