/** Pictures of pixels: a drawing as one, and the small ones inside a drawing. */

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

/** A function that gives a mark's pixels, each picture's once. @returns {(mark: import("./recorder.js").ImageMark) => ImageData} */
export function pixelReader() {
  /** @type {Map<object, Map<string, ImageData>>} */
  const known = new Map();
  return (mark) => {
    if (!known.has(mark.source)) known.set(mark.source, new Map());
    const read = known.get(mark.source);
    const key = mark.from.join();
    if (!read.has(key)) {
      const canvas = cutOut(mark);
      read.set(key, canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height));
    }
    return read.get(key);
  };
}

/** How many pixels a text is painted with, a unit of the sheet. */
const SHARP = 3;

/** A text as a picture, in the browser's own fonts. @param {import("./recorder.js").TextMark} mark @returns {import("./recorder.js").ImageMark} */
export function textPicture(mark) {
  const { text, font, matrix: [a, b, c, d, e, f], x, y, align, baseline, fill, stroke, width, clip } = mark;
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  const set = () => {
    Object.assign(context, { font: `${font.weight} ${font.size}px ${font.family}`, textAlign: align, textBaseline: baseline });
  };
  set();
  const measured = context.measureText(text);
  const reach = Math.ceil(measured.width + font.size * 2); // to every side, whichever way it is turned
  const scale = Math.sqrt(Math.abs(a * d - b * c));
  canvas.width = canvas.height = Math.ceil(2 * reach * scale * SHARP);
  set();
  context.setTransform(a * SHARP, b * SHARP, c * SHARP, d * SHARP, canvas.width / 2, canvas.width / 2);
  if (stroke) {
    Object.assign(context, { strokeStyle: stroke.colour, globalAlpha: stroke.alpha, lineWidth: width });
    context.strokeText(text, 0, 0);
  }
  if (fill) {
    Object.assign(context, { fillStyle: fill.colour, globalAlpha: fill.alpha });
    context.fillText(text, 0, 0);
  }
  const side = canvas.width / SHARP;
  const [across, down] = [a * x + c * y + e, b * x + d * y + f];
  const box = [across - side / 2, down - side / 2, side, side];
  return { kind: "image", source: canvas, from: [0, 0, canvas.width, canvas.height], box, smooth: true, alpha: 1, clip };
}
