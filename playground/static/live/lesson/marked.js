/** Words with **weight** and `code` as nodes of the page: never as markup. */

import { element } from "../kit/elements.js";

const PARTS = /(\*\*[^*]+\*\*|`[^`]+`)/;

/** Fills an element with the words. @param {HTMLElement} host @param {string} text @returns {HTMLElement} */
export function marked(host, text) {
  host.replaceChildren(...text.split(PARTS).filter(Boolean).map((part) => {
    if (part.startsWith("**")) return element("strong", "", part.slice(2, -2));
    return part.startsWith("`") ? element("code", "", part.slice(1, -1)) : part;
  }));
  return host;
}
