/**
 * A film as a GIF, picture by picture: one palette for all of them, no dither; what stays as it was is left out.
 *
 * @typedef {{GIFEncoder: Function, quantize: (pixels: Uint8ClampedArray, colours: number) => number[][]}} Library gifenc
 */

const COLOURS = 256;
const CLEAR = COLOURS - 1; // of the palette: as in the picture before
const SHARE = 3; // of the samples' pixels, one of so many is looked at
const FINE = 2; // bits of each channel that are not told apart, but for colours that are kept exactly

export class GifFilm {
  /** @param {Library} library @param {{width: number, height: number, exact: string[]}} film exact: colours "#rrggbb" that are to be pure */
  constructor({ GIFEncoder, quantize }, { width, height, exact }) {
    this.quantize = quantize;
    Object.assign(this, { width, height });
    this.exact = exact.map((colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)));
    this.encoder = GIFEncoder({ auto: false });
    this.samples = [];
    /** @type {Uint32Array|null} the pixels of the picture before */
    this.before = null;
    /** Hundredths of a second that have passed, and the seconds that they stand for. */
    this.time = { hundredths: 0, seconds: 0 };
  }

  /** Takes some of a picture's colours for the palette. @param {Uint8ClampedArray} pixels red, green, blue, alpha */
  sample(pixels) {
    const all = wordsOf(pixels);
    const some = new Uint32Array(Math.ceil(all.length / SHARE));
    for (let at = 0; at < some.length; at++) some[at] = all[at * SHARE];
    this.samples.push(some);
  }

  /** Adds a picture. @param {Uint8ClampedArray} pixels @param {number} seconds that it stands @returns {Uint8Array} the file's next part */
  add(pixels, seconds) {
    const first = this.before === null;
    if (first) this.#begin(pixels);
    const index = this.#indices(wordsOf(pixels));
    this.time.seconds += seconds;
    const until = Math.round(this.time.seconds * 100);
    const delay = (until - this.time.hundredths) * 10;
    this.time.hundredths = until;
    const more = first ? { palette: this.palette, repeat: 0 } : { transparent: true, transparentIndex: CLEAR };
    this.encoder.writeFrame(index, this.width, this.height, { ...more, first, delay, dispose: 1 });
    return this.#part();
  }

  /** @returns {Uint8Array} the file's last part */
  finish() {
    this.encoder.finish();
    return this.#part();
  }

  #begin(pixels) {
    if (!this.samples.length) this.sample(pixels);
    const all = new Uint32Array(this.samples.reduce((sum, { length }) => sum + length, 0));
    this.samples.reduce((at, sample) => (all.set(sample, at), at + sample.length), 0);
    this.samples = [];
    const found = this.quantize(new Uint8ClampedArray(all.buffer), COLOURS - 1 - this.exact.length);
    this.palette = [...this.exact, ...found];
    while (this.palette.length < COLOURS) this.palette.push([0, 0, 0]);
    /** The palette's entry of each colour in its cell, -1 where nobody has looked yet. */
    this.cells = new Int16Array(1 << (24 - 3 * FINE)).fill(-1);
    this.known = found.length + this.exact.length;
    this.exact.forEach(([red, green, blue], at) => (this.cells[cellOf(red, green, blue)] = at));
    /** What stands in the picture so far. */
    this.shown = new Uint8Array(this.width * this.height);
    this.encoder.writeHeader();
  }

  /** The palette's entry of each pixel; of those that look as before the one for that. */
  #indices(words) {
    const index = new Uint8Array(words.length);
    const { cells, shown, before } = this;
    for (let at = 0; at < words.length; at++) {
      const word = words[at];
      if (before && word === before[at]) {
        index[at] = CLEAR;
        continue;
      }
      const [red, green, blue] = [word & 255, (word >> 8) & 255, (word >> 16) & 255];
      const cell = cellOf(red, green, blue);
      if (cells[cell] < 0) cells[cell] = this.#nearest(red, green, blue);
      const colour = cells[cell];
      index[at] = before && colour === shown[at] ? CLEAR : colour;
      shown[at] = colour;
    }
    this.before = words;
    return index;
  }

  #nearest(red, green, blue) {
    let best = 0;
    let least = Infinity;
    for (let at = 0; at < this.known; at++) {
      const [r, g, b] = this.palette[at];
      const apart = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
      if (apart < least) [best, least] = [at, apart];
    }
    return best;
  }

  #part() {
    const part = this.encoder.bytes();
    this.encoder.stream.reset();
    return part;
  }
}

/** A pixel a word: alpha, blue, green, red. */
const wordsOf = (pixels) => new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);

const cellOf = (red, green, blue) => ((red >> FINE) << (16 - 2 * FINE)) | ((green >> FINE) << (8 - FINE)) | (blue >> FINE);
