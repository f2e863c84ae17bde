/** The loss of train and test data over the run, with accuracies, and the penalty apart. */

import { linearScale, logScale } from "../kit/axes.js";
import { fitText, type } from "../kit/canvas.js";
import { element, press } from "../kit/elements.js";
import { formatNumber, formatShare } from "../kit/numbers.js";
import { alpha } from "../kit/theme.js";
import { say } from "../kit/words.js";
import { PENALTY, plainAxis, powerAxis, TEST, TRAIN } from "./loss_axis.js";
import { dash, dot, hollow } from "./loss_marks.js";
import { lossAbout, lossHead, lossLines } from "./loss_words.js";
import { TimeChart } from "./time_chart.js";
import { traceRange } from "./time_marks.js";

/** Narrower than this the penalty takes a row of its own. */
const NARROW = 400;

export class LossChart extends TimeChart {
  /** @param {HTMLElement} host @param {{setView?: (changes: object) => void, seek?: (step: number) => void}} actions */
  constructor(host, actions) {
    super(host, actions, "bp-loss", 3);
    this.values = new Float64Array(3);
    this.button = element("button", "bp-chip", say("chart-loss.log"));
    this.button.type = "button";
    this.button.title = say("chart-loss.log-tip");
    this.button.dataset.testid = "log-scale";
    this.button.setAttribute("aria-label", say("chart-loss.log-tip"));
    this.button.addEventListener("click", () => this.actions.setView?.({ logScale: !this.view?.logScale }));
    host.append(this.button);
    host.setAttribute("role", "group");
    host.setAttribute("aria-label", say("chart-loss"));
  }

  measure(frame) {
    this.values[TRAIN] = frame.trainLoss;
    this.values[TEST] = frame.testLoss;
    this.values[PENALTY] = frame.penalty > 0 ? frame.penalty : NaN;
    return this.values;
  }

  adjust(view) {
    press(this.button, Boolean(view.logScale));
  }

  /** @returns {import("./time_chart.js").Plan} */
  plan(width, height, frame, view) {
    const box = { left: 44, top: frame.penalty > 0 && width < NARROW ? 70 : 52, right: width - 12, bottom: Math.max(90, height - 24) };
    const time = this.time(frame, width / 90);
    const records = [this.history, ...this.ghosts];
    const { low, high, rows } = view.logScale ? powerAxis(frame, records, box.bottom - box.top) : plainAxis(frame, records);
    const scale = view.logScale ? logScale : linearScale;
    const { loss, reduction } = this.scene;
    return {
      box, time, rows,
      x: linearScale(time.low, time.high, box.left, box.right),
      y: scale(low, high, box.bottom, box.top),
      key: `${time.axis} ${time.low} ${time.high} ${view.logScale} ${low} ${high} ${box.top} ${loss} ${reduction}`,
    };
  }

  drawBack(context, width, plan, theme) {
    super.drawBack(context, width, plan, theme);
    const title = say("chart-loss");
    type(context, theme, { size: 13, weight: 600 });
    context.fillText(title, 0, 14);
    const after = context.measureText(title).width + 8;
    type(context, theme, { size: 12, colour: theme.muted });
    context.fillText(fitText(context, lossHead(this.scene), width - after - 46), after, 14);
  }

  drawFront(context, width, plan, frame, view, theme, live) {
    const { history } = this;
    context.lineJoin = "round";
    for (const ghost of this.ghosts) {
      drawLine(context, ghost, TEST, plan, alpha(theme.test, 0.3), 1.25);
      drawLine(context, ghost, TRAIN, plan, alpha(theme.train, 0.3), 1.25);
    }
    this.drawUpTo(context, plan, frame, () => {
      drawLine(context, history, PENALTY, plan, theme.muted, 1);
      drawLine(context, history, TEST, plan, theme.test, 1.75);
      drawLine(context, history, TRAIN, plan, theme.train, 1.75);
    });
    this.drawCursors(context, plan, frame, theme, live);
    const at = plan.x(frame[plan.time.axis]);
    if (Number.isFinite(frame.testLoss)) hollow(context, at, plan.y(frame.testLoss), 3.5, theme.test, theme);
    if (Number.isFinite(frame.trainLoss)) dot(context, at, plan.y(frame.trainLoss), 3.5, theme.train);
    drawLegend(context, width, frame, theme);
  }

  /** The curves up to a step, thinned to so many moments; where frames were joined, their means. @returns {{step: number, train: number, test: number}[]} */
  curve(step, most) {
    const { history: { length, to, sum, count } } = this;
    const mean = (series, at) => sum[series][at] / count[series][at]; // NaN where there is none
    const every = Math.max(1, Math.ceil(length / most));
    const found = [];
    for (let at = 0; at < length && to.step[at] < step; at += every) found.push({ step: to.step[at], train: mean(TRAIN, at), test: mean(TEST, at) });
    return found;
  }

  tell(bucket) {
    return lossLines(this.history, bucket);
  }

  describe(frame) {
    return lossAbout(frame, this.history, this.ghosts.length);
  }
}

function drawLine(context, history, series, plan, colour, width) {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.beginPath();
  traceRange(context, history, series, plan);
  context.stroke();
}

/** The present numbers, each after its mark. */
function drawLegend(context, width, frame, theme) {
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
  entry((at, middle) => dot(context, at, middle, 4, theme.train), say("chart-train"), frame.trainLoss, frame.trainAccuracy);
  if (Number.isFinite(frame.testLoss)) {
    entry((at, middle) => hollow(context, at, middle, 4, theme.test, theme), say("chart-test"), frame.testLoss, frame.testAccuracy);
  }
  if (frame.penalty > 0) {
    if (narrow) [x, y] = [5, 51];
    entry((at, middle) => dash(context, at, middle, theme.muted), say("chart-penalty"), frame.penalty, NaN);
  }
}
