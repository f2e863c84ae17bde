/** The way down: deltas that run back, and stand as rings around the units, in numbers where there is room. */
import { unitIndex, weightIndex } from "../kit/addresses.js";
import { brief } from "../kit/numbers.js";
import { drawPlate } from "../kit/plate.js";
import { strength } from "../diagram/edges.js";
import { drawDelta, drawLight, ramp, wayOf } from "./marks.js";
import { ONE_LINE } from "./tiles.js";

/** How far a layer's deltas are there; they leave when the weights move. */
const toldNow = (shown, moment, layer) => (shown.name === "update" ? 1 - ramp(shown.progress, 0.05, 0.4) : moment.told(layer));

/** Light to the left along the edges above the layer at work: weight times delta. @param {import("./painter.js").Plan} plan */
export function drawBackflow(context, { scene, layout, theme, measures, shown }) {
  const { arrays, before, byLayer } = measures;
  const { name, layer, progress } = shown;
  if (!arrays || name !== "backward" || layer >= byLayer.length) return;
  const { i, j } = layout.edges;
  const above = layer + 1;
  const carried = (edge) => arrays.delta[unitIndex(scene, above, j[edge])] * before[weightIndex(scene, above, i[edge], j[edge])];
  drawLight(context, layout, byLayer[layer], carried, wayOf(progress), true, theme);
}

/** The deltas that have come back, as rings. @param {import("./painter.js").Plan} plan */
export function drawRings(context, { scene, layout, theme, measures, moment, shown }) {
  const { arrays, mostDelta } = measures;
  if (!arrays) return;
  for (const { layer, x, ys, tile } of layout.columns.slice(1)) {
    const seen = toldNow(shown, moment, layer);
    ys.forEach((y, j) => {
      const delta = arrays.delta[unitIndex(scene, layer, j)];
      drawDelta(context, x, y, tile, delta, strength(delta, mostDelta), seen, theme);
    });
  }
}

/** Their numbers, where there is room; of small units the largest of the layer at work. @param {import("./painter.js").Plan} plan */
export function drawDeltas(context, { scene, layout, theme, measures, moment, shown }) {
  const { arrays, told } = measures;
  if (!arrays) return;
  for (const { layer, x, ys, tile, pitch } of layout.columns.slice(1)) {
    const seen = toldNow(shown, moment, layer);
    if (seen <= 0) continue;
    const roomy = pitch - tile >= 15 && tile >= ONE_LINE;
    const atWork = shown.name === "backward" && (layer === shown.layer || layer === shown.layer + 1);
    for (const j of roomy ? ys.keys() : atWork ? told[layer - 1].delta : []) {
      const delta = arrays.delta[unitIndex(scene, layer, j)];
      const colour = delta < 0 ? theme.negative : delta > 0 ? theme.positive : theme.muted;
      const words = `${shown.letters.delta} ${brief(delta)}`;
      if (roomy) drawPlate(context, words, x, ys[j] - tile / 2 - 5.5, colour, theme, { seen });
      else if (layer < layout.columns.length - 1) drawPlate(context, words, x + tile / 2 + 6, ys[j], colour, theme, { seen, align: "left" });
      else drawPlate(context, words, x - tile / 2 - 8, ys[j], colour, theme, { seen, align: "right" });
    }
  }
}
