/**
 * Marks as an SVG file: texts stay texts, in a font that the file carries; pictures lie inside it; nothing is referred to outside.
 *
 * @typedef {{width: number, height: number, title: string, about: string, language: string}} Sheet
 *   its size, what it is called, the same in words for those who do not see it, and their language
 */

import { FAMILY, familyOf, Lettering, writable } from "./lettering.js";
import { base64 } from "./typefaces.js";

/** In tenths of a pixel: finer is seen by nobody and makes the file larger. */
const near = (value) => String(Math.round(value * 10) / 10);
const fine = (value) => String(Math.round(value * 1000) / 1000);

/** Text as it may stand in markup; characters that XML does not know are left out. */
export const escaped = (text) => String(text)
  .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "")
  .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");

/**
 * @param {import("./recorder.js").Mark[]} marks @param {Sheet} sheet
 * @param {Map<string, import("./truetype.js").TrueType>} faces by "family weight"
 * @param {(mark: import("./recorder.js").ImageMark) => string} pictureFile the mark's pixels as a PNG, in base64
 * @returns {string}
 */
export function svgOf(marks, sheet, faces, pictureFile) {
  return `${linesOf(marks, sheet, styleOf(faceRules(new Lettering(faces).addMarks(marks))), pictureFile).join("\n")}\n`;
}

/** The same, an element a line. @param {string} style what stands before the other definitions @returns {string[]} */
export function linesOf(marks, sheet, style, pictureFile) {
  const defs = new Definitions(pictureFile);
  const body = [];
  let open = null;
  for (const mark of marks) {
    if (mark.clip !== open) {
      if (open) body.push("</g>");
      open = mark.clip;
      if (open) body.push(`<g clip-path="url(#${defs.clip(open)})">`);
    }
    body.push(DRAW[mark.kind](mark, defs));
  }
  if (open) body.push("</g>");
  const { width, height, title, about, language } = sheet;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" xml:lang="${escaped(language)}" xml:space="preserve" font-family="${escaped(familyOf(FAMILY))}">`,
    `<title>${escaped(title)}</title>`, `<desc>${escaped(about)}</desc>`,
    `<defs>${style}`, ...defs.parts, "</defs>",
    ...body, "</svg>",
  ];
}

/** Fonts for a file, with no more letters than its texts have. @param {Lettering} lettering @returns {string} rules of a style sheet */
export function faceRules({ fonts, faces }) {
  return fonts.map(({ name, weight, text }) => {
    const file = base64(faces.get(`${name} ${weight}`).subset(text));
    return `@font-face{font-family:"${name}";font-weight:${weight};src:url(data:font/ttf;base64,${file})}`;
  }).join("");
}

const styleOf = (rules) => (rules ? `<style>${rules}</style>` : "");

const DRAW = {
  path({ path, fill, stroke, width, dash, cap, join }, defs) {
    const ink = stroke ? [
      ...defs.paint("stroke", stroke), `stroke-width="${fine(width)}"`, dash.length ? `stroke-dasharray="${dash.map(near).join(" ")}"` : "",
      cap === "butt" ? "" : `stroke-linecap="${cap}"`, join === "miter" ? "" : `stroke-linejoin="${join}"`,
    ] : [];
    return tag("path", [`d="${dataOf(path)}"`, ...(fill ? defs.paint("fill", fill) : ['fill="none"']), ...ink]);
  },

  text(mark, defs) {
    const { matrix: [a, b, c, d, e, f], x, y, font, align, fill, stroke, width } = mark;
    const upright = !b && !c && a === d;
    const [across, down] = upright ? [a * x + e, d * (y + lift(mark)) + f] : [x, y + lift(mark)];
    const { name, weight, generic } = writable(font);
    const parts = [
      `x="${near(across)}"`, `y="${near(down)}"`, name === FAMILY ? "" : `font-family="${escaped(familyOf(name, generic))}"`,
      `font-size="${fine(upright ? font.size * a : font.size)}"`,
      weight === 400 ? "" : `font-weight="${weight}"`, align === "left" ? "" : `text-anchor="${align === "center" ? "middle" : "end"}"`,
      upright ? "" : `transform="matrix(${[a, b, c, d].map(fine).join(" ")} ${near(e)} ${near(f)})"`,
      ...(fill ? defs.paint("fill", fill) : ['fill="none"']),
      ...(stroke ? [...defs.paint("stroke", stroke), `stroke-width="${fine(upright ? width * a : width)}"`, 'stroke-linejoin="round"'] : []),
    ];
    return tag("text", parts, escaped(mark.text));
  },

  image(mark, defs) {
    const { box: [x, y, width, height], alpha } = mark;
    const place = `transform="matrix(${[width, 0, 0, height].map(fine).join(" ")} ${near(x)} ${near(y)})"`;
    return tag("use", [`href="#${defs.image(mark)}"`, place, alpha === 1 ? "" : `opacity="${fine(alpha)}"`]);
  },
};

