/**
 * The size of the gradient, layer by layer, over the run: on a log axis the median of |gradient| over the weights of each
 * layer as a line, with a band from the 10 % to the 90 % quantile. Lines that drift apart downwards are gradients that
 * vanish, upwards that explode; exact zeros have a row of their own at the foot.
 */

import { crisp, fitText, formatNumber, linearScale, logTicks, type } from "./chart.js";
import { History } from "./history.js";
import { blocks } from "./params.js";
import { TimeChart } from "./timechart.js";
import { alpha, mix } from "./theme.js";

const QUANTILES = [0.1, 0.5, 0.9];
const [LOW, MIDDLE, HIGH] = [0, 1, 2];

/** Early to late layers: lightness rises (or falls, on dark) all the way, so no eye mixes them up. */
const HUES = {
  light: ["#4b2380", "#2f6690", "#1c8c7e", "#6fa52a", "#c49a00"],
  dark: ["#a98bea", "#5fa6e0", "#3ec9ae", "#9fd84f", "#f4d84a"],
};

/** The axis reaches at most this many powers of ten below its top. */
const MOST_POWERS = 14;
const ZERO_ROW = 15;

/** What falls into so many pixels across is averaged (its powers of ten are). */
const COLUMN = 4;

export class GradientChart extends TimeChart {
  /** @param {HTMLElement} host @param {{seek?: (step: number) => void}} actions */
  constructor(host, actions) {
    super(host, actions, "bp-gradients", 3);
    host.setAttribute("aria-label", "Gradients");
    this.paintedAt = -Infinity;
    this.layers = 1;
  }

  setScene(scene, theme) {
    super.setScene(scene, theme);
    const layers = scene.layer_sizes.length - 1;
    if (layers !== this.layers) this.#count(layers);
    this.logs ??= new Float64Array(3 * layers);
    this.sorted ??= new Float32Array(0);
  }

  /** log10 of the three quantiles of each layer; NaN for an exact zero. Nothing before the first update. */
  measure(frame) {
    if (!frame.complete || frame.step === 0 || !frame.details?.gradients) return null;
    this.#quantiles(frame.details.gradients, this.logs);
    return this.logs;
  }

  /** @returns {import("./timechart.js").Plan} */
  plan(width, height, frame) {
    const box = { left: 44, top: 52, right: width - (width < 380 ? 34 : 56), bottom: Math.max(90, height - 24) };
    const time = this.time(frame, width / 90);
    const { low, high, zeros } = this.#powers();
    const foot = zeros ? box.bottom - ZERO_ROW : box.bottom;
    const place = linearScale(low, high, foot, box.top);
    const rows = logTicks(low, high, (foot - box.top) / 26);
    return {
      box, time, rows, zeros,
      x: linearScale(time.low, time.high, box.left, box.right),
      y: (value) => place(Math.log10(value)),
      yOfPower: (power) => {
        if (power > high) return box.top;
        if (Number.isFinite(power)) return Math.min(place(power), foot);
        return zeros ? box.bottom - 4 : foot;
      },
      key: `${time.axis} ${time.low} ${time.high} ${low} ${high} ${zeros}`,
    };
  }

  drawBack(context, width, plan, theme) {
    super.drawBack(context, width, plan, theme);
    type(context, theme, { size: 13, weight: 600 });
    context.fillText("Gradients", 0, 14);
    const after = context.measureText("Gradients").width + 8;
    type(context, theme, { size: 12, colour: theme.muted });
    context.fillText(fitText(context, "|∂loss/∂w| of each layer", width - after), after, 14);
    this.#key(context, theme);
    if (plan.zeros) {
      type(context, theme, { size: 11, align: "right", baseline: "middle", colour: theme.muted });
      context.fillText("0", plan.box.left - 7, plan.box.bottom - 4);
    }
  }

