/**
 * The lesson beside the running network. What it says comes with the page (an element that the server draws in the sidebar
 * holds it); here it is shown, what it points at is ringed, and what the student does is watched.
 *
 * The student may change anything: a scene brings its own run back with a click. Nothing of it leaves this device.
 *
 * @typedef {object} Actions
 * @property {(link: Object<string, string>) => void} open another run
 * @property {(link: Object<string, string>) => boolean} isRun whether the run on the screen is that of a link, at its step
 * @property {(look: object) => void} look opens what a scene looks at
 * @property {(target: string) => import("./ring.js").Target|null} find where on the page something is
 * @property {() => import("./done.js").Doing} doing what the student is doing now
 * @property {() => import("../kit/theme.js").Theme|null} theme of the page
 * @property {() => void} keep what must be looked after now and then
 */

import { AnswersBar } from "./answers.js";
import { isDone } from "./done.js";
import { drawSidebar, placePanel } from "./home.js";
import { judge } from "./judge.js";
import { Lab } from "./lab.js";
import { PageButton } from "./page_button.js";
import { LessonPanel } from "./panel.js";
import { Progress } from "./progress.js";
import { Ring } from "./ring.js";

const LOOK_REST = 250; // between two looks for the lesson's place on the page

export class Lessons {
  /** @param {HTMLElement} root of the live view @param {Actions} actions @param {string} opened the address that the page was opened with */
  constructor(root, actions, opened) {
    this.root = root;
    this.actions = actions;
    this.progress = new Progress();
    this.answers = new AnswersBar(this.progress);
    this.lab = new Lab(root, this.progress);
    this.ring = new Ring();
    this.list = new PageButton("lesson-list");
    this.panel = new LessonPanel({
      next: () => this.#go(this.number + 1),
      back: () => this.#go(this.number - 1),
      again: () => this.#open(),
      set: () => this.#set(),
      where: () => this.ring.bring(),
      answer: (text) => this.#answer(text),
    });
    this.lesson = null;
    this.key = "";
    this.number = 0;
    this.answered = false;
    this.lookedAt = -Infinity;
    /** @type {object|null} what is to be opened when the scene's run has come */
    this.waiting = null;
    Object.assign(root.dataset, { lesson: "", scene: "" });
    const { searchParams } = new URL(opened);
    this.first = {
      lesson: searchParams.get("lesson"), scene: Number.parseInt(searchParams.get("scene") ?? "", 10) || 1, asks: searchParams.get("student") === "ask",
    };
  }

  /** Each animation frame. */
  tick(now) {
    if (now - this.lookedAt > LOOK_REST) {
      this.lookedAt = now;
      this.#find();
      this.actions.keep();
    }
    this.lab.recolour(this.actions.theme());
    if (!this.lesson) return;
    this.panel.figure.recolour(this.actions.theme());
    const scene = this.lesson.scenes[this.number];
    const doing = this.actions.doing();
    if (this.waiting && this.actions.isRun(this.waiting.link)) {
      this.actions.look(this.waiting.look);
      this.panel.bring();
      this.waiting = null;
      this.begun = doing;
    } else if (this.linked && doing.step >= 0) this.waiting = null; // the link is of a student who had changed something
    this.linked &&= doing.step < 0;
    this.begun ??= doing;
    this.panel.setDone(!this.waiting && isDone(scene.task, doing, this.begun, this.answered));
    this.ring.show(scene.point && !this.waiting ? this.actions.find(scene.point) : null, this.panel.isAbove);
    this.panel.setAway(this.panel.isAbove && this.ring.isAway(this.panel.act));
  }

  // ---- the lesson's place

