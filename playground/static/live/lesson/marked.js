/** Words with **weight**, `code` and [terms](term-name) as nodes of the page: never as markup. */

import { element } from "../kit/elements.js";

const PARTS = /((?:\*\*[^*]+\*\*|\[[^\]]+\]\(term-[\w-]+\))[^\s\p{L}\p{N}*`[(]*(?:[’']s)?|`[^`]+`)/u;
const STRONG = /^\*\*([^*]+)\*\*(.*)$/;
const TERM = /^\[([^\]]+)\]\((term-[\w-]+)\)(.*)$/;

/**
 * Fills an element with the words.
 * @param {HTMLElement} host @param {string} text
 * @param {(name: string, button: HTMLElement) => void} [explain] what a press of a term does
 * @returns {HTMLElement}
 */
export function marked(host, text, explain = () => {}) {
  host.replaceChildren(...text.split(PARTS).filter(Boolean).map((part) => {
    const [, strong, after] = STRONG.exec(part) ?? [];
    if (strong) return tied(marked(element("strong"), strong, explain), after);
    const [, term, name, sign] = TERM.exec(part) ?? [];
    if (term) return tied(termButton(term, name, explain), sign);
    return part.startsWith("`") ? element("code", "", part.slice(1, -1)) : part;
  }));
  return host;
}

/** Keeps the sign after a word on its line: a button would let it go. @returns {HTMLElement} */
function tied(word, sign) {
  if (!sign) return word;
  const made = element("span", "bp-tied");
  made.append(word, sign);
  return made;
}

function termButton(term, name, explain) {
  const button = element("button", "bp-term", term);
  button.type = "button";
  button.dataset.term = name;
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", () => explain(name, button));
  return button;
}
