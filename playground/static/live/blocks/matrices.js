/**
 * Matrices drawn to scale as heat maps, their sides in the colours of what they count. A cell lights its row and column in
 * every matrix of the product and says the sum of products that makes it; on demand the product is shown being made.
 */

import { Layer } from "../kit/canvas.js";
import { element, hide, setText } from "../kit/elements.js";
import { whole } from "../kit/numbers.js";
import { say, sayParts } from "../kit/words.js";
import { Figure, svg } from "./parts.js";
import { cellAt, layoutOf } from "./matrices_layout.js";
import { measured, sidesOf } from "./matrices_measures.js";
import { drawLight, drawMatrices } from "./matrices_painter.js";
import { partOf, stagesOf, valueAt } from "./matrices_product.js";
import { litRegions, partsOf, stageRegions } from "./matrices_regions.js";
import { Showing } from "./matrices_show.js";
import { buttonWords, dimensionName, noteOf, readingOf, stageWords } from "./matrices_words.js";

const MOVES = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

export class Matrices {
  constructor(block, context) {
    this.context = context;
    this.figure = new Figure("matrices");
    this.root = this.figure.root;
    this.legend = element("p", "bp-a-legend bp-a-dims");
    this.stage = element("div", "bp-a-stage");
    this.stage.tabIndex = 0;
    this.stage.setAttribute("role", "application"); // the arrow keys are the figure's here, not the transport's
    this.stage.setAttribute("aria-roledescription", say("block-matrices.role"));
    this.base = new Layer(this.stage);
    this.over = new Layer(this.stage);
    this.reading = element("p", "bp-a-reading bp-a-products");
    this.reading.setAttribute("aria-live", "polite");
    this.button = element("button", "bp-a-option bp-a-show");
    this.button.type = "button";
    this.button.addEventListener("click", () => this.#press());
    this.figure.body.append(this.legend, this.stage, this.button, this.reading);
    this.stage.addEventListener("pointermove", (event) => this.#light(cellAt(this.layout, event.offsetX, event.offsetY)));
    this.stage.addEventListener("pointerdown", (event) => this.#light(cellAt(this.layout, event.offsetX, event.offsetY)));
    this.stage.addEventListener("pointerleave", () => this.#light(null));
    this.stage.addEventListener("blur", () => this.#light(null));
    this.stage.addEventListener("keydown", (event) => this.#onKey(event));
    /** The cell that is pointed at. */
    this.lit = null;
    this.showing = new Showing(() => this.recolour());
    this.update(block);
  }

  fits({ items, product }) {
    return items.length === this.block.items.length && Boolean(product) === Boolean(this.block.product);
  }

  update(block) {
    const shape = JSON.stringify(block.items.map(({ rows, columns }) => [rows, columns]));
    if (shape !== this.shape) this.showing.stop();
    this.shape = shape;
    this.block = block;
    hide(this.button, !block.product);
    this.stage.setAttribute("aria-label", block.about);
    this.#writeLegend();
    this.resize();
  }

  resize() {
    const { block, context } = this;
    this.layout = layoutOf(block, context.width);
    const { height, cropped } = this.layout;
    if (this.size !== `${context.width} ${height}`) {
      this.size = `${context.width} ${height}`;
      this.stage.style.height = `${height}px`;
      this.base.fit(context.width, height);
      this.over.fit(context.width, height);
    }
    this.figure.write({ title: block.title, unit: block.expression, about: "", note: noteOf(block, cropped) });
    Object.assign(this, measured(block));
    if (this.lit) {
      const place = this.layout.places.find(({ index }) => index === this.lit.place.index);
      const kept = place && this.lit.row < place.rows && this.lit.column < place.columns;
      this.lit = kept ? { ...this.lit, place } : null;
    }
    this.recolour();
  }

  recolour() {
    const { block, layout, scales, formats, base, context } = this;
    const picture = { block, layout, scales, formats, width: base.width, building: this.#building() };
    drawMatrices(base.blank(), picture, context.theme);
    this.#point();
    setText(this.button, buttonWords(this.showing.stage !== null, this.showing.stepping));
  }

  close() {
    this.showing.stop();
  }

  /** How many of each thing the sides count. */
  #writeLegend() {
    const sides = sidesOf(this.block);
    const text = String(sides);
    if (text === this.legendText) return;
    this.legendText = text;
    this.legend.replaceChildren(...sides.map(([name, count]) => {
      const key = element("span", `bp-a-key bp-a-dim-${name}`);
      const swatch = svg("svg", { width: 14, height: 4, viewBox: "0 0 14 4", "aria-hidden": "true" });
      swatch.append(svg("rect", { width: 14, height: 4, rx: 2 }));
      const parts = sayParts("block-matrices-side", { dimension: dimensionName(name), count: element("b", "", whole(count)) });
      key.append(swatch, ...parts.map((part) => (typeof part === "string" ? element("span", "", part) : part)));
      return key;
    }));
  }

  /** What the result holds while it is being made. */
  #building() {
    const { block, showing: { stage, last } } = this;
    if (!stage) return null;
    const shown = (place, row, column) => valueAt(block.items[place.index], row, column);
    if (stage.cell) {
      return { done: last, valueOf: (place, row, column) => (row * place.columns + column < stage.done ? shown(place, row, column) : null) };
    }
    const complete = last && stage.done <= block.items[block.product[0]].columns;
    return { done: last, valueOf: complete ? shown : (_place, row, column) => partOf(block, { row, column }, stage.done) };
  }

  // ---- pointing

  /** Lights what is pointed at or being made, and says it. */
  #point() {
    const { block, lit, layout, showing: { stage, last } } = this;
    const { places } = layout;
    const regions = stage ? stageRegions(places, stage) : lit ? litRegions(places, lit) : [];
    drawLight(this.over.blank(), layout, regions, this.context.theme);
    setText(this.reading, stage ? stageWords(block, stage, last) : readingOf(block, lit));
    this.reading.classList.toggle("bp-a-hint", !lit && !stage);
  }

  #light(found) {
    if (this.showing.stage) return;
    const { lit } = this;
    const same = found && lit && found.place === lit.place && found.row === lit.row && found.column === lit.column;
    if (same || (!found && !lit)) return;
    this.lit = found;
    this.#point();
  }

  #onKey(event) {
    const move = MOVES[event.key];
    if (event.key === "Escape" && (this.lit || this.showing.stage)) {
      this.showing.stop();
      this.#light(null);
    } else if (event.key === "Enter" && this.block.product) this.#press();
    else if (move && !event.ctrlKey && !event.metaKey && !event.altKey) this.#move(...move);
    else return;
    event.preventDefault();
  }

  #move(down, right) {
    const { lit, layout: { places } } = this;
    const place = lit?.place ?? partsOf(places).result ?? places[0];
    const clamp = (value, count) => Math.max(0, Math.min(count - 1, value));
    const next = lit ? { row: lit.row + down, column: lit.column + right } : { row: 0, column: 0 };
    this.showing.stop();
    this.#light({ place, row: clamp(next.row, place.rows), column: clamp(next.column, place.columns) });
  }

  #press() {
    this.showing.press(() => {
      this.lit = null;
      const { block: { items, product, animation }, layout: { places } } = this;
      const { left, result } = partsOf(places);
      return stagesOf(result, left.columns, animation === "outer" || items[product[0]].column_dim === "batch");
    });
  }
}
