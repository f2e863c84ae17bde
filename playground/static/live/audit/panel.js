/**
 * The audit: beside the map, every number of one update about the thing that is selected. It shows what it is given, sends on
 * what a person wants, and keeps nothing of its own; the server's document is drawn by the card view.
 *
 * @typedef {object} Actions
 * @property {(wish: object) => void} follow what a place, a tab, a card's buttons and rows lead to: see `Looking.follow`
 * @property {(sample: import("./looking.js").Sample) => void} choose
 * @property {(change: object) => void} write the notation
 * @property {(address: string, value: number) => void} edit the reader changed a value
 * @property {(row: number|null) => void} point the pointer is on a training example's number
 * @property {() => void} close
 */

import { element, hide, setText } from "../kit/elements.js";
import { say } from "../kit/words.js";
import { CardView } from "../blocks/cards.js";
import { paintInks } from "../blocks/inks.js";
import { Head } from "./head.js";
import { NotationSwitch } from "./notation.js";
import { SampleChooser } from "./samples.js";
import { isSame } from "./selection.js";
import { Tabs } from "./tabs.js";

const PADDING = 22; // both sides of the scrolled part together

export class AuditPanel {
  /** @param {HTMLElement} host empty while the panel is closed @param {import("./looking.js").Notation} notation @param {Actions} actions */
  constructor(host, notation, actions) {
    this.host = host;
    this.actions = actions;
    this.context = { theme: null, width: 340, ask: (wish) => actions.follow(wish), point: (row) => actions.point(row) };
    this.#build(notation);
    this.sizes = new ResizeObserver(() => this.resize());
    this.sizes.observe(this.body);
  }

  get isOpen() {
    return this.root.parentNode === this.host;
  }

  setScene(scene) {
    this.scene = scene;
    setText(this.lab, scene.lab?.cards ?? "");
    hide(this.lab, !scene.lab);
    this.head.setScene(scene);
    this.samples.setRows(scene.points?.train.length ?? 0);
  }

  /** How many rows train. */
  setRows(count) {
    this.samples.setRows(count);
  }

  open() {
    this.host.append(this.root);
    this.resize();
  }

  close() {
    this.cards.clear();
    this.root.remove();
  }

  /** What is looked at. @param {import("./selection.js").Selection} selection @param {number|undefined} value of a weight or bias */
  show(selection, value) {
    if (!isSame(selection, this.selection)) this.body.scrollTop = 0;
    this.selection = selection;
    this.head.show(selection, value);
  }

  /** The value on the screen now. */
  showValue(value) {
    this.head.showValue(this.selection, value);
  }

  /**
   * An answer of the server. @param {object} audit @param {import("./looking.js").Sample} sample that was asked for
   * @param {boolean} isSpoken whether it is also told to those who hear the page
   */
  draw(audit, sample, isSpoken) {
    this.head.showUpdate(audit);
    this.tabs.show(audit.cards ?? [], audit.card?.name);
    if (audit.rows) this.samples.show(sample, audit, this.scene.output_names);
    if (audit.sample) this.body.prepend(this.samples.words); // else it is only a hint
    else this.foot.prepend(this.samples.words);
    this.showProblem(audit.problem);
    const other = audit.card?.name !== this.cards.name;
    this.cards.show(audit.card ?? null);
    const tab = audit.cards?.find(({ name }) => name === audit.card?.name);
    if (audit.cards?.length > 1 && tab?.title === audit.card?.title) hide(this.cards.title, true); // the tab has said it
    if (other) this.body.scrollTop = 0;
    if (isSpoken) this.#speak(audit.card?.sentence ?? audit.problem ?? "");
    this.root.dataset.step = String(audit.step);
    this.root.dataset.card = audit.card?.name ?? "";
  }

  /** @param {string|undefined} sentence none hides it */
  showProblem(sentence) {
    setText(this.problem, sentence ?? "");
    hide(this.problem, !sentence);
  }

  /** A quiet line while an answer is awaited. */
  showWaiting(isWaiting) {
    const waiting = String(isWaiting);
    if (this.root.dataset.waiting === waiting) return;
    this.root.dataset.waiting = waiting;
    this.root.setAttribute("aria-busy", waiting);
  }

  resize() {
    const width = Math.max(240, Math.min(640, this.body.clientWidth - PADDING));
    if (!this.root.isConnected || width === this.context.width) return;
    this.context.width = width;
    this.cards.resize();
  }

  recolour(theme) {
    if (theme === this.context.theme) return;
    this.context.theme = theme;
    paintInks(this.root, theme);
    this.cards.recolour();
  }

  #speak(sentence) {
    const { title, update } = this.head;
    setText(this.spoken, say("inspect-spoken", { title: title.textContent, update: update.textContent, sentence }));
  }

  #build(notation) {
    const { actions } = this;
    this.root = element("section", "bp-a-panel");
    this.root.setAttribute("aria-label", say("inspect-panel"));
    this.root.dataset.testid = "audit";
    this.head = new Head({ go: (select) => actions.follow({ select }), edit: actions.edit, close: actions.close });
    this.samples = new SampleChooser({ choose: actions.choose });
    this.tabs = new Tabs({ turn: (card) => actions.follow({ card }) });
    this.head.root.append(this.samples.root, this.tabs.root);
    this.problem = element("p", "bp-a-problem");
    this.problem.setAttribute("role", "status");
    this.problem.hidden = true;
    this.lab = element("p", "bp-a-lab");
    this.lab.hidden = true;
    this.body = element("div", "bp-a-scroll");
    this.foot = element("footer", "bp-a-foot");
    this.foot.append(new NotationSwitch(notation, { write: actions.write }).root);
    this.spoken = element("p", "bp-a-spoken");
    this.spoken.setAttribute("aria-live", "polite");
    this.body.append(this.lab, this.problem);
    this.cards = new CardView(this.body, this.context);
    this.body.append(this.foot);
    this.root.append(this.head.root, this.body, this.spoken);
  }
}
