/**
 * Drawing points on the map: a sheet over its field that the hand draws on, chips that say what is drawn, and what is
 * heard of it. This module joins its parts and listens; what becomes of a point is the sketch's.
 *
 * @typedef {object} Sketch what is drawn goes there
 * @property {() => void} begin a movement of the hand begins
 * @property {(label: number, place: [number, number]) => number} add how the point is called
 * @property {(number: number, place: [number, number]) => void} move
 * @property {(number: number) => void} remove
 */

import { element, hide, press, setText } from "../kit/elements.js";
import { formatNumber } from "../kit/numbers.js";
import { say } from "../kit/words.js";
import { classCount, classMark, className, drawMark } from "../map/markers.js";
import { sharesAt } from "../map/pointing.js";
import { Cursor } from "./cursor.js";
import { snapped } from "./grid.js";
import { Hand } from "./hand.js";

export class Drawing {
  /**
   * @param {import("../map/map.js").DecisionMap} map @param {HTMLElement} tools where the chips stand
   * @param {Sketch} sketch @param {{leave: () => void, changed: () => void}} actions
   */
  constructor(map, tools, sketch, { leave, changed }) {
    this.map = map;
    this.sketch = sketch;
    this.changed = changed;
    this.isOn = false;
    /** The class that is drawn, or null to remove. @type {number|null} */
    this.label = 0;
    this.sheet = element("div", "bp-draw");
    this.sheet.tabIndex = 0;
    this.sheet.setAttribute("role", "application");
    this.sheet.dataset.testid = "draw-sheet";
    this.spoken = element("p", "bp-spoken");
    this.spoken.setAttribute("role", "status");
    this.spoken.dataset.testid = "draw-spoken";
    this.chips = element("span", "bp-draw-chips");
    this.chips.setAttribute("role", "group");
    this.chips.setAttribute("aria-label", say("draw-classes"));
    tools.prepend(this.chips);
    map.host.after(this.sheet, this.spoken); // beside the map, which is a picture to those who hear the page: nothing in it is heard
    this.hand = new Hand(this);
    this.cursor = new Cursor(this, leave);
    this.show(false);
  }

  // ---- what is shown

  setScene(scene, theme) {
    const isOther = scene !== this.scene || theme !== this.theme;
    this.scene = scene;
    this.theme = theme;
    if (!isOther || !scene.draw) return;
    const count = classCount(scene);
    if (this.label !== null && this.label >= count) this.label = 0;
    this.chips.replaceChildren(...Array.from({ length: count }, (_, label) => this.#chip(label)), this.#chip(null));
    this.choose(this.label);
  }

  show(isOn) {
    this.isOn = isOn;
    hide(this.sheet, !isOn);
    hide(this.chips, !isOn);
    if (!isOn) this.hand.stop();
  }

  /** Lies on the field, wherever that is now. */
  follow() {
    const { plan, host } = this.map;
    if (!this.isOn || !plan) return;
    const { left, top, right, bottom } = plan.box;
    const place = [host.offsetLeft + left, host.offsetTop + top, right - left, bottom - top].map((length) => `${length}px`);
    if (place.join() === this.place) return this.cursor.follow();
    this.place = place.join();
    ["left", "top", "width", "height"].forEach((name, at) => (this.sheet.style[name] = place[at]));
    this.cursor.follow();
  }

  /** What is drawn next: a class, or null to remove. */
  choose(label) {
    this.label = label;
    for (const chip of this.chips.children) press(chip, chip.dataset.label === String(label));
    this.sheet.dataset.erases = String(label === null);
    this.sheet.setAttribute("aria-label", say("draw-sheet", { what: this.#called(label) }));
  }

  #called(label) {
    return label === null ? say("draw-erase") : className(this.scene, label);
  }

  /** @param {number|null} label */
  #chip(label) {
    const chip = element("button", "bp-switch bp-draw-chip");
    chip.type = "button";
    chip.title = label === null ? say("draw-erase.tip") : say("draw-class", { name: this.#called(label) });
    chip.setAttribute("aria-label", chip.title);
    chip.dataset.label = String(label);
    chip.dataset.testid = label === null ? "draw-erase" : `draw-class-${label}`;
    chip.append(label === null ? "✕" : this.#mark(label));
    chip.addEventListener("click", () => this.choose(label));
    return chip;
  }

  #mark(label) {
    const canvas = document.createElement("canvas");
    const side = 16;
    const ratio = Math.max(1, window.devicePixelRatio || 1);
    Object.assign(canvas, { width: side * ratio, height: side * ratio });
    Object.assign(canvas.style, { width: `${side}px`, height: `${side}px` });
    const context = canvas.getContext("2d");
    context.scale(ratio, ratio);
    drawMark(context, classMark(this.scene, this.theme, label), side / 2, side / 2, 4.5, false, this.theme);
    canvas.setAttribute("aria-hidden", "true");
    return canvas;
  }

  // ---- what the hand and the keys do

  /** The place of the grid at a place of the map. @returns {[number, number]} */
  placeAt(x, y) {
    const { across, up } = sharesAt(this.map.plan, x, y);
    const { view } = this.map.scene;
    return this.snapped([view.x.low + across * (view.x.high - view.x.low), view.y.low + up * (view.y.high - view.y.low)]);
  }

  /** @param {[number, number]} place @returns {[number, number]} */
  snapped(place) {
    return place.map((value) => snapped(value, this.scene.draw));
  }

  begin() {
    this.sketch.begin();
  }

  /** @returns {number|null} the point's number; null where there is no room for more */
  add(place) {
    if (this.label === null || this.#isFull()) return null;
    const number = this.sketch.add(this.label, place);
    this.tell(say("draw-added", { name: this.#called(this.label), ...this.#at(place) }));
    return number;
  }

  move(number, place) {
    if (this.#isFull()) return;
    this.sketch.move(number, place);
    this.tell(say("draw-moved", this.#at(place)));
  }

  remove(number) {
    const { train_numbers: train } = this.map.scene.points;
    const isLast = train ? train.length < 2 && train.includes(number) : this.map.scene.points.train.length < 2;
    if (isLast) return this.tell(say("draw-last"));
    if (this.#isFull()) return undefined;
    this.sketch.remove(number);
    return this.tell(say("draw-removed"));
  }

  tell(sentence) {
    setText(this.spoken, sentence);
    this.changed();
  }

  #isFull() {
    const full = this.sketch.count >= this.scene.draw.most;
    if (full) this.tell(say("draw-full", { most: this.scene.draw.most }));
    return full;
  }

  #at([x, y]) {
    const { view } = this.map.scene;
    return { x: view.x.label, x_value: formatNumber(x), y: view.y.label, y_value: formatNumber(y) };
  }
}
