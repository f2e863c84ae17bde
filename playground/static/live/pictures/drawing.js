/** A picture of a moment on paper of any kind: a canvas, an SVG, a PDF. */

import { fixedTheme } from "../kit/theme.js";
import { say } from "../kit/words.js";
import { captionOf, titleOf } from "./captions.js";
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

/** @param {import("./slide.js").Moment} moment @param {Choice} choice @returns {Promise<Drawing>} */
export async function drawingOf(moment, choice) {
  const [faces, squares] = await Promise.all([typefaces(), codeOf(moment.address)]);
  const { width } = choice;
  const { height: asked } = choice;
  const scale = Math.min(width / ACROSS, asked / DOWN);
  const theme = fixedTheme(choice.theme, stackOf(FAMILY));
  const title = choice.title || titleFor(choice.part, moment);
  const wish = {
    part: choice.part, title, width: width / scale, height: asked / scale, theme, ground: !choice.transparent, squares,
  };
  if (choice.part === "card") moment = await withCard(moment, wish);
  const paint = (context) => {
    context.fontKerning = "none"; // the letters that a file carries have no kerns
    keepLegible(context, LEAST);
    context.scale(scale, scale);
    drawSlide(context, moment, wish);
  };
  const marks = () => {
    const recorder = new Recorder(ruler());
    paint(recorder);
    return recorder.marks;
  };
  const height = Math.round(wish.height * scale);
  const about = [captionOf(moment.frame), moment.title, moment.told?.words, choice.part === "card" ? moment.card.document.sentence : "", say("pictures-reopen", { address: moment.address })];
  return { width, height, title, about: about.filter(Boolean).join("\n"), address: moment.address, ground: theme.background, faces, paint, marks };
}

/** What a picture is called where nobody has said. */
export const titleFor = (part, moment) => (part === "card" ? moment.card.title : titleOf(moment.scene, moment.frame));

/** The moment with a painter of its card; a card that needs more room than a slide has makes the picture taller. */
async function withCard(moment, wish) {
  const { layCard } = await moment.card.painter();
  const lay = (context, width, height, theme) => layCard(context, moment.card.document, moment.card.lines, width, height, theme);
  const drawTo = (context, width, height, _frame, _view, theme) => lay(context, width, height, theme).draw(context, 0, 0);
  const full = { ...moment, painters: { ...moment.painters, card: { drawTo } } };
  const recorder = new Recorder(ruler());
  keepLegible(recorder, LEAST);
  const room = drawSlide(recorder, full, wish);
  wish.height += Math.max(0, lay(recorder, room.width, room.height, wish.theme).height - room.height);
  return full;
}

/** What measures texts where nothing is painted. */
function ruler() {
  const context = document.createElement("canvas").getContext("2d");
  context.fontKerning = "none";
  return context;
}
