/**
 * A case of the lab beside the run that its broken program makes. What is said of it comes with the page, as a lesson does;
 * hints taken and cases solved stay on this device.
 *
 * @typedef {object} Told a case, as the server tells it
 * @property {number} number @property {boolean} repaired whether the right program makes the run now
 * @property {string} title @property {string[]} story @property {[string, string][]} lines phase and text of each
 * @property {number[]} wrong places of the wrong lines @property {Object<string, string>} right what should stand there
 * @property {object} figure a block: the losses of both programs, for who has found the mistake
 * @property {string[]} sound what is said of each line that is right @property {string[]} hints @property {string} why
 * @property {Object<string, string>} words of the panel's own parts
 */

import { placePanel } from "./home.js";
import { LabPanel } from "./lab_panel.js";
import { PageButton } from "./page_button.js";

export class Lab {
  /** @param {HTMLElement} root of the live view @param {import("./progress.js").Progress} progress */
  constructor(root, progress) {
    this.root = root;
    this.progress = progress;
    this.key = "";
    this.repair = new PageButton("lab-repair");
    this.panel = new LabPanel({
      pick: (place) => this.#pick(place),
      hint: () => this.#hint(),
      repair: () => this.repair.press(), // the page makes the run
    });
  }

  /** Looks whether the page holds a case, and gives its panel a place. */
  find() {
    const told = document.querySelector(".bp-lab-told");
    const key = told?.dataset.key ?? "";
    if (key !== this.key) this.#take(key, told);
    this.repair.look();
    if (told) placePanel(this.panel, told, this.root);
  }

  /** @param {import("../kit/theme.js").Theme|null} theme of the page */
  recolour(theme) {
    if (this.key) this.panel.figure.recolour(theme);
  }

  #take(key, told) {
    this.key = key;
    this.repair.rest();
    if (!told) {
      this.panel.root.remove();
      return;
    }
    /** @type {Told} */
    this.told = JSON.parse(told.dataset.told);
    this.panel.show(this.told, this.progress.ofCase(this.told.number));
  }

  #hint() {
    const kept = this.progress.ofCase(this.told.number);
    this.progress.noteCase(this.told.number, { hints: Math.min(kept.hints + 1, this.told.hints.length) });
    this.panel.showHints(this.told, this.progress.ofCase(this.told.number).hints);
  }

  #pick(place) {
    const isFound = this.told.wrong.includes(place);
    if (isFound) this.progress.noteCase(this.told.number, { solved: true });
    this.panel.judge(this.told, place, isFound);
    this.panel.answer();
  }
}
