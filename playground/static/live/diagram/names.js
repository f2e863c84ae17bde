/** What layers and activations are called in the network diagram. */

import { whole } from "../kit/numbers.js";
import { knows, say } from "../kit/words.js";

/** What an activation is called; its own name where no better one is known. */
export function activationName(name) {
  const words = `option-activation-${name}`;
  return knows(words) ? say(words) : name;
}

/** The name above a layer; in few letters where room is short. */
export function layerTitle(scene, layer, short = false) {
  const last = scene.layer_sizes.length - 1;
  const form = short ? ".short" : "";
  if (layer === 0) return say(`diagram-${scene.image_shape ? "image" : "inputs"}${form}`);
  if (layer < last) return say(`diagram-hidden${form}`, { layer });
  return say(`diagram-outputs${form}`, { count: scene.layer_sizes[last] });
}

/** What stands under the name: the activation, or for inputs their number. */
export function layerNote(scene, layer) {
  return layer === 0 ? whole(scene.layer_sizes[0]) : activationName(scene.activations[layer - 1]);
}
