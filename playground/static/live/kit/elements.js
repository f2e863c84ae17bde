/** Small parts of the page: made, and changed only where they differ. */

/** @param {string} tag @param {string} [name] its classes @param {string} [text] */
export function element(tag, name = "", text = "") {
  const made = document.createElement(tag);
  if (name) made.className = name;
  if (text) made.textContent = text;
  return made;
}

export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

export function hide(node, hidden) {
  if (node.hidden !== hidden) node.hidden = hidden;
}

/** Says whether a switch is on. */
export function press(made, pressed) {
  if (made.getAttribute("aria-pressed") !== String(pressed)) made.setAttribute("aria-pressed", String(pressed));
}

/** Whether the reader asks for less motion. */
export const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
