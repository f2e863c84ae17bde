/**
 * Moments gathered for later: each as the picture and the slide that it was when it was added. Kept in the page's memory alone,
 * no more than so many.
 *
 * @typedef {{title: string, png: Blob, page: import("./pptx.js").Page}} Kept
 */

/** A picture and a slide are a megabyte or so. */
export const MOST_KEPT = 40;

export class Tray {
  constructor() {
    /** @type {Kept[]} in the order of the slides */
    this.kept = [];
  }

  get isFull() {
    return this.kept.length >= MOST_KEPT;
  }

  /** @param {Kept} kept */
  add(kept) {
    if (!this.isFull) this.kept.push(kept);
  }

  remove(at) {
    this.kept.splice(at, 1);
  }

  /** Puts one before its neighbour (-1) or after (1). */
  move(at, by) {
    const to = at + by;
    if (!this.kept[at] || !this.kept[to]) return;
    [this.kept[at], this.kept[to]] = [this.kept[to], this.kept[at]];
  }
}

/** All of them in one file: slides to be edited, or pictures packed together. */
export const TRAY_FILES = Object.freeze({
  pptx: async ({ kept }) => {
    const { presentationFile } = await import("./presentation.js");
    return presentationFile(kept.map(({ page }) => page), { title: kept[0].title, about: "" });
  },
  zip: async ({ kept }) => {
    const { packed } = await import("./packed.js");
    return packed(kept.map(({ title, png }, at) => ({ name: `${String(at + 1).padStart(2, "0")} ${title}.png`, content: png })));
  },
});
