/** A link before all else of the page: past the fields of the sidebar, to the button that plays. */

import { element } from "../kit/elements.js";
import { say } from "../kit/words.js";

const PLAY = "bp-play";

/** @param {HTMLElement} play the button @returns {HTMLAnchorElement} in the page */
export function skipTo(play) {
  play.id = PLAY;
  const link = element("a", "bp-skip", say("stage-skip"));
  link.href = `#${PLAY}`;
  link.addEventListener("click", (event) => {
    event.preventDefault(); // the address is the run's
    play.focus();
  });
  document.body.prepend(link);
  return link;
}
