/** Every layer's edges: weights, gradients where they have appeared, or weights on the move. */
import { weightIndex } from "../kit/addresses.js";
import { drawEdgeLit, drawEdges } from "../diagram/edges.js";
import { edgeOf } from "../diagram/layout.js";
import { ramp } from "./marks.js";

/** @param {import("./painter.js").Plan} plan */
export function drawWires(context, plan) {
  const { layout, theme, measures, moment, shown, values, hovered } = plan;
  const focus = hovered?.kind === "unit" ? hovered : null;
  const draw = (edges, shares) => drawEdges(context, layout, edges, shares, 1, theme, focus);
  measures.byLayer.forEach((edges, block) => {
    const layer = block + 1;
    const graded = shown.name === "backward" ? moment.graded(layer) : 0;
    context.save();
    context.globalAlpha = shown.audit ? weightOf(shown, layer) : 0.6;
    if (graded > 0 && graded < 1) {
      const seam = layout.ends[block] - (layout.ends[block] - layout.starts[block]) * graded;
      within(context, 0, seam, layout, () => draw(edges, measures.weights));
      context.globalAlpha = 1;
      within(context, seam, layout.width, layout, () => draw(edges, measures.gradients));
      drawSeam(context, layout, seam, theme);
    } else if (shown.name === "update" && shown.progress < 0.4) {
      const fade = ramp(shown.progress, 0.12, 0.38);
      context.globalAlpha = 1 - fade;
      if (fade < 1) draw(edges, measures.gradients);
      context.globalAlpha = fade;
      if (fade > 0) draw(edges, measures.weights);
    } else draw(edges, values);
    context.restore();
  });
  drawLit(context, plan);
}

/** The chosen and the hovered weight. */
function drawLit(context, { scene, layout, theme, values, view, hovered }) {
  for (const [item, ringed] of [[view.selection, true], [hovered, false]]) {
    if (item?.kind !== "weight" || !isWeightOf(scene, item)) continue;
    const value = values[weightIndex(scene, item.layer, item.i, item.j)];
    drawEdgeLit(context, layout, edgeOf(scene, layout, item), value, 1, theme, ringed);
  }
}

const isWeightOf = (scene, { layer, i, j }) => j < scene.layer_sizes[layer] && i < scene.layer_sizes[layer - 1];

/** How strongly a layer's edges stand out in a phase. */
function weightOf({ name, layer }, at) {
  if (name === "update") return 1;
  if (name === "loss") return 0.32;
  if (name === "forward") return at === layer ? 1 : at < layer ? 0.5 : 0.32;
  return at === layer || at === layer + 1 ? 1 : at > layer ? 0.6 : 0.28;
}

/** Draws between two places across only. */
function within(context, from, to, layout, draw) {
  context.save();
  context.beginPath();
  context.rect(from, 0, to - from, layout.height);
  context.clip();
  draw();
  context.restore();
}

/** The place where a weight's edge turns into its gradient's. */
function drawSeam(context, layout, x, theme) {
  const shade = context.createLinearGradient(x - 9, 0, x + 9, 0);
  shade.addColorStop(0, `${theme.accent}00`);
  shade.addColorStop(0.5, `${theme.accent}40`);
  shade.addColorStop(1, `${theme.accent}00`);
  context.fillStyle = shade;
  context.fillRect(x - 9, layout.top, 18, layout.bottom - layout.top);
}
