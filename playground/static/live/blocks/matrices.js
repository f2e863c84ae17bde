/**
 * Matrices drawn to scale as heat maps, their sides in the colours of what they count. A cell lights its row and column in
 * every matrix of the product and says the sum of products that makes it; on demand the product is shown being made.
 */

import { fitText, Layer, type } from "../kit/canvas.js";
import { element, hide, setText, still } from "../kit/elements.js";
import { printedName } from "../kit/names.js";
import { columnFormat, numberText } from "../kit/numbers.js";
import { lut256, mix } from "../kit/theme.js";
import { Figure, svg } from "./parts.js";
import { DIMENSIONS, LABELLED, cellAt, layoutOf } from "./matrices_layout.js";
import { labelOf, partOf, sentenceOf, stagesOf, termsOf, valueAt } from "./matrices_product.js";

/** Cells from this width on stand apart. */
const SEPARATE = 10;
const HINT = "Point at a cell, or use the arrow keys, to see the products it is the sum of.";
const SIGNS = { "+": "+", "*": "⊙", "=": "→", "": "" };

export class Matrices {
  constructor(block, context) {
    this.context = context;
    this.figure = new Figure("matrices");
    this.root = this.figure.root;
    this.legend = element("p", "bp-a-legend bp-a-dims");
    this.stage = element("div", "bp-a-stage");
    this.stage.tabIndex = 0;
    this.stage.setAttribute("role", "application"); // the arrow keys are the figure's here, not the transport's
    this.stage.setAttribute("aria-roledescription", "matrices");
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
    this.lit = null;
    this.stages = null;
    this.update(block);
  }

  fits({ items, product }) {
    return items.length === this.block.items.length && Boolean(product) === Boolean(this.block.product);
  }

  update(block) {
    const shape = JSON.stringify(block.items.map(({ rows, columns }) => [rows, columns]));
    if (shape !== this.shape) this.#stop();
    this.shape = shape;
    this.block = block;
    hide(this.button, !block.product);
    this.stage.setAttribute("aria-label", block.about || block.title || block.expression || "Matrices");
    this.#drawLegend();
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
    const crop = cropped.length ? `Shown: the first ${cropped.join(", ")}; sums run over all.` : "";
    const scale = "Each matrix is coloured by its own largest value.";
    this.figure.write({ title: block.title, unit: block.expression ?? "", about: "", note: [block.note, crop, scale].filter(Boolean).join(" ") });
    this.scales = block.items.map(({ values }) => values.reduce((most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most), 0) || 1);
    this.formats = block.items.map(({ values }, index) => cellFormat(values, this.scales[index]));
    if (this.lit) {
      const place = this.layout.places.find(({ index }) => index === this.lit.place.index);
      const kept = place && this.lit.row < place.rows && this.lit.column < place.columns;
      this.lit = kept ? { ...this.lit, place } : null;
    }
    this.recolour();
  }

  recolour() {
    this.#draw();
    this.#drawOver();
    this.#say();
  }

  close() {
    this.#stop();
  }

  // drawing

