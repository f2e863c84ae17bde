/**
 * The card of a weight, a bias or a unit: its exact numbers, live while training plays, and a field to change a value.
 */

import { element, setText } from "../kit/elements.js";
import { parseValue, plainNumber } from "../kit/numbers.js";
import { say } from "../kit/words.js";

/** @typedef {{title: string, address: string, rows: [string, string][], note: string}} CardText */

export class HoverCard {
  /**
   * @param {HTMLElement} host the card stands in it, absolutely
   * @param {{edit: (address: string, value: number) => void, closed: () => void}} actions
   */
  constructor(host, actions) {
    this.host = host;
    this.actions = actions;
    this.root = element("div", "bp-card");
    this.root.hidden = true;
    this.title = element("div", "bp-card-title");
    this.address = element("code", "bp-card-address");
    const head = element("div", "bp-card-head");
    head.append(this.title, this.address);
    this.list = element("dl", "bp-card-rows");
    this.note = element("div", "bp-card-note");
    this.root.append(head, this.list, this.makeForm(), this.note);
    this.root.addEventListener("keydown", (event) => this.onKey(event));
    host.append(this.root);
    /** @type {string|null} the address under edit */
    this.editing = null;
  }

  makeForm() {
    this.form = element("form", "bp-card-form");
    this.form.noValidate = true;
    this.form.hidden = true;
    this.field = element("input", "bp-card-field");
    this.field.type = "text";
    this.field.inputMode = "decimal";
    this.field.autocomplete = "off";
    this.field.spellcheck = false;
    this.problem = element("div", "bp-card-problem");
    this.problem.setAttribute("role", "alert");
    const set = element("button", "bp-card-set", say("diagram-card-set"));
    set.type = "submit";
    const line = element("div", "bp-card-line");
    line.append(this.field, set);
    this.form.append(line, this.problem);
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.apply();
    });
    return this.form;
  }

  get shown() {
    return !this.root.hidden;
  }

  /**
   * Shows a card, or moves it. @param {CardText} text
   * @param {(size: {width: number, height: number}) => {left: number, top: number}} find its place in the host
   */
  show(text, find) {
    this.root.hidden = false;
    this.find = find;
    this.write(text);
    this.place();
  }

  /** Brings the numbers up to date; touches only what changed. @param {CardText} text */
  write({ title, address, rows, note }) {
    setText(this.title, title);
    setText(this.address, address);
    const cells = this.list.children;
    while (cells.length < rows.length * 2) this.list.append(element(cells.length % 2 ? "dd" : "dt"));
    while (cells.length > rows.length * 2) this.list.lastChild.remove();
    rows.flat().forEach((text, at) => setText(cells[at], text));
    setText(this.note, this.editing ? say("diagram-card-keys") : note);
  }

  place() {
    const { offsetWidth: width, offsetHeight: height } = this.root;
    const { left, top } = this.find({ width, height });
    this.root.style.left = `${left}px`;
    this.root.style.top = `${top}px`;
  }

  /** Opens the field for a parameter that the card shows. */
  edit(address, value, name) {
    this.editing = address;
    this.root.classList.add("bp-card-open");
    this.form.hidden = false;
    this.field.value = plainNumber(value);
    this.field.setAttribute("aria-label", say("diagram-card-field", { name }));
    this.tell("");
    setText(this.note, say("diagram-card-keys"));
    this.field.focus({ preventScroll: true });
    this.field.select();
    this.place();
  }

  apply() {
    const { value, problem } = parseValue(this.field.value);
    if (problem) {
      this.tell(problem);
      this.field.focus({ preventScroll: true });
      return;
    }
    const address = this.editing;
    this.hide();
    this.actions.edit(address, value);
  }

  /** Says what is wrong with what was typed; "" where nothing is. */
  tell(problem) {
    setText(this.problem, problem);
    this.field.setAttribute("aria-invalid", String(problem !== ""));
    if (this.shown) this.place();
  }

  onKey(event) {
    event.stopPropagation(); // letters typed here are not the transport's
    if (event.key === "Escape") this.hide();
  }

  hide() {
    const wasEditing = this.editing !== null;
    this.editing = null;
    this.root.classList.remove("bp-card-open");
    this.form.hidden = true;
    this.root.hidden = true;
    if (wasEditing) this.actions.closed();
  }
}

