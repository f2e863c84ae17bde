/**
 * The size of the gradient, layer by layer, over the run: on a log axis the median of |gradient| over the weights of each
 * layer as a line, with a band from the 10 % to the 90 % quantile. Lines that drift apart downwards are gradients that
 * vanish, upwards that explode; exact zeros have a row of their own at the foot.
 */

import { crisp, fitText, type } from "../kit/canvas.js";
import { formatNumber } from "../kit/numbers.js";
import { alpha } from "../kit/theme.js";
import { enumerated, say } from "../kit/words.js";
import { FIRST_LINE } from "./layer_marks.js";
import { KIND, seriesOf } from "./layer_record.js";
import { LayerView } from "./layer_view.js";

const DRAWN = [KIND.MIDDLE, KIND.LOW, KIND.HIGH];

export class GradientView extends LayerView {
  static name = "gradients";

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
    const ways = [say("chart-gradients-key"), say("chart-gradients-key.shorter"), say("chart-gradients-key.shortest")];
    const words = ways.find((text) => context.measureText(text).width < width - 23) ?? ways[2];
    context.fillText(fitText(context, words, width - 23), 23, y);
  }

  /** Bands first, lines above them. */
  drawRecord(context, trace, history, plan, theme, share, full) {
    const points = this.follow(trace, history, plan);
    if (full) drawBands(context, this, trace, points, theme);
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
    const compared = layers > 1 && Number.isFinite(first) && Number.isFinite(last);
    return [
      say("chart-view-gradients.about", { layers: enumerated(this.tell(bucket)) }),
      compared ? say("chart-gradients-ratio", { times: formatNumber(10 ** (first - last)) }) : "",
    ];
  }
}

function drawBands(context, { count, chart }, trace, points, theme) {
  const { bands } = chart.colours(theme);
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
