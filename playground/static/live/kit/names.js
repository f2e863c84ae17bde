/** What a person calls an input, a unit, a weight and a bias: in a sentence, at its beginning, and where room is short. */

import { say } from "./words.js";

const SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

/** "x1" and what is made of it as in print: "x₁", "x₁²", "sin x₁". Other names stay. The server's twin: `cards/question.py`. */
export function printedName(name) {
  return String(name ?? "").replace(/(?<![A-Za-z0-9_])x(\d{1,3})(?![A-Za-z0-9_])/g, (_, digits) => `x${[...digits].map((digit) => SUBSCRIPTS[digit]).join("")}`);
}

/** Within a sentence: an input's name, "hidden 2, unit 3" (both from 1), "output setosa", or "output" where there is but one. */
export const unitName = (scene, layer, j) => unit(scene, layer, j, "");

/** The same at the beginning of a line: "Hidden 2, unit 3". An input's own name stays as it is. */
export const unitTitle = (scene, layer, j) => unit(scene, layer, j, ".title");

/** The same in few letters: "h2 unit 3". */
export const shortUnitName = (scene, layer, j) => unit(scene, layer, j, ".short");

function unit(scene, layer, j, form) {
  if (layer === 0) {
    const name = scene.input_names?.[j];
    return name === undefined ? say(`name-input${form}`, { number: j + 1 }) : printedName(name);
  }
  if (layer < scene.layer_sizes.length - 1) return say(`name-hidden${form}`, { layer, unit: j + 1 });
  const own = ownNameOf(scene, j);
  if (own !== null) return say(`name-output${form}`, { name: printedName(own) });
  return scene.layer_sizes.at(-1) === 1 ? say(`name-output-one${form}`) : say(`name-output${form}`, { name: j + 1 });
}

/** The name an output has from the data, or null: a single one that the server calls "output" has none. */
export function ownNameOf({ output_names: names = [] }, j) {
  return names[j] === undefined || (names.length === 1 && names[j] === "output") ? null : names[j];
}

/**
 * A weight or bias within a sentence: "weight x₁ → hidden 1, unit 2", "bias of output".
 * @param {object} scene @param {{kind: string, layer: number, i: number, j: number}} parameter as `kit/addresses.js` finds it
 */
export const parameterName = (scene, parameter) => parameterIn(scene, parameter, "");

/** The same with its article: "the weight x₁ → hidden 1, unit 2". */
export const theParameter = (scene, parameter) => parameterIn(scene, parameter, ".the");

/** The same as a heading: "Weight x₁ → hidden 1, unit 2". */
export const parameterTitle = (scene, parameter) => parameterIn(scene, parameter, ".title");

/** The same where room is short: a weight between two hidden layers by the short names of its units, "Weight h1 unit 2 → h2 unit 1". */
export const shortParameterTitle = (scene, parameter) => parameterIn(scene, parameter, ".title", isInner(scene, parameter) ? shortUnitName : unitName);

/** Where a weight leads from and to: "x₁ → hidden 1, unit 2"; of a bias, its unit. */
export const parameterPlace = (scene, parameter) => parameterIn(scene, parameter, ".place");

function parameterIn(scene, { kind, layer, i, j }, form, name = unitName) {
  const after = name(scene, layer, j);
  if (kind === "bias") return say(`name-bias-of${form}`, { unit: after });
  return say(`name-weight${form}`, { before: name(scene, layer - 1, i), after });
}

const isInner = (scene, { kind, layer }) => kind === "weight" && layer > 1 && layer < scene.layer_sizes.length - 1;