  /** Looks whether the page holds a lesson, and gives the panel its place. */
  #find() {
    const told = document.querySelector(".bp-lesson-told");
    const key = told?.dataset.key ?? "";
    const isOther = key !== this.key;
    if (isOther) this.#take(key, told);
    this.list.look();
    this.lab.find();
    this.#markList();
    this.answers.stand(this.lesson ? this.panel.end : document.querySelector(".bp-lessons-end"));
    if (!this.lesson) return;
    placePanel(this.panel, told, this.root);
    if (isOther) this.panel.bring();
  }

  #take(key, told) {
    const isOpening = this.key === "" && this.first.lesson !== null;
    this.key = key;
    this.list.rest();
    if (!key) {
      this.lesson = null;
      this.panel.root.remove();
      this.ring.hide();
      this.#address();
      return;
    }
    this.lesson = JSON.parse(told.dataset.told);
    this.student = told.dataset.student;
    const linked = isOpening && this.first.lesson === this.lesson.name;
    this.number = linked ? Math.min(this.lesson.scenes.length, Math.max(1, this.first.scene)) - 1 : 0;
    this.linked = linked && !this.first.asks;
    this.first = { lesson: null, scene: 1 };
    this.#show();
    if (this.linked) this.waiting = this.lesson.scenes[this.number]; // the server has opened its run already
    else this.#open();
  }

  // ---- the scenes

  #go(number) {
    if (number >= this.lesson.scenes.length) {
      this.progress.finish(this.lesson.name);
      this.list.press();
      if (this.panel.isAbove) drawSidebar(true); // where the list is
      return;
    }
    this.list.rest();
    this.number = Math.max(0, number);
    this.#show();
    this.#open();
    this.panel.bring();
    this.panel.focus();
  }

  #show() {
    this.answered = false;
    this.begun = null;
    this.ring.turn();
    this.panel.show(this.lesson, this.number);
    if (this.number === this.lesson.scenes.length - 1) this.progress.finish(this.lesson.name);
    this.#address();
  }

  /** The scene's own run, from its beginning. */
  #open() {
    const scene = this.lesson.scenes[this.number];
    this.begun = null;
    this.waiting = scene;
    if (!this.actions.isRun(scene.link)) this.actions.open(scene.link);
  }

  /** The setting that the scene asks for: for whom it is out of reach, as on a phone or under a teacher's link. */
  #set() {
    const { link, task } = this.lesson.scenes[this.number];
    this.actions.open({ ...link, [task.field]: task.value });
  }

  #answer(text) {
    const scene = this.lesson.scenes[this.number];
    const verdict = judge(scene.ask, text);
    if (!verdict) return null;
    if (verdict.right && !this.answered) {
      this.answered = true;
      if (Object.keys(scene.reveal).length) this.actions.look(scene.reveal);
    }
    this.progress.note({ lesson: this.lesson.name, scene: scene.name, answer: text, right: verdict.right, student: this.student, at: new Date().toISOString() });
    return verdict;
  }

  // ---- what is told elsewhere

  /** The address names lesson and scene, the view too. */
  #address() {
    const { dataset } = this.root;
    dataset.lesson = this.lesson?.name ?? "";
    dataset.scene = this.lesson ? String(this.number + 1) : "";
    const url = new URL(location.href);
    for (const name of ["lesson", "scene"]) {
      if (dataset[name]) url.searchParams.set(name, dataset[name]);
      else url.searchParams.delete(name);
    }
    if (this.student) url.searchParams.set("student", this.student); // typed it may be, and a reload shall not ask again
    if (url.href !== location.href) history.replaceState(history.state, "", url.href);
  }

  /** Lessons that were gone through, and cases that were solved, are ticked in the list. */
  #markList() {
    const { done } = this.progress.kept;
    const offer = done.length ? ".st-key-lesson-offer{display:none}" : ""; // who has done one needs no offer
    const ticked = [...done.map((name) => `.st-key-lesson-${CSS.escape(name)}`), ...this.progress.solved.map((number) => `.st-key-lab-${CSS.escape(number)}`)];
    const rules = offer + ticked.map((place) => `${place}{--bp-done:var(--bp-tick)}`).join("");
    let sheet = document.getElementById("bp-lessons-done");
    if (!sheet) {
      sheet = Object.assign(document.createElement("style"), { id: "bp-lessons-done" });
      document.head.append(sheet);
    }
    if (sheet.textContent !== rules) sheet.textContent = rules;
  }
}
