/**
 * How layers and what is seen of them are named.
 *
 * A reading is what a view says of one moment, as data: the name of a message and its values. One message may have shorter
 * ways of saying it as attributes, and one that is spoken as a sentence of its own.
 *
 * @typedef {{name: string, values?: object}} Reading
 */

import { enumerated, say } from "../kit/words.js";

/** "layer 2", "output"; short: "L2", "out". @param {number} layer from 0 @param {number} layers with weights */
export function layerName(layer, layers, short = false) {
  if (layer === layers - 1) return say(short ? "chart-layer-output.short" : "chart-layer-output");
  return say(short ? "chart-layer.short" : "chart-layer", { number: layer + 1 });
}

/** "layers 1–3, output". @param {number[]} found layers from 0, in order */
export function layerList(found, layers) {
  if (found.length === layers && layers > 1) return say("chart-layers-every");
  const hidden = found.filter((layer) => layer < layers - 1).map((layer) => layer + 1);
  const runs = hidden.reduce((made, layer) => {
    if (made.length && made.at(-1)[1] === layer - 1) made.at(-1)[1] = layer;
    else made.push([layer, layer]);
    return made;
  }, []);
  const numbers = runs.flatMap(([first, last]) => {
    if (last <= first + 1) return last > first ? [String(first), String(last)] : [String(first)];
    return [say("chart-layers-span", { first, last })];
  });
  const parts = hidden.length ? [say("chart-layers", { count: hidden.length, names: enumerated(numbers) })] : [];
  if (found.includes(layers - 1)) parts.push(say("chart-layer-output"));
  return enumerated(parts);
}

/** A reading as it is written. @param {Reading} reading */
export const written = ({ name, values }) => say(name, values);

/** A reading as a sentence by itself; empty where there is none. @param {Reading|undefined} reading */
export const spoken = (reading) => (reading ? say(`${reading.name}.spoken`, reading.values) : "");
