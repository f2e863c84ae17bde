/** The numbers of a step as tables: parameters, units, the run so far. The first row names the columns. */

import { blocks, parameterAt, parameterCount } from "../kit/addresses.js";
import { parameterPlace, unitName } from "../kit/names.js";

/** @typedef {(string|number)[][]} Table */

/** A row a weight or bias: where it stands, what it was, its gradient, what was added, what it is. @returns {Table} */
export function parameterTable({ scene }, { arrays }) {
  const rows = Array.from({ length: parameterCount(scene) }, (_, at) => {
    const parameter = parameterAt(scene, at);
    const { address, kind, layer } = parameter;
    const numbers = [arrays.weights_before, arrays.gradients, arrays.updates, arrays.weights_after].map((values) => values[at]);
    return [address, kind, layer, parameterPlace(scene, parameter), ...numbers];
  });
  return [["address", "kind", "layer", "place", "before", "gradient", "update", "after"], ...rows];
}

/** A row an input or unit: its numbers in this update, means over its examples. @returns {Table} */
export function unitTable({ scene }, { arrays }) {
  const inputs = Array.from(arrays.inputs, (value, i) => ["", 0, i, unitName(scene, 0, i), "", value, "", ""]);
  const units = blocks(scene).flatMap(({ units: start, fanOut }, before) => Array.from({ length: fanOut }, (_, j) => {
    const at = start + j;
    const numbers = [arrays.z, arrays.a, arrays.slope, arrays.delta].map((values) => values[at]);
    return [scene.activations[before], before + 1, j, unitName(scene, before + 1, j), ...numbers];
  }));
  return [["activation", "layer", "unit", "name", "z", "a", "slope", "delta"], ...inputs, ...units];
}

/** A row a moment held, up to the one on show. @returns {Table} */
export function historyTable({ frames, frame }) {
  const rows = frames.filter(({ step }) => step <= frame.step).map((each) => [
    each.step, each.epoch, each.trainLoss, each.testLoss, each.penalty, each.trainAccuracy, each.testAccuracy, each.learningRate, each.batchLoss,
  ]);
  return [["step", "epoch", "train_loss", "test_loss", "penalty", "train_accuracy", "test_accuracy", "learning_rate", "batch_loss"], ...rows];
}

/** A number as it is computed, with no more digits than its kind has; nothing where there is none. */
const numeral = (value) => (Number.isNaN(value) ? "" : String(value));

/** A text that no spreadsheet takes for a formula. */
const harmless = (text) => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text);

/** A table as comma-separated values. @param {Table} table */
export function csvOf(table) {
  const cell = (value) => {
    const text = typeof value === "number" ? numeral(value) : harmless(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return table.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** A table as records: an object a row. @param {Table} table */
export function recordsOf([head, ...rows]) {
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]]).filter(([, value]) => value !== "")));
}
