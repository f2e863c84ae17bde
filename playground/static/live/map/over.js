/** What moves with the frame and the pointer: the curve, rings around points, the audit's marks. For any canvas interface. */

import { drawExtras } from "./extras.js";
import { drawRing } from "./markers.js";
import { clipTo, spotOf } from "./plan.js";
import { batchOf, lineOf } from "./subject.js";

/** A place on the surface that any canvas can draw, however far outside. */
const FAR = 1e4;

/**
 * @param {import("./plan.js").Plan} plan @param {import("./subject.js").Subject} subject
 * @param {import("./pointing.js").Point|null} near the point at the pointer
 */
export function drawOver(context, scene, plan, frame, view, subject, theme, near = null) {
  if (scene.view.kind === "curve") {
    drawCurve(context, scene, plan, lineOf(scene, frame, subject), theme);
    if (subject.tile) return;
  }
  const { train } = scene.points;
  if (view.inspected && !view.draw) drawExtras(context, plan, (row) => spotOf(scene, plan, "train", row), train.length, view.inspected, theme);
  for (const row of batchOf(scene, frame, view) ?? []) {
    const [x, y] = spotOf(scene, plan, "train", row);
    drawRing(context, x, y, plan.radius + 2.5, theme.text, theme);
  }
  const pointed = Number.isInteger(view.pointed) ? { split: "train", row: view.pointed } : null;
  for (const [point, colour] of [[view.point, theme.accent], [pointed, theme.accent], [near, theme.text]]) {
    if (!point || !scene.points[point.split]?.[point.row]) continue;
    const [x, y] = spotOf(scene, plan, point.split, point.row);
    drawRing(context, x, y, plan.radius + 4, colour, theme);
  }
}

function drawCurve(context, scene, { box, y }, values, theme) {
  if (!values) return;
  context.save();
  clipTo(context, box);
  const step = (box.right - box.left) / (values.length - 1);
  context.lineJoin = "round";
  context.beginPath();
  for (let at = 0; at < values.length; at++) context.lineTo(box.left + at * step, Math.max(-FAR, Math.min(FAR, y(values[at]))));
  if (scene.task === "regression") {
    context.strokeStyle = theme.background;
    context.lineWidth = 5;
    context.globalAlpha = 0.75;
    context.stroke();
    context.globalAlpha = 1;
  }
  context.strokeStyle = theme.accent;
  context.lineWidth = 2.5;
  context.stroke();
  context.restore();
}
