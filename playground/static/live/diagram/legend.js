/** The legend under the network diagram. */

import { short } from "../kit/numbers.js";
import { say } from "../kit/words.js";

/**
 * The small legend under the diagram: a bow from -scale to +scale, what it measures, the bias mark, a note.
 * @param {{kind: string, scale: number, note: string}} says
 */
export function drawLegend(context, layout, { kind, scale, note }, theme) {
  const y = layout.height - 15;
  const label = short(scale);
  const half = 44;
  context.save();
  context.font = `11px ${theme.font}`;
  context.textBaseline = "middle";
  context.fillStyle = theme.muted;
  let x = 10;
  const tag = (text, gap) => {
    context.fillText(text, x, y + 0.5);
    x += context.measureText(text).width + gap;
  };
  tag(`−${label}`, 7);
  drawBow(context, x, y, half, Math.max(3, layout.thick), theme);
  context.fillStyle = theme.muted;
  x += half * 2 + 7;
  tag(label, 9);
  const narrow = layout.width < 430;
  tag(say(`diagram-edges-${kind}`), narrow ? 12 : 18);
  context.fillStyle = theme.positive;
  context.fillRect(x, y - 3.5, 7, 7);
  context.fillStyle = theme.muted;
  x += 12;
  tag(say("diagram-legend-bias"), 14);
  if (note) {
    context.textAlign = "right";
    const below = narrow ? layout.height - 32 : y + 0.5;
    context.fillText(note, layout.width - 10, below);
  }
  context.restore();
}

function drawBow(context, x, y, half, thick, theme) {
  context.fillStyle = theme.negative;
  const dash = 7;
  for (let from = 0; from < half; from += dash + 3) {
    const to = Math.min(half, from + dash);
    wedge(context, x + from, x + to, y, thick * (1 - from / half), thick * (1 - to / half));
  }
  context.fillStyle = theme.positive;
  wedge(context, x + half, x + half * 2, y, 0, thick);
}

function wedge(context, x0, x1, y, thick0, thick1) {
  const [a, b] = [Math.max(0.8, thick0) / 2, Math.max(0.8, thick1) / 2];
  context.beginPath();
  context.moveTo(x0, y - a);
  context.lineTo(x1, y - b);
  context.lineTo(x1, y + b);
  context.lineTo(x0, y + a);
  context.fill();
}
