/**
 * What is looked at, in the words that a link keeps: "" for each that is as nobody has touched it. Which names there are the
 * server checks by their form; which of them this run has, here.
 *
 * @typedef {{walk: string, select: string, card: string, sample: string}} Keepsake
 */

import { addressOf, isSelectionOf, kindOf } from "./selection.js";
import { phaseKey } from "../walk/walk.js";

const LED = "phase"; // the account that goes with the phase of the walk
const PLACE = /^([wabl])(\d+)(?:\.(\d+))?(?:\.(\d+))?$/;
const KINDS = { w: "weight", a: "unit", b: "bias", l: "layer" };

/** @param {import("./looking.js").Looking} looking @returns {Keepsake} */
export function keepsakeOf(looking) {
  const { walk, subject, sample, isOpen } = looking;
  const told = sample === "worst" || Number.isInteger(sample);
  return {
    walk: walk.key,
    select: looking.isPanelOpen ? (looking.lead ? LED : nameOf(subject)) : "",
    card: looking.isPanelOpen && !looking.lead ? looking.cards.get(kindOf(subject)) ?? "" : "",
    sample: isOpen && told ? String(sample) : "",
  };
}

/**
 * Looks at what the sender of a link looked at, as far as this network has it.
 * @param {import("./looking.js").Looking} looking @param {Keepsake} kept
 */
export function lookAgain(looking, { walk = "", select = "", card = "", sample = "" }) {
  const { scene } = looking;
  const led = select === LED;
  const wanted = select && !led ? selectionOf(select) : null;
  const opens = select !== "" && isSelectionOf(scene, wanted);
  if (walk) {
    looking.openWalk({ calm: true });
    const at = looking.walk.phases.findIndex((phase) => phaseKey(phase) === walk);
    if (at < 0) looking.closeWalk();
    else looking.goTo(at);
  }
  if (opens) {
    if (!led) looking.select(wanted);
    looking.openPanel();
    if (card) looking.follow({ card });
  }
  if (!looking.isOpen) return;
  const rows = scene.points?.train.length ?? 0;
  if (sample === "worst") looking.choose(sample);
  else if (sample !== "" && Number(sample) < rows) looking.choose(Number(sample));
  else if (sample === "") looking.choose("batch");
}

function nameOf(subject) {
  if (!subject) return "step";
  const { kind, layer, j } = subject;
  if (kind === "unit") return `a${layer}.${j}`;
  return addressOf(subject) || (kind === "layer" ? `l${layer}` : kind);
}

/** What a word of the link selects; null is the update as a whole. */
function selectionOf(word) {
  const [, letter, layer, first, second] = PLACE.exec(word) ?? [];
  if (!letter) return word === "step" ? null : { kind: word };
  const kind = KINDS[letter];
  if (kind === "layer") return { kind, layer: Number(layer) };
  if (kind === "weight") return { kind, layer: Number(layer), i: Number(first), j: Number(second) };
  return { kind, layer: Number(layer), j: Number(first) };
}
