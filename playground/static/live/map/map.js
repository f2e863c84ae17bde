/**
 * The decision map: what the network answers over the plane of the data, with the data on it; for one-dimensional data
 * the answer as a curve. A hovered unit's own map takes its place. This module joins its parts and listens.
 *
 * Three layers: the field, a small canvas that the browser stretches; axes, points and legend, drawn when they change;
 * and what moves with the frame (curve, rings).
 *
 * @typedef {import("./pointing.js").Point} Point
 * @typedef {{selectPoint?: (point: Point) => void, probe?: (question: object) => void}} Actions
 */

import { drawStill, Layer, Tip } from "../kit/canvas.js";
import { rounded } from "../kit/numbers.js";
import { offscreen } from "../kit/offscreen.js";
import { say } from "../kit/words.js";
import { Field } from "./field.js";
import { classTables, colourField } from "./ground.js";
import { drawInk } from "./ink.js";
import { drawOver } from "./over.js";
import { outputHeights, planMap, spotOf } from "./plan.js";
import { isInside, nearestPoint, placeAt, sharesAt } from "./pointing.js";
import { Probe } from "./probe.js";
import { batchOf, mapScene, subjectOf } from "./subject.js";
import { describe, tipLines } from "./texts.js";

export class DecisionMap {
  /** @param {HTMLElement} host @param {Actions} actions */
  constructor(host, actions) {
    this.host = host;
    this.actions = actions ?? {};
    host.classList.add("bp-map");
    host.setAttribute("role", "img");
    host.setAttribute("aria-label", say("map-title"));
    const canvas = document.createElement("canvas");
    canvas.className = "bp-field";
    canvas.setAttribute("aria-hidden", "true");
    host.append(canvas);
    this.field = new Field(canvas);
    this.ink = new Layer(host);
    this.over = new Layer(host);
    this.tip = new Tip(host);
    this.probe = new Probe((question) => this.actions.probe?.(question), () => this.#refresh());
    /** @type {{x: number, y: number}|null} */
    this.pointer = null;
    /** @type {Point|null} the point at the pointer */
    this.near = null;
    this.over.canvas.addEventListener("pointermove", (event) => this.#point(event));
    this.over.canvas.addEventListener("pointerleave", () => this.#leave());
    this.over.canvas.addEventListener("click", (event) => this.#click(event));
    this.resize();
  }

  setScene(scene, theme) {
    if (scene !== this.given) {
      this.given = scene;
      this.probe.forget();
      this.scene = mapScene(scene);
      this.drawn = null;
    }
    this.theme = theme;
    /** @type {import("./ground.js").ClassTables|null} */
    this.tables = null;
    this.#stale();
  }

  /** Takes the size of its host. */
  resize() {
    this.width = this.host.clientWidth;
    this.height = this.host.clientHeight;
    this.ink.fit(this.width, this.height);
    this.over.fit(this.width, this.height);
    this.#stale();
    this.#refresh();
  }

  paint(frame, view, force = false) {
    if (!this.scene || this.width < 1 || this.height < 1) return;
    this.frame = frame;
    this.view = view;
    this.#take(view.drawn ?? null);
    const subject = subjectOf(this.scene, frame, view);
    this.#paintInk(frame, view, subject, force);
    this.#paintField(frame, view, subject, force);
    this.#paintOver(frame, view, subject, force);
    if (this.pointer) this.#tell(frame, view, subject);
  }

  /** Takes the points that were drawn, in place of the data set's own. */
  #take(drawn) {
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    this.scene = { ...this.scene, points: drawn ?? this.given.points };
    this.near = null;
    this.probe.forget();
    this.inkKey = null;
    this.overKey = null;
  }

  /** What the network says at a place that was asked for. */
  receive(probe, arrays) {
    this.probe.receive(probe, arrays);
  }

  /** Draws the whole map into any canvas, at a size in its own units. */
  drawTo(context, width, height, frame, view, theme) {
    const drawn = view.drawn ?? null;
    const scene = drawn === this.drawn ? this.scene : { ...this.scene, points: drawn ?? this.given.points };
    const calm = { ...view, hoverUnit: null };
    const subject = subjectOf(scene, frame, calm);
    const plan = this.#plan(context, width, height, frame, calm, subject, theme, scene);
    const { box } = plan;
    if (scene.view.kind === "plane") {
      const field = new Field(offscreen(1, 1));
      colourField(field, scene, frame, calm, subject, theme, classTables(scene, theme));
      context.save();
      context.imageSmoothingEnabled = true;
      context.imageSmoothingQuality = "high";
      context.drawImage(field.canvas, box.left, box.top, box.right - box.left, box.bottom - box.top);
      context.restore();
    }
    const ink = (on) => drawInk(on, scene, plan, subject, calm, theme);
    const key = this.#inkKey(subject, calm, frame, scene) + (drawn ? JSON.stringify(drawn) : "");
    drawStill(context, "map", key, [0, 0, width, height], ink);
    drawOver(context, scene, plan, frame, calm, subject, theme);
  }

  /** The map in words. @returns {string} */
  describe(frame) {
    return this.scene ? describe(this.scene, frame) : say("map-about-nothing");
  }

  #plan(context, width, height, frame, view, subject, theme, scene = this.scene) {
    const legend = {
      scene, subject, theme, discretize: view.discretize, curve: scene.view.kind === "curve",
      batch: batchOf(scene, frame, view) !== null, test: view.showTest !== false && scene.points.test.length > 0,
    };
    return planMap(context, scene, width, height, legend, subject, theme);
  }

  // the three layers, each painted when what it shows has changed

  #paintInk(frame, view, subject, force) {
    const { scene, theme } = this;
    const key = this.#inkKey(subject, view, frame);
    if (!force && key === this.inkKey) return;
    this.inkKey = key;
    this.plan = this.#plan(this.ink.context, this.width, this.height, frame, view, subject, theme);
    this.#place(this.plan.box);
    drawInk(this.ink.blank(), scene, this.plan, subject, view, theme);
    this.overKey = null;
  }

  #inkKey({ of, shades }, view, frame, scene = this.scene) {
    const scale = scene.task === "classes" ? [] : [rounded(shades.low, 3), rounded(shades.high, 3)];
    const { low, high } = scene.view.kind === "curve" ? outputHeights(scene) : {};
    const rings = batchOf(scene, frame, view) !== null;
    return [of, ...scale, view.discretize, view.showTest, rings, this.width, this.height, low, high].join("|");
  }

