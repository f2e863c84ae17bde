/**
 * One way to see the layers over the run, on a chart that holds the record: a line a layer on a log axis, its name where
 * it ends. The views of the gradients' panel are made of this.
 *
 * @typedef {import("./time_chart.js").Plan} Plan
 * @typedef {import("./flow.js").FlowChart} FlowChart
 */

import { linearScale, logTicks } from "../kit/axes.js";
import { fitText, type } from "../kit/canvas.js";
import { formatNumber } from "../kit/numbers.js";
import { Trace } from "./layer_trace.js";
import { alpha, mix } from "../kit/theme.js";

/** What the record holds of each layer: powers of ten, but for the two counts. */
export const KIND = Object.freeze({
  LOW: 0, MIDDLE: 1, HIGH: 2, DELTA: 3, WEIGHTS: 4, SLOPES: 5, RATIO: 6, DEAD: 7, SATURATED: 8,
});
export const KINDS = 9;

/** Where a kind of a layer (from 0) stands in the record. */
export const seriesOf = (layer, kind) => KINDS * layer + kind;

/** Early to late layers: lightness rises (or falls, on dark) all the way, so no eye mixes them up. */
const HUES = {
  light: ["#4b2380", "#2f6690", "#1c8c7e", "#6fa52a", "#c49a00"],
  dark: ["#a98bea", "#5fa6e0", "#3ec9ae", "#9fd84f", "#f4d84a"],
};

/** The axis reaches at most this many powers of ten below its top. */
const MOST_POWERS = 14;
const ZERO_ROW = 15;
const NARROW = 380;

/** Baselines of the two lines of words above the plot. */
export const FIRST_LINE = 37;
export const SECOND_LINE = 53;

export class LayerView {
  /** Its name in the address of the choice, on its button, and on a button with little room. */
  static name = "";
  static words = "";
  static short = "";
  /** What it shows, in a line. */
  static hint = "";

  /** The kinds drawn as lines; names stand at the ends of the first. */
  lines = [KIND.DELTA];
  /** Whether what has no logarithm is an exact zero, and has a row of its own at the foot; else it is a gap. */
  hasZeros = true;
  /** Where the plot begins. */
  top = 68;
  /** Powers of ten that the axis holds in any case. */
  holds = [];

  /** @param {FlowChart} chart */
  constructor(chart) {
    this.chart = chart;
    this.trace = new Trace();
    /** Of the abandoned branches. @type {WeakMap<object, Trace>} */
    this.faded = new WeakMap();
  }

  /** How many layers have a line. */
  get count() {
    return this.chart.layers;
  }

  /** @returns {Plan} */
  plan(width, height, frame) {
    const { chart, top } = this;
    const box = { left: 44, top, right: width - (width < NARROW ? 34 : 56), bottom: Math.max(top + 40, height - 24) };
    const time = chart.time(frame, width / 90);
    const { low, high, zeros } = this.#powers();
    const foot = zeros ? box.bottom - ZERO_ROW : box.bottom;
    const place = linearScale(low, high, foot, box.top);
    return {
      box, time, zeros,
      rows: logTicks(low, high, (foot - box.top) / 26),
      x: linearScale(time.low, time.high, box.left, box.right),
      y: (value) => place(Math.log10(value)),
      yOfPower: (power) => {
        if (power > high) return box.top;
        if (Number.isFinite(power)) return Math.min(place(power), foot);
        if (!this.hasZeros) return NaN;
        return zeros ? box.bottom - 4 : foot;
      },
      key: `${time.axis} ${time.low} ${time.high} ${low} ${high} ${zeros} ${this.count}`,
    };
  }

  drawBack(context, width, plan, theme) {
    const { box } = plan;
    this.drawGround(context, plan, theme);
    this.chart.drawAxes(context, width, plan, theme);
    this.drawKey(context, width, theme);
    if (!plan.zeros) return;
    type(context, theme, { size: 11, align: "right", baseline: "middle", colour: theme.muted });
    context.fillText("0", box.left - 7, box.bottom - 4);
  }

  /** What lies under the axes. */
  drawGround(_context, _plan, _theme) {}

  /** What the lines are, in the first line above the plot. */
  drawKey(context, width, theme) {
    drawEntries(context, width, [[null, this.constructor.hint]], theme);
  }

  drawFront(context, width, plan, frame, theme, live) {
    const { chart } = this;
    const { history } = chart;
    const { box } = plan;
    const excuse = this.excuse();
    if (excuse) {
      type(context, theme, { size: 12, align: "center", colour: theme.muted });
      const middle = (box.left + box.right) / 2;
      context.lineWidth = 6;
      context.strokeStyle = theme.background;
      context.strokeText(excuse, middle, (box.top + box.bottom) / 2);
      context.fillText(excuse, middle, (box.top + box.bottom) / 2);
      return;
    }
    context.lineJoin = "round";
    for (const ghost of chart.ghosts) {
      if (!this.faded.has(ghost)) this.faded.set(ghost, new Trace());
      this.drawRecord(context, this.faded.get(ghost), ghost, plan, theme, 0.3, false);
    }
    chart.drawUpTo(context, plan, frame, () => this.drawRecord(context, this.trace, history, plan, theme, context.globalAlpha, true));
    chart.drawCursors(context, plan, frame, theme, live);
    this.drawEnds(context, width, plan, frame, theme);
    this.drawReading(context, width, frame, theme);
  }

