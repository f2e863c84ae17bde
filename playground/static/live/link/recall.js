/**
 * The curves before the step that a link opened at: asked for in slices, once the first picture stands, when nothing that a
 * hand waits for is due.
 *
 * @typedef {{step: number, epoch: number, complete: true, trainLoss: number, testLoss: number, penalty: number,
 *   trainAccuracy: number, testAccuracy: number, details: {gradients: Float32Array, flow: Float32Array}}} Moment what the
 *   curves read of a frame
 */

const REST = 40; // milliseconds between two slices, in which others may ask
const NUMBERS = 7; // a moment: step, epoch, losses and penalty, accuracies

export class Recall {
  #from = 0;
  #end = 0;
  #after = -Infinity;

  /** Asks for what lies before a step. @param {number} end @param {number} now */
  begin(end, now) {
    [this.#from, this.#end, this.#after] = [0, end, now + REST];
  }

  /** What comes after a step is of another branch. */
  cut(step) {
    this.#end = Math.min(this.#end, step);
  }

  get isDone() {
    return this.#from >= this.#end;
  }

  /** The next request, if one is due. */
  request(now) {
    return this.isDone || now < this.#after ? null : { kind: "past", from: this.#from, until: this.#end };
  }

  /** There is nothing to be had just now. */
  rest(now) {
    this.#after = now + REST;
  }

  /**
   * A slice. @param {{then: number|null}} header @param {Object<string, Float64Array>} arrays @param {number} now
   * @returns {Moment[]}
   */
  take({ then }, { moments, gradients, flow }, now) {
    this.#from = then ?? this.#end;
    this.rest(now);
    const count = moments.length / NUMBERS;
    const part = (all, at) => Float32Array.from(all.subarray((at * all.length) / count, ((at + 1) * all.length) / count));
    const taken = Array.from({ length: count }, (_, at) => {
      const [step, epoch, trainLoss, testLoss, penalty, trainAccuracy, testAccuracy] = moments.subarray(NUMBERS * at);
      const details = { gradients: part(gradients, at), flow: part(flow, at) };
      return { step, epoch, complete: true, trainLoss, testLoss, penalty, trainAccuracy, testAccuracy, details };
    });
    return taken.filter(({ step }) => step < this.#end);
  }
}
