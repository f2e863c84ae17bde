/** The numbers of a step as a file: a table as CSV, everything as JSON. */

import { csvOf, historyTable, parameterTable, recordsOf, unitTable } from "./tables.js";

/** The tables there are, by their names. */
export const TABLES = Object.freeze({ parameters: parameterTable, units: unitTable, history: historyTable });

const BYTE_ORDER = "\ufeff"; // by which spreadsheets know that names are in UTF-8

/** @param {import("./slide.js").Moment} moment @param {keyof TABLES} table @returns {Promise<Blob>} */
export async function csvFile(moment, table) {
  const record = table === "history" ? null : await moment.record(moment.frame.step);
  return new Blob([BYTE_ORDER + csvOf(TABLES[table](moment, record))], { type: "text/csv;charset=utf-8" });
}

/** Everything of the step: settings, measures, the update that led to it, every parameter and unit. @returns {Promise<Blob>} */
export async function jsonFile(moment) {
  const { scene, frame, address, link } = moment;
  const record = await moment.record(frame.step);
  const { audit } = record;
  const all = {
    address, settings: link, title: moment.title, layer_sizes: scene.layer_sizes, activations: scene.activations, loss: scene.loss,
    step: frame.step, epoch: frame.epoch, train_loss: frame.trainLoss, test_loss: frame.testLoss, penalty: frame.penalty,
    train_accuracy: frame.trainAccuracy, test_accuracy: frame.testAccuracy,
    update: {
      from: audit.from, to: audit.to, rows: audit.rows, losses: audit.losses, loss: audit.loss, penalty: audit.penalty,
      learning_rate: audit.learning_rate, optimizer: audit.optimizer, clip_scale: audit.clip_scale,
    },
    parameters: recordsOf(parameterTable(moment, record)), units: recordsOf(unitTable(moment, record)),
  };
  return new Blob([`${JSON.stringify(all, null, 1)}\n`], { type: "application/json" }); // what is no number is null there
}
