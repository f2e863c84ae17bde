/**
 * The walk through one update: at which of its phases, and how far into it. Time comes in by `tick`; no page, no numbers.
 *
 * The place is a number from 0 to the count of phases: phase k fills the stretch from k to k + 1 and rests, complete, at its
 * end. So every picture of the walk is a function of the place, forwards and backwards.
 *
 * @typedef {{name: "forward"|"loss"|"backward"|"update", layer: number}} Phase layer from 1; of the loss and the update the last
 */

const STEP_TIME = 900;
const SHOW_TIME = 750;
const BACK_TIME = 320;
const LONGEST_TICK = 60;

/** The phases of one update of a network, in order. @param {object} scene @returns {Phase[]} */
export function phasesOf(scene) {
  const last = scene.layer_sizes.length - 1;
  const layers = Array.from({ length: last }, (_, before) => before + 1);
  return [
    ...layers.map((layer) => ({ name: "forward", layer })),
    { name: "loss", layer: last },
    ...layers.reverse().map((layer) => ({ name: "backward", layer })),
    { name: "update", layer: last },
  ];
}

/** A phase in a word: "forward-1", "loss", "backward-2", "update". @param {Phase} phase */
export const phaseKey = ({ name, layer }) => (name === "loss" || name === "update" ? name : `${name}-${layer}`);

export class Walk {
  constructor() {
    this.isOpen = false;
    this.isPlaying = false;
    /** Times 900 milliseconds a step. */
    this.speed = 1;
    /** @type {Phase[]} */
    this.phases = [];
    this.place = 0;
    this.goal = 0;
    this.calm = false;
  }

  /** Which phase is on show or on its way, from 0. */
  get index() {
    return Math.max(0, this.goal - 1);
  }

  /** The same in a word, "" while closed. */
  get key() {
    return this.isOpen ? phaseKey(this.phases[this.index]) : "";
  }

  /** What must be drawn: a phase and how far into it. @returns {Phase & {progress: number}} */
  get shown() {
    const at = Math.max(0, Math.ceil(this.place - 1e-9) - 1);
    return { ...this.phases[at], progress: Math.max(0, Math.min(1, this.place - at)) };
  }

  get isMoving() {
    return this.isOpen && this.place !== this.goal;
  }

  /** Opens at the first phase. @param {object} scene @param {boolean} calm without motion */
  open(scene, calm = false) {
    this.phases = phasesOf(scene);
    this.isOpen = true;
    this.calm = calm;
    this.goTo(0);
  }

  close() {
    this.isOpen = false;
    this.isPlaying = false;
  }

  next() {
    this.isPlaying = false;
    this.place = Math.max(this.place, this.goal - 1);
    this.goal = Math.min(this.phases.length, this.goal + 1);
    this.place = Math.max(this.place, this.goal - 1); // a hand that is faster than the picture is not kept waiting
  }

  previous() {
    this.isPlaying = false;
    this.goal = Math.max(1, this.goal - 1);
    this.place = Math.min(this.place, this.goal + 1);
  }

  /** Shows a phase from its beginning. */
  goTo(index) {
    this.isPlaying = false;
    this.place = Math.max(0, Math.min(this.phases.length - 1, index));
    this.goal = this.place + 1;
  }

  /** Slow motion through the phases to come; from the start when all are done. */
  play() {
    if (this.goal >= this.phases.length && this.place >= this.goal) this.goTo(0);
    this.isPlaying = true;
  }

  pause() {
    this.isPlaying = false;
  }

  /** One animation frame of so many milliseconds. @returns {boolean} whether the picture changed */
  tick(elapsed) {
    if (!this.isOpen) return false;
    const before = this.place;
    const forwards = this.isPlaying ? STEP_TIME / this.speed : SHOW_TIME;
    const step = Math.min(elapsed, LONGEST_TICK);
    if (this.place < this.goal) this.place = Math.min(this.goal, this.place + (this.calm && !this.isPlaying ? 1 : step / forwards));
    else if (this.place > this.goal) this.place = Math.max(this.goal, this.place - (this.calm ? 1 : step / BACK_TIME));
    else if (this.isPlaying && this.goal < this.phases.length) this.goal++;
    else this.isPlaying = false;
    return this.place !== before;
  }
}
