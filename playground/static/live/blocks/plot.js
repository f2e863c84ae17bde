/**
 * A plot: lines, dots, steps and areas over straight or logarithmic axes, with marks at points that have names.
 *
 * Pointing at it, or moving over it with the arrow keys, reads the values of every series at one x.
 */

import { linearScale, linearTicks, logScale, logTicks } from "../kit/axes.js";
import { crisp } from "../kit/canvas.js";
import { element, hide, setText } from "../kit/elements.js";
import { formatNumber } from "../kit/numbers.js";
import { Figure, children, setAttributes, svg } from "./parts.js";

const HEIGHT = 196;
const BOX = { top: 10, right: 12, bottom: 34 };
const LINE = 14;
const CHARACTER = 6.1;

export class Plot {
  /** @param {{height?: number}} options */
  constructor(block, context, { height = HEIGHT } = {}) {
    this.context = context;
    this.height = height;
    this.figure = new Figure("plot");
    this.root = this.figure.root;
    // role=application: the arrow keys are the plot's here, not the transport's
    this.stage = element("div", "bp-a-plot-stage");
    this.stage.tabIndex = 0;
    this.stage.setAttribute("role", "application");
    this.stage.setAttribute("aria-roledescription", "plot");
    this.image = svg("svg", { class: "bp-a-svg", "aria-hidden": "true", height });
    this.stage.append(this.image);
    this.parts = {};
    for (const name of ["band", "grid", "series", "axes", "marks", "read"]) {
      this.parts[name] = svg("g", { class: `bp-a-g-${name}` });
      this.image.append(this.parts[name]);
    }
    this.xName = svg("text", { class: "bp-a-axis", "text-anchor": "end" });
    this.yName = svg("text", { class: "bp-a-axis" });
    this.image.append(this.xName, this.yName);
    this.legend = element("div", "bp-a-legend");
    this.legend.setAttribute("aria-hidden", "true");
    this.reading = element("p", "bp-a-reading");
    this.reading.setAttribute("aria-live", "polite");
    this.figure.body.append(this.stage, this.legend, this.reading);
    this.image.addEventListener("pointermove", (event) => this.#read(this.#toX(event.offsetX)));
    this.image.addEventListener("pointerleave", () => this.#read(null));
    this.stage.addEventListener("blur", () => this.#read(null));
    this.stage.addEventListener("keydown", (event) => this.#onKey(event));
    this.at = null;
    this.update(block);
  }

  fits() {
    return true;
  }

  update(block) {
    this.block = block;
    this.figure.write({ ...block, about: "" });
    setAttributes(this.stage, { "aria-label": block.about || block.title || "Plot" });
    this.#drawLegend();
    this.#draw();
    if (this.at !== null) this.#read(this.at);
  }

  resize() {
    this.#draw();
  }

  // drawing

  #draw() {
    const { block, height } = this;
    const { width } = this.context;
    const x = rangeOf(block, "x");
    const y = rangeOf(block, "y");
    const rows = y.log ? logTicks(...powers(y), 4) : linearTicks(y.low, y.high, 4);
    const left = Math.max(26, ...rows.map(({ text }) => text.length * CHARACTER + 10));
    const box = { left, right: width - BOX.right, top: BOX.top + (block.y.label ? LINE : 0), bottom: height - BOX.bottom };
    const columns = x.log ? logTicks(...powers(x), 5) : ticksAcross(this.block, x, (box.right - left) / 62);
    this.box = box;
    this.x = (x.log ? logScale : linearScale)(x.low, x.high, box.left, box.right);
    this.y = (y.log ? logScale : linearScale)(y.low, y.high, box.bottom, box.top);
    this.xRange = x;
    setAttributes(this.image, { width, viewBox: `0 0 ${width} ${height}` });
    this.#drawAxes(rows.filter(inside(y)), columns.filter(inside(x)));
    this.#drawBand();
    const paths = children(this.parts.series, block.series.length, () => svg("path"));
    block.series.forEach((series, at) => {
      setAttributes(paths[at], { class: `bp-a-line bp-a-${series.style} bp-a-role-${series.role ?? "main"}`, d: this.#path(series) });
    });
    this.#drawMarks();
  }

  #drawAxes(rows, columns) {
    const { box, x, y, parts, block } = this;
    const lines = [
      ...rows.map(({ value }) => `M${box.left} ${crisp(y(value))}H${box.right}`),
      ...columns.map(({ value }) => `M${crisp(x(value))} ${box.bottom}v4`),
    ];
    const grid = children(parts.grid, 3, () => svg("path"));
    setAttributes(grid[0], { class: "bp-a-gridline", d: lines.join("") || null });
    const zeros = [
      !block.y.log && rows.some(({ value }) => value === 0) ? `M${box.left} ${crisp(y(0))}H${box.right}` : "",
      !block.x.log && columns.some(({ value }) => value === 0) && this.xRange.low < 0 ? `M${crisp(x(0))} ${box.top}V${box.bottom}` : "",
    ].join("");
    setAttributes(grid[1], { class: "bp-a-zeroline", d: zeros || null });
    setAttributes(grid[2], { class: "bp-a-baseline", d: `M${box.left} ${crisp(box.bottom)}H${box.right}` });
    const texts = children(parts.axes, rows.length + columns.length, () => svg("text"));
    rows.forEach(({ value, text }, at) => {
      setAttributes(texts[at], { class: "bp-a-tick", x: box.left - 6, y: y(value) + 3.5, "text-anchor": "end" });
      setText(texts[at], text);
    });
    columns.forEach(({ value, text }, at) => {
      const node = texts[rows.length + at];
      setAttributes(node, { class: "bp-a-tick", x: x(value), y: box.bottom + 16, "text-anchor": "middle" });
      setText(node, text);
    });
    setAttributes(this.xName, { x: box.right, y: box.bottom + 30 });
    setText(this.xName, block.x.label ?? "");
    setAttributes(this.yName, { x: 0, y: 11 });
    setText(this.yName, block.y.label ?? "");
  }

  #drawBand() {
    const { band } = this.block;
    const { box, parts } = this;
    const [shape, name] = children(parts.band, band ? 2 : 0, () => svg(parts.band.childElementCount ? "text" : "rect"));
    if (!band) return;
    const across = band.axis === "x";
    const place = across ? this.x : this.y;
    const [first, last] = across ? [box.left, box.right] : [box.top, box.bottom];
    const clamp = (value) => Math.max(first, Math.min(last, value));
    const ends = [clamp(place(band.low)), clamp(place(band.high))].sort((a, b) => a - b);
    setAttributes(shape, across
      ? { class: "bp-a-band", x: ends[0], y: box.top, width: ends[1] - ends[0], height: box.bottom - box.top }
      : { class: "bp-a-band", x: box.left, y: ends[0], width: box.right - box.left, height: ends[1] - ends[0] });
    setAttributes(name, { class: "bp-a-band-name", x: (across ? ends[0] : box.left) + 4, y: across ? box.bottom - 5 : ends[0] + 11 });
    setText(name, band.label ?? "");
  }

  #path({ x, y, style }) {
    const { box } = this;
    const places = [];
    for (let at = 0; at < x.length; at++) {
      const across = this.x(x[at]);
      const up = this.y(y[at]);
      places.push(Number.isFinite(across) && Number.isFinite(up) ? [round(across), round(within(up, box))] : null);
    }
    if (style === "dots") {
      return places.filter(Boolean).map(([across, up]) => `M${across - 2.4} ${up}a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0-4.8 0`).join("");
    }
    let text = "";
    let before = null;
    for (const place of places) {
      if (place) text += before ? (style === "steps" ? `H${place[0]}V${place[1]}` : `L${place[0]} ${place[1]}`) : `M${place[0]} ${place[1]}`;
      before = place;
    }
    const drawn = places.filter(Boolean);
    if (style !== "area" || drawn.length === 0) return text;
    const foot = round(within(this.y(0), box));
    return `${text.replace("M", `M${drawn[0][0]} ${foot}L`)}L${drawn.at(-1)[0]} ${foot}Z`;
  }

  #drawMarks() {
    const { box, parts } = this;
    const marks = (this.block.marks ?? []).filter((mark) => Number.isFinite(this.x(mark.x)) && Number.isFinite(this.y(mark.y)));
    const groups = children(parts.marks, marks.length, () => {
      const group = svg("g");
      group.append(svg("path"), svg("circle", { r: 4.2 }), svg("text"));
      return group;
    });
    const placed = marks.map((mark) => {
      const across = Math.max(box.left, Math.min(box.right, this.x(mark.x)));
      const up = within(this.y(mark.y), box);
      const wide = (mark.label ?? "").length * CHARACTER;
      const flip = across + 8 + wide > box.right && across - 8 - wide > box.left;
      const start = Math.min(flip ? across - 8 - wide : across + 8, box.right - wide);
      return { across, up, flip, wide, start: Math.max(box.left, start), text: within(up - 7, { top: box.top + 9, bottom: box.bottom - 4 }) };
    });
    separate(placed, box);
    marks.forEach((mark, at) => {
      const { across, up, flip, start, wide, text } = placed[at];
      const [leader, dot, name] = groups[at].children;
      setAttributes(groups[at], { class: `bp-a-mark bp-a-role-${mark.role ?? "main"}` });
      setAttributes(dot, { cx: round(across), cy: round(up) });
      const far = Math.abs(text + 7 - up) > LINE;
      setAttributes(leader, { d: far ? `M${round(across)} ${round(up)}L${round(flip ? start + wide : start)} ${round(text - 4)}` : null });
      setAttributes(name, { x: round(flip ? start + wide : start), y: round(text), "text-anchor": flip ? "end" : "start" });
      setText(name, mark.label ?? "");
    });
  }

  #drawLegend() {
    const named = this.block.series.filter(({ name }) => name);
    hide(this.legend, named.length < 2);
    const entries = children(this.legend, named.length, () => {
      const entry = element("span", "bp-a-key");
      const swatch = svg("svg", { width: 18, height: 10, viewBox: "0 0 18 10" });
      swatch.append(svg("path"));
      entry.append(swatch, element("span"));
      return entry;
    });
    named.forEach(({ name, style, role = "main" }, at) => {
      const [swatch, words] = entries[at].children;
      const shape = { dots: "M6.6 5a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0-4.8 0", area: "M1 2H17V9H1Z", steps: "M1 8H6V5H12V2H17" };
      setAttributes(swatch.firstChild, { class: `bp-a-line bp-a-${style} bp-a-role-${role}`, d: shape[style] ?? "M0 5H18" });
      setText(words, name);
    });
  }

