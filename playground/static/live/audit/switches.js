/** The audit's own controls: which example is looked at, how formulas are written, what is added to the map. */

import { element, hide, press, setText } from "../kit/elements.js";
import { formatNumber, whole } from "../kit/numbers.js";
import { icon } from "../kit/icons.js";

const STORE = "bp-notation";
const NAMES = [["nielsen", "Nielsen: z, a, δ"], ["ng", "Ng: Z, A, dZ"], ["framework", "Framework: pre, out, grad"]];
const ROWS = [["rows", "rows: z = aW + b"], ["columns", "columns: z = Wa + b"]];

/** The example: the whole batch, the one of largest loss, one drawn at random, or a row of the training set. */
export class SampleChooser {
  /** @param {{choose: (sample: "batch"|"worst"|"random"|number) => void}} actions */
  constructor({ choose }) {
    this.root = element("div", "bp-a-samples");
    const group = element("div", "bp-a-segments");
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", "Example");
    this.buttons = new Map([["batch", "whole batch"], ["worst", "worst"]].map(([sample, words]) => {
      const made = plainButton("bp-a-segment", words, `audit-sample-${sample}`, () => choose(sample));
      group.append(made);
      return [sample, made];
    }));
    this.random = plainButton("bp-a-segment bp-a-die", "", "audit-sample-random", () => choose("random"));
    this.random.innerHTML = icon("dice");
    this.random.setAttribute("aria-label", "A random example of this batch");
    this.random.title = "A random example of this batch";
    this.buttons.get("worst").title = "The example of the batch with the largest loss";
    this.field = element("input", "bp-a-row-field");
    Object.assign(this.field, { type: "number", min: "0", step: "1", inputMode: "numeric", placeholder: "–" });
    this.field.setAttribute("aria-label", "Row of the training set");
    this.field.dataset.testid = "audit-sample-row";
    this.field.addEventListener("change", () => {
      const row = Math.round(Number(this.field.value));
      if (this.field.value !== "" && row >= 0 && row <= Number(this.field.max)) choose(row);
      else this.field.value = this.shown;
    });
    this.row = element("label", "bp-a-segment bp-a-row-label", "row ");
    this.row.append(this.field);
    group.append(this.random, this.row);
    this.words = element("p", "bp-a-sample-words");
    this.root.append(group); // the words stand where there is more room
    this.shown = "";
  }

  setRows(count) {
    this.field.max = String(Math.max(0, count - 1));
  }

  /** @param {"batch"|"worst"|"random"|number} chosen @param {object} audit */
  show(chosen, audit, names = []) {
    const { sample } = audit;
    for (const [name, made] of this.buttons) press(made, chosen === name);
    press(this.random, chosen === "random");
    this.row.classList.toggle("bp-a-pressed", typeof chosen === "number");
    this.shown = sample ? String(sample.row) : "";
    if (document.activeElement !== this.field && this.field.value !== this.shown) this.field.value = this.shown;
    setText(this.words, sample ? this.#describe(sample, audit, names) : this.#describeBatch(audit));
  }

  #describe({ row, inBatch, label, target, loss, index }, { rows }, names) {
    const known = label !== null && label !== undefined;
    const name = known ? `class ${names.length > 1 ? names[label] ?? label : label}` : `target ${target.map(formatNumber).join(", ")}`;
    const place = inBatch
      ? Number.isInteger(index) ? `example ${index + 1} of ${whole(rows.length)} in the batch` : "in the batch"
      : "not in this batch, seen with this update's weights";
    return `Row ${row}: ${name}, loss ${formatNumber(loss)}; ${place}.`;
  }

  #describeBatch({ rows = [] }) {
    const count = rows.length;
    if (count === 1) return "The one example of this batch.";
    return `All ${whole(count)} examples; click a point on the map for one alone.`;
  }
}

/** How formulas are written: examples as rows or as columns, and whose names; kept by the browser. */
export class NotationSwitch {
  /** @param {{changed: () => void}} actions */
  constructor({ changed }) {
    this.value = readNotation();
    this.root = element("div", "bp-a-notation");
    this.root.append(
      this.#select("Examples as rows or as columns", "audit-notation-rows", ROWS, this.value.rows ? "rows" : "columns", (chosen) => ({ rows: chosen === "rows" })),
      this.#select("Names", "audit-notation-names", NAMES, this.value.names, (chosen) => ({ names: chosen })),
    );
    this.changed = changed;
  }

  #select(words, testid, options, chosen, change) {
    const made = element("select", "bp-a-select");
    made.setAttribute("aria-label", words);
    made.title = words;
    made.dataset.testid = testid;
    for (const [value, text] of options) made.append(new Option(text, value));
    made.value = chosen;
    made.addEventListener("change", () => {
      this.value = { ...this.value, ...change(made.value) };
      keepNotation(this.value);
      this.changed();
    });
    return made;
  }
}

/** What the answer adds to the map: the delta of the chosen unit at every point, the loss's gradient as arrows. */
export class MapSwitches {
  /** @param {{changed: () => void}} actions */
  constructor({ changed }) {
    this.on = new Set();
    this.root = element("div", "bp-a-extras");
    this.root.setAttribute("role", "group");
    this.root.setAttribute("aria-label", "On the map");
    this.buttons = new Map([["delta_map", "delta of this unit"], ["arrows", "loss gradient"]].map(([name, words]) => {
      const made = plainButton("bp-a-chip", words, `audit-extra-${name}`, () => {
        if (!this.on.delete(name)) this.on.add(name);
        press(made, this.on.has(name));
        changed();
      });
      press(made, false);
      return [name, made];
    }));
    this.root.append(element("span", "bp-a-choice-label", "On the map"), ...this.buttons.values());
  }

  /** What to ask for with this selection. @returns {string[]} */
  wanted(selection) {
    hide(this.buttons.get("delta_map"), selection?.kind !== "unit");
    return [...this.on].filter((name) => name !== "delta_map" || selection?.kind === "unit").sort();
  }
}

export function plainButton(name, words, testid, action) {
  const made = element("button", name, words);
  made.type = "button";
  made.dataset.testid = testid;
  made.addEventListener("click", action);
  return made;
}

/** @returns {{rows: boolean, names: string}} */
function readNotation() {
  try {
    const { rows, names } = JSON.parse(localStorage.getItem(STORE) ?? "{}");
    return { rows: rows !== false, names: NAMES.some(([known]) => known === names) ? names : "nielsen" };
  } catch {
    return { rows: true, names: "nielsen" }; // no storage here, or not ours
  }
}

function keepNotation(value) {
  try {
    localStorage.setItem(STORE, JSON.stringify(value));
  } catch {
    // It holds for this page all the same.
  }
}
