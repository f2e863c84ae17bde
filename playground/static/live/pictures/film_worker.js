/**
 * The worker that makes files of films, so that the page goes on painting: pictures come in one by one and go at once into
 * the encoder; what is ready of the file goes out.
 *
 * In: {film} first, then {bitmap, seconds}, or {bitmap, sample: true} before them, at last {end: true}.
 * Out, to each: {part: Uint8Array|null, end: boolean}, or {problem}.
 */

import { offscreen } from "../kit/offscreen.js";
import { vendorModule } from "../kit/vendor.js";
import { GifFilm } from "./gif.js";
import { VideoFilm } from "./video.js";

/** @type {{add: Function, sample?: Function, finish: Function}} */
let file = null;
let reader = null;
let work = Promise.resolve();

addEventListener("message", ({ data }) => {
  work = work.then(() => take(data)).catch((error) => postMessage({ problem: error.message }));
});

async function take({ film, bitmap, seconds, sample, end }) {
  if (film) await begin(film);
  const part = end ? await file.finish() : bitmap ? await takePicture(bitmap, seconds, sample) : null;
  postMessage({ part: part ?? null, end: Boolean(end) }, part ? [part.buffer] : []);
}

async function begin(film) {
  if (film.format !== "gif") {
    file = new VideoFilm(await vendorModule("mediabunny"), film);
    return;
  }
  const gif = new GifFilm(await vendorModule("gifenc"), film);
  reader = offscreen(film.width, film.height).getContext("2d", { willReadFrequently: true });
  file = {
    sample: (bitmap) => gif.sample(pixelsOf(bitmap, film)),
    add: (bitmap, seconds) => gif.add(pixelsOf(bitmap, film), seconds),
    finish: () => gif.finish(),
  };
}

async function takePicture(bitmap, seconds, sample) {
  try {
    return await (sample ? file.sample?.(bitmap) : file.add(bitmap, seconds));
  } finally {
    bitmap.close();
  }
}

function pixelsOf(bitmap, { width, height }) {
  reader.drawImage(bitmap, 0, 0);
  return reader.getImageData(0, 0, width, height).data;
}
