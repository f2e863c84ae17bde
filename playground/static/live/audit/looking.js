/**
 * What is looked at, and nowhere else: the thing, the example, the card, the place in the walk, whether the panel is open, the
 * notation, what the map adds, the row that is pointed at. No page, no numbers, no asking.
 *
 * Panel, bar, diagram and map read it and send it what a person wants, as intents; after each it says `changed`. What it
 * means for the server is `questionAt`, what it means for diagram and map is `view`.
 *
 * @typedef {{rows: boolean, names: string}} Notation examples as rows, and whose letters
 * @typedef {"batch"|"worst"|"random"|number} Sample the whole batch, the example of largest loss, one by chance, or a training row
 * @typedef {{split: "train"|"test", row: number}} Point
 */

import { isSelectionOf, itemOf, kindOf, plain } from "./selection.js";
import { lettersOf } from "../walk/letters.js";
import { Walk } from "../walk/walk.js";

/** The server's names of what the map can add. */
const EXTRAS = { arrows: "arrows", deltaMap: "delta_map" };

export class Looking {
  /** @param {{notation?: Notation, changed?: () => void, chance?: () => number}} [options] */
  constructor({ notation = { rows: true, names: "nielsen" }, changed = () => {}, chance = Math.random } = {}) {
    this.changed = changed;
    this.chance = chance;
    this.scene = null;
    /** As an item of the diagram; also what has no account, such as an input. */
    this.selection = null;
    /** @type {Sample} */
    this.sample = "batch";
    this.seed = 0;
    /** Whether a person has chosen an example; until then a walk takes the worst. */
    this.hasChosen = false;
    /** The card chosen last for each kind of selection. @type {Map<string, string>} */
    this.cards = new Map();
    this.walk = new Walk();
    this.isPanelOpen = false;
    /** Whether the account follows the walk's phases: until a person chooses something to look at. */
    this.isLed = false;
    this.notation = notation;
    this.extras = { deltaMap: false, arrows: false };
    /** The point of the map chosen while no update is looked into. @type {Point|null} */
    this.point = null;
    /** The training row whose number is under the pointer. @type {number|null} */
    this.pointed = null;
  }

  // ---- what follows from it

  get isOpen() {
    return this.walk.isOpen || this.isPanelOpen;
  }

  /** The selection, where it has an account; null is the update as a whole. @returns {import("./selection.js").Selection} */
  get subject() {
    if (this.lead) return this.lead.select;
    return this.selection && this.scene && isSelectionOf(this.scene, this.selection) ? plain(this.selection) : null;
  }

  /** The card asked for; null is the usual one. */
  get card() {
    return this.lead ? this.lead.card : this.cards.get(kindOf(this.subject)) ?? null;
  }

  /** What the phase on show leads to, as long as it does: no more than has happened by then. */
  get lead() {
    return this.isLed && this.walk.isOpen && this.isPanelOpen ? leadOf(this.walk.phases[this.walk.index]) : null;
  }

  /** All that decides the answer to be looked at. @param {number} step @returns {import("./asker.js").Question} */
  questionAt(step) {
    const { subject, sample, notation } = this;
    const wanted = Object.keys(EXTRAS).filter((name) => this.extras[name] && (name !== "deltaMap" || subject?.kind === "unit"));
    const question = {
      step, sample, select: subject, card: this.card, notation, extras: wanted.map((name) => EXTRAS[name]),
    };
    if (sample === "random") question.seed = this.seed;
    return question;
  }

  /** What diagram and map read. @param {{audit: object|null, arrays: object|null}} answer on show */
  view({ audit, arrays }) {
    const { walk, extras, isOpen, lead } = this;
    const example = audit?.sample ? { kind: "point", split: "train", row: audit.sample.row } : null;
    return {
      selection: this.selection,
      point: isOpen ? example : this.point,
      pointed: this.pointed,
      phase: walk.isOpen ? { ...walk.shown, audit, arrays, letters: lettersOf(this.notation), led: lead?.select ?? null } : null,
      inspected: isOpen && audit?.rows ? {
        highlight: audit.highlight?.rows ?? [],
        deltas: extras.deltaMap ? arrays?.delta_map ?? null : null,
        arrows: extras.arrows ? arrays?.arrows ?? null : null,
        sign: lettersOf(this.notation).delta,
        audit,
      } : null,
      ...extras,
    };
  }

  // ---- intents: the thing and its card

  /** A thing of the diagram, a place or a card's lead; its account opens. @param {import("./selection.js").Selection} selection */
  select(selection) {
    this.#turnTo(selection);
    if (this.subject) this.isPanelOpen = true;
    this.changed();
  }

