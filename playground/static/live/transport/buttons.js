/** Round buttons that say what they do when pointed at, and groups of them. */

import { element } from "../kit/elements.js";
import { icon } from "../kit/icons.js";

const DONE_FOR = 1800;

/**
 * @param {string} testid @param {string} picture one of `kit/icons.js` @param {string} words what it does
 * @param {() => void} press
 * @param {{key?: string, shortcut?: string}} [keyboard] the key that does the same: as it is printed, and as browsers name it
 */
export function button(testid, picture, words, press, { key = "", shortcut = key } = {}) {
  const made = element("button", "bp-button");
  made.type = "button";
  made.dataset.testid = testid;
  made.innerHTML = icon(picture);
  made.setAttribute("aria-label", words);
  made.dataset.bpTip = words;
  if (key) {
    made.dataset.bpKey = key;
    made.setAttribute("aria-keyshortcuts", shortcut);
  }
  made.addEventListener("click", () => press());
  return made;
}

/** Buttons that belong together. @param {string} words what they are for */
export function group(words, buttons) {
  const made = element("div", "bp-group");
  made.setAttribute("role", "group");
  made.setAttribute("aria-label", words);
  made.append(...buttons);
  return made;
}

/** Runs an action and shows on its button that it is done. */
export async function confirm(target, picture, action) {
  try {
    await action();
  } catch {
    return; // the action has said what went wrong
  }
  target.innerHTML = icon("done");
  target.classList.add("bp-done");
  setTimeout(() => {
    target.innerHTML = icon(picture);
    target.classList.remove("bp-done");
  }, DONE_FOR);
}
