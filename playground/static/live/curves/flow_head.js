/** Above the chart of the layers: the switch between its views, and the alarms of units that stay stuck. */

import { element } from "../kit/elements.js";
import { say } from "../kit/words.js";
import { alarmWords } from "./alarms.js";

/** The view whose button shows that there are alarms. */
const ALARMED = "health";

export class FlowHead {
  /**
   * @param {HTMLElement} host @param {string[]} views their names; their words are `chart-view-NAME`
   * @param {{pick: (name: string) => void, alarm: (alarm: {layer: number, kind: "dead"|"saturated"}) => void}} actions
   */
  constructor(host, views, actions) {
    this.host = host;
    this.actions = actions;
    const group = element("div", "bp-flow-views");
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", say("chart-flow.switch"));
    this.buttons = new Map(views.map((name) => [name, this.#button(name)]));
    group.append(...this.buttons.values());
    this.chips = element("div", "bp-alarms");
    host.append(group, this.chips);
  }

  /** Presses the button of the view on show. */
  mark(name) {
    for (const [each, button] of this.buttons) button.setAttribute("aria-pressed", String(each === name));
    this.host.dataset.view = name;
  }

  /** @param {import("./alarms.js").Alarm[]} alarms @param {boolean} calm whether it may be said that there are none */
  show(alarms, calm) {
    const key = JSON.stringify([alarms, calm]);
    if (key === this.key) return;
    this.key = key;
    const button = this.buttons.get(ALARMED);
    button.classList.toggle("bp-flow-alarm", alarms.length > 0);
    button.setAttribute("aria-label", alarms.length ? say("chart-view-health.alarmed", { count: alarms.length }) : say("chart-view-health"));
    if (alarms.length) this.chips.replaceChildren(...alarms.map((alarm) => this.#chip(alarm)));
    else this.chips.replaceChildren(...(calm ? [element("span", "bp-calm", say("chart-calm"))] : []));
  }

  #button(name) {
    const words = say(`chart-view-${name}`);
    const made = element("button", "bp-flow-view");
    made.type = "button";
    made.title = say(`chart-view-${name}.hint`);
    made.dataset.testid = `flow-${name}`;
    made.dataset.short = say(`chart-view-${name}.short`);
    made.setAttribute("aria-label", words);
    made.append(element("span", "", words));
    made.addEventListener("click", () => this.actions.pick(name));
    return made;
  }

  #chip(alarm) {
    const { layer, kind } = alarm;
    const made = element("button", "bp-alarm", alarmWords(alarm));
    made.type = "button";
    made.dataset.kind = kind;
    made.dataset.testid = `alarm-${kind}-${layer}`;
    made.title = say(`chart-alarm-${kind}.tip`);
    made.addEventListener("click", () => this.actions.alarm({ layer, kind }));
    return made;
  }
}
