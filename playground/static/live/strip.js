/** What the buttons of the strip do. */

import { copyText } from "./stage/clipboard.js";

/** @param {import("./view.js").LiveView} view */
export function stripOf(view) {
  const { player } = view;
  return {
    play: () => player.play(),
    pause: () => player.pause(),
    step: () => player.step("1u"),
    epoch: () => player.step("1e"),
    back: () => player.back(),
    reset: () => player.reset(),
    newWeights: () => player.newWeights(),
    undo: () => player.take("undo"),
    redo: () => player.take("redo"),
    setSpeed: (speed) => player.view({ speed }),
    scrub: (step) => player.scrub(step),
    updateBack: () => player.stepBack(),
    goToEpoch: (epoch) => player.seek(player.spells.stepOf(epoch, player.newest)),
    lecture: () => view.scale.toggle(),
    camera: () => view.pictures.shoot(),
    saveAs: () => view.pictures.open(),
    copyLink: () => copyText(view.keeper.write()),
  };
}
