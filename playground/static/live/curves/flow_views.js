/** How the blame travels back, layer by layer: the size of delta, the two factors that change it, how far weights move. */

import { formatNumber } from "../kit/numbers.js";
import { drawEntries, KIND, LayerView, seriesOf } from "./layer_view.js";
import { alpha, mix } from "../kit/theme.js";

/** Powers of ten between which the update of a layer's weights, over the weights, is usual. */
const HEALTHY = [-4, -2];

/** Panels this wide have room for whole formulas. */
const WORDY = 440;

const DASH = [4, 3];
const SOLID = [];

/** From the output back to the first layer these are called vanishing and exploding. */
const VANISHING = -2;
const EXPLODING = 2;

export class DeltaView extends LayerView {
  static name = "delta";
  static words = "Delta";
  static short = "Delta";
  static hint = "mean |δ| of each layer’s units over the batch";

  read(values) {
    const last = this.chart.layers - 1;
    if (last < 1) return [];
    const far = values[seriesOf(0, KIND.DELTA)] - values[seriesOf(last, KIND.DELTA)];
    if (Number.isNaN(far)) return [];
    if (far === -Infinity) return ["layer 1: no delta reaches it"];
    const share = `layer 1: δ is ${formatTimes(far)} of the output’s`;
    const word = far < VANISHING ? ": it vanishes on the way back" : far > EXPLODING ? ": it explodes on the way back" : "";
    return [share + word, share];
  }
}

export class FactorView extends LayerView {
  static name = "factors";
  static words = "Factors";
  static short = "Factors";
  static hint = "What one layer’s step back does to δ: its weights’ factor and its slopes’";

  lines = [KIND.WEIGHTS, KIND.SLOPES];
  hasZeros = false;
  holds = [0];

  get count() {
    return this.chart.layers - 1;
  }

  excuse() {
    return this.count < 1 ? "no hidden layer: nothing to go back through" : super.excuse();
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
    const one = y(1);
    context.fillStyle = mix(theme.line, theme.muted, 0.8);
    context.fillRect(box.left, Math.floor(one), box.right - box.left, 1.5);
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
      [line(0), narrow ? "weights’ factor" : "weights: |δW| / |δ|"],
      [line(1), narrow ? "slopes’" : "slopes: |δWσ′| / |δW|"],
      [swatch(context, groundOf(theme)), narrow ? "shrinks" : "below 1: δ shrinks"],
    ], theme);
  }

  tellLayer(layer, bucket) {
    return `weights ×${this.number(layer, KIND.WEIGHTS, bucket)}, slopes ×${this.number(layer, KIND.SLOPES, bucket)}`;
  }

  read(values) {
    if (this.count < 1) return [];
    let weights = 0;
    let slopes = 0;
    for (let layer = 0; layer < this.count; layer++) {
      weights += values[seriesOf(layer, KIND.WEIGHTS)];
      slopes += values[seriesOf(layer, KIND.SLOPES)];
    }
    if (Number.isNaN(weights + slopes)) return ["layer 1: no delta reaches it"];
    const parts = `weights ×${formatTimes(weights)}, slopes ×${formatTimes(slopes)}`;
    const all = formatTimes(weights + slopes);
    return [`layer 1: δ is ${all} of the output’s: ${parts}`, `layer 1: δ ×${all} = ${parts}`, `${parts}`];
  }
}

export class RatioView extends LayerView {
  static name = "ratio";
  static words = "Update/weight";
  static short = "Δw/w";
  static hint = "size of a layer’s update over the size of its weights";

  lines = [KIND.RATIO];
  hasZeros = false;
  holds = [...HEALTHY, -1, -5];

  drawGround(context, { box, y }, theme) {
    const [foot, top] = HEALTHY.map((power) => y(10 ** power));
    context.fillStyle = bandOf(theme);
    context.fillRect(box.left, top, box.right - box.left, foot - top);
  }

  drawKey(context, width, theme) {
    const words = width < WORDY ? "size of update / of weights" : this.constructor.hint;
    drawEntries(context, width, [[null, words], [swatch(context, bandOf(theme)), width < WORDY ? "healthy" : "healthy: 10⁻⁴ to 10⁻²"]], theme);
  }

  read(values) {
    const { layers } = this.chart;
    const below = [];
    const above = [];
    for (let layer = 0; layer < layers; layer++) {
      const power = values[seriesOf(layer, KIND.RATIO)];
      if (power < HEALTHY[0]) below.push(layer);
      else if (power > HEALTHY[1]) above.push(layer);
    }
    if (!below.length && !above.length) return ["every layer is inside the healthy band"];
    const parts = [
      [below, "below the band, hardly moving:", "below the band:"],
      [above, below.length ? "above it, moving far:" : "above the band, moving far:", "above:"],
    ].filter(([found]) => found.length);
    return [1, 2].map((at) => parts.map((part) => `${part[at]} ${this.#list(part[0])}`).join("; "));
  }

  /** "layers 1–3, output". */
  #list(found) {
    const { layers } = this.chart;
    if (found.length === layers && layers > 1) return "every layer";
    const hidden = found.filter((layer) => layer < layers - 1).map((layer) => layer + 1);
    const runs = hidden.reduce((made, layer) => {
      if (made.length && made.at(-1)[1] === layer - 1) made.at(-1)[1] = layer;
      else made.push([layer, layer]);
      return made;
    }, []);
    const names = runs.map(([first, last]) => (last > first + 1 ? `${first}–${last}` : last > first ? `${first}, ${last}` : `${first}`)).join(", ");
    const parts = hidden.length ? [`layer${hidden.length === 1 ? "" : "s"} ${names}`] : [];
    if (found.includes(layers - 1)) parts.push("output");
    return parts.join(", ");
  }
}

const groundOf = (theme) => alpha(theme.text, theme.dark ? 0.09 : 0.06);
const bandOf = (theme) => alpha(theme.classes[2], theme.dark ? 0.22 : 0.16);

const swatch = (context, colour) => (x, y) => {
  context.fillStyle = colour;
  context.fillRect(x, y - 5, 17, 10);
};

/** A factor from its power of ten, two digits: "0.021", "3.1·10⁻⁵". */
function formatTimes(power) {
  if (power === -Infinity) return "0";
  const value = 10 ** power;
  return value >= 1e-3 && value < 999.5 ? String(Number(value.toPrecision(2))) : formatNumber(value);
}
