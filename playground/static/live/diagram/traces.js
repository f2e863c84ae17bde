/** Small marks on the weights and biases that were set by hand: a diamond on the line, where no unit hides it. */

import { parameterOf } from "../kit/addresses.js";
import { biasItem, placeOfItem, weightItem } from "./items.js";
import { edgeOf, edgePoint } from "./layout.js";

const ALONG = 0.72; // of the edge: near the unit that it feeds, and clear of the middle where a value may stand
const SIZE = 4;

/**
 * @param {import("./picture.js").Picture} picture
 * @param {Iterable<string>} addresses of what was set by hand
 */
export function drawTraces(context, { scene, layout, theme }, addresses) {
  context.save();
  context.setLineDash([]);
  context.lineWidth = 1.5;
  for (const address of addresses) {
    const parameter = parameterOf(scene, address);
    if (!parameter) continue;
    const { x, y } = placeOf(scene, layout, parameter);
    context.fillStyle = theme.background;
    context.strokeStyle = theme.accent;
    context.beginPath();
    context.moveTo(x, y - SIZE);
    context.lineTo(x + SIZE, y);
    context.lineTo(x, y + SIZE);
    context.lineTo(x - SIZE, y);
    context.closePath();
    context.fill();
    context.stroke();
  }
  context.restore();
}

function placeOf(scene, layout, { kind, layer, i, j }) {
  if (kind === "weight") return edgePoint(layout, edgeOf(scene, layout, weightItem(layer, i, j)), ALONG);
  const { x, y } = placeOfItem(scene, layout, biasItem(layer, j));
  return { x: x - 9, y };
}
