/** The loss of train and test data over the run, with accuracies, and the penalty apart. */

import { axisFromZero, linearScale, logScale, logTicks } from "../kit/axes.js";
import { fitText, type } from "../kit/canvas.js";
import { formatNumber, formatShare } from "../kit/numbers.js";
import { TimeChart, traceRange } from "./time_chart.js";
import { alpha } from "../kit/theme.js";

const TRAIN = 0;
const TEST = 1;
const PENALTY = 2;

/** Narrower than this the penalty takes a row of its own. */
const NARROW = 400;

/** A log axis shows at most this many powers of ten. */
const MOST_POWERS = 12;

export class LossChart extends TimeChart {
  /** @param {HTMLElement} host @param {{setView?: (changes: object) => void, seek?: (step: number) => void}} actions */
  constructor(host, actions) {
    super(host, actions, "bp-loss", 3);
    this.values = new Float64Array(3);
    this.button = document.createElement("button");
    this.button.type = "button";
    this.button.className = "bp-chip";
    this.button.textContent = "log";
    this.button.title = "Logarithmic loss axis";
    this.button.dataset.testid = "log-scale";
    this.button.setAttribute("aria-label", "Logarithmic loss axis");
    this.button.addEventListener("click", () => this.actions.setView?.({ logScale: !this.view?.logScale }));
    host.append(this.button);
    host.setAttribute("role", "group");
    host.setAttribute("aria-label", "Loss");
  }

  measure(frame) {
    this.values[TRAIN] = frame.trainLoss;
    this.values[TEST] = frame.testLoss;
    this.values[PENALTY] = frame.penalty > 0 ? frame.penalty : NaN;
    return this.values;
  }

  adjust(view) {
    const pressed = String(Boolean(view.logScale));
    if (this.button.getAttribute("aria-pressed") !== pressed) this.button.setAttribute("aria-pressed", pressed);
  }

  /** @returns {import("./time_chart.js").Plan} */
  plan(width, height, frame, view) {
    const box = { left: 44, top: frame.penalty > 0 && width < NARROW ? 70 : 52, right: width - 12, bottom: Math.max(90, height - 24) };
    const time = this.time(frame, width / 90);
    const { low, high, rows } = view.logScale ? this.#powers(frame, box) : this.#plain(frame);
    const scale = view.logScale ? logScale : linearScale;
    return {
      box, time, rows,
      x: linearScale(time.low, time.high, box.left, box.right),
      y: scale(low, high, box.bottom, box.top),
      key: `${time.axis} ${time.low} ${time.high} ${view.logScale} ${low} ${high} ${box.top} ${this.scene.loss}`,
    };
  }

  drawBack(context, width, plan, theme) {
    super.drawBack(context, width, plan, theme);
    type(context, theme, { size: 13, weight: 600 });
    context.fillText("Loss", 0, 14);
    const after = context.measureText("Loss").width + 8;
    type(context, theme, { size: 12, colour: theme.muted });
    const words = `${String(this.scene.loss ?? "").replaceAll("_", " ")}${this.scene.reduction === "sum" ? ", sum" : ""}`;
    context.fillText(fitText(context, words, width - after - 46), after, 14);
  }

  drawFront(context, width, plan, frame, view, theme, live) {
    const { history } = this;
    context.lineJoin = "round";
    for (const ghost of this.ghosts) {
      this.#line(context, ghost, TEST, plan, alpha(theme.test, 0.3), 1.25);
      this.#line(context, ghost, TRAIN, plan, alpha(theme.train, 0.3), 1.25);
    }
    this.drawUpTo(context, plan, frame, () => {
      this.#line(context, history, PENALTY, plan, theme.muted, 1);
      this.#line(context, history, TEST, plan, theme.test, 1.75);
      this.#line(context, history, TRAIN, plan, theme.train, 1.75);
    });
    this.drawCursors(context, plan, frame, theme, live);
    const at = plan.x(frame[plan.time.axis]);
    if (Number.isFinite(frame.testLoss)) hollow(context, at, plan.y(frame.testLoss), 3.5, theme.test, theme);
    if (Number.isFinite(frame.trainLoss)) dot(context, at, plan.y(frame.trainLoss), 3.5, theme.train);
    this.#legend(context, width, frame, theme);
  }

  tell(bucket) {
    const lines = [`train ${this.#span(TRAIN, bucket)}`];
    if (this.history.count[TEST][bucket]) lines.push(`test ${this.#span(TEST, bucket)}`);
    if (this.history.count[PENALTY][bucket]) lines.push(`penalty ${this.#span(PENALTY, bucket)}`);
    return lines;
  }

