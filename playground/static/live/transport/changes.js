/** Marks on the timeline where something was changed while it trained, and what they say. */

import { parameterOf } from "../kit/addresses.js";
import { element, hide } from "../kit/elements.js";
import { parameterTitle } from "../kit/names.js";
import { number } from "../kit/numbers.js";
import { enumerated, say } from "../kit/words.js";

const MOST_NAMED = 3;

/** @typedef {import("../link/changes.js").Change} Change */

export class ChangeMarks {
  #changes = null;
  #newest = -1;
  #scene = null;

  constructor() {
    this.root = element("div", "bp-changes");
    this.root.setAttribute("aria-hidden", "true"); // the timeline says it at the step itself
  }

  setScene(scene) {
    this.#scene = scene;
  }

  /** @param {Change[]} changes the same list as long as nothing was changed @param {number} newest last step of the timeline */
  show(changes, newest) {
    if (changes === this.#changes && newest === this.#newest) return;
    [this.#changes, this.#newest] = [changes, newest];
    const steps = [...new Set(changes.map(({ step }) => step))].filter((step) => step <= newest);
    while (this.root.children.length < steps.length) this.root.append(element("i", "bp-changed"));
    [...this.root.children].forEach((mark, at) => {
      hide(mark, at >= steps.length);
      if (at < steps.length) mark.style.setProperty("--bp-at", String(newest > 0 ? steps[at] / newest : 0));
    });
  }

  /** The step of a change that lies so near, or null. @param {number} step @param {number} reach in steps */
  near(step, reach) {
    const found = (this.#changes ?? []).filter((change) => Math.abs(change.step - step) <= reach);
    found.sort((one, other) => Math.abs(one.step - step) - Math.abs(other.step - step));
    return found[0]?.step ?? null;
  }

  /** What was changed at a step, in words; "" where nothing was. */
  said(step) {
    return sayChanges((this.#changes ?? []).filter((change) => change.step === step), this.#scene);
  }
}

/** @param {Change[]} changes of one step @param {object} scene */
export function sayChanges(changes, scene) {
  if (!changes.length || !scene) return "";
  const [{ step }] = changes;
  if (changes.length > MOST_NAMED) return say("transport-changed-many", { step, count: changes.length });
  return say("transport-changed", { step, changes: enumerated(changes.map((change) => sayChange(change, scene))) });
}

function sayChange({ what, value, isEdit }, scene) {
  const parameter = isEdit ? parameterOf(scene, what) : null;
  const name = parameter ? parameterTitle(scene, parameter) : say(`field-${what}`);
  const isAll = what === "batch_size" && value === 0;
  return isAll ? say("transport-changed-all", { name }) : say("transport-changed-one", { name, value: number(value, 6) });
}
