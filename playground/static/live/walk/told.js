/** What the bar of the walk says of the phase on show, as text: for whoever takes a picture of it. */
import { titleOf } from "./bar.js";
import { isOf } from "./code.js";
import { lettersOf } from "./letters.js";
import { sentenceOf } from "./sentences.js";
import { phasesOf } from "./walk.js";

/** So many lines of code stand in a picture. */
const MOST_LINES = 3;

/** @typedef {{title: string, words: string, code: string[]}} Told */

/**
 * @param {object} scene @param {import("./walk.js").Walk} walk @param {object|null} audit @param {object|null} arrays @param {object|null} subject
 * @param {{z: string, a: string, delta: string}} [letters] of the notation
 * @returns {Told & {phase: import("./walk.js").Phase, audit: object|null, arrays: object|null}|null} null while the walk is closed
 */
export function toldOf(scene, walk, audit, arrays, subject, letters = lettersOf()) {
  if (!walk.isOpen) return null;
  const phase = walk.phases[walk.index];
  return { ...ofPhase(scene, phase, audit, arrays, subject, letters), phase, audit, arrays };
}

/**
 * The same of every phase of an update, each with what draws it, complete.
 * @param {{audit: object, arrays: object}} record @returns {(Told & {phase: import("./moment.js").Shown})[]}
 */
export function toldPhases(scene, { audit, arrays }, letters = lettersOf()) {
  return phasesOf(scene).map((phase) => ({
    ...ofPhase(scene, phase, audit, arrays, null, letters), phase: { ...phase, progress: 1, audit, arrays, letters, led: null },
  }));
}

function ofPhase(scene, phase, audit, arrays, subject, letters) {
  const parts = sentenceOf(scene, phase, audit, arrays, subject, letters);
  return {
    title: titleOf(audit),
    words: parts.map((part) => (typeof part === "string" ? part : part.strong)).join(""),
    code: (audit?.code?.numpy.lines ?? []).filter(([of]) => isOf(phase, of)).slice(-MOST_LINES).map(([, line]) => line),
  };
}
