/**
 * A context with the canvas interface that writes down marks instead of painting them: paths, texts and pictures, each with
 * all that it needs. `svg.js` and `pdf.js` make files of marks; so the painters of the screen draw those files too.
 *
 * Coordinates of marks are those of the surface, whatever transform was in force; only a text keeps its own.
 *
 * @typedef {{colour: string, alpha: number}|Gradient} Paint colour "#rrggbb", alpha 0..1
 * @typedef {{kind: "linear"|"radial", from: number[], to: number[], stops: {at: number, colour: string, alpha: number}[]}} Gradient
 *   from and to: x, y and, of a radial one, the radius
 * @typedef {{path: Path, clip: Clip|null}} Clip of a clip
 * @typedef {(string|number)[]} Path M x y, L x y, C x y x y x y, Z in a row
 * @typedef {{kind: "path", path: Path, fill: Paint|null, stroke: Paint|null, width: number, dash: number[],
 *   cap: string, join: string, clip: Clip|null}} PathMark
 * @typedef {{kind: "text", text: string, matrix: number[], x: number, y: number, font: Font, align: string, baseline: string,
 *   fill: Paint|null, stroke: Paint|null, width: number, clip: Clip|null}} TextMark
 * @typedef {{kind: "image", source: CanvasImageSource, box: number[], from: number[], smooth: boolean, alpha: number, clip: Clip|null}} ImageMark
 * @typedef {{size: number, weight: number, family: string}} Font
 * @typedef {PathMark|TextMark|ImageMark} Mark
 */

import { paintOf } from "./colours.js";
import { arcTo, roundedBox } from "./shapes.js";

const FRESH = Object.freeze({
  fillStyle: "#000000", strokeStyle: "#000000", globalAlpha: 1, lineWidth: 1, lineCap: "butt", lineJoin: "miter", dash: [],
  font: "10px sans-serif", textAlign: "left", textBaseline: "alphabetic", imageSmoothingEnabled: true, clip: null,
  matrix: [1, 0, 0, 1, 0, 0],
});
const IGNORED = ["shadowColor", "shadowBlur", "shadowOffsetX", "shadowOffsetY", "imageSmoothingQuality", "miterLimit",
  "globalCompositeOperation", "fontKerning", "direction", "lineDashOffset"];

export class Recorder {
  #state = { ...FRESH };
  #saved = [];
  /** @type {Path} */
  #path = [];
  #start = null;

  /** @param {{font: string, measureText: (text: string) => TextMetrics}} ruler what measures texts: a real context, or one's stand-in */
  constructor(ruler) {
    this.ruler = ruler;
    /** @type {Mark[]} */
    this.marks = [];
  }

  save() {
    this.#saved.push({ ...this.#state });
  }

  restore() {
    this.#state = this.#saved.pop() ?? this.#state;
  }

  // ---- transforms

  transform(a, b, c, d, e, f) {
    const [A, B, C, D, E, F] = this.#state.matrix;
    this.#state.matrix = [A * a + C * b, B * a + D * b, A * c + C * d, B * c + D * d, A * e + C * f + E, B * e + D * f + F];
  }

  setTransform(a, b, c, d, e, f) {
    this.#state.matrix = [a, b, c, d, e, f];
  }

  resetTransform() {
    this.#state.matrix = [1, 0, 0, 1, 0, 0];
  }

  translate(x, y) {
    this.transform(1, 0, 0, 1, x, y);
  }

  scale(x, y) {
    this.transform(x, 0, 0, y, 0, 0);
  }

  rotate(angle) {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.transform(cos, sin, -sin, cos, 0, 0);
  }

  getTransform() {
    const [a, b, c, d, e, f] = this.#state.matrix;
    return { a, b, c, d, e, f };
  }

  // ---- paths

  beginPath() {
    this.#path = [];
    this.#start = null;
  }

