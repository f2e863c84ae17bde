/**
 * What the blocks of a card share: elements, figures with their text alternatives, and columns of numbers that add up.
 *
 * A block is a class `Block { constructor(block, context); root; fits(block); update(block); resize?(width); recolour?();
 * close?() }`: `fits` says whether `update` can bring its element up to date in place.
 *
 * @typedef {object} Context what a block may know and ask
 * @property {import("../kit/theme.js").Theme} theme
 * @property {number} width css pixels that a figure may take
 * @property {(change: object) => void} ask for another card: {select?, card?, sample?, options?}
 * @property {(row: number|null) => void} point at a training example on the map
 */

import { powerOfTen } from "../kit/chart.js";
import { element, hide, setText } from "../transport/transport.js";

export { element, hide, setText };

const SVG = "http://www.w3.org/2000/svg";
const MINUS = "−";
const THOUSANDS = /\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g;

/** An SVG element with its attributes. */
export function svg(tag, attributes = {}, text = "") {
  const made = document.createElementNS(SVG, tag);
  for (const name in attributes) made.setAttribute(name, attributes[name]);
  if (text) made.textContent = text;
  return made;
}

/** Sets what has changed only; null takes an attribute away. */
export function setAttributes(node, attributes) {
  for (const name in attributes) {
    const value = attributes[name];
    if (value === null) node.removeAttribute(name);
    else if (node.getAttribute(name) !== String(value)) node.setAttribute(name, value);
  }
}

/** Brings the children of a node to a number, made or dropped at the end. @returns {Element[]} */
export function children(parent, count, make) {
  while (parent.childElementCount < count) parent.append(make());
  while (parent.childElementCount > count) parent.lastElementChild.remove();
  return [...parent.children];
}

/** The frame of a figure: title and unit above, the text alternative for those who hear it, a note below. */
export class Figure {
  /** @param {string} kind of block, for the style */
  constructor(kind) {
    this.root = element("figure", `bp-a-figure bp-a-${kind}`);
    this.caption = element("figcaption", "bp-a-caption");
    this.title = element("span", "bp-a-title");
    this.unit = element("span", "bp-a-unit");
    this.caption.append(this.title, this.unit);
    this.about = element("p", "bp-a-spoken");
    this.body = element("div", "bp-a-body");
    this.note = element("p", "bp-a-note");
    this.root.append(this.caption, this.about, this.body, this.note);
  }

  write({ title = "", unit = "", about = "", note = "" }) {
    setText(this.title, title);
    setText(this.unit, unit);
    setText(this.about, about);
    setText(this.note, note);
    hide(this.caption, !title && !unit);
    hide(this.note, !note);
    hide(this.about, !about);
  }
}

/**
 * One way of writing for a whole column, so that its rows line up and can be added by eye: the same decimals everywhere,
 * for very small or large numbers the same power of ten, said once.
 * @param {number[]} values @param {number} digits significant ones of the largest
 * @returns {{unit: string, write: (value: number, plus?: boolean) => string}} unit such as "· 10⁻⁵", or ""
 */
export function columnFormat(values, digits = 4) {
  const size = values.reduce((most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most), 0);
  const exponent = size > 0 ? Math.floor(Math.log10(size)) : 0;
  const power = size >= 1e6 || (size > 0 && size < 1e-3) ? exponent : 0;
  const decimals = Math.max(0, Math.min(6, digits - 1 - (exponent - power)));
  return {
    unit: power ? `· ${powerOfTen(power)}` : "",
    write: (value, plus = true) => {
      if (value === null || value === undefined || Number.isNaN(value)) return "–";
      if (value === 0) return "0";
      const sign = value < 0 ? MINUS : plus ? "+" : "";
      if (!Number.isFinite(value)) return `${sign}∞`;
      return sign + (Math.abs(value) / 10 ** power).toFixed(decimals).replace(THOUSANDS, ",");
    },
  };
}

/** The number itself, as many digits as it has. */
export const exact = (value) => (Number.isFinite(value) ? String(value).replaceAll("-", MINUS) : "");

/** A number to be read by itself: six digits at most, without idle zeros: "0.0183", "1,250", "3.1·10⁻¹⁰". */
export function numberText(value) {
  if (value === null || value === undefined || Number.isNaN(value)) return "–";
  const sign = value < 0 ? MINUS : "";
  const size = Math.abs(value);
  if (!Number.isFinite(size)) return `${sign}∞`;
  if (size === 0 || (size >= 1e-4 && size < 1e9 && (size < 1e6 || Number.isInteger(size)))) {
    return sign + Number(size.toPrecision(Number.isInteger(size) ? 12 : 6)).toLocaleString("en-US", { maximumFractionDigits: 12 });
  }
  const [mantissa, exponent] = size.toExponential(4).split("e");
  return `${sign}${Number(mantissa)}·${powerOfTen(Number(exponent))}`;
}

/** "bp-a-negative", "bp-a-positive" or "bp-a-zero": every signed thing has its colour from these. */
export const signClass = (value) => (value < 0 ? "bp-a-negative" : value > 0 ? "bp-a-positive" : "bp-a-zero");

/** Whether the reader asks for less motion. */
export const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
