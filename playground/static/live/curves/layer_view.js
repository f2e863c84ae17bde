/**
 * One way to see the layers over the run, on a chart that holds the record: a line a layer on a log axis, its name where
 * it ends. The views of the gradients' panel are made of this.
 *
 * @typedef {import("./time_chart.js").Plan} Plan
 * @typedef {import("./flow.js").FlowChart} FlowChart
 * @typedef {import("./layer_words.js").Reading} Reading
 */

import { type } from "../kit/canvas.js";
import { formatNumber } from "../kit/numbers.js";
import { enumerated, say } from "../kit/words.js";
import { disc, drawEntries, drawExcuse, drawNames, drawWords, stroke } from "./layer_marks.js";
import { layerPlan, NARROW, powersOf } from "./layer_plan.js";
import { KIND, levelOf, seriesOf } from "./layer_record.js";
import { Trace } from "./layer_trace.js";
import { layerName, spoken, written } from "./layer_words.js";

const NO_DASH = [];

export class LayerView {
  /** Its name in the store of the choice, on its button, and in the names of its words: `chart-view-NAME`. */
  static name = "";

  /** The kinds drawn as lines; names stand at the ends of the first. */
  lines = [KIND.DELTA];
  /** Whether what has no logarithm is an exact zero, and has a row of its own at the foot; else it is a gap. */
  hasZeros = true;
  /** Where the plot begins. */
  top = 68;

  /** @param {FlowChart} chart */
  constructor(chart) {
    this.chart = chart;
    this.trace = new Trace();
    /** Of the abandoned branches. @type {WeakMap<object, Trace>} */
    this.faded = new WeakMap();
  }

  get name() {
    return this.constructor.name;
  }

  /** How many layers have a line. */
  get count() {
    return this.chart.layers;
  }

  /** Powers of ten that the axis holds in any case. @returns {number[]} */
  get holds() {
    return [];
  }

  // ---- where things stand

  /** @returns {Plan} */
  plan(width, height, frame) {
    const { chart, top, hasZeros, count } = this;
    const records = [chart.history, ...chart.ghosts];
    const reaches = records.flatMap((history) => Array.from({ length: count }, (_, layer) => this.reach(chart.extents, history, layer)));
    return layerPlan(width, height, { top, time: chart.time(frame, width / 90), powers: powersOf(reaches, this.holds, hasZeros), hasZeros, count });
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

  /** Makes a record's points: the levels of all layers of the first kind, then of the next. @returns {number} points */
  follow(trace, history, plan, kinds = this.lines) {
    const { box } = plan;
    if (this.series?.length !== kinds.length * this.count) {
      this.series = kinds.flatMap((kind) => Array.from({ length: this.count }, (_, layer) => seriesOf(layer, kind)));
    }
    return trace.follow(history, this.series, plan, plan.yOfPower, `${plan.key}|${box.right}|${box.top}|${box.bottom}`);
  }

  // ---- drawing

  drawBack(context, width, plan, theme) {
    const { box } = plan;
    this.drawGround(context, plan, theme);
    this.chart.drawAxes(context, width, plan, theme);
    this.drawKey(context, width, theme);
    if (!plan.zeros) return;
    type(context, theme, { size: 11, align: "right", baseline: "middle", colour: theme.muted });
    context.fillText("0", box.left - 7, box.bottom - 4);
  }

  /** What lies under the axes, given a context, a plan and a theme. */
  drawGround() {}

  /** What the lines are, in the first line above the plot. */
  drawKey(context, width, theme) {
    drawEntries(context, width, [[null, say(`chart-view-${this.name}.hint`)]], theme);
  }

  drawFront(context, width, plan, frame, theme, live) {
    const { chart } = this;
    const excuse = this.excuse();
    if (excuse) {
      drawExcuse(context, plan.box, say(excuse), theme);
      return;
    }
    context.lineJoin = "round";
    for (const ghost of chart.ghosts) {
      if (!this.faded.has(ghost)) this.faded.set(ghost, new Trace());
      this.drawRecord(context, this.faded.get(ghost), ghost, plan, theme, 0.3, false);
    }
    chart.drawUpTo(context, plan, frame, () => this.drawRecord(context, this.trace, chart.history, plan, theme, context.globalAlpha, true));
    chart.drawCursors(context, plan, frame, theme, live);
    this.drawEnds(context, width, plan, frame, theme);
    drawWords(context, width, chart.reading(frame), theme);
  }

  /** All lines of a record; a view may ask, at the end, whether it is drawn in full. */
  drawRecord(context, trace, history, plan, theme, share) {
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

  /** Sets how the lines of a kind are drawn; a view may ask for its number. */
  dress(context) {
    context.lineWidth = 1.75;
  }

  /** Dots and names where the lines end, or dots where the cursor crosses them. */
  drawEnds(context, width, plan, frame, theme) {
    const { chart, trace, count } = this;
    const { x, yOfPower, time: { axis } } = plan;
    const colours = chart.colours(theme);
    const point = this.follow(trace, chart.history, plan) - 1;
    const end = trace.places[point];
    const levels = Array.from({ length: count }, (_, layer) => trace.levels[layer][point]);
    const now = chart.scrubbing(frame) ? chart.numbers(frame) : null;
    for (let layer = 0; layer < count; layer++) {
      if (!now) disc(context, end, levels[layer], colours.lines[layer]);
      else if (frame.complete) disc(context, x(frame[axis]), yOfPower(now[seriesOf(layer, this.lines[0])]), colours.lines[layer]);
    }
    drawNames(context, plan, end, levels, levels.map((_, layer) => layerName(layer, chart.layers, width < NARROW)), colours, theme);
  }

  // ---- words

  /** Why there is nothing to draw: the name of its words; empty when there is something. */
  excuse() {
    return this.chart.history.length ? "" : "chart-later";
  }

  /** The moment of these numbers, the longest way of saying it first. @returns {Reading[]} */
  read() {
    return [];
  }

  /** The same as it is written above the plot. @returns {string[]} */
  words(values) {
    return this.read(values).map(written);
  }

  /** What the card at the pointer says of a bucket, a layer a line. @returns {string[]} */
  tell(bucket) {
    return Array.from({ length: this.count }, (_, layer) =>
      say("chart-layer-value", { layer: layerName(layer, this.chart.layers), value: this.tellLayer(layer, bucket) }));
  }

  tellLayer(layer, bucket) {
    return this.number(layer, this.lines[0], bucket);
  }

  /** @param {number} bucket of the record @param {ArrayLike<number>} values of the moment on show @returns {string[]} sentences */
  describe(bucket, values) {
    return [say(`chart-view-${this.name}.about`, { layers: enumerated(this.tell(bucket)) }), spoken(this.read(values)[0])];
  }

  /** Mean power of a bucket; NaN where there was no number. */
  level(layer, kind, bucket) {
    return levelOf(this.chart.history, layer, kind, bucket);
  }

  /** The number of a bucket, for reading. */
  number(layer, kind, bucket) {
    const level = this.level(layer, kind, bucket);
    return Number.isFinite(level) ? formatNumber(10 ** level) : this.hasZeros ? "0" : "–";
  }
}
