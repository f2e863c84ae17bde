/**
 * The kinds of file that a moment can be saved as: of which parts, by which fields, and how each is made. What makes one is
 * fetched at its first use.
 *
 * @typedef {object} Format
 * @property {keyof FIELDS} kind what it holds: the choices of the menu follow from it
 * @property {readonly string[]} parts @property {number} [most] frames of it @property {readonly string[]} [sizes] in pixels, where it has some; the usual one first
 * @property {(moment: import("./slide.js").Moment, wish: import("./pictures.js").Wish, job: Job) => Promise<Blob>} make
 * @typedef {import("./film.js").Job & {picks: import("./picks.js").Picks}} Job what long work is told, and tells
 */

import { customs } from "../kit/words.js";
import { drawingOf } from "./drawing.js";
import { PARTS } from "./slide.js";

/** What can be chosen of a file, by what it holds. */
export const FIELDS = Object.freeze({ picture: ["theme", "ground", "title"], slides: ["theme", "title"], film: ["theme", "title"], pages: ["theme", "title"], data: [], sheet: [] });

const PICTURE = Object.freeze({ kind: "picture", parts: Object.freeze(Object.keys(PARTS)) });
/** What moves while the run goes on; the walk is a film of its own. */
const MOVING = Object.freeze(["stage", "diagram", "map", "loss", "gradients"]);
const FILM = Object.freeze({
  kind: "film", parts: Object.freeze([...MOVING, "walk"]),
  make: async (moment, wish, job) => (await import("./film.js")).filmOf(moment, wish, job.picks, job),
});
const VIDEO_SIZES = Object.freeze(["1920x1080", "1280x720", "3840x2160"]);

/** The worked update: with the solutions, and without. */
const SHEETS = Object.freeze(["sheet", "exercise"]);

/** The update as it is worked out on paper, written by the server. @param {"md"|"tex"} form */
async function sheetFile(moment, form, part, type) {
  const { audit: { sheet } } = await moment.record(moment.frame.step, { sheet: { form, solutions: part === "sheet" }, notation: moment.notation });
  return new Blob([sheet], { type });
}

/** @type {Object<string, Format>} */
export const FORMATS = Object.freeze({
  png: {
    ...PICTURE, sizes: Object.freeze(["1920x1080", "3840x2160"]),
    make: async (moment, wish) => {
      const [{ pngOf }, drawing] = await Promise.all([import("./pixels.js"), drawingOf(moment, wish)]);
      return pngOf(drawing);
    },
  },
  svg: {
    ...PICTURE,
    make: async (moment, wish) => {
      const [{ svgOf }, { pictureFiles }, drawing] = await Promise.all([import("./svg.js"), import("./pixels.js"), drawingOf(moment, wish)]);
      const text = svgOf(drawing.marks(), { ...drawing, language: customs() }, drawing.faces, pictureFiles());
      return new Blob([text], { type: "image/svg+xml" });
    },
  },
  pdf: {
    ...PICTURE,
    make: async (moment, wish) => {
      const [{ pdfOf }, { pixelReader, textPicture }, drawing] = await Promise.all([import("./pdf.js"), import("./pixels.js"), drawingOf(moment, wish)]);
      const painter = { pixelsOf: pixelReader(), pictureOf: textPicture };
      const bytes = await pdfOf(drawing.marks(), { ...drawing, language: customs() }, drawing.faces, painter);
      return new Blob([bytes], { type: "application/pdf" });
    },
  },
  gif: { ...FILM, sizes: Object.freeze(["960x540", "1280x720", "1920x1080"]) },
  mp4: { ...FILM, sizes: VIDEO_SIZES },
  webm: { ...FILM, sizes: VIDEO_SIZES },
  html: {
    kind: "pages", most: 200, parts: MOVING,
    make: async (moment, wish, job) => (await import("./pages.js")).pagesOf(moment, wish, job.picks, job),
  },
  pptx: {
    kind: "slides", parts: Object.freeze(["deck", "stage"]),
    make: async (moment, wish) => (await import("./presentation.js")).presentationOf(moment, wish),
  },
  md: { kind: "sheet", parts: SHEETS, make: (moment, { part }) => sheetFile(moment, "md", part, "text/markdown;charset=utf-8") },
  tex: { kind: "sheet", parts: SHEETS, make: (moment, { part }) => sheetFile(moment, "tex", part, "application/x-tex;charset=utf-8") },
  csv: {
    kind: "data", parts: Object.freeze(["parameters", "units", "history"]),
    make: async (moment, wish) => (await import("./data.js")).csvFile(moment, wish.part),
  },
  json: {
    kind: "data", parts: Object.freeze(["step"]),
    make: async (moment) => (await import("./data.js")).jsonFile(moment),
  },
});

/** Parts that are there at times only: the walk and a card while they are open. */
const OPEN = Object.freeze({ walk: ({ told }) => told !== null, card: ({ card }) => card !== null });

/** The parts a format has of this moment. @returns {string[]} */
export const partsOf = (format, moment) => FORMATS[format].parts.filter((part) => OPEN[part]?.(moment) ?? true);
