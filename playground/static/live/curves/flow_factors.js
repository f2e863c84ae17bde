/** The two factors that change delta in a layer's step back: that of its weights and that of its slopes. */

import { number } from "../kit/numbers.js";
import { alpha, mix } from "../kit/theme.js";
import { say } from "../kit/words.js";
import { swatch, WORDY } from "./flow_marks.js";
import { drawEntries } from "./layer_marks.js";
import { KIND, seriesOf } from "./layer_record.js";
import { LayerView } from "./layer_view.js";

const DASH = [4, 3];
const SOLID = [];

export class FactorView extends LayerView {
  static name = "factors";

  lines = [KIND.WEIGHTS, KIND.SLOPES];
  hasZeros = false;

  get holds() {
    return [0];
  }

  get count() {
    return this.chart.layers - 1;
  }

  excuse() {
    return this.count < 1 ? "chart-factors-none" : super.excuse();
  }

  dress(context, line) {
    context.lineWidth = line === 0 ? 1.75 : 1.5;
    context.setLineDash(line === 0 ? SOLID : DASH);
  }

  /** Below 1 the signal shrinks. */
  drawGround(context, { box, y }, theme) {
    if (this.count < 1) return;
    const one = y(1);
    context.fillStyle = groundOf(theme);
    context.fillRect(box.left, one, box.right - box.left, box.bottom - one);
  }

  drawBack(context, width, plan, theme) {
    super.drawBack(context, width, plan, theme);
    if (this.count < 1) return;
    const { box, y } = plan;
    context.fillStyle = mix(theme.line, theme.muted, 0.8);
    context.fillRect(box.left, Math.floor(y(1)), box.right - box.left, 1.5);
  }

  drawKey(context, width, theme) {
    const line = (at) => (x, y) => {
      context.strokeStyle = theme.muted;
      this.dress(context, at);
      context.beginPath();
      context.moveTo(x, y);
      context.lineTo(x + 17, y);
      context.stroke();
      context.setLineDash(SOLID);
    };
    const narrow = width < WORDY;
    drawEntries(context, width, [
      [line(0), say(narrow ? "chart-factors-weights.short" : "chart-factors-weights")],
      [line(1), say(narrow ? "chart-factors-slopes.short" : "chart-factors-slopes")],
      [swatch(context, groundOf(theme)), say(narrow ? "chart-factors-shrinks.short" : "chart-factors-shrinks")],
    ], theme);
  }

  tellLayer(layer, bucket) {
    return say("chart-factors-pair", { weights: this.number(layer, KIND.WEIGHTS, bucket), slopes: this.number(layer, KIND.SLOPES, bucket) });
  }

  read(values) {
    if (this.count < 1) return [];
    let weights = 0;
    let slopes = 0;
    for (let layer = 0; layer < this.count; layer++) {
      weights += values[seriesOf(layer, KIND.WEIGHTS)];
      slopes += values[seriesOf(layer, KIND.SLOPES)];
    }
    if (Number.isNaN(weights + slopes)) return [{ name: "chart-delta-none" }];
    const times = (power) => number(10 ** power, 2);
    const said = { all: times(weights + slopes), weights: times(weights), slopes: times(slopes) };
    return ["chart-factors-whole", "chart-factors-short", "chart-factors-pair"].map((name) => ({ name, values: said }));
  }
}

const groundOf = (theme) => alpha(theme.text, theme.dark ? 0.09 : 0.06);
