/** Joins drawing on the map with the view: the switch that begins it, what the map then shows, and what is sent. */

import { Sketch } from "./link/sketch.js";

/** @param {import("./view.js").LiveView} view */
export function drawOn(view) {
  const sketch = new Sketch(view.player);
  /** @type {import("./draw/draw.js").Drawing|null} fetched when it is first wanted */
  let drawing = null;
  let isOn = false;

  const changed = () => (view.dirty = true);
  const leave = () => {
    toggle();
    view.switches.all.get("draw").focus({ preventScroll: true });
  };
  async function toggle() {
    isOn = !isOn && Boolean(view.scene?.draw);
    view.setView({ draw: isOn });
    if (isOn && !drawing) {
      const { Drawing } = await import("./draw/draw.js");
      drawing ??= new Drawing(view.painters.map, view.switches.row, sketch, { leave, changed });
    }
    drawing?.setScene(view.scene, view.view.theme);
    drawing?.show(isOn);
    if (isOn) drawing.sheet.focus({ preventScroll: true });
    changed();
  }

  return {
    toggle,
    /** Another scene, or another theme. */
    setScene(scene, theme, fresh) {
      if (fresh) sketch.forget();
      if (isOn && !scene.draw) toggle();
      drawing?.setScene(scene, theme);
    },
    tick: (now) => sketch.tick(now),
    /**
     * What the map shows at a step: the points of the update that is looked at, or where the hand draws those of the
     * screen; and whether points came or went just there, so that the rows of the last batch are other ones.
     */
    at(scene, step) {
      const drawn = scene.draw ? sketch.points(scene, view.view.inspected && !isOn ? Math.max(0, step - 1) : step) : null;
      const recounted = view.player.drawn.edits.some((edit) => edit.step === step && step > 0 && edit.what !== "move");
      view.inspection.panel.setRows((drawn ?? scene.points).train.length);
      return { drawn, recounted };
    },
    follow: () => drawing?.follow(),
  };
}
