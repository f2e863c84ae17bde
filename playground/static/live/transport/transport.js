/**
 * The strip above the stage: play, steps, restarts, speed, the timeline, and where training stands in numbers.
 *
 * It shows what it is told by `show` and calls actions that say what they set; it remembers nothing of the run.
 */

import { linearTicks } from "../kit/axes.js";
import { element, hide, setText } from "../kit/elements.js";
import { formatEpoch, formatNumber, formatShare, whole } from "../kit/numbers.js";

const ICONS = {
  play: '<path d="M7 4.6v14.8c0 .8.9 1.3 1.6.9l11.6-7.4c.6-.4.6-1.4 0-1.8L8.6 3.7C7.9 3.3 7 3.8 7 4.6z" fill="currentColor" stroke="none"/>',
  pause: '<rect x="6" y="4.5" width="4.2" height="15" rx="1.3" fill="currentColor" stroke="none"/><rect x="13.8" y="4.5" width="4.2" height="15" rx="1.3" fill="currentColor" stroke="none"/>',
  back: '<path d="M18 6.5v11l-8-5.5z" fill="currentColor"/><path d="M6.5 6v12"/>',
  step: '<path d="M6 6.5v11l8-5.5z" fill="currentColor"/><path d="M17.5 6v12"/>',
  epoch: '<path d="M3.5 6.5v11l7-5.5zM11 6.5v11l7-5.5z" fill="currentColor"/><path d="M20.5 6v12"/>',
  reset: '<path d="M4.5 12a7.5 7.5 0 1 0 2.4-5.5"/><path d="M4.2 3.8v4h4"/>',
  dice: '<rect x="4" y="4" width="16" height="16" rx="3.5"/><g fill="currentColor" stroke="none"><circle cx="8.5" cy="8.5" r="1.5"/><circle cx="15.5" cy="8.5" r="1.5"/><circle cx="12" cy="12" r="1.5"/><circle cx="8.5" cy="15.5" r="1.5"/><circle cx="15.5" cy="15.5" r="1.5"/></g>',
  camera: '<path d="M4.5 8h3l1.6-2.5h5.8L16.5 8h3A1.5 1.5 0 0 1 21 9.5v8a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17.5v-8A1.5 1.5 0 0 1 4.5 8z"/><circle cx="12" cy="13" r="3.3"/>',
  link: '<path d="M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3"/><path d="M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1.1-1.1"/>',
  done: '<path d="M5 12.5l4.5 4.5L19 7.5"/>',
};

/** What each speed does, in the words of the menu. */
const SPEEDS = [
  ["slow", "Slow · 2 updates a second"],
  ["1u", "1 update a frame"],
  ["5u", "5 updates a frame"],
  ["1e", "1 epoch a frame"],
  ["5e", "5 epochs a frame"],
  ["20e", "20 epochs a frame"],
  ["100e", "100 epochs a frame"],
];

const TICKS_REST = 120;
const DONE_FOR = 1800;

/** A round picture in the style of the strip. */
export const icon = (name) =>
  `<svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${ICONS[name]}</svg>`;

/**
 * @typedef {object} Shown what the strip shows
 * @property {"playing"|"paused"|"diverged"} state
 * @property {import("../link/protocol.js").Frame|null} frame
 * @property {number} target step under the hand @property {number} newest last step of the timeline
 * @property {string} speed
 * @property {number} updatesPerEpoch
 */

