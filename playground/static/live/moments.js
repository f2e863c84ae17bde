/** What is on the stage, as pictures need it: now, at another frame of the run, and at a place of the walk. */

import { takenOf } from "./audit/taken.js";
import { walkStill } from "./audit/walk_still.js";
import { tracesAt } from "./link/changes.js";
import { pointsAt } from "./link/points.js";

/** @param {import("./view.js").LiveView} view @returns {import("./pictures/slide.js").Moment|null} null before the first frame */
export function momentOf(view) {
  const { frame: now, scene, player, keeper, inspection } = view;
  if (!now) return null;
  const { link, spells, standing: { changes } } = player;
  const shown = { ...view.view };
  const painters = Object.fromEntries(Object.entries(view.painters).map(([name, painter]) => [name, painter.still?.(player.newest) ?? painter]));
  const moment = {
    scene, frame: now, view: shown, painters: view.painters, ...takenOf(inspection), title: spells.on(now.step).title,
    address: keeper.short(now.step), link, frames: [...player.past.frames], newest: player.newest,
    phaseCount: inspection.walk.isOpen ? inspection.walk.phases.length : 0, plays: () => player.playing,
  };
  const drawnAt = drawnOver(scene, player.drawn.edits);
  const calm = { ...shown, playing: false, phase: null, inspected: null };
  return {
    ...moment,
    /** Another frame, apart from the page: what goes on there changes nothing of it. */
    at: (frame) => ({
      ...moment, painters, frame, told: null, title: spells.on(frame.step).title, address: keeper.short(frame.step),
      view: { ...calm, ...drawnAt(frame.step), traces: tracesAt(changes, frame.step, frame.weights.length) },
    }),
    /** So far into the walk, from 0 to the count of its phases. */
    walkAt: (place) => {
      const { phase, told } = walkStill(inspection, scene, place);
      return { ...moment, painters, told, view: { ...shown, playing: false, inspected: null, phase } };
    },
  };
}

/**
 * Which points of the map were drawn by a step, the same as long as no more were; and whether some came or went just there, so
 * that the rows of the last batch are other ones. @param {import("./link/points.js").Edit[]} edits
 */
function drawnOver(scene, edits) {
  const known = new Map();
  return (step) => {
    const count = edits.filter((edit) => edit.step <= step).length;
    if (!known.has(count)) known.set(count, scene.draw && edits.length ? pointsAt(scene.points, edits, step) : null);
    return { drawn: known.get(count), recounted: edits.some((edit) => edit.step === step && step > 0 && edit.what !== "move") };
  };
}
