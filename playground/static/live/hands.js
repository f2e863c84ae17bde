/** What the strip, the notices and the painters may ask of a view: each deed by its name. */

import { copyText } from "./stage/clipboard.js";

/** Of the strip. @param {object} view with player, scale, pictures and keeper, by the time a button is pressed */
export function stripHands(view) {
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

/** Of the notices. @param {object} view with player, transport, stall and inspection, by the time a notice is answered */
export function noticeHands(view) {
  const { player } = view;
  return {
    lastFinite: () => player.seek(player.newest),
    restart: (learningRate) => player.restartWith(learningRate),
    closed: () => view.transport.play.focus({ preventScroll: true }),
    put: (kind) => kind === "stall" && view.stall.mute(),
    look: () => lookInto(view.inspection, view.stall.answer),
  };
}

/** Of the painters. @param {object} view with player and inspection, by the time something is pointed at */
export function painterHands(view) {
  const select = (selection) => view.inspection.select(selection);
  return {
    edit: (address, value) => view.player.edit(address, value),
    layers: (hidden, activations) => view.player.layers(hidden, activations),
    inputs: (features) => view.player.inputs(features),
    select,
    selectPoint: (point) => view.inspection.choosePoint(point),
    probe: (question) => view.player.question({ kind: "probe", ...question }),
    hover: (hoverUnit) => view.setView({ hoverUnit }),
    edges: (edges) => view.setView({ edges }),
    setView: (changes) => view.setView(changes),
    seek: (step) => view.player.seek(step),
    alarm: () => select({ kind: "network" }),
  };
}

/** A thing and one of its cards. @param {object} inspection @param {{select: object, card: string}} wish */
function lookInto(inspection, { select, card }) {
  inspection.select(select);
  inspection.looking.follow({ card });
}