export class Transport {
  /**
   * @param {HTMLElement} host
   * @param {{play: () => void, pause: () => void, step: () => void, epoch: () => void, back: () => void,
   *   reset: () => void, newWeights: () => void, setSpeed: (speed: string) => void, scrub: (step: number) => void,
   *   updateBack: () => void, goToEpoch: (epoch: number) => void,
   *   camera: () => Promise<void>, copyLink: () => Promise<void>}} actions
   */
  constructor(host, actions) {
    this.host = host;
    this.actions = actions;
    this.state = "paused";
    this.ticksAt = -Infinity;
    host.classList.add("bp-strip");
    this.play = button("play", "play", "Play", "Space", () => (this.state === "playing" ? actions.pause() : actions.play()));
    this.play.classList.add("bp-play");
    const moves = group("Move", [
      button("back", "back", "Back one frame", "←", actions.back),
      button("step", "step", "One update", "→", actions.step),
      button("epoch", "epoch", "One epoch", "Shift →", actions.epoch),
    ]);
    const starts = group("Start again", [
      button("reset", "reset", "Start again with the same weights", "R", actions.reset),
      button("new-weights", "dice", "Start with new weights", "N", actions.newWeights),
    ]);
    this.camera = button("camera", "camera", "Save a picture of the stage", "", () => this.#confirm(this.camera, "camera", actions.camera));
    this.link = button("copy-link", "link", "Copy the link to this very step", "", () => this.#confirm(this.link, "link", actions.copyLink));
    const keep = group("Keep", [this.camera, this.link]);
    keep.classList.add("bp-keep");
    const buttons = element("div", "bp-buttons");
    buttons.append(this.play, moves, starts);
    host.append(buttons, this.#speed(), this.#readout(), keep, this.#time());
    // A pressed button keeps no focus, so that space goes on meaning play and pause. The keyboard still reaches it.
    host.addEventListener("mousedown", (event) => {
      if (event.target.closest("button")) event.preventDefault();
    });
  }

  /** @param {Shown} shown @param {number} now */
  show(shown, now) {
    const { state, frame, speed } = shown;
    if (state !== this.state) this.#showState(state);
    if (this.speed.value !== speed) this.speed.value = speed;
    if (!frame) return;
    if (frame !== this.frame) {
      this.frame = frame;
      this.#showNumbers(frame);
    }
    this.#showTimeline(shown, now);
  }

  #showState(state) {
    this.state = state;
    const playing = state === "playing";
    this.play.innerHTML = icon(playing ? "pause" : "play");
    this.play.setAttribute("aria-label", playing ? "Pause" : "Play");
    this.play.dataset.bpTip = playing ? "Pause" : "Play";
    this.play.dataset.state = playing ? "pause" : "play";
  }

  #showNumbers(frame) {
    const { numbers } = this;
    setText(numbers.epoch, formatEpoch(frame.epoch));
    setText(numbers.step, whole(frame.step));
    setText(numbers.train, formatNumber(frame.trainLoss));
    setText(numbers.test, formatNumber(frame.testLoss));
    const ofTest = Number.isFinite(frame.testAccuracy);
    const accuracy = ofTest ? frame.testAccuracy : frame.trainAccuracy;
    setText(numbers.accuracy, formatShare(accuracy));
    setText(this.accuracyOf, ofTest ? "Test accuracy" : "Train accuracy");
    hide(numbers.test.parentElement, !Number.isFinite(frame.testLoss));
    hide(numbers.accuracy.parentElement, !Number.isFinite(accuracy));
  }

  // the timeline

  /** The timeline between a step back and a step forward, and the way to an epoch. */
  #time() {
    const row = element("div", "bp-time");
    const nudge = (testid, text, words, key, press) => {
      const made = button(testid, "back", words, key, press);
      made.classList.add("bp-nudge");
      made.replaceChildren(text);
      return made;
    };
    const back = nudge("back-update", "−1", "One update back", ",", this.actions.updateBack);
    const forward = nudge("forward-update", "+1", "One update on", ".", this.actions.step);
    row.append(back, this.#timeline(), forward, this.#epochField());
    return row;
  }

  #epochField() {
    const label = element("label", "bp-to-epoch", "epoch");
    const field = element("input", "bp-epoch-field");
    Object.assign(field, { type: "number", min: "0", step: "1", inputMode: "numeric", placeholder: "go to" });
    field.dataset.testid = "go-to-epoch";
    field.setAttribute("aria-label", "Go to the end of this epoch");
    field.title = "Go to the end of this epoch, as far as the run has come";
    field.addEventListener("change", () => {
      const epoch = Number(field.value);
      if (field.value !== "" && epoch >= 0) this.actions.goToEpoch(epoch);
      field.value = "";
      field.blur();
    });
    label.append(field);
    return label;
  }