/** How far below its y the foot of a text's letters stands, in its own units. @param {import("./recorder.js").TextMark} mark */
export function lift({ baseline, font: { size } }) {
  return { middle: 0.34, top: 0.78, hanging: 0.78, bottom: -0.22 }[baseline] * size || 0;
}

const tag = (name, parts, inside = "") => {
  const head = `<${name} ${parts.filter(Boolean).join(" ")}`;
  return inside ? `${head}>${inside}</${name}>` : `${head}/>`;
};

const dataOf = (path) => {
  let data = "";
  for (const part of path) {
    if (typeof part === "string") data += part;
    else {
      const text = near(part);
      data += /\d$/.test(data) && text[0] !== "-" ? ` ${text}` : text;
    }
  }
  return data;
};

/** What marks refer to inside the file: clips, gradients, pictures. */
class Definitions {
  constructor(pictureFile) {
    this.pictureFile = pictureFile;
    this.parts = [];
    this.clips = new Map();
    this.images = new Map();
  }

  clip(clip) {
    let id = this.clips.get(clip);
    if (id) return id;
    const outer = clip.clip ? ` clip-path="url(#${this.clip(clip.clip)})"` : "";
    id = this.#id("c");
    this.clips.set(clip, id);
    this.parts.push(`<clipPath id="${id}"${outer}><path d="${dataOf(clip.path)}"/></clipPath>`);
    return id;
  }

  image(mark) {
    const file = this.pictureFile(mark);
    let id = this.images.get(file);
    if (id) return id;
    id = this.#id("i");
    this.images.set(file, id);
    const sharp = mark.smooth ? "" : ' style="image-rendering:pixelated"';
    this.parts.push(`<image id="${id}" width="1" height="1" preserveAspectRatio="none"${sharp} href="data:image/png;base64,${file}"/>`);
    return id;
  }

  /** @param {"fill"|"stroke"} name @param {import("./recorder.js").Paint} paint @returns {string[]} attributes */
  paint(name, paint) {
    if (!paint.stops) return [`${name}="${paint.colour}"`, paint.alpha === 1 ? "" : `${name}-opacity="${fine(paint.alpha)}"`];
    const [[x1, y1, r1], [x2, y2, r2]] = [paint.from, paint.to];
    const id = this.#id("g");
    const stops = paint.stops.map(({ at, colour, alpha }) => (
      `<stop offset="${fine(at)}" stop-color="${colour}"${alpha === 1 ? "" : ` stop-opacity="${fine(alpha)}"`}/>`
    ));
    const space = `id="${id}" gradientUnits="userSpaceOnUse"`;
    this.parts.push(paint.kind === "linear"
      ? `<linearGradient ${space} x1="${near(x1)}" y1="${near(y1)}" x2="${near(x2)}" y2="${near(y2)}">${stops.join("")}</linearGradient>`
      : `<radialGradient ${space} fx="${near(x1)}" fy="${near(y1)}" fr="${near(r1)}" cx="${near(x2)}" cy="${near(y2)}" r="${near(r2)}">${stops.join("")}</radialGradient>`);
    return [`${name}="url(#${id})"`];
  }

  #id(letter) {
    return `${letter}${this.parts.length}`;
  }
}
