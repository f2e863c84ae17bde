/**
 * Call-outs of the first visit, one at a time: what a line means, what the map shows, where an update is walked through. Each
 * is gone for good once it was followed or closed. On later visits, during a lesson and while something is looked into there
 * are none; where the browser keeps nothing, none at all.
 */

import { element, hide, setText } from "../kit/elements.js";
import { say } from "../kit/words.js";

const STORE = "bp-callouts";
/** In this order; how many milliseconds one does what it says until it was followed. */
const FOLLOWED = Object.freeze({ line: 1200, map: 1200, walk: 0 });
/** The part of the stage that each stands under, and so clear of what it speaks of. */
const UNDER = Object.freeze({ line: "network", map: "map", walk: "network" });

/** Which call-outs are left, by what a person does. No page. */
export class Course {
  constructor() {
    this.left = Object.keys(FOLLOWED);
    this.since = {};
  }

  /** The one to show; undefined when all are gone. */
  get current() {
    return this.left[0];
  }

  close() {
    this.left.shift();
  }

  /** @param {number} now milliseconds @param {{line: boolean, map: boolean, walk: boolean}} doing what a person does now */
  follow(now, doing) {
    for (const name of this.left) {
      if (!doing[name]) delete this.since[name];
      else this.since[name] ??= now;
    }
    this.left = this.left.filter((name) => !(now - this.since[name] >= FOLLOWED[name]));
  }
}

export class Callouts {
  /** @param {{network: HTMLElement, map: HTMLElement}} places the parts of the stage @param {() => void} closed what had the focus is gone */
  constructor(places, closed) {
    this.places = places;
    this.course = isFirstVisit() ? new Course() : null;
    if (!this.course) return;
    this.root = element("aside", "bp-callout");
    this.root.dataset.testid = "callout";
    this.root.setAttribute("aria-label", say("stage-callout"));
    this.words = element("p");
    this.words.setAttribute("role", "status");
    this.button = element("button", "bp-plain", "✕");
    this.button.type = "button";
    this.button.dataset.testid = "callout-close";
    this.button.setAttribute("aria-label", say("stage-callout-close"));
    this.button.title = say("stage-callout-close");
    this.button.addEventListener("click", () => this.#close(closed));
    this.root.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      this.#close(closed);
    });
    this.root.append(this.words, this.button);
  }

  /**
   * Each animation frame. @param {number} now @param {object} scene
   * @param {{line: boolean, map: boolean, walk: boolean}} doing @param {boolean} isBusy with something that is not to be disturbed
   */
  tick(now, scene, doing, isBusy) {
    if (!this.course) return;
    this.course.follow(now, doing);
    const { current } = this.course;
    if (!current) {
      this.root.remove();
      this.course = null;
      return;
    }
    hide(this.root, isBusy);
    if (isBusy || current === this.shown) return;
    this.shown = current;
    this.root.dataset.name = current;
    this.places[UNDER[current]].append(this.root);
    setText(this.words, say(`stage-callout-${current}`, { kind: scene.view.kind }));
  }

  #close(closed) {
    if (this.root.contains(document.activeElement)) closed();
    this.course?.close();
  }
}

/** Whether nobody was here before with this browser; from now on somebody was. */
function isFirstVisit() {
  try {
    if (localStorage.getItem(STORE) !== null) return false;
    localStorage.setItem(STORE, "shown");
    return localStorage.getItem(STORE) !== null;
  } catch {
    return false; // what cannot be remembered would come again and again
  }
}
