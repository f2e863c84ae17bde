/** What a student may do with their answers: take them along as a table, or have this device forget them. */

import { element, hide } from "../kit/elements.js";
import { saveFile } from "../kit/save.js";
import { say } from "../kit/words.js";

export class AnswersBar {
  /** @param {import("./progress.js").Progress} progress */
  constructor(progress) {
    this.progress = progress;
    this.root = element("div", "bp-answers");
    this.root.dataset.testid = "lesson-answers";
    this.save = quiet("save", say("lesson-answers-save"), () => this.#save());
    this.forget = quiet("forget", say("lesson-answers-forget"), () => this.#ask(true));
    this.sure = element("span", "bp-answers-sure", say("lesson-answers-sure"));
    this.yes = quiet("yes", say("lesson-answers-yes"), () => this.#forget());
    this.no = quiet("no", say("lesson-answers-no"), () => this.#ask(false));
    this.question = element("div", "bp-answers-question");
    this.question.setAttribute("role", "alert");
    this.question.append(this.sure, this.yes, this.no);
    this.root.append(this.save, this.forget, this.question);
    hide(this.question, true);
  }

  /** Stands at the end of a place, while there is something to keep or to forget. @param {Element|null} home */
  stand(home) {
    if (!home) this.root.remove();
    else if (this.root.parentNode !== home || home.lastChild !== this.root) home.append(this.root);
    hide(this.save, !this.progress.hasAnswers);
    hide(this.root, !this.progress.hasAnswers && !this.progress.kept.done.length);
  }

  #save() {
    saveFile(new Blob(["\ufeff", this.progress.csv()], { type: "text/csv;charset=utf-8" }), say("file-answers"));
  }

  #ask(isAsked) {
    hide(this.question, !isAsked);
    hide(this.forget, isAsked);
    (isAsked ? this.no : this.forget).focus({ preventScroll: true });
  }

  #forget() {
    this.progress.forget();
    this.#ask(false);
    this.stand(this.root.parentNode);
  }
}

function quiet(name, text, press) {
  const made = element("button", "bp-answers-button", text);
  made.type = "button";
  made.dataset.testid = `answers-${name}`;
  made.addEventListener("click", press);
  return made;
}
