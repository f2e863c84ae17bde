/** The timeline between a step back and a step forward, and the way to an epoch. */

import { linearTicks } from "../kit/axes.js";
import { element, hide, setText } from "../kit/elements.js";
import { formatEpoch } from "../kit/numbers.js";
import { say } from "../kit/words.js";
import { button } from "./buttons.js";
import { ChangeMarks } from "./changes.js";

const TICKS_REST = 120;
const THUMB = 16; // css pixels
const REACH = 5; // css pixels from a mark: what it says is shown

export class Timeline {
  /** @param {{scrub: (step: number) => void, updateBack: () => void, step: () => void, goToEpoch: (epoch: number) => void}} actions */
  constructor(actions) {
    this.actions = actions;
    this.ticksAt = -Infinity;
    this.root = element("div", "bp-time");
    const back = nudge("back-update", "−1", say("transport-update-back"), ",", actions.updateBack);
    const forward = nudge("forward-update", "+1", say("transport-update-on"), ".", actions.step);
    this.root.append(back, this.#line(), forward, epochField(actions.goToEpoch));
  }

  #line() {
    const host = element("div", "bp-timeline");
    this.scrubber = element("input", "bp-scrubber");
    Object.assign(this.scrubber, { type: "range", min: "0", max: "0", step: "1", value: "0" });
    this.scrubber.dataset.testid = "scrubber";
    this.scrubber.setAttribute("aria-label", say("transport-timeline"));
    this.scrubber.addEventListener("input", () => this.actions.scrub(Number(this.scrubber.value)));
    this.scrubber.addEventListener("pointermove", (event) => this.#point(event));
    this.scrubber.addEventListener("pointerleave", () => hide(this.pointed, true));
    this.ticks = element("div", "bp-ticks");
    this.ticks.setAttribute("aria-hidden", "true");
    this.pointed = element("div", "bp-pointed");
    this.pointed.hidden = true;
    this.marks = new ChangeMarks();
    host.append(this.marks.root, this.scrubber, this.ticks, this.pointed);
    return host;
  }

  setScene(scene) {
    this.marks.setScene(scene);
  }

  /** @param {import("./transport.js").Shown} shown @param {number} now */
  show({ state, frame, target, newest, epochOf, changes }, now) {
    const { scrubber } = this;
    const max = String(Math.max(newest, 0));
    if (scrubber.max !== max) scrubber.max = max;
    const value = String(target);
    if (scrubber.value !== value) scrubber.value = value;
    const share = newest > 0 ? target / newest : 0;
    if (share !== this.share) {
      this.share = share;
      scrubber.style.setProperty("--bp-share", share.toFixed(4));
    }
    if (max !== this.max && now - this.ticksAt > TICKS_REST) {
      this.ticksAt = now;
      this.max = max;
      this.#showTicks(newest);
      this.marks.show(changes, newest);
    }
    this.epochOf = epochOf;
    if (changes !== this.changes) {
      this.changes = changes;
      this.marks.show(changes, newest);
      this.spoken = null;
    }
    if (state !== "playing" && frame !== this.spoken) {
      this.spoken = frame;
      const place = say("transport-timeline.value", { step: frame.step, epoch: formatEpoch(frame.epoch) });
      const changed = this.marks.said(frame.step);
      scrubber.setAttribute("aria-valuetext", changed ? say("transport-changed-here", { place, changed }) : place);
    }
  }

  /** Marks at round steps. */
  #showTicks(newest) {
    const wanted = Math.max(2, this.root.clientWidth / 110);
    const ticks = newest > 0 ? linearTicks(0, newest, wanted).filter(({ value }) => Number.isInteger(value)) : [];
    while (this.ticks.children.length < ticks.length) this.ticks.append(element("span", "bp-tick"));
    [...this.ticks.children].forEach((mark, at) => {
      const tick = ticks[at];
      hide(mark, !tick);
      if (!tick) return;
      setText(mark, tick.value === 0 ? say("transport-timeline.start", { step: 0 }) : tick.text);
      mark.style.setProperty("--bp-at", (tick.value / newest).toFixed(4));
    });
  }

  /** The step under the pointer. */
  #point(event) {
    const width = this.scrubber.offsetWidth;
    const share = Math.max(0, Math.min(1, (event.offsetX - THUMB / 2) / Math.max(1, width - THUMB)));
    const last = Number(this.scrubber.max);
    const under = Math.round(share * last);
    const changed = this.marks.near(under, (REACH * last) / Math.max(1, width - THUMB));
    const step = changed ?? under;
    hide(this.pointed, event.pointerType === "touch" && event.buttons === 0);
    const place = say("transport-timeline.pointed", { step, epoch: formatEpoch(this.epochOf?.(step) ?? 0) });
    setText(this.pointed, changed === null ? place : this.marks.said(step));
    this.pointed.style.setProperty("--bp-at", share.toFixed(4));
  }
}

function nudge(testid, text, words, key, press) {
  const made = button(testid, "back", words, press, { key });
  made.classList.add("bp-nudge");
  made.replaceChildren(text);
  return made;
}

/** A field for the epoch to go to; it empties itself. */
function epochField(goToEpoch) {
  const label = element("label", "bp-to-epoch", say("transport-go-to-epoch.label"));
  const field = element("input", "bp-epoch-field");
  Object.assign(field, { type: "number", min: "0", step: "1", inputMode: "numeric", placeholder: say("transport-go-to-epoch.hint") });
  field.dataset.testid = "go-to-epoch";
  field.setAttribute("aria-label", say("transport-go-to-epoch"));
  field.title = say("transport-go-to-epoch.tip");
  field.addEventListener("change", () => {
    const epoch = Number(field.value);
    if (field.value !== "" && epoch >= 0) goToEpoch(epoch);
    field.value = "";
    field.blur();
  });
  label.append(field);
  return label;
}
