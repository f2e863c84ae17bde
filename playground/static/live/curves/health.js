/**
 * Units that let nothing back: of each hidden layer a lane, as high as the layer has units, filled by those that were dead
 * and those that were saturated over the run.
 */

import { fitText, type } from "../kit/canvas.js";
import { alpha, mix } from "../kit/theme.js";
import { enumerated, say } from "../kit/words.js";
import { alarmsAt, alarmWords } from "./alarms.js";
import { drawEntries } from "./layer_marks.js";
import { KIND, levelOf, seriesOf } from "./layer_record.js";
import { LayerView } from "./layer_view.js";
import { layerName } from "./layer_words.js";

const STUCK = [KIND.DEAD, KIND.SATURATED];
const ROOMY = 400;

export class HealthView extends LayerView {
  static name = "health";

  lines = STUCK;
  top = 56;

  get count() {
    return this.chart.layers - 1;
  }

  excuse() {
    return this.count < 1 ? "chart-health-none" : super.excuse();
  }

  plan(width, height, frame) {
    const { chart, top, count } = this;
    const box = { left: 44, top, right: width - (width < ROOMY ? 52 : 104), bottom: Math.max(top + 40, height - 24) };
    const time = chart.time(frame, width / 90);
    const pitch = (box.bottom - box.top) / Math.max(1, count);
    const tall = Math.min(pitch - Math.min(8, pitch * 0.3), 44);
    return {
      box, time, rows: [],
      x: (value) => box.left + ((value - time.low) / (time.high - time.low || 1)) * (box.right - box.left),
      y: () => box.bottom,
      yOfPower: (units) => units, // the trace keeps the counts themselves
      foot: (layer) => box.bottom - pitch * (count - 1 - layer) - (pitch - tall) / 2,
      tall,
      key: `${time.axis} ${time.low} ${time.high} ${count}`,
    };
  }

  drawBack(context, width, plan, theme) {
    super.drawBack(context, width, plan, theme);
    const { box, foot, tall } = plan;
    const { inks } = this.chart.colours(theme);
    for (let layer = 0; layer < this.count; layer++) {
      context.fillStyle = alpha(theme.text, theme.dark ? 0.07 : 0.045);
      context.fillRect(box.left, foot(layer) - tall, box.right - box.left, tall);
      type(context, theme, { size: 11, weight: 600, align: "right", baseline: "middle", colour: inks[layer] });
      context.fillText(layerName(layer, this.chart.layers, true), box.left - 7, foot(layer) - tall / 2 + 0.5);
    }
  }

  drawKey(context, width, theme) {
    const colours = coloursOf(theme);
    const square = (colour) => (x, y) => {
      context.fillStyle = colour;
      context.fillRect(x + 1, y - 5, 16, 10);
    };
    drawEntries(context, width, [[square(colours[0]), say("chart-health-dead")], [square(colours[1]), say("chart-health-saturated")]], theme);
  }

  drawRecord(context, trace, history, plan, theme, share, full) {
    if (!full) return;
    const points = this.follow(trace, history, plan);
    const colours = coloursOf(theme);
    const { foot, tall } = plan;
    const sizes = this.chart.scene.layer_sizes;
    context.globalAlpha = share;
    for (let layer = 0; layer < this.count; layer++) {
      const unit = tall / sizes[layer + 1];
      const dead = trace.levels[layer];
      const saturated = trace.levels[this.count + layer];
      const ground = foot(layer);
      area(context, trace.places, points, () => ground, (at) => ground - unit * dead[at], colours[0]);
      area(context, trace.places, points, (at) => ground - unit * dead[at], (at) => ground - unit * (dead[at] + saturated[at]), colours[1]);
    }
    context.globalAlpha = 1;
  }

  /** The counts of the moment on show, beside the lanes. */
  drawEnds(context, width, plan, frame, theme) {
    const numbers = this.chart.numbers(frame);
    if (!numbers) return;
    const { box, foot, tall } = plan;
    const sizes = this.chart.scene.layer_sizes;
    const narrow = width < ROOMY;
    for (let layer = 0; layer < this.count; layer++) {
      const [dead, saturated] = STUCK.map((kind) => numbers[seriesOf(layer, kind)]);
      type(context, theme, { size: 11, weight: dead || saturated ? 600 : 400, baseline: "middle", colour: dead || saturated ? theme.text : theme.muted });
      context.fillText(fitText(context, countsOf(dead, saturated, sizes[layer + 1], narrow), width - box.right - 8), box.right + 8, foot(layer) - tall / 2 + 0.5);
    }
  }

  tellLayer(layer, bucket) {
    const [dead, saturated] = STUCK.map((kind) => Math.round(10 * (levelOf(this.chart.history, layer, kind, bucket) || 0)) / 10);
    return countsOf(dead, saturated, this.chart.scene.layer_sizes[layer + 1], false);
  }

  describe(bucket) {
    const alarms = alarmsAt(this.chart.history, bucket, this.chart.hiddenSizes).map(alarmWords);
    return [
      say("chart-view-health.about", { layers: enumerated(this.tell(bucket)) }),
      alarms.length ? say("chart-alarms", { alarms: enumerated(alarms) }) : say("chart-alarms-none"),
    ];
  }
}

/** "2 dead, 1 sat. of 8". */
function countsOf(dead, saturated, size, narrow) {
  if (narrow) return say("chart-stuck-short", { stuck: dead + saturated, size });
  if (dead && saturated) return say("chart-stuck-both", { dead, saturated, size });
  if (dead) return say("chart-stuck-dead", { dead, size });
  return saturated ? say("chart-stuck-saturated", { saturated, size }) : say("chart-stuck-none", { size });
}

/** Dead units stand out; saturated ones are quieter. */
const coloursOf = (theme) => [theme.classes[3], mix(theme.classes[4], theme.background, 0.25)];

/** Fills between two stepped lines. */
function area(context, places, points, low, high, colour) {
  context.fillStyle = colour;
  context.beginPath();
  for (let at = 0; at < points; at++) {
    context.lineTo(places[at], high(at));
    if (at + 1 === points) context.lineTo(places[at] + 1.5, high(at)); // a single moment shows, too
    else context.lineTo(places[at + 1], high(at));
  }
  for (let at = points - 1; at >= 0; at--) {
    context.lineTo(at + 1 < points ? places[at + 1] : places[at] + 1.5, low(at));
    context.lineTo(places[at], low(at));
  }
  context.fill();
}
