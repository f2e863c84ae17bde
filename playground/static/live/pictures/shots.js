/**
 * What a film shows, shot by shot: the run from one step to another, or one walk through an update.
 *
 * @typedef {object} Shots
 * @property {number[]} places a step, or a place of the walk @property {number[]} seconds how long each stands
 * @property {(places: number[]) => Promise<import("./slide.js").Moment[]>} show what is to be drawn there
 */

import { countOf, stepsOf } from "./steps.js";

/** The last picture stands so long, and in the walk the end of each phase; in seconds. */
const REST = 1;
/** How long a phase of the walk moves, in seconds. */
const PHASE = 1.5;

/** @param {import("./slide.js").Moment} moment @param {import("./pictures.js").Wish} wish @param {import("./picks.js").Picks} picks @returns {Shots} */
export const shotsOf = (moment, wish, picks) => (wish.part === "walk" ? walkShots(moment, wish) : runShots(moment, wish, picks));

/** How long a film of the run takes, in seconds. @param {{from: number, to: number, every: number, fps: number}} wish */
export const lengthOf = (wish) => (countOf(wish) - 1) / wish.fps + restOf(wish);

const restOf = ({ fps }) => Math.max(REST, 1 / fps);

function runShots(moment, wish, picks) {
  const places = stepsOf(wish);
  return {
    places,
    seconds: places.map((_, at) => (at === places.length - 1 ? restOf(wish) : 1 / wish.fps)),
    show: async (steps) => (await framesOf(moment, steps, picks)).map((frame) => moment.at(frame)),
  };
}

/** The frames of steps: those held, and those that the server is asked for. @returns {Promise<object[]>} complete ones */
export async function framesOf({ frames }, steps, picks) {
  const held = heldAt(frames);
  const missing = steps.filter((step) => !held.has(step));
  const found = new Map((missing.length ? await picks.of(missing) : []).map((frame) => [frame.step, frame]));
  return steps.map((step) => held.get(step) ?? found.get(step));
}

/** Which steps are held with all that belongs to them. @param {object[]} frames @returns {Map<number, object>} */
export const heldAt = (frames) => new Map(frames.filter(({ complete }) => complete).map((frame) => [frame.step, frame]));

function walkShots(moment, wish) {
  const each = Math.max(1, Math.round(PHASE * wish.fps));
  const places = Array.from({ length: moment.phaseCount * each }, (_, at) => (at + 1) / each);
  return {
    places,
    seconds: places.map((_, at) => ((at + 1) % each ? 1 / wish.fps : restOf(wish))),
    show: async (some) => some.map((place) => moment.walkAt(place)),
  };
}
