/**
 * The marks of the phases: light that runs along edges, rings of deltas, padlocks, and the marks
 * of a weight that moves. Everything is a function of its arguments; sizes in css pixels.
 */
import { edgePoint } from "../diagram/layout.js";
import { alpha, mix } from "../kit/theme.js";

const MOST_LIGHTS = 110;
const TRAIL = 0.26;
const LINKS = 7;

/** How far a share has gone from `from` to `to`, smoothly, 0..1. */
export function ramp(share, from, to) {
  const t = Math.max(0, Math.min(1, (share - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

/** How far light has come along its edges at a share of a phase, 0..1. */
export const wayOf = (progress) => Math.max(0, Math.min(1, progress / 0.52));

/**
 * Light on its way along edges: each as strong as what the edge carries, in the colour of its sign.
 * @param {ArrayLike<number>} edges @param {(edge: number) => number} carried what runs along an edge
 * @param {number} way 0..1 from the left end @param {boolean} back whether it runs to the left
 */
export function drawLight(context, layout, edges, carried, way, back, theme) {
  if (way <= 0 || way >= 1) return;
  const amounts = Array.from(edges, (edge) => [edge, carried(edge)]).filter(([, amount]) => Number.isFinite(amount) && amount !== 0);
  amounts.sort((one, other) => Math.abs(other[1]) - Math.abs(one[1]));
  const most = Math.abs(amounts[0]?.[1] ?? 0);
  const head = way * (1 + TRAIL);
  context.save();
  context.lineCap = "round";
  for (const [edge, amount] of amounts.slice(0, MOST_LIGHTS).reverse()) {
    const share = Math.abs(amount) / most;
    if (share < 0.015) continue;
    const colour = amount < 0 ? theme.negative : theme.positive;
    const width = 1 + 3 * Math.sqrt(share);
    const at = (link) => {
      const t = Math.max(0, Math.min(1, head - TRAIL * (1 - link / LINKS)));
      return edgePoint(layout, edge, back ? 1 - t : t);
    };
    let from = at(0);
    for (let link = 1; link <= LINKS; link++) {
      const to = at(link);
      const bright = (link / LINKS) ** 1.5;
      for (const [wide, ink] of [[width + 5, 0.16], [width, 0.85]]) {
        context.strokeStyle = alpha(colour, (ink * bright).toFixed(3));
        context.lineWidth = wide;
        context.beginPath();
        context.moveTo(from.x, from.y);
        context.lineTo(to.x, to.y);
        context.stroke();
      }
      from = to;
    }
    if (head >= 1) continue;
    context.fillStyle = theme.dark ? "#ffffff" : mix(colour, "#ffffff", 0.72);
    context.beginPath();
    context.arc(from.x, from.y, Math.max(1.1, width * 0.5), 0, 7);
    context.fill();
  }
  context.restore();
}

/**
 * A delta's ring around a unit's tile: as wide as the delta is large, dashed where it is negative.
 * @param {number} share its size, 0..1 @param {number} seen 0..1: it closes in from outside
 */
export function drawDelta(context, x, y, tile, delta, share, seen, theme) {
  if (seen <= 0) return;
  const width = tile < 15 ? 1 + 1.2 * share : 1.6 + 3 * share;
  const gap = (tile < 15 ? 1 : 2.2) + width / 2 + (1 - seen) * Math.min(16, tile);
  const side = tile + gap * 2;
  const outline = () => {
    context.beginPath();
    context.roundRect(x - side / 2, y - side / 2, side, side, Math.min(side / 2, tile * 0.19 + gap));
    context.stroke();
  };
  context.save();
  context.globalAlpha *= seen;
  context.strokeStyle = theme.background;
  context.lineWidth = width + 2.4;
  outline();
  context.strokeStyle = delta === 0 ? theme.muted : delta < 0 ? theme.negative : theme.positive;
  context.lineWidth = width;
  if (delta < 0) context.setLineDash(tile < 15 ? [2.5, 2] : [6, 4]);
  outline();
  context.restore();
}

/**
 * A padlock, its foot at y. @param {number} open 0 locked .. 1 open
 * @param {boolean} ready whether the gradient that it waits for is there
 */
export function drawLock(context, x, y, size, open, ready, theme) {
  const colour = open > 0.5 ? theme.accent : ready ? theme.text : theme.muted;
  const [wide, high] = [size, size * 0.78];
  context.save();
  context.translate(x, y);
  context.strokeStyle = colour;
  context.lineWidth = Math.max(1.3, size * 0.15);
  context.lineCap = "round";
  context.save();
  context.translate(wide * 0.29, -high);
  context.rotate(open * 0.5);
  context.translate(-wide * 0.29, open * -size * 0.16);
  context.beginPath();
  context.moveTo(-wide * 0.29, size * 0.04);
  context.lineTo(-wide * 0.29, -size * 0.2);
  context.arc(0, -size * 0.2, wide * 0.29, Math.PI, 0);
  context.lineTo(wide * 0.29, size * 0.04);
  context.stroke();
  context.restore();
  context.fillStyle = colour;
  context.beginPath();
  context.roundRect(-wide / 2, -high, wide, high, size * 0.17);
  context.fill();
  context.fillStyle = theme.background;
  context.beginPath();
  context.arc(0, -high * 0.56, size * 0.11, 0, 7);
  context.rect(-size * 0.045, -high * 0.56, size * 0.09, high * 0.32);
  context.fill();
  context.restore();
}

/** The mark of a weight that moves: a pointer up or down on its edge, as large as the change. */
export function drawChange(context, { x, y }, change, share, seen, theme) {
  const size = (3.4 + 4.6 * Math.sqrt(share)) * seen;
  const up = change > 0 ? -1 : 1;
  context.save();
  context.globalAlpha *= seen;
  context.beginPath();
  context.moveTo(x, y + up * size);
  context.lineTo(x + size * 0.92, y - up * size * 0.7);
  context.lineTo(x - size * 0.92, y - up * size * 0.7);
  context.closePath();
  context.lineJoin = "round";
  context.strokeStyle = theme.background;
  context.lineWidth = 3.4;
  context.stroke();
  context.fillStyle = change > 0 ? theme.positive : theme.negative;
  context.fill();
  context.restore();
}
