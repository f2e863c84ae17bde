/** Pictures of pixels: a drawing as one, and the small ones inside a drawing. */

import { base64 } from "./typefaces.js";

/** The drawing on a canvas. @param {import("./drawing.js").Drawing} drawing @returns {HTMLCanvasElement} */
export function canvasOf(drawing) {
  const canvas = document.createElement("canvas");
  canvas.width = drawing.width;
  canvas.height = drawing.height;
  drawing.paint(canvas.getContext("2d"));
  return canvas;
}

/** The drawing as a PNG. @param {import("./drawing.js").Drawing} drawing @returns {Promise<Blob>} */
export const pngOf = (drawing) => blobOf(canvasOf(drawing), "image/png");

/** A canvas as a file. @returns {Promise<Blob>} @throws where the browser makes none */
export function blobOf(canvas, kind) {
  return new Promise((resolve, reject) => {
    canvas.toBlob((made) => (made ? resolve(made) : reject(new Error("the browser made no picture"))), kind);
  });
}

/** What a mark shows, cut out of its source, pixel for pixel. @param {import("./recorder.js").ImageMark} mark @returns {HTMLCanvasElement} */
export function cutOut({ source, from: [x, y, width, height] }) {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  canvas.getContext("2d", { willReadFrequently: true }).drawImage(source, x, y, width, height, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** A function that gives a mark's pixels as a PNG in base64, each made once. */
export function pictureFiles() {
  /** @type {Map<object, Map<string, string>>} */
  const known = new Map();
  return (mark) => {
    if (!known.has(mark.source)) known.set(mark.source, new Map());
    const files = known.get(mark.source);
    const key = mark.from.join();
    if (!files.has(key)) files.set(key, cutOut(mark).toDataURL("image/png").split(",")[1]);
    return files.get(key);
  };
}

/** The letters of a text, as a font file in base64. @param {Map<string, import("./truetype.js").TrueType>} faces */
export const fontFiles = (faces) => (family, weight, text) => {
  const face = faces.get(`${family} ${weight}`);
  return face ? base64(face.subset(text)) : null;
};
