/** Which steps of a run a film or a page shows. */

/** As many as one file may hold. */
export const MOST = 1000;
/** Frames a second, where nobody has chosen. */
export const USUAL_SPEED = 10;
/** About as many as are offered at first. */
const USUAL = 60;

/** Every so many steps from one to another, and that one. @returns {number[]} in order */
export function stepsOf({ from, to, every }) {
  const steps = [];
  for (let step = from; step < to; step += every) steps.push(step);
  return [...steps, to];
}

/** How many these are. */
export const countOf = ({ from, to, every }) => Math.ceil((to - from) / every) + 1;

/** A choice that makes sense: within the run, no more frames than may be. @param {number} newest the last step there is @param {number} [most] frames */
export function within({ from, to, every }, newest, most = MOST) {
  const last = whole(to, 0, newest);
  const first = whole(from, 0, last);
  return { from: first, to: last, every: whole(every, Math.max(1, Math.ceil((last - first) / (most - 1))), Math.max(1, newest)) };
}

/**
 * What is offered at first: the run so far in about sixty frames, if it can be those that are held.
 * @param {{step: number}[]} frames held, in order @param {number} newest
 */
export function usualSteps(frames, newest) {
  let apart = 1;
  for (let at = 1; at < frames.length; at++) apart = Math.max(apart, frames[at].step - frames[at - 1].step);
  if (apart > newest / 8) apart = 1; // what was seen once, far apart, is no pace
  return { from: 0, to: newest, every: apart * Math.max(1, Math.ceil(newest / apart / USUAL)) };
}

/** A number of a field, within bounds; the lower one where it is none. */
function whole(value, least, most) {
  return Math.min(most, Math.max(least, Number.isFinite(value) ? Math.round(value) : least));
}
