/**
 * The bar under the diagram during the walk through an update: the phases as steps to press, what happens in a sentence, and
 * the line of code that does it. It shows what it is told and calls actions; it remembers only whose TensorFlow is read.
 *
 * @typedef {object} Actions
 * @property {() => void} next @property {() => void} previous @property {() => void} play @property {() => void} close
 * @property {(index: number) => void} goTo @property {(speed: number) => void} setSpeed
 * @property {() => void} nextUpdate
 */
import { whole } from "../kit/numbers.js";
import { element, hide, setText } from "../kit/elements.js";
import { phaseKey } from "./walk.js";
import { CODE_ROWS, FRAMEWORKS, codeOf, remarkOf, sentenceOf } from "./sentences.js";

const SPEEDS = [[0.5, "½×"], [1, "1×"], [2, "2×"], [4, "4×"]];
const STORE = "bp-framework";
const NAMES = { forward: "Forward", loss: "Loss", backward: "Backward", update: "Update" };
const MEANINGS = {
  forward: "Activations go right", loss: "Output against target", backward: "Deltas come back, gradients appear", update: "The weights move",
};
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
    this.root.setAttribute("aria-label", "Inside one update");
    this.root.dataset.testid = "phasebar";
    this.library = readLibrary();
    this.#build();
    this.root.addEventListener("mousedown", (event) => {
      if (event.target.closest("button")) event.preventDefault(); // the keys stay with the walk
    });
  }

  get isOpen() {
    return this.root.isConnected;
  }

  /** Opens for a network. @param {object} scene @param {import("./walk.js").Phase[]} phases */
  open(scene, phases) {
    this.scene = scene;
    this.phases = phases;
    this.#buildSteps();
    this.shown = null;
    if (!this.isOpen) this.host.append(this.root);
  }

  close() {
    this.root.remove();
  }

  /**
   * @param {import("./walk.js").Walk} walk @param {object|null} audit @param {object|null} arrays
   * @param {object|null} selection the thing that a sentence should speak of @param {boolean} waiting for another audit
   */
  show(walk, audit, arrays, selection, waiting) {
    if (!this.isOpen) return;
    const { shown, index, phases } = walk;
    const at = phases.findIndex((phase) => phase.name === shown.name && phase.layer === shown.layer);
    if (at !== this.at || shown.progress !== this.progress || this.steps !== this.stepsShown) {
      this.at = at;
      this.progress = shown.progress;
      this.stepsShown = this.steps;
      this.steps.forEach((step, k) => {
        const share = k < at ? 1 : k > at ? 0 : shown.progress;
        step.style.setProperty("--bp-done", share.toFixed(3));
      });
    }
    const key = `${index} ${walk.isPlaying} ${selection?.address ?? ""} ${selection?.kind ?? ""} ${waiting}`;
    if (key === this.shown && audit === this.audit) return;
    this.shown = key;
    this.audit = audit;
    this.steps.forEach((step, k) => step.setAttribute("aria-current", k === index ? "step" : "false"));
    this.root.dataset.phase = phases[index].name;
    this.root.dataset.waiting = String(waiting);
    this.playing.innerHTML = icon(walk.isPlaying ? "pause" : "play");
    this.playing.setAttribute("aria-label", walk.isPlaying ? "Stop the slow motion" : "Play in slow motion");
    this.previous.disabled = index === 0;
    this.next.disabled = index === phases.length - 1;
    hide(this.onward, index !== phases.length - 1);
    this.#say(phases[index], audit, arrays, selection);
    this.#showCode(phases[index], audit);
  }

  /** The server could not say. @param {string} sentence */
  refuse(sentence) {
    if (this.isOpen) this.sentence.replaceChildren(sentence);
  }

  #say(phase, audit, arrays, selection) {
    const coming = audit?.coming ? "Coming update" : "Update";
    setText(this.title, audit ? `${coming} ${whole(audit.from)} → ${whole(audit.to)}` : "Update");
    const parts = sentenceOf(this.scene, phase, audit, arrays, selection);
    this.sentence.replaceChildren(...parts.map((part) => (typeof part === "string" ? part : element("b", "", part.strong))));
  }

  #showCode(phase, audit) {
    const code = codeOf(this.scene, phase, audit);
    for (const name of CODE_ROWS) {
      const row = this.rows.get(name);
      row.row.setAttribute("aria-current", name === phase.name ? "step" : "false");
      for (const [column, cell] of row.cells) {
        const lines = code[this.#libraryOf(column)][name].join("\n");
        setText(cell, lines);
      }
    }
    setText(this.remark, remarkOf(this.scene, phase, this.#libraryOf("tensorflow") === "tensorflow1"));
  }

  #libraryOf(column) {
    return column === "tensorflow" && this.library.old ? "tensorflow1" : column;
  }

  // ---- the frame

  #build() {
    const button = (name, words, testid, act) => {
      const made = element("button", "bp-phase-button");
      made.type = "button";
      made.innerHTML = icon(name);
      made.setAttribute("aria-label", words);
      made.title = words;
      made.dataset.testid = testid;
      made.addEventListener("click", act);
      return made;
    };
    this.previous = button("previous", "Previous phase (up arrow)", "phase-previous", () => this.actions.previous());
    this.playing = button("play", "Play in slow motion", "phase-play", () => this.actions.play());
    this.playing.title = "Slow motion (Shift P)";
    this.next = button("next", "Next phase (down arrow)", "phase-next", () => this.actions.next());
    this.track = element("div", "bp-phase-track");
    this.track.setAttribute("role", "group");
    this.track.setAttribute("aria-label", "Phases");
    const speed = element("select", "bp-phase-speed");
    speed.setAttribute("aria-label", "Speed of the slow motion");
    speed.title = "Speed of the slow motion";
    speed.dataset.testid = "phase-speed";
    for (const [value, words] of SPEEDS) speed.append(new Option(words, String(value), value === 1, value === 1));
    speed.addEventListener("change", () => {
      this.actions.setSpeed(Number(speed.value));
      speed.blur();
    });
    const close = button("close", "Close the walk (P)", "phase-close", () => this.actions.close());
    const moves = element("div", "bp-phase-moves");
    moves.append(this.previous, this.playing, this.next, speed);
    const head = element("div", "bp-phase-head");
    head.append(moves, this.track, close);
    this.title = element("span", "bp-phase-title");
    this.sentence = element("span", "bp-phase-sentence");
    this.onward = element("button", "bp-phase-onward", "Next update →");
    this.onward.type = "button";
    this.onward.dataset.testid = "phase-next-update";
    this.onward.addEventListener("click", () => this.actions.nextUpdate());
    const words = element("p", "bp-phase-words");
    words.setAttribute("role", "status");
    words.setAttribute("aria-live", "polite");
    words.dataset.testid = "phase-words";
    words.append(this.title, " ", this.sentence, " ", this.onward);
    this.remark = element("p", "bp-phase-remark");
    this.root.append(head, words, this.#buildCode(), this.remark);
  }

  #buildSteps() {
    const groups = [];
    this.steps = this.phases.map((phase, index) => {
      const step = element("button", "bp-phase-step");
      step.type = "button";
      const layered = phase.name === "forward" || phase.name === "backward";
      step.append(element("span", "", layered ? String(phase.layer) : ""));
      const words = `${NAMES[phase.name]}${layered ? `, layer ${phase.layer}` : ""}`;
      step.setAttribute("aria-label", words);
      step.title = `${words}: ${MEANINGS[phase.name].toLowerCase()}`;
      step.dataset.testid = `phase-step-${phaseKey(phase)}`;
      step.addEventListener("click", () => this.actions.goTo(index));
      let group = groups.at(-1);
      if (group?.name !== phase.name) {
        const made = element("div", `bp-phase-group bp-phase-${phase.name}`);
        const label = element("span", "bp-phase-label", NAMES[phase.name]);
        label.setAttribute("aria-hidden", "true");
        const row = element("div", "bp-phase-steps");
        made.append(label, row);
        group = { name: phase.name, made, row };
        groups.push(group);
      }
      group.row.append(step);
      return step;
    });
    for (const { made, row } of groups) made.style.setProperty("--bp-count", String(row.children.length));
    this.track.replaceChildren(...groups.map(({ made }) => made));
  }

  #buildCode() {
    const table = element("table", "bp-phase-code");
    table.setAttribute("aria-label", "The lines of code of one update, the present one lit");
    const head = element("tr");
    this.heads = new Map();
    for (const column of ["numpy", "pytorch", "tensorflow"]) {
      const cell = element("th");
      cell.scope = "col";
      const made = element("button", "bp-phase-library");
      made.type = "button";
      made.dataset.testid = `code-${column}`;
      made.addEventListener("click", () => this.#choose(column));
      cell.append(made);
      head.append(cell);
      this.heads.set(column, made);
    }
    const body = element("tbody");
    this.rows = new Map(CODE_ROWS.map((name) => {
      const row = element("tr", `bp-code-${name}`);
      const cells = new Map([...this.heads.keys()].map((column) => {
        const cell = element("td");
        const code = element("code");
        cell.append(code);
        cell.dataset.column = column;
        row.append(cell);
        return [column, code];
      }));
      body.append(row);
      return [name, { row, cells }];
    }));
    const top = element("thead");
    top.append(head);
    table.append(top, body);
    this.table = table;
    this.#showLibraries();
    return table;
  }

  /** A library chosen again changes its version, where it has two. */
  #choose(column) {
    const again = this.library.column === column || this.table.offsetWidth > 480;
    if (column === "tensorflow" && again) this.library.old = !this.library.old;
    this.library.column = column;
    keepLibrary(this.library);
    this.#showLibraries();
    if (this.audit !== undefined) {
      const at = this.phases.findIndex((_, k) => this.steps[k].getAttribute("aria-current") === "step");
      this.#showCode(this.phases[Math.max(0, at)], this.audit);
    }
  }

  #showLibraries() {
    this.table.dataset.column = this.library.column;
    for (const [column, made] of this.heads) {
      setText(made, FRAMEWORKS[this.#libraryOf(column)] + (column === "tensorflow" ? " ⇄" : ""));
      made.setAttribute("aria-pressed", String(column === this.library.column));
      made.title = column === "tensorflow" ? "Change between TensorFlow 2 and 1" : FRAMEWORKS[column];
    }
  }
}

/** @returns {{column: string, old: boolean}} */
function readLibrary() {
  try {
    const { column, old } = JSON.parse(localStorage.getItem(STORE) ?? "{}");
    return { column: column in FRAMEWORKS && column !== "tensorflow1" ? column : "numpy", old: old === true };
  } catch {
    return { column: "numpy", old: false }; // no storage here, or not ours
  }
}

function keepLibrary(library) {
  try {
    localStorage.setItem(STORE, JSON.stringify(library));
  } catch {
    // It holds for this page all the same.
  }
}
