/** A link as a code to scan. */

import { vendorModule } from "../kit/vendor.js";

/** Modules of white around the code, without which nothing reads it. */
const QUIET = 4;

/** How wide the white around it is in a square of that side. */
export const quietOf = (squares, side) => (QUIET * side) / (squares.length + 2 * QUIET);

/** The squares of a link's code, row by row, whether each is dark. @returns {Promise<boolean[][]>} */
export async function codeOf(text) {
  const { default: qrcode } = await vendorModule("qrcode");
  const code = qrcode(0, "L"); // as few squares as the text allows: larger ones read from farther away
  code.addData(text, "Byte");
  code.make();
  const count = code.getModuleCount();
  return Array.from({ length: count }, (_, row) => Array.from({ length: count }, (__, column) => code.isDark(row, column)));
}

/** Draws it into a square: always dark on white, whatever the theme. */
export function drawCode(context, squares, x, y, side) {
  const unit = side / (squares.length + 2 * QUIET);
  context.fillStyle = "#ffffff";
  context.beginPath();
  context.roundRect(x, y, side, side, unit * 2);
  context.fill();
  context.fillStyle = "#000000";
  context.beginPath();
  squares.forEach((row, down) => {
    for (let from = 0; from < row.length; from++) {
      if (!row[from]) continue;
      let to = from;
      while (row[to + 1]) to++;
      context.rect(x + (QUIET + from) * unit, y + (QUIET + down) * unit, (to - from + 1) * unit, unit);
      from = to;
    }
  });
  context.fill();
}
