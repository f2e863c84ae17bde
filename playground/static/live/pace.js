/**
 * How fast to show frames, how many to ask for and how early, learnt from the answers so far.
 *
 * An answer of n frames is taken to last `trip + n * cost` milliseconds; both are fitted to recent answers, the newest
 * weighing most. Where the server keeps up, one frame is shown in every animation frame. Where it cannot (a large network,
 * a hundred epochs a frame), frames are spaced evenly at the rate at which they really come, instead of in bursts.
 */

const FRAME = 1000 / 60;
const SLOW = 500;
const AHEAD = 400;
const FIRST = 8;
const MOST = 48;
const FORGET = 0.8;

export class Pace {
  /** Decaying sums of answers: their number, frames n, milliseconds t, and products. */
  #sums = { weight: 0, n: 0, t: 0, nn: 0, nt: 0 };

  constructor() {
    this.trip = 60;
    this.cost = 1.5;
    /** Frames to ask for next: small after a change, so that it shows at once, then doubling. */
    this.ramp = FIRST;
  }

  /** The next answer matters more than a deep buffer: ask for few frames first. */
  restart() {
    this.ramp = FIRST;
  }

  /** Learns from an answer of n frames that took some milliseconds. */
  observe(n, milliseconds) {
    this.ramp = Math.min(MOST, this.ramp * 2);
    if (!n) return;
    const t = Math.min(milliseconds, 4 * (this.trip + n * this.cost) + 100); // one hiccup is not a trend
    const sums = this.#sums;
    for (const key of Object.keys(sums)) sums[key] *= FORGET;
    sums.weight += 1;
    sums.n += n;
    sums.t += t;
    sums.nn += n * n;
    sums.nt += n * t;
    const meanN = sums.n / sums.weight;
    const meanT = sums.t / sums.weight;
    const spread = sums.nn / sums.weight - meanN * meanN;
    const slope = spread > 0.1 * meanN ? (sums.nt / sums.weight - meanN * meanT) / spread : (meanT - this.trip) / meanN;
    this.cost = Math.min(Math.max(slope, 0.05), meanT / meanN);
    this.trip = Math.max(5, meanT - this.cost * meanN);
  }

  /** Milliseconds between frames. */
  interval(speed) {
    if (speed === "slow") return SLOW;
    const sustained = this.cost + this.trip / this.#full();
    return sustained > 1.2 * FRAME ? sustained * 1.05 : FRAME;
  }

  /** Frames to ask for: about 0.4 s worth, fewer right after a change. */
  want(speed) {
    if (speed === "slow") return 1;
    return Math.min(this.ramp, this.#full());
  }

  /** Ask again when this few are left: what is shown while the answer is under way, and a margin. */
  low(speed) {
    if (speed === "slow") return 1;
    const wait = 1.5 * (this.trip + this.want(speed) * this.cost) + 20;
    return Math.min(MOST, Math.ceil(wait / this.interval(speed)) + 2);
  }

  #full() {
    return Math.max(1, Math.min(MOST, Math.round(AHEAD / Math.max(FRAME, this.cost))));
  }
}
