/**
 * A chart of numbers over the run: the common ground of the loss and the gradient chart.
 *
 * Axes lie on one canvas that is drawn only when they change, lines on another above it. The time axis grows by round
 * ends, so that it stands still while the lines run.
 *
 * @typedef {import("../kit/axes.js").Box} Box
 * @typedef {{axis: "step"|"epoch", low: number, high: number, ticks: import("../kit/axes.js").Tick[], unit: string}} TimeRange
 * @typedef {{box: Box, time: TimeRange, x: (value: number) => number, y: (value: number) => number,
 *   rows: import("../kit/axes.js").Tick[], key: string}} Plan where everything stands; `key` changes when the axes do
 */

import { axisFromZero, drawColumns, drawRows, linearScale, linearTicks } from "../kit/axes.js";
import { crisp, Layer, Tip } from "../kit/canvas.js";
import { History } from "./history.js";
import { mix } from "../kit/theme.js";

/** While playing, a chart repaints at most this often. */
const REST = 28;
const MOST_GHOSTS = 3;

export class TimeChart {
  /**
   * @param {HTMLElement} host @param {{seek?: (step: number) => void}} actions
   * @param {string} name of the css class @param {number} series how many numbers a frame has
   */
  constructor(host, actions, name, series) {
    this.host = host;
    this.actions = actions ?? {};
    this.history = new History(series);
    /** @type {History[]} abandoned branches, faded */
    this.ghosts = [];
    this.hovered = -1;
    this.paintedAt = 0;
    host.classList.add("bp-chart", name);
    host.setAttribute("role", "img");
    this.back = new Layer(host);
    this.front = new Layer(host);
    this.tip = new Tip(host);
    this.front.canvas.addEventListener("pointermove", (event) => this.#hover(event));
    this.front.canvas.addEventListener("pointerleave", () => this.#leave());
    this.front.canvas.addEventListener("click", () => {
      if (this.hovered >= 0) this.actions.seek?.(this.history.to.step[this.hovered]);
    });
    if (this.actions.seek) this.front.canvas.style.cursor = "pointer";
    this.resize();
    document.fonts?.ready.then(() => this.redraw());
  }

  setScene(scene, theme) {
    this.scene = scene;
    this.theme = theme;
    this.key = "";
  }

  /** Takes the size of its host. */
  resize() {
    this.width = this.host.clientWidth;
    this.height = this.host.clientHeight;
    this.back.fit(this.width, this.height);
    this.front.fit(this.width, this.height);
    this.redraw();
  }

  /** Paints everything anew, as after the page's own type has come. */
  redraw() {
    this.key = "";
    if (this.frame) this.paint(this.frame, this.view, true);
  }

  /** Adds a frame later than all held; earlier ones are known already. */
  append(frame) {
    if (frame.step <= this.history.lastStep) return;
    const values = this.measure(frame);
    if (values) this.history.append(frame.step, frame.epoch, values);
  }

  /** Forgets what comes after a step. */
  truncate(step) {
    this.history.truncate(step);
  }

  /** Forgets the whole run, ghosts too. */
  clear() {
    this.history.clear();
    this.ghosts = [];
    this.hovered = -1;
    this.tip.hide();
  }

  /** Leaves what comes after a step behind as a faded curve. @param {number} step where the new branch begins */
  ghost(step) {
    const tail = this.history.tail(step);
    if (tail) this.ghosts = [...this.ghosts, tail].slice(-MOST_GHOSTS);
    this.truncate(step);
  }

  /** Paints this frame. While view.playing a call that comes soon after the last is passed over, unless forced. */
  paint(frame, view, force = false) {
    if (!this.scene || this.width < 1 || this.height < 1) return;
    const now = performance.now();
    if (!force && view.playing && now - this.paintedAt < REST) return;
    this.paintedAt = now;
    this.frame = frame;
    this.view = view;
    this.adjust(view);
    const plan = this.plan(this.width, this.height, frame, view);
    this.placed = plan;
    const key = `${plan.key}|${this.width}|${this.height}|${this.theme.dark}`;
    if (key !== this.key) {
      this.key = key;
      this.drawBack(this.back.blank(), this.width, plan, this.theme);
    }
    this.drawFront(this.front.blank(), this.width, plan, frame, view, this.theme, true);
    if (this.hovered >= 0) this.#tell();
  }

  /** Draws the whole chart into any canvas, at a size in its own units. */
  drawTo(context, width, height, frame, view, theme) {
    const plan = this.plan(width, height, frame, view);
    this.drawBack(context, width, plan, theme);
    this.drawFront(context, width, plan, frame, view, theme, false);
  }

  /** Numbers of a frame to keep, or null when it has none. @returns {ArrayLike<number>|null} */
  measure(_frame) {
    return null;
  }

  /** Lets controls follow the view. */
  adjust(_view) {}

  /** The time axis: updates at first, then epochs; from 0, unless the run began late. @returns {TimeRange} */
  time(frame, columns) {
    const { history, scene } = this;
    const epochs = Math.max(frame.epoch, lastOf(history, "epoch"), ...this.ghosts.map((ghost) => lastOf(ghost, "epoch")));
    const steps = Math.max(frame.step, lastOf(history, "step"), ...this.ghosts.map((ghost) => lastOf(ghost, "step")));
    const axis = epochs >= 2 || scene.updates_per_epoch === 1 ? "epoch" : "step";
    const unit = axis === "epoch" ? "epochs" : "updates";
    const last = axis === "epoch" ? epochs : steps;
    const first = history.length ? history.from[axis][0] : 0;
    if (first > 0.4 * last) {
      const { high } = axisFromZero(Math.max(last - first, 1));
      return { axis, unit, low: first, high: first + high, ticks: linearTicks(first, first + high, columns) };
    }
    const { high, ticks } = axisFromZero(Math.max(last, axis === "epoch" ? 4 : 10));
    return { axis, unit, low: 0, high, ticks };
  }

  /** Axes: rows with numbers, the foot, the time axis. */
  drawBack(context, width, plan, theme) {
    const { box, time, rows, x, y } = plan;
    drawRows(context, box, rows, y, theme);
    context.strokeStyle = mix(theme.line, theme.muted, 0.45);
    context.beginPath();
    context.moveTo(box.left, crisp(box.bottom));
    context.lineTo(box.right, crisp(box.bottom));
    context.stroke();
    drawColumns(context, box, time.ticks, x, time.unit, theme);
  }

  /** Whether an earlier moment is on show than the last one known. */
  scrubbing(frame) {
    return frame.step < this.history.lastStep;
  }

  /** Draws lines through `stroke`: whole, or full up to the step on show and faint after it. */
  drawUpTo(context, plan, frame, stroke) {
    const { box } = plan;
    const clipped = (from, to, share) => {
      context.save();
      context.beginPath();
      context.rect(from, box.top - 6, to - from, box.bottom - box.top + 12);
      context.clip();
      context.globalAlpha = share;
      stroke();
      context.restore();
    };
    if (!this.scrubbing(frame)) return clipped(box.left - 2, box.right + 6, 1);
    const now = plan.x(frame[plan.time.axis]);
    clipped(box.left - 2, now, 1);
    clipped(now, box.right + 6, 0.28);
  }

  /** The thin upright line at a moment. */
  drawCursor(context, plan, moment, colour) {
    const at = crisp(plan.x(moment));
    context.strokeStyle = colour;
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(at, plan.box.top - 2);
    context.lineTo(at, plan.box.bottom);
    context.stroke();
  }

  /** The cursor of the pointer, and of the moment on show while scrubbing. */
  drawCursors(context, plan, frame, theme, live) {
    if (this.scrubbing(frame)) this.drawCursor(context, plan, frame[plan.time.axis], theme.muted);
    if (live && this.hovered >= 0) this.drawCursor(context, plan, this.#moment(plan), mix(theme.line, theme.muted, 0.4));
  }

  /** What the card says of a bucket. @returns {string[]} */
  tell(_bucket) {
    return [];
  }

  /** "epoch 12.4, step 310" of a bucket, as its heading. */
  heading(bucket) {
    const { history } = this;
    const epoch = history.to.epoch[bucket];
    return `step ${history.to.step[bucket].toLocaleString("en-US")} · epoch ${Number(epoch.toFixed(epoch < 10 ? 2 : 1))}`;
  }

  #moment({ time }) {
    return this.history.to[time.axis][this.hovered];
  }

  #hover(event) {
    if (!this.placed || !this.history.length) return;
    const { box, time } = this.placed;
    const inside = event.offsetX >= box.left - 4 && event.offsetX <= box.right + 4 && event.offsetY >= box.top - 4;
    const place = linearScale(box.left, box.right, time.low, time.high)(event.offsetX);
    this.hovered = inside ? this.history.nearest(time.axis, place) : -1;
    this.pointerY = event.offsetY;
    if (this.hovered < 0) this.tip.hide();
    if (!this.view.playing) this.paint(this.frame, this.view, true);
  }

  #leave() {
    this.hovered = -1;
    this.tip.hide();
    if (this.frame && !this.view.playing) this.paint(this.frame, this.view, true);
  }

