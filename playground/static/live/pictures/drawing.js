/** A picture of a moment on paper of any kind: a canvas, an SVG, a PDF. */

import { fixedTheme } from "../kit/theme.js";
import { say } from "../kit/words.js";
import { captionOf, titleOf, typedIn } from "./captions.js";
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
 * @returns {Promise<{theme: object, scale: number, faces: Map<string, import("./truetype.js").TrueType>, exact: string[], sheet: object,
 *   paint: (context: CanvasRenderingContext2D, moment: import("./slide.js").Moment) => import("./slide.js").Box[]}>}
 *   exact: colours with a meaning; sheet: what the slide is told, its height for a card to change
 */
export async function brushOf({ address, scene }, choice) {
  const [faces, squares] = await Promise.all([typefaces(typedIn(scene, choice.title)), codeOf(address)]);
  const { width, height, part } = choice;
  const scale = Math.min(width / ACROSS, height / DOWN);
  const theme = fixedTheme(choice.theme, stackOf(FAMILY));
  const sheet = { part, width: width / scale, height: height / scale, theme, ground: !choice.transparent, squares };
  const paint = (context, moment) => {
    dress(context);
    context.scale(scale, scale);
    return drawSlide(context, { ...moment, address }, { ...sheet, title: choice.title || titleFor(part, moment) });
  };
  return { theme, faces, scale, paint, exact: exactColours(theme), sheet };
}

/** @param {import("./slide.js").Moment} moment @param {Choice} choice @returns {Promise<Drawing>} */
export async function drawingOf(moment, choice) {
  const { paint: paintOn, sheet, scale, theme, faces } = await brushOf(moment, choice);
  const title = choice.title || titleFor(choice.part, moment);
  const about = aboutOf(moment, choice.part);
  if (choice.part === "card") moment = await withCard(moment, sheet, title);
  const paint = (context) => paintOn(context, moment);
  const { address } = moment;
  return {
    width: choice.width, height: Math.round(sheet.height * scale), title, about, address, ground: theme.background, faces, paint, marks: () => marksOf(paint),
  };
}

/** The picture in words. @param {import("./slide.js").Moment} moment @param {string} [part] */
export function aboutOf(moment, part = "") {
  const card = part === "card" ? moment.card.document.sentence : "";
  const about = [captionOf(moment.frame), moment.title, moment.told?.words, card, say("pictures-reopen", { address: moment.address })];
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

/** What a picture is called where nobody has said. */
export const titleFor = (part, moment) => (part === "card" ? moment.card.title : titleOf(moment.scene, moment.frame));

/** The moment with a painter of its card; a card that needs more room than a slide has makes the sheet taller. */
async function withCard(moment, sheet, title) {
  const { layCard } = await moment.card.painter();
  const lay = (context, width, height, theme) => layCard(context, moment.card.document, moment.card.lines, width, height, theme);
  const drawTo = (context, width, height, _frame, _view, theme) => lay(context, width, height, theme).draw(context, 0, 0);
  const full = { ...moment, painters: { ...moment.painters, card: { drawTo } } };
  const recorder = new Recorder(ruler());
  dress(recorder);
  const [room] = drawSlide(recorder, full, { ...sheet, title });
  sheet.height += Math.max(0, lay(recorder, room.width, room.height, sheet.theme).height - room.height);
  return full;
}

/** What measures texts where nothing is painted. */
function ruler() {
  const context = document.createElement("canvas").getContext("2d");
  context.fontKerning = "none"; // its font is that of the recorder, legible already
  return context;
}