  /** Why there is nothing to draw; empty when there is. */
  excuse() {
    return this.chart.history.length ? "" : "from the first update on";
  }

  /** The second line above the plot: the moment on show in words. */
  drawReading(context, width, frame, theme) {
    const readings = this.chart.reading(frame);
    if (!readings.length) return;
    type(context, theme, { size: 12 });
    const fitting = readings.find((text) => context.measureText(text).width <= width) ?? readings.at(-1);
    context.fillText(fitText(context, fitting, width), 0, SECOND_LINE);
  }

  /** The moment of these numbers in words, the longest way first. @param {ArrayLike<number>} _values @returns {string[]} */
  read(_values) {
    return [];
  }

  /** All lines of a record. */
  drawRecord(context, trace, history, plan, theme, share, _full) {
    const points = this.follow(trace, history, plan);
    const colours = this.chart.colours(theme).lines;
    context.globalAlpha = share;
    for (let line = this.lines.length - 1; line >= 0; line--) {
      this.dress(context, line);
      for (let layer = 0; layer < this.count; layer++) {
        context.strokeStyle = colours[layer];
        stroke(context, trace.places, trace.levels[this.count * line + layer], points);
      }
    }
    context.setLineDash(NO_DASH);
    context.globalAlpha = 1;
  }

  /** Sets how the lines of a kind are drawn. */
  dress(context, _line) {
    context.lineWidth = 1.75;
  }

  /** Makes a record's points: the levels of all layers of the first kind, then of the next. @returns {number} points */
  follow(trace, history, plan, kinds = this.lines) {
    const { box } = plan;
    if (this.series?.length !== kinds.length * this.count) {
      this.series = kinds.flatMap((kind) => Array.from({ length: this.count }, (_, layer) => seriesOf(layer, kind)));
    }
    return trace.follow(history, this.series, plan, plan.yOfPower, `${plan.key}|${box.right}|${box.top}|${box.bottom}`);
  }

  tell(bucket) {
    return Array.from({ length: this.count }, (_, layer) => `${this.chart.layerName(layer)} ${this.tellLayer(layer, bucket)}`);
  }

  tellLayer(layer, bucket) {
    return this.number(layer, this.lines[0], bucket);
  }

  /** @param {number} bucket of the record @param {ArrayLike<number>} values of the moment on show */
  describe(bucket, values) {
    return `${sentence(this.constructor.hint).slice(0, -1)}: ${this.tell(bucket).join(", ")}. ${sentence(this.read(values)[0])}`.trim();
  }

  /** Least and greatest power of a layer to be shown. */
  reach(extents, history, layer) {
    const found = this.lines.map((kind) => extents.of(history, seriesOf(layer, kind)));
    return {
      low: Math.min(...found.map(({ low }) => low)),
      high: Math.max(...found.map(({ high }) => high)),
      gap: found.some(({ gap }) => gap),
    };
  }

  /** Mean power of a bucket; NaN where there was no number. */
  level(layer, kind, bucket) {
    const { count, sum } = this.chart.history;
    const series = seriesOf(layer, kind);
    return count[series][bucket] ? sum[series][bucket] / count[series][bucket] : NaN;
  }

  /** The number of a bucket, for reading. */
  number(layer, kind, bucket) {
    const level = this.level(layer, kind, bucket);
    return Number.isFinite(level) ? formatNumber(10 ** level) : this.hasZeros ? "0" : "–";
  }

