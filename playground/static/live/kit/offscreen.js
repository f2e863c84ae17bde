/** The one place where a canvas is made that nobody sees: for what is drawn once and copied, and for pixels set by hand. */

/** @param {number} width @param {number} height its pixels @returns {OffscreenCanvas} */
export const offscreen = (width, height) => new OffscreenCanvas(width, height);
