/**
 * Pictures to take away: the camera's, at once, and those of the menu, in every format. Joins what is on the stage with what
 * makes files of it; it knows the stage only by `moment`, which says what is on it now.
 */

import { say } from "../kit/words.js";
import { fileName, titleOf, trayName } from "./captions.js";
import { FORMATS, partsOf } from "./formats.js";
import { copyPicture, saveFile } from "./keep.js";
import { PictureMenu } from "./menu.js";
import { addPartButtons, partButton } from "./part_buttons.js";
import { Picks } from "./picks.js";
import { Records } from "./records.js";
import { USUAL_SPEED, usualSteps, within } from "./steps.js";
import { Tray, TRAY_FILES } from "./tray.js";

/**
 * @typedef {import("./drawing.js").Choice & {format: string, base?: string, from?: number, to?: number, every?: number, fps?: number}} Wish
 *   base: where the app is found, if not here; the steps and frames a second of what moves
 */

/** The slide, as the camera takes it. */
const SLIDE = Object.freeze({ part: "stage", transparent: false, width: 1920, height: 1080 });

export class Pictures {
  /**
   * @param {HTMLElement} root where the menu stands @param {Object<string, HTMLElement>} hosts of the parts, by their names
   * @param {() => import("./slide.js").Moment|null} moment what is on the stage, but for the record; null before the first frame
   * @param {(question: object) => void} ask the server about the run
   */
  constructor(root, hosts, moment, ask) {
    this.records = new Records(ask);
    this.picks = new Picks(ask);
    /** The work in hand, and the last step that it shows. @type {{stop: AbortController, to: number}|null} */
    this.work = null;
    this.moment = () => {
      const now = moment();
      return now && { ...now, record: (step, more) => this.records.of(step, more) };
    };
    addPartButtons(hosts, (part) => this.open(part));
    this.tray = new Tray();
    this.menu = new PictureMenu(root, this.tray, {
      save: (wish, job) => this.save(wish, job),
      add: (wish) => this.add(wish),
      saveAll: (format) => this.saveAll(format),
      copy: (wish) => copyPicture(this.make({ ...wish, format: "png" }).then(({ blob }) => blob)),
    });
  }

  /** A button that opens the menu for a part that is not always there. @param {"card"|"walk"} part */
  buttonFor(part) {
    return partButton(part, () => this.open(part));
  }

  /** Opens the menu. @param {string} [part] what to save: the slide, where nothing else is said */
  open(part = "stage") {
    const moment = this.moment();
    if (moment) this.menu.open(moment, part);
  }

  /** The slide as a PNG, at once. @throws after the menu has said what went wrong */
  async shoot() {
    const dark = this.moment()?.view.theme?.dark;
    try {
      await this.save({ format: "png", theme: dark ? "dark" : "light", title: "", ...SLIDE });
    } catch (error) {
      this.open();
      this.menu.fail(error);
      throw error;
    }
  }

  /** What came after a step is of another run now: a film of it is given up. */
  branch(step) {
    if (this.work && step < this.work.to) this.work.stop.abort(new Error(say("pictures-run-changed")));
  }

  /** No answer to a question. @returns {boolean} whether it was one of ours */
  refuse(sentence, kind, asked) {
    if (kind === "pick") this.picks.refuse(sentence, asked);
    return kind === "pick" || this.records.refuse(sentence, asked);
  }

  /** Makes a file and saves it. @param {Wish} wish @param {import("./film.js").Job} [job] */
  async save(wish, job) {
    const { blob, name } = await this.make(wish, job);
    saveFile(blob, name);
  }

  /** Adds what is on the stage to the tray, as it is now. @param {Wish} wish its title and colours */
  async add(wish) {
    const moment = this.moment();
    const [png, { pageOf }] = await Promise.all([FORMATS.png.make(moment, { ...wish, ...SLIDE }), import("./presentation.js")]);
    this.tray.add({ title: wish.title || titleOf(moment.scene, moment.frame), png, page: await pageOf(moment, wish) });
  }

  /** Saves the tray. @param {"pptx"|"zip"} format */
  async saveAll(format) {
    saveFile(await TRAY_FILES[format](this.tray), trayName(format));
  }

  /**
   * Makes a file. @param {Wish} wish @param {Partial<import("./film.js").Job>} [job] @returns {Promise<{blob: Blob, name: string}>}
   * @throws where it cannot be made, or its signal says so
   */
  async make(wish, { signal, tell = () => {} } = {}) {
    const moment = this.moment();
    if (!moment) throw new Error(say("pictures-too-early"));
    if (wish.base) moment.address = wish.base + new URL(moment.address).search;
    if (!partsOf(wish.format, moment).includes(wish.part)) throw new Error(say("pictures-no-part", { part: wish.part }));
    const whole = { fps: USUAL_SPEED, ...wish, ...within({ ...usualSteps(moment.frames, moment.newest), ...wish }, moment.newest, FORMATS[wish.format].most) };
    const work = { stop: new AbortController(), to: whole.to };
    this.work = work;
    signal?.addEventListener("abort", () => work.stop.abort(signal.reason));
    try {
      const job = { signal: work.stop.signal, tell, picks: this.picks };
      const blob = await FORMATS[wish.format].make(moment, whole, job);
      return { blob, name: fileName(moment.scene, moment.frame, wish.part, wish.format) };
    } finally {
      if (this.work === work) this.work = null;
    }
  }
}