  /** Powers of ten of the axis, and whether there is a row for zeros. */
  #powers() {
    const { chart } = this;
    let low = Math.min(Infinity, ...this.holds);
    let high = Math.max(-Infinity, ...this.holds);
    let zeros = false;
    for (const history of [chart.history, ...chart.ghosts]) {
      for (let layer = 0; layer < this.count; layer++) {
        const found = this.reach(chart.extents, history, layer);
        low = Math.min(low, found.low);
        high = Math.max(high, found.high);
        zeros ||= this.hasZeros && found.gap;
      }
    }
    if (!(high > low)) [low, high] = Number.isFinite(high) ? [high - 1, high] : [-4, 0];
    high = Math.ceil(high - 1e-9);
    return { low: Math.max(Math.min(Math.floor(low + 1e-9), high - 2), high - MOST_POWERS), high, zeros };
  }

  /** Dots and names where the lines end, or dots where the cursor crosses them. */
  drawEnds(context, width, plan, frame, theme) {
    const { chart, trace, count } = this;
    const { box, x, yOfPower, time: { axis } } = plan;
    const { lines: colours, inks } = chart.colours(theme);
    const point = this.follow(trace, chart.history, plan) - 1;
    const end = trace.places[point];
    const levels = Array.from({ length: count }, (_, layer) => this.endOf(trace, layer)[point]);
    const now = chart.scrubbing(frame) ? chart.numbers(frame) : null;
    for (let layer = 0; layer < count; layer++) {
      if (!now) disc(context, end, levels[layer], colours[layer]);
      else if (frame.complete) disc(context, x(frame[axis]), yOfPower(now[seriesOf(layer, this.lines[0])]), colours[layer]);
    }
    const held = levels.map((level) => (Number.isFinite(level) ? level : box.bottom));
    const places = apart(held, count > 7 ? 11 : 13, box.top - 8, box.bottom);
    for (let layer = 0; layer < count; layer++) lead(context, end + 5, levels[layer], box.right + 6, places[layer], colours[layer]);
    type(context, theme, { size: 11, weight: 600, baseline: "middle" });
    const short = width < NARROW;
    for (let layer = 0; layer < count; layer++) {
      context.fillStyle = Number.isFinite(levels[layer]) ? inks[layer] : alpha(theme.muted, 0.6);
      context.fillText(chart.layerName(layer, short), box.right + 8, places[layer] + 0.5);
    }
  }

  /** The levels at whose end a layer's name stands. */
  endOf(trace, layer) {
    return trace.levels[layer];
  }
}

const NO_DASH = [];

/** The colours of so many layers, early to late: lines, bands behind them, text. @returns {{lines: string[], bands: string[], inks: string[]}} */
export function palette(layers, theme) {
  const hues = theme.dark ? HUES.dark : HUES.light;
  const lines = Array.from({ length: layers }, (_, layer) => {
    if (layers === 1) return hues[1];
    const place = (layer / (layers - 1)) * (layers === 2 ? 2 : hues.length - 1) + (layers === 2 ? 1 : 0);
    const below = Math.min(Math.floor(place), hues.length - 2);
    return mix(hues[below], hues[below + 1], place - below);
  });
  const share = layers <= 4 ? 0.17 : 0.1;
  return { lines, bands: lines.map((colour) => alpha(colour, share)), inks: lines.map((colour) => mix(colour, theme.text, theme.dark ? 0.15 : 0.2)) };
}

/**
 * What the marks of a chart mean, in the first line above it: each a mark of 18 px drawn at a place, and words. As many as
 * fit.
 * @param {[((x: number, y: number) => void)|null, string][]} entries
 */
export function drawEntries(context, width, entries, theme) {
  let x = 0;
  for (const [drawMark, words] of entries) {
    type(context, theme, { size: 12, colour: theme.muted });
    const after = x + (drawMark ? 23 : 0);
    if (x > 0 && after + context.measureText(words).width > width) return;
    const text = fitText(context, words, width - after);
    context.fillText(text, after, FIRST_LINE);
    const end = after + context.measureText(text).width + 14;
    drawMark?.(x, FIRST_LINE - 4);
    x = end;
  }
}

/** Levels moved apart so that no two are closer than a gap, each as near to its own place as may be. @returns {number[]} */
export function apart(levels, gap, top, bottom) {
  const order = levels.map((_, at) => at).sort((a, b) => levels[a] - levels[b]);
  const places = [...levels];
  let last = -Infinity;
  for (const at of order) last = places[at] = Math.max(levels[at], last + gap, top);
  let next = bottom + gap;
  for (const at of order.reverse()) next = places[at] = Math.min(places[at], next - gap);
  return places;
}

/** A faint line from where a layer's line ends to its name. */
function lead(context, x, y, end, place, colour) {
  if (Number.isNaN(y) || end - x < 10) return;
  context.globalAlpha = 0.35;
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(Math.max(x, end - 8), y);
  context.lineTo(end, place);
  context.stroke();
  context.globalAlpha = 1;
}

/** "layer 1: …" as a sentence: "Layer 1: …." */
export const sentence = (text) => (text ? `${text[0].toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}` : "");

/** A line through points; it breaks where a level is NaN. */
function stroke(context, places, levels, points) {
  let pen = false;
  context.beginPath();
  for (let at = 0; at < points; at++) {
    const level = levels[at];
    if (Number.isNaN(level)) pen = false;
    else if (pen) context.lineTo(places[at], level);
    else {
      context.moveTo(places[at], level);
      pen = true;
    }
  }
  context.stroke();
}

function disc(context, x, y, colour) {
  if (Number.isNaN(y)) return;
  context.fillStyle = colour;
  context.beginPath();
  context.arc(x, y, 3, 0, 7);
  context.fill();
}
