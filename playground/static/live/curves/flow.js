/**
 * The panel of the gradients: how the signal flows back through the layers over the run, seen in one of several ways. One
 * record holds the numbers of all of them; only the one that is picked is painted.
 */

import { blocks } from "../kit/addresses.js";
import { fitText, type } from "../kit/canvas.js";
import { say, together } from "../kit/words.js";
import { alarmsAt, canTell } from "./alarms.js";
import { DeltaView } from "./flow_delta.js";
import { FactorView } from "./flow_factors.js";
import { FlowHead } from "./flow_head.js";
import { RatioView } from "./flow_ratio.js";
import { GradientView } from "./gradients.js";
import { HealthView } from "./health.js";
import { History } from "./history.js";
import { palette } from "./layer_colours.js";
import { KIND, KINDS, seriesOf } from "./layer_record.js";
import { Extents, Trace } from "./layer_trace.js";
import { gradientQuantiles } from "./quantiles.js";
import { TimeChart } from "./time_chart.js";

const VIEWS = [GradientView, DeltaView, FactorView, RatioView, HealthView];
const STORE = "bp-flow-view";

/** Numbers a layer in a frame's flow, in the order of their kinds; the first four are shown as powers of ten. */
const FLOW = 6;
const FLOW_KINDS = [KIND.DELTA, KIND.WEIGHTS, KIND.SLOPES, KIND.RATIO, KIND.DEAD, KIND.SATURATED];
const POWERS = 4;

/** While playing, words change at most this often, so that they can be read; in ms. */
const WORDS_REST = 350;

export class FlowChart extends TimeChart {
  /**
   * @param {HTMLElement} host
   * @param {{seek?: (step: number) => void, alarm?: (alarm: {layer: number, kind: "dead"|"saturated"}) => void}} actions
   */
  constructor(host, actions) {
    super(host, actions, "bp-gradients", KINDS);
    this.layers = 1;
    this.values = new Float64Array(KINDS);
    this.scratch = new Float32Array(0);
    this.extents = new Extents();
    this.views = new Map(VIEWS.map((View) => [View.name, new View(this)]));
    this.picked = this.views.get(readChoice()) ?? this.views.get(GradientView.name);
    this.words = { at: -Infinity, key: "", lines: [] };
    host.setAttribute("role", "group");
    host.setAttribute("aria-label", say("chart-flow"));
    this.head = new FlowHead(host, VIEWS.map(({ name }) => name), {
      pick: (name) => this.pick(name), alarm: (alarm) => this.actions.alarm?.(alarm),
    });
    this.head.mark(this.picked.name);
  }

  setScene(scene, theme) {
    super.setScene(scene, theme);
    const layers = scene.layer_sizes.length - 1;
    this.hiddenSizes = scene.layer_sizes.slice(1, -1);
    this.palette = palette(layers, theme);
    this.paletteTheme = theme;
    const most = Math.max(...blocks(scene).map(({ weights, biases }) => biases - weights));
    if (this.scratch.length < most) this.scratch = new Float32Array(most);
    if (layers === this.layers) return;
    this.layers = layers;
    this.history = new History(KINDS * layers);
    this.values = new Float64Array(KINDS * layers);
    this.ghosts = [];
  }

  /** Shows another view and remembers the choice. @param {string} name */
  pick(name) {
    keepChoice(name);
    this.turnTo(name);
  }

  /** Shows another view, if there is one of that name. @param {string} name */
  turnTo(name) {
    if (!this.views.has(name)) return;
    this.picked = this.views.get(name);
    this.words.at = -Infinity;
    this.head.mark(name);
    this.redraw();
  }

  /** The view that is picked, "" for the usual one. */
  get choice() {
    return this.picked.name === GradientView.name ? "" : this.picked.name;
  }

  still(step) {
    const apart = super.still(step);
    apart.words = { at: -Infinity, key: "", lines: [] };
    apart.picked = Object.assign(Object.create(this.picked), { chart: apart, trace: new Trace() });
    return apart;
  }

  /** All numbers of a frame's last update; nothing before the first. */
  measure(frame) {
    if (!frame.complete) return null;
    return this.numbers(frame);
  }

  /** The numbers of a frame as the record holds them, valid until the next call; null where there are none. */
  numbers(frame) {
    const { details } = frame;
    if (frame.step === 0 || !details?.gradients) return null;
    const { values, layers } = this;
    gradientQuantiles(this.scene, details.gradients, values, this.scratch);
    const { flow } = details;
    const known = flow?.length === FLOW * layers;
    for (let layer = 0; layer < layers; layer++) {
      for (let at = 0; at < FLOW; at++) {
        const value = known ? flow[FLOW * layer + at] : NaN;
        values[seriesOf(layer, FLOW_KINDS[at])] = at < POWERS ? Math.log10(value) : value;
      }
    }
    return values;
  }

  plan(width, height, frame) {
    const plan = this.picked.plan(width, height, frame);
    plan.key = `${this.picked.name} ${plan.key}`;
    return plan;
  }

  drawBack(context, width, plan, theme) {
    this.picked.drawBack(context, width, plan, theme);
  }

  /** Axes alone. */
  drawAxes(context, width, plan, theme) {
    super.drawBack(context, width, plan, theme);
  }

  drawFront(context, width, plan, frame, view, theme, live) {
    this.picked.drawFront(context, width, plan, frame, theme, live);
  }

  /** In a picture the buttons are missing: their word is the title. */
  drawTo(context, width, height, frame, view, theme) {
    super.drawTo(context, width, height, frame, view, theme);
    type(context, theme, { size: 13, weight: 600 });
    context.fillText(fitText(context, say(`chart-view-${this.picked.name}`), width), 0, 14);
  }

  /** Alarms follow the moment on show. */
  adjust() {
    const { history, frame } = this;
    const bucket = this.#bucket(frame);
    this.head.show(alarmsAt(history, bucket, this.hiddenSizes), canTell(bucket) && this.hiddenSizes.length > 0);
  }

  /** The moment on show in words, the longest way first; while playing it rests between changes. @returns {string[]} */
  reading(frame) {
    const { words } = this;
    const now = performance.now();
    const key = `${this.picked.name} ${this.scene.P}`;
    const rests = this.view?.playing && words.key === key && now - words.at < WORDS_REST;
    if (rests) return words.lines;
    const numbers = this.numbers(frame);
    words.at = now;
    words.key = key;
    words.lines = numbers ? this.picked.words(numbers) : [];
    return words.lines;
  }

  tell(bucket) {
    return this.picked.tell(bucket);
  }

  describe(frame) {
    const bucket = this.#bucket(frame);
    const numbers = this.numbers(frame);
    if (bucket < 0 || !numbers) return say(`chart-view-${this.picked.name}.later`);
    const excuse = this.picked.excuse();
    if (excuse) return say(`${excuse}.spoken`);
    return together(this.picked.describe(bucket, numbers));
  }

  /** @returns {{lines: string[], bands: string[], inks: string[]}} one a layer, early to late */
  colours(theme) {
    if (theme === this.paletteTheme) return this.palette;
    return palette(this.layers, theme);
  }

  #bucket(frame) {
    return this.scrubbing(frame) ? this.history.nearest("step", frame.step) : this.history.length - 1;
  }
}

/** A browser may refuse its store. */
function readChoice() {
  try {
    return localStorage.getItem(STORE);
  } catch {
    return null;
  }
}

function keepChoice(name) {
  try {
    localStorage.setItem(STORE, name);
  } catch {
    // then it is chosen anew next time
  }
}
