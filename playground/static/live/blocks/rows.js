/**
 * A list of labelled numbers, each with a bar on one common scale; bars, sums and their totals are made of such rows.
 *
 * @typedef {object} Row
 * @property {string} label @property {number} value @property {string} text the value as it is written
 * @property {number} from @property {number} to ends of the bar, on the common scale
 * @property {boolean} [other] whether it is not a term of the data @property {number|null} [row] an example to go to
 * @property {boolean} [strong] @property {boolean} [join] whether a line leads from the bar's end to the next row
 */

import { element, hide, setText } from "../kit/elements.js";
import { exact } from "../kit/numbers.js";
import { children, signClass } from "./parts.js";

export class Rows {
  /** @param {import("./parts.js").Context} context */
  constructor(context) {
    this.context = context;
    this.root = element("ol", "bp-a-rows");
    this.root.addEventListener("click", (event) => {
      const row = event.target.closest("button") ? rowOf(event.target) : null;
      if (row !== null) this.context.ask({ sample: row });
    });
    this.root.addEventListener("pointerover", (event) => this.#point(event.target));
    this.root.addEventListener("focusin", (event) => this.#point(event.target));
    this.root.addEventListener("pointerleave", () => this.#point(null));
    this.root.addEventListener("focusout", () => this.#point(null));
    this.pointed = null;
  }

  /**
   * @param {Row[]} rows the last `totals` of them are totals
   * @param {{low: number, high: number, line: number|null, totals: number}} scale
   */
  update(rows, { low, high, line = null, totals = 0 }) {
    const place = (value) => ((Math.max(low, Math.min(high, value)) - low) / (high - low || 1)) * 100;
    const { style } = this.root;
    const longest = rows.reduce((most, { label }) => Math.max(most, label.length), 0);
    setProperty(style, "--bp-a-label-width", `min(42%, ${(Math.max(8, longest + 2) * 0.52).toFixed(2)}em)`);
    setProperty(style, "--bp-a-zero-at", `${place(0).toFixed(2)}%`);
    setProperty(style, "--bp-a-line-at", line === null ? "-1px" : `${place(line).toFixed(2)}%`);
    this.root.classList.toggle("bp-a-lined", line !== null);
    const nodes = children(this.root, rows.length, makeRow);
    rows.forEach((row, at) => {
      const parts = nodes[at].bpParts;
      const total = at >= rows.length - totals;
      nodes[at].className = `bp-a-row${total ? " bp-a-total" : ""}${row.strong ? " bp-a-strong" : ""}`;
      setRow(parts, row.row ?? null);
      setText(parts.name, row.label);
      setText(parts.value, row.text);
      if (parts.name.title !== row.label) parts.name.title = row.label;
      if (parts.value.title !== exact(row.value)) parts.value.title = exact(row.value);
      const left = place(Math.min(row.from, row.to));
      const right = place(Math.max(row.from, row.to));
      const cut = row.to > high ? " bp-a-cut-right" : row.to < low ? " bp-a-cut-left" : "";
      parts.bar.className = `bp-a-bar ${signClass(row.value)}${cut}${row.other ? " bp-a-other" : ""}`;
      setProperty(parts.bar.style, "left", `${left.toFixed(2)}%`);
      setProperty(parts.bar.style, "width", `${(right - left).toFixed(2)}%`);
      hide(parts.bar, !Number.isFinite(row.value));
      hide(parts.join, !row.join);
      if (row.join) setProperty(parts.join.style, "left", `${place(row.to).toFixed(2)}%`);
    });
  }

  close() {
    this.#point(null);
  }

  #point(target) {
    const row = target ? rowOf(target) : null;
    if (row === this.pointed) return;
    this.pointed = row;
    this.context.point(row);
  }
}

/** Ends of a scale that shows all values and zero: about zero in the middle where signs differ, else from a side. */
export function endsAboutZero(values) {
  const finite = values.filter(Number.isFinite);
  const low = Math.min(0, ...finite);
  const high = Math.max(0, ...finite);
  const size = Math.max(-low, high) || 1;
  if (low < 0 && high > 0) return { low: -size, high: size };
  return low < 0 ? { low: -size, high: size * 0.02 } : { low: -size * 0.02, high: size };
}

function makeRow() {
  const root = element("li", "bp-a-row");
  const label = element("span", "bp-a-label");
  const name = element("span", "bp-a-name");
  label.append(name);
  const track = element("span", "bp-a-track");
  track.setAttribute("aria-hidden", "true");
  const bar = element("span", "bp-a-bar");
  const join = element("span", "bp-a-join");
  track.append(bar, join);
  const value = element("span", "bp-a-value");
  root.append(label, track, value);
  root.bpParts = { row: null, label, name, bar, join, value };
  return root;
}

/** A row of a training example is a button, the others are plain text. */
function setRow(parts, row) {
  if (row === parts.row) return;
  parts.row = row;
  const tag = row === null ? "span" : "button";
  if (parts.label.localName === tag) return;
  const label = element(tag, "bp-a-label");
  if (row !== null) label.type = "button";
  label.append(parts.name);
  parts.label.replaceWith(label);
  parts.label = label;
}

const rowOf = (target) => target.closest?.(".bp-a-row")?.bpParts.row ?? null;

function setProperty(style, name, value) {
  if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
}
