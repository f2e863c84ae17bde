/**
 * What of run and view goes into the link, and what of a link is shown again when a page opens.
 *
 * @typedef {{choice: string, turnTo: (name: string) => void}} Chart with views to pick from, "" the usual one
 * @typedef {{keepsake: () => object, restore: (kept: object) => void}} Inspection what is looked at, in the link's words
 */

import { Address, fieldsOf, keepInLanguages, motionOf, openPanel } from "./address.js";

export class LinkKeeper {
  #address = new Address();
  #wanted = null;
  #opened = false;
  #starved = 0; // frames that were due and not there, when it was looked last

  /** @param {import("./player.js").Player} player @param {{view: object, chart: Chart, inspection: Inspection}} shown */
  constructor(player, shown) {
    this.player = player;
    this.shown = shown;
    keepInLanguages(() => this.write());
  }

  /** @param {object} scene the first one tells what its link asked for */
  setScene(scene) {
    this.#address.setScene(scene);
    if (!this.#opened) this.#wanted = scene.looks ?? null;
    this.#opened = true;
  }

  /** Shows what the sender of the link saw: once, when the first picture stands. */
  restore() {
    const wanted = this.#wanted;
    if (!wanted) return;
    this.#wanted = null;
    const { chart, inspection } = this.shown;
    if (wanted.chart) chart.turnTo(wanted.chart);
    inspection.restore(this.player.playing ? { ...wanted, walk: "" } : wanted); // a walk is of one update
  }

  /** Keeps the page's address up to date; at once where frames stay out, for a server that begins anew opens it there. */
  follow(now, { step }) {
    const { player } = this;
    const flows = player.playing && player.starved === this.#starved;
    this.#starved = player.starved;
    this.#address.follow(now, flows, player.link, this.#view(), step, this.#looks(step));
  }

  /** Writes all of it into the address now, with the step under the hand. @returns {string} the address */
  write() {
    const { link, target } = this.player;
    return this.#address.write(link, this.#view(), target, this.#looks(target));
  }

  /** The shortest address that opens a step again. @returns {string} */
  short(step) {
    return this.#address.shortOf(this.player.link, this.#view(), step);
  }

  #view() {
    return { ...fieldsOf(this.shown.view), speed: this.player.speed };
  }

  #looks(step) {
    const { chart, inspection } = this.shown;
    const { playing, standing } = this.player;
    const kept = { motion: motionOf(playing, step), pace: standing.own === null ? "" : "own", chart: chart.choice };
    return { ...kept, ...inspection.keepsake(), panel: openPanel() };
  }
}
