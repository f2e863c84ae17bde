/** One scene of a lesson as the student sees it: a few sentences, one thing to do, perhaps a question, back and next. */

import { element, hide, setText } from "../kit/elements.js";
import { say } from "../kit/words.js";
import { SceneFigure } from "./figure.js";
import { QuestionForm } from "./question.js";
import { marked } from "./marked.js";

export class LessonPanel {
  /** @param {{next: () => void, back: () => void, again: () => void, set: () => void, where: () => void, answer: (text: string) => import("./judge.js").Verdict|null}} actions */
  constructor(actions) {
    this.actions = actions;
    this.root = element("section", "bp-lesson");
    this.root.dataset.testid = "lesson";
    this.head = element("h2", "bp-lesson-title");
    this.count = element("p", "bp-lesson-count");
    this.body = element("div", "bp-lesson-body");
    this.body.tabIndex = -1;
    this.means = element("p", "bp-term-means");
    this.means.setAttribute("role", "status");
    this.figure = new SceneFigure();
    this.task = element("p", "bp-lesson-do");
    this.set = button("set", say("lesson-set"), actions.set);
    this.done = element("span", "bp-lesson-done");
    this.done.setAttribute("role", "status");
    this.back = button("back", say("lesson-back"), actions.back);
    this.next = button("next", say("lesson-next"), actions.next);
    this.again = button("again", say("lesson-again"), actions.again);
    this.where = button("where", say("lesson-where"), actions.where);
    const buttons = element("div", "bp-lesson-buttons");
    buttons.append(this.back, this.again, this.where, this.next);
    this.place = element("div", "bp-lesson-ask");
    this.act = element("div", "bp-lesson-act"); // stays in sight, however long the rest is
    this.act.append(this.task, this.set, this.done, buttons);
    this.foot = element("div", "bp-lesson-foot");
    this.root.append(this.head, this.count, this.body, this.means, this.figure.root, this.place, this.act, this.foot);
  }

  /** @param {{title: string, scenes: object[]}} lesson @param {number} number of the scene, from 0 */
  show(lesson, number) {
    const scene = lesson.scenes[number];
    this.root.setAttribute("aria-label", lesson.title);
    setText(this.head, scene.title);
    setText(this.count, say("lesson-count", { lesson: lesson.title, number: number + 1, count: lesson.scenes.length }));
    const explain = (name, button) => this.explain(scene.terms[name], button);
    this.body.replaceChildren(...scene.text.map((text) => marked(element("p"), text, explain)));
    setText(this.means, "");
    this.figure.show(scene.name, scene.figure);
    hide(this.task, !scene.do);
    hide(this.set, scene.task.field === undefined);
    if (scene.do) marked(this.task, scene.do);
    this.form = scene.ask ? new QuestionForm(scene.ask, this.actions.answer) : null;
    this.place.replaceChildren(...(this.form ? [this.form.root] : []));
    this.back.disabled = number === 0;
    const isLast = number === lesson.scenes.length - 1;
    setText(this.next, isLast ? say("lesson-end") : say("lesson-next"));
    this.setDone(false);
    this.isLast = isLast;
  }

  /** Where there is room for what follows a lesson: at the end of its last scene. @returns {HTMLElement|null} */
  get end() {
    return this.isLast ? this.foot : null;
  }

  /** Says what a term means; a second press puts it away. @param {string} line @param {HTMLElement} button */
  explain(line, button) {
    const isShown = button.getAttribute("aria-expanded") === "true";
    for (const one of this.body.querySelectorAll(".bp-term")) one.setAttribute("aria-expanded", String(one === button && !isShown));
    setText(this.means, isShown ? "" : line);
  }

  /** The student's eyes and ears go to the new scene. */
  focus() {
    this.body.focus({ preventScroll: true });
  }

  /** Whether it stands above the stage, where what a scene opens would take it out of sight. */
  get isAbove() {
    return this.root.classList.contains("is-above");
  }

  /** Its words come back into sight: a list was long, or what the scene opens stands below. */
  bring() {
    this.root.scrollIntoView({ block: "start" });
  }

  /** Offers the way to what is pointed at. @param {boolean} isAway whether that is out of sight */
  setAway(isAway) {
    hide(this.where, !isAway);
  }

  setDone(isDone) {
    this.root.classList.toggle("is-done", isDone);
    setText(this.done, isDone && !this.task.hidden ? say("lesson-done") : "");
    this.next.classList.toggle("bp-primary", isDone);
  }
}

function button(name, text, press) {
  const made = element("button", `bp-lesson-${name}`, text);
  made.type = "button";
  made.dataset.testid = `lesson-${name}`;
  made.addEventListener("click", press);
  return made;
}
