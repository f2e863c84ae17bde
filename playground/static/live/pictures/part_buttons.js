/** The small button on each part of the stage that opens the menu for that part. */

import { element } from "../kit/elements.js";
import { icon } from "../kit/icons.js";
import { say } from "../kit/words.js";

/** Beside each picture, not in it: a picture is one thing to those who hear the page. @param {Object<string, HTMLElement>} hosts by the name of their part @param {(part: string) => void} open */
export function addPartButtons(hosts, open) {
  for (const [part, host] of Object.entries(hosts)) host.parentElement.append(partButton(part, open));
}

/** @param {string} part @param {(part: string) => void} open @returns {HTMLButtonElement} */
export function partButton(part, open) {
  const made = element("button", "bp-part-save");
  made.type = "button";
  made.innerHTML = icon("save");
  made.dataset.testid = `save-${part}`;
  made.title = say("pictures-save-part", { part: say(`pictures-part-${part}`) });
  made.setAttribute("aria-label", made.title);
  made.addEventListener("click", () => open(part));
  return made;
}
