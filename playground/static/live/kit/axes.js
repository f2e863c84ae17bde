/**
 * Ticks, scales and the quiet lines and numbers of an axis.
 *
 * @typedef {{left: number, top: number, right: number, bottom: number}} Box in css pixels
 * @typedef {{value: number, text: string}} Tick
 */

import { crisp, type } from "./canvas.js";
import { formatTick, rounded } from "./numbers.js";

/** Ends that an axis from 0 may have, a decade, each with the step of its ticks. */
const ENDS = [
  [1, 0.2], [1.2, 0.2], [1.5, 0.5], [2, 0.5], [2.5, 0.5], [3, 1], [4, 1], [5, 1], [6, 2], [8, 2], [10, 2],
];

/** The smallest good end of an axis from 0 that holds the value, and its ticks. @returns {{high: number, ticks: Tick[]}} */
export function axisFromZero(value) {
  const decade = 10 ** Math.floor(Math.log10(value));
  const [end, step] = ENDS.find(([limit]) => value <= limit * decade * (1 + 1e-9));
  const count = Math.round(end / step);
  const ticks = Array.from({ length: count + 1 }, (_, at) => labelled(at * step * decade));
  return { high: end * decade, ticks };
}

/** Round values inside [low, high], about `wanted` of them. @returns {Tick[]} */
export function linearTicks(low, high, wanted) {
  const rough = (high - low) / Math.max(1, wanted);
  if (!(rough > 0)) return [labelled(low)];
  const decade = 10 ** Math.floor(Math.log10(rough));
  const wide = [1, 2, 5, 10].findIndex((factor) => factor * decade >= rough * 0.999);
  const coarse = multiples([1, 2, 5, 10][wide] * decade, low, high);
  return coarse.length > 1 ? coarse : multiples([0.5, 1, 2, 5][wide] * decade, low, high);
}

/** All multiples of a step inside [low, high]. */
function multiples(step, low, high) {
  const ticks = [];
  for (let at = Math.ceil(low / step - 1e-9); at * step <= high + step * 1e-9; at++) ticks.push(labelled(at * step));
  return ticks;
}

/** Ticks of a log axis between two powers of ten; every so many powers where they would crowd. @returns {Tick[]} */
export function logTicks(lowPower, highPower, wanted) {
  const every = Math.max(1, Math.ceil((highPower - lowPower) / Math.max(1, wanted)));
  const ticks = [];
  for (let power = highPower; power >= lowPower; power -= every) ticks.push(labelled(10 ** power));
  if (highPower - lowPower === 1) for (const factor of [2, 5]) ticks.push(labelled(factor * 10 ** lowPower));
  return ticks;
}

const labelled = (value) => {
  const clean = rounded(value, 12);
  return { value: clean, text: formatTick(clean) };
};

/** A straight map of [low, high] to [from, to]. */
export function linearScale(low, high, from, to) {
  const slope = (to - from) / (high - low || 1);
  return (value) => from + (value - low) * slope;
}

/** The same on a log axis; values at or below zero go to the foot. */
export function logScale(low, high, from, to) {
  const bottom = Math.log10(low);
  const slope = (to - from) / (Math.log10(high) - bottom || 1);
  return (value) => (value > low ? from + (Math.log10(value) - bottom) * slope : from);
}

/** Horizontal lines and numbers of a y axis. @param {Tick[]} ticks */
export function drawRows(context, box, ticks, place, theme) {
  context.lineWidth = 1;
  context.strokeStyle = theme.line;
  context.beginPath();
  for (const { value } of ticks) {
    const y = crisp(place(value));
    context.moveTo(box.left, y);
    context.lineTo(box.right, y);
  }
  context.stroke();
  type(context, theme, { size: 11, align: "right", baseline: "middle", colour: theme.muted });
  for (const { value, text } of ticks) context.fillText(text, box.left - 7, place(value) + 0.5);
}

/** Numbers under an x axis; the last one carries the unit: "50 epochs". @param {Tick[]} ticks */
export function drawColumns(context, box, ticks, place, unit, theme) {
  type(context, theme, { size: 11, baseline: "top", colour: theme.muted });
  const y = box.bottom + 7;
  const last = ticks.at(-1);
  const end = `${last.text} ${unit}`;
  const room = place(last.value) - context.measureText(end).width + context.measureText(last.text).width / 2 - 8;
  ticks.forEach(({ value, text }, at) => {
    const x = place(value);
    if (at === ticks.length - 1) {
      context.textAlign = "right";
      context.fillText(end, Math.min(x + context.measureText(last.text).width / 2, box.right + 8), y);
    } else if (at === 0 || x + context.measureText(text).width / 2 < room) {
      context.textAlign = "center";
      context.fillText(text, x, y);
    }
  });
}
