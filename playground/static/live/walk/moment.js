/**
 * What of an update has happened at a phase: the order in which numbers appear, and that no weight moves before all are there.
 *
 * @typedef {{name: string, layer: number, progress: number, audit: object|null, arrays: Object<string, Float64Array>|null}} Shown
 * @typedef {object} Moment each a share 0..1
 * @property {(layer: number) => number} summed z is there @property {(layer: number) => number} answered the activation too
 * @property {(layer: number) => number} told delta is there @property {(layer: number) => number} graded the gradients too
 * @property {number} moved the weights @property {number} unlocked
 */
import { ramp } from "./marks.js";

/** Before an audit has come: the bare network. @type {Moment} */
export const BEFORE = Object.freeze({ summed: () => 0, answered: () => 0, told: () => 0, graded: () => 0, moved: 0, unlocked: 0 });

/** What has happened at a phase. @param {Shown} shown @returns {Moment} */
export function momentOf({ name, layer, progress }) {
  const reached = (phase, early, late) => (at) => {
    if (name === phase) return at === layer ? ramp(progress, early, late) : Number(phase === "forward" ? at < layer : at > layer);
    return Number(phase === "forward" ? true : name === "update");
  };
  return {
    summed: reached("forward", 0.5, 0.62),
    answered: reached("forward", 0.66, 0.85),
    told: reached("backward", 0.42, 0.58),
    graded: reached("backward", 0.56, 0.95),
    moved: name === "update" ? ramp(progress, 0.42, 0.85) : 0,
    unlocked: name === "update" ? ramp(progress, 0.08, 0.28) : 0,
  };
}
