/** Named numbers, an open table and what was chosen, in a picture of a card. */

import { fitText, type } from "../kit/canvas.js";
import { exact, formatValue, numberText } from "../kit/numbers.js";
import { say } from "../kit/words.js";

const WIDE = 110;
const TALL = 38;
const LONG = 16;
const ROW = 18;
const MOST_ROWS = 24;

/** @returns {import("./picture.js").Laid} */
export function layFacts(_context, { items }, width, theme) {
  const facts = items.map(({ label, value }) => ({ label, text: typeof value === "number" || value === null ? numberText(value) : String(value) }));
  const across = Math.max(1, Math.floor(width / WIDE));
  let [column, row] = [0, 0];
  const places = facts.map(({ text }) => {
    const long = text.length > LONG;
    if (long && column) [column, row] = [0, row + 1];
    const place = [column, row, long];
    if (long || column === across - 1) [column, row] = [0, row + 1];
    else column++;
    return place;
  });
  return {
    height: (row + (column ? 1 : 0)) * TALL,
    draw(context, x, y) {
      facts.forEach(({ label, text }, at) => {
        const [left, down, long] = places[at];
        const room = long ? width : width / across - 8;
        const from = x + (left * width) / across;
        type(context, theme, { size: 11.5, colour: theme.muted });
        context.fillText(fitText(context, label, room), from, y + down * TALL + 12);
        type(context, theme, { size: 13.5, weight: 600 });
        context.fillText(fitText(context, text, room), from, y + down * TALL + 29);
      });
    },
  };
}

/** A table that is folded away is left out. @returns {import("./picture.js").Laid|null} */
export function layTable(_context, { title, columns, rows, open }, width, theme) {
  if (!open) return null;
  const shown = rows.slice(0, MOST_ROWS);
  const wide = width / columns.length;
  const cut = rows.length > MOST_ROWS ? say("block-table-cut", { shown: MOST_ROWS, count: rows.length }) : "";
  return {
    height: (shown.length + 2) * ROW + (cut ? ROW : 0),
    draw(context, x, y) {
      type(context, theme, { size: 12.5, weight: 600 });
      context.fillText(fitText(context, title, width), x, y + 13);
      const put = (cells, line, colour) => cells.forEach((cell, at) => {
        const number = typeof cell === "number";
        type(context, theme, { size: 11.5, colour, align: number ? "right" : "left" });
        const text = number ? (Number.isInteger(cell) ? exact(cell) : formatValue(cell)) : String(cell ?? "–");
        context.fillText(fitText(context, text, wide - 8), x + at * wide + (number ? wide - 8 : 0), y + line * ROW + 13);
      });
      put(columns, 1, theme.muted);
      shown.forEach((cells, at) => put(cells, at + 2, theme.text));
      type(context, theme, { size: 11.5, colour: theme.muted });
      if (cut) context.fillText(cut, x, y + (shown.length + 2) * ROW + 13);
    },
  };
}

/** Which of the choices is shown. @returns {import("./picture.js").Laid|null} */
export function layChoice(context, { label, options }, width, theme) {
  const chosen = options.find(({ current }) => current);
  if (!chosen) return null;
  type(context, theme, { size: 12 });
  const after = context.measureText(label).width + 8;
  return {
    height: 16,
    draw(to, x, y) {
      type(to, theme, { size: 12, colour: theme.muted });
      to.fillText(label, x, y + 12);
      type(to, theme, { size: 12, weight: 600 });
      to.fillText(fitText(to, chosen.label, width - after), x + after, y + 12);
    },
  };
}
