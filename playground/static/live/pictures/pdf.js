/**
 * Marks as a PDF: lines stay lines, texts can be searched and copied. A page in pixels, one a point.
 *
 * A text goes from one of our fonts to another where its letters do. What none of them has letters for is painted as a small
 * picture in the browser's own font: no box stands for it.
 */

import { channelsOf } from "./colours.js";
import { lift } from "./svg.js";
import { runsOf, writable } from "./lettering.js";
import { PdfFile } from "./pdf_file.js";
import { PdfFont } from "./pdf_font.js";

const near = (value) => String(Math.round(value * 100) / 100);
const fine = (value) => String(Math.round(value * 10000) / 10000);
const CAPS = { butt: 0, round: 1, square: 2 };
const JOINS = { miter: 0, round: 1, bevel: 2 };

/** What is asked for heavy and comes in one weight is made heavy by a line round it: as wide as Chromium's, a share of the size. */
const HEAVY = 600;
const thickness = (size) => size * (1 / 24 + (1 / 32 - 1 / 24) * Math.min(1, Math.max(0, (size - 9) / 27)));

/**
 * @param {import("./recorder.js").Mark[]} marks
 * @param {{width: number, height: number, title: string, about: string, language: string, address: string, ground: string}} sheet
 * @param {Map<string, import("./truetype.js").TrueType>} faces by "family weight"
 * @param {{pixelsOf: (mark: object) => ImageData, pictureOf: (mark: object) => {mark: object, box: number[]}}} painter
 *   the pixels of a picture; a text as a picture
 * @returns {Promise<Uint8Array>}
 */
export async function pdfOf(marks, sheet, faces, painter) {
  const file = new PdfFile();
  const page = new Page(file, sheet, faces, painter);
  for (const mark of marks) page.add(mark);
  return page.finish();
}

class Page {
  constructor(file, sheet, faces, painter) {
    Object.assign(this, { file, sheet, faces, painter });
    this.content = [`1 0 0 -1 0 ${near(sheet.height)} cm`]; // as on a screen, down is more
    this.clip = null;
    this.fonts = new Map();
    this.states = new Map();
    this.images = new Map();
    this.shadings = [];
  }

  add(mark) {
    if (mark.clip !== this.clip) {
      if (this.clip) this.content.push("Q");
      this.clip = mark.clip;
      if (this.clip) this.content.push("q", ...clipsOf(this.clip).map((path) => `${dataOf(path)} W n`));
    }
    this[`add_${mark.kind}`](mark);
  }

