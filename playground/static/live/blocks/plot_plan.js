/**
 * Where everything of a plot stands: what its axes span, their ticks, the paths of its series, its marks and their names,
 * and what is read at one x. Pure: a document and a size in, places out.
 *
 * @typedef {object} Plan
 * @property {import("../kit/axes.js").Box} box @property {(value: number) => number} x @property {(value: number) => number} y
 * @property {{low: number, high: number, log: boolean}} xRange
 * @property {import("../kit/axes.js").Tick[]} rows @property {import("../kit/axes.js").Tick[]} columns
 */

import { linearScale, linearTicks, logScale, logTicks } from "../kit/axes.js";

const BOX = { top: 10, right: 12, bottom: 34 };
const LINE = 14;
const CHARACTER = 6.1;

/** @returns {Plan} */
export function planOf(block, width, height) {
  let xRange = rangeOf(block, "x");
  let yRange = rangeOf(block, "y");
  const rowsOf = (range) => (range.log ? logTicks(...powers(range), 4) : linearTicks(range.low, range.high, 4));
  let rows = rowsOf(yRange);
  const left = Math.max(26, ...rows.map(({ text }) => text.length * CHARACTER + 10));
  const box = { left, right: width - BOX.right, top: BOX.top + (block.y.label ? LINE : 0), bottom: height - BOX.bottom };
  if (block.equal) {
    [xRange, yRange] = equalised(xRange, yRange, box);
    rows = rowsOf(yRange);
  }
  const columns = xRange.log ? logTicks(...powers(xRange), 5) : ticksAcross(block, xRange, (box.right - left) / 62);
  return {
    box, xRange,
    x: (xRange.log ? logScale : linearScale)(xRange.low, xRange.high, box.left, box.right),
    y: (yRange.log ? logScale : linearScale)(yRange.low, yRange.high, box.bottom, box.top),
    rows: rows.filter(inside(yRange)), columns: columns.filter(inside(xRange)),
  };
}

/** The path of a series. @param {Plan} plan */
export function pathOf({ x: across, y: up, box }, { x, y, style }) {
  const places = [];
  for (let at = 0; at < x.length; at++) {
    const [place, level] = [across(x[at]), up(y[at])];
    places.push(Number.isFinite(place) && Number.isFinite(level) ? [round(place), round(within(level, box))] : null);
  }
  const drawn = places.filter(Boolean);
  if (style === "dots") return drawn.map(([place, level]) => `M${place - 2.4} ${level}a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0-4.8 0`).join("");
  let text = "";
  let before = null;
  for (const place of places) {
    if (place) text += before ? (style === "steps" ? `H${place[0]}V${place[1]}` : `L${place[0]} ${place[1]}`) : `M${place[0]} ${place[1]}`;
    before = place;
  }
  if (style !== "area" || drawn.length === 0) return text;
  const foot = round(within(up(0), box));
  return `${text.replace("M", `M${drawn[0][0]} ${foot}L`)}L${drawn.at(-1)[0]} ${foot}Z`;
}

/** The stretch of an axis that is marked: its shape, and where its name stands. @param {Plan} plan */
export function bandOf({ box, x, y }, { axis, low, high }) {
  const across = axis === "x";
  const [first, last] = across ? [box.left, box.right] : [box.top, box.bottom];
  const clamp = (value) => Math.max(first, Math.min(last, value));
  const ends = [low, high].map((value) => clamp((across ? x : y)(value))).sort((a, b) => a - b);
  return {
    shape: across
      ? { x: ends[0], y: box.top, width: ends[1] - ends[0], height: box.bottom - box.top }
      : { x: box.left, y: ends[0], width: box.right - box.left, height: ends[1] - ends[0] },
    name: { x: (across ? ends[0] : box.left) + 4, y: across ? box.bottom - 5 : ends[0] + 11 },
  };
}

/**
 * The marks that have a place: point, name beside it, and a line between the two where they are far apart.
 * @param {Plan} plan @param {{x: number, y: number, label: string, role: string}[]} marks
 * @returns {{role: string, label: string, dot: [number, number], name: [number, number], anchor: "start"|"end", leader: string|null}[]}
 */
