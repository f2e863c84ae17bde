/** The menu “Save as …”: which part, in which format, how large, in which colours, under which title. */

import { element, hide, setText } from "../kit/elements.js";
import { FIXED_THEMES } from "../kit/theme.js";
import { say } from "../kit/words.js";
import { titleFor } from "./drawing.js";
import { FIELDS, FORMATS, partsOf } from "./formats.js";
import { canCopy } from "./keep.js";
import { ReelFields } from "./reel_fields.js";
import { TrayList } from "./tray_list.js";

/** As long as a title may be that fits its line. */
const MOST_LETTERS = 120;
/** Where there is nothing to choose. */
const SLIDE = "1920x1080";
/** What takes so long that it is shown how far it is. */
const LONG = { film: true, pages: true };

/** @typedef {import("./pictures.js").Wish} Wish */

export class PictureMenu {
  /**
   * @param {HTMLElement} root @param {import("./tray.js").Tray} tray
   * @param {{save: (wish: Wish, job: import("./film.js").Job) => Promise<void>, copy: (wish: Wish) => Promise<void>, add: (wish: Wish) => Promise<void>,
   *   saveAll: (format: "pptx"|"zip") => Promise<void>}} actions
   */
  constructor(root, tray, actions) {
    this.actions = actions;
    this.root = element("dialog", "bp-pictures");
    this.root.setAttribute("role", "dialog"); // its keys are its own
    this.root.setAttribute("aria-labelledby", "bp-pictures-title");
    this.root.dataset.testid = "pictures";
    const heading = element("h2", "bp-pictures-heading", say("pictures-save-as"));
    heading.id = "bp-pictures-title";
    this.fields = this.#fields();
    this.status = element("p", "bp-pictures-status");
    this.status.setAttribute("role", "status");
    this.status.dataset.testid = "pictures-status";
    this.form = element("form");
    this.form.method = "dialog";
    this.reel = new ReelFields();
    this.tray = new TrayList(tray, (format) => this.#run("saveAll", say("pictures-saved"), () => {}, format));
    this.form.append(heading, ...Object.values(this.fields).map(({ row }) => row), this.reel.root, this.status, this.#buttons(), this.tray.root);
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#run("save", say("pictures-saved"), () => this.root.close());
    });
    this.form.addEventListener("change", () => this.#follow());
    this.root.addEventListener("click", (event) => {
      if (event.target === this.root) this.root.close(); // beside it
    });
    this.root.addEventListener("close", () => this.work?.abort());
    this.root.append(this.form);
    root.append(this.root);
  }

  /** @param {import("./slide.js").Moment} moment @param {string} part */
  open(moment, part) {
    const { fields } = this;
    this.moment = moment;
    this.reel.offer(moment);
    if (part !== "stage" && !FORMATS[fields.format.input.value].parts.includes(part)) fields.format.input.value = "png"; // a part is looked at
    this.#offerParts(part);
    this.themed ??= fields.theme.input.value = moment.view.theme?.dark ? "dark" : "light";
    setText(this.status, "");
    this.#follow();
    if (!this.root.open) this.root.showModal();
    fields.format.input.focus();
  }

  /** Says what went wrong. @param {Error} error */
  fail(error) {
    console.warn(error);
    setText(this.status, say("pictures-failed", { reason: error.message }));
  }

  /** What is chosen. @returns {import("./pictures.js").Wish} */
  get wish() {
    const { part, format, size, theme, ground, title } = this.fields;
    const [width, height] = size.input.value.split("x").map(Number);
    return {
      ...this.reel.wish,
      part: part.input.value, format: format.input.value, theme: theme.input.value, transparent: ground.input.checked,
      width, height, title: title.input.value.trim(),
    };
  }

  /** Runs one of the actions, one at a time. */
  async #run(name, done, then = () => {}, given = this.wish) {
    if (this.busy) return;
    this.busy = true;
    setText(this.status, say("pictures-working"));
    this.work = new AbortController();
    const { signal } = this.work;
    const isLong = name === "save" && FORMATS[given.format].kind in LONG;
    hide(this.cancel, !isLong);
    try {
      await this.actions[name](given, { signal, tell: (at, count) => this.reel.show(at, count) });
      setText(this.status, done);
      then();
    } catch (error) {
      if (signal.aborted) setText(this.status, say("pictures-cancelled"));
      else this.fail(error);
    } finally {
      this.busy = false;
      this.work = null;
      this.reel.show(null);
      hide(this.cancel, true);
    }
  }

