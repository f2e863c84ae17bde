/** A PDF file put together: numbered objects, packed streams, the table of where each stands. */

const text = new TextEncoder();
const MAKER = "Backprop Playground";

export class PdfFile {
  constructor() {
    /** @type {(string|{head: string, bytes: Uint8Array})[]} */
    this.objects = [];
  }

  /** Adds an object. @returns {number} its number */
  add(body) {
    return this.objects.push(body);
  }

  /** Keeps a number for an object that comes later. */
  reserve() {
    return this.objects.push("null");
  }

  set(id, body) {
    this.objects[id - 1] = body;
  }

  /** Adds a stream, to be packed. @param {string} head its dictionary, open @param {string|Uint8Array} content */
  stream(head, content) {
    return this.add({ head, bytes: typeof content === "string" ? text.encode(content) : content });
  }

  /** Adds a picture, its transparency apart. @param {ImageData} pixels */
  image({ width, height, data }, smooth) {
    const count = width * height;
    const [colours, alphas] = [new Uint8Array(count * 3), new Uint8Array(count)];
    for (let at = 0; at < count; at++) {
      colours.set(data.subarray(at * 4, at * 4 + 3), at * 3);
      alphas[at] = data[at * 4 + 3];
    }
    const head = `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 /Interpolate ${smooth}`;
    const mask = alphas.every((alpha) => alpha === 255) ? "" : ` /SMask ${this.stream(`${head} /ColorSpace /DeviceGray`, alphas)} 0 R`;
    return this.stream(`${head} /ColorSpace /DeviceRGB${mask}`, colours);
  }

  /** A text in plain letters. */
  ascii(value) {
    return `(${value.replace(/[\\()]/g, "\\$&").replace(/[^\x20-\x7e]/g, (letter) => encodeURIComponent(letter))})`;
  }

  /** A text in any letters. */
  unicode(value) {
    return `<feff${[...Array(value.length).keys()].map((at) => value.charCodeAt(at).toString(16).padStart(4, "0")).join("")}>`;
  }

  /** The bytes of the whole file, of one page. @returns {Promise<Uint8Array>} */
  async finish({ width, height, title, about, language, stream, resources, links }) {
    const page = this.reserve();
    const pages = this.add(`<< /Type /Pages /Kids [${page} 0 R] /Count 1 >>`);
    const annotations = links.map((id) => `${id} 0 R`).join(" ");
    this.set(page, `<< /Type /Page /Parent ${pages} 0 R /MediaBox [0 0 ${width} ${height}] /Resources ${resources} /Contents ${stream} 0 R /Annots [${annotations}] >>`);
    const root = this.add(`<< /Type /Catalog /Pages ${pages} 0 R /Lang ${this.ascii(language)} /ViewerPreferences << /DisplayDocTitle true >> >>`);
    const info = this.add(`<< /Title ${this.unicode(title)} /Subject ${this.unicode(about)} /Creator ${this.ascii(MAKER)} >>`);
    const chunks = [text.encode("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n")];
    const places = [];
    let length = chunks[0].length;
    const put = (chunk) => {
      const bytes = typeof chunk === "string" ? text.encode(chunk) : chunk;
      chunks.push(bytes);
      length += bytes.length;
    };
    const packed = await Promise.all(this.objects.map((object) => (typeof object === "string" ? object : packedStream(object.bytes))));
    this.objects.forEach((object, at) => {
      places.push(length);
      put(`${at + 1} 0 obj\n`);
      if (typeof object === "string") put(object);
      else {
        put(`${object.head} /Length ${packed[at].length} /Filter /FlateDecode >>\nstream\n`);
        put(packed[at]);
        put("\nendstream");
      }
      put("\nendobj\n");
    });
    const start = length;
    put(`xref\n0 ${places.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}`);
    put(`trailer\n<< /Size ${places.length + 1} /Root ${root} 0 R /Info ${info} 0 R >>\nstartxref\n${start}\n%%EOF\n`);
    const all = new Uint8Array(length);
    chunks.reduce((at, chunk) => {
      all.set(chunk, at);
      return at + chunk.length;
    }, 0);
    return all;
  }
}

/** @param {Uint8Array} bytes @returns {Promise<Uint8Array>} */
async function packedStream(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
