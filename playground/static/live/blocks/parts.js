/**
 * What the blocks of a card share: elements, figures with their text alternatives, and columns of numbers that add up.
 *
 * A block is a class `Block { constructor(block, context); root; fits(block); update(block); resize?(width); recolour?();
 * close?() }`: `fits` says whether `update` can bring its element up to date in place.
 *
 * @typedef {object} Context what a block may know and ask
 * @property {import("../kit/theme.js").Theme} theme
 * @property {number} width css pixels that a figure may take
 * @property {(change: object) => void} ask for another card: {select?, card?, sample?}
 * @property {(row: number|null) => void} point at a training example on the map
 */

import { element, hide, setText } from "../kit/elements.js";

const SVG = "http://www.w3.org/2000/svg";
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

/** "bp-a-negative", "bp-a-positive" or "bp-a-zero": every signed thing has its colour from these. */
export const signClass = (value) => (value < 0 ? "bp-a-negative" : value > 0 ? "bp-a-positive" : "bp-a-zero");

