/** The code of one update under the bar, by the library that is read: the server's lines, those of the present phase lit and in sight. */
import { element, setText } from "../kit/elements.js";
import { say, together } from "../kit/words.js";
import { remarkOf } from "./sentences.js";
import { phaseKey } from "./walk.js";

const STORE = "bp-framework";
/** What each library is called. */
const LIBRARIES = Object.freeze({ numpy: "NumPy", pytorch: "PyTorch", keras: "TensorFlow (Keras)" });

/** Whether a line is of a phase: of this layer's, or of that of all layers. @param {import("./walk.js").Phase} phase @param {string} of the line's */
export const isOf = (phase, of) => of === phaseKey(phase) || of === phase.name;

/** What is to be said under the lines of a phase. @param {object|null} audit @param {string} library */
export function remarksOf(scene, phase, audit, library) {
  return together([audit?.code?.[library]?.remarks[phase.name], remarkOf(scene, phase)]);
}

export class CodePanel {
  constructor() {
    this.library = readLibrary();
    this.root = element("div", "bp-phase-code");
    this.lines = element("div", "bp-code-lines");
    this.lines.tabIndex = 0;
    this.lines.setAttribute("role", "group");
    this.lines.setAttribute("aria-label", say("walk-code"));
    this.lines.dataset.testid = "code-lines";
    this.remark = element("p", "bp-phase-remark");
    this.remark.tabIndex = 0;
    this.root.append(this.#heads(), this.lines);
    this.#mark();
  }

  /** @param {object} scene @param {import("./walk.js").Phase} phase @param {object|null} audit */
  show(scene, phase, audit) {
    this.shown = [scene, phase, audit];
    this.#write(audit?.code?.[this.library].lines ?? []);
    let first = null;
    for (const line of this.lines.children) {
      const lit = isOf(phase, line.dataset.phase);
      line.setAttribute("aria-current", lit ? "step" : "false");
      if (lit) first ??= line;
    }
    if (first) this.lines.scrollTop = first.offsetTop - first.offsetHeight; // one line before it stays in sight
    setText(this.remark, remarksOf(scene, phase, audit, this.library));
    this.remark.scrollTop = 0;
  }

  /** Lines stay where they are while they are the same. */
  #write(lines) {
    const key = JSON.stringify(lines);
    if (key === this.written) return;
    this.written = key;
    this.lines.replaceChildren(...lines.map(([phase, text]) => {
      const line = element("code", "bp-code-line", text);
      line.dataset.phase = phase;
      return line;
    }));
  }

  #heads() {
    const heads = element("div", "bp-code-heads");
    heads.setAttribute("role", "group");
    heads.setAttribute("aria-label", say("walk-code-libraries"));
    this.buttons = new Map(Object.entries(LIBRARIES).map(([library, name]) => {
      const made = element("button", "bp-phase-library", name);
      made.type = "button";
      made.dataset.testid = `code-${library}`;
      made.addEventListener("click", () => this.#choose(library));
      heads.append(made);
      return [library, made];
    }));
    return heads;
  }

  #choose(library) {
    this.library = library;
    keepLibrary(library);
    this.#mark();
    if (this.shown) this.show(...this.shown);
  }

  #mark() {
    for (const [library, button] of this.buttons) button.setAttribute("aria-pressed", String(library === this.library));
  }
}

/** @returns {string} the library that was read last */
function readLibrary() {
  const [usual] = Object.keys(LIBRARIES);
  try {
    const { column } = JSON.parse(localStorage.getItem(STORE) ?? "{}");
    return Object.hasOwn(LIBRARIES, column) ? column : usual;
  } catch {
    return usual; // no storage here, or not ours
  }
}

function keepLibrary(column) {
  try {
    localStorage.setItem(STORE, JSON.stringify({ column }));
  } catch {
    // It holds for this page all the same.
  }
}
