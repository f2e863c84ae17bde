/**
 * What a hand draws, between the hand and the server: shown at once, and sent a few times a second.
 *
 * One request is under way at a time. Until it is answered what it asked for stands on top of what the link says, and
 * what is drawn meanwhile on top of that; of a point that is dragged only its last place waits.
 *
 * @typedef {import("./points.js").Edit} Edit
 */

import { addedBy, pointsAt } from "./points.js";

/** Milliseconds between two requests: an answer takes about half of it, and the rest is left to the learning. */
const REST = 200;

export class Sketch {
  /** @type {Edit[]} under way */
  #sent = [];
  /** @type {Edit[]} not sent yet */
  #waiting = [];
  #sentAt = -Infinity;
  #stroke;
  #shown = { key: [], points: null };

  /** @param {import("./player.js").Player} player @param {number} [first] a stroke's number, above those of earlier pages */
  constructor(player, first = Date.now()) {
    this.player = player;
    this.#stroke = first;
  }

  /** A movement of the hand begins: what it draws is taken back at once. */
  begin() {
    this.#stroke++;
  }

  /** @param {number} label the class @param {[number, number]} place @returns {number} how the point is called */
  add(label, [x, y]) {
    this.#waiting.push({ what: "add", which: label, x, y });
    return -this.#added();
  }

  /** @param {number} number of a point @param {[number, number]} place */
  move(number, [x, y]) {
    const at = this.#waiting.findLastIndex((edit) => edit.what === "move" && edit.which === number);
    if (at < 0) this.#waiting.push({ what: "move", which: number, x, y });
    else this.#waiting[at] = { ...this.#waiting[at], x, y };
  }

  /** @param {number} number of a point */
  remove(number) {
    this.#waiting.push({ what: "remove", which: number, x: 0, y: 0 });
  }

  /** The run is another: nothing of this was drawn over it. */
  forget() {
    this.#sent = [];
    this.#waiting = [];
  }

  /** Sends what waits when it is time. */
  tick(now) {
    const { player } = this;
    if (player.drawn.isWaiting) return;
    this.#sent = [];
    if (!this.#waiting.length || !player.shown || now - this.#sentAt < REST) return;
    this.#sentAt = now;
    this.#sent = this.#waiting;
    this.#waiting = [];
    player.draw(this.#sent.map(({ what, which, x, y }) => (what === "remove" ? [what, which] : [what, which, x, y])), this.#stroke);
  }

  /** How many changes of points there are. */
  get count() {
    return this.#held().length + this.#sent.length + this.#waiting.length;
  }

  /** The points in force at a step with what was drawn since; null where they are the data set's own. @returns {import("./points.js").Points|null} */
  points(scene, step) {
    const { edits } = this.player.drawn;
    const key = [scene.points, edits, step, this.#sent, this.#waiting, this.#waiting.length, this.#waiting.at(-1)];
    if (key.some((part, at) => part !== this.#shown.key[at])) {
      const more = [...this.#sent, ...this.#waiting];
      const before = this.#shown.points;
      const points = edits.length || more.length ? pointsAt(scene.points, edits, step, more) : null;
      this.#shown = { key, points: isSame(before, points) ? before : points };
    }
    return this.#shown.points;
  }

  /** Those that hold where the hand draws. */
  #held() {
    const { shown, drawn: { edits } } = this.player;
    return edits.filter((edit) => edit.step <= (shown?.step ?? 0));
  }

  #added() {
    return addedBy([...this.#held(), ...this.#sent, ...this.#waiting]);
  }
}

/** Whether the same points stand at the same places: then no picture changes. */
const isSame = (one, other) => one !== null && other !== null && JSON.stringify(one) === JSON.stringify(other);