  add_path({ path, fill, stroke, width, dash, cap, join }) {
    const parts = ["q"];
    if (fill?.stops) parts.push(`${dataOf(path)} W n`, this.#shade(fill), "Q", ...(stroke ? ["q"] : []));
    if (stroke) parts.push(`${fine(width)} w ${CAPS[cap]} J ${JOINS[join]} j [${dash.map(near).join(" ")}] 0 d`);
    const solid = fill?.stops ? null : fill;
    if (solid || stroke) {
      parts.push(this.#state(solid?.alpha ?? 1, inkOf(stroke)?.alpha ?? 1));
      if (solid) parts.push(`${colourOf(solid)} rg`);
      if (stroke) parts.push(`${colourOf(inkOf(stroke))} RG`);
      parts.push(dataOf(path), solid && stroke ? "B" : solid ? "f" : "S", "Q");
    }
    this.content.push(parts.join("\n"));
  }

  add_text(mark) {
    const runs = runsOf(mark.text, writable(mark.font), this.faces);
    if (runs.some(({ name }) => !name)) return this.add_image(this.painter.pictureOf(mark));
    const fonts = runs.map(({ name, weight }) => this.#font(`${name} ${weight}`));
    const { matrix, x, y, font: { size }, align, fill, stroke, width } = mark;
    const wide = runs.reduce((sum, { text }, at) => sum + (fonts[at].widthOf(text) * size) / 1000, 0);
    const left = x - (align === "center" ? wide / 2 : align === "left" ? 0 : wide);
    const edge = stroke ?? fill;
    const parts = ["q", `${matrix.map(fine).join(" ")} cm`, this.#state(fill?.alpha ?? 1, edge.alpha ?? 1), "BT"];
    if (fill) parts.push(`${colourOf(inkOf(fill))} rg`);
    parts.push(`${colourOf(inkOf(edge))} RG 1 j`, `1 0 0 -1 ${near(left)} ${near(y + lift(mark))} Tm`);
    runs.forEach(({ weight, asked, text }, at) => {
      const line = (stroke ? width : 0) + (asked >= HEAVY && weight < HEAVY ? thickness(size) : 0);
      parts.push(`${line ? (fill ? 2 : 1) : 0} Tr ${fine(line)} w`, `/${fonts[at].name} ${fine(size)} Tf`, `<${fonts[at].encoded(text)}> Tj`);
    });
    this.content.push([...parts, "ET", "Q"].join("\n"));
    return undefined;
  }

  add_image(mark) {
    const { box: [x, y, width, height], alpha, smooth } = mark;
    const name = this.#image(mark, smooth);
    this.content.push(`q ${this.#state(alpha, alpha)} ${near(width)} 0 0 ${near(-height)} ${near(x)} ${near(y + height)} cm /${name} Do Q`);
  }

  finish() {
    const { file, sheet, content } = this;
    if (this.clip) content.push("Q");
    const link = file.add(`<< /Type /Annot /Subtype /Link /Rect [${this.#codePlace()}] /Border [0 0 0] /A << /S /URI /URI ${file.ascii(sheet.address)} >> >>`);
    const stream = file.stream("<<", content.join("\n"));
    const named = (map) => [...map.values()].map(({ name, id }) => `/${name} ${id} 0 R`).join(" ");
    const resources = [
      `/Font << ${[...this.fonts.values()].map((font) => `/${font.name} ${font.write(file)} 0 R`).join(" ")} >>`,
      `/ExtGState << ${named(this.states)} >>`, `/XObject << ${named(this.images)} >>`, `/Shading << ${named(new Map(this.shadings.entries()))} >>`,
    ];
    return file.finish({ ...sheet, stream, resources: `<< ${resources.join(" ")} >>`, links: [link] });
  }

  /** Where a press opens the address: the foot of the page, where it stands. */
  #codePlace() {
    const { width, height } = this.sheet;
    const unit = Math.min(width / 960, height / 540);
    return [26, 8, width / unit - 26, 30].map((each) => near(each * unit)).join(" ");
  }

  #font(key) {
    let font = this.fonts.get(key);
    if (!font) this.fonts.set(key, (font = new PdfFont(this.faces.get(key), `F${this.fonts.size}`)));
    return font;
  }

  /** How transparent what follows is. */
  #state(fill, stroke) {
    const key = `${fine(fill)} ${fine(stroke)}`;
    let state = this.states.get(key);
    if (!state) {
      state = { name: `S${this.states.size}`, id: this.file.add(`<< /ca ${fine(fill)} /CA ${fine(stroke)} >>`) };
      this.states.set(key, state);
    }
    return `/${state.name} gs`;
  }

  #image(mark, smooth) {
    const pixels = this.painter.pixelsOf(mark);
    let known = this.images.get(pixels);
    if (!known) {
      known = { name: `I${this.images.size}`, id: this.file.image(pixels, smooth) };
      this.images.set(pixels, known);
    }
    return known.name;
  }

  /** A gradient, over the clip in force; where it is transparent the sheet's ground shines through. */
  #shade({ kind, from, to, stops }) {
    const solid = stops.map(({ at, colour, alpha }) => ({ at, rgb: blend(this.sheet.ground, colour, alpha) }));
    const pieces = solid.slice(1).map(({ rgb }, at) => (
      `<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [${solid[at].rgb.map(fine).join(" ")}] /C1 [${rgb.map(fine).join(" ")}] >>`
    ));
    const inner = solid.slice(1, -1).map(({ at }) => fine(at)).join(" ");
    const all = `<< /FunctionType 3 /Domain [0 1] /Functions [${pieces.join(" ")}] /Bounds [${inner}] /Encode [${pieces.map(() => "0 1").join(" ")}] >>`;
    const coords = [...from, ...to].map(near).join(" ");
    const id = this.file.add(`<< /ShadingType ${kind === "linear" ? 2 : 3} /ColorSpace /DeviceRGB /Coords [${coords}] /Extend [true true] /Function ${all} >>`);
    this.shadings.push({ name: `H${this.shadings.length}`, id });
    return `/${this.shadings.at(-1).name} sh`;
  }
}

/** A gradient's middle stands for it where only one colour can be: lines and letters. */
const inkOf = (paint) => (paint?.stops ? paint.stops[paint.stops.length >> 1] : paint);

const colourOf = ({ colour }) => channelsOf(colour).map(fine).join(" ");

const blend = (ground, colour, alpha) => channelsOf(colour).map((value, at) => value * alpha + channelsOf(ground)[at] * (1 - alpha));

/** The paths of a clip, the outermost first. */
const clipsOf = (clip) => (clip ? [...clipsOf(clip.clip), clip.path] : []);

const LETTER = { M: "m", L: "l", C: "c", Z: "h" };

function dataOf(path) {
  const parts = [];
  let command = "";
  for (const part of path) {
    if (typeof part === "string") {
      if (command) parts.push(command);
      command = LETTER[part];
    } else parts.push(near(part));
  }
  return [...parts, command].join(" ");
}