  #tell() {
    this.hovered = Math.min(this.hovered, this.history.length - 1);
    if (this.hovered < 0) return this.tip.hide();
    this.tip.show(this.placed.x(this.#moment(this.placed)), this.pointerY, [this.heading(this.hovered), ...this.tell(this.hovered)]);
  }
}

/** The last step or epoch of a record, 0 when empty. */
const lastOf = (history, axis) => (history.length ? history.to[axis][history.length - 1] : 0);

/**
 * Adds a series to the path, a pixel column at a time: each column from its least to its greatest value, in the order that
 * joins on best. Breaks where there are no numbers.
 */
export function traceRange(context, history, series, plan) {
  const { x, y, time: { axis } } = plan;
  const from = history.from[axis];
  const least = history.least[series];
  const greatest = history.greatest[series];
  const count = history.count[series];
  let column = NaN;
  let start = 0;
  let low = 0;
  let high = 0;
  let level = NaN;
  const close = () => {
    if (Number.isNaN(column)) return;
    const foot = y(low);
    const top = y(high);
    const downward = Math.abs(level - top) <= Math.abs(level - foot);
    const first = downward ? top : foot;
    const second = downward ? foot : top;
    if (Number.isNaN(level)) context.moveTo(start, first);
    else context.lineTo(start, first);
    if (Math.abs(second - first) > 0.4) context.lineTo(start, second);
    level = second;
  };
  for (let at = 0; at < history.length; at++) {
    if (count[at] === 0) {
      close();
      column = NaN;
      level = NaN;
      continue;
    }
    const place = x(from[at]);
    if (Math.floor(place) === column) {
      if (least[at] < low) low = least[at];
      if (greatest[at] > high) high = greatest[at];
      continue;
    }
    close();
    column = Math.floor(place);
    start = place;
    low = least[at];
    high = greatest[at];
  }
  close();
  const latest = history.latest[series];
  if (!Number.isNaN(level) && Number.isFinite(latest)) context.lineTo(x(lastOf(history, axis)), y(latest));
}
