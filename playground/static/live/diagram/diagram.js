/**
 * The network diagram: units as thumbnails of what they answer, edges and biases by their values, and what the pointer and
 * the keys can do with them. Layout, edges, units and the controls above live in modules of their own.
 *
 * @typedef {{kind: "weight"|"bias"|"unit", layer: number, i: number, j: number, address: string}} Item
 *   what can be hovered, selected or edited; layer 0 holds the inputs, i is -1 but for weights; the address of a unit is
 *   "a{layer}.{j}"
 * @typedef {{edit: (address: string, value: number) => void, layers: (hidden: number[], activations: string[]) => void,
 *   select: (item: Item|null) => void, hover: (unit: number|null) => void, edges: (kind: string) => void}} Actions
 */
import { biasAddress, biasIndex, isFixed, parameterCount, unitAt, unitCount, unitIndex, weightAddress, weightIndex } from "../kit/addresses.js";
import { unitName } from "../kit/names.js";
import { formatValue } from "../kit/numbers.js";
import { EDGE_KINDS, Scales, drawEdgeLit, drawEdges, drawLegend, largestEdge, strongestEdges } from "./edges.js";
import { Heads, layerNote, layerTitle } from "./heads.js";
import { biasPlace, edgePoint, itemUnder, layoutDiagram, unitPlace } from "./layout.js";
import { Atlas, ImageTile, Plates, drawBiases, drawNames, drawRing, drawUnits } from "./units.js";
import { HoverCard } from "./hover_card.js";

const HEAD_ROOM = 68;
const LEGEND_ROOM = 34;
const HINT = "Click a line or a unit: why did it move?";
const HOW_TO =
  "Network diagram. Enter walks through it: arrow keys go between units, Enter opens a unit's bias and weights, " +
  "Enter again tells why one moved, E edits it, Escape goes back.";

