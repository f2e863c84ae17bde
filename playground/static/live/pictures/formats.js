/**
 * The kinds of file that a moment can be saved as: of which parts, by which fields, and how each is made. What makes one is
 * fetched at its first use.
 *
 * @typedef {object} Format
 * @property {"picture"|"data"} kind what it holds: the choices of the menu follow from it
 * @property {readonly string[]} parts @property {boolean} [sized] whether it has pixels
 * @property {(moment: import("./slide.js").Moment, wish: import("./pictures.js").Wish) => Promise<Blob>} make
 */

import { customs } from "../kit/words.js";
import { drawingOf } from "./drawing.js";
import { PARTS } from "./slide.js";

const PICTURE = Object.freeze({ kind: "picture", parts: Object.freeze(Object.keys(PARTS)) });

/** @type {Object<string, Format>} */
export const FORMATS = Object.freeze({
  png: {
    ...PICTURE, sized: true,
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
