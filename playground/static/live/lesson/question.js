/** A scene's question: choices as buttons or a number to type, and what is said to the answer. */

import { element, press, setText } from "../kit/elements.js";
import { say } from "../kit/words.js";
import { marked } from "./marked.js";

/** What the kinds of questions call their answers where the lesson does not. */
const SIGNS = { positive: "lesson-positive", negative: "lesson-negative", zero: "lesson-zero", same: "lesson-same" };

export class QuestionForm {
  /** @param {object} ask as the server tells it @param {(answer: string) => import("./judge.js").Verdict|null} answer judges and keeps it */
  constructor(ask, answer) {
    this.answer = answer;
    this.root = element("form", "bp-lesson-question");
    this.root.append(marked(element("p", "bp-ask-prompt"), ask.prompt));
    this.verdict = element("p", "bp-ask-verdict");
    this.verdict.setAttribute("role", "status");
    this.choices = ask.options.map((option) => this.#choice(option));
    if (this.choices.length) {
      const group = element("div", "bp-ask-choices");
      group.setAttribute("role", "group");
      group.append(...this.choices);
      this.root.append(group);
    } else this.#field(ask);
    this.root.append(this.verdict);
    this.root.addEventListener("submit", (event) => event.preventDefault());
  }

  #choice({ key, text }) {
    const made = element("button", "bp-ask-choice");
    made.type = "button";
    marked(made, text ?? say(SIGNS[key]));
    made.dataset.answer = key;
    press(made, false);
    made.addEventListener("click", () => {
      for (const one of this.choices) press(one, one === made);
      this.#tell(this.answer(key));
    });
    return made;
  }

  #field(ask) {
    this.input = element("input", "bp-ask-input");
    this.input.autocomplete = "off";
    this.input.maxLength = 40;
    this.input.setAttribute("aria-label", ask.prompt.replace(/[*`]/g, ""));
    const check = element("button", "bp-ask-check", say("lesson-check"));
    check.type = "submit";
    const row = element("div", "bp-ask-row");
    row.append(this.input, check);
    this.root.append(row);
    this.root.addEventListener("submit", () => this.#tell(this.answer(this.input.value) ?? { right: false, text: say(`lesson-no-${ask.kind}`) }));
  }

  /** @param {import("./judge.js").Verdict|null} verdict */
  #tell(verdict) {
    if (!verdict) return;
    this.root.dataset.right = String(verdict.right);
    setText(this.verdict, "");
    marked(this.verdict, verdict.text);
  }
}
