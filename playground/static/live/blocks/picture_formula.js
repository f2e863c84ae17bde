/**
 * A formula of a card, set from its MathML on any object with the canvas interface: texts and lines, so that a file holds it as
 * text. It knows the elements that our formulas are made of (`formulas/mathml.py`) and sets what it does not know as a row.
 *
 * @typedef {object} Box something set @property {number} width @property {number} up above its foot line @property {number} down below it
 * @property {(context: CanvasRenderingContext2D, x: number, y: number) => void} draw y: of the foot line
 */

import { legible, mix } from "../kit/theme.js";
import { safeMath } from "./formula.js";
import { Setter } from "./picture_math.js";

const SIZES = [15, 14, 13, 12];
const LEAD = 7;

/** @returns {import("./picture.js").Laid|null} */
export function layFormula(context, { mathml, text }, width, theme) {
  const math = typeof mathml === "string" ? safeMath(mathml) : mathml;
  const inks = { negative: legible(mix(theme.negative, theme.text, 0.2), theme), positive: legible(mix(theme.positive, theme.text, 0.15), theme), quiet: theme.muted };
  if (!math) return layFormula(context, { mathml: { localName: "math", childNodes: [plainText(text)], getAttribute: () => null } }, width, theme);
  let lines = [];
  for (const size of SIZES) {
    const setter = new Setter(context, size, theme, inks);
    lines = rowsOf(math).map((row) => [setter.row(row)]);
    if (lines.every(([line]) => line.width <= width)) break;
    if (size === SIZES.at(-1)) lines = rowsOf(math).map((row) => setter.broken(row, width));
  }
  const placed = [];
  let height = 0;
  for (const line of lines) {
    line.forEach((box, at) => {
      const indent = at ? Math.min(22, Math.max(0, width - box.width)) : 0;
      placed.push({ box, left: indent, foot: height + box.up });
      height += box.up + box.down + LEAD;
    });
  }
  return {
    height: Math.max(0, height - LEAD) + 4,
    draw(to, x, y) {
      for (const { box, left, foot } of placed) box.draw(to, x + left, y + 2 + foot);
    },
  };
}

/** The lines of a formula: those of a table that holds nothing but lines, else the one it is. @returns {Element[][]} */
function rowsOf(math) {
  const [only, ...others] = elementsOf(math);
  if (only?.localName === "mrow" && !others.length && elementsOf(only).length === 1) return rowsOf(only);
  if (only?.localName !== "mtable" || others.length) return [elementsOf(math)];
  return elementsOf(only).map((line) => elementsOf(line).flatMap(elementsOf));
}

const elementsOf = (node) => [...node.childNodes].filter(({ localName }) => localName);

const plainText = (text) => ({ localName: "mtext", textContent: text, childNodes: [], getAttribute: () => null });
