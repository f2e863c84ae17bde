/**
 * The network diagram: units as thumbnails of what they answer, edges and biases by their values, and what the pointer and
 * the keys can do with them. This module joins its parts and listens; each part lives in a module of its own.
 *
 * @typedef {import("./items.js").Item} Item
 * @typedef {{edit: (address: string, value: number) => void, layers: (hidden: number[], activations: string[]) => void,
 *   inputs: (features: string[]) => void, select: (item: Item|null) => void, hover: (unit: number|null) => void, edges: (kind: string) => void}} Actions
 * @typedef {(context: CanvasRenderingContext2D, picture: import("./picture.js").Picture, frame: object, view: object,
 *   hovered: Item|null) => ArrayLike<number>} DrawPhase
 *   draws a phase of one update in place of the diagram and returns the edges drawn
 * @typedef {(scene: object, item: Item, phase: object) => {rows: [string, string][], note: string}|null} PhaseText
 *   what the card of an item says in a phase
 */
import { parameterCount, unitIndex } from "../kit/addresses.js";
import { densityOf } from "../kit/canvas.js";
import { say } from "../kit/words.js";
import { kindOf, Scales } from "./edges.js";
import { Heads } from "./heads.js";
import { itemUnder } from "./hit.js";
import { HoverCard } from "./hover_card.js";
import { placeOfItem, valueOf } from "./items.js";
import { itemOfCursor, START, walk } from "./keys.js";
import { layerNote, layerTitle } from "./names.js";
import { drawDiagram, drawHeads, drawHighlight } from "./painter.js";
import { pictureOf, SavedPicture, thumbnailsOf } from "./picture.js";
import { besideItem, covered, freePlace, spokenOf } from "./placing.js";
import { targetsOf } from "./targets.js";
import { cardText, describe, itemTitle, spokenText } from "./texts.js";

const HEAD_ROOM = 68;
const REACH = { mouse: 6, touch: 14 };

export class Diagram {
  /**
   * @param {HTMLElement} host @param {Actions} actions
   * @param {{draw: DrawPhase, text: PhaseText}|null} phases what shows a phase of the walk through one update
   */
  constructor(host, actions, phases = null) {
    this.host = host;
    this.actions = actions;
    host.classList.add("bp-diagram");
    this.canvas = document.createElement("canvas");
    this.canvas.className = "bp-diagram-canvas";
    this.canvas.tabIndex = 0;
    this.canvas.setAttribute("role", "application"); // its arrow keys are its own
    this.canvas.setAttribute("aria-label", say("diagram-how-to"));
    this.spoken = document.createElement("div");
    this.spoken.className = "bp-diagram-spoken";
    this.spoken.setAttribute("aria-live", "polite");
    host.append(this.canvas, this.spoken);
    this.context = this.canvas.getContext("2d");
    this.heads = new Heads(host, actions, () => this.resize());
    this.card = new HoverCard(host, {
      edit: (address, value) => actions.edit(address, value),
      closed: () => {
        this.hovered = null;
        if (this.cursor) this.canvas.focus({ preventScroll: true }); // opened by the keys: back to their walk
        this.refresh();
      },
    });
    /** @type {Item|null} under the pointer or the keys' cursor */
    this.hovered = null;
    /** @type {number|null} the unit last told to actions.hover */
    this.hoverUnit = null;
    /** @type {import("./keys.js").Cursor|null} place of the keys */
    this.cursor = null;
    this.saved = new SavedPicture();
    /** @type {DrawPhase|null} */
    this.drawPhase = phases?.draw ?? null;
    /** @type {PhaseText|null} */
    this.phaseText = phases?.text ?? null;
    this.listen();
  }

  /** Takes a network (or the same one under another theme). */
  setScene(scene, theme) {
    const sameNetwork = this.scene && String(this.scene.layer_sizes) === String(scene.layer_sizes);
    if (scene !== this.scene) this.frame = null; // frames of another run say nothing about this one
    this.scene = scene;
    if (!sameNetwork) {
      this.scales = new Scales();
      this.cursor = null;
      this.leave();
    }
    this.heads.setScene(scene);
    this.setTheme(theme);
    this.resize();
  }

