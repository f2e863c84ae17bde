/** What the charts of the layers are drawn of: lines that may break, discs, leads to names, the key above the plot. */

import { fitText, type } from "../kit/canvas.js";
import { alpha } from "../kit/theme.js";
import { apart } from "./layer_plan.js";

/** Baselines of the two lines of words above the plot. */
export const FIRST_LINE = 37;
export const SECOND_LINE = 53;

/** A line through points; it breaks where a level is NaN. */
export function stroke(context, places, levels, points) {
  let pen = false;
  context.beginPath();
  for (let at = 0; at < points; at++) {
    const level = levels[at];
    if (Number.isNaN(level)) pen = false;
    else if (pen) context.lineTo(places[at], level);
    else {
      context.moveTo(places[at], level);
      pen = true;
    }
  }
  context.stroke();
}

export function disc(context, x, y, colour) {
  if (Number.isNaN(y)) return;
  context.fillStyle = colour;
  context.beginPath();
  context.arc(x, y, 3, 0, 7);
  context.fill();
}

/**
 * What the marks of a chart mean, in the first line above it: each a mark of 18 px drawn at a place, and words. As many as
 * fit.
 * @param {[((x: number, y: number) => void)|null, string][]} entries
 */
export function drawEntries(context, width, entries, theme) {
  let x = 0;
  for (const [drawMark, words] of entries) {
    type(context, theme, { size: 12, colour: theme.muted });
    const after = x + (drawMark ? 23 : 0);
    if (x > 0 && after + context.measureText(words).width > width) return;
    const text = fitText(context, words, width - after);
    context.fillText(text, after, FIRST_LINE);
    const end = after + context.measureText(text).width + 14;
    drawMark?.(x, FIRST_LINE - 4);
    x = end;
  }
}

/** Words in the second line above the plot: of several ways to say it the first that fits. @param {string[]} ways the longest first */
export function drawWords(context, width, ways, theme) {
  if (!ways.length) return;
  type(context, theme, { size: 12 });
  const fitting = ways.find((text) => context.measureText(text).width <= width) ?? ways.at(-1);
  context.fillText(fitText(context, fitting, width), 0, SECOND_LINE);
}

/** In the middle of an empty plot: why it is empty. */
export function drawExcuse(context, { left, right, top, bottom }, words, theme) {
  type(context, theme, { size: 12, align: "center", colour: theme.muted });
  const middle = (left + right) / 2;
  context.lineWidth = 6;
  context.strokeStyle = theme.background;
  context.strokeText(words, middle, (top + bottom) / 2);
  context.fillText(words, middle, (top + bottom) / 2);
}

/**
 * The names of the layers right of where their lines end, moved apart.
 * @param {string[]} names @param {ArrayLike<number>} levels where each line ends; NaN where it does not
 * @param {{lines: string[], inks: string[]}} colours
 */
export function drawNames(context, { box }, end, levels, names, { lines, inks }, theme) {
  const held = levels.map((level) => (Number.isFinite(level) ? level : box.bottom));
  const places = apart(held, names.length > 7 ? 11 : 13, box.top - 8, box.bottom);
  names.forEach((_, layer) => lead(context, end + 5, levels[layer], box.right + 6, places[layer], lines[layer]));
  type(context, theme, { size: 11, weight: 600, baseline: "middle" });
  names.forEach((name, layer) => {
    context.fillStyle = Number.isFinite(levels[layer]) ? inks[layer] : alpha(theme.muted, 0.6);
    context.fillText(name, box.right + 8, places[layer] + 0.5);
  });
}

/** A faint line from where a layer's line ends to its name. */
function lead(context, x, y, end, place, colour) {
  if (Number.isNaN(y) || end - x < 10) return;
  context.globalAlpha = 0.35;
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(Math.max(x, end - 8), y);
  context.lineTo(end, place);
  context.stroke();
  context.globalAlpha = 1;
}
