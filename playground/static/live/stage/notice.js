/**
 * What must be said now: a sentence, what can be done about it, and a button that puts it away. It stands between the strip
 * and the stage and takes its room in the page, so that it lies over nothing; one at a time.
 */

import { element, hide, setText } from "../kit/elements.js";
import { isOurEscape } from "../kit/escape.js";
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

const GAP = 10; // between the parts of the view

export class NoticeBoard {
  /**
   * @param {HTMLElement} root always in the page, so that what it comes to say is heard
   * @param {{lastFinite: () => void, restart: (learningRate: number) => void, closed: () => void, put: (kind: string) => void,
   *   look: () => void}} actions closed: what had the focus is gone; put: a notice was put away; look: at what it speaks of
   */
  constructor(root, actions) {
    this.root = root;
    this.actions = actions;
    this.shown = "null";
    /** What was put away: a kind and its sentence. It may say so again once it has been gone. */
    this.closed = "";
    this.sentence = element("p", "bp-notice-text");
    this.sentence.setAttribute("role", "status");
    this.more = element("span", "bp-notice-more");
    this.button = plainButton("✕", "notice-close", () => this.close(), "bp-notice-close");
    this.button.setAttribute("aria-label", say("stage-notice-close"));
    this.button.title = say("stage-notice-close.tip");
    root.append(this.sentence, this.more, this.button);
    this.#write("", "", []);
    new ResizeObserver(() => this.#takeRoom()).observe(root);
    document.addEventListener("keydown", (event) => {
      if (!this.isOpen || !root.isConnected || !isOurEscape(event)) return;
      event.preventDefault();
      this.close();
    });
  }

  get isOpen() {
    return this.root.dataset.kind !== "";
  }

  /** @param {import("../link/notices.js").Notice|null} notice */
  show(notice) {
    const key = JSON.stringify(notice);
    if (key === this.shown) return;
    this.shown = key;
    const [kind, text] = notice ? [notice.kind, notice.text ?? SENTENCES[notice.kind]()] : ["", ""];
    this.said = `${kind} ${text}`;
    if (this.said !== this.closed) this.closed = "";
    if (this.closed) return;
    this.#write(kind, text, notice ? this.#buttons(notice) : []);
  }

  /** Puts away what is said, until there is something else to say. */
  close() {
    const hadFocus = this.root.contains(document.activeElement);
    this.closed = this.said;
    this.actions.put(this.root.dataset.kind);
    this.#write("", "", []);
    if (hadFocus) this.actions.closed();
  }

  #write(kind, text, buttons) {
    this.root.dataset.kind = kind;
    setText(this.sentence, text);
    this.more.replaceChildren(...buttons);
    hide(this.button, kind === "");
    this.#takeRoom();
  }

  /** What it takes in height, the charts give. */
  #takeRoom() {
    const room = this.isOpen ? this.root.offsetHeight + GAP : 0;
    this.root.parentElement?.style.setProperty("--bp-said", `${room}px`);
  }

  #buttons({ kind, done, target, learningRate, more }) {
    if (kind === "busy") return [progress(done, target)];
    if (kind === "stall") return [plainButton(more, "stall-look", this.actions.look)];
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
  bar.setAttribute("aria-label", say("stage-notice-progress"));
  return bar;
}

function plainButton(words, testid, action, name = "") {
  const made = element("button", `bp-plain ${name}`.trim(), words);
  made.type = "button";
  made.dataset.testid = testid;
  made.addEventListener("click", action);
  return made;
}
