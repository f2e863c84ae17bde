/** The card of the LOSS phase: what the network said beside what was wanted, and the one number that comes of it. */
import { blocks } from "../kit/addresses.js";
import { ownNameOf } from "../kit/names.js";
import { brief, formatNumber, short } from "../kit/numbers.js";
import { say } from "../kit/words.js";
import { className } from "../map/markers.js";
import { ramp } from "./marks.js";
import { placeOfPlate, WORDY } from "./plate_place.js";
import { named } from "./sentences.js";
import { alpha, mix } from "../kit/theme.js";

const ROW = 30;
const TIGHT_ROW = 15;
const HEAD = 24;
const FOOT = 40;

/** The card while the loss is found; it leaves as the deltas set out. @param {import("./painter.js").Plan} plan */
export function drawLossPhase(context, { picture, scene, layout, measures, shown: { name, layer, progress, audit } }) {
  const isFirstBack = name === "backward" && layer === layout.columns.length - 1;
  if (!audit || (name !== "loss" && !isFirstBack)) return;
  const outputs = measures.arrays.a.subarray(blocks(scene).at(-1).units);
  if (isFirstBack) drawLoss(context, picture, audit, outputs, 1, 1 - ramp(progress, 0, 0.3));
  else drawLoss(context, picture, audit, outputs, progress, 1);
}

/**
 * Draws the card at the left of the outputs. @param {number} progress of the phase, 0..1 @param {number} fade of the card, 0..1
 * @param {{scene: object, layout: object, theme: object}} picture @param {object} audit @param {ArrayLike<number>} outputs
 */
function drawLoss(context, picture, audit, outputs, progress, fade) {
  const seen = ramp(progress, 0, 0.25) * fade;
  if (seen <= 0) return;
  const { scene, layout, theme } = picture;
  const { sample } = audit;
  const tight = outputs.length > 3;
  const rows = sample ? outputs.length * (tight ? TIGHT_ROW : ROW) : 64;
  const height = HEAD + rows + FOOT;
  const { left, top, width } = placeOfPlate(layout, { tight, height });
  context.save();
  context.globalAlpha = seen;
  context.translate(0, (1 - seen) * 6);
  drawCard(context, { left, top, right: left + width, bottom: top + height }, layout.columns.at(-1), layout.middle, theme);
  context.font = `600 12px ${theme.font}`;
  context.fillStyle = theme.text;
  context.textBaseline = "middle";
  const all = audit.rows?.length ?? audit.losses?.length ?? 0;
  const form = width < WORDY ? ".short" : "";
  const title = sample ? say(`walk-plate-row${form}`, { row: String(sample.row) }) : say(`walk-plate-batch${form}`, { count: all });
  context.fillText(title, left + 12, top + 15);
  const grown = ramp(progress, 0.2, 0.62);
  if (sample) drawOutputs(context, scene, theme, { left, top: top + HEAD, width, tight }, sample, outputs, grown);
  else drawExamples(context, theme, { left, top: top + HEAD, width }, audit.losses ?? [], grown);
  const loss = sample ? sample.loss : audit.loss;
  const counted = ramp(progress, 0.55, 0.85);
  const foot = top + height - 20;
  context.strokeStyle = theme.line;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(left + 12, foot - 17);
  context.lineTo(left + width - 12, foot - 17);
  context.stroke();
  context.globalAlpha = seen * Math.max(0.15, counted);
  context.font = `700 ${form ? 16 : 19}px ${theme.font}`;
  context.fillStyle = theme.text;
  context.textAlign = "right";
  context.fillText(formatNumber(loss * counted), left + width - 12, foot + 1);
  context.textAlign = "left";
  context.font = `400 11px ${theme.font}`;
  context.fillStyle = theme.muted;
  const what = sample ? say(`walk-plate-loss-row${form}`) : say(`walk-plate-loss-batch${form}`, { reduction: scene.reduction ?? "mean" });
  context.fillText(what, left + 12, form ? foot + 1 : foot - 6);
  if (!form) context.fillText(named("loss", scene.loss), left + 12, foot + 8);
  context.restore();
}

function drawCard(context, { left, top, right, bottom }, column, middle, theme) {
  const [width, height] = [right - left, bottom - top];
  context.save();
  context.shadowColor = theme.dark ? "rgba(0,0,0,0.6)" : "rgba(23,35,55,0.22)";
  context.shadowBlur = 18;
  context.shadowOffsetY = 4;
  context.fillStyle = theme.background;
  context.beginPath();
  context.roundRect(left, top, width, height, 11);
  context.fill();
  context.restore();
  context.fillStyle = theme.background;
  context.strokeStyle = theme.line;
  context.lineWidth = 1;
  context.stroke();
  const [x, y] = [Math.max(left + 18, Math.min(column.x, right - 18)), Math.max(top + 18, Math.min(middle, bottom - 18))];
  const tip = column.x - column.tile / 2 - 6;
  if (right < tip) drawBeak(context, [right - 0.5, y - 8], [Math.min(tip, right + 16), y], [right - 0.5, y + 8]);
  else if (top > middle) drawBeak(context, [x - 8, top + 0.5], [x, top - 9], [x + 8, top + 0.5]);
  else if (bottom < middle) drawBeak(context, [x - 8, bottom - 0.5], [x, bottom + 9], [x + 8, bottom - 0.5]);
}

