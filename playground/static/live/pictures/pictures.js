/**
 * Pictures to take away: the camera's, at once, and those of the menu, in every format. Joins what is on the stage with what
 * makes files of it; it knows the stage only by `moment`, which says what is on it now.
 */

import { say } from "../kit/words.js";
import { fileName } from "./captions.js";
import { FORMATS, partsOf } from "./formats.js";
import { copyPicture, saveFile } from "./keep.js";
import { PictureMenu } from "./menu.js";
import { addPartButtons } from "./part_buttons.js";
import { Records } from "./records.js";

/** @typedef {import("./drawing.js").Choice & {format: string, base?: string}} Wish base: where the app is found, if not here */

export class Pictures {
  /**
   * @param {HTMLElement} root where the menu stands @param {Object<string, HTMLElement>} hosts of the parts, by their names
   * @param {() => import("./slide.js").Moment|null} moment what is on the stage, but for the record; null before the first frame
   * @param {(question: object) => void} ask the server about the run
   */
  constructor(root, hosts, moment, ask) {
    this.records = new Records(ask);
    this.moment = () => {
      const now = moment();
      return now && { ...now, record: (step) => this.records.of(step) };
    };
    addPartButtons(hosts, (part) => this.open(part));
    this.menu = new PictureMenu(root, {
      save: (wish) => this.save(wish),
      copy: (wish) => copyPicture(this.make({ ...wish, format: "png" }).then(({ blob }) => blob)),
    });
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
      await this.save({ format: "png", part: "stage", theme: dark ? "dark" : "light", transparent: false, width: 1920, height: 1080, title: "" });
    } catch (error) {
      this.open();
      this.menu.fail(error);
      throw error;
    }
  }

  /** Makes a file and saves it. @param {Wish} wish */
  async save(wish) {
    const { blob, name } = await this.make(wish);
    saveFile(blob, name);
  }

  /** Makes a file. @param {Wish} wish @returns {Promise<{blob: Blob, name: string}>} @throws where it cannot be made */
  async make(wish) {
    const moment = this.moment();
    if (!moment) throw new Error(say("pictures-too-early"));
    if (wish.base) moment.address = wish.base + new URL(moment.address).search;
    if (!partsOf(wish.format, moment).includes(wish.part)) throw new Error(say("pictures-no-part", { part: wish.part }));
    const blob = await FORMATS[wish.format].make(moment, wish);
    return { blob, name: fileName(moment.scene, moment.frame, wish.part, wish.format) };
  }
}
