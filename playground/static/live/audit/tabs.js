/** The cards of what is looked at, as tabs. */

import { element, hide } from "../kit/elements.js";
import { printedName } from "../kit/names.js";
import { say } from "../kit/words.js";
import { plainButton } from "./buttons.js";

export class Tabs {
  /** @param {{turn: (card: string) => void}} actions */
  constructor({ turn }) {
    this.turn = turn;
    this.root = element("div", "bp-a-tabs");
    this.root.setAttribute("role", "tablist");
    this.root.setAttribute("aria-label", say("inspect-cards"));
    this.root.addEventListener("keydown", (event) => this.#onKey(event));
  }

  /** @param {{name: string, title: string}[]} cards @param {string|undefined} chosen the name of the one on show */
  show(cards, chosen) {
    const shape = JSON.stringify(cards.map(({ name, title }) => [name, title]));
    if (shape !== this.shape) {
      this.shape = shape;
      this.root.replaceChildren(...cards.map(({ name, title }) => this.#tab(name, title)));
    }
    hide(this.root, cards.length < 2);
    for (const made of this.root.children) {
      const isChosen = made.dataset.card === chosen;
      if (made.getAttribute("aria-selected") === String(isChosen)) continue;
      made.setAttribute("aria-selected", String(isChosen));
      made.tabIndex = isChosen ? 0 : -1;
      if (isChosen) this.#bring(made);
    }
  }

  /** Brings a tab into sight within the strip; the page stays where it is. */
  #bring(made) {
    const [strip, box] = [this.root, made].map((one) => one.getBoundingClientRect());
    this.root.scrollLeft += Math.min(0, box.left - strip.left) || Math.max(0, box.right - strip.right);
  }

  #tab(name, title) {
    const made = plainButton("bp-a-tab", printedName(title), `audit-tab-${name}`, () => this.turn(name));
    made.setAttribute("role", "tab");
    made.dataset.card = name;
    return made;
  }

  #onKey(event) {
    const tabs = [...this.root.children];
    const at = tabs.indexOf(document.activeElement);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    const next = tabs[(to + tabs.length) % tabs.length];
    next.focus();
    next.click();
  }
}