export class Diagram {
  /** @param {HTMLElement} host @param {Actions} actions */
  constructor(host, actions) {
    this.host = host;
    this.actions = actions;
    host.classList.add("bp-diagram");
    this.canvas = document.createElement("canvas");
    this.canvas.className = "bp-diagram-canvas";
    this.canvas.tabIndex = 0;
    this.canvas.setAttribute("role", "application"); // its arrow keys are its own
    this.canvas.setAttribute("aria-label", HOW_TO);
    this.spoken = document.createElement("div");
    this.spoken.className = "bp-diagram-spoken";
    this.spoken.setAttribute("aria-live", "polite");
    host.append(this.canvas, this.spoken);
    this.context = this.canvas.getContext("2d");
    this.heads = new Heads(host, actions);
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
    /** @type {{layer: number, j: number, entry: number|null}|null} place of the keys; entry 0 is the bias, then weights */
    this.cursor = null;
    /**
     * Draws a phase of one update in place of the diagram and returns the edges drawn; set by the module that knows phases.
     * @type {((context: CanvasRenderingContext2D, picture: object, frame: object, view: object, hovered: Item|null)
     *   => ArrayLike<number>)|null}
     */
    this.drawPhase = null;
    /** @type {((scene: object, item: Item, phase: object) => {rows: [string, string][], note: string}|null)|null} */
    this.phaseText = null;
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
    this.names = {
      inputs: (scene.input_names ?? []).map(prettyName),
      outputs: (scene.output_names ?? []).map(prettyName),
    };
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
    const ratio = Math.min(3, window.devicePixelRatio || 1);
    this.host.classList.toggle("bp-narrow", width < 480);
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${height}px`;
    const top = this.heads.barHeight + HEAD_ROOM;
    this.picture = this.pictureOf(this.context, width, height, top, this.theme, ratio, this.thumbnails);
    this.heads.row.style.top = `${this.heads.barHeight}px`;
    this.heads.place(this.picture.layout);
    this.ratio = ratio;
    this.refresh();
  }

  /** What is drawn, but for the frame: the network, its layout, its colours and its thumbnails. */
  pictureOf(context, width, height, top, theme, ratio, thumbnails) {
    const { scene, names } = this;
    context.font = `12px ${theme.font}`;
    const measure = (text) => context.measureText(text).width;
    const named = { ...scene, input_names: names.inputs, output_names: names.outputs };
    const layout = layoutDiagram(named, width, height, measure, { top, bottom: LEGEND_ROOM + (width < 430 ? 12 : 0) });
    const fit = (texts, room) => texts.map((text) => shortened(text, room, measure));
    return {
      scene, layout, theme, ...thumbnails,
      plates: new Plates(theme, ratio),
      names: {
        inputs: fit(names.inputs, layout.labels.inputs.width),
        outputs: fit(names.outputs, layout.labels.outputs.width - 10),
      },
    };
  }

  /** Paints a frame. @param {object} frame @param {object} view */
  paint(frame, view) {
    if (!this.picture || !belongs(frame, this.scene)) return;
    this.frame = frame;
    this.view = view;
    if (view.theme && view.theme !== this.theme) {
      this.setTheme(view.theme);
      this.resize();
    }
    cancelAnimationFrame(this.waiting);
    this.waiting = 0;
    const { context, picture, ratio } = this;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, picture.layout.width, picture.layout.height);
    this.drawn = this.draw(context, picture, frame, view, this.hovered);
    this.heads.showKind(kindOf(view));
    if (this.card.shown && this.hovered) this.card.write(this.cardText(this.hovered));
  }

  /** Draws the diagram and returns the edges drawn. */
  draw(context, picture, frame, view, hovered) {
    const { scene, layout, theme } = picture;
    if (view.phase && this.drawPhase) {
      const shown = this.drawPhase(context, picture, frame, view, hovered);
      drawHighlight(context, picture, frame, view);
      return shown;
    }
    const kind = kindOf(view);
    const values = valuesOf(frame, kind);
    const scale = this.scales.fit(kind, values ? largestEdge(layout, values) : 0);
    const drawn = strongestEdges(layout, values);
    const focus = focusOf(scene, hovered, view);
    const selection = isIn(scene, view.selection) ? view.selection : null;
    drawEdges(context, layout, drawn, values, scale, theme, focus);
    for (const [item, ringed] of [[selection, true], [hovered, false]]) {
      if (item?.kind !== "weight") continue;
      const value = valueOf(scene, values, item) ?? 0;
      drawEdgeLit(context, layout, edgeOf(scene, layout, item), value, scale, theme, ringed);
    }
    if (picture.image) picture.image.draw(context, picture, values, scale, focus?.layer === 1 ? focus.j : null);
    drawUnits(context, picture, frame);
    drawBiases(context, picture, values, scale);
    for (const [item, selected] of [[hovered, false], [selection, true]]) {
      if (item && item.kind !== "weight") drawItemRing(context, layout, item, theme, selected);
    }
    if (focus && !hovered) drawRing(context, layout, focus.layer, focus.j, theme, false);
    drawHighlight(context, picture, frame, view);
    drawNames(context, picture, picture.names);
    const hint = context === this.context && !view.inspected ? HINT : "";
    drawLegend(context, layout, { kind, scale, note: noteOf(layout, drawn, values, kind, frame) || hint }, theme);
    return drawn;
  }

  /** Draws the diagram for a saved picture, heads included, into width x height units of the context as it stands. */
  drawTo(context, width, height, frame, view, theme) {
    const { scene } = this;
    if (!scene || !belongs(frame, scene)) return;
    const ratio = Math.max(1, context.getTransform().a);
    const picture = this.pictureOf(context, width, height, HEAD_ROOM - 24, theme, ratio, thumbnailsOf(scene, theme));
    this.draw(context, picture, frame, { ...view, hoverUnit: null, selection: null }, null);
    const space = picture.layout.columns[1].x - picture.layout.columns[0].x;
    context.save();
    context.textAlign = "center";
    picture.layout.columns.forEach(({ x }, layer) => {
      context.fillStyle = theme.muted;
      context.font = `11px ${theme.font}`;
      context.fillText(layerTitle(scene, layer, space < 74), x, 14);
      context.fillStyle = theme.text;
      context.font = `600 12px ${theme.font}`;
      context.fillText(shortened(layerNote(scene, layer), space - 4, (text) => context.measureText(text).width), x, 30);
    });
    context.restore();
  }

  /** The diagram in words. @returns {string} */
  describe(frame = this.frame) {
    const { scene } = this;
    if (!scene) return "Network diagram.";
    const layers = scene.layer_sizes.map((count, layer) => {
      if (layer === 0) return count <= 8 ? `inputs ${this.names.inputs.join(", ")}` : `${count} inputs`;
      return `${layerTitle(scene, layer)} with ${count} ${layerNote(scene, layer)} ${count === 1 ? "unit" : "units"}`;
    });
    const parts = [`Network: ${layers.join("; ")}.`];
    const kind = this.view ? kindOf(this.view) : "weights";
    const values = frame && this.picture ? valuesOf(frame, kind) : null;
    if (values) {
      const { layout } = this.picture;
      const largest = strongestOf(layout, values);
      const item = weightItem(layout, largest);
      const most = formatValue(valueOf(scene, values, item));
      parts.push(`Edges show: ${EDGE_KINDS[kind]}; the largest, ${most}, is from ${this.weightName(item)}.`);
    }
    return parts.join(" ");
  }

  // what the pointer and the keys do

  listen() {
    const { canvas } = this;
    canvas.addEventListener("pointermove", (event) => {
      if (event.pointerType !== "touch") this.point(event, 6);
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
    const item = this.itemAt(place, reach);
    this.cursor = null;
    this.hover(item, place);
  }

  click(event) {
    if (!this.picture || !this.frame) return;
    this.fingers = event.pointerType === "touch";
    if (event.detail > 1 && this.card.editing) return;
    if (this.card.editing) this.card.hide();
    this.point(event, this.fingers ? 14 : 6);
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

  placeOf(event) {
    const box = this.canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  /** @returns {Item|null} */
  itemAt({ x, y }, reach) {
    const { layout } = this.picture;
    const found = itemUnder(layout, this.drawn ?? [], x, y, reach);
    if (!found) return null;
    if (found.kind === "weight") return weightItem(layout, found.edge);
    return found.kind === "bias" ? biasItem(found.layer, found.j) : unitItem(found.layer, found.j);
  }

  hover(item, place) {
    const changed = item?.address !== this.hovered?.address;
    this.hovered = item;
    if (item) this.card.show(this.cardText(item), place);
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
    this.hovered = item;
    this.card.show(this.cardText(item), place);
    this.card.edit(item.address, valueOf(this.scene, this.frame.weights, item), this.itemName(item));
    this.card.place(place);
  }

  onKey(event) {
    if (!this.picture || !this.frame || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!this.cursor && event.key !== "Enter") return;
    const moved = this.cursor ? walk(this.scene, this.cursor, event.key) : { layer: 1, j: 0, entry: null };
    if (moved === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.cursor = moved;
    const item = moved && itemOfCursor(moved);
    const place = item && this.placeOfItem(item);
    if (moved?.account) this.actions.select(item);
    if (moved?.edit && !this.view.phase) this.edit(item, place);
    else this.hover(item, place);
    this.spoken.textContent = item ? this.spokenText(item) : "";
  }

  placeOfItem(item) {
    const { layout } = this.picture;
    if (item.kind === "unit") return unitPlace(layout, item.layer, item.j);
    if (item.kind === "bias") return biasPlace(layout, item.layer, item.j);
    return edgePoint(layout, edgeOf(this.scene, layout, item), 0.5);
  }

  /** Paints again at the next animation frame, unless the player does so first. */
  refresh() {
    if (!this.frame || this.waiting) return;
    this.waiting = requestAnimationFrame(() => {
      this.waiting = 0;
      this.paint(this.frame, this.view);
    });
  }

  /** Lets go of everything outside the host. */
  dispose() {
    cancelAnimationFrame(this.waiting);
  }

  // words

  /** @returns {import("./hover_card.js").CardText} */
  cardText(item) {
    const text = item.kind === "unit" ? this.unitText(item) : this.parameterText(item);
    return { ...text, ...(this.view?.phase && this.phaseText?.(this.scene, item, this.view.phase)) };
  }

  parameterText(item) {
    const { scene, frame } = this;
    const at = (values) => (frame.step > 0 ? valueOf(scene, values, item) : null);
    const fixed = isFixed(scene, item.address);
    const late = frame.step > 0 && frame.complete === false ? "Gradient and update are of the last full frame. " : "";
    return {
      title: this.itemName(item),
      address: item.address,
      rows: [
        ["value", formatValue(valueOf(scene, frame.weights, item))],
        ["gradient", formatValue(at(frame.details?.gradients))],
        ["last update", formatValue(at(frame.details?.updates))],
      ],
      note: `${late}${fixed ? "Held fixed: training leaves it. " : ""}${this.fingers ? "Its account is below; the pencil there changes it." : "Click: why it moved. Double-click: change it."}`,
    };
  }

  unitText(item) {
    const { scene, frame } = this;
    const name = capital(this.unitName(item.layer, item.j));
    if (item.layer === 0) {
      const count = scene.layer_sizes[1];
      const note = `An input; ${count} ${count === 1 ? "weight leaves" : "weights leave"} it.`;
      return { title: name, address: "", rows: [], note };
    }
    const unit = unitIndex(scene, item.layer, item.j);
    const bias = frame.weights[biasIndex(scene, item.layer, item.j)];
    return {
      title: name,
      address: layerNote(scene, item.layer),
      rows: [
        ["bias", formatValue(bias)],
        ["mean activation", formatValue(frame.details?.activation?.[unit])],
        ["mean |delta|", frame.step > 0 ? formatValue(frame.details?.delta?.[unit]) : "–"],
      ],
      note: "Its own map is shown large. Click: its sum and its delta.",
    };
  }

  itemName(item) {
    if (item.kind === "unit") return this.unitName(item.layer, item.j);
    return item.kind === "bias" ? `Bias of ${this.unitName(item.layer, item.j)}` : capital(this.weightName(item));
  }

  weightName({ layer, i, j }) {
    return `${this.unitName(layer - 1, i)} → ${this.unitName(layer, j)}`;
  }

  unitName(layer, j) {
    return prettyName(unitName(this.scene, layer, j));
  }

  spokenText(item) {
    const { title, rows } = this.cardText(item);
    return `${title}. ${rows.map(([name, value]) => `${name} ${value}`).join(", ")}.`;
  }
}

// items

const weightItem = (layout, edge) => {
  const { block, i, j } = layout.edges;
  const layer = block[edge] + 1;
  return { kind: "weight", layer, i: i[edge], j: j[edge], address: weightAddress(layer, i[edge], j[edge]) };
};
const biasItem = (layer, j) => ({ kind: "bias", layer, i: -1, j, address: biasAddress(layer, j) });
const unitItem = (layer, j) => ({ kind: "unit", layer, i: -1, j, address: `a${layer}.${j}` });

function valueOf(scene, values, { kind, layer, i, j }) {
  if (!values) return null;
  return values[kind === "bias" ? biasIndex(scene, layer, j) : weightIndex(scene, layer, i, j)];
}

/** The edge of a weight. @param {Item} item */
export function edgeOf(scene, layout, { layer, i, j }) {
  const before = scene.layer_sizes.slice(0, layer - 1);
  const skipped = before.reduce((sum, count, at) => sum + count * scene.layer_sizes[at + 1], 0);
  return skipped + i * scene.layer_sizes[layer] + j;
}

/** What the open card speaks of: its units ringed, the heaviest path lit from its weight to the loss. */
function drawHighlight(context, { scene, layout, theme }, frame, view) {
  const { path, units } = view.inspected?.audit?.highlight ?? {};
  for (const [layer, j] of units ?? []) {
    if (j < scene.layer_sizes[layer]) drawRing(context, layout, layer, j, theme, false);
  }
  (path ?? []).slice(1).forEach(([layer, j], at) => {
    const item = { kind: "weight", layer, i: path[at][1], j };
    if (!isIn(scene, item)) return;
    const value = frame.weights[weightIndex(scene, layer, item.i, j)];
    drawEdgeLit(context, layout, edgeOf(scene, layout, item), value, Math.abs(value) || 1, theme, true);
  });
}

function strongestOf(layout, values) {
  const { count, index } = layout.edges;
  let best = 0;
  for (let edge = 1; edge < count; edge++) if (Math.abs(values[index[edge]]) > Math.abs(values[index[best]])) best = edge;
  return best;
}

// the keys' walk

const itemOfCursor = ({ layer, j, entry }) =>
  entry === null ? unitItem(layer, j) : entry === 0 ? biasItem(layer, j) : weightCursor(layer, j, entry - 1);

const weightCursor = (layer, j, i) => ({ kind: "weight", layer, i, j, address: weightAddress(layer, i, j) });

/** The next place of the cursor: null when it leaves, undefined when the key means nothing here. */
function walk(scene, { layer, j, entry }, key) {
  const sizes = scene.layer_sizes;
  const turn = (at, by, count) => (at + by + count) % count;
  const by = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -1, ArrowRight: 1 }[key];
  if (key === "e" || key === "E") return entry === null ? undefined : { layer, j, entry, edit: true };
  if (key === "Escape") return entry === null ? null : { layer, j, entry: null };
  if (key === "Enter") {
    if (layer === 0) return undefined;
    return entry === null ? { layer, j, entry: 0 } : { layer, j, entry, account: true };
  }
  if (by === undefined) return undefined;
  if (entry !== null) return { layer, j, entry: turn(entry, by, sizes[layer - 1] + 1) };
  if (key === "ArrowUp" || key === "ArrowDown") return { layer, j: turn(j, by, sizes[layer]), entry: null };
  const next = Math.max(0, Math.min(sizes.length - 1, layer + by));
  return { layer: next, j: Math.min(j, sizes[next] - 1), entry: null };
}

// small things

const kindOf = (view) => (view.edges in EDGE_KINDS ? view.edges : "weights");

function valuesOf(frame, kind) {
  return (kind === "weights" ? frame.weights : frame.details?.[kind]) ?? null;
}

/** Whether a frame is one of this network. */
const belongs = (frame, scene) => frame?.weights.length === parameterCount(scene);

/** Whether an item, perhaps of a network before, is part of this one. */
function isIn(scene, item) {
  const sizes = scene.layer_sizes;
  return Boolean(item) && item.j < sizes[item.layer] && (item.kind !== "weight" || item.i < sizes[item.layer - 1]);
}

/** The unit whose edges stay lit: the one hovered here, or asked for by another view. */
function focusOf(scene, hovered, view) {
  if (hovered) return hovered.kind === "unit" ? hovered : null;
  const unit = view.hoverUnit ?? -1;
  return unit >= 0 && unit < unitCount(scene) ? unitAt(scene, unit) : null;
}

function drawItemRing(context, layout, { kind, layer, j }, theme, selected) {
  if (kind === "unit") {
    drawRing(context, layout, layer, j, theme, selected);
    return;
  }
  const { x, y } = biasPlace(layout, layer, j);
  context.save();
  context.strokeStyle = selected ? theme.accent : theme.text;
  context.lineWidth = 1.6;
  context.beginPath();
  context.arc(x, y, Math.max(5, layout.columns[layer].bias * 0.9), 0, 7);
  context.stroke();
  context.restore();
}

function noteOf(layout, drawn, values, kind, frame) {
  if (kind !== "weights" && frame.step === 0) return "no update taken yet";
  if (!values) return `no ${EDGE_KINDS[kind]} in this frame`;
  return drawn.length < layout.edges.count ? `strongest ${drawn.length} of ${layout.edges.count} edges shown` : "";
}

function thumbnailsOf(scene, theme) {
  const isMap = scene.view.kind !== "curve";
  return { atlas: isMap ? new Atlas(scene, theme) : null, image: scene.image_shape ? new ImageTile(scene, theme) : null };
}

const SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

/** "x1" as it is printed: "x₁". */
function prettyName(name) {
  return name.replace(/(?<![a-z])x(\d)(?!\d)/gi, (_, digit) => `x${SUBSCRIPTS[digit]}`).replace(/(sin|cos)x/g, "$1 x");
}

function shortened(text, room, measure) {
  if (measure(text) <= room + 1) return text;
  let kept = text;
  while (kept.length > 1 && measure(`${kept}…`) > room) kept = kept.slice(0, -1);
  return `${kept}…`;
}

const capital = (text) => (/^x[₀-₉]/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1));
