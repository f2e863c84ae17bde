/** Where the numbers of each layer stand in the record of a frame. */

/** What the record holds of each layer: powers of ten, but for the two counts. */
export const KIND = Object.freeze({
  LOW: 0, MIDDLE: 1, HIGH: 2, DELTA: 3, WEIGHTS: 4, SLOPES: 5, RATIO: 6, DEAD: 7, SATURATED: 8,
});
export const KINDS = 9;

/** Where a kind of a layer (from 0) stands in the record. */
export const seriesOf = (layer, kind) => KINDS * layer + kind;

/** Mean of what a bucket holds of a layer; NaN where there was no number. @param {import("./history.js").History} history */
export function levelOf({ count, sum }, layer, kind, bucket) {
  const series = seriesOf(layer, kind);
  return count[series][bucket] ? sum[series][bucket] / count[series][bucket] : NaN;
}
