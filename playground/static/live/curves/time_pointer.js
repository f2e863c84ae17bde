/** The pointer over a chart of the run: which bucket of the record it is on, its card, and the way to that step. */

import { linearScale } from "../kit/axes.js";
import { Tip } from "../kit/canvas.js";

export class TimePointer {
  /**
   * @param {HTMLElement} host of the card @param {HTMLCanvasElement} canvas
   * @param {{record: () => import("./history.js").History, seek?: (step: number) => void, moved: () => void}} actions
   */
  constructor(host, canvas, { record, seek, moved }) {
    this.record = record;
    this.moved = moved;
    this.tip = new Tip(host);
    /** The bucket that is pointed at, -1 for none. */
    this.bucket = -1;
    canvas.addEventListener("pointermove", (event) => this.#move(event));
    canvas.addEventListener("pointerleave", () => {
      this.forget();
      moved();
    });
    canvas.addEventListener("click", () => {
      if (this.bucket >= 0) seek?.(record().to.step[this.bucket]);
    });
    if (seek) canvas.style.cursor = "pointer";
  }

  /** Points at nothing. */
  forget() {
    this.bucket = -1;
    this.tip.hide();
  }

  /** Takes the plan that was painted, and writes the card anew. @param {(bucket: number) => string[]} tell its lines */
  show(plan, tell) {
    this.plan = plan;
    if (this.bucket < 0) return;
    this.bucket = Math.min(this.bucket, this.record().length - 1);
    if (this.bucket < 0) this.tip.hide();
    else this.tip.show(plan.x(this.moment(plan)), this.y, tell(this.bucket));
  }

  /** When the bucket that is pointed at ends, on the plan's axis. */
  moment({ time }) {
    return this.record().to[time.axis][this.bucket];
  }

  #move(event) {
    const history = this.record();
    if (!this.plan || !history.length) return;
    const { box, time } = this.plan;
    const inside = event.offsetX >= box.left - 4 && event.offsetX <= box.right + 4 && event.offsetY >= box.top - 4;
    const place = linearScale(box.left, box.right, time.low, time.high)(event.offsetX);
    this.bucket = inside ? history.nearest(time.axis, place) : -1;
    this.y = event.offsetY;
    if (this.bucket < 0) this.tip.hide();
    this.moved();
  }
}
