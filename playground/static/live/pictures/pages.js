/**
 * The run as a page in one file that needs nobody: opened from a disk, without a network, it shows the slide, each frame of it
 * at hand, and says the numbers of what is pointed at. Frames share the lines that they have in common.
 */

import { customs, say } from "../kit/words.js";
import { captionOf, titleOf } from "./captions.js";
import { aboutOf, brushOf, marksOf } from "./drawing.js";
import { FAMILY, Lettering, WEIGHTS } from "./lettering.js";
import { pictureFiles } from "./pixels.js";
import { pageOf } from "./page_file.js";
import { Rests } from "./rests.js";
import { framesOf } from "./shots.js";
import { stepsOf } from "./steps.js";
import { faceRules, linesOf } from "./svg.js";

const BUNCH = 24;
/** What numbers are written with. */
const NUMERALS = "0123456789−.,·⁻⁰¹²³⁴⁵⁶⁷⁸⁹–";

/** @param {import("./slide.js").Moment} moment @param {import("./pictures.js").Wish} wish @param {import("./picks.js").Picks} picks @param {import("./film.js").Job} job @returns {Promise<Blob>} */
export async function pagesOf(moment, wish, picks, { signal, tell }) {
  const [brush, script] = await Promise.all([brushOf(moment, { ...wish, transparent: false }), readerScript()]);
  const steps = [...new Set([...stepsOf(wish), moment.frame.step])].sort((one, other) => one - other);
  const writer = new PageWriter(brush, wish);
  const rests = new Rests(moment.plays);
  for (let from = 0; from < steps.length; from += BUNCH) {
    for (const frame of await framesOf(moment, steps.slice(from, from + BUNCH), picks)) {
      signal.throwIfAborted();
      rests.during(() => writer.add(moment.at(frame)));
      tell(writer.pages.length, steps.length);
      await rests.after();
    }
  }
  const { lines, pages, targets, captions, values } = writer;
  const words = { step: say("pictures-page-step"), later: say("pictures-page-hover") };
  writer.letter([NUMERALS, ...Object.values(words), ...targets.flatMap(({ title, names }) => [title, ...names])].join(""));
  const start = steps.indexOf(moment.frame.step);
  const file = pageOf({
    title: wish.title || titleOf(moment.scene, moment.frame), language: customs(), theme: brush.theme, script,
    faces: faceRules(writer.lettering),
    size: wish, scale: brush.scale, targets, first: pages[start].map((line) => lines[line]).join("\n"),
    words,
    data: {
      lines, pages, start, captions, values,
      titles: targets.map(({ title }) => title), rows: targets.map(({ names }) => names),
    },
  });
  return new Blob([file], { type: "text/html;charset=utf-8" });
}

/** The script that the file carries: a module of its own, sent as it is written. */
async function readerScript() {
  const answer = await fetch(new URL("page_reader.js", import.meta.url));
  if (!answer.ok) throw new Error(`page_reader.js: ${answer.status}`);
  return answer.text();
}

/** Frames written down one after the other. */
class PageWriter {
  constructor(brush, wish) {
    this.brush = brush;
    this.wish = wish;
    /** @type {string[]} each line once, and where it is */
    this.lines = [];
    this.known = new Map();
    /** @type {number[][]} lines of each frame */
    this.pages = [];
    this.captions = [];
    /** @type {string[][][]} numbers of each thing that can be pointed at, a frame */
    this.values = [];
    this.targets = null;
    this.lettering = new Lettering(brush.faces);
  }

  /** @param {import("./slide.js").Moment} moment */
  add(moment) {
    const { brush, wish: { width, height, title } } = this;
    let boxes = [];
    const marks = marksOf((context) => {
      boxes = brush.paint(context, moment);
      this.targets ??= targetsOf(context, boxes, moment, brush.theme);
    });
    this.lettering.addMarks(marks);
    const sheet = { width, height, title: title || titleOf(moment.scene, moment.frame), about: aboutOf(moment), language: customs() };
    this.pages.push(linesOf(marks, sheet, "", pictureFiles()).map((line) => this.#place(line)));
    this.captions.push(captionOf(moment.frame));
    this.values.push(this.targets.map(({ rowsOf }) => rowsOf(moment.frame).map(([, value]) => value)));
  }

  /** Has the fonts hold the letters of what is written beside the slide, too. @param {string} text */
  letter(text) {
    for (const weight of WEIGHTS[FAMILY]) this.lettering.add(text, { name: FAMILY, weight });
  }

  #place(line) {
    if (!this.known.has(line)) this.known.set(line, this.lines.push(line) - 1);
    return this.known.get(line);
  }
}

/** What can be pointed at, in units of the slide; nothing where the network is not on it. */
function targetsOf(context, boxes, { painters: { diagram }, frame, view }, theme) {
  const box = boxes.find(({ name }) => name === "diagram");
  if (!box) return [];
  return diagram.targetsTo(context, box.width, box.height, frame, view, theme).map(({ edge, box: place, title, rowsOf }) => ({
    title, left: box.left, top: box.top, edge, place, rowsOf, names: rowsOf(frame).map(([name]) => name),
  }));
}
