/**
 * The decision map: what the network answers over the plane of the data, with the data on it; for one-dimensional data
 * the answer as a curve. A hovered unit's own map takes its place.
 *
 * Three layers: the field, a small canvas that the browser stretches; axes, points and legend, drawn when they change;
 * and what moves with the frame (curve, rings).
 *
 * @typedef {import("../kit/axes.js").Box} Box
 * @typedef {{kind: "point", split: "train"|"test", row: number}} Point of the scene's points
 * @typedef {{selectPoint?: (point: Point) => void}} Actions
 * @typedef {{low: number, high: number, centre: number, half: number}} Shades
 *   values of the first and last byte, and of the neutral and the full colours
 * @typedef {{unit: number, title: string, tile: boolean, shades: Shades}} Subject what the field shows; unit -1: the output
 */

import { unitAt } from "../kit/addresses.js";
import { linearScale, linearTicks } from "../kit/axes.js";
import { crisp, fitText, Layer, Tip, type, wrapText } from "../kit/canvas.js";
import { printedName, unitName } from "../kit/names.js";
import { formatNumber, formatShare, formatTick } from "../kit/numbers.js";
import { drawExtras } from "./extras.js";
import { Field, classInks, classShades, fillTable, smoothLine } from "./field.js";
import { drawLegend, legendHeight } from "./legend.js";
import { classCount, classMark, className, classWords, drawMark, drawRing, markRadius, valueMark } from "./markers.js";

const REACH = 10;
const HEAD = 24;
const FOOT = 34;
const LEFT = 46;
const RIGHT = 4;
const NOTE_LINE = 15;
const BESIDE = 112; // room that the legend needs to stand beside the map

