/** The letters of the walk's words, in the notation that the formulas are written in. */

/** Of each notation, as the server's formulas have it: the weighted sum, the activation, the loss's slope over the sum. */
export const LETTERS = Object.freeze({
  nielsen: { z: "z", a: "a", delta: "δ" },
  ng: { z: "z", a: "a", delta: "dz" },
  framework: { z: "pre", a: "out", delta: "pre.grad" },
});

/** @param {import("../audit/looking.js").Notation} [notation] */
export const lettersOf = (notation) => LETTERS[notation?.names] ?? LETTERS.nielsen;
