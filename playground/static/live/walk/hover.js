/** What the diagram's card of a unit, weight or bias says during the walk: the numbers of the update that is looked into. */
import { biasIndex, unitIndex, weightIndex } from "../kit/addresses.js";
import { formatNumber, formatValue } from "../kit/numbers.js";
import { say } from "../kit/words.js";

/** @param {{audit: object|null, arrays: object|null}} phase on show @returns {{rows: [string, string][], note: string}} */
export function cardOf(scene, { kind, layer, i, j }, { audit, arrays, letters }) {
  if (!arrays) return { rows: [], note: "" };
  if (kind === "unit" && layer === 0) return { rows: [[say("walk-row-input"), formatNumber(arrays.inputs[j])]], note: "" };
  const note = say("walk-row-note");
  if (kind === "unit") {
    const unit = unitIndex(scene, layer, j);
    const form = audit.sample ? "" : ".mean";
    const { z: sum, a: answer, delta: sign } = letters;
    const rows = Object.entries({ z: arrays.z, a: arrays.a, slope: arrays.slope, delta: arrays.delta });
    return { rows: rows.map(([name, values]) => [say(`walk-row-${name}${form}`, { sum, answer, sign }), formatNumber(values?.[unit])]), note };
  }
  const at = kind === "bias" ? biasIndex(scene, layer, j) : weightIndex(scene, layer, i, j);
  const rows = Object.entries({ before: arrays.weights_before, gradient: arrays.gradients, change: arrays.updates, after: arrays.weights_after });
  return { rows: rows.map(([name, values]) => [say(`walk-row-${name}`), formatValue(values[at])]), note }; // digits enough to see the change
}
