/** The style sheets of the view. */

import { element } from "../kit/elements.js";

/** Each room its own; a later one may rest on an earlier. */
const SHEETS = [
  "kit/base.css", "transport/transport.css", "transport/timeline.css", "stage/stage.css", "diagram/diagram.css",
  "curves/charts.css", "audit/audit.css", "audit/head.css",
  "blocks/blocks.css", "blocks/rows.css", "blocks/plot.css", "blocks/matrices.css",
  "walk/walk.css", "walk/code.css", "walk/place.css", "stage/forced.css", "lesson/lesson.css", "lesson/lab.css", "pictures/pictures.css",
  "draw/draw.css",
];

/** Adds them to the page, once, in the version that the module's own address names. @param {string} base address of this version's main module */
export function addSheets(base) {
  const { search } = new URL(base);
  return Promise.all(SHEETS.map((name) => new Promise((resolve) => {
    const href = new URL(name + search, base).href;
    if ([...document.styleSheets].some((sheet) => sheet.href === href)) {
      resolve();
      return;
    }
    document.head.append(Object.assign(element("link"), { rel: "stylesheet", href, onload: resolve, onerror: resolve }));
  })));
}
