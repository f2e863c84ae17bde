/**
 * The kinds of file that a moment can be saved as: of which parts, by which fields, and how each is made. What makes one is
 * fetched at its first use.
 *
 * @typedef {object} Format
 * @property {"picture"|"film"|"pages"|"data"} kind what it holds: the choices of the menu follow from it
 * @property {readonly string[]} parts @property {number} [most] frames of it @property {readonly string[]} [sizes] in pixels, where it has some; the usual one first
 * @property {(moment: import("./slide.js").Moment, wish: import("./pictures.js").Wish, job: Job) => Promise<Blob>} make
 * @typedef {import("./film.js").Job & {picks: import("./picks.js").Picks}} Job what long work is told, and tells
 */

import { customs } from "../kit/words.js";
import { drawingOf } from "./drawing.js";
import { PARTS } from "./slide.js";

const PICTURE = Object.freeze({ kind: "picture", parts: Object.freeze(Object.keys(PARTS)) });
/** What moves while the run goes on; the walk is a film of its own. */
const MOVING = Object.freeze(["stage", "diagram", "map", "loss", "gradients"]);
const FILM = Object.freeze({
  kind: "film", parts: Object.freeze([...MOVING, "walk"]),
  make: async (moment, wish, job) => (await import("./film.js")).filmOf(moment, wish, job.picks, job),
});
const VIDEO_SIZES = Object.freeze(["1920x1080", "1280x720", "3840x2160"]);

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
      const [{ svgOf }, { fontFiles, pictureFiles }, drawing] = await Promise.all([import("./svg.js"), import("./pixels.js"), drawingOf(moment, wish)]);
      const text = svgOf(drawing.marks(), { ...drawing, language: customs() }, fontFiles(drawing.faces), pictureFiles());
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
  csv: {
    kind: "data", parts: Object.freeze(["parameters", "units", "history"]),
    make: async (moment, wish) => (await import("./data.js")).csvFile(moment, wish.part),
  },
  json: {
    kind: "data", parts: Object.freeze(["step"]),
    make: async (moment) => (await import("./data.js")).jsonFile(moment),
  },
});

/** The parts a format has of this moment: the walk only while it is open. @returns {string[]} */
export const partsOf = (format, moment) => FORMATS[format].parts.filter((part) => part !== "walk" || moment.told !== null);
