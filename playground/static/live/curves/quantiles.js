/** The quantiles of a layer's gradient, found without sorting it. */

import { blocks } from "../kit/addresses.js";
import { KIND, seriesOf } from "./layer_record.js";

const QUANTILES = [0.1, 0.5, 0.9];

/**
 * log10 of the three quantiles of |gradient| over the weights of each layer, into the record's numbers; -Infinity for zero.
 * A quantile that falls between two weights lies between them in proportion, as NumPy's does: the median of an even number
 * is the mean of the middle two.
 * @param {Float32Array} scratch at least as long as the largest layer has weights; overwritten
 */
export function gradientQuantiles(scene, gradients, numbers, scratch) {
  blocks(scene).forEach(({ weights, biases }, layer) => {
    const size = biases - weights;
    for (let at = 0; at < size; at++) scratch[at] = Math.abs(gradients[weights + at]);
    let from = 0;
    for (let which = 0; which < QUANTILES.length; which++) {
      const place = QUANTILES[which] * (size - 1);
      const below = Math.floor(place + 1e-9);
      from = select(scratch, from, size - 1, below);
      const share = place - below;
      const next = share > 1e-9 ? leastOf(scratch, below + 1, size) : scratch[below];
      numbers[seriesOf(layer, KIND.LOW + which)] = Math.log10(scratch[below] + share * (next - scratch[below]));
    }
  });
}

/** The least of values[from..before]. */
function leastOf(values, from, before) {
  let least = values[from];
  for (let at = from + 1; at < before; at++) if (values[at] < least) least = values[at];
  return least;
}

/** Puts the rank-th smallest of values[from..to] in its place (Hoare's selection). @returns {number} rank */
export function select(values, from, to, rank) {
  let left = from;
  let right = to;
  while (left < right) {
    const pivot = values[(left + right) >> 1];
    let low = left;
    let high = right;
    while (low <= high) {
      while (values[low] < pivot) low++;
      while (values[high] > pivot) high--;
      if (low <= high) {
        const held = values[low];
        values[low++] = values[high];
        values[high--] = held;
      }
    }
    if (rank <= high) right = high;
    else if (rank >= low) left = low;
    else break;
  }
  return rank;
}
