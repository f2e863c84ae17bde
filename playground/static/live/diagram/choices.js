/**
 * Where the features that can be inputs stand while the column is open to choose, and what a click on one makes of the
 * choice. Numbers and names only.
 *
 * @typedef {{name: string, label: string, input: number|null, tile: number[]|null}} Feature
 *   input: which input of the network it is; tile: of one that is none, its small map
 */

/** What a target of the pointer takes at least. */
const LEAST_PITCH = 24;
const BESIDE = 9; // between a tile and its name
const FINGER = 44; // across, at least

/** Whether all choices of a network have room above each other. @param {import("./layout.js").Layout} layout */
export function hasRoom({ features }, { top, bottom }) {
  return Boolean(features) && (bottom - top) / features.length >= LEAST_PITCH;
}

/** The features chosen once one is switched on or off, in their own order. @param {Feature[]} features @returns {string[]} */
export function toggled(features, name) {
  return features.filter((feature) => (feature.input !== null) !== (feature.name === name)).map((feature) => feature.name);
}

/** The names of the network's inputs, or while the column is open those of all that could be. @param {object} scene @returns {string[]} */
export const namesIn = (scene, isChoosing) => (isChoosing ? scene.features.map(({ label }) => label) : scene.input_names);

/** An open column: its units stand where their features do. @param {import("./layout.js").Column} column of all features @param {Feature[]} features */
export function openColumn(column, features) {
  const slots = column.ys;
  const ys = [];
  features.forEach(({ input }, at) => {
    if (input !== null) ys[input] = slots[at];
  });
  return { ...column, ys, slots };
}

/** What the pointer hits of each choice: its name and its tile. @param {import("./layout.js").Layout} layout @returns {{left: number, top: number, width: number, height: number}[]} */
export function choiceBoxes({ columns: [{ x, tile, pitch, slots }], labels: { inputs } }) {
  const right = x + Math.max(tile / 2 + 3, FINGER / 2);
  const half = inputs.place === "beside" ? tile / 2 + BESIDE + inputs.width : Math.max(tile, inputs.width, FINGER) / 2;
  const left = Math.max(0, x - half);
  return slots.map((y) => ({ left, top: y - pitch / 2, width: right - left, height: pitch }));
}
