/** What the painters may ask of the view. */

/** @param {import("./view.js").LiveView} view */
export function actionsOf(view) {
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
