/** Marks that several views of the gradients' panel share. */

/** A small patch of a colour, for the key. */
export const swatch = (context, colour) => (x, y) => {
  context.fillStyle = colour;
  context.fillRect(x, y - 5, 17, 10);
};

/** Panels this wide have room for whole formulas. */
export const WORDY = 440;
