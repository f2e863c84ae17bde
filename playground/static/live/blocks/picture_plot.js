/** A plot in a picture of a card, and the two of the slider of epsilons at the best of them. */

import { crisp, type } from "../kit/canvas.js";
import { alpha, mix } from "../kit/theme.js";
import { tracePath } from "../kit/path.js";
import { epsilonPlots } from "./epsilon_plots.js";
import { layFacts } from "./picture_facts.js";
import { framed } from "./picture_figure.js";
import { bandOf, marksOf, pathOf, planOf } from "./plot_plan.js";

const HEIGHT = 196;
const KEY = 18;

/** @returns {import("./picture.js").Laid} */
export function layPlot(context, block, width, theme, height = HEIGHT) {
  const named = block.series.filter(({ name }) => name);
  const keys = named.length < 2 ? [] : placeKeys(context, named, width, theme);
  const rows = keys.length ? keys.at(-1).row + 1 : 0;
  const body = {
    height: height + rows * KEY,
    draw(to, x, y) {
      to.translate(x, y);
      drawPlot(to, block, planOf(block, width, height), height, theme);
      for (const { series, left, row } of keys) drawKey(to, series, left, height + row * KEY, theme);
    },
  };
  return framed(context, { title: block.title, note: block.note }, body, width, theme);
}

/** @returns {import("./picture.js").Laid} */
export function layEpsilon(context, block, width, theme) {
  const { errors, values, facts } = epsilonPlots(block);
  const parts = [layFacts(context, { items: facts }, width, theme), layPlot(context, errors, width, theme, 184), layPlot(context, values, width, theme, 150)];
  const body = {
    height: parts.reduce((sum, { height }) => sum + height + 8, 0),
    draw(to, x, y) {
      let top = y;
      for (const part of parts) {
        to.save();
        part.draw(to, x, top);
        to.restore();
        top += part.height + 8;
      }
    },
  };
  return framed(context, { title: block.title, note: block.note }, body, width, theme);
}

const inkOf = ({ role = "main" }, theme) => ({
  main: theme.accent, second: theme.test, slope: theme.classes[2], muted: mix(theme.background, theme.muted, 0.7),
})[role];

function drawPlot(context, block, plan, height, theme) {
  const { box, x, y, rows, columns, xRange } = plan;
  if (block.band) drawBand(context, plan, block.band, theme);
  const line = (colour, from, to) => {
    context.strokeStyle = colour;
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(...from);
    context.lineTo(...to);
    context.stroke();
  };
  const strong = mix(theme.background, theme.muted, 0.55);
  for (const { value } of rows) line(theme.line, [box.left, crisp(y(value))], [box.right, crisp(y(value))]);
  for (const { value } of columns) line(theme.line, [crisp(x(value)), box.bottom], [crisp(x(value)), box.bottom + 4]);
  if (!block.y.log && rows.some(({ value }) => value === 0)) line(strong, [box.left, crisp(y(0))], [box.right, crisp(y(0))]);
  if (!block.x.log && xRange.low < 0 && columns.some(({ value }) => value === 0)) line(strong, [crisp(x(0)), box.top], [crisp(x(0)), box.bottom]);
  line(strong, [box.left, crisp(box.bottom)], [box.right, crisp(box.bottom)]);
  for (const series of block.series) drawSeries(context, pathOf(plan, series), series, theme);
  type(context, theme, { size: 11, colour: theme.muted, align: "right" });
  for (const { value, text } of rows) context.fillText(text, box.left - 6, y(value) + 3.5);
  context.fillText(block.x.label, box.right, box.bottom + 30);
  type(context, theme, { size: 11, colour: theme.muted, align: "center" });
  for (const { value, text } of columns) context.fillText(text, x(value), box.bottom + 16);
  type(context, theme, { size: 11, colour: theme.muted });
  context.fillText(block.y.label, 0, 11);
  for (const mark of marksOf(plan, block.marks)) drawMark(context, mark, theme);
}

function drawSeries(context, path, series, theme) {
  const colour = inkOf(series, theme);
  context.save();
  context.lineJoin = series.style === "steps" ? "miter" : "round";
  context.beginPath();
  tracePath(context, path);
  if (series.style === "dots" || series.style === "area") {
    context.fillStyle = series.style === "dots" ? colour : alpha(colour, 0.26);
    context.fill();
  }
  if (series.style !== "dots") {
    context.strokeStyle = series.style === "area" ? alpha(colour, 0.6) : colour;
    context.lineWidth = { dash: 1.6, steps: 1.5, area: 1 }[series.style] ?? 2;
    context.setLineDash(series.style === "dash" ? [5, 4] : []);
    context.stroke();
  }
  context.restore();
}

function drawBand(context, plan, band, theme) {
  const { shape, name } = bandOf(plan, band);
  context.fillStyle = alpha(theme.muted, 0.13);
  context.fillRect(shape.x, shape.y, shape.width, shape.height);
  type(context, theme, { size: 11, colour: theme.muted });
  context.fillText(band.label, name.x, name.y);
}

function drawMark(context, { role, label, dot: [across, up], name: [left, base], anchor, leader }, theme) {
  if (leader) {
    context.strokeStyle = theme.muted;
    context.lineWidth = 0.8;
    context.beginPath();
    tracePath(context, leader);
    context.stroke();
  }
  context.fillStyle = inkOf({ role }, theme);
  context.strokeStyle = theme.background;
  context.lineWidth = 2;
  context.beginPath();
  context.arc(across, up, 4.2, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
  type(context, theme, { size: 11, weight: 600, align: anchor === "end" ? "right" : "left" });
  context.lineWidth = 3.5;
  context.lineJoin = "round";
  context.strokeText(label, left, base);
  context.fillText(label, left, base);
}

// ---- what the lines are

function placeKeys(context, named, width, theme) {
  type(context, theme, { size: 11.5 });
  let [left, row] = [0, 0];
  return named.map((series) => {
    const wide = 23 + context.measureText(series.name).width + 14;
    if (left && left + wide > width) [left, row] = [0, row + 1];
    const placed = { series, left, row };
    left += wide;
    return placed;
  });
}

function drawKey(context, series, left, top, theme) {
  const shapes = { dots: "M6.6 5a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0-4.8 0", area: "M1 2H17V9H1Z", steps: "M1 8H6V5H12V2H17" };
  context.save();
  context.translate(left, top + 4);
  drawSeries(context, shapes[series.style] ?? "M0 5H18", series, theme);
  context.restore();
  type(context, theme, { size: 11.5, colour: theme.muted });
  context.fillText(series.name, left + 23, top + 13);
}
