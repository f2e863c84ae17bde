/** Matrices in a picture of a card. */

import { type } from "../kit/canvas.js";
import { whole } from "../kit/numbers.js";
import { say } from "../kit/words.js";
import { layoutOf } from "./matrices_layout.js";
import { sideColour } from "./matrices_colours.js";
import { measured, sidesOf } from "./matrices_measures.js";
import { drawMatrices } from "./matrices_painter.js";
import { dimensionName, noteOf } from "./matrices_words.js";
import { framed } from "./picture_figure.js";

const LEGEND = 20;

/** @returns {import("./picture.js").Laid} */
export function layMatrices(context, block, width, theme) {
  const layout = layoutOf(block, width);
  const picture = { block, layout, ...measured(block), width, building: null };
  const body = {
    height: layout.height + LEGEND,
    draw(to, x, y) {
      to.translate(x, y);
      drawLegend(to, sidesOf(block), theme);
      to.translate(0, LEGEND);
      drawMatrices(to, picture, theme);
    },
  };
  return framed(context, { title: block.title, unit: block.expression, note: noteOf(block, layout.cropped) }, body, width, theme);
}

function drawLegend(context, sides, theme) {
  let x = 0;
  type(context, theme, { size: 11.5, colour: theme.muted });
  for (const [name, count] of sides) {
    context.fillStyle = sideColour(theme, name);
    context.fillRect(x, 6, 14, 4);
    context.fillStyle = theme.muted;
    const text = say("block-matrices-side", { dimension: dimensionName(name), count: whole(count) });
    context.fillText(text, x + 19, 12);
    x += 19 + context.measureText(text).width + 14;
  }
}
