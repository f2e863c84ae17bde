/** What the charts over the run are drawn of: axes, cursors, and the lines of a record. */

import { drawColumns, drawRows } from "../kit/axes.js";
import { crisp } from "../kit/canvas.js";
import { mix } from "../kit/theme.js";
import { say } from "../kit/words.js";
import { lastOf } from "./time_axis.js";

/** Axes: rows with numbers, the foot, the time axis. @param {import("./time_chart.js").Plan} plan */
export function drawTimeAxes(context, { box, time, rows, x, y }, theme) {
  drawRows(context, box, rows, y, theme);
  context.strokeStyle = mix(theme.line, theme.muted, 0.45);
  context.beginPath();
  context.moveTo(box.left, crisp(box.bottom));
  context.lineTo(box.right, crisp(box.bottom));
  context.stroke();
  drawColumns(context, box, time.ticks, x, say(`chart-axis-${time.axis}`), theme);
}

/** Draws lines through `stroke` in full up to a place and faint after it; all in full where the place is null. */
export function drawUpTo(context, box, now, stroke) {
  const clipped = (from, to, share) => {
    context.save();
    context.beginPath();
    context.rect(from, box.top - 6, to - from, box.bottom - box.top + 12);
    context.clip();
    context.globalAlpha = share;
    stroke();
    context.restore();
  };
  if (now === null) return clipped(box.left - 2, box.right + 6, 1);
  clipped(box.left - 2, now, 1);
  clipped(now, box.right + 6, 0.28);
}

/** The thin upright line at a moment. */
export function drawCursor(context, { box, x }, moment, colour) {
  const at = crisp(x(moment));
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(at, box.top - 2);
  context.lineTo(at, box.bottom);
  context.stroke();
}

/**
 * Adds a series to the path, a pixel column at a time: each column from its least to its greatest value, in the order that
 * joins on best. Breaks where there are no numbers.
 */
export function traceRange(context, history, series, plan) {
  const { x, y, time: { axis } } = plan;
  const from = history.from[axis];
  const least = history.least[series];
  const greatest = history.greatest[series];
  const count = history.count[series];
  let column = NaN;
  let start = 0;
  let low = 0;
  let high = 0;
  let level = NaN;
  const close = () => {
    if (Number.isNaN(column)) return;
    const foot = y(low);
    const top = y(high);
    const downward = Math.abs(level - top) <= Math.abs(level - foot);
    const first = downward ? top : foot;
    const second = downward ? foot : top;
    if (Number.isNaN(level)) context.moveTo(start, first);
    else context.lineTo(start, first);
    if (Math.abs(second - first) > 0.4) context.lineTo(start, second);
    level = second;
  };
  for (let at = 0; at < history.length; at++) {
    if (count[at] === 0) {
      close();
      column = NaN;
      level = NaN;
      continue;
    }
    const place = x(from[at]);
    if (Math.floor(place) === column) {
      if (least[at] < low) low = least[at];
      if (greatest[at] > high) high = greatest[at];
      continue;
    }
    close();
    column = Math.floor(place);
    start = place;
    low = least[at];
    high = greatest[at];
  }
  close();
  const latest = history.latest[series];
  if (!Number.isNaN(level) && Number.isFinite(latest)) context.lineTo(x(lastOf(history, axis)), y(latest));
}