  closePath() {
    if (this.#start) this.#add("Z");
  }

  moveTo(x, y) {
    this.#start = [x, y];
    this.#add("M", ...this.#place(x, y));
  }

  lineTo(x, y) {
    if (!this.#start) this.moveTo(x, y);
    else this.#add("L", ...this.#place(x, y));
  }

  bezierCurveTo(x1, y1, x2, y2, x, y) {
    if (!this.#start) this.moveTo(x1, y1);
    this.#add("C", ...this.#place(x1, y1), ...this.#place(x2, y2), ...this.#place(x, y));
  }

  arc(x, y, radius, from, to, backwards = false) {
    arcTo(this, x, y, radius, from, to, backwards, this.#start !== null);
  }

  rect(x, y, width, height) {
    this.moveTo(x, y);
    this.lineTo(x + width, y);
    this.lineTo(x + width, y + height);
    this.lineTo(x, y + height);
    this.closePath();
  }

  roundRect(x, y, width, height, radius = 0) {
    roundedBox(this, x, y, width, height, Array.isArray(radius) ? radius[0] : radius);
  }

  clip() {
    this.#state.clip = { path: this.#path, clip: this.#state.clip };
  }

  fill() {
    this.#mark(this.#path, { fill: this.#paint("fillStyle") });
  }

  stroke() {
    this.#mark(this.#path, { stroke: this.#paint("strokeStyle") });
  }

  fillRect(x, y, width, height) {
    this.#mark(this.#box(x, y, width, height), { fill: this.#paint("fillStyle") });
  }

  strokeRect(x, y, width, height) {
    this.#mark(this.#box(x, y, width, height), { stroke: this.#paint("strokeStyle") });
  }

  clearRect() {} // a recording begins empty

  setLineDash(dash) {
    this.#state.dash = dash;
  }

  getLineDash() {
    return this.#state.dash;
  }

  // ---- texts and pictures

  measureText(text) {
    this.ruler.font = this.#state.font;
    return this.ruler.measureText(text);
  }

  fillText(text, x, y) {
    this.#write(text, x, y, { fill: this.#paint("fillStyle") });
  }

  strokeText(text, x, y) {
    this.#write(text, x, y, { stroke: this.#paint("strokeStyle") });
  }

  drawImage(source, ...places) {
    const [sx, sy, sw, sh, x, y, w, h] = places.length > 4 ? places : [0, 0, source.width, source.height, ...places];
    const { matrix: [a, b, c, d], globalAlpha: alpha, imageSmoothingEnabled: smooth, clip } = this.#state;
    if (b || c) throw new Error("a picture is drawn upright");
    const [left, top] = this.#place(x, y);
    this.marks.push({
      kind: "image", source, from: [sx, sy, sw, sh], box: [left, top, (w ?? source.width) * a, (h ?? source.height) * d], smooth, alpha, clip,
    });
  }

  createLinearGradient(x0, y0, x1, y1) {
    return gradient("linear", this.#place(x0, y0), this.#place(x1, y1));
  }

  createRadialGradient(x0, y0, r0, x1, y1, r1) {
    const size = this.#size();
    return gradient("radial", [...this.#place(x0, y0), r0 * size], [...this.#place(x1, y1), r1 * size]);
  }

  // ---- marks

  #mark(path, { fill = null, stroke = null }) {
    const { lineWidth, dash, lineCap: cap, lineJoin: join, clip } = this.#state;
    if (!path.length || (fill?.alpha ?? stroke?.alpha ?? 1) === 0) return;
    const size = this.#size();
    const last = this.marks.at(-1);
    // Filled and then stroked, as painters do, is one mark: a file half as long.
    const isSame = stroke && last?.path === path && !last.stroke && last.clip === clip;
    const ink = { stroke, width: lineWidth * size, dash: dash.map((each) => each * size), cap, join };
    if (isSame) Object.assign(last, ink);
    else this.marks.push({ kind: "path", path, fill, ...ink, clip });
  }

  #write(text, x, y, { fill = null, stroke = null }) {
    if (!String(text).trim()) return;
    const { matrix, textAlign: align, textBaseline: baseline, lineWidth: width, clip } = this.#state;
    const shown = { fill, stroke, align, baseline, width, clip };
    this.marks.push({ kind: "text", text: String(text), matrix, x, y, font: fontOf(this.#state.font), ...shown });
  }

  /** The paint in force. Where it is a gradient, the alpha of all goes into its stops. */
  #paint(name) {
    const style = this.#state[name];
    const { globalAlpha: alpha } = this.#state;
    if (typeof style !== "string") return { ...style, stops: style.stops.map((stop) => ({ ...stop, alpha: stop.alpha * alpha })) };
    const paint = paintOf(style);
    return { ...paint, alpha: paint.alpha * alpha };
  }

  /** Goes on with the path; what has been drawn of it stays as it was. */
  #add(...parts) {
    if (this.#path === this.marks.at(-1)?.path) this.#path = [...this.#path];
    this.#path.push(...parts);
  }

  #box(x, y, width, height) {
    const corners = [[x, y], [x + width, y], [x + width, y + height], [x, y + height]].map(([across, down]) => this.#place(across, down));
    return [...corners.flatMap((corner, at) => [at ? "L" : "M", ...corner]), "Z"];
  }

  #place(x, y) {
    const [a, b, c, d, e, f] = this.#state.matrix;
    return [a * x + c * y + e, b * x + d * y + f];
  }

  /** How much larger a length is drawn than it is given. */
  #size() {
    const [a, b, c, d] = this.#state.matrix;
    return Math.sqrt(Math.abs(a * d - b * c));
  }

  /** What is set and read like a property of a canvas context: kept with the rest of the state. */
  static {
    for (const name of Object.keys(FRESH).filter((each) => !["dash", "clip", "matrix"].includes(each))) {
      Object.defineProperty(this.prototype, name, {
        get() { return this.#state[name]; },
        set(value) { this.#state[name] = value; },
      });
    }
    for (const name of IGNORED) Object.defineProperty(this.prototype, name, { get: () => undefined, set() {} });
  }
}

function gradient(kind, from, to) {
  const stops = [];
  return { kind, from, to, stops, addColorStop: (at, colour) => stops.push({ at, ...paintOf(colour) }) };
}

/** "600 12px Font, sans-serif" in its parts. @returns {Font} */
export function fontOf(text) {
  const found = /^(?:(\d{3}|bold|normal)\s+)?([\d.]+)px\s+(.+)$/.exec(text.trim());
  if (!found) throw new Error(`a font is "weight size family", received ${text}`);
  const weight = found[1] === "bold" ? 700 : Number(found[1]) || 400;
  return { weight, size: Number(found[2]), family: found[3] };
}
