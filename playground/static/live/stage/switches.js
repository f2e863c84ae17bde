/** The small switches above the map: what of it is shown. */

import { element, hide, press } from "../kit/elements.js";
import { say } from "../kit/words.js";

export class MapSwitches {
  /** @param {HTMLElement} host the map's panel @param {(name: string) => void} toggle by the name in the view's settings */
  constructor(host, toggle) {
    const row = element("div", "bp-switches");
    row.setAttribute("role", "group");
    row.setAttribute("aria-label", say("stage-switches"));
    const made = (name, testid, words, tip) => [name, row.appendChild(makeSwitch(testid, words, tip, () => toggle(name)))];
    this.all = new Map([
      made("draw", "draw", say("stage-switch-draw"), say("stage-switch-draw.tip")),
      made("showTest", "show-test", say("stage-switch-test"), say("stage-switch-test.tip")),
      made("showBatch", "show-batch", say("stage-switch-batch"), say("stage-switch-batch.tip")),
      made("discretize", "discretize", say("stage-switch-discretize"), say("stage-switch-discretize.tip")),
      made("deltaMap", "delta-map", say("stage-switch-delta"), say("stage-switch-delta.tip")),
      made("arrows", "arrows", say("stage-switch-arrows"), say("stage-switch-arrows.tip")),
    ]);
    host.append(row);
    this.row = row;
  }

  setScene(scene) {
    this.scene = scene;
    hide(this.all.get("showTest"), !scene.points.test.length);
    hide(this.all.get("discretize"), scene.view.kind === "curve");
    const draw = this.all.get("draw");
    hide(draw, scene.dimensions !== 2 || Boolean(scene.lab));
    draw.disabled = !scene.draw;
    draw.title = say(scene.draw ? "stage-switch-draw.tip" : scene.task === "regression" ? "stage-switch-draw.numbers" : "stage-switch-draw.rows");
  }

  /** Those that mean something now, each on or off. */
  show({ inspected, selection, phase, ...view }) {
    const { kind, layer } = phase?.led ?? selection ?? {};
    for (const [name, made] of this.all) press(made, Boolean(view[name]));
    hide(this.all.get("deltaMap"), !inspected || kind !== "unit" || !(layer > 0));
    hide(this.all.get("arrows"), !inspected);
    hide(this.all.get("discretize"), Boolean(inspected) || view.draw || this.scene.view.kind === "curve");
    hide(this.all.get("showTest"), view.draw || !this.scene.points.test.length);
    hide(this.all.get("showBatch"), view.draw);
  }
}

function makeSwitch(testid, words, tip, toggle) {
  const made = element("button", "bp-switch", words);
  made.type = "button";
  made.title = tip;
  made.dataset.testid = testid;
  made.addEventListener("click", toggle);
  return made;
}
