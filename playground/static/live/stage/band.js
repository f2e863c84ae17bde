/** Between the strip and the stage, all the time: that a broken program makes these numbers. Nothing where the right one does. */

import { element, hide, setText } from "../kit/elements.js";

export class LabBand {
  /** @param {HTMLElement} root of the view @param {HTMLElement} before what it stands above */
  constructor(root, before) {
    this.root = root;
    this.band = element("p", "bp-lab-band");
    this.band.dataset.testid = "lab-band";
    this.band.setAttribute("role", "note");
    this.band.hidden = true;
    root.insertBefore(this.band, before);
    root.dataset.lab = "";
  }

  /** @param {{lab: {number: number, note: string}|null}} scene */
  setScene({ lab }) {
    hide(this.band, !lab);
    setText(this.band, lab?.note ?? "");
    this.root.dataset.lab = lab ? String(lab.number) : "";
  }
}
