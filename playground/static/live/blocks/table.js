/** The data behind a figure, folded away; its cells are made when it is opened. */

import { element, setText } from "../kit/elements.js";
import { exact, formatValue } from "../kit/numbers.js";
import { say } from "../kit/words.js";
import { children } from "./parts.js";

const MOST = 200;

export class Table {
  constructor(block) {
    this.root = element("details", "bp-a-data");
    this.summary = element("summary", "bp-a-summary");
    this.scroller = element("div", "bp-a-scroller");
    this.scroller.tabIndex = 0;
    this.scroller.setAttribute("role", "region");
    this.table = element("table", "bp-a-table");
    this.head = element("tr");
    const head = element("thead");
    head.append(this.head);
    this.rows = element("tbody");
    this.table.append(head, this.rows);
    this.more = element("p", "bp-a-note");
    this.scroller.append(this.table, this.more);
    this.root.append(this.summary, this.scroller);
    this.root.open = block.open;
    this.root.addEventListener("toggle", () => this.#fill());
    this.update(block);
  }

  fits() {
    return true;
  }

  update(block) {
    this.block = block;
    setText(this.summary, block.title);
    this.scroller.setAttribute("aria-label", block.about);
    this.#fill();
  }

  #fill() {
    if (!this.root.open) return;
    const { columns, rows } = this.block;
    children(this.head, columns.length, headCell).forEach((cell, at) => setText(cell, columns[at]));
    const shown = rows.slice(0, MOST);
    children(this.rows, shown.length, () => element("tr")).forEach((line, at) => {
      const cells = shown[at];
      children(line, cells.length, () => element("td")).forEach((cell, column) => {
        writeCell(cell, cells[column]);
      });
    });
    setText(this.more, rows.length > MOST ? say("block-table-cut", { shown: MOST, count: rows.length }) : "");
  }
}

/** Writes a cell whole, whatever stood in it before. @param {number|string|boolean|null} value */
export function writeCell(cell, value) {
  const number = typeof value === "number";
  const fraction = number && !Number.isInteger(value);
  setText(cell, fraction ? formatValue(value) : number ? exact(value) : String(value ?? "–"));
  cell.className = number || value === null ? "bp-a-numeric" : "";
  const title = fraction ? exact(value) : "";
  if (cell.title !== title) cell.title = title;
}

function headCell() {
  const cell = element("th");
  cell.scope = "col";
  return cell;
}