  #timeline() {
    const host = element("div", "bp-timeline");
    this.scrubber = element("input", "bp-scrubber");
    Object.assign(this.scrubber, { type: "range", min: "0", max: "0", step: "1", value: "0" });
    this.scrubber.dataset.testid = "scrubber";
    this.scrubber.setAttribute("aria-label", "Step on show");
    this.scrubber.addEventListener("input", () => this.actions.scrub(Number(this.scrubber.value)));
    this.scrubber.addEventListener("pointermove", (event) => this.#point(event));
    this.scrubber.addEventListener("pointerleave", () => hide(this.pointed, true));
    this.ticks = element("div", "bp-ticks");
    this.ticks.setAttribute("aria-hidden", "true");
    this.pointed = element("div", "bp-pointed");
    this.pointed.hidden = true;
    host.append(this.scrubber, this.ticks, this.pointed);
    return host;
  }

  #showTimeline({ frame, target, newest, updatesPerEpoch }, now) {
    const { scrubber } = this;
    const max = String(Math.max(newest, 0));
    if (scrubber.max !== max) scrubber.max = max;
    const resume = `Resume from step ${whole(target)}, as a new branch`;
    const tip = this.state === "playing" ? "Pause" : target < newest ? resume : "Play";
    if (this.play.dataset.bpTip !== tip) this.play.dataset.bpTip = tip;
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
    }
    this.epochOf = (step) => (frame.step ? (step * frame.epoch) / frame.step : step / updatesPerEpoch);
    const words = `step ${whole(frame.step)}, epoch ${formatEpoch(frame.epoch)}`;
    if (this.state !== "playing" && scrubber.getAttribute("aria-valuetext") !== words) scrubber.setAttribute("aria-valuetext", words);
  }

  /** Marks at round steps. */
  #showTicks(newest) {
    const wanted = Math.max(2, this.host.clientWidth / 110);
    const ticks = newest > 0 ? linearTicks(0, newest, wanted).filter(({ value }) => Number.isInteger(value)) : [];
    while (this.ticks.children.length < ticks.length) this.ticks.append(element("span", "bp-tick"));
    [...this.ticks.children].forEach((mark, at) => {
      const tick = ticks[at];
      hide(mark, !tick);
      if (!tick) return;
      setText(mark, tick.value === 0 ? "step 0" : tick.text);
      mark.style.setProperty("--bp-at", (tick.value / newest).toFixed(4));
    });
  }

  /** The step under the pointer. */
  #point(event) {
    const { width } = this.scrubber.getBoundingClientRect();
    const thumb = 16;
    const share = Math.max(0, Math.min(1, (event.offsetX - thumb / 2) / Math.max(1, width - thumb)));
    const step = Math.round(share * Number(this.scrubber.max));
    hide(this.pointed, event.pointerType === "touch" && event.buttons === 0);
    setText(this.pointed, `step ${step.toLocaleString("en-US")} · epoch ${formatEpoch(this.epochOf?.(step) ?? 0)}`);
    this.pointed.style.setProperty("--bp-at", share.toFixed(4));
  }

  // the rest of the strip

  #speed() {
    const label = element("label", "bp-speed");
    label.append(element("span", "bp-label", "Speed"));
    this.speed = element("select", "bp-select");
    this.speed.dataset.testid = "speed";
    this.speed.setAttribute("aria-label", "Speed");
    for (const [value, words] of SPEEDS) this.speed.append(new Option(words, value));
    this.speed.addEventListener("change", () => {
      this.actions.setSpeed(this.speed.value);
      this.speed.blur();
    });
    label.append(this.speed);
    return label;
  }

  #readout() {
    const list = element("dl", "bp-readout");
    this.numbers = {};
    const add = (name, words, mark = "") => {
      const entry = element("div", `bp-number bp-number-${name}`);
      const label = element("dt", "bp-label");
      if (mark) label.append(element("i", `bp-mark ${mark}`), " ");
      label.append(words);
      this.numbers[name] = element("dd", "bp-value", "–");
      this.numbers[name].dataset.testid = `readout-${name}`;
      entry.append(label, this.numbers[name]);
      list.append(entry);
      return label;
    };
    add("epoch", "Epoch");
    add("step", "Step");
    add("train", "Train loss", "bp-mark-train");
    add("test", "Test loss", "bp-mark-test");
    this.accuracyOf = add("accuracy", "Test accuracy");
    return list;
  }

  /** Runs an action and shows on its button that it is done. */
  async #confirm(target, name, action) {
    try {
      await action();
    } catch {
      return; // the action has said what went wrong
    }
    target.innerHTML = icon("done");
    target.classList.add("bp-done");
    setTimeout(() => {
      target.innerHTML = icon(name);
      target.classList.remove("bp-done");
    }, DONE_FOR);
  }
}

