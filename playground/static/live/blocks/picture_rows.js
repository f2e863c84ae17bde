/** Labelled numbers with bars on one scale, in a picture of a card: bars and sums. */

import { fitText, type } from "../kit/canvas.js";
import { mix } from "../kit/theme.js";
import { say, together } from "../kit/words.js";
import { framed } from "./picture_figure.js";
import { rowsOfBars, rowsOfSum } from "./rows_of.js";

const ROW = 20;
const TOTAL = 24;
const VALUE = 72;
const GAP = 8;

/** @returns {import("./picture.js").Laid} */
export function layBars(context, block, width, theme) {
  const { title, note, line, shown, count } = block;
  const { rows, scale, unit, mean } = rowsOfBars(block);
  const part = shown < count ? say("block-shown", { shown, count }) : "";
  const body = bodyOf(context, rows, scale, width, theme, line && { label: line.label, text: mean });
  return framed(context, { title, unit, note: together([note, part]) }, body, width, theme);
}

/** @returns {import("./picture.js").Laid} */
export function laySum(context, block, width, theme) {
  const { rows, scale, unit } = rowsOfSum(block);
  return framed(context, { title: block.title, unit }, bodyOf(context, rows, scale, width, theme), width, theme);
}

function bodyOf(context, rows, scale, width, theme, mean = null) {
  type(context, theme, { size: 12, weight: 600 });
  const longest = rows.reduce((most, { label }) => Math.max(most, context.measureText(label).width), 0);
  const names = Math.min(width * 0.42, longest + 2);
  const plan = { names, left: names + GAP, right: width - VALUE - GAP, width, first: rows.length - (scale.totals ?? 0), ...scale };
  const height = rows.reduce((sum, _, at) => sum + (at >= plan.first ? TOTAL : ROW), 0) + (mean ? ROW : 0);
  return {
    height,
    draw(to, x, y) {
      to.translate(x, y);
      let top = 0;
      rows.forEach((row, at) => {
        const tall = at >= plan.first ? TOTAL : ROW;
        drawRow(to, row, top, tall, at >= plan.first, plan, theme);
        top += tall;
      });
      if (mean) drawMean(to, mean, top, plan, theme);
    },
  };
}

function drawRow(context, row, top, tall, isTotal, plan, theme) {
  const { left, right, low, high, line } = plan;
  const place = (value) => left + ((Math.max(low, Math.min(high, value)) - low) / (high - low || 1)) * (right - left);
  const middle = top + tall / 2;
  const weight = isTotal || row.strong ? 600 : 400;
  type(context, theme, { size: 12, weight, baseline: "middle" });
  context.fillText(fitText(context, row.label, plan.names), 0, middle + 0.5);
  context.fillStyle = theme.line;
  context.fillRect(place(0) - 0.5, top, 1, tall);
  if (Number.isFinite(row.value)) {
    const [from, to] = [row.from, row.to].map(place).sort((one, other) => one - other);
    const colour = row.value < 0 ? theme.negative : row.value > 0 ? theme.positive : theme.muted;
    context.fillStyle = row.other ? mix(colour, theme.background, 0.45) : colour;
    context.beginPath();
    context.roundRect(from, top + 4, Math.max(1, to - from), tall - 8, 2);
    context.fill();
  }
  if (row.join) {
    context.fillStyle = theme.muted;
    context.fillRect(place(row.to) - 0.5, middle, 1, tall);
  }
  if (line !== null && line !== undefined && !isTotal) dashed(context, place(line), top, top + tall, theme);
  if (isTotal) {
    context.fillStyle = theme.text;
    context.fillRect(plan.width - VALUE, top, VALUE, 1.5);
  }
  type(context, theme, { size: 12, weight, align: "right", baseline: "middle" });
  context.fillText(row.text, plan.width, middle + 0.5);
}

function drawMean(context, { label, text }, top, plan, theme) {
  dashed(context, 4, top + 5, top + 16, theme);
  type(context, theme, { size: 12, baseline: "middle" });
  context.fillText(fitText(context, label, plan.width - VALUE - 24), 14, top + ROW / 2 + 0.5);
  type(context, theme, { size: 12, weight: 600, align: "right", baseline: "middle" });
  context.fillText(text, plan.width, top + ROW / 2 + 0.5);
}

function dashed(context, x, from, to, theme) {
  context.save();
  context.strokeStyle = theme.text;
  context.lineWidth = 1.5;
  context.setLineDash([3, 3]);
  context.beginPath();
  context.moveTo(x, from);
  context.lineTo(x, to);
  context.stroke();
  context.restore();
}