  /** What a card's buttons and rows ask for, any of these. @param {{select?: object|null, card?: string, sample?: Sample}} wish */
  follow({ select, card, sample }) {
    if (select !== undefined && isSelectionOf(this.scene, select)) this.#turnTo(select);
    if (card !== undefined) {
      this.#turnTo(this.subject); // what was led to is chosen now
      this.cards.set(kindOf(this.subject), card);
    }
    if (sample !== undefined) this.#take(sample);
    this.changed();
  }

  /** The account of what is selected, or of the update as a whole. */
  openPanel() {
    if (this.isPanelOpen) return;
    this.isPanelOpen = true;
    this.changed();
  }

  closePanel() {
    if (!this.isPanelOpen) return;
    this.isPanelOpen = false;
    this.pointed = null;
    this.changed();
  }

  // ---- intents: the example

  /** @param {Sample} sample */
  choose(sample) {
    this.#take(sample);
    this.changed();
  }

  /** A point of the map: the example to look at, the same again gives the batch back. @param {Point} point @param {number} [shown] the row on show */
  choosePoint(point, shown) {
    if (!this.isOpen) this.point = point;
    else if (point.split !== "train") return;
    else this.#take(shown === point.row && this.sample !== "worst" ? "batch" : point.row);
    this.changed();
  }

  /** The answer has drawn a row by chance: it stays from here on, the next step shows the same example. Nothing is asked anew. */
  settle(row) {
    if (this.sample === "random" && Number.isInteger(row)) this.sample = row;
  }

  /** The pointer is on a row's number, or on none. @param {number|null} row */
  pointAt(row) {
    if (row === this.pointed) return;
    this.pointed = row;
    this.changed();
  }

  // ---- intents: how it is shown

  /** @param {Partial<Notation>} change */
  write(change) {
    this.notation = { ...this.notation, ...change };
    this.changed();
  }

  /** A switch of the map. @param {"deltaMap"|"arrows"} name */
  switchExtra(name) {
    this.extras = { ...this.extras, [name]: !this.extras[name] };
    this.changed();
  }

  // ---- intents: the walk

  /** Opens the walk at its first phase. @param {{calm?: boolean, withPanel?: boolean}} how without motion; with the panel beside it */
  openWalk({ calm = false, withPanel = false } = {}) {
    this.walk.open(this.scene, calm);
    if (this.sample === "batch" && !this.hasChosen) this.sample = "worst"; // one example is clearer than a mean
    this.hasChosen = true;
    this.isLed = this.selection === null && !this.isPanelOpen;
    if (withPanel) this.isPanelOpen = true;
    this.changed();
  }

  /** Ends the walk; the panel stays. */
  closeWalk() {
    if (!this.walk.isOpen) return;
    this.walk.close();
    this.changed();
  }

  /** Ends walk and panel. */
  close() {
    this.walk.close();
    this.isPanelOpen = false;
    this.pointed = null;
    this.changed();
  }

  next() {
    this.#move(() => this.walk.next());
  }

  previous() {
    this.#move(() => this.walk.previous());
  }

  /** @param {number} index of a phase */
  goTo(index) {
    this.#move(() => this.walk.goTo(index));
  }

  /** Slow motion, or its end. */
  playSlowly() {
    this.#move(() => (this.walk.isPlaying ? this.walk.pause() : this.walk.play()));
  }

  // ---- what happens to it

  /** Another network, or the same with other settings; `fresh` is another run. */
  setScene(scene, fresh) {
    this.scene = scene;
    const rows = scene.points?.train.length ?? 0;
    if (typeof this.sample === "number" && this.sample >= rows) this.sample = "batch";
    if (!fresh) return this.changed();
    this.point = null;
    this.selection = this.isPanelOpen && this.subject ? this.selection : null;
    if (this.walk.isOpen) return this.close();
    return this.changed();
  }

  // ---- the works

  #turnTo(selection) {
    this.isLed = false;
    this.selection = selection && itemOf(selection);
  }

  #take(sample) {
    this.sample = sample;
    this.hasChosen = true;
    if (sample === "random") this.seed = Math.floor(this.chance() * 2 ** 31);
  }

  #move(change) {
    if (!this.walk.isOpen) return;
    change();
    this.changed();
  }
}

/**
 * Whose account goes with a phase, and which: of a layer its first unit's, of the loss the output's, of the update all of it.
 * @param {import("../walk/walk.js").Phase} phase @returns {{select: import("./selection.js").Selection, card: string}}
 */
export function leadOf({ name, layer }) {
  if (name === "loss") return { select: { kind: "output" }, card: "output" };
  if (name === "update") return { select: null, card: "step_size" };
  return { select: { kind: "unit", layer, j: 0 }, card: name };
}
