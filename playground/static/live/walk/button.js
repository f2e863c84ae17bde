/** The button above the diagram that opens the walk. */
import { element } from "../kit/elements.js";
import { say } from "../kit/words.js";

/** @param {() => void} act */
export function walkButton(act) {
  const made = element("button", "bp-inspect");
  made.type = "button";
  made.dataset.testid = "inspect";
  made.setAttribute("aria-label", say("walk-open"));
  made.title = say("walk-open.tip");
  made.setAttribute("aria-keyshortcuts", "P");
  made.append(element("span", "bp-inspect-long", say("walk-open")), element("span", "bp-inspect-short", say("walk-open.short")));
  made.addEventListener("click", () => {
    made.blur();
    act();
  });
  return made;
}