  // reading

  #toX(across) {
    const { box, xRange: { low, high, log } } = this;
    const share = Math.max(0, Math.min(1, (across - box.left) / (box.right - box.left)));
    return log ? low * (high / low) ** share : low + (high - low) * share;
  }

  #onKey(event) {
    const step = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity }[event.key];
    if (event.key === "Escape" && this.at !== null) {
      event.preventDefault();
      this.#read(null);
      return;
    }
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const { x } = this.block.series[0] ?? { x: [] };
    if (!x.length) return;
    const now = this.at === null ? (step > 0 ? -1 : x.length) : nearest(x, this.at, this.xRange.log);
    this.#read(x[Math.max(0, Math.min(x.length - 1, now + step))]);
  }

  /** Reads every series at the point nearest to x; null takes the reading away. */
  #read(x) {
    this.at = x;
    const { block, parts, box } = this;
    const named = x === null ? [] : block.series.filter((series) => series.x.length && covers(series, x));
    const base = named[0];
    if (!base) {
      parts.read.replaceChildren();
      setText(this.reading, "");
      return;
    }
    const found = base.x[nearest(base.x, x, this.xRange.log)];
    const places = named.map((series) => [series, nearest(series.x, found, this.xRange.log)]);
    const line = svg("path", { class: "bp-a-crosshair", d: `M${crisp(this.x(found))} ${box.top}V${box.bottom}` });
    const dots = places.filter(([{ y }, at]) => Number.isFinite(y[at])).map(([series, at]) =>
      svg("circle", { class: `bp-a-read-dot bp-a-role-${series.role ?? "main"}`, r: 3.2, cx: this.x(series.x[at]), cy: within(this.y(series.y[at]), box) }));
    parts.read.replaceChildren(line, ...dots);
    const values = places.map(([{ name, y }, at]) => `${name || block.y.label || "y"} ${formatNumber(y[at])}`);
    setText(this.reading, `${block.x.label || "x"} ${formatNumber(found)}: ${values.join(", ")}`);
  }
}

