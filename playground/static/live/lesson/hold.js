/**
 * What a teacher's link takes from the student's hands: `?controls=hidden` has the settings away, `?controls=locked` shows
 * them as they are. The server reads no widget then; here nothing of the view changes the network either.
 */

const HOLDS = ["hidden", "locked"];
const TAKEN = ["edit", "layers", "inputs", "newWeights"]; // of the player: all that makes another network
const PARTS = ".bp-diagram-layers, .bp-diagram-activation, .bp-diagram-units, .bp-diagram-choose, .bp-diagram-inputs, .bp-a-value-chip, [data-testid='new-weights']";

/** @param {string} opened the address that the page was opened with @returns {string} "hidden", "locked", or "" */
export function holdOf(opened) {
  const asked = new URL(opened).searchParams.get("controls");
  return HOLDS.includes(asked) ? asked : "";
}

export class Hold {
  /** @param {HTMLElement} root of the live view @param {object} player @param {string} kind as `holdOf` read it */
  constructor(root, player, kind) {
    this.root = root;
    this.kind = kind;
    root.dataset.controls = kind;
    if (kind) for (const name of TAKEN) player[name] = () => {};
  }

  /** Parts are built anew now and then: each must be held. */
  keep() {
    if (!this.kind) return;
    const parts = [...this.root.querySelectorAll(PARTS), ...document.querySelectorAll(".st-key-controls-locked")];
    for (const part of parts) if (!part.inert) part.inert = true;
  }
}
