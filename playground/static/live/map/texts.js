/** What the map says: at the pointer, and to those who hear it. Pure text. */

import { formatNumber, formatShare, short } from "../kit/numbers.js";
import { enumerated, say, together } from "../kit/words.js";
import { aboutText, lineAbout, valueAbout, winnerAbout } from "./about.js";
import { classCount, className } from "./markers.js";
import { extent, hasWinners, outputShades, valueOfByte } from "./subject.js";

/**
 * The lines of the card at a place. @param {import("./subject.js").Subject} subject
 * @param {import("./pointing.js").Point|null} near a point there @param {{across: number, up: number}} shares of the field
 * @param {import("./probe.js").Exact|null} [exact] what the network says there; without it, what the picture is worth
 * @returns {string[]}
 */
export function tipLines(scene, frame, subject, near, { across, up }, exact = null) {
  const { x, y, kind } = scene.view;
  const lines = near ? [pointText(scene, near)] : [];
  const xText = formatNumber(x.low + across * (x.high - x.low));
  if (kind === "curve") lines.push(say("map-tip-along", { x: x.label, value: xText }));
  else {
    const yText = formatNumber(y.low + up * (y.high - y.low));
    lines.push(say("map-tip-place", { x: x.label, x_value: xText, y: y.label, y_value: yText }));
  }
  const answer = exact ? exactText(scene, frame, subject, exact) : aboutTexts(scene, frame, subject, across, up);
  return answer === null ? lines : [...lines, answer];
}

/** What the network says at this very place. @param {import("./probe.js").Exact} exact */
function exactText(scene, frame, subject, { a, winner, share }) {
  if (!subject.tile && winner !== null) return say("map-tip-winner", { name: className(scene, winner), share: formatShare(share) });
  return answerText(subject, formatNumber(subject.of < 0 ? a.at(-1) : a[subject.of]));
}

/** What the frame on the screen shows of it. */
function aboutTexts(scene, frame, subject, across, up) {
  if (scene.view.kind === "curve") {
    const value = lineAbout(scene, frame, subject, across);
    return value === null ? null : answerText(subject, value);
  }
  if (!subject.tile && hasWinners(scene, frame)) return winnerAbout(scene, frame, across, up);
  return answerText(subject, valueAbout(scene, frame, subject, across, up));
}

function pointText(scene, { split, row }) {
  const label = scene.points[`${split}_labels`][row];
  const what = scene.task === "regression" ? say("map-target", { value: formatNumber(label) }) : classWords(scene, label);
  return say(`map-tip-${split}`, { row, what });
}

const answerText = (subject, value) =>
  subject.tile ? say("map-tip-unit", { unit: subject.title, value }) : say("map-tip-output", { value });

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
    return together([say("map-about-curve", { ...spans, low, high }), ...more]);
  }
  const plane = { y: y.label, y_low: short(y.low), y_high: short(y.high) };
  return together([say("map-about-plane", { ...spans, ...plane }), areasText(scene, frame), ...more]);
}

/** How much of the map each class holds, or between which values its answers lie. */
function areasText(scene, frame) {
  const shades = outputShades(scene, frame);
  if (scene.task === "regression") {
    const [low, high] = extent(frame.map).map((byte) => edgeText(shades, byte));
    return say("map-about-answers", { low, high });
  }
  const areas = areasOf(scene, frame, shades);
  const texts = areas.map((share, label) => say("map-about-area", { class: classWords(scene, label), share: formatShare(share) }));
  return say("map-about-areas", { areas: enumerated(texts) });
}

/** An end of what the picture shows; what a byte leaves open is left out. */
const edgeText = (shades, byte) => aboutText({ low: valueOfByte(shades, byte), high: valueOfByte(shades, byte + 1) }, shades.high - shades.low);

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
