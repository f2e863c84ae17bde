/** What the meaning of a key does to training and to the walk through an update. */

/** @typedef {{isRepeat: boolean}} Press a key that is held down repeats itself */

/**
 * @param {import("../link/player.js").Player} player
 * @param {{walk: {isOpen: boolean}, next: () => void, previous: () => void, toggle: () => void, playSlowly: () => void}} inspection
 * @param {{toggle: () => void}} scale
 * @param {() => void} savePicture opens the menu of pictures
 * @returns {(meaning: string, press: Press) => boolean} whether the meaning means anything now; it is done then
 */
export function commandsOf(player, inspection, scale, savePicture = () => {}) {
  const again = {
    step: (isRepeat) => player.step("1u", isRepeat),
    epoch: (isRepeat) => player.step("1e", isRepeat),
    back: () => player.back(),
    stepBack: () => player.stepBack(),
    undo: () => player.take("undo"),
    redo: () => player.take("redo"),
    nextPhase: () => inspection.next(),
    previousPhase: () => inspection.previous(),
  };
  const once = {
    toggle: () => (player.playing ? player.pause() : player.play()),
    walk: () => inspection.toggle(),
    walkSlowly: () => inspection.playSlowly(),
    reset: () => player.reset(),
    newWeights: () => player.newWeights(),
    savePicture: () => savePicture(),
    lecture: () => scale.toggle(),
  };
  return (meaning, { isRepeat }) => {
    const ofWalk = meaning === "nextPhase" || meaning === "previousPhase";
    if (ofWalk && !inspection.walk.isOpen) return false;
    if (meaning in again) again[meaning](isRepeat);
    else if (!isRepeat) once[meaning]();
    return true;
  };
}
