/** Where training stands, in numbers: epoch, step, losses and accuracy. */

import { element, hide, setText } from "../kit/elements.js";
import { formatEpoch, formatNumber, formatShare, whole } from "../kit/numbers.js";
import { say } from "../kit/words.js";

export class Readout {
  constructor() {
    this.root = element("dl", "bp-readout");
    this.labels = {};
    this.numbers = {};
    this.#add("epoch", say("transport-epoch"));
    this.#add("step", say("transport-step"));
    this.#add("train", say("transport-train-loss"), "bp-mark-train");
    this.#add("test", say("transport-test-loss"), "bp-mark-test");
    this.#add("accuracy", say("transport-test-accuracy"));
  }

  #add(name, words, mark = "") {
    const entry = element("div", `bp-number bp-number-${name}`);
    const label = element("dt", "bp-label");
    if (mark) label.append(element("i", `bp-mark ${mark}`), " ");
    label.append(words);
    this.labels[name] = label;
    this.numbers[name] = element("dd", "bp-value", "–");
    this.numbers[name].dataset.testid = `readout-${name}`;
    entry.append(label, this.numbers[name]);
    this.root.append(entry);
  }

  /** @param {import("../link/protocol.js").Frame} frame */
  show(frame) {
    const { numbers, labels } = this;
    setText(numbers.epoch, formatEpoch(frame.epoch));
    setText(numbers.step, whole(frame.step));
    setText(numbers.train, formatNumber(frame.trainLoss));
    setText(numbers.test, formatNumber(frame.testLoss));
    const ofTest = Number.isFinite(frame.testAccuracy);
    const accuracy = ofTest ? frame.testAccuracy : frame.trainAccuracy;
    setText(numbers.accuracy, formatShare(accuracy));
    if (ofTest !== this.ofTest) {
      this.ofTest = ofTest;
      setText(labels.accuracy, ofTest ? say("transport-test-accuracy") : say("transport-train-accuracy"));
    }
    hide(numbers.test.parentElement, !Number.isFinite(frame.testLoss));
    hide(numbers.accuracy.parentElement, !Number.isFinite(accuracy));
  }
}
