/** Which example is looked at: the whole batch, the one of largest loss, one drawn at random, or a row of the training set. */

import { element, press, setText } from "../kit/elements.js";
import { formatNumber } from "../kit/numbers.js";
import { say } from "../kit/words.js";
import { icon } from "../kit/icons.js";
import { plainButton } from "./buttons.js";

export class SampleChooser {
  /** @param {{choose: (sample: import("./looking.js").Sample) => void}} actions */
  constructor({ choose }) {
    this.root = element("div", "bp-a-samples");
    const group = element("div", "bp-a-segments");
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", say("inspect-samples"));
    this.buttons = new Map(["batch", "worst"].map((sample) => {
      const made = plainButton("bp-a-segment", say(`inspect-sample-${sample}`), `audit-sample-${sample}`, () => choose(sample));
      group.append(made);
      return [sample, made];
    }));
    this.buttons.get("worst").title = say("inspect-sample-worst.tip");
    this.random = plainButton("bp-a-segment bp-a-die", "", "audit-sample-random", () => choose("random"));
    this.random.innerHTML = icon("dice");
    this.random.setAttribute("aria-label", say("inspect-sample-random"));
    this.random.title = say("inspect-sample-random");
    group.append(this.random, this.#rowField(choose));
    this.words = element("p", "bp-a-sample-words");
    this.root.append(group); // the words stand where there is more room
    this.shown = "";
  }

  #rowField(choose) {
    this.field = element("input", "bp-a-row-field");
    Object.assign(this.field, { type: "number", min: "0", step: "1", inputMode: "numeric", placeholder: "–" });
    this.field.setAttribute("aria-label", say("inspect-sample-row.label"));
    this.field.dataset.testid = "audit-sample-row";
    this.field.addEventListener("change", () => {
      const row = Math.round(Number(this.field.value));
      if (this.field.value !== "" && row >= 0 && row <= Number(this.field.max)) choose(row);
      else this.field.value = this.shown;
    });
    this.row = element("label", "bp-a-segment bp-a-row-label");
    this.row.append(say("inspect-sample-row"), " ", this.field);
    return this.row;
  }

  setRows(count) {
    this.field.max = String(Math.max(0, count - 1));
  }

  /** @param {import("./looking.js").Sample} chosen @param {object} audit @param {string[]} names of the outputs */
  show(chosen, audit, names = []) {
    const { sample } = audit;
    for (const [name, made] of this.buttons) press(made, chosen === name);
    press(this.random, chosen === "random");
    this.row.classList.toggle("bp-a-pressed", typeof chosen === "number");
    this.shown = sample ? String(sample.row) : "";
    if (document.activeElement !== this.field && this.field.value !== this.shown) this.field.value = this.shown;
    const count = audit.rows?.length ?? 0;
    setText(this.words, sample ? describe(sample, count, names) : say("inspect-sample-all", { count }));
  }
}

/** What an example is, what it costs and where it stands. @param {number} count examples of the batch */
function describe({ row, inBatch, label, target, loss, index }, count, names) {
  const isClass = label !== null && label !== undefined;
  return say("inspect-sample-one", {
    row: String(row),
    kind: isClass ? "class" : "value",
    target: isClass ? String(names.length > 1 ? names[label] ?? label : label) : target.map(formatNumber).join(", "),
    loss: formatNumber(loss),
    place: !inBatch ? "outside" : Number.isInteger(index) ? "numbered" : "inside",
    index: Number.isInteger(index) ? index + 1 : 0,
    count,
  });
}
