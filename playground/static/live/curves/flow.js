/**
 * The panel of the gradients: how the signal flows back through the layers over the run, seen in one of several ways. One
 * record holds the numbers of all of them; only the one that is picked is painted.
 */

import { blocks } from "../kit/addresses.js";
import { fitText, type } from "../kit/canvas.js";
import { DeltaView, FactorView, RatioView } from "./flow_views.js";
import { GradientView, gradientQuantiles } from "./gradients.js";
import { alarmsAt, canTell, HealthView } from "./health.js";
import { History } from "./history.js";
import { KIND, KINDS, palette, sentence, seriesOf } from "./layer_view.js";
import { Extents } from "./layer_trace.js";
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
    host.setAttribute("aria-label", "Gradients");
    this.buttons = this.#switch();
    this.chips = document.createElement("div");
    this.chips.className = "bp-alarms";
    host.append(this.chips);
    this.#mark();
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
    this.picked = this.views.get(name);
    keepChoice(name);
    this.words.at = -Infinity;
    this.#mark();
    this.redraw();
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
    plan.key = `${this.picked.constructor.name} ${plan.key}`;
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
    context.fillText(fitText(context, this.picked.constructor.words, width), 0, 14);
  }

  /** Alarms follow the moment on show. */
  adjust() {
    const { history, frame } = this;
    const bucket = this.#bucket(frame);
    const alarms = alarmsAt(history, bucket, this.hiddenSizes);
    const key = alarms.length ? alarms.map(({ words }) => words).join() : String(canTell(bucket));
    if (key === this.alarmKey) return;
    this.alarmKey = key;
    const button = this.buttons.get(HealthView.name);
    button.classList.toggle("bp-flow-alarm", alarms.length > 0);
    button.setAttribute("aria-label", alarms.length ? `${HealthView.words}, ${alarms.length} alarm${alarms.length === 1 ? "" : "s"}` : HealthView.words);
    this.chips.replaceChildren(...(alarms.length ? alarms.map((alarm) => this.#chip(alarm)) : this.#calm(bucket)));
  }

  /** The moment on show in words, the longest way first; while playing it rests between changes. @returns {string[]} */
  reading(frame) {
    const { words } = this;
    const now = performance.now();
    const key = `${this.picked.constructor.name} ${this.scene.P}`;
    const rests = this.view?.playing && words.key === key && now - words.at < WORDS_REST;
    if (rests) return words.lines;
    const numbers = this.numbers(frame);
    words.at = now;
    words.key = key;
    words.lines = numbers ? this.picked.read(numbers) : [];
    return words.lines;
  }

  tell(bucket) {
    return this.picked.tell(bucket);
  }

  describe(frame) {
    const bucket = this.#bucket(frame);
    const numbers = this.numbers(frame);
    if (bucket < 0 || !numbers) return `${sentence(this.picked.constructor.hint).slice(0, -1)}, from the first update on.`;
    const excuse = this.picked.excuse();
    if (excuse) return sentence(excuse);
    return this.picked.describe(bucket, numbers);
  }

  /** @returns {{lines: string[], bands: string[], inks: string[]}} one a layer, early to late */
  colours(theme) {
    if (theme === this.paletteTheme) return this.palette;
    return palette(this.layers, theme);
  }

  layerName(layer, short = false) {
    if (layer === this.layers - 1) return short ? "out" : "output";
    return short ? `L${layer + 1}` : `layer ${layer + 1}`;
  }

  #bucket(frame) {
    return this.scrubbing(frame) ? this.history.nearest("step", frame.step) : this.history.length - 1;
  }

  #switch() {
    const group = document.createElement("div");
    group.className = "bp-flow-views";
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", "What the chart shows of each layer");
    const buttons = VIEWS.map(({ name, words, short, hint }) => {
      const made = document.createElement("button");
      made.type = "button";
      made.className = "bp-flow-view";
      made.title = hint;
      made.dataset.testid = `flow-${name}`;
      made.dataset.short = short;
      made.setAttribute("aria-label", words);
      const text = document.createElement("span");
      text.textContent = words;
      made.append(text);
      made.addEventListener("click", () => this.pick(name));
      group.append(made);
      return [name, made];
    });
    this.host.append(group);
    return new Map(buttons);
  }

  #mark() {
    const { name } = this.picked.constructor;
    for (const [each, button] of this.buttons) button.setAttribute("aria-pressed", String(each === name));
    this.host.dataset.view = name;
  }

  /** What stands in the place of alarms when there are none. */
  #calm(bucket) {
    if (!canTell(bucket) || !this.hiddenSizes.length) return [];
    const made = document.createElement("span");
    made.className = "bp-calm";
    made.textContent = "no unit stays stuck";
    return [made];
  }

  #chip({ layer, kind, words }) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "bp-alarm";
    made.dataset.kind = kind;
    made.dataset.testid = `alarm-${kind}-${layer}`;
    made.textContent = words;
    made.title = kind === "dead"
      ? "They answered 0 to the whole batch, again and again: no gradient passes them. Look closer"
      : "They sat on a flat end of their activation, again and again: hardly any gradient passes them. Look closer";
    made.addEventListener("click", () => this.actions.alarm?.({ layer, kind }));
    return made;
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
