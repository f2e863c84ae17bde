/** What must be said now, over the stage: a sentence, and what can be done about it. */

import { element, hide } from "../kit/elements.js";
import { rate, rounded } from "../kit/numbers.js";
import { say } from "../kit/words.js";

/** What is said where the server has no sentence of its own. */
const SENTENCES = {
  waiting: () => say("stage-notice-waiting"),
  busy: () => say("stage-notice-busy"),
  problem: () => say("stage-notice-problem"),
  diverged: () => say("stage-notice-diverged"),
  stopped: () => say("stage-notice-stopped"),
};

const ALERTS = new Set(["diverged", "problem"]);

export class NoticeBoard {
  /** @param {HTMLElement} root @param {{lastFinite: () => void, restart: (learningRate: number) => void}} actions */
  constructor(root, actions) {
    this.root = root;
    this.actions = actions;
    this.shown = "null";
  }

  /** @param {import("../link/notices.js").Notice|null} notice */
  show(notice) {
    const key = JSON.stringify(notice);
    if (key === this.shown) return;
    this.shown = key;
    hide(this.root, !notice);
    if (!notice) return;
    this.root.dataset.kind = notice.kind;
    const sentence = element("p", "bp-notice-text", notice.text ?? SENTENCES[notice.kind]());
    sentence.setAttribute("role", ALERTS.has(notice.kind) ? "alert" : "status");
    this.root.replaceChildren(sentence, ...this.#more(notice));
  }

  #more({ kind, done, target, learningRate }) {
    if (kind === "busy") return [progress(done, target)];
    if (kind !== "diverged") return [];
    const back = plainButton(say("stage-last-finite"), "last-finite", this.actions.lastFinite);
    if (!learningRate) return [back];
    const words = say("stage-restart-slower", { rate: rate(rounded(learningRate, 3)) });
    return [back, plainButton(words, "restart-slower", () => this.actions.restart(learningRate), "bp-primary")];
  }
}

function progress(done, target) {
  const bar = element("progress", "bp-progress");
  bar.max = Math.max(1, target);
  bar.value = done;
  return bar;
}

function plainButton(words, testid, action, name = "") {
  const made = element("button", `bp-plain ${name}`.trim(), words);
  made.type = "button";
  made.dataset.testid = testid;
  made.addEventListener("click", action);
  return made;
}
