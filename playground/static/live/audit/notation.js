/** How formulas are written: examples as rows or as columns, and whose letters; kept by the browser. */

import { element } from "../kit/elements.js";
import { say } from "../kit/words.js";

const STORE = "bp-notation";
const NAMES = ["nielsen", "ng", "framework"];
const ROWS = ["rows", "columns"];

export class NotationSwitch {
  /** @param {import("./looking.js").Notation} value @param {{write: (change: object) => void}} actions */
  constructor({ rows, names }, { write }) {
    this.root = element("div", "bp-a-notation");
    this.root.append(
      choice("rows", ROWS, rows ? "rows" : "columns", (chosen) => write({ rows: chosen === "rows" })),
      choice("names", NAMES, names, (chosen) => write({ names: chosen })),
    );
  }
}

function choice(what, options, chosen, act) {
  const made = element("select", "bp-a-select");
  const words = say(`inspect-notation-${what}`);
  made.setAttribute("aria-label", words);
  made.title = words;
  made.dataset.testid = `audit-notation-${what}`;
  for (const option of options) made.append(new Option(say(`inspect-notation-${what}-${option}`), option));
  made.value = chosen;
  made.addEventListener("change", () => act(made.value));
  return made;
}

/** @returns {import("./looking.js").Notation} */
export function readNotation() {
  try {
    const { rows, names } = JSON.parse(localStorage.getItem(STORE) ?? "{}");
    return { rows: rows !== false, names: NAMES.includes(names) ? names : NAMES[0] };
  } catch {
    return { rows: true, names: NAMES[0] }; // no storage here, or not ours
  }
}

/** @param {import("./looking.js").Notation} notation */
export function keepNotation(notation) {
  try {
    localStorage.setItem(STORE, JSON.stringify(notation));
  } catch {
    // It holds for this page all the same.
  }
}
