/** The head of the panel: where else to go, the name of what is looked at with its value, and which update this is. */

import { element, setText } from "../kit/elements.js";
import { formatNumber, rate } from "../kit/numbers.js";
import { say } from "../kit/words.js";
import { plainButton } from "./buttons.js";
import { Places } from "./places.js";
import { addressOf, placeOf, shortTitleOf, titleOf } from "./selection.js";
import { ValueField } from "./value_field.js";

export class Head {
  /** @param {{go: (selection: object) => void, edit: (address: string, value: number) => void, close: () => void}} actions */
  constructor({ go, edit, close }) {
    this.places = new Places({ go });
    this.title = element("h2", "bp-a-what");
    this.value = new ValueField({ edit });
    this.update = element("span", "bp-a-update");
    this.numbers = element("span", "bp-a-numbers");
    this.close = plainButton("bp-a-close", "×", "audit-close", close);
    this.close.setAttribute("aria-label", say("inspect-close"));
    this.close.title = say("inspect-close.tip");
    const over = element("div", "bp-a-over");
    over.append(this.title, this.value.root);
    const line = element("p", "bp-a-when");
    line.append(this.update, this.numbers);
    this.root = element("header", "bp-a-head");
    this.root.append(this.places.root, this.close, over, line);
  }

  setScene(scene) {
    this.scene = scene;
    this.places.setScene(scene);
  }

  /** What is looked at. @param {import("./selection.js").Selection} selection @param {number|undefined} value of a weight or bias */
  show(selection, value) {
    const { scene } = this;
    const address = addressOf(selection);
    const title = titleOf(scene, selection);
    setText(this.title, shortTitleOf(scene, selection));
    this.title.title = address ? say("inspect-title-address", { title, address }) : title;
    this.places.show(selection);
    this.showValue(selection, value);
  }

  showValue(selection, value) {
    this.value.show(addressOf(selection), value, placeOf(this.scene, selection));
  }

  /** Which update it is, and what is true of all of it; nothing where there is only a refusal. */
  showUpdate({ from, to, coming, loss, penalty, learning_rate: learningRate, clip_scale: clip }) {
    if (!Number.isInteger(from)) return;
    setText(this.update, say(coming ? "inspect-update-coming" : "inspect-update", { from, to }));
    const parts = [say("inspect-loss", { value: formatNumber(loss) })];
    if (penalty) parts.push(say("inspect-penalty", { value: formatNumber(penalty) }));
    if (Number.isFinite(learningRate)) parts.push(say("inspect-rate", { value: rate(learningRate) }));
    if (Number.isFinite(clip) && clip !== 1) parts.push(say("inspect-clipped", { value: formatNumber(clip) }));
    setText(this.numbers, parts.join(" · "));
  }
}
