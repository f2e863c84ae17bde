/** The drawing of the network diagram: functions of their arguments, for any object with the canvas interface. */

import { unitAt, unitCount, weightIndex } from "../kit/addresses.js";
import { say } from "../kit/words.js";
import { drawEdgeLit, drawEdges, kindOf, largestEdge, strongestEdges, valuesOf } from "./edges.js";
import { isIn, valueOf, weightItem } from "./items.js";
import { biasPlace, edgeOf } from "./layout.js";
import { drawGhosts } from "./ghosts.js";
import { drawLegend } from "./legend.js";
import { layerNote, layerTitle } from "./names.js";
import { shortened } from "./picture.js";
import { drawTraces } from "./traces.js";
import { drawBiases, drawNames, drawRing, drawUnits } from "./units.js";

/**
 * Draws a frame and returns the edges drawn.
 * @param {import("./picture.js").Picture} picture
 * @param {import("./edges.js").Scales} scales what each kind of value was measured by until now
 * @param {{hovered?: import("./items.js").Item|null, hint?: string}} pointing under the pointer, and what may be done there
 * @returns {Int32Array}
 */
export function drawDiagram(context, picture, frame, view, scales, { hovered = null, hint = "" } = {}) {
  const { scene, layout, theme } = picture;
  const kind = kindOf(view);
  const values = valuesOf(frame, kind);
  const scale = scales.fit(kind, values ? largestEdge(layout, values) : 0);
  const drawn = strongestEdges(layout, values);
  const focus = focusOf(scene, hovered, view);
  const selection = isIn(scene, view.selection) ? view.selection : null;
  drawEdges(context, layout, drawn, values, scale, theme, focus);
  for (const [item, ringed] of [[selection, true], [hovered, false]]) {
    if (item?.kind !== "weight") continue;
    const value = valueOf(scene, values, item) ?? 0;
    drawEdgeLit(context, layout, edgeOf(scene, layout, item), value, scale, theme, ringed);
  }
  if (picture.image) picture.image.draw(context, picture, values, scale, focus?.layer === 1 ? focus.j : null);
  if (picture.ghosts) drawGhosts(context, picture);
  drawUnits(context, picture, frame);
  drawBiases(context, picture, values, scale);
  drawTraces(context, picture, view.traces?.keys() ?? []);
  for (const [item, selected] of [[hovered, false], [selection, true]]) {
    if (item && item.kind !== "weight") drawItemRing(context, layout, item, theme, selected);
  }
  if (focus && !hovered) drawRing(context, layout, focus.layer, focus.j, theme, false);
  drawHighlight(context, picture, frame, view);
  drawNames(context, picture, picture.names);
  drawLegend(context, layout, { kind, scale, note: noteOf(layout, drawn, values, kind, frame) || hint }, theme);
  return drawn;
}

/** What the open card speaks of: its units ringed, the heaviest path lit from its weight to the loss. */
export function drawHighlight(context, { scene, layout, theme }, frame, view) {
  const { path, units } = view.inspected?.audit?.highlight ?? {};
  for (const [layer, j] of units ?? []) {
    if (j < scene.layer_sizes[layer]) drawRing(context, layout, layer, j, theme, false);
  }
  (path ?? []).slice(1).forEach(([layer, j], at) => {
    const item = weightItem(layer, path[at][1], j);
    if (!isIn(scene, item)) return;
    const value = frame.weights[weightIndex(scene, layer, item.i, j)];
    drawEdgeLit(context, layout, edgeOf(scene, layout, item), value, Math.abs(value) || 1, theme, true);
  });
}

/** The names above the layers, where no page elements stand there. */
export function drawHeads(context, { scene, layout, theme }) {
  const space = layout.columns[1].x - layout.columns[0].x;
  context.save();
  context.textAlign = "center";
  layout.columns.forEach(({ x }, layer) => {
    context.fillStyle = theme.muted;
    context.font = `11px ${theme.font}`;
    context.fillText(layerTitle(scene, layer, space < 74), x, 14);
    context.fillStyle = theme.text;
    context.font = `600 12px ${theme.font}`;
    context.fillText(shortened(layerNote(scene, layer), space - 4, (text) => context.measureText(text).width), x, 30);
  });
  context.restore();
}

/** The unit whose edges stay lit: the one hovered here, or asked for by another view. */
function focusOf(scene, hovered, view) {
  if (hovered) return hovered.kind === "unit" ? hovered : null;
  const unit = view.hoverUnit ?? -1;
  return unit >= 0 && unit < unitCount(scene) ? unitAt(scene, unit) : null;
}

function drawItemRing(context, layout, { kind, layer, j }, theme, selected) {
  if (kind === "unit") {
    drawRing(context, layout, layer, j, theme, selected);
    return;
  }
  const { x, y } = biasPlace(layout, layer, j);
  context.save();
  context.strokeStyle = selected ? theme.accent : theme.text;
  context.lineWidth = 1.6;
  context.beginPath();
  context.arc(x, y, Math.max(5, layout.columns[layer].bias * 0.9), 0, 7);
  context.stroke();
  context.restore();
}

/** What is to be said of the edges, if anything. */
function noteOf(layout, drawn, values, kind, frame) {
  if (kind !== "weights" && frame.step === 0) return say("diagram-no-update");
  if (!values) return say(`diagram-edges-${kind}.none`);
  return drawn.length < layout.edges.count ? say("diagram-strongest", { shown: drawn.length, count: layout.edges.count }) : "";
}
