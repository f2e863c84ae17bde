/**
 * A card drawn on any object with the canvas interface: its sentence and blocks below each other, in two columns where one
 * would be too tall. Formulas are set here from the MathML that the page shows: in a file they are text.
 *
 * What is there for hands alone is left out: tables that are folded away, how a product is made, the slider.
 *
 * @typedef {{height: number, draw: (context: CanvasRenderingContext2D, x: number, y: number) => void}} Laid
 */

import { type, wrapText } from "../kit/canvas.js";
import { layChoice, layFacts, layTable } from "./picture_facts.js";
import { layFormula } from "./picture_formula.js";
import { layMatrices } from "./picture_matrices.js";
import { layEpsilon, layPlot } from "./picture_plot.js";
import { layBars, laySum } from "./picture_rows.js";

const GAP = 16;
const BETWEEN = 30;
const WIDEST = 640;
const LINE = 18;

const LAY = Object.freeze({
  formula: layFormula, bars: layBars, sum: laySum, plot: layPlot, matrices: layMatrices, facts: layFacts, table: layTable, choice: layChoice, epsilon: layEpsilon,
});

/**
 * @param {CanvasRenderingContext2D} context measures texts @param {import("./cards.js").Card} card
 * @param {string[]} lines that stand above it, such as which example it speaks of @param {number} width
 * @param {number} height that one column may have @param {import("../kit/theme.js").Theme} theme @returns {Laid}
 */
export function layCard(context, card, lines, width, height, theme) {
  const over = layText(context, [...lines.map((text) => [text, theme.muted]), [card.sentence, theme.text]], width, theme);
  const one = column(context, card, Math.min(width, WIDEST), theme);
  const left = height - over.height - GAP;
  if (heightOf(one) <= left || one.length < 2) return placed(over, [one], [0]);
  const narrow = (width - BETWEEN) / 2;
  const halves = parted(column(context, card, narrow, theme));
  return placed(over, halves, [0, narrow + BETWEEN]);
}

const column = (context, { blocks }, width, theme) => blocks
  .filter((block) => Object.hasOwn(LAY, block.type)).map((block) => LAY[block.type](context, block, width, theme)).filter(Boolean);

const heightOf = (blocks) => blocks.reduce((sum, { height }) => sum + height + GAP, -GAP);

/** Two columns in the order of the blocks, as even as that allows. */
function parted(blocks) {
  const tallest = (at) => Math.max(heightOf(blocks.slice(0, at)), heightOf(blocks.slice(at)));
  let best = 1;
  for (let at = 2; at < blocks.length; at++) if (tallest(at) < tallest(best)) best = at;
  return [blocks.slice(0, best), blocks.slice(best)].filter(({ length }) => length);
}

/** @returns {Laid} */
function placed(over, columns, lefts) {
  const top = over.height + GAP;
  return {
    height: top + Math.max(0, ...columns.map(heightOf)),
    draw(context, x, y) {
      over.draw(context, x, y);
      columns.forEach((blocks, at) => {
        let down = y + top;
        for (const block of blocks) {
          context.save();
          block.draw(context, x + lefts[at], down);
          context.restore();
          down += block.height + GAP;
        }
      });
    },
  };
}

/** Paragraphs, each in its ink. @param {[string, string][]} paragraphs @returns {Laid} */
function layText(context, paragraphs, width, theme) {
  type(context, theme, { size: 13.5 });
  const lines = paragraphs.filter(([text]) => text).flatMap(([text, colour]) => wrapText(context, text, width, 8).map((line) => [line, colour]));
  return {
    height: lines.length * LINE,
    draw(to, x, y) {
      lines.forEach(([line, colour], at) => {
        type(to, theme, { size: 13.5, colour });
        to.fillText(line, x, y + 14 + at * LINE);
      });
    },
  };
}