  #drawLegend() {
    const seen = new Map();
    for (const item of this.block.items) {
      seen.set(item.row_dim, Math.max(seen.get(item.row_dim) ?? 0, item.full_rows ?? item.rows));
      seen.set(item.column_dim, Math.max(seen.get(item.column_dim) ?? 0, item.full_columns ?? item.columns));
    }
    seen.delete("one");
    const text = [...seen].join();
    if (text === this.legendText) return;
    this.legendText = text;
    this.legend.replaceChildren(...[...seen].map(([name, count]) => {
      const key = element("span", `bp-a-key bp-a-dim-${name}`);
      const swatch = svg("svg", { width: 14, height: 4, viewBox: "0 0 14 4", "aria-hidden": "true" });
      swatch.append(svg("rect", { width: 14, height: 4, rx: 2 }));
      key.append(swatch, element("span", "", `${DIMENSIONS[name] ?? name} `), element("b", "", count.toLocaleString("en-US")));
      return key;
    }));
  }

  #draw() {
    const { theme } = this.context;
    const context = this.base.blank();
    const taken = [];
    for (const place of this.layout.places) {
      this.#drawCells(context, place, theme);
      this.#drawSides(context, place, theme);
      this.#drawCaption(context, place, theme, taken);
    }
  }

  #drawCells(context, place, theme) {
    const { cell } = this.layout;
    const item = this.block.items[place.index];
    const scale = this.scales[place.index];
    const building = this.stages && place.role === "result" ? this.stages[this.at] : null;
    const waiting = this.stages && this.at < this.stages.length - 1 && (place.role === "extra" || place.role === "then");
    const valueOf = building ? (row, column) => this.#builtValue(building, place, row, column) : (row, column) => valueAt(item, row, column);
    const shade = (value) => (Number.isFinite(value) ? Math.round(127.5 + Math.max(-1, Math.min(1, value / scale)) * 127.5) : 127);
    context.globalAlpha = waiting ? 0.45 : 1;
    if (cell.width < SEPARATE) this.#drawPixels(context, place, valueOf, shade, theme);
    else {
      const { fills, inks } = shades(theme);
      const write = this.formats[place.index];
      if (cell.numbers) type(context, theme, { size: 11, align: "center", baseline: "middle" });
      for (let row = 0; row < place.rows; row++) {
        for (let column = 0; column < place.columns; column++) {
          const x = place.x + column * cell.width;
          const y = place.y + row * cell.height;
          const value = valueOf(row, column);
          if (value === null) {
            context.strokeStyle = theme.line;
            context.strokeRect(x + 0.5, y + 0.5, cell.width - 2, cell.height - 2);
            continue;
          }
          const byte = shade(value);
          context.fillStyle = fills[byte];
          context.fillRect(x, y, cell.width - 1, cell.height - 1);
          if (!cell.numbers) continue;
          context.fillStyle = inks[byte];
          context.fillText(write(value), x + (cell.width - 1) / 2, y + cell.height / 2);
        }
      }
    }
    context.globalAlpha = 1;
  }

  /** Small cells, one pixel each, stretched. */
  #drawPixels(context, place, valueOf, shade, theme) {
    const { cell } = this.layout;
    const picture = new ImageData(place.columns, place.rows);
    const pixels = new Uint32Array(picture.data.buffer);
    const table = lut256(theme);
    for (let at = 0; at < pixels.length; at++) {
      const value = valueOf(Math.floor(at / place.columns), at % place.columns);
      if (value !== null) pixels[at] = table[shade(value)];
    }
    const small = new OffscreenCanvas(place.columns, place.rows);
    small.getContext("2d").putImageData(picture, 0, 0);
    context.imageSmoothingEnabled = false;
    context.drawImage(small, place.x, place.y, place.columns * cell.width, place.rows * cell.height);
  }

  /** What a cell of the result holds while it is being made; null while it is empty. */
  #builtValue(stage, place, row, column) {
    if (this.outer) {
      const inner = this.block.items[this.block.product[0]].columns;
      const last = this.at === this.stages.length - 1;
      return last && stage.done <= inner ? valueAt(this.block.items[place.index], row, column) : partOf(this.block, { row, column }, stage.done);
    }
    const at = row * place.columns + column;
    return at < stage.done ? valueAt(this.block.items[place.index], row, column) : null;
  }

  /** The two sides of a matrix, as long as what they count. */
  #drawSides(context, place, theme) {
    const { cell } = this.layout;
    const item = this.block.items[place.index];
    const width = place.columns * cell.width - 1;
    const height = place.rows * cell.height - 1;
    context.lineWidth = 2.5;
    context.lineCap = "round";
    for (const [dimension, line] of [
      [item.row_dim, [place.x - 5, place.y + 1, place.x - 5, place.y + height - 1]],
      [item.column_dim, [place.x + 1, place.y - 5, place.x + width - 1, place.y - 5]],
    ]) {
      context.strokeStyle = sideColour(theme, dimension);
      context.beginPath();
      context.moveTo(line[0], line[1]);
      context.lineTo(line[2], line[3]);
      context.stroke();
    }
    context.lineCap = "butt";
    context.lineWidth = 1;
    this.#drawLabels(context, place, item, theme);
  }

  #drawLabels(context, place, item, theme) {
    const { cell, left } = this.layout;
    if (item.row_labels && cell.height >= LABELLED && (place.role === "left" || (place.role === "single" && place.x === left)) && left > 14) {
      type(context, theme, { size: 10, align: "right", baseline: "middle", colour: theme.muted });
      for (let row = 0; row < place.rows; row++) {
        context.fillText(printedName(item.row_labels[row]), place.x - 9, place.y + (row + 0.5) * cell.height);
      }
    }
    if (item.column_labels && cell.width >= 24 && (place.role === "right" || place.role === "single")) {
      type(context, theme, { size: 10, align: "center", baseline: "alphabetic", colour: theme.muted });
      for (let column = 0; column < place.columns; column++) {
        context.fillText(fitText(context, printedName(item.column_labels[column]), cell.width), place.x + (column + 0.5) * cell.width, place.y - 9);
      }
    }
  }

  /** Name and shape, each number in the colour of what it counts: "W 2 × 4". */
  #drawCaption(context, place, theme, taken) {
    const { cell } = this.layout;
    const item = this.block.items[place.index];
    type(context, theme, { size: 12, weight: 600 });
    const parts = [
      [`${printedName(item.name)}  `, theme.text],
      [String(item.full_rows ?? item.rows), dimInk(theme, item.row_dim)],
      [" × ", theme.muted],
      [String(item.full_columns ?? item.columns), dimInk(theme, item.column_dim)],
    ].map(([text, colour]) => ({ text, colour, width: context.measureText(text).width }));
    const wide = parts.reduce((sum, { width }) => sum + width, 0);
    let [x, y] = this.#captionAt(place, item, wide);
    x = Math.max(0, Math.min(x, this.base.width - 2 - wide));
    while (taken.some((other) => Math.abs(other.y - y) < 13 && x < other.x + other.wide + 8 && other.x < x + wide + 8)) y += 14;
    taken.push({ x, y, wide });
    for (const { text, colour, width } of parts) {
      context.fillStyle = colour;
      context.fillText(text, x, y);
      x += width;
    }
    const sign = SIGNS[place.sign];
    if (!sign) return;
    type(context, theme, { size: 15, align: "center", baseline: "middle", colour: theme.muted });
    context.fillText(sign, place.x - 14, place.y + (place.rows * cell.height) / 2);
  }

  /** Beside the right factor and the strips above the result, above single matrices, below all others. */
  #captionAt({ role, x, y, rows }, item, wide) {
    const { cell } = this.layout;
    if (role === "single") return [x, y - (item.column_labels && cell.width >= 24 ? 23 : 11)];
    const strip = rows === 1 && (role === "extra" || role === "then");
    if (role !== "right" && !strip) return [x, y + rows * cell.height + 13];
    const aside = x - 12 - wide - (strip ? 14 : 0);
    const above = item.column_labels && cell.width >= 24 && role === "right" ? 22 : 10;
    return aside < 0 ? [x, y - above] : [aside, y + Math.min(cell.height * rows, 20) / 2 + 4];
  }

  /** What is lit: a veil over the rest, a frame round rows and columns. */
  #drawOver() {
    const context = this.over.blank();
    const regions = this.#regions();
    if (!regions.length) return;
    const { theme } = this.context;
    const { cell, places } = this.layout;
    context.fillStyle = theme.background;
    context.globalAlpha = 0.62;
    for (const place of places) context.fillRect(place.x, place.y, place.columns * cell.width, place.rows * cell.height);
    context.globalAlpha = 1;
    const boxes = regions.map(({ place, row, column, rows = 1, columns = 1 }) => [
      place.x + column * cell.width, place.y + row * cell.height, columns * cell.width - 1, rows * cell.height - 1,
    ]);
    for (const box of boxes) context.clearRect(...box);
    regions.forEach(({ strong }, at) => {
      const [x, y, width, height] = boxes[at];
      context.strokeStyle = strong ? theme.text : mix(theme.background, theme.text, 0.5);
      context.lineWidth = strong ? 2 : 1;
      context.strokeRect(x, y, width, height);
    });
  }

  /** The cells that belong to what is pointed at or being made. */
  #regions() {
    if (this.stages) return this.#stageRegions(this.stages[this.at]);
    if (!this.lit) return [];
    const { place, row, column } = this.lit;
    if (!this.block.product) return [{ place, row, column, strong: true }];
    const { left, right, result, others } = this.#parts();
    const lineOf = (of, at) => of && { place: of, row: at, column: 0, columns: of.columns };
    const columnOf = (of, at) => of && { place: of, row: 0, column: at, rows: of.rows };
    const own = { place, row, column, strong: true };
    if (place.role === "left") return [lineOf(left, row), lineOf(right, column), lineOf(result, row), own].filter(Boolean);
    if (place.role === "right") return [columnOf(left, row), columnOf(right, column), columnOf(result, column), own].filter(Boolean);
    const stripRow = place.rows === 1 && result.rows > 1;
    const stripColumn = place.columns === 1 && result.columns > 1;
    if (stripRow) return [columnOf(result, column), columnOf(right, column), own];
    if (stripColumn) return [lineOf(result, row), lineOf(left, row), own];
    return [lineOf(left, row), columnOf(right, column), ...[result, ...others].map((of) => cellIn(of, row, column)), own];
  }

  #stageRegions({ cell, inner }) {
    const { left, right, result } = this.#parts();
    if (this.outer) {
      return [
        { place: left, row: 0, column: inner, rows: left.rows, strong: true },
        { place: right, row: inner, column: 0, columns: right.columns, strong: true },
        { place: result, row: 0, column: 0, rows: result.rows, columns: result.columns },
      ];
    }
    const whole = { place: result, row: 0, column: 0, rows: result.rows, columns: result.columns };
    const regions = [
      whole,
      { place: left, row: cell.row, column: 0, columns: left.columns },
      { place: right, row: 0, column: cell.column, rows: right.rows },
      { place: result, ...cell, strong: true },
    ];
    if (inner < left.columns) {
      regions.push({ place: left, row: cell.row, column: inner, strong: true }, { place: right, row: inner, column: cell.column, strong: true });
    }
    return regions;
  }

  #parts() {
    const { places } = this.layout;
    const of = (role) => places.find((place) => place.role === role);
    return { left: of("left"), right: of("right"), result: of("result"), others: places.filter(({ role }) => role === "extra" || role === "then") };
  }

  // reading

  #light(found) {
    if (this.stages) return;
    const same = found && this.lit && found.place === this.lit.place && found.row === this.lit.row && found.column === this.lit.column;
    if (same || (!found && !this.lit)) return;
    this.lit = found;
    this.#drawOver();
    this.#say();
  }

  #say() {
    setText(this.reading, this.#words());
    this.reading.classList.toggle("bp-a-hint", !this.lit && !this.stages);
  }

  #words() {
    const { block } = this;
    if (this.stages) return this.#stageWords(this.stages[this.at]);
    if (!this.lit) return block.product ? HINT : "Point at a cell to read it.";
    const { place, row, column } = this.lit;
    const item = block.items[place.index];
    const own = `${item.name}[${labelOf(item, "row", row)}, ${labelOf(item, "column", column)}] = ${numberText(valueAt(item, row, column))}`;
    if (place.role === "result") return sentenceOf(block, { row, column });
    if (!block.product) return own;
    const result = block.items[block.product[2]];
    if (place.role === "left") return `${own}: it enters row ${labelOf(item, "row", row)} of ${result.name}, once for each column.`;
    if (place.role === "right") return `${own}: it enters column ${labelOf(item, "column", column)} of ${result.name}, once for each row.`;
    return own;
  }

  #stageWords({ cell, inner, done }) {
    const { block } = this;
    const left = block.items[block.product[0]];
    const result = block.items[block.product[2]];
    if (this.outer) {
      const which = left.column_labels?.[inner] ?? `${inner + 1}`;
      const last = this.at === this.stages.length - 1 ? " That is the whole sum." : "";
      return `Example ${which} adds its own ${left.name} column times its delta row; ${done} of ${left.full_columns ?? left.columns} so far.${last}`;
    }
    if (inner < termsOf(block, cell).length) return sentenceOf(block, cell, inner + 1);
    if (this.at === this.stages.length - 1) return `${result.name} is complete.`;
    return sentenceOf(block, cell);
  }

  #onKey(event) {
    const move = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    if (event.key === "Escape" && (this.lit || this.stages)) {
      event.preventDefault();
      this.#stop();
      this.#light(null);
      return;
    }
    if (event.key === "Enter" && this.block.product) this.#press();
    else if (move && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const place = this.lit?.place ?? this.#parts().result ?? this.layout.places[0];
      const clamp = (value, count) => Math.max(0, Math.min(count - 1, value));
      const next = this.lit ? { row: this.lit.row + move[0], column: this.lit.column + move[1] } : { row: 0, column: 0 };
      this.#stop();
      this.#light({ place, row: clamp(next.row, place.rows), column: clamp(next.column, place.columns) });
    } else return;
    event.preventDefault();
  }

  // showing how

  /** Starts or stops the showing; for readers who want less motion each press is one stage. */
  #press() {
    if (!this.stages) this.#start();
    else if (still() && this.at < this.stages.length - 1) this.#goTo(this.at + 1);
    else this.#stop();
  }

  #start() {
    const { left, result } = this.#parts();
    const { items, product } = this.block;
    this.outer = String(this.block.animation ?? "").includes("outer") || items[product[0]].column_dim === "batch";
    this.lit = null;
    this.stages = stagesOf(result, left.columns, this.outer);
    this.#goTo(0);
  }

  #goTo(at) {
    this.at = at;
    this.#draw();
    this.#drawOver();
    this.#say();
    this.#labelButton();
    clearTimeout(this.timer);
    if (still()) return;
    const last = at === this.stages.length - 1;
    this.timer = setTimeout(() => (last ? this.#stop() : this.#goTo(at + 1)), last ? 2400 : this.stages[at].wait);
  }

  #stop() {
    clearTimeout(this.timer);
    if (this.stages) {
      this.stages = null;
      this.#draw();
      this.#drawOver();
      this.#say();
    }
    this.#labelButton();
  }

  #labelButton() {
    const showing = this.stages !== null;
    const last = showing && this.at === this.stages.length - 1;
    setText(this.button, !showing ? "▸ Show how" : still() && !last ? "Next step" : "■ Stop");
  }
}

