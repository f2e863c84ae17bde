/** The frame of a figure in a picture of a card: title and unit above, a note below. */

import { fitText, type, wrapText } from "../kit/canvas.js";

const HEAD = 20;
const LINE = 15;

/**
 * @param {{title?: string, unit?: string, note?: string}} words @param {{height: number, draw: Function}} body
 * @returns {import("./picture.js").Laid}
 */
export function framed(context, { title = "", unit = "", note = "" }, body, width, theme) {
  const top = title || unit ? HEAD : 0;
  type(context, theme, { size: 11.5 });
  const notes = note ? wrapText(context, note, width, 6) : [];
  return {
    height: top + body.height + (notes.length ? notes.length * LINE + 4 : 0),
    draw(to, x, y) {
      if (top) {
        type(to, theme, { size: 12, colour: theme.muted, align: "right" });
        const aside = fitText(to, unit, width * 0.6);
        to.fillText(aside, x + width, y + 12);
        const taken = aside ? to.measureText(aside).width + 10 : 0;
        type(to, theme, { size: 12.5, weight: 600 });
        to.fillText(fitText(to, title, width - taken), x, y + 12);
      }
      to.save();
      body.draw(to, x, y + top);
      to.restore();
      type(to, theme, { size: 11.5, colour: theme.muted });
      notes.forEach((line, at) => to.fillText(line, x, y + top + body.height + 14 + at * LINE));
    },
  };
}
