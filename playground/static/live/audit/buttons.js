/** The plain buttons of the panel. */

import { element } from "../kit/elements.js";

/** @param {string} name its classes @param {string} words @param {string} testid @param {() => void} action */
export function plainButton(name, words, testid, action) {
  const made = element("button", name, words);
  made.type = "button";
  made.dataset.testid = testid;
  made.addEventListener("click", action);
  return made;
}
