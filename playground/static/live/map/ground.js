/** The ground of the map: which bytes of a frame become which colours of the field. */

import { classInks, classShades, fillTable } from "./palette.js";
import { classCount } from "./markers.js";
import { hasWinners } from "./subject.js";

/** A thumbnail is coloured over its own span. */
const THUMBNAIL = Object.freeze({ low: -1, high: 1, centre: 0, half: 1 });

/** The colours of classes, made once a scene and theme. @typedef {{blended?: Uint8Array[], hard?: Uint32Array}} ClassTables */

/** @returns {ClassTables} empty where the network does not tell classes apart by several outputs */
export function classTables(scene, theme) {
  const count = classCount(scene);
  return scene.task === "classes" ? { blended: classShades(theme, count), hard: classInks(theme, count) } : {};
}

/**
 * Colours the field. @param {import("./field.js").Field} field
 * @param {import("./subject.js").Subject} subject @param {ClassTables} tables
 */
export function colourField(field, scene, frame, view, subject, theme, tables) {
  const { size, tile } = scene.view;
  if (subject.tile) {
    const each = tile * tile;
    fillTable(field.table, theme, THUMBNAIL, "smooth");
    field.values(frame.details.tiles.subarray(subject.unit * each, (subject.unit + 1) * each), tile, field.table);
  } else if (hasWinners(scene, frame)) {
    if (view.discretize) field.winners(frame.map, size, tables.hard);
    else field.classes(frame.map, size, tables.blended);
  } else {
    const hard = scene.task === "regression" ? "bands" : "sides";
    fillTable(field.table, theme, subject.shades, view.discretize ? hard : "smooth");
    field.values(frame.map, size, field.table);
  }
}