  drawFront(context, width, plan, frame, view, theme, live) {
    if (!this.history.length) {
      type(context, theme, { size: 12, align: "center", colour: theme.muted });
      const { left, right, top, bottom } = plan.box;
      context.lineWidth = 6;
      context.strokeStyle = theme.background;
      context.strokeText("from the first update on", (left + right) / 2, (top + bottom) / 2);
      context.fillText("from the first update on", (left + right) / 2, (top + bottom) / 2);
      return;
    }
    const colours = this.colours(theme);
    context.lineJoin = "round";
    this.ghosts.forEach((ghost) => this.#layers(context, ghost, plan, colours, 0.3, 0));
    this.drawUpTo(context, plan, frame, () => this.#layers(context, this.history, plan, colours, context.globalAlpha, this.#bandShare()));
    this.drawCursors(context, plan, frame, theme, live);
    this.#ends(context, width, plan, frame, theme, colours);
  }

  tell(bucket) {
    return Array.from({ length: this.layers }, (_, layer) => `${this.#name(layer, false)} ${this.#median(layer, bucket)}`);
  }

  describe(frame) {
    if (!this.history.length) return "Gradients of each layer, from the first update on.";
    const bucket = this.scrubbing(frame) ? this.history.nearest("step", frame.step) : this.history.length - 1;
    const parts = this.tell(bucket);
    const first = this.#level(0, bucket);
    const last = this.#level(this.layers - 1, bucket);
    const ratio = this.layers > 1 && Number.isFinite(first) && Number.isFinite(last)
      ? ` The first layer's is ${formatNumber(10 ** (first - last))} times the last one's.`
      : "";
    return `Median size of the gradient over the weights of each layer: ${parts.join(", ")}.${ratio}`;
  }

  /** One colour a layer, early to late. @returns {string[]} */
  colours(theme) {
    const hues = theme.dark ? HUES.dark : HUES.light;
    if (this.layers === 1) return [hues[1]];
    return Array.from({ length: this.layers }, (_, layer) => {
      const place = (layer / (this.layers - 1)) * (this.layers === 2 ? 2 : hues.length - 1) + (this.layers === 2 ? 1 : 0);
      const below = Math.min(Math.floor(place), hues.length - 2);
      return mix(hues[below], hues[below + 1], place - below);
    });
  }

  #count(layers) {
    this.layers = layers;
    this.history = new History(3 * layers);
    this.ghosts = [];
    this.logs = new Float64Array(3 * layers);
  }

  #quantiles(gradients, logs) {
    blocks(this.scene).forEach(({ weights, biases }, layer) => {
      const size = biases - weights;
      if (this.sorted.length < size) this.sorted = new Float32Array(size);
      for (let at = 0; at < size; at++) this.sorted[at] = Math.abs(gradients[weights + at]);
      let from = 0;
      QUANTILES.forEach((share, which) => {
        from = select(this.sorted, from, size - 1, Math.round(share * (size - 1)));
        logs[3 * layer + which] = Math.log10(this.sorted[from]);
      });
    });
  }

