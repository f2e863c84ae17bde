/** The fields of the menu that say which frames a file shows, how fast, and what comes of it; and how far it is made. */

import { element, hide, setText } from "../kit/elements.js";
import { number } from "../kit/numbers.js";
import { say } from "../kit/words.js";
import { CODEC_NAMES, codecOf } from "./codecs.js";
import { heldAt, lengthOf } from "./shots.js";
import { countOf, stepsOf, USUAL_SPEED, usualSteps, within } from "./steps.js";

const NUMBERS = ["from", "to", "every"];
/** Frames a second: whole hundredths of a second each, as a GIF counts. */
const SPEEDS = [2, 5, 10, 20, 25];

export class ReelFields {
  constructor() {
    this.root = element("div", "bp-pictures-reel");
    this.steps = element("div", "bp-pictures-steps");
    this.inputs = Object.fromEntries(NUMBERS.map((name) => [name, numberField(name, this.steps)]));
    this.speed = speedField(this.root);
    this.summary = element("p", "bp-pictures-summary");
    this.summary.dataset.testid = "pictures-summary";
    this.bar = element("progress", "bp-pictures-progress");
    this.bar.dataset.testid = "pictures-progress";
    this.bar.setAttribute("aria-label", say("pictures-working"));
    this.root.prepend(this.steps);
    this.root.append(this.summary, this.bar);
    hide(this.bar, true);
  }

  /** For another moment: what is offered at first. @param {import("./slide.js").Moment} moment */
  offer(moment) {
    this.moment = moment;
    this.#fill(usualSteps(moment.frames, moment.newest));
  }

  /** @returns {{from: number, to: number, every: number, fps: number}} */
  get wish() {
    const typed = Object.fromEntries(NUMBERS.map((name) => [name, this.inputs[name].valueAsNumber]));
    return { ...within(typed, this.moment.newest, this.most), fps: Number(this.speed.input.value) };
  }

  /**
   * Brings fields and summary to what is chosen.
   * @param {{format: string, part: string, width: number, height: number}} chosen @param {{kind: string, most?: number}} row of the format
   */
  async follow({ format, part, width, height }, { kind, most }) {
    this.most = most;
    hide(this.root, kind !== "film" && kind !== "pages");
    if (this.root.hidden) return;
    const walks = kind === "film" && part === "walk";
    hide(this.steps, walks);
    hide(this.speed.row, kind !== "film");
    const { wish } = this;
    const turn = (this.turn = {});
    this.#fill(wish);
    const lines = walks ? [say("pictures-summary-walk", { phases: this.moment.phaseCount })] : [this.#count(wish, kind)];
    setText(this.summary, lines.join(" "));
    if (kind !== "film" || format === "gif") return;
    const found = await codecOf(format, { width, height });
    if (turn !== this.turn) return; // something else is chosen by now
    lines.push(found
      ? say(`pictures-codec-${found.codec === "avc" ? "common" : "rare"}`, { codec: CODEC_NAMES[found.codec] })
      : say("pictures-no-codec", { format: format.toUpperCase() }));
    setText(this.summary, lines.join(" "));
  }

  /** How far the file is; null when none is made. @param {number|null} done @param {number} [count] */
  show(done, count = 1) {
    hide(this.bar, done === null);
    this.bar.max = count;
    this.bar.value = done ?? 0;
  }

  #count(wish, kind) {
    const count = countOf(wish);
    const held = heldAt(this.moment.frames);
    const missing = stepsOf(wish).filter((step) => !held.has(step)).length;
    const seconds = number(lengthOf(wish), 3);
    return say(kind === "film" ? "pictures-summary-film" : "pictures-summary-pages", { count, seconds, missing });
  }

  #fill(values) {
    for (const name of NUMBERS) this.inputs[name].value = String(values[name]);
    for (const name of NUMBERS) this.inputs[name].max = String(this.moment.newest);
  }
}

function numberField(name, host) {
  const row = element("label", "bp-pictures-step");
  const input = element("input", "bp-pictures-input");
  Object.assign(input, { type: "number", min: name === "every" ? "1" : "0", step: "1" });
  input.dataset.testid = `pictures-${name}`;
  row.append(element("span", "bp-label", say(`pictures-${name}`)), input);
  host.append(row);
  return input;
}

function speedField(host) {
  const row = element("label", "bp-pictures-field");
  const input = element("select", "bp-select");
  input.append(...SPEEDS.map((fps) => new Option(say("pictures-speed-frames", { fps }), String(fps), false, fps === USUAL_SPEED)));
  input.dataset.testid = "pictures-speed";
  row.append(element("span", "bp-label", say("pictures-speed")), input);
  host.append(row);
  return { row, input };
}
