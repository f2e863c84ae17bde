/** The weights that move: the padlocks that hold them until every gradient is there, and each weight's change. */
import { blocks, isFixed, weightAddress } from "../kit/addresses.js";
import { brief } from "../kit/numbers.js";
import { drawPlate } from "../kit/plate.js";
import { say } from "../kit/words.js";
import { strength } from "../diagram/edges.js";
import { edgePoint } from "../diagram/layout.js";
import { drawChange, drawLock, ramp } from "./marks.js";

const MOST_MARKS = 70;
const MOST_MARKS_TOLD = 5;

/** A padlock over each layer's edges; the word beside it where there is room. @param {import("./painter.js").Plan} plan */
export function drawLocks(context, { scene, layout, theme, moment, shown }) {
  const y = layout.top - 9;
  layout.starts.forEach((start, block) => {
    const layer = block + 1;
    const x = (start + layout.ends[block]) / 2;
    const room = layout.columns[layer].x - layout.columns[block].x;
    const fixed = isFixed(scene, weightAddress(layer, 0, 0));
    const unlocked = fixed ? 0 : moment.unlocked;
    const ready = shown.name === "update" || (shown.name === "backward" && moment.graded(layer) >= 0.99);
    const size = room < 40 ? 8 : 11.5;
    const words = say(`walk-lock-${stateOf({ fixed, unlocked, ready, moved: shown.progress > 0.84 })}`);
    context.font = `${ready ? 600 : 400} 11px ${theme.font}`;
    const width = context.measureText(words).width + 6;
    const worded = room > width + size + 34;
    const left = worded ? x - (width + size) / 2 + size / 2 : x;
    drawLock(context, left, y, size, unlocked, ready, theme);
    if (!worded) return;
    context.fillStyle = ready ? theme.text : theme.muted;
    context.textAlign = "left";
    context.textBaseline = "middle";
    context.fillText(words, left + size / 2 + 6, y - 4.5);
  });
}

function stateOf({ fixed, unlocked, ready, moved }) {
  if (fixed) return "fixed";
  if (unlocked > 0.5) return moved ? "moved" : "free";
  return ready ? "ready" : "locked";
}

/** The change of each weight, as a pointer on its edge; the largest in numbers. @param {import("./painter.js").Plan} plan */
export function drawChanges(context, { scene, layout, theme, measures, shown }) {
  const { updates, mostUpdate, drawn } = measures;
  if (!updates || !mostUpdate || shown.name !== "update") return;
  const seen = ramp(shown.progress, 0.36, 0.6);
  if (seen <= 0) return;
  const { index, block, i, j } = layout.edges;
  const strongestFirst = [...drawn].sort((one, other) => Math.abs(updates[index[other]]) - Math.abs(updates[index[one]]));
  const marked = strongestFirst.slice(0, MOST_MARKS).filter((edge) => updates[index[edge]] !== 0);
  const spot = (edge) => {
    const fan = blocks(scene)[block[edge]].fanIn;
    return edgePoint(layout, edge, 0.36 + 0.3 * (fan > 1 ? i[edge] / (fan - 1) : 0.5) + (j[edge] % 2 ? 0.05 : -0.02));
  };
  for (const edge of [...marked].reverse()) {
    const change = updates[index[edge]];
    drawChange(context, spot(edge), change, strength(change, mostUpdate), seen, theme);
  }
  if (layout.columns[1].x - layout.columns[0].x < 90) return;
  const taken = [];
  for (const edge of marked) {
    if (taken.length >= MOST_MARKS_TOLD) break;
    const change = updates[index[edge]];
    const { x, y } = spot(edge);
    if (taken.some((other) => Math.abs(other.x - x) < 62 && Math.abs(other.y - y) < 22)) continue;
    taken.push({ x, y });
    const colour = change < 0 ? theme.negative : theme.positive;
    drawPlate(context, `${change > 0 ? "+" : ""}${brief(change)}`, x, y - 17, colour, theme, { size: 10.5, seen });
  }
}
