/** The table of code under the bar: a column a library, a row a phase, the present one lit. It remembers whose code is read. */
import { element, setText } from "../kit/elements.js";
import { say } from "../kit/words.js";
import { CODE_ROWS, FRAMEWORKS, codeOf } from "./code.js";
import { remarkOf } from "./sentences.js";

const STORE = "bp-framework";
const COLUMNS = ["numpy", "pytorch", "tensorflow"];
/** From this width on all columns stand side by side. */
const ALL = 480;

export class CodeTable {
  constructor() {
    this.library = readLibrary();
    this.root = element("table", "bp-phase-code");
    this.root.setAttribute("aria-label", say("walk-code"));
    this.remark = element("p", "bp-phase-remark");
    this.#build();
    this.#showLibraries();
  }

  /** @param {object} scene @param {import("./walk.js").Phase} phase @param {object|null} audit */
  show(scene, phase, audit) {
    this.shown = [scene, phase, audit];
    const code = codeOf(scene, phase, audit);
    for (const [name, { row, cells }] of this.rows) {
      row.setAttribute("aria-current", name === phase.name ? "step" : "false");
      for (const [column, cell] of cells) setText(cell, code[this.#libraryOf(column)][name].join("\n"));
    }
    setText(this.remark, remarkOf(scene, phase, this.#libraryOf("tensorflow") === "tensorflow1"));
  }

  #libraryOf(column) {
    return column === "tensorflow" && this.library.old ? "tensorflow1" : column;
  }

  /** A library chosen again changes its version, where it has two. */
  #choose(column) {
    const again = this.library.column === column || this.root.offsetWidth > ALL;
    if (column === "tensorflow" && again) this.library.old = !this.library.old;
    this.library.column = column;
    keepLibrary(this.library);
    this.#showLibraries();
    if (this.shown) this.show(...this.shown);
  }

  #showLibraries() {
    this.root.dataset.column = this.library.column;
    for (const [column, made] of this.heads) {
      const name = FRAMEWORKS[this.#libraryOf(column)];
      setText(made, column === "tensorflow" ? `${name} ⇄` : name);
      made.setAttribute("aria-pressed", String(column === this.library.column));
      made.title = column === "tensorflow" ? say("walk-code-versions") : name;
    }
  }

  #build() {
    const head = element("tr");
    this.heads = new Map(COLUMNS.map((column) => {
      const cell = element("th");
      cell.scope = "col";
      const made = element("button", "bp-phase-library");
      made.type = "button";
      made.dataset.testid = `code-${column}`;
      made.addEventListener("click", () => this.#choose(column));
      cell.append(made);
      head.append(cell);
      return [column, made];
    }));
    const body = element("tbody");
    this.rows = new Map(CODE_ROWS.map((name) => {
      const row = element("tr", `bp-code-${name}`);
      const cells = new Map(COLUMNS.map((column) => {
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
    this.root.append(top, body);
  }
}

/** @returns {{column: string, old: boolean}} */
function readLibrary() {
  try {
    const { column, old } = JSON.parse(localStorage.getItem(STORE) ?? "{}");
    return { column: COLUMNS.includes(column) ? column : COLUMNS[0], old: old === true };
  } catch {
    return { column: COLUMNS[0], old: false }; // no storage here, or not ours
  }
}

function keepLibrary(library) {
  try {
    localStorage.setItem(STORE, JSON.stringify(library));
  } catch {
    // It holds for this page all the same.
  }
}