  describe(frame) {
    const parts = [`train loss ${formatNumber(frame.trainLoss)}`];
    if (Number.isFinite(frame.trainAccuracy)) parts.push(`train accuracy ${formatShare(frame.trainAccuracy)}`);
    if (Number.isFinite(frame.testLoss)) parts.push(`test loss ${formatNumber(frame.testLoss)}`);
    if (Number.isFinite(frame.testAccuracy)) parts.push(`test accuracy ${formatShare(frame.testAccuracy)}`);
    if (frame.penalty > 0) parts.push(`penalty ${formatNumber(frame.penalty)}, not included in the losses`);
    const first = this.history.length && this.history.count[TRAIN][0]
      ? ` The train loss began at ${formatNumber(this.history.sum[TRAIN][0] / this.history.count[TRAIN][0])}.`
      : "";
    return `Loss curves over ${frame.step} updates (epoch ${Number(frame.epoch.toFixed(2))}): ${parts.join(", ")}.${first}${this.#describeGhosts()}`;
  }

  #describeGhosts() {
    const count = this.ghosts.length;
    return count ? ` ${count === 1 ? "An earlier branch" : `${count} earlier branches`} of the run, faded.` : "";
  }

  #plain(frame) {
    let most = Math.max(0, ...[frame.trainLoss, frame.testLoss, frame.penalty].filter(Number.isFinite));
    for (const history of [this.history, ...this.ghosts]) {
      for (const series of [TRAIN, TEST, PENALTY]) most = Math.max(most, history.range(series)[1]);
    }
    const { high, ticks } = axisFromZero(most > 0 ? most * 1.02 : 1);
    return { low: 0, high, rows: ticks };
  }

  #powers(frame, box) {
    const present = [frame.trainLoss, frame.testLoss].filter((value) => value > 0 && Number.isFinite(value));
    let least = Math.min(...present);
    let most = Math.max(...present);
    for (const history of [this.history, ...this.ghosts]) {
      for (const series of [TRAIN, TEST, PENALTY]) {
        const [low, high] = history.range(series, true);
        least = Math.min(least, low);
        most = Math.max(most, high);
      }
    }
    if (!(most > 0)) [least, most] = [0.01, 1];
    const highPower = Math.ceil(Math.log10(most) - 1e-9);
    const lowPower = Math.max(Math.min(Math.floor(Math.log10(least) + 1e-9), highPower - 1), highPower - MOST_POWERS);
    const rows = logTicks(lowPower, highPower, (box.bottom - box.top) / 26);
    return { low: 10 ** lowPower, high: 10 ** highPower, rows };
  }

  #line(context, history, series, plan, colour, width) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.beginPath();
    traceRange(context, history, series, plan);
    context.stroke();
  }

  /** The present numbers, each after its mark. */
  #legend(context, width, frame, theme) {
    const narrow = width < NARROW;
    const size = narrow ? 11 : 12;
    let y = 33;
    let x = 5;
    const put = (text, weight, colour, gap, room = 0) => {
      type(context, theme, { size, weight, colour });
      context.fillText(text, x, y);
      x += Math.max(room * size, context.measureText(text).width) + gap;
    };
    const entry = (drawMark, name, loss, accuracy) => {
      drawMark(x, y - size * 0.34);
      x += 9;
      put(name, 400, theme.muted, 5);
      put(formatNumber(loss), 600, theme.text, narrow ? 4 : 6, 2.7);
      if (Number.isFinite(accuracy)) put(formatShare(accuracy), 400, theme.text, 0, 3.2);
      x += narrow ? 8 : 14;
    };
    entry((at, middle) => dot(context, at, middle, 4, theme.train), "train", frame.trainLoss, frame.trainAccuracy);
    if (Number.isFinite(frame.testLoss)) {
      entry((at, middle) => hollow(context, at, middle, 4, theme.test, theme), "test", frame.testLoss, frame.testAccuracy);
    }
    if (frame.penalty > 0) {
      if (narrow) [x, y] = [5, 51];
      entry((at, middle) => dash(context, at, middle, theme.muted), "penalty", frame.penalty, NaN);
    }
  }

  /** The numbers that a bucket covers: one, or the span of several frames. */
  #span(series, bucket) {
    const low = formatNumber(this.history.least[series][bucket]);
    const high = formatNumber(this.history.greatest[series][bucket]);
    return low === high ? low : `${low} to ${high}`;
  }
}

/** A full disc: train. */
function dot(context, x, y, radius, colour) {
  context.fillStyle = colour;
  context.beginPath();
  context.arc(x, y, radius, 0, 7);
  context.fill();
}

/** A ring: test. */
function hollow(context, x, y, radius, colour, theme) {
  context.beginPath();
  context.arc(x, y, radius - 0.75, 0, 7);
  context.fillStyle = theme.background;
  context.fill();
  context.strokeStyle = colour;
  context.lineWidth = 1.75;
  context.stroke();
}

/** A short line: penalty. */
function dash(context, x, y, colour) {
  context.fillStyle = colour;
  context.fillRect(x - 4, y - 0.5, 9, 1);
}
