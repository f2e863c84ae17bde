/** How far a layer's weights move: the size of its update over their own, with the band in which that is usual. */

import { formatTick } from "../kit/numbers.js";
import { alpha } from "../kit/theme.js";
import { say } from "../kit/words.js";
import { swatch, WORDY } from "./flow_marks.js";
import { drawEntries } from "./layer_marks.js";
import { KIND, seriesOf } from "./layer_record.js";
import { LayerView } from "./layer_view.js";
import { layerList, written } from "./layer_words.js";

export class RatioView extends LayerView {
  static name = "ratio";

  lines = [KIND.RATIO];
  hasZeros = false;

  /** The usual band, low and high. @returns {number[]} */
  get healthy() {
    return this.chart.scene.limits.healthy;
  }

  get holds() {
    const [low, high] = this.healthy.map(Math.log10);
    return [low, high, low - 1, high + 1];
  }

  drawGround(context, { box, y }, theme) {
    const [foot, top] = this.healthy.map(y);
    context.fillStyle = bandOf(theme);
    context.fillRect(box.left, top, box.right - box.left, foot - top);
  }

  drawKey(context, width, theme) {
    const narrow = width < WORDY;
    const [low, high] = this.healthy.map(formatTick);
    drawEntries(context, width, [
      [null, say(narrow ? "chart-ratio-key" : "chart-view-ratio.hint")],
      [swatch(context, bandOf(theme)), narrow ? say("chart-ratio-healthy.short") : say("chart-ratio-healthy", { low, high })],
    ], theme);
  }

  read(values) {
    const { layers } = this.chart;
    const [low, high] = this.healthy.map(Math.log10);
    const powers = Array.from({ length: layers }, (_, layer) => values[seriesOf(layer, KIND.RATIO)]);
    const those = (outside) => powers.flatMap((power, layer) => (outside(power) ? [layer] : []));
    const below = those((power) => power < low);
    const above = those((power) => power > high);
    if (!below.length && !above.length) return [{ name: "chart-ratio-inside" }];
    const name = below.length && above.length ? "chart-ratio-both" : below.length ? "chart-ratio-below" : "chart-ratio-above";
    return [{ name, values: { below: layerList(below, layers), above: layerList(above, layers) } }];
  }

  words(values) {
    const [reading] = this.read(values);
    const ways = [written(reading)];
    if (reading.values) ways.push(say(`${reading.name}.short`, reading.values));
    return ways;
  }
}

const bandOf = (theme) => alpha(theme.classes[2], theme.dark ? 0.22 : 0.16);
