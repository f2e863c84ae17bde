/**
 * A bounded record of numbers over a run: the whole run in at most `capacity` buckets.
 *
 * A bucket stands for one or more frames in a row and keeps, of each series, the least, the greatest and the mean. When
 * all are full, neighbours are joined in pairs and each bucket stands for twice as many frames. Appending costs the same
 * whatever came before, and allocates nothing.
 */
export class History {
  /** @param {number} series how many numbers a frame has @param {number} capacity most buckets, even */
  constructor(series, capacity = 2000) {
    const column = () => new Float64Array(capacity);
    const columns = () => Array.from({ length: series }, column);
    this.series = series;
    this.capacity = capacity;
    /** First and last step and epoch of each bucket. */
    this.from = { step: column(), epoch: column() };
    this.to = { step: column(), epoch: column() };
    /** Of each series and bucket; a series without a number in a bucket has count 0 there. */
    this.least = columns();
    this.greatest = columns();
    this.sum = columns();
    this.count = columns();
    /** The numbers of the latest frame, NaN where unknown. */
    this.latest = new Float64Array(series);
    /** The numbers of the first frame. */
    this.first = new Float64Array(series).fill(NaN);
    /** Grows whenever buckets other than the last change. */
    this.revision = 0;
    this.clear();
  }

  clear() {
    this.revision++;
    this.length = 0;
    this.stride = 1;
    this.filled = 0;
    this.latest.fill(NaN);
  }

  /** The latest step held, -1 when empty. */
  get lastStep() {
    return this.length ? this.to.step[this.length - 1] : -1;
  }

  /** Adds a frame. Numbers that are not finite are left out. @param {ArrayLike<number>} values one a series */
  append(step, epoch, values) {
    if (this.length === 0 || this.filled >= this.stride) this.#open(step, epoch);
    const at = this.length - 1;
    if (at === 0 && this.filled === 0) this.first.set(values);
    this.to.step[at] = step;
    this.to.epoch[at] = epoch;
    this.filled++;
    for (let s = 0; s < this.series; s++) {
      const value = values[s];
      this.latest[s] = value;
      if (!Number.isFinite(value)) continue;
      if (value < this.least[s][at]) this.least[s][at] = value;
      if (value > this.greatest[s][at]) this.greatest[s][at] = value;
      this.sum[s][at] += value;
      this.count[s][at]++;
    }
  }

  /** Forgets everything after a step. A bucket that spans it keeps its range and ends there. */
  truncate(step) {
    if (step >= this.lastStep) return;
    this.revision++;
    while (this.length && this.from.step[this.length - 1] > step) this.length--;
    this.latest.fill(NaN);
    if (this.length) {
      const at = this.length - 1;
      const { from, to } = this;
      if (to.step[at] > step) {
        const share = (step - from.step[at]) / (to.step[at] - from.step[at]);
        to.epoch[at] = from.epoch[at] + share * (to.epoch[at] - from.epoch[at]);
        to.step[at] = step;
      }
    }
    this.filled = this.stride;
  }