  #paintField(frame, view, subject, force) {
    if (this.scene.view.kind !== "plane") return;
    const source = subject.tile ? frame.details.tiles : frame.map;
    const key = `${subject.unit}|${view.discretize}|${subject.shades.low}|${subject.shades.high}`;
    if (!force && source === this.fieldSource && key === this.fieldKey) return;
    this.fieldSource = source;
    this.fieldKey = key;
    this.tables ??= classTables(this.scene, this.theme);
    colourField(this.field, this.scene, frame, view, subject, this.theme, this.tables);
  }

  #paintOver(frame, view, subject, force) {
    const { scene, near } = this;
    const chosen = view.point ?? null;
    const key = [batchOf(scene, frame, view), frame.curve, chosen?.split, chosen?.row, near?.split, near?.row, subject.unit,
      view.pointed, view.inspected?.audit, view.inspected?.deltas, view.inspected?.arrows,
      subject.tile && scene.view.kind === "curve" ? frame.details.tiles : null];
    if (!force && this.overKey && key.every((part, at) => part === this.overKey[at])) return;
    this.overKey = key;
    drawOver(this.over.blank(), scene, this.plan, frame, view, subject, this.theme, near);
  }

  /** Puts the field's canvas under the box. */
  #place(box) {
    const { style } = this.field.canvas;
    style.display = this.scene.view.kind === "plane" ? "block" : "none";
    style.left = `${box.left}px`;
    style.top = `${box.top}px`;
    style.width = `${box.right - box.left}px`;
    style.height = `${box.bottom - box.top}px`;
  }

  // the pointer

  #point(event) {
    if (!this.plan) return;
    const { offsetX: x, offsetY: y } = event;
    this.pointer = { x, y };
    if (!isInside(this.plan, x, y)) return this.#leave();
    this.near = this.#nearest(event);
    this.over.canvas.style.cursor = this.near ? "pointer" : "crosshair";
    this.#refresh();
  }

  #leave() {
    this.pointer = null;
    this.near = null;
    this.probe.leave();
    this.over.canvas.style.cursor = "";
    this.tip.hide();
    this.#refresh();
  }

  #click(event) {
    const point = this.plan && this.#nearest(event);
    if (point) this.actions.selectPoint?.(point);
  }

  #nearest({ offsetX, offsetY }) {
    return nearestPoint(this.scene, this.plan, offsetX, offsetY, this.view?.showTest !== false);
  }

  /** Says in the card what is at the pointer. */
  #tell(frame, view, subject) {
    const { plan, pointer, scene, near } = this;
    const [x, y] = near ? spotOf(scene, plan, near.split, near.row) : [pointer.x, pointer.y];
    const shares = sharesAt(plan, x, y);
    const place = near ? { split: near.split, row: near.row } : placeAt(scene, shares);
    this.tip.show(x, y, tipLines(scene, frame, subject, near, shares, this.probe.at(frame.step, place, view.playing)));
  }

  #refresh() {
    if (this.frame) this.paint(this.frame, this.view);
  }

  #stale() {
    this.inkKey = null;
    this.overKey = null;
    this.fieldSource = null;
  }
}