  /** Powers of ten of the axis, and whether any quantile was an exact zero. */
  #powers() {
    let low = Infinity;
    let high = -Infinity;
    let zeros = false;
    for (const history of [this.history, ...this.ghosts]) {
      for (let layer = 0; layer < this.layers; layer++) {
        const [least] = history.meanRange(3 * layer + MIDDLE);
        const [bottom] = history.meanRange(3 * layer + LOW);
        low = Math.min(low, least, Math.max(bottom, least - 0.7));
        high = Math.max(high, history.meanRange(3 * layer + HIGH)[1]);
        zeros ||= hasZero(history, 3 * layer + MIDDLE) || hasZero(history, 3 * layer + LOW);
      }
    }
    if (!(high > low)) [low, high] = Number.isFinite(high) ? [high - 1, high] : [-4, 0];
    high = Math.ceil(high - 1e-9);
    return { low: Math.max(Math.min(Math.floor(low + 1e-9), high - 2), high - MOST_POWERS), high, zeros };
  }

  #bandShare() {
    return this.layers <= 4 ? 0.17 : 0.1;
  }

  /** All layers of a record: bands first, lines above them. */
  #layers(context, history, plan, colours, share, bands) {
    const { time: { axis }, x, yOfPower } = plan;
    const room = Math.ceil(plan.box.right - plan.box.left) + 4;
    if (!this.paths || this.paths.room < room || this.paths.layers < this.layers) this.paths = scratch(this.layers, room);
    const { places, levels } = this.paths;
    let points = 0;
    for (let layer = 0; layer < this.layers; layer++) {
      points = reduce(history, layer, axis, x, yOfPower, places, levels[layer]);
      if (points === 0 || bands === 0) continue;
      const [bottoms, , tops] = levels[layer];
      context.fillStyle = alpha(colours[layer], bands);
      context.beginPath();
      for (let at = 0; at < points; at++) context.lineTo(places[at], tops[at]);
      for (let at = points - 1; at >= 0; at--) context.lineTo(places[at], bottoms[at]);
      context.fill();
    }
    context.globalAlpha = share;
    context.lineWidth = 1.75;
    for (let layer = 0; layer < this.layers; layer++) {
      const middles = levels[layer][MIDDLE];
      context.strokeStyle = colours[layer];
      context.beginPath();
      for (let at = 0; at < points; at++) context.lineTo(places[at], middles[at]);
      context.stroke();
    }
    context.globalAlpha = 1;
  }

  /** Dots and names where the lines end, or dots where the cursor crosses them. */
  #ends(context, width, plan, frame, theme, colours) {
    const { history } = this;
    const { time: { axis }, x, yOfPower, box } = plan;
    const bucket = history.length - 1;
    const end = x(history.to[axis][bucket]);
    const levels = colours.map((_, layer) => {
      const latest = history.latest[3 * layer + MIDDLE];
      return yOfPower(Number.isNaN(latest) ? this.#level(layer, bucket) : latest);
    });
    if (this.scrubbing(frame) && frame.complete) {
      const now = this.now?.length === this.logs.length ? this.now : (this.now = new Float64Array(this.logs.length));
      if (frame.step > 0) {
        this.#quantiles(frame.details.gradients, now);
        colours.forEach((colour, layer) => disc(context, x(frame[axis]), yOfPower(now[3 * layer + MIDDLE]), colour));
      }
    } else colours.forEach((colour, layer) => disc(context, end, levels[layer], colour));
    const size = 11;
    type(context, theme, { size, weight: 600, baseline: "middle" });
    context.lineWidth = 3;
    context.strokeStyle = theme.background;
    const places = apart(levels, this.layers > 7 ? 11 : 13, box.top - 8, box.bottom);
    const short = width < 380;
    colours.forEach((colour, layer) => {
      context.fillStyle = theme.dark ? mix(colour, theme.text, 0.15) : mix(colour, theme.text, 0.2);
      const name = this.#name(layer, short);
      context.strokeText(name, Math.min(end, box.right) + 8, places[layer]);
      context.fillText(name, Math.min(end, box.right) + 8, places[layer]);
    });
  }

  /** What line and band are, under the title. */
  #key(context, theme) {
    const colour = theme.muted;
    context.fillStyle = alpha(colour, 0.25);
    context.fillRect(1, 24, 16, 10);
    context.strokeStyle = colour;
    context.lineWidth = 1.75;
    context.beginPath();
    context.moveTo(1, crisp(28.6));
    context.lineTo(17, crisp(28.6));
    context.stroke();
    type(context, theme, { size: 12, colour });
    context.fillText("median, 10–90 % of the weights", 23, 33);
  }

  #name(layer, short) {
    if (layer === this.layers - 1) return short ? "out" : "output";
    return short ? `L${layer + 1}` : `layer ${layer + 1}`;
  }

  /** Mean log10 of a layer's median in a bucket; NaN where all were zero. */
  #level(layer, bucket) {
    const count = this.history.count[3 * layer + MIDDLE][bucket];
    return count ? this.history.sum[3 * layer + MIDDLE][bucket] / count : NaN;
  }

  #median(layer, bucket) {
    const level = this.#level(layer, bucket);
    return Number.isFinite(level) ? formatNumber(10 ** level) : "0";
  }
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

/** One layer as screen points, a narrow column at a time. @returns {number} how many */
function reduce(history, layer, axis, x, yOfPower, places, levels) {
  const from = history.from[axis];
  let points = -1;
  let column = NaN;
  const sums = [0, 0, 0];
  const counts = [0, 0, 0];
  const close = (at) => {
    for (let which = 0; which < 3; which++) levels[which][at] = yOfPower(counts[which] ? sums[which] / counts[which] : NaN);
  };
  for (let at = 0; at < history.length; at++) {
    const place = x(from[at]);
    if (Math.floor(place / COLUMN) !== column) {
      if (points >= 0) close(points);
      points++;
      column = Math.floor(place / COLUMN);
      places[points] = place;
      sums.fill(0);
      counts.fill(0);
    }
    for (let which = 0; which < 3; which++) {
      sums[which] += history.sum[3 * layer + which][at];
      counts[which] += history.count[3 * layer + which][at];
    }
  }
  if (points < 0) return 0;
  close(points);
  const end = history.length - 1;
  places[++points] = x(history.to[axis][end]);
  for (let which = 0; which < 3; which++) {
    const latest = history.latest[3 * layer + which];
    levels[which][points] = Number.isNaN(latest) ? levels[which][points - 1] : yOfPower(latest);
  }
  return points + 1;
}

/** Whether any bucket of a series has no number above zero. */
function hasZero(history, series) {
  const count = history.count[series];
  for (let at = 0; at < history.length; at++) if (count[at] === 0) return true;
  return false;
}

const scratch = (layers, room) => ({
  layers, room,
  places: new Float32Array(room),
  levels: Array.from({ length: layers }, () => Array.from({ length: 3 }, () => new Float32Array(room))),
});

function disc(context, x, y, colour) {
  context.fillStyle = colour;
  context.beginPath();
  context.arc(x, y, 3, 0, 7);
  context.fill();
}
