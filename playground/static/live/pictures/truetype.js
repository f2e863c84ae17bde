/**
 * A TrueType font, read: which glyph a letter has, how wide it is; and the same font with some letters only, small enough to
 * be carried by a picture. Numbers of glyphs stay as they are; those not needed are empty.
 */

const COMPOSITE = Object.freeze({ words: 1, scale: 8, more: 32, twoScales: 64, matrix: 128 });
/** What a font file needs to be drawn; what forms ligatures and kerns is left out: texts are measured without. */
const KEPT = ["OS/2", "cvt ", "fpgm", "head", "hhea", "hmtx", "maxp", "prep"];

export class TrueType {
  /** @param {ArrayBuffer} buffer the font's file */
  constructor(buffer) {
    this.bytes = new Uint8Array(buffer);
    this.view = new DataView(buffer);
    this.tables = new Map();
    for (let at = 0; at < this.view.getUint16(4); at++) {
      const entry = 12 + 16 * at;
      const tag = String.fromCharCode(...this.bytes.subarray(entry, entry + 4));
      this.tables.set(tag, { start: this.view.getUint32(entry + 8), length: this.view.getUint32(entry + 12) });
    }
    this.unitsPerEm = this.#read16("head", 18);
    this.box = [36, 38, 40, 42].map((at) => this.#signed("head", at));
    this.ascent = this.#signed("hhea", 4);
    this.descent = this.#signed("hhea", 6);
    this.glyphs = this.#read16("maxp", 4);
    this.metrics = this.#read16("hhea", 34);
    this.isLong = this.#read16("head", 50) === 1;
    this.map = this.#readMap();
  }

  /** The glyph of a letter, 0 where the font has none. @param {number} code */
  glyphOf(code) {
    return this.map.get(code) ?? 0;
  }

  /** Whether there is a glyph for every letter. @param {string} text */
  has(text) {
    return [...text].every((letter) => this.map.has(letter.codePointAt(0)));
  }

  /** How wide a glyph is, in units of the font. */
  widthOf(glyph) {
    return this.#read16("hmtx", 4 * Math.min(glyph, this.metrics - 1));
  }

  /** The font with these letters only. @param {string} text @returns {Uint8Array} a font file */
  subset(text) {
    const letters = [...new Set([...text].map((letter) => letter.codePointAt(0)))].filter((code) => this.map.has(code)).sort((a, b) => a - b);
    const wanted = this.#withParts([0, ...letters.map((code) => this.map.get(code))]);
    const tables = new Map(KEPT.filter((tag) => this.tables.has(tag)).map((tag) => [tag, this.#table(tag)]));
    const { glyf, loca } = this.#outlines(wanted);
    tables.set("glyf", glyf).set("loca", loca).set("cmap", mapTable(letters.map((code) => [code, this.map.get(code)])));
    tables.set("post", new Uint8Array(32)).set("name", new Uint8Array([0, 0, 0, 0, 0, 6]));
    new DataView(tables.get("post").buffer).setUint32(0, 0x00030000);
    return fontFile(tables);
  }

  #outlines(wanted) {
    const loca = new Uint8Array(4 * (this.glyphs + 1));
    const places = new DataView(loca.buffer);
    const parts = [];
    let length = 0;
    for (let glyph = 0; glyph < this.glyphs; glyph++) {
      places.setUint32(4 * glyph, length);
      if (!wanted.has(glyph)) continue;
      const outline = this.#outline(glyph);
      parts.push([length, outline]);
      length += Math.ceil(outline.length / 4) * 4;
    }
    places.setUint32(4 * this.glyphs, length);
    const glyf = new Uint8Array(length);
    for (const [at, outline] of parts) glyf.set(outline, at);
    // An empty tail of places would be cut by nobody: glyphs keep their numbers.
    return { glyf, loca };
  }

  #outline(glyph) {
    const place = (at) => (this.isLong ? this.view.getUint32(this.tables.get("loca").start + 4 * at) : 2 * this.#read16("loca", 2 * at));
    const { start } = this.tables.get("glyf");
    return this.bytes.subarray(start + place(glyph), start + place(glyph + 1));
  }

  /** Glyphs and those that they are put together from. @returns {Set<number>} */
  #withParts(glyphs) {
    const found = new Set();
    const waiting = [...glyphs];
    while (waiting.length) {
      const glyph = waiting.pop();
      if (found.has(glyph)) continue;
      found.add(glyph);
      waiting.push(...partsOf(this.#outline(glyph)));
    }
    return found;
  }

  #table(tag) {
    const { start, length } = this.tables.get(tag);
    const copy = this.bytes.slice(start, start + length);
    if (tag === "head") new DataView(copy.buffer).setInt16(50, 1); // places are long from now on
    return copy;
  }

  /** Letters to glyphs, of the first map that holds all of Unicode. */
  #readMap() {
    const { start } = this.tables.get("cmap");
    const { view } = this;
    const found = new Map();
    const maps = Array.from({ length: view.getUint16(start + 2) }, (_, at) => start + view.getUint32(start + 8 + 8 * at));
    const wide = maps.find((at) => view.getUint16(at) === 12);
    if (wide === undefined) throw new Error("the font has no map of all letters");
    for (let group = 0; group < view.getUint32(wide + 12); group++) {
      const at = wide + 16 + 12 * group;
      const [first, last, glyph] = [view.getUint32(at), view.getUint32(at + 4), view.getUint32(at + 8)];
      for (let code = first; code <= last; code++) found.set(code, glyph + code - first);
    }
    return found;
  }

  #read16(tag, at) {
    return this.view.getUint16(this.tables.get(tag).start + at);
  }

  #signed(tag, at) {
    return this.view.getInt16(this.tables.get(tag).start + at);
  }
}

