/** The value of the weight or bias that is looked at, as it is on the screen; a click changes it. */

import { element, hide, setText } from "../kit/elements.js";
import { formatValue, parseValue, plainNumber } from "../kit/numbers.js";
import { say } from "../kit/words.js";
import { plainButton } from "./buttons.js";

export class ValueField {
  /** @param {{edit: (address: string, value: number) => void}} actions */
  constructor({ edit }) {
    this.edit = edit;
    this.root = element("form", "bp-a-value-form");
    this.root.noValidate = true;
    this.chip = plainButton("bp-a-value-chip", "", "audit-value", () => this.open());
    this.number = element("span", "bp-a-value-number");
    const pen = element("span", "bp-a-pen", "✎");
    pen.setAttribute("aria-hidden", "true");
    this.purpose = element("span", "bp-spoken"); // after the number, which is part of what it is called
    this.chip.append(this.number, this.purpose, pen);
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
    hide(this.root, true);
  }

  /** @param {string} address none hides the field @param {number|undefined} value @param {string} name */
  show(address, value, name) {
    if (address !== this.address) this.close();
    if (address && address !== this.address) {
      this.chip.title = say("inspect-value.tip", { address });
      setText(this.purpose, say("inspect-value", { name }));
      this.field.setAttribute("aria-label", say("inspect-value.field", { name }));
    }
    this.address = address;
    hide(this.root, !address || value === undefined);
    this.value = value;
    if (address) setText(this.number, formatValue(value));
  }

  open() {
    hide(this.chip, true);
    hide(this.field, false);
    this.field.value = plainNumber(this.value, 6);
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