// ---- keys

const WRITES = "input, textarea, select, [contenteditable]:not([contenteditable='false'])";
const OWN_KEYS = "[role=slider], [role=listbox], [role=combobox], [role=menu], [role=tablist], [role=radiogroup], [role=application], [role=dialog]";
const PRESSED_BY_SPACE = "button, a[href], summary, [role=button], [role=checkbox], [role=switch], [role=tab], [role=application]";

/**
 * What a key asks for, or null. Keys typed into fields, moving a slider or pressing a button are not ours.
 * @param {KeyboardEvent} event @returns {string|null}
 */
export function meaningOf(event) {
  const { key, shiftKey, target } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  const onTimeline = target?.classList?.contains("bp-scrubber");
  if (onTimeline && /^(ArrowLeft|ArrowRight|Page|Home|End)/.test(key)) return null; // the timeline moves by itself
  if (!onTimeline && (target?.isContentEditable || target?.closest?.(WRITES))) return null;
  if (key === " ") return target?.closest?.(PRESSED_BY_SPACE) ? null : "toggle";
  if (target?.closest?.(OWN_KEYS)) return null;
  if (key === "ArrowRight") return shiftKey ? "epoch" : "step";
  if (key === "ArrowLeft") return shiftKey ? null : "back";
  if (key === "ArrowDown" || key === "]") return "nextPhase";
  if (key === "ArrowUp" || key === "[") return "previousPhase";
  if (key === "p" || key === "P") return shiftKey ? "walkSlowly" : "walk";
  if (key === "," || key === "<") return "stepBack";
  if (key === "." || key === ">") return "step";
  if (key === "r" || key === "R") return "reset";
  if (key === "n" || key === "N") return "newWeights";
  return null;
}

// ---- small parts

function button(testid, picture, words, key, press) {
  const made = element("button", "bp-button");
  made.type = "button";
  made.dataset.testid = testid;
  made.innerHTML = icon(picture);
  made.setAttribute("aria-label", words);
  made.dataset.bpTip = words;
  if (key) {
    made.dataset.bpKey = key;
    made.setAttribute("aria-keyshortcuts", key.replace("←", "ArrowLeft").replace("→", "ArrowRight").replace(" ", "+"));
  }
  made.addEventListener("click", () => press());
  return made;
}

function group(words, buttons) {
  const made = element("div", "bp-group");
  made.setAttribute("role", "group");
  made.setAttribute("aria-label", words);
  made.append(...buttons);
  return made;
}

