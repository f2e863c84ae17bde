/** Values between the nodes of a grid or line: Catmull-Rom, which passes through every given value. */

/** Cubic resampling of a size x size grid to side x side, edge to edge. */
export class Resampler {
  constructor(size, side) {
    this.size = size;
    this.side = side;
    this.taps = new Int32Array(4 * side);
    this.weights = new Float32Array(4 * side);
    this.rows = new Float32Array(size * side);
    for (let at = 0; at < side; at++) {
      const place = ((at + 0.5) / side) * (size - 1);
      const base = Math.min(Math.floor(place), Math.max(0, size - 2));
      catmullRom(place - base).forEach((weight, tap) => {
        this.taps[4 * at + tap] = Math.max(0, Math.min(size - 1, base + tap - 1));
        this.weights[4 * at + tap] = weight;
      });
    }
  }

  /** @param {ArrayLike<number>} source (size * size) @param {Float32Array} target (side * side) */
  run(source, target) {
    const { size, side, taps, weights, rows } = this;
    for (let row = 0; row < size; row++) {
      const from = row * size;
      for (let at = 0; at < side; at++) {
        const tap = 4 * at;
        rows[row * side + at] =
          weights[tap] * source[from + taps[tap]] + weights[tap + 1] * source[from + taps[tap + 1]] +
          weights[tap + 2] * source[from + taps[tap + 2]] + weights[tap + 3] * source[from + taps[tap + 3]];
      }
    }
    for (let row = 0; row < side; row++) {
      const tap = 4 * row;
      const [w0, w1, w2, w3] = [weights[tap], weights[tap + 1], weights[tap + 2], weights[tap + 3]];
      const [r0, r1, r2, r3] = [taps[tap] * side, taps[tap + 1] * side, taps[tap + 2] * side, taps[tap + 3] * side];
      const to = row * side;
      for (let at = 0; at < side; at++) {
        target[to + at] = w0 * rows[r0 + at] + w1 * rows[r1 + at] + w2 * rows[r2 + at] + w3 * rows[r3 + at];
      }
    }
  }
}

/** Values on a line with `finer` times as many steps, through all that are given. @returns {Float32Array} */
export function smoothLine(values, finer) {
  const last = values.length - 1;
  const value = (at) => values[Math.max(0, Math.min(last, at))];
  return Float32Array.from({ length: last * finer + 1 }, (_, place) => {
    const base = Math.min(Math.floor(place / finer), Math.max(0, last - 1));
    const weights = catmullRom(place / finer - base);
    return weights.reduce((sum, weight, tap) => sum + weight * value(base + tap - 1), 0);
  });
}

/** Weights of the four nodes around a place t of the way between the middle two. */
function catmullRom(t) {
  const [t2, t3] = [t * t, t * t * t];
  return [(-t3 + 2 * t2 - t) / 2, (3 * t3 - 5 * t2 + 2) / 2, (-3 * t3 + 4 * t2 + t) / 2, (t3 - t2) / 2];
}
