/** A picture of a moment on paper of any kind: a canvas, an SVG, a PDF. */

import { fixedTheme } from "../kit/theme.js";
import { say } from "../kit/words.js";
import { captionOf, titleOf } from "./captions.js";
import { paintOf } from "./colours.js";
import { FAMILY, keepLegible, stackOf } from "./lettering.js";
import { codeOf } from "./qr.js";
import { Recorder } from "./recorder.js";
import { ACROSS, DOWN, drawSlide } from "./slide.js";
import { typefaces } from "./typefaces.js";

/** The smallest text, where a slide is 540 high: 20 pixels at 1080. */
const LEAST = 10;

/**
 * What is wished for of a picture.
 * @typedef {{part: string, theme: string, transparent: boolean, width: number, height: number, title: string}} Choice title "": the usual one
 * @typedef {object} Drawing
 * @property {number} width @property {number} height in pixels
 * @property {string} title @property {string} about the picture in words @property {string} address
 * @property {string} ground what it stands on @property {Map<string, import("./truetype.js").TrueType>} faces
 * @property {(context: CanvasRenderingContext2D) => void} paint @property {() => import("./recorder.js").Mark[]} marks
 */

/**
 * What paints moments as one picture wishes it: all of it but the moment. The code to scan is of the address that the picture leads to.
 * @param {import("./slide.js").Moment} moment @param {Choice} choice
 * @returns {Promise<{theme: object, faces: Map<string, import("./truetype.js").TrueType>, exact: string[],
 *   paint: (context: CanvasRenderingContext2D, moment: import("./slide.js").Moment) => import("./slide.js").Box[]}>} exact: colours with a meaning
 */
export async function brushOf({ address }, choice) {
  const [faces, squares] = await Promise.all([typefaces(), codeOf(address)]);
  const { width, height, part } = choice;
  const scale = Math.min(width / ACROSS, height / DOWN);
  const theme = fixedTheme(choice.theme, stackOf(FAMILY));
  const sheet = { part, width: width / scale, height: height / scale, theme, ground: !choice.transparent, squares };
  const paint = (context, moment) => {
    dress(context);
    context.scale(scale, scale);
    const title = choice.title || titleOf(moment.scene, moment.frame);
    return drawSlide(context, { ...moment, address }, { ...sheet, title });
  };
  return { theme, faces, scale, paint, exact: exactColours(theme) };
}

/** @param {import("./slide.js").Moment} moment @param {Choice} choice @returns {Promise<Drawing>} */
export async function drawingOf(moment, choice) {
  const brush = await brushOf(moment, choice);
  const paint = (context) => brush.paint(context, moment);
  return {
    width: choice.width, height: choice.height, title: choice.title || titleOf(moment.scene, moment.frame),
    about: aboutOf(moment), address: moment.address, ground: brush.theme.background, faces: brush.faces, paint, marks: () => marksOf(paint),
  };
}

/** The picture in words. @param {import("./slide.js").Moment} moment */
export function aboutOf(moment) {
  const about = [captionOf(moment.frame), moment.title, moment.told?.words, say("pictures-reopen", { address: moment.address })];
  return about.filter(Boolean).join("\n");
}

/** Has texts set as pictures need them. @param {CanvasRenderingContext2D} context a fresh one */
export function dress(context) {
  context.fontKerning = "none"; // the letters that a file carries have no kerns
  keepLegible(context, LEAST);
}

/** What is written down of a picture instead of painted. @param {(context: object) => void} paint @returns {import("./recorder.js").Mark[]} */
export function marksOf(paint) {
  const recorder = new Recorder(ruler());
  paint(recorder);
  return recorder.marks;
}

/** Colours with a meaning, which stay what they are where there are few: "#rrggbb". */
function exactColours({ background, text, muted, panel, line, accent, train, test, positive, negative, classes }) {
  const all = [background, "#ffffff", "#000000", text, muted, panel, line, accent, train, test, positive, negative, ...classes];
  return [...new Set(all.map((colour) => paintOf(colour)).filter(({ alpha }) => alpha === 1).map(({ colour }) => colour))];
}

/** What measures texts where nothing is painted. */
function ruler() {
  const context = document.createElement("canvas").getContext("2d");
  context.fontKerning = "none"; // its font is that of the recorder, legible already
  return context;
}
