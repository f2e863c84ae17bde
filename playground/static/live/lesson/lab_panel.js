/** The panel of a case: what is the matter, the program, hints one at a time, and what was wrong when it was found. */

import { element, hide, press, setText, still } from "../kit/elements.js";
import { SceneFigure } from "./figure.js";
import { marked } from "./marked.js";

export class LabPanel {
  /** @param {{pick: (place: number) => void, hint: () => void, repair: () => void}} actions */
  constructor(actions) {
    this.actions = actions;
    this.root = element("section", "bp-lesson bp-lab");
    this.root.dataset.testid = "lab";
    this.head = element("h2", "bp-lesson-title");
    this.note = element("p", "bp-lab-note");
    this.story = element("div", "bp-lesson-body");
    this.hints = element("ol", "bp-lab-hints");
    this.hints.setAttribute("aria-live", "polite");
    this.hint = button("lab-hint", actions.hint);
    this.ask = element("p", "bp-lesson-do");
    this.lines = element("div", "bp-lab-lines");
    this.lines.setAttribute("role", "group");
    this.verdict = element("div", "bp-lab-verdict");
    this.verdict.setAttribute("role", "status");
    this.figure = new SceneFigure();
    this.repair = button("lab-repair", actions.repair);
    this.root.append(this.head, this.note, this.story, this.hints, this.hint, this.ask, this.lines, this.verdict, this.figure.root, this.repair);
  }

  /** @param {import("./lab.js").Told} told @param {{hints: number, solved: boolean}} kept */
  show(told, kept) {
    const { words } = told;
    this.root.dataset.repaired = String(told.repaired);
    this.root.setAttribute("aria-label", told.title);
    setText(this.head, told.title);
    setText(this.note, told.repaired ? words.repaired : words.note);
    this.story.replaceChildren(...told.story.map((text) => marked(element("p"), text)));
    setText(this.ask, words.ask);
    this.lines.setAttribute("aria-label", words.program);
    this.lines.replaceChildren(...told.lines.map((line, place) => this.#line(told, line, place)));
    setText(this.repair, told.repaired ? words.again : words.repair);
    this.showHints(told, kept.hints);
    this.#open(told, kept.solved);
    this.verdict.replaceChildren();
    if (kept.solved) this.judge(told, told.wrong[0], true);
  }

  /** The hints taken so far, and the offer of the next. @param {import("./lab.js").Told} told @param {number} taken */
  showHints(told, taken) {
    this.hints.replaceChildren(...told.hints.slice(0, taken).map((text) => marked(element("li"), text)));
    hide(this.hints, taken === 0);
    hide(this.hint, taken >= told.hints.length);
    if (taken < told.hints.length) setText(this.hint, told.words.offers[taken]);
  }

  /** What is said of a line that was named. @param {import("./lab.js").Told} told @param {number} place @param {boolean} isFound */
  judge(told, place, isFound) {
    [...this.lines.children].forEach((line, at) => press(line, at === place));
    this.root.dataset.found = String(isFound);
    if (!isFound) {
      this.verdict.replaceChildren(marked(element("p"), told.sound[place]));
      return;
    }
    const { words } = told;
    const pair = element("dl", "bp-lab-pair");
    pair.append(
      element("dt", "", words.was), ...told.wrong.map((at) => code("dd", "bp-lab-was", told.lines[at][1])),
      element("dt", "", words.should), ...told.wrong.map((at) => code("dd", "bp-lab-should", told.right[at])),
    );
    this.verdict.replaceChildren(marked(element("p"), words.found), pair, marked(element("p"), told.why));
    this.#open(told, true);
  }

  /** What was said comes into sight: the program above it is long. */
  answer() {
    this.verdict.scrollIntoView({ block: "nearest", behavior: still() ? "auto" : "smooth" });
  }

  /** What is there for who has found the mistake: both losses on one chart, and the way to the right program. */
  #open(told, isSolved) {
    this.figure.show("lab", isSolved ? told.figure : null);
    hide(this.repair, !isSolved);
    this.repair.classList.toggle("bp-primary", isSolved);
  }

  #line(told, [phase, text], place) {
    const made = button("lab-line", () => this.actions.pick(place));
    made.className = "bp-lab-line";
    made.dataset.phase = phase;
    made.append(element("span", "bp-lab-number", String(place + 1)), element("code", "", text));
    press(made, false);
    return made;
  }
}

function code(tag, name, text) {
  const made = element(tag, name);
  made.append(element("code", "", text));
  return made;
}

function button(name, press) {
  const made = element("button", `bp-${name}`);
  made.type = "button";
  made.dataset.testid = name;
  made.addEventListener("click", press);
  return made;
}
