/** The walk as it looks at any of its places, whatever the page shows of it. */

import { lettersOf } from "../walk/letters.js";
import { toldOf } from "../walk/told.js";
import { Walk } from "../walk/walk.js";

/**
 * @param {{looking: import("./looking.js").Looking, answer: {audit: object|null, arrays: object|null}, frame: object}} inspection with its walk open
 * @param {object} scene @param {number} place from 0 to the count of phases
 * @returns {{phase: object, told: {title: string, words: string, code: string[]}}}
 */
export function walkStill({ looking, answer, frame }, scene, place) {
  const walk = Object.assign(new Walk(), { isOpen: true, phases: looking.walk.phases, place, goal: Math.max(1, Math.ceil(place - 1e-9)) });
  const apart = Object.create(looking, { walk: { value: walk } });
  const isNow = answer.audit?.rows && answer.audit.step === frame?.step; // else it is still awaited
  const [audit, arrays] = isNow ? [answer.audit, answer.arrays] : [null, null];
  return { phase: apart.view(answer).phase, told: toldOf(scene, walk, audit, arrays, apart.subject, lettersOf(looking.notation)) };
}
