/** What the map says: at the pointer, and to those who hear it. Pure text. */

import { formatNumber, formatShare, short } from "../kit/numbers.js";
import { enumerated, say } from "../kit/words.js";
import { classCount, className } from "./markers.js";
import { nodeAt } from "./pointing.js";
import { extent, hasWinners, lineOf, outputShades, valueOfByte } from "./subject.js";

/**
 * The lines of the card at a place. @param {import("./subject.js").Subject} subject
 * @param {import("./pointing.js").Point|null} near a point there @param {{across: number, up: number}} shares of the field
 * @returns {string[]}
 */
export function tipLines(scene, frame, subject, near, { across, up }) {
  const { x, y, kind } = scene.view;
  const lines = near ? [pointText(scene, near)] : [];
  const xText = formatNumber(x.low + across * (x.high - x.low));
  if (kind === "curve") {
    lines.push(say("map-tip-along", { x: x.label, value: xText }));
    const values = lineOf(scene, frame, subject);
    if (values) lines.push(answerText(subject, formatNumber(values[nodeAt(across, values.length)])));
    return lines;
  }
  const yText = formatNumber(y.low + up * (y.high - y.low));
  lines.push(say("map-tip-place", { x: x.label, x_value: xText, y: y.label, y_value: yText }));
  lines.push(fieldText(scene, frame, subject, across, up));
  return lines;
}

function pointText(scene, { split, row }) {
  const label = scene.points[`${split}_labels`][row];
  const what = scene.task === "regression" ? say("map-target", { value: formatNumber(label) }) : classWords(scene, label);
  return say(`map-tip-${split}`, { row, what });
}

const answerText = (subject, value) =>
  subject.tile ? say("map-tip-unit", { unit: subject.title, value }) : say("map-tip-output", { value });

/** What the field's nearest node holds. */
function fieldText(scene, frame, subject, across, up) {
  const { size, tile } = scene.view;
  const side = subject.tile ? tile : size;
  const cell = nodeAt(up, side) * side + nodeAt(across, side);
  if (subject.tile) return answerText(subject, short(valueOfByte(subject.shades, frame.details.tiles[subject.unit * side * side + cell])));
  if (hasWinners(scene, frame)) {
    const share = formatShare(frame.map[side * side + cell] / 255);
    return say("map-tip-winner", { name: className(scene, frame.map[cell]), share });
  }
  return answerText(subject, short(valueOfByte(subject.shades, frame.map[cell])));
}

/** A class in a sentence: "class setosa"; one without a name of its own is called by its number already, "class 1". */
function classWords(scene, label) {
  const name = className(scene, label);
  return name === say("map-class", { name: String(label + 1) }) ? name : say("map-class", { name });
}

/** The whole map in words. */
export function describe(scene, frame) {
  const { x, y, note, kind } = scene.view;
  const spans = {
    x: x.label, x_low: short(x.low), x_high: short(x.high),
    train: scene.points.train.length, test: scene.points.test.length,
  };
  const more = note ? [note] : [];
  if (kind === "curve") {
    const [low, high] = extent(frame.curve ?? []).map(formatNumber);
    return [say("map-about-curve", { ...spans, low, high }), ...more].join(" ");
  }
  const plane = { y: y.label, y_low: short(y.low), y_high: short(y.high) };
  return [say("map-about-plane", { ...spans, ...plane }), areasText(scene, frame), ...more].join(" ");
}

/** How much of the map each class holds, or between which values its answers lie. */
function areasText(scene, frame) {
  const shades = outputShades(scene, frame);
  if (scene.task === "regression") {
    const [low, high] = extent(frame.map).map((byte) => formatNumber(valueOfByte(shades, byte)));
    return say("map-about-answers", { low, high });
  }
  const areas = areasOf(scene, frame, shades);
  const texts = areas.map((share, label) => say("map-about-area", { class: classWords(scene, label), share: formatShare(share) }));
  return say("map-about-areas", { areas: enumerated(texts) });
}

/** The share of the map that each class holds. @returns {number[]} */
export function areasOf(scene, frame, shades) {
  const cells = scene.view.size ** 2;
  const counts = new Array(classCount(scene)).fill(0);
  const several = hasWinners(scene, frame);
  for (let at = 0; at < cells; at++) {
    counts[several ? frame.map[at] : Number(valueOfByte(shades, frame.map[at]) >= shades.centre)]++;
  }
  return counts.map((count) => count / cells);
}
