/** The menu of speeds: how far one displayed frame moves. */

import { element } from "../kit/elements.js";
import { say } from "../kit/words.js";

export class SpeedMenu {
  /** @param {(speed: string) => void} choose */
  constructor(choose) {
    this.root = element("label", "bp-speed");
    this.root.append(element("span", "bp-label", say("transport-speed")));
    this.menu = element("select", "bp-select");
    this.menu.dataset.testid = "speed";
    this.menu.setAttribute("aria-label", say("transport-speed"));
    this.menu.addEventListener("change", () => {
      choose(this.menu.value);
      this.menu.blur();
    });
    this.root.append(this.menu);
  }

  /** @param {{limits: {speeds: string[]}}} scene */
  setScene({ limits: { speeds } }) {
    if (String(speeds) === String(this.speeds)) return;
    this.speeds = speeds;
    const { value } = this.menu;
    this.menu.replaceChildren(...speeds.map((speed) => new Option(say(`option-speed-${speed}`), speed)));
    if (value) this.menu.value = value;
  }

  show(speed) {
    if (this.menu.value !== speed) this.menu.value = speed;
  }
}
