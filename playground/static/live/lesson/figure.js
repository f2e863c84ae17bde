/** A picture that belongs to a scene, drawn as a block of a card: what the server has made of the scene's own run. */

import { CardView } from "../blocks/cards.js";
import { paintInks } from "../blocks/inks.js";
import { element, hide } from "../kit/elements.js";

const NARROWEST = 220;

export class SceneFigure {
  constructor() {
    this.root = element("div", "bp-a-panel bp-lesson-figure");
    this.context = { theme: null, width: 280, ask: () => {}, point: () => {} };
    this.cards = new CardView(this.root, this.context);
    /** @type {object|null} a block that waits for colours */
    this.waiting = null;
    this.sizes = new ResizeObserver(() => this.#resize());
    this.sizes.observe(this.root);
  }

  /** @param {string} name of the scene @param {import("../blocks/cards.js").BlockDocument|null} block none puts the picture away */
  show(name, block) {
    hide(this.root, !block);
    this.cards.show(null);
    this.waiting = block && { name, title: "", sentence: "", blocks: [block] };
    this.#draw();
  }

  /** @param {import("../kit/theme.js").Theme|null} theme of the page */
  recolour(theme) {
    if (!theme || theme === this.context.theme) return;
    this.context.theme = theme;
    paintInks(this.root, theme);
    this.cards.recolour();
    this.#draw();
  }

  #draw() {
    if (!this.waiting || !this.context.theme) return;
    this.cards.show(this.waiting);
    this.waiting = null;
  }

  #resize() {
    const width = Math.max(NARROWEST, Math.min(640, this.root.clientWidth));
    if (!this.root.isConnected || this.root.hidden || width === this.context.width) return;
    this.context.width = width;
    this.cards.resize();
  }
}
