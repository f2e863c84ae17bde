/**
 * A record of numbers a layer, made ready for drawing at the price of what is new: what earlier paints found of buckets
 * that no longer change is kept.
 */


/** What falls into so many pixels across is averaged. */
const COLUMN = 4;

/** Some series of a record as screen points, a narrow column at a time. */
export class Trace {
  constructor() {
    this.key = "";
    this.room = 0;
    this.levels = [];
  }

  /**
   * Follows a record. Afterwards `places` holds `points` places across and `levels`, one array a series, what `level` made
   * of the mean there (of NaN where there was no number).
   * @param {History} history @param {number[]} series @param {import("./time_chart.js").Plan} plan
   * @param {(mean: number) => number} level @param {string} key changes whenever plan, series or level do
   * @returns {number} points
   */
  follow(history, series, plan, level, key) {
    const { x, box, time: { axis } } = plan;
    this.#begin(history, series, Math.ceil((box.right - box.left) / COLUMN) + 4, key);
    if (!history.length) return (this.points = 0);
    const { places, levels, sums, counts } = this;
    const from = history.from[axis];
    let { settled: at, point } = this;
    let column = NaN;
    const close = () => {
      for (let s = 0; s < series.length; s++) levels[s][point] = level(counts[s] ? sums[s] / counts[s] : NaN);
    };
    for (; at < history.length; at++) {
      const place = x(from[at]);
      const here = Math.floor(place / COLUMN);
      if (here !== column) {
        if (!Number.isNaN(column)) {
          close();
          point++;
        }
        column = here;
        places[point] = place;
        sums.fill(0);
        counts.fill(0);
        this.settled = at;
        this.point = point;
      }
      for (let s = 0; s < series.length; s++) {
        sums[s] += history.sum[series[s]][at];
        counts[s] += history.count[series[s]][at];
      }
    }
    close();
    places[++point] = x(history.to[axis][history.length - 1]);
    for (let s = 0; s < series.length; s++) {
      const latest = history.latest[series[s]];
      levels[s][point] = Number.isNaN(latest) ? levels[s][point - 1] : level(latest);
    }
    return (this.points = point + 1);
  }

  #begin(history, series, room, key) {
    const grown = room > this.room || series.length !== this.levels.length;
    if (!grown && key === this.key && history === this.history && history.revision === this.revision) return;
    if (grown) {
      this.room = Math.max(room, this.room);
      this.places = new Float32Array(this.room);
      this.levels = series.map(() => new Float32Array(this.room));
      this.sums = new Float64Array(series.length);
      this.counts = new Float64Array(series.length);
    }
    this.key = key;
    this.history = history;
    this.revision = history.revision;
    this.settled = 0;
    this.point = 0;
  }
}

/** Least and greatest bucket mean of every series of some records, and whether a bucket was without a number. */
export class Extents {
  constructor() {
    /** @type {WeakMap<History, {revision: number, upTo: number, low: Float64Array, high: Float64Array, gap: Uint8Array}>} */
    this.known = new WeakMap();
  }

  /** @returns {{low: number, high: number, gap: boolean}} infinities when there is no number */
  of(history, series) {
    const found = this.#settle(history);
    const last = history.length - 1;
    let { [series]: low } = found.low;
    let { [series]: high } = found.high;
    if (last < 0) return { low, high, gap: false };
    const count = history.count[series][last];
    const mean = history.sum[series][last] / count;
    if (mean < low) low = mean;
    if (mean > high) high = mean;
    return { low, high, gap: count === 0 || found.gap[series] > 0 };
  }

  /** All buckets but the last, which may still change. */
  #settle(history) {
    let found = this.known.get(history);
    if (!found || found.revision !== history.revision) {
      const { series, revision } = history;
      found = {
        revision, upTo: 0, gap: new Uint8Array(series),
        low: new Float64Array(series).fill(Infinity), high: new Float64Array(series).fill(-Infinity),
      };
      this.known.set(history, found);
    }
    for (; found.upTo < history.length - 1; found.upTo++) {
      for (let s = 0; s < history.series; s++) {
        const count = history.count[s][found.upTo];
        if (count === 0) {
          found.gap[s] = 1;
          continue;
        }
        const mean = history.sum[s][found.upTo] / count;
        if (mean < found.low[s]) found.low[s] = mean;
        if (mean > found.high[s]) found.high[s] = mean;
      }
    }
    return found;
  }
}
