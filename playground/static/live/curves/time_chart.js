/**
 * A chart of numbers over the run: the common ground of the loss and the gradient chart. It holds the record, says when
 * to paint and on which canvas; what is drawn where is told by those made of it.
 *
 * Axes lie on one canvas that is drawn only when they change, lines on another above it.
 *
 * @typedef {import("../kit/axes.js").Box} Box
 * @typedef {{box: Box, time: import("./time_axis.js").TimeRange, x: (value: number) => number, y: (value: number) => number,
 *   rows: import("../kit/axes.js").Tick[], key: string}} Plan where everything stands; `key` changes when the axes do
 */

import { drawStill, Layer } from "../kit/canvas.js";
import { briefEpoch } from "../kit/numbers.js";
import { mix } from "../kit/theme.js";
import { say } from "../kit/words.js";
import { History } from "./history.js";
import { timeRange } from "./time_axis.js";
import { drawCursor, drawTimeAxes, drawUpTo } from "./time_marks.js";
import { TimePointer } from "./time_pointer.js";

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
    this.paintedAt = 0;
    host.classList.add("bp-chart", name);
    host.setAttribute("role", "img");
    this.back = new Layer(host);
    this.front = new Layer(host);
    this.pointer = new TimePointer(host, this.front.canvas, {
      record: () => this.history,
      seek: this.actions.seek,
      moved: () => {
        if (this.frame && !this.view.playing) this.paint(this.frame, this.view, true);
      },
    });
    this.resize();
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

  /** Adds what was before. @param {import("../link/recall.js").Moment[]} moments in order */
  recall(moments) {
    const part = new History(this.history.series, 2 * Math.ceil(moments.length / 2));
    for (const moment of moments) {
      const values = this.measure(moment);
      if (values) part.append(moment.step, moment.epoch, values);
    }
    this.history.merge(part);
    this.redraw();
    if (this.frame) this.host.setAttribute("aria-label", this.describe(this.frame));
  }

  /** Forgets what comes after a step. */
  truncate(step) {
    this.history.truncate(step);
  }

  /** Forgets the whole run, ghosts too. */
  clear() {
    this.history.clear();
    this.ghosts = [];
    this.pointer.forget();
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
    const key = `${plan.key}|${this.width}|${this.height}|${this.theme.dark}`;
    if (key !== this.key) {
      this.key = key;
      this.drawBack(this.back.blank(), this.width, plan, this.theme);
    }
    this.drawFront(this.front.blank(), this.width, plan, frame, view, this.theme, true);
    this.pointer.show(plan, (bucket) => [this.heading(bucket), ...this.tell(bucket)]);
  }

  /** The chart with what it holds up to a step, to be drawn apart from the page, which goes on. @returns {TimeChart} */
  still(step) {
    return Object.assign(Object.create(this), { history: this.history.head(step), ghosts: [...this.ghosts], view: null });
  }

  /** Draws the whole chart into any canvas, at a size in its own units. */
  drawTo(context, width, height, frame, view, theme) {
    const plan = this.plan(width, height, frame, view);
    drawStill(context, this.constructor.name, plan.key, [0, 0, width, height], (on) => this.drawBack(on, width, plan, theme));
    this.drawFront(context, width, plan, frame, view, theme, false);
  }

  /** Numbers of a frame to keep, or null when it has none. @returns {ArrayLike<number>|null} */
  measure() {
    return null;
  }

  /** Lets controls follow the view, which is given. */
  adjust() {}

  /** The time axis: updates at first, then epochs; from 0, unless the run began late. @returns {import("./time_axis.js").TimeRange} */
  time(frame, columns) {
    return timeRange(frame, this.history, this.ghosts, this.scene.updates_per_epoch, columns);
  }

  /** Axes: rows with numbers, the foot, the time axis. */
  drawBack(context, _width, plan, theme) {
    drawTimeAxes(context, plan, theme);
  }

  /** Whether an earlier moment is on show than the last one known. */
  scrubbing(frame) {
    return frame.step < this.history.lastStep;
  }

  /** Draws lines through `stroke`: whole, or full up to the step on show and faint after it. */
  drawUpTo(context, plan, frame, stroke) {
    drawUpTo(context, plan.box, this.scrubbing(frame) ? plan.x(frame[plan.time.axis]) : null, stroke);
  }

  /** The cursor of the pointer, and of the moment on show while scrubbing. */
  drawCursors(context, plan, frame, theme, live) {
    if (this.scrubbing(frame)) drawCursor(context, plan, frame[plan.time.axis], theme.muted);
    if (live && this.pointer.bucket >= 0) drawCursor(context, plan, this.pointer.moment(plan), mix(theme.line, theme.muted, 0.4));
  }

  /** What the card says of a bucket. @returns {string[]} */
  tell() {
    return [];
  }

  /** The card's heading: "step 310 · epoch 12.4". */
  heading(bucket) {
    const { step, epoch } = this.history.to;
    return say("chart-moment", { step: step[bucket], epoch: briefEpoch(epoch[bucket]) });
  }
}