export class DecisionMap {
  /** @param {HTMLElement} host @param {Actions} actions */
  constructor(host, actions) {
    this.host = host;
    this.actions = actions ?? {};
    host.classList.add("bp-map");
    host.setAttribute("role", "img");
    host.setAttribute("aria-label", "Decision map");
    const canvas = document.createElement("canvas");
    canvas.className = "bp-field";
    canvas.setAttribute("aria-hidden", "true");
    host.append(canvas);
    this.field = new Field(canvas);
    this.ink = new Layer(host);
    this.over = new Layer(host);
    this.tip = new Tip(host);
    this.pointer = null;
    this.over.canvas.addEventListener("pointermove", (event) => this.#point(event));
    this.over.canvas.addEventListener("pointerleave", () => this.#leave());
    this.over.canvas.addEventListener("click", (event) => this.#click(event));
    this.resize();
    document.fonts?.ready.then(() => this.frame && this.paint(this.frame, this.view, true));
  }

  setScene(scene, theme) {
    if (scene !== this.given) {
      this.given = scene;
      this.scene = withNames(scene);
      this.targets = targetsOf(scene);
    }
    this.theme = theme;
    this.shades = null;
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
    const subject = this.#subject(frame, view);
    const { theme } = this;
    const inkKey = this.#inkKey(subject, view, frame);
    if (force || inkKey !== this.inkKey) {
      this.inkKey = inkKey;
      this.plan = this.#plan(this.ink.context, this.width, this.height, frame, view, subject, theme);
      this.#place(this.plan.box);
      this.#drawInk(this.ink.blank(), this.plan, frame, view, subject, theme);
      this.overKey = null;
    }
    this.#paintField(this.field, frame, view, subject, theme, force);
    this.#paintOver(frame, view, subject, theme, force);
    if (this.pointer) this.#tell();
  }

  /** Draws the whole map into any canvas, at a size in its own units. */
  drawTo(context, width, height, frame, view, theme) {
    const calm = { ...view, hoverUnit: null };
    const subject = this.#subject(frame, calm);
    const plan = this.#plan(context, width, height, frame, calm, subject, theme);
    const { box } = plan;
    if (this.scene.view.kind === "plane") {
      const field = new Field(new OffscreenCanvas(1, 1));
      this.#colour(field, frame, calm, subject, theme, theme === this.theme ? this.shades : null);
      context.save();
      context.imageSmoothingEnabled = true;
      context.imageSmoothingQuality = "high";
      context.drawImage(field.canvas, box.left, box.top, box.right - box.left, box.bottom - box.top);
      context.restore();
    }
    this.#drawInk(context, plan, frame, calm, subject, theme);
    this.#drawOver(context, plan, frame, calm, subject, theme);
  }

  /** The map in words. @returns {string} */
  describe(frame) {
    const { scene } = this;
    if (!scene) return "Decision map.";
    const { x, y, note, kind } = scene.view;
    const counts = `${scene.points.train.length} training and ${scene.points.test.length} test points`;
    const spanX = `${x.label} from ${twoDigits(x.low)} to ${twoDigits(x.high)}`;
    const more = note ? ` ${note}` : "";
    if (kind === "curve") {
      const [low, high] = extent(frame.curve ?? []);
      return `The network's answer over ${spanX}, between ${formatNumber(low)} and ${formatNumber(high)}, with ${counts}.${more}`;
    }
    const plane = `${spanX} and ${y.label} from ${twoDigits(y.low)} to ${twoDigits(y.high)}`;
    return `The network's answer over ${plane}, with ${counts}. ${this.#areas(frame)}${more}`;
  }

  // what is shown

  /** @returns {Subject} */
  #subject(frame, view) {
    const { scene } = this;
    const last = scene.layer_sizes.length - 1;
    const output = { unit: -1, tile: false, title: this.#title(), shades: this.#outputShades(frame) };
    if (view.hoverUnit === null || view.hoverUnit === undefined || !frame.details?.tiles) return output;
    const unit = view.hoverUnit;
    const { layer, j } = unitAt(scene, unit);
    const title = layer < last ? `unit ${j + 1} of layer ${layer}` : unitName(scene, layer, j);
    if (layer === last && scene.layer_sizes[last] === 1) return { ...output, title };
    const [low, high] = this.#span(layer, scene.bounded[unit], frame.details.scales[unit]);
    return { unit, tile: true, title, shades: { low, high, centre: (low + high) / 2, half: (high - low) / 2 || 1 } };
  }

  #title() {
    return this.scene.task === "regression" || this.scene.view.kind === "curve" ? "Network output" : "Decision map";
  }

  /** Values of the lowest and highest byte of a unit's map. @returns {[number, number]} */
  #span(layer, bounded, scale) {
    const range = this.scene.ranges?.[layer - 1];
    const [low, high] = Array.isArray(range) ? range : [range?.low, range?.high];
    return bounded && Number.isFinite(low) && Number.isFinite(high) ? [low, high] : [-scale, scale];
  }

  /** @returns {Shades} */
  #outputShades(frame) {
    const { scene } = this;
    const last = scene.layer_sizes.length - 1;
    const [low, high] = this.#span(last, scene.bounded?.at(-1), frame.details?.mapScale || 1);
    if (scene.task === "binary") {
      return { low, high, centre: scene.threshold, half: (scene.target_high - scene.target_low) / 2 || 1 };
    }
    return { low, high, centre: 0, half: this.targets.size };
  }

  // the field

