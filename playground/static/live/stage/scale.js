/**
 * How large the view is drawn: type, marks, strokes and units all by one value, which follows the window; larger still for
 * a lecture, where the sidebar is away. Only the screen shows it: a run and its link know nothing of it.
 */

/** The room, in css pixels, that a view of scale 1 fills: that of a window of 1280 x 800. */
const ROOM = { width: 940, height: 800 };
/** The same for a lecture. */
const LECTURE = { width: 880, height: 640 };
/** What margins of 10 mm leave of a page across, in css pixels: the width of Letter, the height of A4. */
const PAPER = { width: 970, height: 700 };
const LARGEST = 4;
const POINTED = ["pointermove", "pointerdown", "pointerup", "click", "dblclick"];
const STEPS = 20; // of a scale of 1: a window that grows a little redraws nothing

/** @param {number} width that the view has @param {number} height of the window @param {boolean} lecture @returns {number} 1 or more */
export function scaleOf(width, height, lecture) {
  const room = lecture ? LECTURE : ROOM;
  const fitting = Math.min(width / room.width, height / room.height);
  return Math.max(1, Math.min(LARGEST, Math.floor(fitting * STEPS) / STEPS));
}

/** The scale at which a view fits on a page across, of A4 as of Letter. @param {number} width @param {number} height of it, at scale 1 */
export const paperOf = (width, height) => Math.min(PAPER.width / Math.max(1, width), PAPER.height / Math.max(1, height));

export class Scale {
  /**
   * @param {HTMLElement} root the view @param {{showLecture: (on: boolean) => void}} strip
   * @param {Object<string, {resize: () => void}>} painters @param {() => void} changed the pictures are to be painted
   */
  constructor(root, strip, painters, changed) {
    Object.assign(this, { root, strip, painters, changed });
    this.lecture = false;
    this.scale = 0;
    new ResizeObserver(() => this.fit()).observe(root);
    window.addEventListener("resize", () => this.fit());
    for (const name of POINTED) root.addEventListener(name, (event) => this.#place(event), true);
  }

  /** Browsers differ in whether an offset is measured before or after zoom: here in the pixels that pictures are laid out in. */
  #place(event) {
    if (this.scale === 1 || !event.target.getBoundingClientRect) return;
    const { left, top } = (event.target.ownerSVGElement ?? event.target).getBoundingClientRect();
    Object.defineProperties(event, {
      offsetX: { value: (event.clientX - left) / this.scale },
      offsetY: { value: (event.clientY - top) / this.scale },
    });
  }

  /** How the sheets print it: whole, on one page. */
  #fitPaper() {
    const { offsetWidth: width, offsetHeight: height, style } = this.root;
    style.setProperty("--bp-paper-width", `${width}px`);
    style.setProperty("--bp-paper", String(paperOf(width, height)));
  }

  toggle() {
    this.lecture = !this.lecture;
    document.documentElement.toggleAttribute("data-lecture", this.lecture);
    this.fit(true);
  }

  fit(always = false) {
    const host = this.root.parentElement;
    if (!host || matchMedia("print").matches) return; // on paper it stays as it was on the screen
    const scale = scaleOf(host.getBoundingClientRect().width, innerHeight, this.lecture);
    this.root.style.setProperty("--bp-screen", `${innerHeight / scale}px`);
    this.#fitPaper();
    if (scale === this.scale && !always) return;
    this.scale = scale;
    this.root.style.zoom = String(scale);
    document.documentElement.style.setProperty("--bp-scale", String(scale));
    this.strip.showLecture(this.lecture);
    for (const painter of Object.values(this.painters)) painter.resize();
    this.changed();
  }
}
