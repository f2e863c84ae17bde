/** A moment as a presentation: brings what `deck.js` lays out and `pptx.js` writes together with fonts, colours and the library. */

import { fixedTheme } from "../kit/theme.js";
import { vendorScript } from "../kit/vendor.js";
import { captionOf, titleOf, typedIn } from "./captions.js";
import { deckOf, stagePage } from "./deck.js";
import { FAMILY, keepLegible, stackOf } from "./lettering.js";
import { pptxOf } from "./pptx.js";
import { codeOf } from "./qr.js";
import { typefaces } from "./typefaces.js";

const LEAST = 10;
/** Pixels a point: a picture of a third of a slide stays sharp on a wide screen. */
const SHARP = 3;

/** The slide of a moment, as a page that needs the moment no more. @returns {Promise<import("./pptx.js").Page>} */
export async function pageOf(moment, choice) {
  return stagePage(moment, await deskOf(moment, choice));
}

/** The whole file. @param {import("./slide.js").Moment} moment @param {import("./drawing.js").Choice} choice @returns {Promise<Blob>} */
export async function presentationOf(moment, choice) {
  const desk = await deskOf(moment, choice);
  const pages = choice.part === "deck" ? await deckOf(moment, desk) : [stagePage(moment, desk)];
  return presentationFile(pages, { title: desk.title, about: captionOf(moment.frame) });
}

/** @param {import("./pptx.js").Page[]} pages @param {{title: string, about: string}} sheet @returns {Promise<Blob>} */
export async function presentationFile(pages, sheet) {
  const { PptxGenJS } = await vendorScript("pptx");
  return pptxOf(PptxGenJS, pages, sheet);
}

async function deskOf(moment, choice) {
  const [squares] = await Promise.all([codeOf(moment.address), typefaces(typedIn(moment.scene, choice.title))]);
  const ruler = document.createElement("canvas").getContext("2d");
  return {
    squares, ruler, picture: painter(), theme: fixedTheme(choice.theme, stackOf(FAMILY)), title: choice.title || titleOf(moment.scene, moment.frame),
  };
}

/** A function that gives what is painted on so many points as a PNG in base64; what has a name once in a size. */
function painter() {
  /** @type {Map<string, string>} */
  const known = new Map();
  return (width, height, paint, name = "") => {
    const key = `${name} ${width} ${height}`;
    if (name && known.has(key)) return known.get(key);
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * SHARP);
    canvas.height = Math.round(height * SHARP);
    const context = canvas.getContext("2d");
    keepLegible(context, LEAST);
    context.scale(SHARP, SHARP);
    paint(context);
    const data = canvas.toDataURL("image/png").split(",")[1];
    known.set(key, data);
    return data;
  };
}
