/**
 * Drawing by keys: arrows move a cursor, Enter adds a point there or takes up the one that is there and puts it down again,
 * Delete removes it, Tab goes from point to point, a digit chooses the class, Escape leaves.
 */

import { element, hide } from "../kit/elements.js";
import { formatNumber } from "../kit/numbers.js";
import { say } from "../kit/words.js";
import { className } from "../map/markers.js";
import { allPoints, numberNear, spotAt } from "./near.js";

const STRIDES = 48; // of an arrow from one side to the other; with shift four at a time
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

export class Cursor {
  /** @param {import("./draw.js").Drawing} drawing @param {() => void} leave */
  constructor(drawing, leave) {
    this.drawing = drawing;
    this.leave = leave;
    this.place = [0, 0];
    /** The point that moves with the cursor. @type {number|null} */
    this.held = null;
    this.mark = element("span", "bp-draw-cursor");
    this.mark.setAttribute("aria-hidden", "true");
    drawing.sheet.append(this.mark);
    drawing.sheet.addEventListener("keydown", (event) => this.#key(event));
    drawing.sheet.addEventListener("focus", () => {
      this.isMoved = false;
      this.place = drawing.snapped(this.place);
      this.follow();
    });
    drawing.sheet.addEventListener("blur", () => {
      this.held = null;
      this.follow();
    });
  }

  follow() {
    const { sheet, map } = this.drawing;
    const isSeen = this.isMoved && document.activeElement === sheet && Boolean(map.plan);
    hide(this.mark, !isSeen);
    if (!isSeen) return;
    const { left, top } = map.plan.box;
    const [x, y] = spotAt(map, this.place);
    this.mark.style.transform = `translate(${x - left}px, ${y - top}px)`;
    this.mark.dataset.holds = String(this.held !== null);
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.#act(event)) return;
    event.preventDefault();
    event.stopPropagation();
    this.isMoved = event.key !== "Escape";
    this.follow();
  }

  /** @returns {boolean} whether the key means anything here */
  #act({ key, shiftKey }) {
    const { drawing } = this;
    if (key in ARROWS) this.#step(ARROWS[key], shiftKey ? 4 : 1);
    else if (key === "Enter" || key === " ") this.#put();
    else if (key === "Delete" || key === "Backspace") this.#remove();
    else if (key === "Escape") this.leave();
    else if (key === "Tab") return this.#walk(shiftKey ? -1 : 1);
    else if (/^[1-9]$/.test(key) && Number(key) < drawing.chips.childElementCount) drawing.choose(Number(key) - 1);
    else return false;
    return true;
  }

  #step([across, up], times) {
    const { drawing } = this;
    const { low, high } = drawing.scene.draw;
    const stride = ((high - low) / STRIDES) * times;
    this.place = drawing.snapped([this.place[0] + across * stride, this.place[1] + up * stride]);
    if (this.held === null) this.#tellPlace();
    else drawing.move(this.held, this.place);
  }

  #put() {
    const { drawing } = this;
    if (this.held !== null) {
      this.held = null;
      drawing.tell(say("draw-put-down"));
      return;
    }
    drawing.begin();
    const number = this.#here();
    if (drawing.label === null) {
      if (number !== null) drawing.remove(number);
    } else if (number === null) drawing.add(this.place);
    else {
      this.held = number;
      drawing.tell(say("draw-taken-up"));
    }
  }

  #remove() {
    const number = this.#here();
    this.held = null;
    if (number === null) return;
    this.drawing.begin();
    this.drawing.remove(number);
  }

  /** The next point, or the one before; beyond the last the page goes on. */
  #walk(way) {
    const points = allPoints(this.drawing.map);
    const at = points.findIndex(({ number }) => number === this.walked);
    const next = points[at < 0 && way < 0 ? -1 : at + way];
    this.walked = next?.number;
    this.held = null;
    if (!next) return false;
    this.place = next.place;
    this.#tellPlace(next);
    return true;
  }

  #here() {
    return numberNear(this.drawing.map, ...spotAt(this.drawing.map, this.place));
  }

  #tellPlace(point = null) {
    const { drawing } = this;
    const { view, points } = drawing.map.scene;
    const place = { x: view.x.label, x_value: formatNumber(this.place[0]), y: view.y.label, y_value: formatNumber(this.place[1]) };
    const name = point && className(drawing.map.scene, points[`${point.split}_labels`][point.row]);
    drawing.tell(point ? say("draw-point", { name, ...place }) : say("draw-place", place));
  }
}
