/** Buttons that ask for another card; an option with options of its own opens them in a line below. */

import { element, setText } from "../kit/elements.js";

export class Choice {
  constructor(block, context) {
    this.context = context;
    this.root = element("div", "bp-a-choice");
    this.root.setAttribute("role", "group");
    this.name = element("span", "bp-a-choice-label");
    this.options = element("div", "bp-a-options");
    this.below = element("div", "bp-a-options bp-a-options-below");
    this.root.append(this.name, this.options, this.below);
    this.opened = null;
    this.update(block);
  }

  fits() {
    return true;
  }

  update(block) {
    setText(this.name, block.label ?? "");
    this.root.setAttribute("aria-label", block.about || block.label || "");
    const shape = JSON.stringify(block.options);
    if (shape === this.shape) return; // the buttons stay, and with them the focus
    this.shape = shape;
    this.options.replaceChildren(...block.options.map((option) => this.#button(option)));
    const opened = block.options.find(({ label, options }) => Array.isArray(options) && label === this.opened);
    this.#open(opened ?? null);
  }

  #button(option) {
    const made = element("button", "bp-a-option", option.label);
    made.type = "button";
    const pressed = option.current ?? option.pressed;
    if (pressed !== undefined) made.setAttribute("aria-pressed", String(Boolean(pressed)));
    const opens = Array.isArray(option.options);
    if (opens) made.setAttribute("aria-expanded", "false");
    made.addEventListener("click", () => {
      if (opens) this.#open(this.opened === option.label ? null : option);
      else {
        const { label: _label, current: _current, pressed: _pressed, ...change } = option;
        this.context.ask(change);
      }
    });
    return made;
  }

  #open(option) {
    this.opened = option?.label ?? null;
    for (const made of this.options.children) {
      if (made.hasAttribute("aria-expanded")) made.setAttribute("aria-expanded", String(made.textContent === this.opened));
    }
    this.below.replaceChildren(...(option?.options ?? []).map((each) => this.#button(each)));
    this.below.hidden = !option;
  }
}
