/** Words with **weight**, `code` and [terms](term-name) as nodes of the page: never as markup. */

import { element } from "../kit/elements.js";

const PARTS = /(\*\*[^*]+\*\*|`[^`]+`|\[[^\]]+\]\(term-[\w-]+\))/;
const TERM = /^\[([^\]]+)\]\((term-[\w-]+)\)$/;

/**
 * Fills an element with the words.
 * @param {HTMLElement} host @param {string} text
 * @param {(name: string, button: HTMLElement) => void} [explain] what a press of a term does
 * @returns {HTMLElement}
 */
export function marked(host, text, explain = () => {}) {
  host.replaceChildren(...text.split(PARTS).filter(Boolean).map((part) => {
    if (part.startsWith("**")) return marked(element("strong"), part.slice(2, -2), explain);
    const [, term, name] = TERM.exec(part) ?? [];
    if (term) return termButton(term, name, explain);
    return part.startsWith("`") ? element("code", "", part.slice(1, -1)) : part;
  }));
  return host;
}

function termButton(term, name, explain) {
  const button = element("button", "bp-term", term);
  button.type = "button";
  button.dataset.term = name;
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", () => explain(name, button));
  return button;
}
