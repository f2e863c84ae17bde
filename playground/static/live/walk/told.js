/** What the bar of the walk says of the phase on show, as text: for whoever takes a picture of it. */
import { titleOf } from "./bar.js";
import { isOf } from "./code.js";
import { lettersOf } from "./letters.js";
import { sentenceOf } from "./sentences.js";

/** So many lines of code stand in a picture. */
const MOST_LINES = 3;

/**
 * @param {object} scene @param {import("./walk.js").Walk} walk @param {object|null} audit @param {object|null} arrays @param {object|null} subject
 * @param {{z: string, a: string, delta: string}} [letters] of the notation
 * @returns {{title: string, words: string, code: string[]}|null} null while the walk is closed
 */
export function toldOf(scene, walk, audit, arrays, subject, letters = lettersOf()) {
  if (!walk.isOpen) return null;
  const phase = walk.phases[walk.index];
  const parts = sentenceOf(scene, phase, audit, arrays, subject, letters);
  return {
    title: titleOf(audit),
    words: parts.map((part) => (typeof part === "string" ? part : part.strong)).join(""),
    code: (audit?.code?.numpy.lines ?? []).filter(([of]) => isOf(phase, of)).slice(0, MOST_LINES).map(([, line]) => line),
  };
}
