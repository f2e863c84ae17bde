/**
 * The spells of a run: the stretches of it in which the same settings are in force. A live change ends one and begins the next.
 *
 * From them follows, exactly, at which step which epoch is reached, whatever batch sizes came before and however many
 * points trained; and the line that tells a run at any of its steps.
 *
 * @typedef {{from: number, batch_size: number, whole_batch: boolean, title: string}} Spell in force from the update taken at
 *   step `from` on
 * @typedef {{from: number, rows: number}} Count from which step on so many points train
 */

export class Spells {
  #spells;
  /** Stretches of equal batches of equally many points. @type {{from: number, size: number, rows: number, isCut: boolean}[]} */
  #parts;
  #most;

  /** @param {object|null} scene tells of the first @param {Spell[]} [later] the others, by their steps @param {Count[]} [counts] likewise */
  constructor(scene, later = [], counts = []) {
    const { train_size: rows = 1, batch_size = rows, whole_batch = false, title = "" } = scene ?? {};
    this.#spells = [{ from: 0, batch_size, whole_batch, title }, ...later];
    this.#parts = partsOf(this.#spells, [{ from: 0, rows }, ...counts]);
    this.#most = Math.max(...this.#parts.map((part) => part.rows));
  }

  /** The spell of the update on the screen at a step: of the one that led there, at step 0 of the coming one. @returns {Spell} */
  on(step) {
    const begun = Math.max(0, step - 1);
    return this.#spells.findLast(({ from }) => from <= begun) ?? this.#spells[0];
  }

  /** The epochs completed at a step, the begun one as a fraction. */
  epochOf(step) {
    let epoch = 0;
    let used = 0; // examples of the epoch begun
    let all = 1;
    this.#parts.forEach(({ from, size, rows, isCut }, at) => {
      if (from > step) return;
      all = rows;
      if (isCut && used) {
        epoch++;
        used = 0;
      }
      const end = Math.min(step, this.#parts[at + 1]?.from ?? step);
      if (end <= from) return;
      const left = Math.ceil((rows - used) / size);
      const after = end - from - left; // updates beyond the end of the epoch begun
      if (after < 0) used += (end - from) * size;
      else {
        const whole = Math.ceil(rows / size);
        epoch += 1 + Math.floor(after / whole);
        used = (after % whole) * size;
      }
    });
    return epoch + used / all;
  }

  /** The first step at which so many epochs were completed, at most `last`. */
  stepOf(epoch, last) {
    let [low, high] = [0, Math.max(0, last)];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.epochOf(middle) >= epoch - 1e-9) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Where the epoch begun at a step ends; from the end of one, the end of the next. */
  endOfEpoch(step) {
    return this.stepOf(Math.floor(this.epochOf(step) + 1e-9) + 1, step + this.#most);
  }
}

function partsOf(spells, counts) {
  const begins = [...new Set([...spells, ...counts].map(({ from }) => from))].sort((one, other) => one - other);
  const at = (list, step) => list.findLast(({ from }) => from <= step);
  return begins.map((from) => {
    const { batch_size: size, whole_batch: isWhole } = at(spells, from);
    const { rows, from: counted } = at(counts, from);
    return { from, size: isWhole ? rows : size, rows, isCut: from > 0 && counted === from };
  });
}
