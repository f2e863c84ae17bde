/** Round shapes made of straight lines and bezier curves. */

/** How far the control points of a quarter of a circle stand from its ends. */
const QUARTER = 0.5522847498;

/** Adds an arc of a circle to a path, as a canvas does. @param {{moveTo: Function, lineTo: Function, bezierCurveTo: Function}} path */
export function arcTo(path, x, y, radius, from, to, backwards, joined) {
  const turn = 2 * Math.PI;
  let sweep = to - from;
  if (backwards) sweep = sweep <= -turn ? -turn : -((((from - to) % turn) + turn) % turn);
  else sweep = sweep >= turn ? turn : ((sweep % turn) + turn) % turn;
  const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
  const step = sweep / pieces;
  const reach = (4 / 3) * Math.tan(step / 4) * radius;
  const at = (angle) => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  if (joined) path.lineTo(...at(from));
  else path.moveTo(...at(from));
  for (let piece = 0; piece < pieces; piece++) {
    const [start, end] = [from + piece * step, from + (piece + 1) * step];
    const [x0, y0] = at(start);
    const [x1, y1] = at(end);
    path.bezierCurveTo(
      x0 - reach * Math.sin(start), y0 + reach * Math.cos(start), x1 + reach * Math.sin(end), y1 - reach * Math.cos(end), x1, y1,
    );
  }
}

/** Adds a box with round corners to a path. */
export function roundedBox(path, x, y, width, height, radius) {
  const r = Math.max(0, Math.min(radius, width / 2, height / 2));
  const k = r * (1 - QUARTER);
  const [right, bottom] = [x + width, y + height];
  path.moveTo(x + r, y);
  path.lineTo(right - r, y);
  path.bezierCurveTo(right - k, y, right, y + k, right, y + r);
  path.lineTo(right, bottom - r);
  path.bezierCurveTo(right, bottom - k, right - k, bottom, right - r, bottom);
  path.lineTo(x + r, bottom);
  path.bezierCurveTo(x + k, bottom, x, bottom - k, x, bottom - r);
  path.lineTo(x, y + r);
  path.bezierCurveTo(x, y + k, x + k, y, x + r, y);
  path.closePath();
}
