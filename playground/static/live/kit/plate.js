/** Words over a picture: on a small plate of their own, or in an ink that is read on their ground. */

import { contrast } from "./theme.js";

/** Dark or light ink, whichever is read better on a ground. */
export const inkOn = (ground) => (contrast("#000000", ground) > contrast("#ffffff", ground) ? "#000000" : "#ffffff");

/**
 * A small plate with words on it, its edge in a colour. @returns {{left: number, right: number, top: number, bottom: number}}
 * @param {"center"|"left"|"right"} align where x is on it
 */
export function drawPlate(context, text, x, y, colour, theme, { size = 11, align = "center", weight = 600, seen = 1 } = {}) {
  context.save();
  context.font = `${weight} ${size}px ${theme.font}`;
  const width = context.measureText(text).width + 9;
  const height = size + 5;
  const left = align === "center" ? x - width / 2 : align === "left" ? x : x - width;
  context.globalAlpha *= seen;
  context.fillStyle = theme.background;
  context.strokeStyle = colour;
  context.lineWidth = 1.2;
  context.beginPath();
  context.roundRect(left, y - height / 2, width, height, height / 2);
  context.fill();
  context.stroke();
  context.fillStyle = theme.text;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(text, left + width / 2, y + 0.7);
  context.restore();
  return { left, right: left + width, top: y - height / 2, bottom: y + height / 2 };
}
