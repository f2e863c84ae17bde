/** What a picture takes of what is looked into: what the walk says, and the card that is open. */

import { lettersOf } from "../walk/letters.js";
import { toldOf, toldPhases } from "../walk/told.js";
import { titleOf } from "./selection.js";

/**
 * @typedef {object} Card @property {string} name @property {string} title @property {string[]} lines which update, of which example
 * @property {object} document @property {() => Promise<{layCard: Function}>} painter fetched when it is asked for
 */

/**
 * @param {import("./inspection.js").Inspection} inspection
 * @returns {{told: object|null, phases: (record: object) => object[], card: Card|null, notation: object}} told: null while the walk
 *   is closed; card: null while none is open; notation: that of its formulas
 */
export function takenOf({ scene, walk, looking, answer: { audit, arrays }, shown, panel, frame }) {
  const letters = lettersOf(looking.notation);
  const isNow = Boolean(audit?.rows) && audit.step === frame?.step; // else it is still awaited
  return {
    told: toldOf(scene, walk, isNow ? audit : null, isNow ? arrays : null, looking.subject, letters),
    phases: (record) => toldPhases(scene, record, letters),
    card: panel.isOpen && shown?.audit.card && shown.audit.step === frame?.step ? cardOf(scene, looking.subject, shown.audit, panel) : null,
    notation: looking.notation,
  };
}

function cardOf(scene, subject, { card }, { head, samples }) {
  const title = titleOf(scene, subject);
  const lines = [[head.update.textContent, head.numbers.textContent].filter(Boolean).join("  ·  "), samples.words.textContent].filter(Boolean);
  return { name: card.name, title, lines, document: card, painter: () => import("../blocks/picture.js") };
}
