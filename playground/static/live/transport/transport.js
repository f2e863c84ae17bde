/**
 * The strip above the stage: play, steps, restarts, speed, the timeline, and where training stands in numbers.
 *
 * It shows what it is told by `show` and calls actions that say what they set; it remembers nothing of the run.
 */

import { element, press } from "../kit/elements.js";
import { icon } from "../kit/icons.js";
import { say } from "../kit/words.js";
import { button, confirm, group } from "./buttons.js";
import { Readout } from "./readout.js";
import { SpeedMenu } from "./speed.js";
import { Timeline } from "./timeline.js";

/**
 * @typedef {object} Shown what the strip shows
 * @property {"playing"|"paused"|"diverged"} state
 * @property {import("../link/protocol.js").Frame|null} frame
 * @property {number} target step under the hand @property {number} newest last step of the timeline
 * @property {string} speed @property {string|null} own the speed now, where the run sets its own pace
 * @property {import("../link/changes.js").Change[]} changes made while it trained
 * @property {[number, number]} undo how many changes can be taken back, and made again
 * @property {(step: number) => number} epochOf epochs completed at a step
 */

export class Transport {
  /**
   * @param {HTMLElement} host
   * @param {{play: () => void, pause: () => void, step: () => void, epoch: () => void, back: () => void,
   *   reset: () => void, newWeights: () => void, undo: () => void, redo: () => void, setSpeed: (speed: string) => void, scrub: (step: number) => void,
   *   updateBack: () => void, goToEpoch: (epoch: number) => void,
   *   lecture: () => void, camera: () => Promise<void>, saveAs: () => void, copyLink: () => Promise<void>}} actions
   */
  constructor(host, actions) {
    this.state = "paused";
    /** @type {number|null} the step that playing would branch from */
    this.branchFrom = null;
    host.classList.add("bp-strip");
    this.play = button("play", "play", say("transport-play"), () => (this.state === "playing" ? actions.pause() : actions.play()), {
      key: say("transport-play.key"), shortcut: "Space",
    });
    this.play.classList.add("bp-play");
    const buttons = element("div", "bp-buttons");
    this.taking = takingOf(actions);
    buttons.append(this.play, movesOf(actions), startsOf(actions));
    this.speed = new SpeedMenu(actions.setSpeed);
    this.readout = new Readout();
    this.timeline = new Timeline(actions);
    this.lecture = button("lecture", "screen", say("transport-lecture"), actions.lecture, { key: "L" });
    this.showLecture(false);
    host.append(buttons, this.speed.root, this.readout.root, keepOf(actions, this.lecture), this.timeline.root, this.taking.group);
    // A pressed button keeps no focus, so that space goes on meaning play and pause. The keyboard still reaches it.
    host.addEventListener("mousedown", (event) => {
      if (event.target.closest("button")) event.preventDefault();
    });
  }

  /** Whether a lecture is on. */
  showLecture(on) {
    press(this.lecture, on);
  }

  setScene(scene) {
    this.speed.setScene(scene);
    this.timeline.setScene(scene);
  }

  /** @param {Shown} shown @param {number} now */
  show(shown, now) {
    const { state, frame, speed, own } = shown;
    if (state !== this.state) this.#showState(state);
    this.speed.show(speed, own);
    this.taking.show(shown.undo);
    if (!frame) return;
    if (frame !== this.frame) {
      this.frame = frame;
      this.readout.show(frame);
    }
    this.#showTip(shown);
    this.timeline.show(shown, now);
  }

  #showState(state) {
    this.state = state;
    this.branchFrom = null;
    const playing = state === "playing";
    const words = playing ? say("transport-pause") : say("transport-play");
    this.play.innerHTML = icon(playing ? "pause" : "play");
    this.play.setAttribute("aria-label", words);
    this.play.dataset.bpTip = words;
    this.play.dataset.state = playing ? "pause" : "play";
  }

  /** Playing from the past makes a branch there: the button says so. */
  #showTip({ state, target, newest }) {
    const from = state !== "playing" && target < newest ? target : null;
    if (from === this.branchFrom) return;
    this.branchFrom = from;
    this.play.dataset.bpTip = from === null ? this.play.getAttribute("aria-label") : say("transport-resume", { step: from });
  }
}

const movesOf = (actions) => group(say("transport-moves"), [
  button("back", "back", say("transport-back"), actions.back, { key: say("transport-back.key"), shortcut: "ArrowLeft" }),
  button("step", "step", say("transport-update"), actions.step, { key: say("transport-update.key"), shortcut: "ArrowRight" }),
  button("epoch", "epoch", say("transport-one-epoch"), actions.epoch, { key: say("transport-one-epoch.key"), shortcut: "Shift+ArrowRight" }),
]);

const startsOf = (actions) => group(say("transport-starts"), [
  button("reset", "reset", say("transport-reset"), actions.reset, { key: "R" }),
  button("new-weights", "dice", say("transport-new-weights"), actions.newWeights, { key: "N" }),
]);

/** Changes taken back and made again. */
function takingOf(actions) {
  const back = button("undo", "undo", say("transport-undo"), actions.undo, { key: say("transport-undo.key"), shortcut: "Control+Z" });
  const again = button("redo", "redo", say("transport-redo"), actions.redo, { key: say("transport-redo.key"), shortcut: "Control+Shift+Z" });
  const both = group(say("transport-taking"), [back, again]);
  both.classList.add("bp-take");
  return {
    group: both,
    show([past, future]) {
      if (back.disabled !== (past === 0)) back.disabled = past === 0;
      if (again.disabled !== (future === 0)) again.disabled = future === 0;
    },
  };
}

function keepOf(actions, lecture) {
  const camera = button("camera", "camera", say("transport-camera"), () => confirm(camera, "camera", actions.camera));
  const link = button("copy-link", "link", say("transport-copy-link"), () => confirm(link, "link", actions.copyLink));
  const saveAs = button("save-as", "save", say("transport-save-as"), actions.saveAs, { key: "E" });
  const keep = group(say("transport-keep"), [lecture, camera, saveAs, link]);
  keep.classList.add("bp-keep");
  return keep;
}
