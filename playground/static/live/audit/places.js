/** The way to what has no place of its own in the diagram: the update, the network, the loss and each layer. */

import { element } from "../kit/elements.js";
import { say } from "../kit/words.js";
import { plainButton } from "./buttons.js";
import { kindOf } from "./selection.js";

const WHOLES = ["step", "network", "output"];

export class Places {
  /** @param {{go: (selection: object) => void}} actions */
  constructor({ go }) {
    this.go = go;
    this.root = element("nav", "bp-a-places");
    this.root.setAttribute("aria-label", say("inspect-places"));
    this.buttons = [];
  }

  setScene(scene) {
    const wholes = WHOLES.map((kind) => this.#button({ kind }, say(`inspect-place-${kind}`)));
    const layers = scene.layer_sizes.slice(1).map((_, at) => this.#button({ kind: "layer", layer: at + 1 }, String(at + 1)));
    for (const { made, layer } of layers) made.setAttribute("aria-label", say("inspect-place-layer", { layer }));
    this.buttons = [...wholes, ...layers];
    const nodes = (buttons) => buttons.map(({ made }) => made);
    this.root.replaceChildren(...nodes(wholes), element("span", "", say("inspect-place-layers")), ...nodes(layers));
    this.root.classList.toggle("bp-a-many", layers.length > 6);
  }

  #button(place, words) {
    const { kind, layer } = place;
    return { ...place, made: plainButton("bp-a-place", words, `audit-place-${kind}${layer ?? ""}`, () => this.go(place)) };
  }

  /** @param {import("./selection.js").Selection} selection */
  show(selection) {
    const kind = kindOf(selection);
    for (const { made, ...place } of this.buttons) {
      const current = place.layer ? place.layer === selection?.layer && (kind === "layer" ? "page" : "true") : place.kind === kind && "page";
      if (current) made.setAttribute("aria-current", current);
      else made.removeAttribute("aria-current");
    }
  }
}