export function marksOf({ box, x, y }, marks) {
  const placed = marks.filter((mark) => Number.isFinite(x(mark.x)) && Number.isFinite(y(mark.y))).map((mark) => {
    const { label, role } = mark;
    const across = Math.max(box.left, Math.min(box.right, x(mark.x)));
    const up = within(y(mark.y), box);
    const wide = label.length * CHARACTER;
    const flip = across + 8 + wide > box.right && across - 8 - wide > box.left;
    const start = Math.max(box.left, Math.min(flip ? across - 8 - wide : across + 8, box.right - wide));
    return { label, role, across, up, flip, wide, start, text: within(up - 7, { top: box.top + 9, bottom: box.bottom - 4 }) };
  });
  separate(placed, box);
  return placed.map(({ label, role, across, up, flip, wide, start, text }) => {
    const end = round(flip ? start + wide : start);
    const far = Math.abs(text + 7 - up) > LINE;
    return {
      label, role, dot: [round(across), round(up)], name: [end, round(text)], anchor: flip ? "end" : "start",
      leader: far ? `M${round(across)} ${round(up)}L${end} ${round(text - 4)}` : null,
    };
  });
}

/** The x under a place across the plot. @param {Plan} plan */
export function xAt({ box, xRange: { low, high, log } }, across) {
  const share = Math.max(0, Math.min(1, (across - box.left) / (box.right - box.left)));
  return log ? low * (high / low) ** share : low + (high - low) * share;
}

/** The series that are read: all, or those with names where others only lie behind them. */
export const readable = (all) => (all.some(({ name }) => name) ? all.filter(({ name }) => name) : all);

/**
 * The values of every series that is read at the point nearest to x; null where there is none.
 * @returns {{x: number, values: {series: object, at: number}[]}|null} at: index of the point in its series
 */
export function valuesAt({ series: all }, { xRange: { log } }, x) {
  const there = readable(all).filter((series) => series.x.length && covers(series, x));
  if (!there.length) return null;
  const found = there[0].x[nearest(there[0].x, x, log)];
  return { x: found, values: there.map((series) => ({ series, at: nearest(series.x, found, log) })) };
}

/** Index of the value nearest to x. */
export function nearest(values, x, log) {
  const of = log ? (value) => Math.abs(Math.log(value / x)) : (value) => Math.abs(value - x);
  let best = 0;
  for (let at = 1; at < values.length; at++) if (of(values[at]) < of(values[best])) best = at;
  return best;
}

/** A height held inside the box. */
export const within = (up, { top, bottom }) => Math.max(top, Math.min(bottom, up));

const round = (value) => Math.round(value * 10) / 10;
const inside = ({ low, high }) => ({ value }) => value >= low * (low > 0 ? 0.999999 : 1.000001) - 1e-300 && value <= high + Math.abs(high) * 1e-6;
const powers = ({ low, high }) => [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
const covers = ({ x, style }, at) => style === "dots" || (at >= Math.min(x[0], x.at(-1)) && at <= Math.max(x[0], x.at(-1)));

/** What an axis spans: everything on it, whole decades on a log axis, a little more on a straight one. */
function rangeOf(block, axis) {
  const { log, low: first, high: last } = block[axis];
  const values = [];
  for (const series of block.series) for (const value of series[axis]) if (Number.isFinite(value) && (!log || value > 0)) values.push(value);
  for (const mark of block.marks) if (Number.isFinite(mark[axis]) && (!log || mark[axis] > 0)) values.push(mark[axis]);
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

/** Two straight axes on which one is equally long, each about its middle, so that angles are what they are. */
function equalised(x, y, { left, right, top, bottom }) {
  const unit = Math.max((x.high - x.low) / (right - left), (y.high - y.low) / (bottom - top)); // in a pixel
  const about = ({ low, high, log }, length) => {
    const [middle, half] = [(low + high) / 2, (unit * length) / 2];
    return { low: middle - half, high: middle + half, log };
  };
  return [about(x, right - left), about(y, bottom - top)];
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