const round = (value) => Math.round(value * 10) / 10;
const within = (up, { top, bottom }) => Math.max(top, Math.min(bottom, up));
const inside = ({ low, high }) => ({ value }) => value >= low * (low > 0 ? 0.999999 : 1.000001) - 1e-300 && value <= high + Math.abs(high) * 1e-6;
const powers = ({ low, high }) => [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
const covers = ({ x, style }, at) => style === "dots" || (at >= Math.min(x[0], x.at(-1)) && at <= Math.max(x[0], x.at(-1)));

/** Index of the value nearest to x. */
function nearest(values, x, log) {
  const of = log ? (value) => Math.abs(Math.log(value / x)) : (value) => Math.abs(value - x);
  let best = 0;
  for (let at = 1; at < values.length; at++) if (of(values[at]) < of(values[best])) best = at;
  return best;
}

/** What an axis spans: everything on it, whole decades on a log axis, a little more on a straight one. */
function rangeOf(block, axis) {
  const { log = false, low: first, high: last } = block[axis];
  const values = [];
  for (const series of block.series) for (const value of series[axis]) if (Number.isFinite(value) && (!log || value > 0)) values.push(value);
  for (const mark of block.marks ?? []) if (Number.isFinite(mark[axis]) && (!log || mark[axis] > 0)) values.push(mark[axis]);
  if (axis === "y" && !log && block.series.some(({ style }) => style === "area")) values.push(0);
  let low = first ?? values.reduce((least, value) => Math.min(least, value), Infinity);
  let high = last ?? values.reduce((most, value) => Math.max(most, value), -Infinity);
  if (!(low <= high)) [low, high] = log ? [0.1, 1] : [0, 1];
  if (log) {
    if (axis === "y") [low, high] = [10 ** Math.floor(Math.log10(low)), 10 ** Math.ceil(Math.log10(high))];
    return { low, high: high > low ? high : low * 10, log };
  }
  if (low === high) [low, high] = [low - (Math.abs(low) || 1) * 0.5, high + (Math.abs(high) || 1) * 0.5];
  const room = axis === "y" ? (high - low) * 0.06 : 0;
  return { low: first ?? (low === 0 ? 0 : low - room), high: last ?? high + room, log };
}

/** Moves the names of marks apart, downwards, where they would lie on each other. */
function separate(placed, box) {
  const order = [...placed].sort((a, b) => a.text - b.text);
  order.forEach((one, at) => {
    for (const other of order.slice(0, at)) {
      const beside = one.start + one.wide < other.start - 4 || other.start + other.wide < one.start - 4;
      if (!beside && one.text - other.text < LINE) one.text = other.text + LINE;
    }
    if (one.text > box.bottom - 3) one.text = Math.max(box.top + 9, one.text - LINE * 2.4);
  });
}

/** Ticks of the x axis; where it counts layers or the like, at whole numbers only. */
function ticksAcross({ series }, { low, high }, wanted) {
  const whole = series.length > 0 && high - low < 13 && series.every(({ x }) => x.every(Number.isInteger));
  const most = whole ? Math.min(wanted, Math.max(1, high - low)) : wanted;
  return linearTicks(low, high, Math.max(whole ? 1 : 2, most)).filter(({ value }) => !whole || Number.isInteger(value));
}
