/**
 * The bar under the diagram during the walk through an update: the phases as steps to press, what happens in a sentence, and
 * the line of code that does it. It shows what it is told and calls actions.
 *
 * @typedef {object} Actions
 * @property {() => void} next @property {() => void} previous @property {() => void} play @property {() => void} close
 * @property {(index: number) => void} goTo @property {(speed: number) => void} setSpeed
 * @property {() => void} nextUpdate
 */
import { element, hide, setText } from "../kit/elements.js";
import { say } from "../kit/words.js";
import { CodePanel } from "./code.js";
import { sentenceOf } from "./sentences.js";
import { Track } from "./track.js";

const SPEEDS = [[0.5, "½×"], [1, "1×"], [2, "2×"], [4, "4×"]];
const ICONS = {
  previous: '<path d="M14.5 6 8.5 12l6 6"/>', next: '<path d="m9.5 6 6 6-6 6"/>', close: '<path d="m7 7 10 10M17 7 7 17"/>',
  play: '<path d="M8 5.5v13l10.5-6.5z" fill="currentColor" stroke="none"/>',
  pause: '<path d="M8.5 6v12M15.5 6v12" stroke-width="3.2"/>',
};
const icon = (name) =>
  `<svg viewBox="0 0 24 24" width="18" height="18" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${ICONS[name]}</svg>`;

export class PhaseBar {
  /** @param {HTMLElement} host empty while the walk is closed @param {Actions} actions */
  constructor(host, actions) {
    this.host = host;
    this.actions = actions;
    this.root = element("section", "bp-phasebar");
    this.root.setAttribute("aria-label", say("walk-bar"));
    this.root.dataset.testid = "phasebar";
    this.track = new Track({ goTo: (index) => actions.goTo(index) });
    this.code = new CodePanel();
    this.root.append(this.#head(), this.#words(), this.code.root, this.code.remark);
    this.root.addEventListener("mousedown", (event) => {
      if (event.target.closest("button")) event.preventDefault(); // the keys stay with the walk
    });
  }

  get isOpen() {
    return this.root.parentNode === this.host;
  }

  /** Opens for a network. @param {object} scene @param {import("./walk.js").Phase[]} phases */
  open(scene, phases) {
    this.scene = scene;
    this.track.setPhases(phases);
    this.shown = null;
    this.host.append(this.root);
  }

  close() {
    this.root.remove();
  }

  /**
   * @param {import("./walk.js").Walk} walk @param {object|null} audit @param {object|null} arrays
   * @param {object|null} selection the thing that a sentence should speak of @param {boolean} waiting for another audit
   * @param {{z: string, a: string, delta: string}} letters of the notation
   */
  show(walk, audit, arrays, selection, waiting, letters) {
    if (!this.isOpen) return;
    const { index, phases, isPlaying } = walk;
    this.track.fill(walk.shown);
    const { kind, layer, i, j } = selection ?? {};
    const key = [index, isPlaying, waiting, kind, layer, i, j, letters.delta].join();
    if (key === this.shown && audit === this.audit) return;
    this.shown = key;
    this.audit = audit;
    this.track.mark(index);
    this.root.dataset.phase = phases[index].name;
    this.root.dataset.waiting = String(waiting);
    this.playing.innerHTML = icon(isPlaying ? "pause" : "play");
    this.playing.setAttribute("aria-label", say(isPlaying ? "walk-stop" : "walk-play"));
    this.previous.disabled = index === 0;
    this.next.disabled = index === phases.length - 1;
    hide(this.onward, index !== phases.length - 1);
    this.#tell(phases[index], audit, arrays, selection, letters);
    this.code.show(this.scene, phases[index], audit);
  }

  /** The server could not say. @param {string} sentence */
  refuse(sentence) {
    if (this.isOpen) this.sentence.replaceChildren(sentence);
  }

  #tell(phase, audit, arrays, selection, letters) {
    setText(this.title, titleOf(audit));
    const parts = sentenceOf(this.scene, phase, audit, arrays, selection, letters);
    this.sentence.replaceChildren(...parts.map((part) => (typeof part === "string" ? part : element("b", "", part.strong))));
  }

  // ---- the frame

  #head() {
    const { actions } = this;
    this.previous = button("previous", say("walk-previous"), () => actions.previous());
    this.playing = button("play", say("walk-play"), () => actions.play());
    this.playing.title = say("walk-play.tip");
    this.next = button("next", say("walk-next"), () => actions.next());
    const moves = element("div", "bp-phase-moves");
    moves.append(this.previous, this.playing, this.next, speedChoice(actions));
    const head = element("div", "bp-phase-head");
    this.closing = button("close", say("walk-close"), () => actions.close());
    head.append(moves, this.track.root, this.closing);
    return head;
  }

  #words() {
    this.title = element("span", "bp-phase-title");
    this.sentence = element("span", "bp-phase-sentence");
    this.onward = element("button", "bp-phase-onward", say("walk-next-update"));
    this.onward.type = "button";
    this.onward.dataset.testid = "phase-next-update";
    this.onward.addEventListener("click", () => this.actions.nextUpdate());
    const words = element("p", "bp-phase-words");
    words.setAttribute("role", "status");
    words.setAttribute("aria-live", "polite");
    words.dataset.testid = "phase-words";
    words.append(this.title, " ", this.sentence, " ", this.onward);
    return words;
  }
}

/** Which update is walked through. */
export function titleOf(audit) {
  if (!audit) return say("walk-title-none");
  return say(audit.coming ? "walk-title-coming" : "walk-title", { from: audit.from, to: audit.to });
}

function button(name, words, act) {
  const made = element("button", "bp-phase-button");
  made.type = "button";
  made.innerHTML = icon(name);
  made.setAttribute("aria-label", words);
  made.title = words;
  made.dataset.testid = `phase-${name}`;
  made.addEventListener("click", act);
  return made;
}

function speedChoice({ setSpeed }) {
  const made = element("select", "bp-phase-speed");
  made.setAttribute("aria-label", say("walk-speed"));
  made.title = say("walk-speed");
  made.dataset.testid = "phase-speed";
  for (const [value, words] of SPEEDS) made.append(new Option(words, String(value), value === 1, value === 1));
  made.addEventListener("change", () => {
    setSpeed(Number(made.value));
    made.blur();
  });
  return made;
}
