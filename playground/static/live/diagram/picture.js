/**
 * What a drawing of the network is made of, all but the frame.
 *
 * @typedef {{atlas: import("./atlas.js").Atlas|null, image: import("./image.js").ImageTile|null}} Thumbnails
 * @typedef {{scene: object, layout: import("./layout.js").Layout, theme: import("../kit/theme.js").Theme,
 *   plates: import("./plates.js").Plates, names: {inputs: string[], outputs: string[]},
 *   ghosts: import("./ghosts.js").Ghosts|null} & Thumbnails} Picture
 */

import { printedName } from "../kit/names.js";
import { Atlas } from "./atlas.js";
import { ghostsOf } from "./ghosts.js";
import { ImageTile } from "./image.js";
import { layoutDiagram } from "./layout.js";
import { Plates } from "./plates.js";

const LEGEND_ROOM = 34;

/** The thumbnails of a network, to be filled by frames. @returns {Thumbnails} */
export function thumbnailsOf(scene, theme) {
  const isMap = scene.view.kind !== "curve";
  return { atlas: isMap ? new Atlas(scene, theme) : null, image: scene.image_shape ? new ImageTile(scene, theme) : null };
}

/**
 * Lays a network out on a surface, the names cut to their room.
 * @param {CanvasRenderingContext2D} context measures the names @param {number} top room for the heads
 * @param {number} ratio pixels of the surface a unit of its drawing @param {Thumbnails} thumbnails
 * @param {boolean} isChoosing whether the inputs' column shows all that could be inputs
 * @returns {Picture}
 */
export function pictureOf(scene, context, { width, height, top, ratio }, theme, thumbnails, isChoosing = false) {
  context.font = `12px ${theme.font}`;
  const measure = (text) => context.measureText(text).width;
  const [inputs, outputs] = [scene.input_names, scene.output_names].map((names) => (names ?? []).map(printedName));
  const features = scene.features?.map((feature) => ({ ...feature, label: printedName(feature.label) })) ?? null;
  const named = { ...scene, input_names: inputs, output_names: outputs, features };
  const layout = layoutDiagram(named, width, height, measure, { top, bottom: LEGEND_ROOM + (width < 430 ? 12 : 0) }, isChoosing);
  const fit = (names, room) => names.map((name) => shortened(name, room, measure));
  return {
    scene, layout, theme, ...thumbnails,
    ghosts: isChoosing ? ghostsOf(named, theme, (name) => shortened(name, layout.labels.inputs.width, measure)) : null,
    plates: new Plates(theme, ratio),
    names: {
      inputs: fit(inputs, layout.labels.inputs.width),
      outputs: fit(outputs, layout.labels.outputs.width - 10),
    },
  };
}

/** A network laid out for saved pictures: anew only where something of the surface is another. */
export class SavedPicture {
  /** @param {{width: number, height: number, top: number, ratio: number}} size @returns {Picture} */
  of(scene, context, size, theme) {
    const key = Object.values(size).join();
    if (this.key !== key || this.picture.scene !== scene || this.picture.theme !== theme) {
      this.picture = pictureOf(scene, context, size, theme, thumbnailsOf(scene, theme));
      this.key = key;
    }
    return this.picture;
  }
}

/** Text cut to a room, and an ellipsis. */
export function shortened(text, room, measure) {
  if (measure(text) <= room + 1) return text;
  let kept = text;
  while (kept.length > 1 && measure(`${kept}…`) > room) kept = kept.slice(0, -1);
  return `${kept}…`;
}
