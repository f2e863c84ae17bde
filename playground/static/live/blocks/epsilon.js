/**
 * The central difference at many epsilons: a slider over values that are already computed, the V of the error, and the
 * numeric slope beside the analytic one. Too large an epsilon bends the line, too small a one drowns in rounding.
 */

import { element, setText } from "../kit/elements.js";
import { exact, formatNumber, formatValue } from "../kit/numbers.js";
import { say } from "../kit/words.js";
import { Figure, children } from "./parts.js";
import { bestOf, epsilonText, errorPlot, orderOf, valuePlot } from "./epsilon_plots.js";
import { Plot } from "./plot.js";

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
    this.order = orderOf(block);
    this.chosen = bestOf(block, this.order);
    this.errors = new Plot(errorPlot(this.block, this.order, this.chosen), context, { height: 184 });
    this.values = new Plot(valuePlot(this.block, this.order, this.chosen), context, { height: 150 });
    this.figure.body.append(this.errors.root, this.values.root);
    this.update(block);
  }

  fits({ epsilons }) {
    return epsilons.length === this.block.epsilons.length;
  }

  update(block) {
    this.block = block;
    this.order = orderOf(block);
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
    this.errors.update(errorPlot(this.block, this.order, this.chosen));
    this.values.update(valuePlot(this.block, this.order, this.chosen));
  }
}
