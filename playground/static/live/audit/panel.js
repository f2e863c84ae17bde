/**
 * The audit: beside the map, every number of one update about the thing that is selected.
 *
 * The panel keeps what is selected, which example and card, and how formulas are written; the asker decides when to ask;
 * the server's document is drawn by the card view.
 *
 * @typedef {null|{kind: "weight"|"bias"|"unit"|"layer"|"output"|"step"|"network", layer?: number, i?: number, j?: number}} Selection
 * @typedef {object} Actions
 * @property {(question: import("./asker.js").Question) => void} audit sends one request
 * @property {(audit: object|null, arrays: object|null) => void} [show] this answer is on show now (null: none)
 * @property {(selection: Selection) => void} [select] a card leads to another thing
 * @property {(selection: Selection) => number|undefined} [value] of a weight or bias, as the screen shows it
 * @property {(address: string, value: number) => void} [edit] the reader changed a value
 * @property {(row: number|null) => void} [point] the pointer is on a training example's number
 * @property {() => void} [close] the reader closed the panel
 */

import { element, hide, setText } from "../kit/elements.js";
import { printedName } from "../kit/names.js";
import { formatNumber, whole } from "../kit/numbers.js";
import { Asker } from "./asker.js";
import { MapSwitches, NotationSwitch, SampleChooser, plainButton } from "./switches.js";
import { CardView } from "../blocks/cards.js";
import { Places, ValueField } from "./places.js";
import { isSelectionOf, nameOf } from "./selection.js";

const PADDING = 22; // both sides of the scrolled part together
const INKS = ["text", "muted", "background", "panel", "line", "accent", "negative", "positive", "zero", "test", "font"];

export class AuditPanel {
  /** @param {HTMLElement} host empty while the panel is closed @param {Actions} actions */
  constructor(host, actions) {
    this.host = host;
    this.actions = actions;
    this.step = 0;
    this.playing = false;
    this.selection = null;
    this.sample = "batch";
    this.seed = 0;
    /** The card chosen last for each kind of selection. @type {Map<string, string>} */
    this.chosenCards = new Map();
    this.asker = new Asker({ send: (question) => actions.audit(question), show: (answer, question) => this.#draw(answer, question) });
    this.context = {
      theme: null, width: 340, ask: (change) => this.#follow(change), point: (row) => this.actions.point?.(row),
    };
    this.#build();
    this.sizes = new ResizeObserver(() => this.resize());
    this.sizes.observe(this.body);
    document.fonts?.ready.then(() => this.cards.recolour()); // numbers on canvases, in the page's own type
  }

  get isOpen() {
    return this.root.isConnected;
  }

  // ---- what main tells

  /** The network and the colours; with another network the answers of the one before are dropped. */
  setScene(scene, theme) {
    if (theme && theme !== this.context.theme) this.#recolour(theme);
    if (scene === this.scene) return;
    this.scene = scene;
    this.places.setScene(scene);
    this.samples.setRows(scene.points?.train.length ?? 0);
    if (typeof this.sample === "number" && this.sample >= (scene.points?.train.length ?? 0)) this.sample = "batch";
    if (!isSelectionOf(scene, this.selection)) this.selection = null;
    this.asker.forget();
    if (this.isOpen) this.#ask();
  }

  /** Opens the panel for a thing, or turns to it. @param {Selection} selection */
  open(selection = null) {
    const other = JSON.stringify(selection) !== JSON.stringify(this.selection);
    this.selection = selection;
    if (other) this.options = null;
    if (!this.isOpen) this.host.append(this.root);
    if (other) this.body.scrollTop = 0;
    this.#showHead();
    this.resize();
    this.#ask();
  }

  close() {
    if (!this.isOpen) return;
    this.asker.stop();
    this.cards.clear();
    this.context.point(null);
    this.root.remove();
    this.actions.show?.(null, null);
    this.actions.close?.();
  }

  /** The step on screen; call it with every painted frame. */
  follow(step, playing) {
    const moved = step !== this.step || playing !== this.playing;
    this.step = step;
    this.playing = playing;
    if (!this.isOpen) return;
    this.#showValue();
    if (moved) this.#ask();
    else this.asker.tick();
  }

  /** The answer to the request on its way. */
  receive(audit, arrays) {
    this.asker.receive(audit, arrays);
    this.#showWaiting();
  }

  /** The request on its way was refused. @param {string} sentence */
  refuse(sentence) {
    this.asker.refused();
    this.#showProblem(sentence);
    this.#showWaiting();
  }

  /** The steps after this one are no longer of this run. */
  forget(after = -1) {
    this.asker.forget(after);
    if (this.isOpen) this.#ask();
  }

  /** Which example is looked at: "batch", "worst", "random" or a row of the training set. */
  choose(sample) {
    this.sample = sample;
    if (sample === "random") this.seed = Math.floor(Math.random() * 2 ** 31);
    if (this.isOpen) this.#ask();
  }

  resize() {
    const width = Math.max(240, Math.min(640, this.body.clientWidth - PADDING));
    if (!this.isOpen || width === this.context.width) return;
    this.context.width = width;
    this.cards.resize();
  }

  // ---- asking

  #ask() {
    if (!this.scene) return;
    const { selection, sample, step } = this;
    const question = {
      step, sample, select: selection, card: this.chosenCards.get(kindOf(selection)) ?? null,
      notation: this.notation.value, extras: this.extras.wanted(selection),
    };
    if (sample === "random") question.seed = this.seed;
    if (this.options) question.options = this.options;
    this.asker.want(question, this.playing);
    this.#showWaiting();
  }

  /** What a card's buttons and rows ask for. */
  #follow({ select, card, sample, options }) {
    if (select !== undefined && isSelectionOf(this.scene, select)) {
      this.selection = select;
      this.options = null;
      this.body.scrollTop = 0;
      this.#showHead();
      this.actions.select?.(select);
    }
    if (card !== undefined) this.chosenCards.set(kindOf(this.selection), card);
    if (options !== undefined) this.options = options;
    if (sample !== undefined) this.sample = sample;
    this.#ask();
  }

