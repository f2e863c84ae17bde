/**
 * A ring round what a lesson points at, wherever on the page it is; it follows it.
 *
 * @typedef {{left: number, top: number, width: number, height: number, within: Element}} Place in the window's pixels, and the picture that it is in
 * @typedef {Element|Place} Target
 */

import { element, still } from "../kit/elements.js";

const ROOM = 6;

export class Ring {
  constructor() {
    this.root = element("div", "bp-ring");
    this.root.setAttribute("aria-hidden", "true");
    this.root.hidden = true;
    this.place = "";
    /** Told once when something new is pointed at. */
    this.isFresh = false;
    /** @type {Target|null} what is pointed at now */
    this.target = null;
  }

  /** Something else is pointed at: it is brought into sight once. */
  turn() {
    this.isFresh = true;
  }

  /**
   * @param {Target|null} target
   * @param {boolean} [stays] whether the page stays where it is: the words are read first
   */
  show(target, stays = false) {
    const box = target instanceof Element ? boxOf(target) : target;
    if (!this.root.isConnected) document.body.append(this.root);
    if (this.root.hidden !== !box) this.root.hidden = !box;
    this.target = box && target;
    if (!box) return;
    if (this.isFresh) {
      this.isFresh = false;
      const isOne = target instanceof Element;
      this.root.classList.toggle("is-beside", isOne && target.closest("[data-testid='stSidebar']") !== null);
      if (isOne && !stays) this.bring("nearest");
    }
    const place = [box.left - ROOM, box.top - ROOM, box.width + 2 * ROOM, box.height + 2 * ROOM].map(Math.round).join(" ");
    if (place === this.place) return;
    this.place = place;
    const [left, top, width, height] = place.split(" ");
    Object.assign(this.root.style, { transform: `translate(${left}px, ${top}px)`, width: `${width}px`, height: `${height}px` });
  }

  /** Whether it must be scrolled to: it is above the window, or reaches below its part over `foot`. @param {Element} foot */
  isAway(foot) {
    if (!this.target) return false;
    const box = this.root.getBoundingClientRect();
    return box.right > 0 && (box.top < 0 || box.bottom > Math.min(innerHeight, foot.getBoundingClientRect().top));
  }

  /** The whole ring comes into sight, not only what is in it. @param {"nearest"|"center"} block */
  bring(block = "center") {
    const one = this.target instanceof Element ? this.target : this.target?.within;
    if (!one) return;
    const { scrollMargin } = one.style;
    one.style.scrollMargin = `${3 * ROOM}px`;
    one.scrollIntoView({ block, behavior: still() ? "auto" : "smooth" });
    one.style.scrollMargin = scrollMargin;
  }

  hide() {
    this.show(null);
  }
}

function boxOf(one) {
  const box = one.getBoundingClientRect();
  return box.width && box.height ? box : null;
}
