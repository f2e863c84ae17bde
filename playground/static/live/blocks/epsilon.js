/**
 * The central difference at many epsilons: a slider over values that are already computed, the V of the error, and the
 * numeric slope beside the analytic one. Too large an epsilon bends the line, too small a one drowns in rounding.
 */

import { element, setText } from "../kit/elements.js";
import { exact, formatNumber, formatValue, powerOfTen } from "../kit/numbers.js";
import { say } from "../kit/words.js";
import { Figure, children } from "./parts.js";
import { Plot } from "./plot.js";

/** What the two plots leave out: the block's own title stands above both. */
const PLAIN = Object.freeze({ title: "", note: "", band: null });

export class Epsilon {
  constructor(block, context) {
    this.figure = new Figure("epsilon");
    this.root = this.figure.root;
    this.slider = element("input", "bp-a-slider");
    Object.assign(this.slider, { type: "range", min: "0", step: "1" });
    this.slider.addEventListener("input", () => {
      this.chosen = this.order[Number(this.slider.value)];
      this.#show();
    });
    this.name = element("label", "bp-a-slider-name");
    this.size = element("output", "bp-a-slider-value");
    const row = element("div", "bp-a-slider-row");
    row.append(this.name, this.slider, this.size);
    this.facts = element("dl", "bp-a-facts");
    this.figure.body.append(row, this.facts);
    this.block = block;
    this.#arrange(block);
    this.chosen = this.order.reduce((best, at) => (block.errors[at] < block.errors[best] ? at : best), this.order[0]);
    this.errors = new Plot(this.#errorPlot(), context, { height: 184 });
    this.values = new Plot(this.#valuePlot(), context, { height: 150 });
    this.figure.body.append(this.errors.root, this.values.root);
    this.update(block);
  }

  fits({ epsilons }) {
    return epsilons.length === this.block.epsilons.length;
  }

  update(block) {
    this.block = block;
    this.#arrange(block);
    this.slider.max = String(this.order.length - 1);
    setText(this.name, block.label);
    this.slider.setAttribute("aria-label", block.label);
    this.figure.write({ title: block.title, about: block.about, note: block.note });
    this.#show();
  }

  resize() {
    this.errors.resize();
    this.values.resize();
  }

  /** Small epsilons left, whatever their order in the document. */
  #arrange({ epsilons }) {
    this.order = epsilons.map((_, at) => at).sort((a, b) => epsilons[a] - epsilons[b]);
  }

  #show() {
    const { epsilons, errors, numeric, analytic } = this.block;
    const at = this.chosen;
    this.slider.value = String(this.order.indexOf(at));
    const size = epsilonText(epsilons[at]);
    setText(this.size, size);
    this.slider.setAttribute("aria-valuetext", say("block-epsilon-size", { size, error: formatNumber(errors[at]) }));
    const facts = [
      [say("block-epsilon-numeric"), numeric[at], formatValue],
      [say("block-epsilon-analytic"), analytic, formatValue],
      [say("block-epsilon-error"), errors[at], formatNumber],
    ];
    children(this.facts, facts.length, () => {
      const entry = element("div", "bp-a-fact");
      entry.append(element("dt", "bp-a-fact-label"), element("dd", "bp-a-fact-value"));
      return entry;
    }).forEach((entry, place) => {
      const [label, value, write] = facts[place];
      setText(entry.firstChild, label);
      setText(entry.lastChild, write(value));
      entry.lastChild.title = exact(value);
    });
    this.errors.update(this.#errorPlot());
    this.values.update(this.#valuePlot());
  }

  #errorPlot() {
    const { epsilons, errors } = this.block;
    const floor = errors.reduce((least, value) => (value > 0 ? Math.min(least, value) : least), Infinity);
    const drawn = errors.map((value) => (value > 0 ? value : floor / 10)); // an error of 0 has no place on a log axis
    const pick = (values) => this.order.map((at) => values[at]);
    return {
      ...PLAIN, x: { label: "ε", log: true }, y: { label: say("block-epsilon-error"), log: true },
      series: [
        { name: "", x: pick(epsilons), y: pick(drawn), style: "line", role: "main" },
        { name: say("block-epsilon-error"), x: pick(epsilons), y: pick(drawn), style: "dots", role: "main" },
      ],
      marks: [{ x: epsilons[this.chosen], y: drawn[this.chosen], label: formatNumber(errors[this.chosen]), role: "second" }],
      about: say("block-epsilon-errors", {
        first: epsilonText(epsilons[this.order[0]]), last: epsilonText(epsilons[this.order.at(-1)]), least: formatNumber(Math.min(...errors)),
      }),
    };
  }

  #valuePlot() {
    const { epsilons, numeric, analytic } = this.block;
    const off = numeric.map((value) => Math.abs(value - analytic)).filter(Number.isFinite).sort((a, b) => a - b);
    const reach = Math.max(off[Math.floor(off.length * 0.75)] ?? 0, Math.abs(analytic) * 1e-3, Number.MIN_VALUE * 1e16) * 1.6;
    const x = this.order.map((at) => epsilons[at]);
    return {
      ...PLAIN, x: { label: "ε", log: true }, y: { label: say("block-epsilon-slope"), log: false, low: analytic - reach, high: analytic + reach },
      series: [
        { name: say("block-epsilon-analytic"), x: [x[0], x.at(-1)], y: [analytic, analytic], style: "line", role: "slope" },
        { name: say("block-epsilon-numeric"), x, y: this.order.map((at) => numeric[at]), style: "dots", role: "main" },
      ],
      marks: [{ x: epsilons[this.chosen], y: numeric[this.chosen], label: "", role: "second" }],
      about: say("block-epsilon-values"),
    };
  }
}

/** Powers of ten as such: "10⁻⁵". */
function epsilonText(value) {
  const power = Math.log10(value);
  return Math.abs(power - Math.round(power)) < 1e-9 ? powerOfTen(Math.round(power)) : formatNumber(value);
}