  #paintField(field, frame, view, subject, theme, force) {
    if (this.scene.view.kind !== "plane") return;
    const source = subject.tile ? frame.details.tiles : frame.map;
    const key = `${subject.unit}|${view.discretize}|${subject.shades.low}|${subject.shades.high}`;
    if (!force && source === this.fieldSource && key === this.fieldKey) return;
    this.fieldSource = source;
    this.fieldKey = key;
    this.shades ??= this.#classTables(theme);
    this.#colour(field, frame, view, subject, theme, this.shades);
  }

  #classTables(theme) {
    const count = classCount(this.scene);
    return count > 2 || this.scene.task === "classes"
      ? { blended: classShades(theme, count), hard: classInks(theme, count) }
      : {};
  }

  #colour(field, frame, view, subject, theme, tables) {
    const { size, tile } = this.scene.view;
    if (subject.tile) {
      const each = tile * tile;
      fillTable(field.table, theme, { low: -1, high: 1, centre: 0, half: 1 }, "smooth");
      field.values(frame.details.tiles.subarray(subject.unit * each, (subject.unit + 1) * each), tile, field.table);
    } else if (frame.map.length >= 2 * size * size) {
      const known = tables ?? this.#classTables(theme);
      if (view.discretize) field.winners(frame.map, size, known.hard);
      else field.classes(frame.map, size, known.blended);
    } else {
      const hard = this.scene.task === "regression" ? "bands" : "sides";
      fillTable(field.table, theme, subject.shades, view.discretize ? hard : "smooth");
      field.values(frame.map, size, field.table);
    }
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

  // axes, points, legend

  #inkKey({ title, shades }, view, frame) {
    const fixed = this.scene.task === "classes" ? "" : `${formatNumber(shades.low)} ${formatNumber(shades.high)}`;
    const rings = this.#batch(frame, view) !== null;
    return `${title}|${fixed}|${view.discretize}|${view.showTest}|${rings}|${this.width}|${this.height}|${this.#curveKey()}`;
  }

  #curveKey() {
    if (this.scene.view.kind !== "curve") return "";
    const { low, high } = this.#heights();
    return `${low} ${high}`;
  }

  /** The span of the curve view's y axis: the scene's, else the targets' with room. */
  #heights() {
    const { low, high } = this.targets;
    const room = (high - low || 1) * 0.18;
    const { y } = this.scene.view;
    const ends = Number.isFinite(y?.low) && Number.isFinite(y?.high) ? [y.low, y.high] : [low - room, high + room];
    return { low: ends[0], high: ends[1] };
  }

  #plan(context, width, height, frame, view, subject, theme) {
    const { scene } = this;
    const legend = this.#legend(frame, view, subject, theme);
    type(context, theme, { size: 11.5 });
    const curve = scene.view.kind === "curve";
    const wrapped = (room, lines) => (scene.view.note ? wrapText(context, scene.view.note, room, lines) : []);
    const tall = height - HEAD - FOOT;
    const spare = width - LEFT - tall - 18;
    if (!curve && spare >= BESIDE) {
      const box = { left: LEFT, top: HEAD, right: LEFT + tall, bottom: HEAD + tall };
      const key = { x: box.right + 18, y: HEAD, width: spare };
      return this.#scaled({ width, box, legend, key, notes: wrapped(spare, 4) }, subject);
    }
    const notes = wrapped(width - 8, 2);
    const below = FOOT + legendHeight(context, legend, width, theme) + notes.length * NOTE_LINE;
    const roomX = Math.max(60, width - LEFT - RIGHT);
    const roomY = Math.max(60, height - HEAD - below);
    const side = Math.min(roomX, roomY);
    const boxWidth = curve ? roomX : side;
    const boxHeight = curve ? Math.min(roomY, roomX) : side;
    const left = Math.round(LEFT + (roomX - boxWidth) / 2);
    const box = { left, top: HEAD, right: left + boxWidth, bottom: HEAD + boxHeight };
    const start = Math.max(0, left - LEFT + 2);
    const key = { x: start, y: box.bottom + FOOT, width: width - start };
    return this.#scaled({ width, box, legend, key, notes }, subject);
  }

  #scaled(plan, subject) {
    const { view, points } = this.scene;
    const { box } = plan;
    const curve = view.kind === "curve";
    const ySpan = curve && !subject.tile ? this.#heights() : curve ? tileHeights(subject) : view.y;
    return {
      ...plan, ySpan,
      x: linearScale(view.x.low, view.x.high, box.left, box.right),
      y: linearScale(ySpan.low, ySpan.high, box.bottom, box.top),
      radius: markRadius(points.train.length + points.test.length, box.right - box.left),
    };
  }

  #legend(frame, view, subject, theme) {
    const { scene } = this;
    const batch = this.#batch(frame, view) !== null;
    const test = view.showTest !== false && scene.points.test.length > 0;
    return { scene, subject, theme, batch, test, discretize: view.discretize, curve: scene.view.kind === "curve" };
  }

  #drawInk(context, plan, frame, view, subject, theme) {
    const { scene } = this;
    const { box } = plan;
    type(context, theme, { size: 13, weight: 600 });
    const start = Math.max(0, box.left - LEFT + 2);
    context.fillText(fitText(context, subject.title, box.right - start), start, 14);
    this.#drawAxes(context, plan, scene.view.kind === "curve" && subject.tile ? "activation" : scene.view.y?.label ?? "", theme);
    context.save();
    context.beginPath();
    context.rect(box.left, box.top, box.right - box.left, box.bottom - box.top);
    context.clip();
    if (!(subject.tile && scene.view.kind === "curve")) this.#drawPoints(context, plan, view, theme);
    context.restore();
    const { key } = plan;
    drawLegend(context, plan.legend, key.x, key.y, key.width);
    const notesAt = key.y + legendHeight(context, plan.legend, key.width, theme) + 11;
    type(context, theme, { size: 11.5, colour: theme.muted });
    plan.notes.forEach((line, at) => context.fillText(line, key.x, notesAt + at * NOTE_LINE));
  }

  #drawAxes(context, { box, x, y, ySpan }, yLabel, theme) {
    const { view } = this.scene;
    const columns = linearTicks(view.x.low, view.x.high, (box.right - box.left) / 60);
    const rows = linearTicks(ySpan.low, ySpan.high, (box.bottom - box.top) / 60);
    context.lineWidth = 1;
    context.strokeStyle = theme.line;
    if (view.kind === "curve") {
      context.beginPath();
      for (const { value } of rows) {
        context.moveTo(box.left, crisp(y(value)));
        context.lineTo(box.right, crisp(y(value)));
      }
      context.stroke();
    }
    context.strokeRect(box.left - 0.5, box.top - 0.5, box.right - box.left + 1, box.bottom - box.top + 1);
    type(context, theme, { size: 11, align: "center", baseline: "top", colour: theme.muted });
    for (const { value, text } of columns) context.fillText(text, x(value), box.bottom + 5);
    context.fillText(fitText(context, view.x.label, box.right - box.left), (box.left + box.right) / 2, box.bottom + 19);
    type(context, theme, { size: 11, align: "right", baseline: "middle", colour: theme.muted });
    for (const { value, text } of rows) context.fillText(text, box.left - 6, y(value) + 0.5);
    context.save();
    context.translate(box.left - LEFT + 7, (box.top + box.bottom) / 2);
    context.rotate(-Math.PI / 2);
    context.textAlign = "center";
    context.fillText(fitText(context, yLabel, box.bottom - box.top), 0, 0);
    context.restore();
  }

  #drawPoints(context, plan, view, theme) {
    const { points } = this.scene;
    const splits = view.showTest === false ? ["train"] : ["test", "train"];
    const line = this.scene.task === "regression" && this.scene.view.kind === "curve";
    const plain = { shape: 0, glyph: "" };
    const known = new Map();
    const markOf = (label) => {
      if (!known.has(label)) known.set(label, this.#mark(label, theme));
      return known.get(label);
    };
    for (const split of splits) {
      const labels = points[`${split}_labels`];
      points[split].forEach((_, row) => {
        const [px, py] = this.#spot(plan, split, row);
        drawMark(context, line ? { ...plain, colour: theme[split] } : markOf(labels[row]), px, py, plan.radius, split === "test", theme);
      });
    }
  }

  /** @returns {import("./markers.js").Mark} */
  #mark(label, theme) {
    const { scene } = this;
    return scene.task === "regression" ? valueMark(theme, label / this.targets.size) : classMark(scene, theme, label);
  }

  /** Where a point stands, in css pixels. @returns {[number, number]} */
  #spot(plan, split, row) {
    const point = this.scene.points[split][row];
    if (this.scene.view.kind !== "curve") return [plan.x(point[0]), plan.y(point[1])];
    return [plan.x(point[0] ?? point), plan.y(this.#height(this.scene.points[`${split}_labels`][row]))];
  }

  /** The target that a label stands for. */
  #height(label) {
    if (this.scene.task !== "binary") return label;
    return label ? this.scene.target_high : this.scene.target_low;
  }

  // what moves

  /** The batch's rows where they are to be ringed: a part of the data, and of this very step. @returns {Uint16Array|null} */
  #batch(frame, view) {
    const rows = view.showBatch && frame.complete ? frame.details?.rows : null;
    return rows?.length && rows.length < this.scene.points.train.length ? rows : null;
  }

  #paintOver(frame, view, subject, theme, force) {
    const rows = this.#batch(frame, view);
    const chosen = view.point ?? null;
    const key = [rows, frame.curve, chosen?.split, chosen?.row, this.near?.split, this.near?.row, subject.unit,
      view.pointed, view.inspected?.audit, view.inspected?.deltas, view.inspected?.arrows,
      subject.tile && this.scene.view.kind === "curve" ? frame.details.tiles : null];
    if (!force && this.overKey && key.every((part, at) => part === this.overKey[at])) return;
    this.overKey = key;
    this.#drawOver(this.over.blank(), this.plan, frame, view, subject, theme, this.near);
  }

  #drawOver(context, plan, frame, view, subject, theme, near = null) {
    if (this.scene.view.kind === "curve") this.#drawCurve(context, plan, frame, subject, theme);
    const { radius } = plan;
    if (subject.tile && this.scene.view.kind === "curve") return;
    const { train } = this.scene.points;
    if (view.inspected) drawExtras(context, plan, (row) => this.#spot(plan, "train", row), train.length, view.inspected, theme);
    for (const row of this.#batch(frame, view) ?? []) {
      const [x, y] = this.#spot(plan, "train", row);
      drawRing(context, x, y, radius + 2.5, theme.text, theme);
    }
    const pointed = Number.isInteger(view.pointed) ? { split: "train", row: view.pointed } : null;
    for (const [point, colour] of [[view.point, theme.accent], [pointed, theme.accent], [near, theme.text]]) {
      if (!point || !this.scene.points[point.split]?.[point.row]) continue;
      const [x, y] = this.#spot(plan, point.split, point.row);
      drawRing(context, x, y, radius + 4, colour, theme);
    }
  }

  #drawCurve(context, plan, frame, subject, theme) {
    const { box, y } = plan;
    const values = subject.tile ? tileLine(frame, subject, this.scene.view.tile) : frame.curve;
    if (!values) return;
    context.save();
    context.beginPath();
    context.rect(box.left, box.top, box.right - box.left, box.bottom - box.top);
    context.clip();
    const step = (box.right - box.left) / (values.length - 1);
    context.lineJoin = "round";
    context.beginPath();
    for (let at = 0; at < values.length; at++) context.lineTo(box.left + at * step, clamp(y(values[at]), -1e4, 1e4));
    if (this.scene.task === "regression") {
      context.strokeStyle = theme.background;
      context.lineWidth = 5;
      context.globalAlpha = 0.75;
      context.stroke();
      context.globalAlpha = 1;
    }
    context.strokeStyle = theme.accent;
    context.lineWidth = 2.5;
    context.stroke();
    context.restore();
  }

  // the pointer

  #point(event) {
    if (!this.plan) return;
    this.pointer = { x: event.offsetX, y: event.offsetY };
    const { box } = this.plan;
    const inside = event.offsetX >= box.left - 4 && event.offsetX <= box.right + 4
      && event.offsetY >= box.top - 4 && event.offsetY <= box.bottom + 4;
    if (!inside) return this.#leave();
    this.near = this.#nearest(event.offsetX, event.offsetY);
    this.over.canvas.style.cursor = this.near ? "pointer" : "crosshair";
    this.#refresh();
  }

  #leave() {
    this.pointer = null;
    this.near = null;
    this.over.canvas.style.cursor = "";
    this.tip.hide();
    this.#refresh();
  }

  #click(event) {
    const point = this.plan && this.#nearest(event.offsetX, event.offsetY);
    if (point) this.actions.selectPoint?.(point);
  }

  #refresh() {
    if (this.frame) this.paint(this.frame, this.view);
  }

  /** The point within reach of a place, or null. @returns {Point|null} */
  #nearest(x, y) {
    let best = null;
    let least = REACH * REACH;
    for (const split of this.view?.showTest === false ? ["train"] : ["train", "test"]) {
      for (let row = 0; row < this.scene.points[split].length; row++) {
        const [px, py] = this.#spot(this.plan, split, row);
        const distance = (px - x) ** 2 + (py - y) ** 2;
        if (distance <= least) {
          least = distance;
          best = { kind: "point", split, row };
        }
      }
    }
    return best;
  }

  #tell() {
    const { plan, pointer, scene, near, frame } = this;
    const place = near ? this.#spot(plan, near.split, near.row) : [pointer.x, pointer.y];
    const across = linearScale(plan.box.left, plan.box.right, 0, 1)(place[0]);
    const up = linearScale(plan.box.bottom, plan.box.top, 0, 1)(place[1]);
    const subject = this.#subject(frame, this.view);
    const x = scene.view.x.low + across * (scene.view.x.high - scene.view.x.low);
    const lines = [];
    if (near) lines.push(`${near.split} row ${near.row}: ${this.#label(near)}`);
    if (scene.view.kind === "curve") {
      lines.push(`${scene.view.x.label} ${formatNumber(x)}`);
      const values = subject.tile ? tileLine(frame, subject, scene.view.tile) : frame.curve;
      if (values) lines.push(`${this.#what(subject)} ${formatNumber(values[Math.round(clamp(across, 0, 1) * (values.length - 1))])}`);
    } else {
      const y = scene.view.y.low + up * (scene.view.y.high - scene.view.y.low);
      lines.push(`${scene.view.x.label} ${formatNumber(x)}, ${scene.view.y.label} ${formatNumber(y)}`);
      lines.push(`${this.#what(subject)} ${this.#answer(frame, subject, across, up)}`);
    }
    this.tip.show(place[0], place[1], lines);
  }

  #what(subject) {
    return subject.tile ? subject.title : "output";
  }

  #label({ split, row }) {
    const label = this.scene.points[`${split}_labels`][row];
    return this.scene.task === "regression" ? `target ${formatNumber(label)}` : classWords(this.scene, label);
  }

  /** What the field's nearest node holds, in words. */
  #answer(frame, subject, across, up) {
    const { size, tile } = this.scene.view;
    const side = subject.tile ? tile : size;
    const cell = Math.round(clamp(up, 0, 1) * (side - 1)) * side + Math.round(clamp(across, 0, 1) * (side - 1));
    const { low, high } = subject.shades;
    if (subject.tile) return twoDigits(low + ((high - low) * frame.details.tiles[subject.unit * tile * tile + cell]) / 255);
    if (frame.map.length >= 2 * size * size) {
      return `${className(this.scene, frame.map[cell])}, ${formatShare(frame.map[size * size + cell] / 255)}`;
    }
    return twoDigits(low + ((high - low) * frame.map[cell]) / 255);
  }

  /** How much of the map each class holds, in words. */
  #areas(frame) {
    const { scene } = this;
    const { size } = scene.view;
    const cells = size * size;
    if (scene.task === "regression") {
      const [low, high] = extent(frame.map);
      const shades = this.#outputShades(frame);
      const value = (byte) => formatNumber(shades.low + ((shades.high - shades.low) * byte) / 255);
      return `The answers run from ${value(low)} to ${value(high)}.`;
    }
    const count = classCount(scene);
    const areas = new Array(count).fill(0);
    const several = frame.map.length >= 2 * cells;
    const { low, high, centre } = this.#outputShades(frame);
    for (let at = 0; at < cells; at++) {
      areas[several ? frame.map[at] : Number(low + ((high - low) * frame.map[at]) / 255 >= centre)]++;
    }
    return `Share of the map: ${areas.map((area, label) => `${classWords(scene, label)} ${formatShare(area / cells)}`).join(", ")}.`;
  }

  #stale() {
    this.inkKey = null;
    this.overKey = null;
    this.fieldSource = null;
  }
}

