/** The tray in the menu: a quiet button that adds the moment; what was added in order, to be moved, dropped and saved. */

import { element, hide, setText } from "../kit/elements.js";
import { say } from "../kit/words.js";
import { MOST_KEPT } from "./tray.js";

export class TrayList {
  /** @param {import("./tray.js").Tray} tray @param {(format: "pptx"|"zip") => void} save */
  constructor(tray, save) {
    this.tray = tray;
    this.root = element("section", "bp-tray");
    this.root.dataset.testid = "tray";
    this.root.setAttribute("aria-label", say("pictures-tray"));
    this.list = element("ol", "bp-tray-list");
    this.note = element("p", "bp-pictures-status");
    const buttons = element("div", "bp-pictures-buttons");
    buttons.append(...["zip", "pptx"].map((format) => button("bp-pictures-button", say(`pictures-tray-save-${format}`), `tray-${format}`, () => save(format))));
    this.root.append(element("h3", "bp-tray-title", say("pictures-tray")), this.list, this.note, buttons);
    this.show();
  }

  /** Brings the list up to date; hidden while nothing is in it. */
  show() {
    const { kept, isFull } = this.tray;
    hide(this.root, kept.length === 0);
    setText(this.note, isFull ? say("pictures-tray-full", { most: MOST_KEPT }) : "");
    hide(this.note, !isFull);
    this.list.replaceChildren(...kept.map(({ title }, at) => {
      const row = element("li", "bp-tray-row");
      row.append(
        element("span", "bp-tray-name", title),
        this.#move(at, -1, "↑", "pictures-tray-up", title, at === 0),
        this.#move(at, 1, "↓", "pictures-tray-down", title, at === kept.length - 1),
        button("bp-tray-button", "×", `tray-remove-${at}`, () => this.#change(() => this.tray.remove(at), `tray-remove-${Math.max(0, at - 1)}`), say("pictures-tray-remove", { title })),
      );
      return row;
    }));
  }

  #move(at, by, sign, words, title, disabled) {
    const name = by < 0 ? "up" : "down";
    const made = button("bp-tray-button", sign, `tray-${name}-${at}`, () => this.#change(() => this.tray.move(at, by), `tray-${name}-${at + by}`), say(words, { title }));
    made.disabled = disabled;
    return made;
  }

  /** Changes the tray and gives the keys to the button that goes on. */
  #change(change, focus) {
    change();
    this.show();
    this.root.querySelector(`[data-testid="${focus}"]:not(:disabled)`)?.focus();
  }
}

function button(name, text, id, press, label = "") {
  const made = element("button", name, text);
  made.type = "button";
  made.dataset.testid = id;
  if (label) made.setAttribute("aria-label", label);
  if (label) made.title = label;
  made.addEventListener("click", press);
  return made;
}