  /** Takes the buckets of another record of this run, each to its place in time. @param {History} other */
  merge(other) {
    if (!other.length) return;
    const both = [...this.#buckets(), ...other.#buckets()].sort((one, two) => one.from.step - two.from.step);
    const { latest } = other.lastStep > this.lastStep ? other : this;
    const { first } = this.length && this.from.step[0] <= other.from.step[0] ? this : other;
    const [latestNow, firstNow, stride] = [latest.slice(), first.slice(), Math.max(this.stride, other.stride)];
    this.clear();
    this.stride = stride;
    for (const bucket of both) this.#put(bucket);
    this.latest.set(latestNow);
    this.first.set(firstNow);
    this.filled = this.stride;
  }

  /** What there is up to a step, as a record of its own. @returns {History} */
  head(step) {
    const copy = new History(this.series, this.capacity);
    for (const [mine, theirs] of this.#columnsBeside(copy)) theirs.set(mine);
    for (const name of ["latest", "first"]) copy[name].set(this[name]);
    Object.assign(copy, { length: this.length, stride: this.stride, filled: this.filled });
    copy.truncate(step);
    return copy;
  }

  /** What comes after a step, as a record of its own; null when there is nothing. @returns {History|null} */
  tail(step) {
    let first = 0;
    while (first < this.length && this.to.step[first] <= step) first++;
    const length = this.length - first;
    if (length < 1) return null;
    const copy = new History(this.series, length + (length % 2));
    for (const [mine, theirs] of this.#columnsBeside(copy)) theirs.set(mine.subarray(first, this.length));
    copy.length = length;
    copy.latest.set(this.latest);
    return copy;
  }

  /** The bucket whose middle lies nearest to a place on the axis "step" or "epoch"; -1 when empty. */
  nearest(axis, place) {
    let low = 0;
    let high = this.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.to[axis][middle] < place) low = middle + 1;
      else high = middle;
    }
    if (low > 0 && place - this.to[axis][low - 1] < this.from[axis][low] - place) low--;
    return this.length ? low : -1;
  }

  /** Least and greatest of a series over all buckets; with `positive`, of numbers above 0. @returns {[number, number]} */
  range(series, positive = false) {
    let low = Infinity;
    let high = -Infinity;
    const { [series]: least } = this.least;
    const { [series]: greatest } = this.greatest;
    for (let at = 0; at < this.length; at++) {
      if (least[at] < low && (!positive || least[at] > 0)) low = least[at];
      if (greatest[at] > high && (!positive || greatest[at] > 0)) high = greatest[at];
    }
    return [low, high];
  }

  #open(step, epoch) {
    if (this.length === this.capacity) this.#join();
    const at = this.length++;
    this.filled = 0;
    this.from.step[at] = step;
    this.from.epoch[at] = epoch;
    for (let s = 0; s < this.series; s++) {
      this.least[s][at] = Infinity;
      this.greatest[s][at] = -Infinity;
      this.sum[s][at] = 0;
      this.count[s][at] = 0;
    }
  }

  #join() {
    this.revision++;
    const half = this.length >> 1;
    for (let at = 0; at < half; at++) {
      for (const axis of ["step", "epoch"]) {
        this.from[axis][at] = this.from[axis][2 * at];
        this.to[axis][at] = this.to[axis][2 * at + 1];
      }
      for (let s = 0; s < this.series; s++) {
        this.least[s][at] = Math.min(this.least[s][2 * at], this.least[s][2 * at + 1]);
        this.greatest[s][at] = Math.max(this.greatest[s][2 * at], this.greatest[s][2 * at + 1]);
        this.sum[s][at] = this.sum[s][2 * at] + this.sum[s][2 * at + 1];
        this.count[s][at] = this.count[s][2 * at] + this.count[s][2 * at + 1];
      }
    }
    this.length = half;
    this.stride *= 2;
  }

  #buckets() {
    return Array.from({ length: this.length }, (_, at) => {
      const of = (columns) => columns.map((column) => column[at]);
      const when = ({ step, epoch }) => ({ step: step[at], epoch: epoch[at] });
      return {
        from: when(this.from), to: when(this.to),
        least: of(this.least), greatest: of(this.greatest), sum: of(this.sum), count: of(this.count),
      };
    });
  }

  #put({ from, to, ...values }) {
    this.#open(from.step, from.epoch);
    const at = this.length - 1;
    for (const axis of ["step", "epoch"]) this.to[axis][at] = to[axis];
    for (const [name, numbers] of Object.entries(values)) numbers.forEach((number, s) => (this[name][s][at] = number));
  }

  *#columnsBeside(other) {
    for (const axis of ["step", "epoch"]) {
      yield [this.from[axis], other.from[axis]];
      yield [this.to[axis], other.to[axis]];
    }
    for (const name of ["least", "greatest", "sum", "count"]) {
      for (let s = 0; s < this.series; s++) yield [this[name][s], other[name][s]];
    }
  }
}
