/** What a picture says in words: where training stands, what its file is called. */

import { briefEpoch, formatNumber, formatShare } from "../kit/numbers.js";
import { say } from "../kit/words.js";

/** The title where nobody has written one. */
export const titleOf = ({ dataset_title: dataset }, { step }) => say("pictures-title", { dataset, step });

/** What in a picture is written as somebody typed it. */
export const typedIn = ({ input_names: inputs, output_names: outputs, class_names: classes }, title) => [title, ...inputs, ...outputs, ...classes].join(" ");

/** Where training stands. */
export function captionOf(frame) {
  const parts = [
    say("pictures-caption-step", { step: frame.step }),
    say("pictures-caption-epoch", { epoch: briefEpoch(frame.epoch) }),
    partOf("pictures-caption-train", frame.trainLoss, frame.trainAccuracy),
  ];
  if (Number.isFinite(frame.testLoss)) parts.push(partOf("pictures-caption-test", frame.testLoss, frame.testAccuracy));
  if (frame.penalty > 0) parts.push(say("pictures-caption-penalty", { penalty: formatNumber(frame.penalty) }));
  return parts.join("  ·  ");
}

const partOf = (name, loss, accuracy) => (Number.isFinite(accuracy)
  ? say(`${name}.correct`, { loss: formatNumber(loss), accuracy: formatShare(accuracy) })
  : say(name, { loss: formatNumber(loss) }));

/** Parts that are all there is of a step. */
const WHOLE = ["stage", "step", "deck"];

/** "backprop-moments.pptx". */
export const trayName = (ending) => `backprop-moments.${ending}`;

/** "backprop-circle-step-120.png", "backprop-circle-step-120-map.svg"; of the lab "backprop-lab-circle-step-120.png". @param {string} part the slide has no name of its own */
export function fileName({ dataset, lab }, { step }, part, ending) {
  const which = WHOLE.includes(part) ? "" : `-${part}`;
  return `backprop-${lab ? "lab-" : ""}${dataset.replaceAll("_", "-")}-step-${step}${which}.${ending}`;
}