const clamp = (value, low, high) => Math.max(low, Math.min(high, value));
const twoDigits = (value) => formatTick(Number(value.toPrecision(2)));

/** Least and greatest, 0 and 0 when there are none. @returns {[number, number]} */
function extent(values) {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : [0, 0];
}

/** The scene with its axes named as in print. */
function withNames(scene) {
  const { x, y } = scene.view;
  return { ...scene, view: { ...scene.view, x: named(x), y: y && named(y) } };
}

const named = (axis) => ({ ...axis, label: printedName(axis.label) });

/** Span and largest size of the targets. @returns {{low: number, high: number, size: number}} */
function targetsOf(scene) {
  if (scene.task === "binary") {
    const { target_low: low, target_high: high } = scene;
    return { low, high, size: Math.max(Math.abs(low), Math.abs(high)) || 1 };
  }
  const [low, high] = extent([...scene.points.train_labels, ...scene.points.test_labels]);
  return { low, high, size: Math.max(Math.abs(low), Math.abs(high)) || 1 };
}

/** A unit's line over 1-D data, as values, smooth. @returns {Float32Array} */
function tileLine(frame, { unit, shades }, tile) {
  const bytes = frame.details.tiles.subarray(unit * tile, (unit + 1) * tile);
  return smoothLine(bytes, 8).map((byte) => shades.low + ((shades.high - shades.low) * byte) / 255);
}

function tileHeights({ shades }) {
  const room = (shades.high - shades.low) * 0.08 || 1;
  return { low: shades.low - room, high: shades.high + room };
}
