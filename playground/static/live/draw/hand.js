/** Drawing by mouse, pen or finger: press and brush to add, drag a point, with shift or a long touch remove it. */

import { numberNear } from "./near.js";

const BRUSH = 16; // pixels between the points of a brush
const LONG = 550; // milliseconds of a long touch
const STILL = 6; // pixels that a finger may tremble
const FINGER = 16; // how near to a point a finger has to be

export class Hand {
  #pointer = null;

  /** @param {import("./draw.js").Drawing} drawing */
  constructor(drawing) {
    this.drawing = drawing;
    const { sheet } = drawing;
    sheet.addEventListener("pointerdown", (event) => this.#press(event));
    sheet.addEventListener("pointermove", (event) => this.#move(event));
    for (const type of ["pointerup", "pointercancel", "lostpointercapture"]) sheet.addEventListener(type, () => this.stop());
    sheet.addEventListener("contextmenu", (event) => event.preventDefault()); // a long touch is ours
  }

  stop() {
    clearTimeout(this.#pointer?.timer);
    this.#pointer = null;
  }

  #press(event) {
    if (event.button !== 0 || !event.isPrimary) return;
    const { drawing } = this;
    const [x, y] = this.#spot(event);
    const number = numberNear(drawing.map, x, y, event.pointerType === "touch" ? FINGER : undefined);
    const erases = event.shiftKey || drawing.label === null;
    drawing.sheet.setPointerCapture(event.pointerId);
    drawing.begin();
    this.#pointer = { start: [x, y], last: [x, y], erases, number, held: !erases && number !== null };
    if (erases) this.#erase(x, y);
    else if (number === null) drawing.add(drawing.placeAt(x, y));
    if (event.pointerType === "touch" && this.#pointer.held) {
      this.#pointer.timer = setTimeout(() => {
        drawing.remove(number);
        this.stop();
      }, LONG);
    }
  }

  #move(event) {
    const pointer = this.#pointer;
    if (!pointer) return;
    const { drawing } = this;
    const [x, y] = this.#spot(event);
    if (pointer.erases) return this.#erase(x, y);
    const far = Math.hypot(x - pointer.start[0], y - pointer.start[1]);
    if (pointer.timer && far < STILL) return undefined;
    clearTimeout(pointer.timer);
    pointer.timer = null;
    if (pointer.held) return far > 2 || pointer.moved ? this.#drag(x, y) : undefined;
    if (Math.hypot(x - pointer.last[0], y - pointer.last[1]) < BRUSH) return undefined;
    pointer.last = [x, y];
    return drawing.add(drawing.placeAt(x, y));
  }

  #drag(x, y) {
    this.#pointer.moved = true;
    this.drawing.move(this.#pointer.number, this.drawing.placeAt(x, y));
  }

  #erase(x, y) {
    const number = numberNear(this.drawing.map, x, y);
    if (number !== null && number !== this.#pointer.erased) this.drawing.remove(number);
    this.#pointer.erased = number;
  }

  /** Where on the map an event is. */
  #spot({ offsetX, offsetY }) {
    const { left, top } = this.drawing.map.plan.box;
    return [offsetX + left, offsetY + top];
  }
}
