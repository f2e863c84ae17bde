/**
 * Where each weight, bias and unit stands in the flat vectors of a frame.
 *
 * Layers count from 1 as in the addresses "w1.0.2" and "b1.2"; units and inputs count from 0. Layer 0 is the inputs.
 * The flat vector holds, layer by layer, the weights row by row (fan_in, fan_out) and then the biases.
 * Units are numbered over all layers but the inputs, in layer order.
 *
 * @typedef {{fanIn: number, fanOut: number, weights: number, biases: number, units: number}} Block
 *   offsets of one layer: its first weight and first bias in the flat vector, its first unit in the unit vector
 * @typedef {{kind: "weight"|"bias", layer: number, i: number, j: number, index: number, address: string}} Parameter
 *   i is -1 for a bias
 */

/** @type {WeakMap<object, Block[]>} */
const blocksOfScene = new WeakMap();

/** The blocks of a scene, one a layer (index 0 is layer 1). @returns {Block[]} */
export function blocks(scene) {
  let found = blocksOfScene.get(scene);
  if (!found) {
    found = layoutOf(scene.layer_sizes);
    blocksOfScene.set(scene, found);
  }
  return found;
}

/** @param {number[]} sizes inputs first @returns {Block[]} */
export function layoutOf(sizes) {
  let offset = 0;
  let units = 0;
  return sizes.slice(1).map((fanOut, before) => {
    const fanIn = sizes[before];
    const block = { fanIn, fanOut, weights: offset, biases: offset + fanIn * fanOut, units };
    offset = block.biases + fanOut;
    units += fanOut;
    return block;
  });
}

/** Number of weights and biases. */
export function parameterCount(scene) {
  const last = blocks(scene).at(-1);
  return last.biases + last.fanOut;
}

/** Number of units, inputs not counted. */
export function unitCount(scene) {
  const last = blocks(scene).at(-1);
  return last.units + last.fanOut;
}

/** Flat index of the weight that joins unit i of layer - 1 to unit j of layer. */
export function weightIndex(scene, layer, i, j) {
  const block = blocks(scene)[layer - 1];
  return block.weights + i * block.fanOut + j;
}

/** Flat index of the bias of unit j of a layer. */
export function biasIndex(scene, layer, j) {
  return blocks(scene)[layer - 1].biases + j;
}

/** Index of unit j of a layer (from 1) among all units. */
export function unitIndex(scene, layer, j) {
  return blocks(scene)[layer - 1].units + j;
}

/** The layer (from 1) and place in it of a unit index. @returns {{layer: number, j: number}} */
export function unitAt(scene, unit) {
  const all = blocks(scene);
  const before = all.findIndex((block) => unit < block.units + block.fanOut);
  return { layer: before + 1, j: unit - all[before].units };
}

export const weightAddress = (layer, i, j) => `w${layer}.${i}.${j}`;

export const biasAddress = (layer, j) => `b${layer}.${j}`;

/** As a list of shapes names it, counted from 1: "w[2][1,3]", "b[1][2]". @param {{kind: string, layer: number, i: number, j: number}} parameter */
export const countedName = ({ kind, layer, i, j }) => (kind === "bias" ? `b[${layer}][${j + 1}]` : `w[${layer}][${i + 1},${j + 1}]`);

/** What stands at a flat index. @returns {Parameter} */
export function parameterAt(scene, index) {
  const all = blocks(scene);
  const before = all.findIndex((block) => index < block.biases + block.fanOut);
  const { weights, biases, fanOut } = all[before];
  const layer = before + 1;
  if (index >= biases) {
    const j = index - biases;
    return { kind: "bias", layer, i: -1, j, index, address: biasAddress(layer, j) };
  }
  const i = Math.floor((index - weights) / fanOut);
  const j = (index - weights) % fanOut;
  return { kind: "weight", layer, i, j, index, address: weightAddress(layer, i, j) };
}

/** The parameter of an address such as "w1.0.2", or null where this network has none. @returns {Parameter|null} */
export function parameterOf(scene, address) {
  const read = /^(?:w(\d+)\.(\d+)\.(\d+)|b(\d+)\.(\d+))$/.exec(address);
  if (!read) return null;
  const isBias = read[4] !== undefined;
  const layer = Number(isBias ? read[4] : read[1]);
  const i = isBias ? -1 : Number(read[2]);
  const j = Number(isBias ? read[5] : read[3]);
  const block = blocks(scene)[layer - 1];
  if (!block || i >= block.fanIn || j >= block.fanOut) return null;
  const index = isBias ? biasIndex(scene, layer, j) : weightIndex(scene, layer, i, j);
  return { kind: isBias ? "bias" : "weight", layer, i, j, index, address };
}

/** Whether the whole block ("w2", "b1") of this address is held fixed. */
export function isFixed(scene, address) {
  return (scene.fixed ?? []).includes(address.split(".")[0]);
}