const cellIn = (place, row, column) => ({ place, row: place.rows === 1 ? 0 : row, column: place.columns === 1 ? 0 : column, strong: place.role === "result" });

/** Five characters at most, the same decimals in one matrix. */
function cellFormat(values, scale) {
  const { write, unit } = columnFormat(values, 3);
  if (!unit && scale >= 0.01 && scale < 1000) {
    const decimals = scale >= 100 ? 0 : scale >= 10 ? 1 : scale >= 0.1 ? 2 : 3;
    return (value) => (value === 0 ? "0" : `${value < 0 ? "−" : ""}${Math.abs(value).toFixed(decimals)}`.replace(/^(−?)0\.(\d{3})$/, "$1.$2"));
  }
  return unit ? (value) => (value === 0 ? "0" : Number.isFinite(value) ? value.toExponential(0).replaceAll("-", "−").replace("+", "") : "–") : (value) => write(value, false);
}

/** The diverging scale as css colours, and on each the ink that is read best. @type {Map<boolean, {fills: string[], inks: string[]}>} */
const shadesOf = new Map();

function shades(theme) {
  let found = shadesOf.get(theme.dark);
  if (!found) {
    const bytes = new Uint8Array(lut256(theme).buffer);
    const colours = Array.from({ length: 256 }, (_, at) => [...bytes.subarray(at * 4, at * 4 + 3)]);
    found = {
      fills: colours.map((rgb) => `rgb(${rgb.join()})`),
      inks: colours.map(([r, g, b]) => (0.299 * r + 0.587 * g + 0.114 * b > 140 ? "#16202c" : "#f4f7fb")),
    };
    shadesOf.set(theme.dark, found);
  }
  return found;
}

/** The colour of what a side counts; orange and blue are kept for signs. */
function sideColour(theme, dimension) {
  const { classes, test, muted } = theme;
  return { batch: classes[2], fan_in: classes[3], fan_out: classes[4], above: test }[dimension] ?? muted;
}

/** The same for text, darker or lighter so that it can be read. */
const dimInk = (theme, dimension) => mix(sideColour(theme, dimension), theme.text, theme.dark ? 0.1 : 0.3);