  setTheme(theme) {
    this.theme = theme;
    const colours = ["text", "muted", "background", "panel", "line", "accent", "negative", "positive"];
    for (const name of colours) this.host.style.setProperty(`--bp-d-${name}`, theme[name]);
    this.thumbnails = thumbnailsOf(this.scene, theme);
  }

  /** Fits the host's size and the screen's resolution. */
  resize() {
    if (!this.scene) return;
    const width = Math.max(220, this.host.clientWidth);
    const height = Math.max(200, this.host.clientHeight);
    const ratio = densityOf(this.host);
    this.host.classList.toggle("bp-narrow", width < 480);
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${height}px`;
    const top = this.heads.barHeight + HEAD_ROOM;
    this.picture = pictureOf(this.scene, this.context, { width, height, top, ratio }, this.theme, this.thumbnails, this.heads.inputs.isOpen);
    this.heads.row.style.top = `${this.heads.barHeight}px`;
    this.heads.place(this.picture.layout);
    this.ratio = ratio;
    this.refresh();
  }

  /** Paints a frame. @param {object} frame @param {object} view */
  paint(frame, view) {
    if (!this.picture || !belongs(frame, this.scene)) return;
    this.frame = frame;
    this.view = view;
    if (view.phase) this.heads.inputs.close();
    if (view.theme && view.theme !== this.theme) {
      this.setTheme(view.theme);
      this.resize();
    }
    cancelAnimationFrame(this.waiting);
    this.waiting = 0;
    const { context, picture, ratio } = this;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, picture.layout.width, picture.layout.height);
    const hint = view.inspected ? "" : say("diagram-hint");
    this.drawn = this.draw(context, picture, frame, view, { hovered: this.hovered, hint });
    this.heads.showKind(kindOf(view));
    if (this.card.shown && this.hovered) this.card.write(this.cardText(this.hovered));
  }

  /** Draws the diagram, or the phase in its place, and returns the edges drawn. */
  draw(context, picture, frame, view, { hovered = null, hint = "" } = {}) {
    if (!view.phase || !this.drawPhase) return drawDiagram(context, picture, frame, view, this.scales, { hovered, hint });
    const drawn = this.drawPhase(context, picture, frame, view, hovered);
    drawHighlight(context, picture, frame, view);
    return drawn;
  }

  /** Draws the diagram for a saved picture, heads included, into width x height units of the context as it stands. */
  drawTo(context, width, height, frame, view, theme) {
    if (!this.scene || !belongs(frame, this.scene)) return;
    const picture = this.planTo(context, width, height, theme, view);
    this.draw(context, picture, frame, { ...view, hoverUnit: null, selection: null });
    drawHeads(context, picture);
  }

  /** Where everything of such a picture stands. @returns {import("./picture.js").Picture} */
  planTo(context, width, height, theme, view) {
    const top = HEAD_ROOM - (view.phase ? 4 : 24); // in the walk locks stand below the heads
    return this.saved.of(this.scene, context, { width, height, top, ratio: Math.max(1, context.getTransform().a) }, theme);
  }

  /** What stands above each layer: its name, and its activation or number. @returns {[string, string][]} */
  headsOf() {
    return this.scene.layer_sizes.map((_, layer) => [layerTitle(this.scene, layer), layerNote(this.scene, layer)]);
  }

  /** What can be pointed at in that picture. @returns {import("./targets.js").Target[]} */
  targetsTo(context, width, height, frame, view, theme) {
    return targetsOf(this.scene, this.planTo(context, width, height, theme, view).layout, frame, view);
  }

  /** A diagram with scales and layout of its own, to be drawn apart from the page, which goes on. @returns {Diagram} */
  still() {
    return Object.assign(Object.create(this), { scales: new Scales(), saved: new SavedPicture() });
  }

  /** The diagram in words. @returns {string} */
  describe(frame = this.frame) {
    return this.scene ? describe(this.scene, frame, this.view) : say("diagram-about-nothing");
  }

  // what the pointer and the keys do

  listen() {
    const { canvas } = this;
    canvas.addEventListener("pointermove", (event) => {
      if (event.pointerType !== "touch") this.point(event, REACH.mouse);
    });
    canvas.addEventListener("pointerleave", (event) => {
      if (event.pointerType !== "touch" && !this.card.editing) this.leave();
    });
    canvas.addEventListener("click", (event) => this.click(event));
    canvas.addEventListener("dblclick", (event) => this.doubleClick(event));
    canvas.addEventListener("keydown", (event) => this.onKey(event));
    canvas.addEventListener("blur", () => {
      if (this.card.editing) return;
      this.cursor = null;
      if (!canvas.matches(":hover")) this.leave();
    });
  }

  /** Hovers what lies under the pointer. */
  point(event, reach) {
    if (!this.picture || !this.frame || this.card.editing) return;
    const place = this.placeOf(event);
    const item = itemUnder(this.picture.layout, this.drawn ?? [], place, reach);
    this.cursor = null;
    this.hover(item, place);
  }

  click(event) {
    if (!this.picture || !this.frame) return;
    this.fingers = event.pointerType === "touch";
    if (event.detail > 1 && this.card.editing) return;
    if (this.card.editing) this.card.hide();
    // What the card has named is what is meant: a click comes in whole pixels, a move of the pointer in parts of them.
    if (this.fingers || !this.hovered) this.point(event, this.fingers ? REACH.touch : REACH.mouse);
    const item = this.hovered;
    if (event.detail > 0) this.canvas.blur();
    this.hovered = item; // kept: blur lets go of it
    this.actions.select(item?.kind === "unit" && item.layer === 0 ? null : item); // an input has no account
    if (item) this.hover(item, this.placeOf(event));
    this.refresh();
  }

  /** A click opens the account of a value, a second one its field. */
  doubleClick(event) {
    const item = this.hovered;
    if (item && item.kind !== "unit" && !this.view.phase) this.edit(item, this.placeOf(event));
  }

  placeOf({ offsetX, offsetY }) {
    return { x: offsetX, y: offsetY };
  }

  hover(item, place) {
    const changed = item?.address !== this.hovered?.address;
    this.hovered = item;
    if (item) this.showCard(item, place);
    else this.card.hide();
    if (!changed) return;
    this.canvas.style.cursor = item ? "pointer" : "";
    const unit = item?.kind === "unit" && item.layer > 0 ? unitIndex(this.scene, item.layer, item.j) : null;
    if (unit !== this.hoverUnit) {
      this.hoverUnit = unit;
      this.actions.hover(unit);
    }
    this.refresh();
  }

  leave() {
    if (this.picture) this.hover(null);
  }

  edit(item, place) {
    if (this.view.held) return;
    this.hovered = item;
    this.showCard(item, place);
    this.card.edit(item.address, valueOf(this.scene, this.frame.weights, item), itemTitle(this.scene, item));
  }

  /** Shows the card of an item beside it, clear of the units that it speaks of. */
  showCard(item, point) {
    const { layout } = this.picture;
    const room = { left: 2, top: 2, right: this.host.clientWidth - 2, bottom: this.host.clientHeight - 2 };
    const taken = spokenOf(layout, item);
    this.card.show(this.cardText(item), (size) => freePlace(besideItem(layout, item, point, size), size, room, (place) => covered(place, taken)));
  }

  onKey(event) {
    if (!this.picture || !this.frame || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!this.cursor && event.key !== "Enter") return;
    const moved = this.cursor ? walk(this.scene, this.cursor, event.key) : START;
    if (moved === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.cursor = moved;
    const item = moved && itemOfCursor(moved);
    const place = item && placeOfItem(this.scene, this.picture.layout, item);
    if (moved?.account) this.actions.select(item);
    if (moved?.edit && !this.view.phase) this.edit(item, place);
    else this.hover(item, place);
    this.spoken.textContent = item ? spokenText(this.cardText(item)) : "";
  }

  /** Paints again at the next animation frame, unless the player does so first. */
  refresh() {
    if (!this.frame || this.waiting) return;
    this.waiting = requestAnimationFrame(() => {
      this.waiting = 0;
      this.paint(this.frame, this.view);
    });
  }

  /** @returns {import("./hover_card.js").CardText} */
  cardText(item) {
    const { scene, frame, view, fingers } = this;
    return { ...cardText(scene, frame, item, fingers, view?.traces, view?.held), ...(view?.phase && this.phaseText?.(scene, item, view.phase)) };
  }
}

/** Whether a frame is one of this network. */
const belongs = (frame, scene) => frame?.weights.length === parameterCount(scene);
