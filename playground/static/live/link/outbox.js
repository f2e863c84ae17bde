/**
 * When a request may leave.
 *
 * Streamlit gathers all that changes in one turn of the browser into one message, for one part of the page. A slider moved
 * in the same turn as a request of ours would then rerun the live view only, and seem to do nothing. So a request leaves in
 * a turn of its own, after whatever a person has just touched has gone.
 */

const TOUCHES = ["pointerdown", "pointerup", "click", "keydown", "keyup", "input", "change"];
const MOST_TURNS = 20;

export class Outbox {
  #touched = 0;

  /** @param {EventTarget} page where touches are seen first */
  constructor(page) {
    for (const type of TOUCHES) page.addEventListener(type, () => this.#touched++, { capture: true, passive: true });
  }

  /** Calls `deliver` in a quiet turn. A connection that is down is no error: whoever asks will ask again. */
  send(deliver) {
    this.#wait(deliver, MOST_TURNS);
  }

  #wait(deliver, turns) {
    const before = this.#touched;
    setTimeout(() => {
      if (this.#touched !== before && turns > 0) this.#wait(deliver, turns - 1);
      else attempt(deliver);
    });
  }
}

function attempt(deliver) {
  try {
    deliver();
  } catch {
    // Not connected just now.
  }
}
