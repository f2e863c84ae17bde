/** What stands still on the map while it plays: its title, axes, points and legend. For any object with the canvas interface. */

import { linearTicks } from "../kit/axes.js";
import { crisp, fitText, type } from "../kit/canvas.js";
import { say } from "../kit/words.js";
import { drawLegend, legendHeight } from "./legend.js";
import { classMark, drawMark, valueMark } from "./markers.js";
import { clipTo, LEFT, NOTE_LINE, spotOf } from "./plan.js";

/** @param {import("./plan.js").Plan} plan @param {import("./subject.js").Subject} subject */
export function drawInk(context, scene, plan, subject, view, theme) {
  const { box, key } = plan;
  const unitLine = subject.tile && scene.view.kind === "curve";
  type(context, theme, { size: 13, weight: 600 });
  const start = Math.max(0, box.left - LEFT + 2);
  context.fillText(fitText(context, subject.title, box.right - start), start, 14);
  drawAxes(context, scene, plan, unitLine ? say("map-axis-activation") : scene.view.y?.label ?? "", theme);
  context.save();
  clipTo(context, box);
  if (!unitLine) drawPoints(context, scene, plan, view, theme);
  context.restore();
  drawLegend(context, plan.legend, key.x, key.y, key.width);
  const notesAt = key.y + legendHeight(context, plan.legend, key.width, theme) + 11;
  type(context, theme, { size: 11.5, colour: theme.muted });
  plan.notes.forEach((line, at) => context.fillText(line, key.x, notesAt + at * NOTE_LINE));
}

function drawAxes(context, { view }, { box, x, y, ySpan }, yLabel, theme) {
  const columns = linearTicks(view.x.low, view.x.high, (box.right - box.left) / 60);
  const rows = linearTicks(ySpan.low, ySpan.high, (box.bottom - box.top) / 60);
  context.lineWidth = 1;
  context.strokeStyle = theme.line;
  if (view.kind === "curve") {
    context.beginPath();
    for (const { value } of rows) {
      context.moveTo(box.left, crisp(y(value)));
      context.lineTo(box.right, crisp(y(value)));
    }
    context.stroke();
  }
  context.strokeRect(box.left - 0.5, box.top - 0.5, box.right - box.left + 1, box.bottom - box.top + 1);
  type(context, theme, { size: 11, align: "center", baseline: "top", colour: theme.muted });
  for (const { value, text } of columns) context.fillText(text, x(value), box.bottom + 5);
  context.fillText(fitText(context, view.x.label, box.right - box.left), (box.left + box.right) / 2, box.bottom + 19);
  type(context, theme, { size: 11, align: "right", baseline: "middle", colour: theme.muted });
  for (const { value, text } of rows) context.fillText(text, box.left - 6, y(value) + 0.5);
  context.save();
  context.translate(box.left - LEFT + 7, (box.top + box.bottom) / 2);
  context.rotate(-Math.PI / 2);
  context.textAlign = "center";
  context.fillText(fitText(context, yLabel, box.bottom - box.top), 0, 0);
  context.restore();
}

function drawPoints(context, scene, plan, view, theme) {
  const { points } = scene;
  const splits = view.showTest === false ? ["train"] : ["test", "train"];
  const line = scene.task === "regression" && scene.view.kind === "curve";
  const known = new Map();
  const markOf = (label) => {
    if (!known.has(label)) known.set(label, markOfLabel(scene, label, theme));
    return known.get(label);
  };
  for (const split of splits) {
    const labels = points[`${split}_labels`];
    const onLine = { shape: 0, glyph: "", colour: theme[split] };
    points[split].forEach((_, row) => {
      const [x, y] = spotOf(scene, plan, split, row);
      drawMark(context, line ? onLine : markOf(labels[row]), x, y, plan.radius, split === "test", theme);
    });
  }
}

/** @returns {import("./markers.js").Mark} */
function markOfLabel(scene, label, theme) {
  return scene.task === "regression" ? valueMark(theme, label / scene.targets.size) : classMark(scene, theme, label);
}
