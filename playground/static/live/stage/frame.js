/** The view's part of the page: where strip, notices, pictures, the walk, the audit and what is only heard have their places. */

import { element } from "../kit/elements.js";
import { say } from "../kit/words.js";
import { followReached } from "./printed.js";

/**
 * @typedef {object} Frame
 * @property {HTMLElement} root
 * @property {HTMLElement} strip @property {HTMLElement} notice
 * @property {{diagram: HTMLElement, map: HTMLElement, loss: HTMLElement, gradients: HTMLElement}} hosts of the painters
 * @property {HTMLElement} phases @property {HTMLElement} audit @property {HTMLElement} spoken
 */

/** @returns {Frame} */
export function makeFrame() {
  const root = element("div", "bp-live");
  root.setAttribute("role", "region");
  root.setAttribute("aria-label", say("stage-title"));
  Object.assign(root.dataset, { testid: "live-view", state: "paused", step: "", epoch: "", trainLoss: "", testLoss: "" });
  const strip = element("div");
  const notice = element("div", "bp-notice");
  notice.dataset.testid = "notice";
  const stage = element("div", "bp-stage");
  const charts = element("div", "bp-charts");
  const hosts = {
    diagram: panel(stage, "network", say("stage-network")),
    map: panel(stage, "decision-map", say("stage-map")),
    loss: panel(charts, "loss", say("stage-loss")),
    gradients: panel(charts, "gradients", say("stage-gradients")),
  };
  const phases = element("div", "bp-phases");
  stage.append(phases);
  const audit = element("div", "bp-audit");
  const body = element("div", "bp-body");
  body.append(stage, charts, audit);
  const spoken = element("p", "bp-spoken");
  spoken.setAttribute("role", "status");
  spoken.setAttribute("aria-live", "polite");
  spoken.dataset.testid = "summary";
  root.append(strip, notice, body, spoken);
  followReached(root);
  return { root, strip, notice, hosts, phases, audit, spoken };
}

/** A part of the stage with a heading for those who hear the page. @returns {HTMLElement} the painter's host */
function panel(parent, name, heading) {
  const section = element("section", `bp-panel bp-panel-${name}`);
  section.setAttribute("aria-label", heading);
  const host = element("div", "bp-host");
  section.append(element("h2", "bp-spoken", heading), host);
  parent.append(section);
  return host;
}
