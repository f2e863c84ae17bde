/** What of the network diagram lies under a point. Numbers only, css pixels. */

import { biasItem, itemOfEdge, unitItem } from "./items.js";
import { biasPlace, easeX, easeY } from "./layout.js";

/**
 * What lies under a point: a bias mark, then a unit, then the nearest of the drawn edges.
 * @param {import("./layout.js").Layout} layout @param {ArrayLike<number>} drawn the edges drawn
 * @param {number} reach pixels around an edge @returns {import("./items.js").Item|null}
 */
export function itemUnder(layout, drawn, { x, y }, reach = 6) {
  return biasUnder(layout, x, y) ?? unitUnder(layout, x, y) ?? edgeUnder(layout, drawn, x, y, reach);
}

function biasUnder(layout, x, y) {
  for (const { layer, ys, bias } of layout.columns.slice(1)) {
    const half = Math.max(3, bias * 0.5 + 1.5);
    for (let j = 0; j < ys.length; j++) {
      const place = biasPlace(layout, layer, j);
      if (Math.abs(x - place.x) <= half && Math.abs(y - place.y) <= half) return biasItem(layer, j);
    }
  }
  return null;
}

function unitUnder(layout, x, y) {
  for (const column of layout.columns) {
    const half = column.tile / 2 + 1;
    if (Math.abs(x - column.x) > half) continue;
    if (column.image) {
      const [rows, across] = layout.imageShape;
      const row = Math.floor(((y - layout.middle) / column.tile + 0.5) * rows);
      const place = Math.floor(((x - column.x) / column.tile + 0.5) * across);
      const inside = row >= 0 && row < rows && place >= 0 && place < across;
      return inside ? unitItem(0, row * across + place) : null;
    }
    const j = column.ys.findIndex((centre) => Math.abs(y - centre) <= half);
    if (j >= 0) return unitItem(column.layer, j);
  }
  return null;
}

function edgeUnder(layout, drawn, x, y, reach) {
  const b = layout.starts.findIndex((start, at) => x > start && x < layout.ends[at]);
  if (b < 0) return null;
  const across = layout.ends[b] - layout.starts[b];
  const t = shareAt((x - layout.starts[b]) / across);
  const ease = easeY(t);
  const steep = (6 * t - 6 * t * t) / (1.5 - 3 * t + 3 * t * t) / across;
  const { block, y0, y1 } = layout.edges;
  let best = null;
  let nearest = reach;
  for (const edge of drawn) {
    if (block[edge] !== b) continue;
    const rise = y1[edge] - y0[edge];
    const distance = Math.abs(y - y0[edge] - rise * ease) / Math.hypot(1, rise * steep);
    if (distance <= nearest) {
      nearest = distance;
      best = edge;
    }
  }
  return best === null ? null : itemOfEdge(layout, best);
}

/** The share of the bezier at which x has gone a share of the way. */
function shareAt(way) {
  let [low, high] = [0, 1];
  for (let round = 0; round < 20; round++) {
    const half = (low + high) / 2;
    if (easeX(half) < way) low = half;
    else high = half;
  }
  return (low + high) / 2;
}
