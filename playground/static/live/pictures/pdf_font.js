/** A font in a PDF: cut to the letters used, with their widths, and with what each glyph means, so that text can be searched. */

const MOST_IN_A_BLOCK = 100;
const hex = (value) => value.toString(16).padStart(4, "0");

export class PdfFont {
  /** @param {import("./truetype.js").TrueType} face @param {string} name within the page */
  constructor(face, name) {
    this.face = face;
    this.name = name;
    /** @type {Map<number, number>} glyph to letter */
    this.used = new Map();
  }

  /** A text as its glyphs, in hexadecimal. */
  encoded(text) {
    return [...text].map((letter) => {
      const code = letter.codePointAt(0);
      const glyph = this.face.glyphOf(code);
      if (!this.used.has(glyph)) this.used.set(glyph, code);
      return hex(glyph);
    }).join("");
  }

  /** How wide a text is, in thousandths of the font's size. */
  widthOf(text) {
    return [...text].reduce((sum, letter) => sum + this.#width(this.face.glyphOf(letter.codePointAt(0))), 0);
  }

  /** Writes the font into a file. @param {import("./pdf_file.js").PdfFile} file @returns {number} its object */
  write(file) {
    const { face, name } = this;
    const letters = String.fromCodePoint(...this.used.values());
    const called = `AAAAA${String.fromCharCode(65 + Number(name.slice(1)))}+Playground`;
    const scaled = (value) => Math.round((value * 1000) / face.unitsPerEm);
    const cut = face.subset(letters);
    const program = file.stream(`<< /Length1 ${cut.length}`, cut);
    const shape = `/Ascent ${scaled(face.ascent)} /Descent ${scaled(face.descent)} /CapHeight ${scaled(face.ascent)} /ItalicAngle 0 /StemV 80`;
    const descriptor = file.add(`<< /Type /FontDescriptor /FontName /${called} /Flags 4 /FontBBox [${face.box.map(scaled).join(" ")}] ${shape} /FontFile2 ${program} 0 R >>`);
    const widths = [...this.used.keys()].sort((one, other) => one - other).map((glyph) => `${glyph} [${this.#width(glyph)}]`).join(" ");
    const system = "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>";
    const inner = file.add(`<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${called} ${system} /FontDescriptor ${descriptor} 0 R /W [${widths}] /DW 500 /CIDToGIDMap /Identity >>`);
    const meaning = file.stream("<<", this.#meanings());
    return file.add(`<< /Type /Font /Subtype /Type0 /BaseFont /${called} /Encoding /Identity-H /DescendantFonts [${inner} 0 R] /ToUnicode ${meaning} 0 R >>`);
  }

  #width(glyph) {
    return Math.round((this.face.widthOf(glyph) * 1000) / this.face.unitsPerEm);
  }

  /** What each glyph means, as PDF readers want to be told. */
  #meanings() {
    const lines = [...this.used].map(([glyph, code]) => {
      const letter = String.fromCodePoint(code);
      return `<${hex(glyph)}> <${[...Array(letter.length).keys()].map((at) => hex(letter.charCodeAt(at))).join("")}>`;
    });
    const blocks = [];
    for (let at = 0; at < lines.length; at += MOST_IN_A_BLOCK) {
      const some = lines.slice(at, at + MOST_IN_A_BLOCK);
      blocks.push(`${some.length} beginbfchar`, ...some, "endbfchar");
    }
    return [
      "/CIDInit /ProcSet findresource begin", "12 dict begin", "begincmap",
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def", "/CMapName /Adobe-Identity-UCS def", "/CMapType 2 def",
      "1 begincodespacerange", "<0000> <ffff>", "endcodespacerange", ...blocks, "endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end",
    ].join("\n");
  }
}
