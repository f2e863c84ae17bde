/**
 * A formula in MathML. What the server sends is parsed in a document of its own, and only known MathML elements and
 * attributes are made anew for the page: nothing in it can run or load.
 */

import { element } from "../kit/elements.js";

const MATHML = "http://www.w3.org/1998/Math/MathML";

const ELEMENTS = new Set(
  ("math mrow mi mn mo mtext mspace ms mfrac msqrt mroot mstyle mpadded mphantom menclose merror " +
    "msub msup msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mtd semantics").split(" "),
);

const ATTRIBUTES = new Set(
  ("display displaystyle scriptlevel mathvariant stretchy symmetric fence separator accent accentunder form lspace rspace " +
    "minsize maxsize movablelimits largeop linethickness width height depth voffset columnspan rowspan columnalign " +
    "rowspacing columnspacing notation dir").split(" "),
);

const SMALLEST = 0.78;

export class Formula {
  constructor(block) {
    this.root = element("div", "bp-a-formula");
    this.root.setAttribute("role", "math");
    this.update(block);
  }

  fits() {
    return true;
  }

  update({ mathml, text }) {
    this.root.setAttribute("aria-label", text);
    if (mathml === this.mathml) return; // what is read out may change alone
    this.mathml = mathml;
    const math = safeMath(mathml);
    this.root.replaceChildren(math ?? element("span", "bp-a-formula-plain", text));
    const length = math ? math.textContent.length : 0;
    if (Math.abs(length - (this.length ?? -99)) > 1) this.#shrink();
    this.length = length;
  }

  /** A formula wider than the card is set smaller, down to a size that can still be read; past it, it scrolls. */
  resize() {
    this.#shrink();
  }

  #shrink() {
    if (!this.root.isConnected) {
      requestAnimationFrame(() => this.root.isConnected && this.#shrink());
      return;
    }
    this.root.style.fontSize = "";
    const { scrollWidth, clientWidth } = this.root;
    if (scrollWidth > clientWidth + 1) {
      const size = Math.max(SMALLEST, (clientWidth / scrollWidth) * 0.99);
      this.root.style.fontSize = `calc(var(--bp-a-formula-size) * ${size.toFixed(3)})`;
    }
    const scrolls = this.root.scrollWidth > clientWidth + 1;
    if (scrolls) this.root.tabIndex = 0;
    else this.root.removeAttribute("tabindex");
  }
}

/** The MathML of a string, made anew from what is known of it. @returns {Element|null} */
export function safeMath(text) {
  const found = new DOMParser().parseFromString(String(text ?? ""), "text/html").querySelector("math");
  return found?.namespaceURI === MATHML ? copyOf(found) : null;
}

function copyOf(node) {
  const made = document.createElementNS(MATHML, node.localName);
  for (const { name, value } of node.attributes) {
    if (ATTRIBUTES.has(name)) made.setAttribute(name, value);
    else if (name === "class") made.setAttribute("class", value.split(/\s+/).filter((each) => /^bp-[\w-]+$/.test(each)).join(" "));
  }
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) made.append(child.data);
    else if (child.namespaceURI === MATHML && ELEMENTS.has(child.localName)) made.append(copyOf(child));
  }
  return made;
}
