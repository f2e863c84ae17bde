/**
 * One card: the title, the sentence and the blocks of a document, brought up to date in place when the next document is
 * of the same card. It draws the numbers that it is given; it works out none.
 *
 * @typedef {{type: string, about?: string}} BlockDocument the fields of each type: see the block's own module
 * @typedef {{name: string, title: string, sentence: string, blocks: BlockDocument[]}} Card
 */

import { element, hide, setText, still } from "../kit/elements.js";
import { say } from "../kit/words.js";
import { Bars } from "./bars.js";
import { Choice } from "./choice.js";
import { Epsilon } from "./epsilon.js";
import { Facts } from "./facts.js";
import { Formula } from "./formula.js";
import { Matrices } from "./matrices.js";
import { Plot } from "./plot.js";
import { Sum } from "./sum.js";
import { Table } from "./table.js";

const BLOCKS = Object.freeze({
  formula: Formula, bars: Bars, sum: Sum, plot: Plot, matrices: Matrices, facts: Facts, table: Table, choice: Choice, epsilon: Epsilon,
});

/**
 * What is read of a card, of each type of block and of the parts they are made of; "?" where it may be missing. The server's
 * twin: the frozen types of `playground/cards/blocks.py`, held to this by `tests/test_blocks.py`.
 */
export const FIELDS = Object.freeze({
  card: ["name", "title", "sentence", "blocks"],
  formula: ["type", "mathml", "text"],
  bars: ["type", "title", "about", "note", "items", "total", "line", "shown", "count"],
  sum: ["type", "title", "about", "terms", "total"],
  plot: ["type", "title", "about", "note", "x", "y", "series", "marks", "band", "equal?"],
  matrices: ["type", "title", "about", "note", "expression", "items", "product", "animation", "share", "form"],
  facts: ["type", "about", "items"],
  table: ["type", "title", "about", "columns", "rows", "open"],
  choice: ["type", "label", "about", "options"],
  epsilon: ["type", "title", "about", "note", "label", "epsilons", "errors", "numeric", "analytic"],
  item: ["label", "value", "row?", "strong?", "kind?"],
  axis: ["label", "log", "low?", "high?"],
  series: ["name", "x", "y", "style", "role"],
  mark: ["x", "y", "label", "role"],
  band: ["low", "high", "label", "axis?"],
  matrixItem: [
    "name", "rows", "columns", "row_dim", "column_dim", "values", "row_labels", "column_labels", "full_rows", "full_columns",
  ],
  option: ["label", "select?", "card?", "sample?", "current?"],
});

export class CardView {
  /** @param {HTMLElement} host @param {import("./parts.js").Context} context */
  constructor(host, context) {
    this.context = context;
    this.root = element("article", "bp-a-card");
    this.title = element("h3", "bp-a-card-title");
    this.sentence = element("p", "bp-a-sentence");
    this.body = element("div", "bp-a-blocks");
    this.contents = element("nav", "bp-a-options bp-a-contents");
    this.contents.setAttribute("aria-label", say("block-contents"));
    this.contents.hidden = true;
    this.root.append(this.title, this.sentence, this.contents, this.body);
    host.append(this.root);
    /** @type {{type: string, view: object}[]} */
    this.blocks = [];
    this.name = null;
  }

  /** @param {Card|null} card null empties the view */
  show(card) {
    hide(this.root, !card);
    if (!card || card.name !== this.name) this.clear();
    if (!card) return;
    this.name = card.name;
    setText(this.title, card.title);
    setText(this.sentence, card.sentence);
    hide(this.title, !card.title);
    hide(this.sentence, !card.sentence);
    const documents = card.blocks.filter(({ type }) => Object.hasOwn(BLOCKS, type));
    documents.forEach((document, at) => this.#showBlock(document, at));
    for (const { view } of this.blocks.splice(documents.length)) remove(view);
    this.#showContents(documents);
  }

  /** Of a card with several tall figures: the way to each. */
  #showContents(documents) {
    const tall = documents.flatMap((document, at) => (document.type === "matrices" ? [[document.title, at]] : []));
    const shape = JSON.stringify(tall);
    hide(this.contents, tall.length < 2);
    if (shape === this.contentsShape) return;
    this.contentsShape = shape;
    this.contents.replaceChildren(...tall.map(([title, at]) => {
      const made = element("button", "bp-a-option", title);
      made.type = "button";
      made.addEventListener("click", () => {
        const first = documents[at - 1]?.type === "formula" ? at - 1 : at;
        this.blocks[first]?.view.root.scrollIntoView({ block: "start", behavior: still() ? "auto" : "smooth" });
      });
      return made;
    }));
  }

  #showBlock(document, at) {
    const now = this.blocks[at];
    if (now && now.type === document.type && now.view.fits(document)) {
      now.view.update(document);
      return;
    }
    const view = new BLOCKS[document.type](document, this.context);
    if (now) {
      now.view.close?.();
      now.view.root.replaceWith(view.root);
    } else this.body.append(view.root);
    this.blocks[at] = { type: document.type, view };
  }

  /** Takes the context's new width. */
  resize() {
    for (const { view } of this.blocks) view.resize?.();
  }

  /** Takes the context's new theme. */
  recolour() {
    for (const { view } of this.blocks) view.recolour?.();
  }

  clear() {
    for (const { view } of this.blocks.splice(0)) remove(view);
    this.name = null;
  }
}

function remove(view) {
  view.close?.();
  view.root.remove();
}
