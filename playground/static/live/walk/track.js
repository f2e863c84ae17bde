/** The phases as steps to press, in groups; each fills as its phase goes on. */
import { element } from "../kit/elements.js";
import { say } from "../kit/words.js";
import { phaseKey } from "./walk.js";

export class Track {
  /** @param {{goTo: (index: number) => void}} actions */
  constructor({ goTo }) {
    this.goTo = goTo;
    this.root = element("div", "bp-phase-track");
    this.root.setAttribute("role", "group");
    this.root.setAttribute("aria-label", say("walk-phases"));
    this.steps = [];
  }

  /** @param {import("./walk.js").Phase[]} phases */
  setPhases(phases) {
    this.phases = phases;
    this.steps = phases.map((phase, index) => this.#step(phase, index));
    const names = [...new Set(phases.map(({ name }) => name))];
    this.root.replaceChildren(...names.map((name) => group(name, this.steps.filter((_, k) => phases[k].name === name))));
    this.filled = null;
  }

  /** How far the walk has come. @param {import("./walk.js").Phase & {progress: number}} shown */
  fill({ name, layer, progress }) {
    const at = this.phases.findIndex((phase) => phase.name === name && phase.layer === layer);
    const filled = at + progress;
    if (filled === this.filled) return;
    this.filled = filled;
    this.steps.forEach((step, k) => step.style.setProperty("--bp-done", Math.max(0, Math.min(1, filled - k)).toFixed(3)));
  }

  /** @param {number} index of the present phase */
  mark(index) {
    this.steps.forEach((step, k) => step.setAttribute("aria-current", k === index ? "step" : "false"));
  }

  #step(phase, index) {
    const { name, layer } = phase;
    const step = element("button", "bp-phase-step");
    step.type = "button";
    step.append(element("span", "", name === "forward" || name === "backward" ? String(layer) : ""));
    step.setAttribute("aria-label", say(`walk-phase-${name}.label`, { layer }));
    step.title = say(`walk-phase-${name}.tip`, { layer });
    step.dataset.testid = `phase-step-${phaseKey(phase)}`;
    step.addEventListener("click", () => this.goTo(index));
    return step;
  }
}

/** The steps of one kind of phase under its name. */
function group(name, steps) {
  const made = element("div", `bp-phase-group bp-phase-${name}`);
  const label = element("span", "bp-phase-label", say(`walk-phase-${name}`));
  label.setAttribute("aria-hidden", "true");
  const row = element("div", "bp-phase-steps");
  row.append(...steps);
  made.append(label, row);
  made.style.setProperty("--bp-count", String(steps.length));
  return made;
}
