/**
 * A button of the page that is pressed by one of ours. While the page is being drawn anew its message may get lost: it is
 * pressed again until what it does is seen, so it must do the same however often it is pressed.
 */

const AGAIN_AFTER = 2000;

export class PageButton {
  #selector;
  /** @type {number|null} when it was pressed, until that has shown */
  #at = null;

  /** @param {string} key by which the page's button is known */
  constructor(key) {
    this.#selector = `.st-key-${CSS.escape(key)} button`;
  }

  press() {
    this.#at = performance.now();
    document.querySelector(this.#selector)?.click();
  }

  /** What it does has shown, or is not wanted any more. */
  rest() {
    this.#at = null;
  }

  /** Now and then. */
  look() {
    if (this.#at !== null && performance.now() - this.#at >= AGAIN_AFTER) this.press();
  }
}