/** The glyphs that one is put together from. @param {Uint8Array} outline @returns {number[]} */
function partsOf(outline) {
  if (outline.length < 10) return [];
  const view = new DataView(outline.buffer, outline.byteOffset, outline.length);
  if (view.getInt16(0) >= 0) return [];
  const parts = [];
  let flags = COMPOSITE.more;
  for (let at = 10; flags & COMPOSITE.more;) {
    flags = view.getUint16(at);
    parts.push(view.getUint16(at + 2));
    at += 4 + (flags & COMPOSITE.words ? 4 : 2);
    at += flags & COMPOSITE.scale ? 2 : flags & COMPOSITE.twoScales ? 4 : flags & COMPOSITE.matrix ? 8 : 0;
  }
  return parts;
}

/** A map of letters to glyphs, in the form that holds all of Unicode. @param {[number, number][]} pairs in order */
function mapTable(pairs) {
  const table = new Uint8Array(12 + 16 + 12 * pairs.length);
  const view = new DataView(table.buffer);
  [[2, 1], [4, 3], [6, 10], [12, 12]].forEach(([at, value]) => view.setUint16(at, value));
  [[8, 12], [16, 16 + 12 * pairs.length], [24, pairs.length]].forEach(([at, value]) => view.setUint32(at, value));
  pairs.forEach(([code, glyph], pair) => [code, code, glyph].forEach((value, part) => view.setUint32(28 + 12 * pair + 4 * part, value)));
  return table;
}

/** Tables put together, with their sums. @param {Map<string, Uint8Array>} tables @returns {Uint8Array} */
function fontFile(tables) {
  const tags = [...tables.keys()].sort();
  const head = 12 + 16 * tags.length;
  const length = tags.reduce((sum, tag) => sum + Math.ceil(tables.get(tag).length / 4) * 4, head);
  const file = new Uint8Array(length);
  const view = new DataView(file.buffer);
  const power = Math.floor(Math.log2(tags.length));
  view.setUint32(0, 0x00010000);
  [tags.length, 16 * 2 ** power, power, 16 * (tags.length - 2 ** power)].forEach((value, at) => view.setUint16(4 + 2 * at, value));
  let at = head;
  tags.forEach((tag, place) => {
    const bytes = tables.get(tag);
    const entry = 12 + 16 * place;
    if (tag === "head") new DataView(bytes.buffer).setUint32(8, 0);
    file.set(bytes, at);
    [...tag].forEach((letter, offset) => view.setUint8(entry + offset, letter.charCodeAt(0)));
    [sumOf(view, at, bytes.length), at, bytes.length].forEach((value, part) => view.setUint32(entry + 4 + 4 * part, value));
    at += Math.ceil(bytes.length / 4) * 4;
  });
  const headAt = view.getUint32(12 + 16 * tags.indexOf("head") + 8);
  view.setUint32(headAt + 8, (0xb1b0afba - sumOf(view, 0, length)) >>> 0);
  return file;
}

function sumOf(view, start, length) {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
