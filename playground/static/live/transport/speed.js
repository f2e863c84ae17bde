/** The menu of speeds: how far one displayed frame moves. */

import { element, setText } from "../kit/elements.js";
import { say } from "../kit/words.js";

const OWN = "";

export class SpeedMenu {
  /** @param {(speed: string) => void} choose */
  constructor(choose) {
    this.root = element("label", "bp-speed");
    this.root.append(element("span", "bp-label", say("transport-speed")));
    this.menu = element("select", "bp-select");
    this.menu.dataset.testid = "speed";
    this.menu.setAttribute("aria-label", say("transport-speed"));
    this.menu.addEventListener("change", () => {
      if (this.menu.value !== OWN) choose(this.menu.value);
      this.menu.blur();
    });
    this.root.append(this.menu);
  }

  /** @param {{limits: {speeds: string[]}}} scene */
  setScene({ limits: { speeds } }) {
    if (String(speeds) === String(this.speeds)) return;
    this.speeds = speeds;
    const { value } = this.menu;
    this.own = undefined;
    this.menu.replaceChildren(...speeds.map((speed) => new Option(say(`option-speed-${speed}`), speed)));
    if (value) this.menu.value = value;
  }

  /** @param {string} speed @param {string|null} own the speed now, where the run sets its own pace */
  show(speed, own = null) {
    if (own !== this.own) this.#showOwn(own);
    const value = own === null ? speed : OWN;
    if (this.menu.value !== value) this.menu.value = value;
  }

  /** The run's own pace is a choice as long as it is in force. */
  #showOwn(own) {
    this.own = own;
    if (own === null) this.choice?.remove();
    else {
      this.choice ??= new Option("", OWN);
      setText(this.choice, say("transport-own-pace", { speed: say(`option-speed-${own}`) }));
      if (!this.choice.isConnected) this.menu.prepend(this.choice);
    }
    this.menu.title = own === null ? "" : say("transport-own-pace.tip");
  }
}