/** Where the card points at the outputs: two corners on its edge, the tip between them. */
function drawBeak(context, from, tip, to) {
  context.beginPath();
  context.moveTo(...from);
  context.lineTo(...tip);
  context.lineTo(...to);
  context.fill();
  context.stroke();
}

/** What the bars reach over: all that the outputs can be, 0 to 1 for shares; else the largest that there is. @returns {[number, number]} */
function scaleOf(scene, values) {
  const [low, high] = scene.ranges?.at(-1) ?? [];
  if (Number.isFinite(low) && Number.isFinite(high) && values.every((value) => value >= low && value <= high)) return [Math.min(0, low), high];
  const reach = Math.max(1e-12, ...values.map(Math.abs));
  return [Math.min(...values) < 0 ? -reach : 0, reach];
}

/** A bar an output, from zero, and the mark of its target. */
function drawOutputs(context, scene, theme, { left, top, width, tight }, sample, outputs, grown) {
  const [low, reach] = scaleOf(scene, [...outputs, ...sample.target]);
  const from = left + (tight ? 74 : 12);
  const room = width - (tight ? 74 + 74 : 24);
  const x = (value) => from + ((value - low) / (reach - low)) * room;
  const ofClasses = scene.task === "classes";
  outputs.forEach((output, k) => {
    const target = sample.target[k];
    const mid = tight ? top + (k + 0.5) * TIGHT_ROW : top + k * ROW + 21;
    const wanted = ofClasses && target > 0.5;
    context.textBaseline = "middle";
    context.fillStyle = wanted || !tight ? theme.text : theme.muted;
    context.font = `${wanted ? 600 : 400} 11px ${theme.font}`;
    const name = ofClasses ? className(scene, k) : (tight && ownNameOf(scene, k)) || say("walk-plate-output");
    const wish = short(target, 3);
    if (tight) {
      context.fillText(name.length > 10 ? `${name.slice(0, 9)}…` : name, left + 12, mid + 0.5);
      context.textAlign = "right";
      context.fillText(`${brief(output)} / ${wish}`, left + width - 12, mid + 0.5);
      context.textAlign = "left";
    } else {
      context.fillText(name, left + 12, mid - 11);
      context.textAlign = "right";
      context.fillText(say("walk-plate-target", { output: formatNumber(output), target: wish }), left + width - 12, mid - 11);
      context.textAlign = "left";
    }
    const half = tight ? 3.5 : 4.5;
    context.fillStyle = theme.dark ? mix(theme.panel, theme.text, 0.08) : theme.panel;
    context.fillRect(from, mid - half, room, half * 2);
    const end = x(output * grown);
    context.fillStyle = output < 0 ? theme.negative : theme.positive;
    context.fillRect(Math.min(x(0), end), mid - half, Math.abs(end - x(0)), half * 2);
    const gap = [x(output * grown), x(target)].sort((one, other) => one - other); // what is missing
    context.fillStyle = alpha(theme.text, 0.13 * grown);
    context.fillRect(gap[0], mid - half, gap[1] - gap[0], half * 2);
    context.fillStyle = theme.text;
    context.fillRect(Math.min(from + room - 2, Math.max(from, x(target) - 1)), mid - half - 2.5, 2, half * 2 + 5);
  });
}

/** A column an example of the batch, and their mean as a line. */
function drawExamples(context, theme, { left, top, width }, losses, grown) {
  const shown = losses.slice(0, 60);
  const most = Math.max(1e-12, ...shown);
  const room = width - 24;
  const step = room / Math.max(1, shown.length);
  const [base, tall] = [top + 58, 52];
  context.fillStyle = mix(theme.muted, theme.accent, 0.5);
  shown.forEach((loss, at) => {
    const height = Math.max(1, (loss / most) * tall * grown);
    context.fillRect(left + 12 + at * step + step * 0.14, base - height, step * 0.72, height);
  });
  const mean = shown.reduce((sum, loss) => sum + loss, 0) / Math.max(1, shown.length);
  const y = base - (mean / most) * tall;
  context.strokeStyle = alpha(theme.text, grown);
  context.lineWidth = 1.5;
  context.setLineDash([5, 3]);
  context.beginPath();
  context.moveTo(left + 12, y);
  context.lineTo(left + 12 + room, y);
  context.stroke();
  context.setLineDash([]);
}
