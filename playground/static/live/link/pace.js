/**
 * How fast to show frames, how many to ask for and how early, learnt from the answers so far.
 *
 * An answer of n frames is taken to last `trip + n * cost` milliseconds; both are fitted to recent answers, the newest
 * weighing most. Where the server keeps up, one frame is shown in every animation frame. Where it cannot (a large network,
 * a hundred epochs a frame), frames are spaced evenly at the rate at which they really come, instead of in bursts.
 */

const FRAME = 1000 / 60;
const SLOW = 500;
const AHEAD = 400; // milliseconds of playing that an answer brings at the least
const NEAR = 100; // milliseconds within which a server answers that is near and has time, however the trip goes
const TRIPS = 24; // times what one took longer is brought at the least: each answer costs a busy server the same
const CALM = 0.95; // of how late an answer has been, what is left of it with the next one
const FIRST = 8;
const LATE = 300; // milliseconds of a trip to a server where many have just begun: small answers would hold it up
const MOST = 48;
const FORGET = 0.8;
const SLACK = 1.03;

export class Pace {
  /** Decaying sums of answers: their number, frames n, milliseconds t, and products. */
  #sums = { weight: 0, n: 0, t: 0, nn: 0, nt: 0 };
  /** Frames that the server sends at the most, where it has cut an answer short. */
  #limit = Infinity;
  /** Milliseconds a frame, of answers cut short. */
  #spacing = FRAME;
  /** Frames to ask for at the most. */
  #most = MOST;

  constructor() {
    this.trip = 60;
    this.cost = 1.5;
    /** The longest trip of late: a server that is sometimes late is busy, though it may be quick on average. */
    this.late = 0;
    /** Frames to ask for next: few after a change, so that it shows at once, then twice as many each time. */
    this.ramp = FIRST;
  }

  /** The server sends no more than so many in one answer. */
  hold(most) {
    this.#most = Math.min(MOST, most);
  }

  /** The next answer matters more than a deep buffer: ask for few frames first, unless they would come late anyway. */
  restart() {
    this.ramp = this.trip > LATE ? this.#most : FIRST;
  }

  /** Learns from an answer of n frames, of `want` asked for, that took some milliseconds. */
  observe(n, milliseconds, want = n) {
    this.ramp = this.trip > LATE ? this.#most : Math.min(this.#most, this.ramp * 2);
    if (!n) return;
    const t = Math.min(milliseconds, 4 * (this.trip + n * this.cost) + 100); // one hiccup is not a trend
    if (n < want) {
      // Cut short for its time: how long it took says nothing about trip and cost apart.
      this.#spacing = this.#limit === Infinity ? t / n : (this.#spacing + t / n) / 2;
      this.#limit = n;
      return;
    }
    if (want > this.#limit) this.#limit = Infinity;
    this.#fit(n, t);
    this.late = Math.max(t - n * this.cost, CALM * this.late);
  }

  /** Milliseconds between frames. */
  interval(speed) {
    if (speed === "slow") return SLOW;
    const sustained = this.#limit < Infinity ? this.#spacing : this.cost + this.trip / this.#full();
    return sustained > FRAME * SLACK ? sustained * SLACK : FRAME;
  }

  /**
   * Frames to ask for: what is shown in 0.4 s, fewer right after a change; more of a server that is far or busy, and as
   * many as it gives of one that does not keep up: each answer costs it the same, however many frames it brings.
   */
  want(speed) {
    if (speed === "slow") return 1;
    return Math.min(this.ramp, this.#full());
  }

  /** Ask again when this few are left: what is shown while the answer is under way, and a margin. */
  low(speed) {
    if (speed === "slow") return 1;
    const answer = this.#limit < Infinity ? this.#spacing * this.#limit : this.trip + this.want(speed) * this.cost;
    const wait = 1.5 * answer + 20;
    return Math.min(this.#most, Math.ceil(wait / this.interval(speed)) + 2);
  }

  #full() {
    if (this.#limit < Infinity) return Math.min(this.#most, this.#limit + 2);
    const ahead = Math.max(AHEAD, TRIPS * (this.late - NEAR));
    const enough = Math.max(1, Math.min(this.#most, Math.round(ahead / Math.max(FRAME, this.cost))));
    return this.cost + this.trip / enough <= FRAME * SLACK ? enough : this.#most;
  }

  /** Least squares over recent answers. */
  #fit(n, t) {
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
}