  /** Shows only the fields that the format has. */
  #follow() {
    const { fields } = this;
    const format = fields.format.input.value;
    const { kind, sizes = [SLIDE] } = FORMATS[format];
    hide(fields.size.row, sizes.length < 2);
    const wished = format === this.format ? fields.size.input.value : sizes[0]; // each format has its usual size
    this.format = format;
    offer(fields.size.input, sizes, (size) => say("pictures-size-pixels", { size: size.replace("x", " × ") }), wished);
    for (const name of FIELDS.picture) hide(fields[name].row, !FIELDS[kind].includes(name));
    this.copy.hidden = kind !== "picture" || !canCopy();
    this.#offerParts(fields.part.input.value);
    this.reel.follow(this.wish, FORMATS[format]);
  }

  /** The parts that the format has; the one wished for, where it is among them. */
  #offerParts(wished) {
    const { input } = this.fields.part;
    offer(input, partsOf(this.fields.format.input.value, this.moment), (name) => say(`pictures-part-${name}`), wished);
    this.fields.title.input.placeholder = titleFor(input.value, this.moment);
  }

  #fields() {
    const select = (name, options) => {
      const input = element("select", "bp-select");
      input.append(...options.map(([value, words]) => new Option(words, value)));
      return field(name, input);
    };
    const title = element("input", "bp-pictures-input");
    Object.assign(title, { type: "text", maxLength: MOST_LETTERS, autocomplete: "off" });
    const ground = element("input");
    ground.type = "checkbox";
    return {
      part: select("part", []),
      format: select("format", Object.keys(FORMATS).map((name) => [name, say(`pictures-format-${name}`)])),
      size: select("size", []),
      theme: select("theme", FIXED_THEMES.map((name) => [name, say(`pictures-theme-${name}`)])),
      ground: field("ground", ground),
      title: field("title", title),
    };
  }

  #buttons() {
    const row = element("div", "bp-pictures-buttons");
    const close = plainButton("pictures-close", () => this.root.close());
    this.copy = plainButton("pictures-copy", () => this.#run("copy", say("pictures-copied")));
    const save = element("button", "bp-pictures-button bp-pictures-save", say("pictures-save"));
    save.dataset.testid = "pictures-save";
    const add = plainButton("pictures-add", () => this.#run("add", say("pictures-added"), () => this.tray.show()));
    add.classList.add("bp-pictures-quiet");
    this.cancel = plainButton("pictures-cancel", () => this.work?.abort());
    hide(this.cancel, true);
    row.append(add, this.cancel, close, this.copy, save);
    return row;
  }
}

/** Offers choices; the one wished for, or the one there was, stays where it is among them. */
function offer(input, values, words, wished) {
  if (String(values) !== String([...input.options].map(({ value }) => value))) {
    input.replaceChildren(...values.map((value) => new Option(words(value), value)));
  }
  input.value = values.includes(wished) ? wished : values[0];
}

function field(name, input) {
  const row = element("label", `bp-pictures-field bp-pictures-${name}`);
  input.dataset.testid = `pictures-${name}`;
  row.append(element("span", "bp-label", say(name === "title" ? "pictures-title.label" : `pictures-${name}`)), input);
  return { row, input };
}

function plainButton(name, press) {
  const made = element("button", "bp-pictures-button", say(name));
  made.type = "button";
  made.dataset.testid = name;
  made.addEventListener("click", press);
  return made;
}
