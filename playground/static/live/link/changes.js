/**
 * What was changed while a run trained, read off the link that every message carries: live settings, and weights set by hand.
 *
 * @typedef {{step: number, what: string, value: number, isEdit: boolean}} Change in force from the update taken at `step` on;
 *   `what` is the name of a setting, or the address of a weight or bias
 */

const ADDRESS = /^[wb]\d/;

/** @param {Object<string, string>} link "10:w1.0.2:1.5,50:learning_rate:0.3" in its `changes` @returns {Change[]} by their steps */
export function changesOf({ changes = "" }) {
  return changes.split(",").filter(Boolean).map((text) => {
    const [step, what, value] = text.split(":");
    return { step: Number(step), what, value: Number(value), isEdit: ADDRESS.test(what) };
  });
}

/**
 * The edits that a picture of a step bears the traces of, the last of each weight or bias. Where most of the network was
 * set before the first update, those are its first weights and no trace.
 * @param {Change[]} changes @param {number} step on the screen @param {number} parameters of the network
 * @returns {Map<string, Change>} by address
 */
export function tracesAt(changes, step, parameters) {
  const edits = changes.filter((change) => change.isEdit && change.step <= step);
  const given = edits.filter((edit) => edit.step === 0).length;
  const seen = given > parameters / 2 ? edits.filter((edit) => edit.step > 0) : edits;
  return new Map(seen.map((edit) => [edit.what, edit]));
}