  // ---- drawing

  #draw({ audit, arrays }, question) {
    // A row drawn at random is kept from here on: the next step shows the same example.
    if (question.sample === "random" && this.sample === "random" && audit.sample) this.sample = audit.sample.row;
    this.audit = audit;
    this.#showHead();
    this.#showTabs(audit);
    if (audit.rows) this.samples.show(question.sample === "random" ? this.sample : question.sample, audit, this.scene.output_names);
    if (audit.sample) this.body.prepend(this.samples.words); // else it is only a hint
    else this.foot.prepend(this.samples.words);
    this.#showProblem(audit.problem);
    const other = audit.card?.name !== this.cards.name;
    this.cards.show(audit.card ?? null);
    const tab = audit.cards?.find(({ name }) => name === audit.card?.name);
    if (audit.cards?.length > 1 && tab?.title === audit.card?.title) hide(this.cards.title, true); // the tab has said it
    if (other) this.body.scrollTop = 0;
    if (!this.playing) setText(this.spoken, `${this.title.textContent}, ${this.update.textContent}. ${audit.card?.sentence ?? audit.problem ?? ""}`);
    this.#showWaiting();
    this.root.dataset.step = String(audit.step);
    this.root.dataset.card = audit.card?.name ?? "";
    this.actions.show?.(audit, arrays);
  }

  #showHead() {
    if (!this.scene) return;
    const { kind, title, address } = nameOf(this.scene, this.selection);
    const named = address ? `${kind} ${kind === "Bias" ? "of " : ""}${title}` : title;
    setText(this.title, shortTitle(named));
    this.title.title = address ? `${named} (${address})` : named;
    this.places.show(this.selection);
    this.#showValue();
    const { audit } = this;
    if (!Number.isInteger(audit?.from)) return; // nothing yet, or only a refusal
    const number = (value) => whole(value);
    setText(this.update, `${audit.coming ? "coming update" : "update"} ${number(audit.from)} → ${number(audit.to)}`);
    const parts = [`loss ${formatNumber(audit.loss)}`];
    if (audit.penalty) parts.push(`penalty ${formatNumber(audit.penalty)}`);
    if (Number.isFinite(audit.learning_rate)) parts.push(`learning rate ${formatRate(audit.learning_rate)}`);
    if (Number.isFinite(audit.clip_scale) && audit.clip_scale !== 1) parts.push(`clipped to ${formatNumber(audit.clip_scale)}`);
    setText(this.numbers, parts.join(" · "));
  }

  #showValue() {
    const { title, address } = nameOf(this.scene, this.selection);
    this.value.show(address, address ? this.actions.value?.(this.selection) : undefined, title);
  }

  #showTabs({ cards = [], card }) {
    const shape = cards.map(({ name, title }) => `${name} ${title}`).join();
    if (shape !== this.tabShape) {
      this.tabShape = shape;
      this.tabs.replaceChildren(...cards.map(({ name, title }) => {
        const made = plainButton("bp-a-tab", printedName(title), `audit-tab-${name}`, () => this.#follow({ card: name, options: null }));
        made.setAttribute("role", "tab");
        made.dataset.card = name;
        return made;
      }));
    }
    hide(this.tabs, cards.length < 2);
    for (const made of this.tabs.children) {
      const chosen = made.dataset.card === card?.name;
      if (made.getAttribute("aria-selected") === String(chosen)) continue;
      made.setAttribute("aria-selected", String(chosen));
      made.tabIndex = chosen ? 0 : -1;
      if (chosen) made.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  }

  #showProblem(sentence) {
    setText(this.problem, sentence ?? "");
    hide(this.problem, !sentence);
  }

  /** A quiet line while an answer is awaited; not while training plays, where there always is one. */
  #showWaiting() {
    const waiting = String(this.asker.waiting && !this.playing);
    if (this.root.dataset.waiting === waiting) return;
    this.root.dataset.waiting = waiting;
    this.root.setAttribute("aria-busy", waiting);
  }

  #recolour(theme) {
    this.context.theme = theme;
    const { style } = this.root;
    for (const name of INKS) style.setProperty(`--bp-${name}`, theme[name]);
    this.root.dataset.theme = theme.dark ? "dark" : "light";
    ["batch", "fan_in", "fan_out"].forEach((name, at) => style.setProperty(`--bp-dim-${name}`, theme.classes[at + 2]));
    style.setProperty("--bp-dim-above", theme.test);
    style.setProperty("--bp-third", theme.classes[2]);
    this.cards.recolour();
  }

  // ---- the frame

  #build() {
    this.root = element("section", "bp-a-panel");
    this.root.setAttribute("aria-label", "The numbers of one update");
    this.root.dataset.testid = "audit";
    this.samples = new SampleChooser({ choose: (sample) => this.choose(sample) });
    this.notation = new NotationSwitch({ changed: () => this.#ask() });
    this.extras = new MapSwitches({ changed: () => this.#ask() });
    const close = plainButton("bp-a-close", "×", "audit-close", () => this.close());
    close.setAttribute("aria-label", "Close the audit");
    close.title = "Close (Esc)";
    this.places = new Places({ go: (select) => this.#follow({ select }) });
    this.title = element("h2", "bp-a-what");
    this.value = new ValueField({ edit: (address, value) => this.actions.edit?.(address, value) });
    this.update = element("span", "bp-a-update");
    this.numbers = element("span", "bp-a-numbers");
    const over = element("div", "bp-a-over");
    over.append(this.title, this.value.root);
    const line = element("p", "bp-a-when");
    line.append(this.update, this.numbers);
    this.tabs = element("div", "bp-a-tabs");
    this.tabs.setAttribute("role", "tablist");
    this.tabs.setAttribute("aria-label", "Cards");
    this.tabs.addEventListener("keydown", (event) => this.#onTabKey(event));
    const head = element("header", "bp-a-head");
    head.append(this.places.root, close, over, line, this.samples.root, this.tabs);
    this.problem = element("p", "bp-a-problem");
    this.problem.setAttribute("role", "status");
    this.problem.hidden = true;
    this.body = element("div", "bp-a-scroll");
    this.foot = element("footer", "bp-a-foot");
    this.foot.append(this.extras.root, this.notation.root);
    this.spoken = element("p", "bp-a-spoken");
    this.spoken.setAttribute("aria-live", "polite");
    this.body.append(this.problem);
    this.cards = new CardView(this.body, this.context);
    this.body.append(this.foot);
    this.root.append(head, this.body, this.spoken);
    this.root.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.defaultPrevented) this.close();
    });
  }

  #onTabKey(event) {
    const tabs = [...this.tabs.children];
    const at = tabs.indexOf(document.activeElement);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    const next = tabs[(to + tabs.length) % tabs.length];
    next.focus();
    next.click();
  }
}

/** With a capital where it begins with no name of its own, and in short where it names two hidden units. */
function shortTitle(text) {
  if (text.startsWith("hidden")) return text.replace("h", "H");
  return text.split("hidden").length > 2 ? text.replace(/hidden (\d+), unit/g, "h$1 unit") : text;
}

const kindOf = (selection) => selection?.kind ?? "step";

/** A learning rate as it was typed: "0.03". */
const formatRate = (value) => (value >= 1e-4 && value < 1e4 ? String(Number(value.toPrecision(4))) : formatNumber(value));
