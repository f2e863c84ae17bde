/** Paths as SVG writes them, drawn on a canvas: the commands that our own plans use. */

const COUNTS = { M: 2, L: 2, H: 1, V: 1, v: 1, a: 7, Z: 0 };

/** @param {CanvasRenderingContext2D} context @param {string} text such as "M0 5H18" @throws for a command that is not ours */
export function tracePath(context, text) {
  let [x, y] = [0, 0];
  for (const [, command, rest] of text.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = (rest.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
    if (COUNTS[command] !== numbers.length) throw new Error(`a path of ours has no ${command}${rest}`);
    if (command === "Z") {
      context.closePath();
      continue;
    }
    const before = [x, y];
    if (command === "H") [x] = numbers;
    else if (command === "V") [y] = numbers;
    else if (command === "v") y += numbers[0];
    else if (command === "a") [x, y] = [x + numbers[5], y + numbers[6]];
    else [x, y] = numbers;
    if (command === "M") context.moveTo(x, y);
    else if (command === "a") halfCircle(context, before, [x, y], numbers[4] === 1);
    else context.lineTo(x, y);
  }
}

/** Half a circle from one end to the other: all that our plans have of arcs. */
function halfCircle(context, [x1, y1], [x2, y2], clockwise) {
  const from = Math.atan2(y1 - y2, x1 - x2);
  context.arc((x1 + x2) / 2, (y1 + y2) / 2, Math.hypot(x2 - x1, y2 - y1) / 2, from, from + (clockwise ? Math.PI : -Math.PI), !clockwise);
}
