/** The kinds of file that a picture can be saved as: how each is made of a drawing. What makes one is fetched at its first use. */

import { customs } from "../kit/words.js";

/** @typedef {{mime: string, make: (drawing: import("./drawing.js").Drawing) => Promise<Blob>}} Format */

/** @type {Object<string, Format>} */
export const FORMATS = Object.freeze({
  png: {
    mime: "image/png",
    make: async (drawing) => (await import("./pixels.js")).pngOf(drawing),
  },
  svg: {
    mime: "image/svg+xml",
    make: async (drawing) => {
      const [{ svgOf }, { fontFiles, pictureFiles }] = await Promise.all([import("./svg.js"), import("./pixels.js")]);
      const { width, height, title, about, faces } = drawing;
      const sheet = { width, height, title, about, language: customs() };
      return new Blob([svgOf(drawing.marks(), sheet, fontFiles(faces), pictureFiles())], { type: "image/svg+xml" });
    },
  },
});
