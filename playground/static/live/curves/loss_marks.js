/** The marks of the loss chart: one shape for each of its numbers, so that colour is not needed to tell them apart. */

/** A full disc: train. */
export function dot(context, x, y, radius, colour) {
  context.fillStyle = colour;
  context.beginPath();
  context.arc(x, y, radius, 0, 7);
  context.fill();
}

/** A ring: test. */
export function hollow(context, x, y, radius, colour, theme) {
  context.beginPath();
  context.arc(x, y, radius - 0.75, 0, 7);
  context.fillStyle = theme.background;
  context.fill();
  context.strokeStyle = colour;
  context.lineWidth = 1.75;
  context.stroke();
}

/** A short line: penalty. */
export function dash(context, x, y, colour) {
  context.fillStyle = colour;
  context.fillRect(x - 4, y - 0.5, 9, 1);
}
