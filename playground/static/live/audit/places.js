/** The audit's head: what else can be looked at, and for a parameter its value, to be read and changed. */

import { element, hide, setText } from "../kit/elements.js";
import { formatValue, parseValue } from "../kit/numbers.js";
import { plainButton } from "./switches.js";

const WHOLES = [["step", "Update"], ["network", "Network"], ["output", "Loss"]];

/** The way to what has no place of its own in the diagram: the update, the network, the loss and each layer. */
export class Places {
  /** @param {{go: (selection: object) => void}} actions */
  constructor({ go }) {
    this.go = go;
    this.root = element("nav", "bp-a-places");
    this.root.setAttribute("aria-label", "What is looked at");
  }

  setScene(scene) {
    const layers = scene.layer_sizes.slice(1).map((_, at) => ["layer", String(at + 1), at + 1]);
    this.buttons = [...WHOLES, ...layers].map(([kind, words, layer]) => {
      const made = plainButton("bp-a-place", words, `audit-place-${kind}${layer ?? ""}`, () => this.go(layer ? { kind, layer } : { kind }));
      if (layer) made.setAttribute("aria-label", `Layer ${layer}`);
      return { made, kind, layer };
    });
    const nodes = this.buttons.map(({ made }) => made);
    this.root.replaceChildren(...nodes.slice(0, WHOLES.length), element("span", "", "Layer"), ...nodes.slice(WHOLES.length));
    this.root.classList.toggle("bp-a-many", layers.length > 6);
    this.show(this.selection);
  }

  /** @param {import("./panel.js").Selection} selection */
  show(selection) {
    this.selection = selection;
    const { kind = "step", layer } = selection ?? {};
    for (const { made, ...place } of this.buttons ?? []) {
      const current = place.layer ? place.layer === layer && (kind === "layer" ? "page" : "true") : place.kind === kind && "page";
      if (current) made.setAttribute("aria-current", current);
      else made.removeAttribute("aria-current");
    }
  }
}

/** The value of the weight or bias that is looked at, as it is on the screen; a click changes it. */
export class ValueField {
  /** @param {{edit: (address: string, value: number) => void}} actions */
  constructor({ edit }) {
    this.edit = edit;
    this.root = element("form", "bp-a-value-form");
    this.root.noValidate = true;
    this.chip = plainButton("bp-a-value-chip", "", "audit-value", () => this.open());
    this.number = element("span", "bp-a-value-number");
    this.chip.append(this.number, element("span", "bp-a-pen", "✎"));
    this.field = element("input", "bp-a-value-field");
    Object.assign(this.field, { type: "text", inputMode: "decimal", autocomplete: "off", spellcheck: false, hidden: true });
    this.field.dataset.testid = "audit-value-field";
    this.problem = element("span", "bp-a-value-problem");
    this.problem.setAttribute("role", "alert");
    this.root.append(this.chip, this.field, this.problem);
    this.root.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#apply();
    });
    this.field.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Escape") this.close();
    });
    this.field.addEventListener("blur", () => this.close());
    this.show("", undefined, "");
  }

  /** @param {string} address none hides the field @param {number|undefined} value @param {string} name */
  show(address, value, name) {
    if (address !== this.address) {
      this.address = address;
      this.close();
      this.chip.title = `${address}: change its value`;
      this.chip.setAttribute("aria-label", `Change the value of ${name}`);
      this.field.setAttribute("aria-label", `New value of ${name}`);
    }
    hide(this.root, !address || value === undefined);
    this.value = value;
    setText(this.number, formatValue(value));
  }

  open() {
    hide(this.chip, true);
    hide(this.field, false);
    this.field.value = Number(this.value).toPrecision(6).replace(/\.?0+$/, "");
    this.field.focus({ preventScroll: true });
    this.field.select();
  }

  close() {
    if (this.field.hidden) return;
    hide(this.field, true);
    hide(this.chip, false);
    setText(this.problem, "");
  }

  #apply() {
    const { value, problem } = parseValue(this.field.value);
    setText(this.problem, problem ?? "");
    if (problem) return;
    this.close();
    this.edit(this.address, value);
  }
}
