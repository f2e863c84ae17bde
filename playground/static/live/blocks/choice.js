/** Buttons that ask for another card. */

import { element, setText } from "../kit/elements.js";

export class Choice {
  constructor(block, context) {
    this.context = context;
    this.root = element("div", "bp-a-choice");
    this.root.setAttribute("role", "group");
    this.name = element("span", "bp-a-choice-label");
    this.options = element("div", "bp-a-options");
    this.root.append(this.name, this.options);
    this.update(block);
  }

  fits() {
    return true;
  }

  update({ label, about, options }) {
    setText(this.name, label);
    this.root.setAttribute("aria-label", about);
    const shape = JSON.stringify(options);
    if (shape === this.shape) return; // the buttons stay, and with them the focus
    this.shape = shape;
    this.options.replaceChildren(...options.map((option) => this.#button(option)));
  }

  #button({ label, current, ...change }) {
    const made = element("button", "bp-a-option", label);
    made.type = "button";
    if (current !== undefined && current !== null) made.setAttribute("aria-pressed", String(current));
    made.addEventListener("click", () => this.context.ask(change));
    return made;
  }
}
