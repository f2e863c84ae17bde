/**
 * A plot: lines, dots, steps and areas over straight or logarithmic axes, with marks at points that have names.
 *
 * Pointing at it, or moving over it with the arrow keys, reads the values of every series at one x.
 */

import { element, hide, setText } from "../kit/elements.js";
import { formatNumber } from "../kit/numbers.js";
import { enumerated, say } from "../kit/words.js";
import { Figure, setAttributes, svg } from "./parts.js";
import { drawLegend, drawPlot, drawReading, LAYERS } from "./plot_painter.js";
import { nearest, planOf, readable, valuesAt, xAt } from "./plot_plan.js";

const HEIGHT = 196;
const STEPS = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity };

export class Plot {
  /** @param {{height?: number}} options */
  constructor(block, context, { height = HEIGHT } = {}) {
    this.context = context;
    this.height = height;
    this.figure = new Figure("plot");
    this.root = this.figure.root;
    // role=application: the arrow keys are the plot's here, not the transport's
    this.stage = element("div", "bp-a-plot-stage");
    this.stage.tabIndex = 0;
    this.stage.setAttribute("role", "application");
    this.stage.setAttribute("aria-roledescription", say("block-plot.role"));
    this.image = svg("svg", { class: "bp-a-svg", "aria-hidden": "true", height });
    this.stage.append(this.image);
    this.parts = {};
    for (const name of LAYERS) {
      this.parts[name] = svg("g", { class: `bp-a-g-${name}` });
      this.image.append(this.parts[name]);
    }
    this.xName = svg("text", { class: "bp-a-axis", "text-anchor": "end" });
    this.yName = svg("text", { class: "bp-a-axis" });
    this.image.append(this.xName, this.yName);
    this.legend = element("div", "bp-a-legend");
    this.legend.setAttribute("aria-hidden", "true");
    this.reading = element("p", "bp-a-reading");
    this.reading.setAttribute("aria-live", "polite");
    this.figure.body.append(this.stage, this.legend, this.reading);
    this.image.addEventListener("pointermove", (event) => this.#read(xAt(this.plan, event.offsetX)));
    this.image.addEventListener("pointerleave", () => this.#read(null));
    this.stage.addEventListener("blur", () => this.#read(null));
    this.stage.addEventListener("keydown", (event) => this.#onKey(event));
    /** The x that is read, or null. */
    this.at = null;
    this.update(block);
  }

  fits() {
    return true;
  }

  update(block) {
    this.block = block;
    this.figure.write({ title: block.title, note: block.note });
    setAttributes(this.stage, { "aria-label": block.about });
    const named = block.series.filter(({ name }) => name);
    hide(this.legend, named.length < 2);
    drawLegend(this.legend, named);
    this.#draw();
    if (this.at !== null) this.#read(this.at);
  }

  resize() {
    this.#draw();
  }

  #draw() {
    const { block, height, context: { width } } = this;
    this.plan = planOf(block, width, height);
    const { box } = this.plan;
    setAttributes(this.image, { width, viewBox: `0 0 ${width} ${height}` });
    drawPlot(this.parts, this.plan, block);
    setAttributes(this.xName, { x: box.right, y: box.bottom + 30 });
    setText(this.xName, block.x.label);
    setAttributes(this.yName, { x: 0, y: 11 });
    setText(this.yName, block.y.label);
  }

  #onKey(event) {
    const step = STEPS[event.key];
    if (event.key === "Escape" && this.at !== null) {
      event.preventDefault();
      this.#read(null);
      return;
    }
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const { x } = readable(this.block.series)[0];
    if (!x.length) return;
    const now = this.at === null ? (step > 0 ? -1 : x.length) : nearest(x, this.at, this.plan.xRange.log);
    this.#read(x[Math.max(0, Math.min(x.length - 1, now + step))]);
  }

  /** Reads every series at the point nearest to x; null takes the reading away. */
  #read(x) {
    this.at = x;
    const { block, plan } = this;
    const found = x === null ? null : valuesAt(block, plan, x);
    drawReading(this.parts.read, plan, found);
    setText(this.reading, found ? readingWords(block, found) : "");
  }
}

/** "ε 10⁻⁵: numeric 0.12, analytic 0.121". */
function readingWords(block, { x, values }) {
  const said = values.map(({ series: { name, y }, at }) =>
    say("block-plot-value", { name: name || block.y.label || "y", value: formatNumber(y[at]) }));
  return say("block-plot-reading", { x: block.x.label || "x", at: formatNumber(x), values: enumerated(said) });
}
