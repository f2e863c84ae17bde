/**
 * Pages as a PowerPoint file, by PptxGenJS: every line, shape, text and chart is one of PowerPoint's own, named, and can be changed there.
 *
 * A page is laid out in points, 960 x 540, as the slides of the other formats are.
 *
 * @typedef {{kind: "line", name: string, from: number[], to: number[], colour: string, width: number, dash: boolean, clear: number}} Line
 *   clear: how transparent, 0..1
 * @typedef {{kind: "shape", form: "ellipse"|"roundRect", name: string, box: number[], fill: string, edge: string, text: string, size: number, colour: string}} Shape
 * @typedef {{kind: "text", name: string, box: number[], text: string, size: number, colour: string, bold?: boolean, code?: boolean, align?: string, middle?: boolean}} Text
 * @typedef {{kind: "picture", name: string, box: number[], data: string, about: string}} Picture data: a PNG in base64
 * @typedef {{kind: "chart", name: string, box: number[], about: string, x: {name: string, values: number[]},
 *   series: {name: string, colour: string, values: number[]}[], log: boolean, ink: string, line: string}} Chart
 * @typedef {{ground: string, items: (Line|Shape|Text|Picture|Chart)[], notes: string}} Page
 */

const POINTS = 72; // an inch
const ACROSS = 960;
const DOWN = 540;
/** Fonts that every PowerPoint has; what they have no letters for it takes from others. */
const FONT = "Arial";
const CODE_FONT = "Courier New";
const MAKER = "Backprop Playground";

/** Text as XML can hold it. */
const clean = (text) => String(text)
  .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "");
/** The name of a shape that holds text: the library escapes it twice, so what would need it is left out. */
const plain = (name) => clean(name).replace(/[<>&"']/g, "");
const ink = (colour) => colour.replace("#", "").toUpperCase();

/** @param {Function} Library PptxGenJS @param {Page[]} pages @param {{title: string, about: string}} sheet @returns {Promise<Blob|Uint8Array>} */
export function pptxOf(Library, pages, { title, about }, outputType = "blob") {
  const deck = new Library();
  deck.defineLayout({ name: "WIDE", width: ACROSS / POINTS, height: DOWN / POINTS });
  Object.assign(deck, { layout: "WIDE", title: clean(title), subject: clean(about), author: MAKER, company: "" });
  for (const { ground, items, notes } of pages) {
    const slide = deck.addSlide();
    slide.background = { color: ink(ground) };
    for (const item of items) ADD[item.kind](slide, item);
    slide.addNotes(clean(notes));
  }
  return deck.write({ outputType, compression: true });
}

const placeOf = ([x, y, width, height]) => ({ x: x / POINTS, y: y / POINTS, w: width / POINTS, h: height / POINTS });

const ADD = {
  line(slide, { name, from: [x1, y1], to: [x2, y2], colour, width, dash, clear }) {
    slide.addShape("line", {
      ...placeOf([Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1)]),
      flipV: (y2 - y1) * (x2 - x1) < 0, objectName: clean(name),
      line: { color: ink(colour), width: Math.round(width * 100) / 100, dashType: dash ? "dash" : "solid", transparency: Math.round(clear * 100) },
    });
  },

  shape(slide, { form, name, box, fill, edge, text, size, colour }) {
    slide.addText(clean(text), {
      ...placeOf(box), shape: form, objectName: plain(name), fill: { color: ink(fill) }, line: { color: ink(edge), width: 1 },
      fontFace: FONT, fontSize: size, color: ink(colour), align: "center", valign: "middle", margin: 0, wrap: false,
    });
  },

  text(slide, { name, box, text, size, colour, bold = false, code = false, align = "left", middle = false }) {
    slide.addText(clean(text), {
      ...placeOf(box), objectName: plain(name), fontFace: code ? CODE_FONT : FONT, fontSize: size, bold, color: ink(colour), align,
      valign: middle ? "middle" : "top", margin: 0,
    });
  },

  picture(slide, { name, box, data, about }) {
    slide.addImage({ ...placeOf(box), data: `image/png;base64,${data}`, objectName: clean(name), altText: clean(about) });
  },

  chart(slide, { name, box, about, x, series, log, ink: colour, line }) {
    const labels = { color: ink(colour), fontFace: FONT, fontSize: 12 };
    const axis = (of) => ({
      [`${of}AxisLabelColor`]: labels.color, [`${of}AxisLabelFontFace`]: FONT, [`${of}AxisLabelFontSize`]: 12,
      [`${of}AxisLineColor`]: ink(line), [`${of}GridLine`]: of === "cat" ? { style: "none" } : { color: ink(line), size: 0.5 },
    });
    slide.addChart("scatter", [x, ...series].map((each) => ({ name: clean(each.name), values: each.values })), {
      ...placeOf(box), objectName: clean(name), altText: clean(about), ...axis("cat"), ...axis("val"),
      chartColors: series.map((each) => ink(each.colour)), lineSize: 2, lineDataSymbol: "none",
      showLegend: true, legendPos: "t", legendColor: labels.color, legendFontFace: FONT, legendFontSize: 14,
      showCatAxisTitle: true, catAxisTitle: clean(x.name), catAxisTitleColor: labels.color, catAxisTitleFontFace: FONT, catAxisTitleFontSize: 12,
      ...(log ? { valAxisLogScaleBase: 10 } : {}),
    });
  },
};
