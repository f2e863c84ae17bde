/**
 * The numbers of an audit made ready to be drawn: over their scales, the strongest edges, the units with most to say. Found
 * once an audit; without one, the weights on the screen.
 *
 * @typedef {object} Measures
 * @property {Object<string, Float64Array>|null} arrays @property {Float64Array|Float32Array} before @property {Float64Array|Float32Array} after weights
 * @property {{weights: number, gradients: number}} scale
 * @property {Float64Array|Float32Array} weights @property {Float64Array|Float32Array} gradients over their scales
 * @property {Int32Array} drawn edges @property {Int32Array[]} byLayer the same a layer
 * @property {{a: number[], delta: number[]}[]} told a layer: the units told in numbers where there is no room for all
 */
import { blocks } from "../kit/addresses.js";
import { strongestEdges } from "../diagram/edges.js";

/** So many of a layer's units are told in numbers where there is no room for all. */
export const TOLD = 3;

/** @param {import("./moment.js").Shown} shown @param {import("../diagram/edges.js").Scales} scales @returns {Measures} */
export function measure(scene, layout, { arrays }, frame, scales) {
  const before = arrays?.weights_before ?? frame.weights;
  const after = arrays?.weights_after ?? before;
  const gradients = arrays?.gradients ?? null;
  const scale = {
    weights: scales.fit("weights", Math.max(largest(before), largest(after))),
    gradients: scales.fit("gradients", largest(gradients)),
  };
  const weights = before.map((value) => value / scale.weights);
  const slopes = gradients?.map((value) => value / scale.gradients) ?? weights;
  const drawn = strongestEdges(layout, weights.map((value, at) => Math.abs(value) + Math.abs(slopes[at])));
  const all = blocks(scene);
  const spans = all.map(({ units, fanOut }) => [units, units + fanOut]);
  return {
    arrays, before, after, scale, weights, gradients: slopes, drawn,
    byLayer: all.map((_, block) => drawn.filter((edge) => layout.edges.block[edge] === block)),
    updates: arrays?.updates ?? null,
    mostUpdate: largest(arrays?.updates), mostDelta: largest(arrays?.delta) || 1, mostInput: largest(arrays?.inputs) || 1,
    mostAnswer: spans.map(([from, to]) => largest(arrays?.a.subarray(from, to)) || 1),
    told: spans.map(([from, to]) => strongest(arrays, from, to)),
  };
}

/** Every parameter as its edge shows it now, over its scale: a weight, a gradient, or a weight on its way. */
export function inForce(scene, { weights, gradients, after, scale }, moment) {
  const values = Float64Array.from(weights);
  blocks(scene).forEach((block, at) => {
    const end = block.biases + block.fanOut;
    if (moment.moved > 0) {
      for (let p = block.weights; p < end; p++) values[p] += (after[p] / scale.weights - values[p]) * moment.moved;
    } else if (moment.unlocked < 1 && moment.graded(at + 1) > 0.5) {
      for (let p = block.weights; p < end; p++) values[p] = gradients[p];
    }
  });
  return values;
}

/** The largest finite size; 0 of nothing. */
function largest(values) {
  return values?.reduce((most, value) => (Math.abs(value) < Infinity ? Math.max(most, Math.abs(value)) : most), 0) ?? 0;
}

/** The units with most to say in numbers: by activation and by delta. */
function strongest(arrays, from, to) {
  if (!arrays) return { a: [], delta: [] };
  const by = (values) => Array.from(values.subarray(from, to), (value, j) => [Math.abs(value), j])
    .sort((one, other) => other[0] - one[0]).slice(0, TOLD).map(([, j]) => j);
  return { a: by(arrays.a), delta: by(arrays.delta) };
}
