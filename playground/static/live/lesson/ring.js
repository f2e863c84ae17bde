/** A ring round what a lesson points at, wherever on the page it is; it follows it. */

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
  }

  /** Something else is pointed at: it is brought into sight once. */
  turn() {
    this.isFresh = true;
  }

  /** @param {{left: number, top: number, width: number, height: number}|Element|null} target in the window's pixels, or an element */
  show(target) {
    const box = target instanceof Element ? boxOf(target) : target;
    if (!this.root.isConnected) document.body.append(this.root);
    if (this.root.hidden !== !box) this.root.hidden = !box;
    if (!box) return;
    if (this.isFresh) {
      this.isFresh = false;
      if (target instanceof Element) target.scrollIntoView({ block: "nearest", behavior: still() ? "auto" : "smooth" });
    }
    const place = [box.left - ROOM, box.top - ROOM, box.width + 2 * ROOM, box.height + 2 * ROOM].map(Math.round).join(" ");
    if (place === this.place) return;
    this.place = place;
    const [left, top, width, height] = place.split(" ");
    Object.assign(this.root.style, { transform: `translate(${left}px, ${top}px)`, width: `${width}px`, height: `${height}px` });
  }

  hide() {
    this.show(null);
  }
}

function boxOf(one) {
  const box = one.getBoundingClientRect();
  return box.width && box.height ? box : null;
}
