/**
 * The size of the gradient, layer by layer, over the run: on a log axis the median of |gradient| over the weights of each
 * layer as a line, with a band from the 10 % to the 90 % quantile. Lines that drift apart downwards are gradients that
 * vanish, upwards that explode; exact zeros have a row of their own at the foot.
 */

import { blocks } from "../kit/addresses.js";
import { crisp, fitText, type } from "../kit/canvas.js";
import { formatNumber } from "../kit/numbers.js";
import { FIRST_LINE, KIND, LayerView, seriesOf } from "./layer_view.js";
import { alpha } from "../kit/theme.js";

const QUANTILES = [0.1, 0.5, 0.9];
const DRAWN = [KIND.MIDDLE, KIND.LOW, KIND.HIGH];

export class GradientView extends LayerView {
  static name = "gradients";
  static words = "Gradients";
  static short = "Grad";
  static hint = "|∂loss/∂w| of each layer";

  lines = [KIND.MIDDLE];
  top = 56;

  drawKey(context, width, theme) {
    const y = FIRST_LINE;
    context.fillStyle = alpha(theme.muted, 0.25);
    context.fillRect(1, y - 9, 16, 10);
    context.strokeStyle = theme.muted;
    context.lineWidth = 1.75;
    context.beginPath();
    context.moveTo(1, crisp(y - 4.4));
    context.lineTo(17, crisp(y - 4.4));
    context.stroke();
    type(context, theme, { size: 12, colour: theme.muted });
    const words = ["|∂loss/∂w| of each layer: median, 10–90 % of its weights", "|∂loss/∂w|: median, 10–90 % of the weights", "|∂loss/∂w|: median, 10–90 %"];
    context.fillText(fitText(context, words.find((text) => context.measureText(text).width < width - 23) ?? words[2], width - 23), 23, y);
  }

  /** Bands first, lines above them. */
  drawRecord(context, trace, history, plan, theme, share, full) {
    const points = this.follow(trace, history, plan);
    if (full) this.#bands(context, trace, points, theme);
    super.drawRecord(context, trace, history, plan, theme, share, full);
  }

  follow(trace, history, plan) {
    return super.follow(trace, history, plan, DRAWN);
  }

  reach(extents, history, layer) {
    const middle = extents.of(history, seriesOf(layer, KIND.MIDDLE));
    const bottom = extents.of(history, seriesOf(layer, KIND.LOW));
    const { high } = extents.of(history, seriesOf(layer, KIND.HIGH));
    return { low: Math.min(middle.low, Math.max(bottom.low, middle.low - 0.7)), high, gap: middle.gap || bottom.gap };
  }

  describe(bucket) {
    const { layers } = this.chart;
    const first = this.level(0, KIND.MIDDLE, bucket);
    const last = this.level(layers - 1, KIND.MIDDLE, bucket);
    const ratio = layers > 1 && Number.isFinite(first) && Number.isFinite(last)
      ? ` The first layer's is ${formatNumber(10 ** (first - last))} times the last one's.`
      : "";
    return `Median size of the gradient over the weights of each layer: ${this.tell(bucket).join(", ")}.${ratio}`;
  }

  #bands(context, trace, points, theme) {
    const { count } = this;
    const { bands } = this.chart.colours(theme);
    for (let layer = 0; layer < count; layer++) {
      const bottoms = trace.levels[count + layer];
      const tops = trace.levels[2 * count + layer];
      context.fillStyle = bands[layer];
      context.beginPath();
      for (let at = 0; at < points; at++) context.lineTo(trace.places[at], tops[at]);
      for (let at = points - 1; at >= 0; at--) context.lineTo(trace.places[at], bottoms[at]);
      context.fill();
    }
  }
}

/**
 * log10 of the three quantiles of |gradient| over the weights of each layer, into the record's numbers; -Infinity for zero.
 * @param {Float32Array} scratch at least as long as the largest layer has weights; overwritten
 */
export function gradientQuantiles(scene, gradients, numbers, scratch) {
  blocks(scene).forEach(({ weights, biases }, layer) => {
    const size = biases - weights;
    for (let at = 0; at < size; at++) scratch[at] = Math.abs(gradients[weights + at]);
    let from = 0;
    for (let which = 0; which < QUANTILES.length; which++) {
      from = select(scratch, from, size - 1, Math.round(QUANTILES[which] * (size - 1)));
      numbers[seriesOf(layer, KIND.LOW + which)] = Math.log10(scratch[from]);
    }
  });
}

/** Puts the rank-th smallest of values[from..to] in its place (Hoare's selection). @returns {number} rank */
export function select(values, from, to, rank) {
  let left = from;
  let right = to;
  while (left < right) {
    const pivot = values[(left + right) >> 1];
    let low = left;
    let high = right;
    while (low <= high) {
      while (values[low] < pivot) low++;
      while (values[high] > pivot) high--;
      if (low <= high) {
        const held = values[low];
        values[low++] = values[high];
        values[high--] = held;
      }
    }
    if (rank <= high) right = high;
    else if (rank >= low) left = low;
    else break;
  }
  return rank;
}
