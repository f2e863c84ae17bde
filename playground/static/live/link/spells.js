/**
 * The spells of a run: the stretches of it in which the same settings are in force. A live change ends one and begins the next.
 *
 * From them follows, exactly, at which step which epoch is reached, whatever batch sizes came before; and the line that
 * tells a run at any of its steps.
 *
 * @typedef {{from: number, batch_size: number, title: string}} Spell in force from the update taken at step `from` on
 */

export class Spells {
  #spells;
  #rows;

  /** @param {object|null} scene tells of the first @param {Spell[]} [later] the others, by their steps */
  constructor(scene, later = []) {
    const { train_size: rows = 1, batch_size = rows, title = "" } = scene ?? {};
    this.#rows = rows;
    this.#spells = [{ from: 0, batch_size, title }, ...later];
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
    this.#spells.forEach(({ from, batch_size: size }, at) => {
      const end = Math.min(step, this.#spells[at + 1]?.from ?? step);
      if (end <= from) return;
      const left = Math.ceil((this.#rows - used) / size);
      const after = end - from - left; // updates beyond the end of the epoch begun
      if (after < 0) used += (end - from) * size;
      else {
        const whole = Math.ceil(this.#rows / size);
        epoch += 1 + Math.floor(after / whole);
        used = (after % whole) * size;
      }
    });
    return epoch + used / this.#rows;
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
    return this.stepOf(Math.floor(this.epochOf(step) + 1e-9) + 1, step + this.#rows);
  }
}
