/** Draws a plot as SVG: brings the nodes of a group up to date with a plan, none made that is there already. */

import { crisp } from "../kit/canvas.js";
import { element, setText } from "../kit/elements.js";
import { children, setAttributes, svg } from "./parts.js";
import { bandOf, marksOf, pathOf, within } from "./plot_plan.js";

/** @typedef {import("./plot_plan.js").Plan} Plan */

/** Layers of the picture, the lowest first. */
export const LAYERS = ["band", "grid", "series", "axes", "marks", "read"];

/** All but the reading. @param {Object<string, SVGElement>} parts by the names of the layers @param {Plan} plan */
export function drawPlot(parts, plan, block) {
  drawGrid(parts.grid, plan, block);
  drawTicks(parts.axes, plan);
  drawBand(parts.band, plan, block.band);
  const paths = children(parts.series, block.series.length, () => svg("path"));
  block.series.forEach((series, at) => {
    setAttributes(paths[at], { class: `bp-a-line bp-a-${series.style} bp-a-role-${series.role}`, d: pathOf(plan, series) });
  });
  drawMarks(parts.marks, plan, block.marks);
}

function drawGrid(group, { box, x, y, rows, columns, xRange }, block) {
  const [lines, zeros, foot] = children(group, 3, () => svg("path"));
  const fine = [
    ...rows.map(({ value }) => `M${box.left} ${crisp(y(value))}H${box.right}`),
    ...columns.map(({ value }) => `M${crisp(x(value))} ${box.bottom}v4`),
  ].join("");
  const strong = [
    !block.y.log && rows.some(({ value }) => value === 0) ? `M${box.left} ${crisp(y(0))}H${box.right}` : "",
    !block.x.log && columns.some(({ value }) => value === 0) && xRange.low < 0 ? `M${crisp(x(0))} ${box.top}V${box.bottom}` : "",
  ].join("");
  setAttributes(lines, { class: "bp-a-gridline", d: fine || null });
  setAttributes(zeros, { class: "bp-a-zeroline", d: strong || null });
  setAttributes(foot, { class: "bp-a-baseline", d: `M${box.left} ${crisp(box.bottom)}H${box.right}` });
}

function drawTicks(group, { box, x, y, rows, columns }) {
  const texts = children(group, rows.length + columns.length, () => svg("text"));
  const write = (node, text, attributes) => {
    setAttributes(node, { class: "bp-a-tick", ...attributes });
    setText(node, text);
  };
  rows.forEach(({ value, text }, at) => write(texts[at], text, { x: box.left - 6, y: y(value) + 3.5, "text-anchor": "end" }));
  columns.forEach(({ value, text }, at) => write(texts[rows.length + at], text, { x: x(value), y: box.bottom + 16, "text-anchor": "middle" }));
}

function drawBand(group, plan, band) {
  const [shape, name] = children(group, band ? 2 : 0, () => svg(group.childElementCount ? "text" : "rect"));
  if (!band) return;
  const placed = bandOf(plan, band);
  setAttributes(shape, { class: "bp-a-band", ...placed.shape });
  setAttributes(name, { class: "bp-a-band-name", ...placed.name });
  setText(name, band.label);
}

function drawMarks(group, plan, marks) {
  const placed = marksOf(plan, marks);
  const groups = children(group, placed.length, () => {
    const made = svg("g");
    made.append(svg("path"), svg("circle", { r: 4.2 }), svg("text"));
    return made;
  });
  placed.forEach(({ role, label, dot, name, anchor, leader }, at) => {
    const [line, circle, text] = groups[at].children;
    setAttributes(groups[at], { class: `bp-a-mark bp-a-role-${role}` });
    setAttributes(circle, { cx: dot[0], cy: dot[1] });
    setAttributes(line, { d: leader });
    setAttributes(text, { x: name[0], y: name[1], "text-anchor": anchor });
    setText(text, label);
  });
}

/** The line and dots at what is read; nothing for null. @param {Plan} plan @param {ReturnType<import("./plot_plan.js").valuesAt>} found */
export function drawReading(group, { box, x, y }, found) {
  if (!found) return group.replaceChildren();
  const line = svg("path", { class: "bp-a-crosshair", d: `M${crisp(x(found.x))} ${box.top}V${box.bottom}` });
  const dots = found.values.filter(({ series, at }) => Number.isFinite(series.y[at])).map(({ series, at }) =>
    svg("circle", { class: `bp-a-read-dot bp-a-role-${series.role}`, r: 3.2, cx: x(series.x[at]), cy: within(y(series.y[at]), box) }));
  group.replaceChildren(line, ...dots);
}

const SWATCHES = { dots: "M6.6 5a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0-4.8 0", area: "M1 2H17V9H1Z", steps: "M1 8H6V5H12V2H17" };

/** What the lines are: a swatch and a name each. @param {{name: string, style: string, role?: string}[]} named */
export function drawLegend(legend, named) {
  const entries = children(legend, named.length, () => {
    const entry = element("span", "bp-a-key");
    const swatch = svg("svg", { width: 18, height: 10, viewBox: "0 0 18 10" });
    swatch.append(svg("path"));
    entry.append(swatch, element("span"));
    return entry;
  });
  named.forEach(({ name, style, role = "main" }, at) => {
    const [swatch, words] = entries[at].children;
    setAttributes(swatch.firstChild, { class: `bp-a-line bp-a-${style} bp-a-role-${role}`, d: SWATCHES[style] ?? "M0 5H18" });
    setText(words, name);
  });
}
