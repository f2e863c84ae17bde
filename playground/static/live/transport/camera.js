/** A picture of the stage for a slide: diagram, map, both curves and a caption, 1920 x 1080, saved as a PNG. */

import { fitText, type, wrapText } from "../kit/canvas.js";
import { briefEpoch, formatNumber, formatShare } from "../kit/numbers.js";
import { fixedTheme } from "../kit/theme.js";
import { say } from "../kit/words.js";

const WIDTH = 1920;
const HEIGHT = 1080;

/** Panels are laid out for a screen and drawn this much larger, so that their text reads from the back row. */
const SCALE = 2;
const MARGIN = 26;
const GAP = 22;

/**
 * @typedef {{drawTo: (context: CanvasRenderingContext2D, width: number, height: number, frame: object, view: object,
 *   theme: object) => void}} Painter
 * @typedef {{diagram: Painter, map: Painter, loss: Painter, gradients: Painter}} Painters
 */

/**
 * Saves the picture.
 * @param {object} scene @param {string} title the run in a line, as it was at the frame's step
 * @param {Painters} painters @returns {Promise<string>} the file's name
 */
export async function takePicture(scene, title, frame, view, painters) {
  const canvas = drawPicture(title, frame, view, painters);
  const blob = await new Promise((resolve, reject) => {
    canvas.toBlob((made) => (made ? resolve(made) : reject(new Error("the browser made no picture"))), "image/png");
  });
  const name = pictureName(scene, frame);
  save(blob, name);
  return name;
}

/** Draws the picture: light, unless the view's theme is dark. @returns {HTMLCanvasElement} */
export function drawPicture(title, frame, view, painters) {
  const theme = fixedTheme(Boolean(view.theme?.dark), view.theme?.font);
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const context = canvas.getContext("2d");
  context.fillStyle = theme.background;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.scale(SCALE, SCALE);
  const width = WIDTH / SCALE - 2 * MARGIN;
  const bottom = HEIGHT / SCALE - MARGIN + 6;
  const top = drawCaption(context, title, frame, width, theme);
  const left = Math.round(width * 0.59);
  const middle = Math.round(top + (bottom - top) * 0.575);
  const half = (left - GAP) / 2;
  const panels = [
    [painters.diagram, MARGIN, top, left, middle - top - 12],
    [painters.loss, MARGIN, middle, half, bottom - middle],
    [painters.gradients, MARGIN + half + GAP, middle, half, bottom - middle],
    [painters.map, MARGIN + left + GAP, top, width - left - GAP, bottom - top],
  ];
  for (const [painter, x, y, across, down] of panels) {
    context.save();
    context.translate(x, y);
    painter.drawTo(context, across, down, frame, view, theme);
    context.restore();
  }
  return canvas;
}

/** "backprop-circle-step-120.png". */
export const pictureName = ({ dataset }, { step }) => `backprop-${dataset.replaceAll("_", "-")}-step-${step}.png`;

/** The caption in words: where training stands. */
export function captionOf(frame) {
  const parts = [
    say("transport-caption-step", { step: frame.step }),
    say("transport-caption-epoch", { epoch: briefEpoch(frame.epoch) }),
    partOf("transport-caption-train", frame.trainLoss, frame.trainAccuracy),
  ];
  if (Number.isFinite(frame.testLoss)) parts.push(partOf("transport-caption-test", frame.testLoss, frame.testAccuracy));
  if (frame.penalty > 0) parts.push(say("transport-caption-penalty", { penalty: formatNumber(frame.penalty) }));
  return parts.join("  ·  ");
}

const partOf = (name, loss, accuracy) => (Number.isFinite(accuracy)
  ? say(`${name}.correct`, { loss: formatNumber(loss), accuracy: formatShare(accuracy) })
  : say(name, { loss: formatNumber(loss) }));

/** @returns {number} where the panels may begin */
function drawCaption(context, title, frame, width, theme) {
  type(context, theme, { size: 17, weight: 600 });
  context.fillText(fitText(context, captionOf(frame), width), MARGIN, MARGIN + 12);
  type(context, theme, { size: 12.5, colour: theme.muted });
  const lines = wrapText(context, title, width, 2);
  lines.forEach((line, at) => context.fillText(line, MARGIN, MARGIN + 34 + at * 17));
  return MARGIN + 34 + lines.length * 17 + 6;
}

function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
