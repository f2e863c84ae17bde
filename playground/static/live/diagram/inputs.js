/**
 * The inputs to choose, in the diagram's own first column: a small button opens it, and then every feature of the plane
 * stands there, those left out as ghosts. Ordinary page elements, over what the painters draw of them.
 */

import { element, hide, setText } from "../kit/elements.js";
import { isOurEscape } from "../kit/escape.js";
import { printedName } from "../kit/names.js";
import { say } from "../kit/words.js";
import { choiceBoxes, hasRoom, toggled } from "./choices.js";

export class Inputs {
  /** @param {(features: string[]) => void} choose @param {() => void} changed the column was opened or closed */
  constructor(choose, changed) {
    this.choose = choose;
    this.changed = changed;
    this.isOpen = false;
    this.opener = element("button", "bp-diagram-button bp-diagram-choose");
    this.opener.type = "button";
    this.opener.dataset.control = "inputs";
    this.opener.dataset.testid = "choose-inputs";
    this.opener.addEventListener("click", () => this.#turn(!this.isOpen));
    this.group = element("div", "bp-diagram-inputs");
    this.group.dataset.testid = "inputs";
    this.group.setAttribute("role", "group");
    this.group.setAttribute("aria-label", say("diagram-which-inputs"));
    for (const part of [this.opener, this.group]) part.addEventListener("keydown", (event) => this.#onKey(event));
  }

  /** The boxes to tick of a network's inputs. */
  setScene(scene) {
    this.scene = scene;
    if (!scene.features) this.isOpen = false;
    this.boxes = (scene.features ?? []).map((feature) => this.#box(feature));
    this.group.replaceChildren(...this.boxes);
    this.#show();
  }

  /** @param {import("./layout.js").Layout} layout @param {number} top where the heads' row stands @param {boolean} isShort */
  place(layout, top, isShort) {
    this.isShort = isShort;
    if (!hasRoom(this.scene, layout)) this.isOpen = false;
    hide(this.opener, !hasRoom(this.scene, layout));
    this.#show();
    if (!this.isOpen) return;
    choiceBoxes(layout).forEach(({ left, top: y, width, height }, at) => {
      Object.assign(this.boxes[at].style, { left: `${left}px`, top: `${y - top}px`, width: `${width}px`, height: `${height}px` });
    });
  }

  /** Closes the column: in the walk nothing is chosen. */
  close() {
    if (this.isOpen) this.#turn(false);
  }

  #turn(isOpen) {
    this.isOpen = isOpen;
    this.#show();
    this.changed();
  }

  #show() {
    const words = this.isOpen ? "diagram-inputs-close" : "diagram-inputs-open";
    setText(this.opener, say(this.isShort ? `${words}.short` : words));
    this.opener.title = say(this.isOpen ? "diagram-inputs-close.tip" : "diagram-which-inputs");
    this.opener.setAttribute("aria-label", say(`${words}.label`));
    this.opener.setAttribute("aria-expanded", String(this.isOpen));
    hide(this.group, !this.isOpen);
  }

  #box({ name, label, input }) {
    const { features } = this.scene;
    const isOn = input !== null;
    const isLast = isOn && features.filter((feature) => feature.input !== null).length === 1;
    const box = element("button", "bp-diagram-button bp-diagram-input");
    box.type = "button";
    box.dataset.control = `input-${name}`;
    box.dataset.testid = `input-${name}`;
    box.setAttribute("role", "checkbox");
    box.setAttribute("aria-checked", String(isOn));
    box.setAttribute("aria-disabled", String(isLast));
    box.setAttribute("aria-label", printedName(label));
    const tip = isLast ? "diagram-input-last" : isOn ? "diagram-input-on" : "diagram-input-off";
    box.title = say(tip, { name: printedName(label) });
    box.addEventListener("click", (event) => {
      if (event.detail > 0) box.blur(); // a mouse click leaves the keys to the transport
      if (!isLast) this.choose(toggled(features, name));
    });
    return box;
  }

  #onKey(event) {
    if (!this.isOpen || !isOurEscape(event)) return;
    event.preventDefault();
    event.stopPropagation();
    this.#turn(false);
    this.opener.focus({ preventScroll: true });
  }
}
