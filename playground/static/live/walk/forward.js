/** The way up: what runs into a layer, and the numbers of its units where the tiles have no room for them. */
import { unitIndex, weightIndex } from "../kit/addresses.js";
import { brief } from "../kit/numbers.js";
import { drawPlate } from "../kit/plate.js";
import { drawLight, wayOf } from "./marks.js";
import { TWO_LINES } from "./tiles.js";

/** Light to the right along the edges into the layer at work: input times weight. @param {import("./painter.js").Plan} plan */
export function drawInflow(context, { scene, layout, theme, measures, shown }) {
  const { arrays, before, byLayer } = measures;
  const { name, layer, progress } = shown;
  if (!arrays || name !== "forward") return;
  const { i, j } = layout.edges;
  const below = layer > 1 ? (at) => arrays.a[unitIndex(scene, layer - 1, at)] : (at) => arrays.inputs[at];
  const carried = (edge) => below(i[edge]) * before[weightIndex(scene, layer, i[edge], j[edge])];
  drawLight(context, layout, byLayer[layer - 1], carried, wayOf(progress), false, theme);
}

/** Of small units, the numbers of the hovered, the chosen and the strongest of the layer that is at work. @param {import("./painter.js").Plan} plan */
export function drawAnswers(context, { scene, layout, theme, measures, moment, shown, hovered, view }) {
  const { arrays } = measures;
  if (!arrays) return;
  const wanted = new Map();
  const add = (layer, j) => {
    const column = layout.columns[layer];
    if (layer > 0 && column && column.tile < TWO_LINES && j < column.ys.length) wanted.set(`${layer}.${j}`, { layer, j });
  };
  if (shown.name === "forward") for (const j of measures.told[shown.layer - 1].a) add(shown.layer, j);
  for (const item of [view.selection, hovered]) if (item?.kind === "unit") add(item.layer, item.j);
  for (const { layer, j } of wanted.values()) {
    const seen = moment.answered(layer);
    const isOver = shown.name === "backward" && moment.told(layer) > 0;
    if (seen <= 0 || isOver) continue;
    const { x, ys, tile } = layout.columns[layer];
    const unit = unitIndex(scene, layer, j);
    const words = `z ${brief(arrays.z[unit])}  a ${brief(arrays.a[unit])}`;
    const style = { size: 11, seen, weight: 500 };
    const isLast = layer === layout.columns.length - 1;
    if (isLast) drawPlate(context, words, x - tile / 2 - 8, ys[j], theme.line, theme, { ...style, align: "right" });
    else drawPlate(context, words, x + tile / 2 + 4, ys[j], theme.line, theme, { ...style, align: "left" });
  }
}
