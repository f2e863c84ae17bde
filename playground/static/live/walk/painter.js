/**
 * What happens inside one update, drawn in place of the network diagram: activations that run to the right, the loss, deltas
 * that come back, gradients that appear on the edges, then the weights that move. Until then they are locked.
 *
 * A picture is a function of the phase, of how far into it, and of the numbers of the audit. Where an audit is awaited, the
 * bare network stands there. Here is only the order, from the ground up; each piece stands in a module of its own.
 *
 * @typedef {object} Plan all that a piece of the picture may need
 * @property {object} picture the diagram's: scene, layout, theme, plates, names
 * @property {object} scene @property {object} layout @property {import("../kit/theme.js").Theme} theme
 * @property {import("./moment.js").Shown} shown @property {import("./moment.js").Moment} moment
 * @property {import("./measures.js").Measures} measures
 * @property {Float64Array} values every parameter as its edge shows it now, over its scale
 * @property {object} view @property {object|null} hovered
 */
import { Scales } from "../diagram/edges.js";
import { drawLegend } from "../diagram/legend.js";
import { drawBiases, drawNames } from "../diagram/units.js";
import { drawBackflow, drawDeltas, drawRings } from "./backward.js";
import { drawAnswers, drawInflow } from "./forward.js";
import { drawLossPhase } from "./loss_plate.js";
import { TOLD, inForce, measure } from "./measures.js";
import { BEFORE, momentOf } from "./moment.js";
import { ONE_LINE, drawHalo, drawTiles } from "./tiles.js";
import { drawChanges, drawLocks } from "./update.js";
import { drawWires } from "./wires.js";
import { say } from "../kit/words.js";

export class PhasePainter {
  constructor() {
    this.draw = this.draw.bind(this);
  }

  /** The diagram's hook: draws everything and returns the edges drawn. */
  draw(context, picture, frame, view, hovered) {
    const { scene, layout, theme } = picture;
    const shown = view.phase;
    const measures = this.#measure(scene, layout, shown, frame);
    const moment = shown.audit ? momentOf(shown) : BEFORE;
    const plan = { picture, scene, layout, theme, shown, moment, measures, values: inForce(scene, measures, moment), view, hovered };
    drawWires(context, plan);
    drawInflow(context, plan);
    drawBackflow(context, plan);
    drawChanges(context, plan);
    drawHalo(context, plan);
    drawTiles(context, plan);
    drawNames(context, picture, picture.names);
    drawRings(context, plan);
    drawBiases(context, picture, plan.values, 1);
    drawDeltas(context, plan);
    drawLocks(context, plan);
    drawAnswers(context, plan);
    const kind = shown.name === "backward" ? "gradients" : "weights";
    drawLegend(context, layout, { kind, scale: measures.scale[kind], note: noteOf(plan) }, theme);
    drawLossPhase(context, plan);
    return measures.drawn;
  }

  /** Found once an audit; the scales stay as long as the network. */
  #measure(scene, layout, shown, frame) {
    if (scene !== this.scene) {
      this.scene = scene;
      this.scales = new Scales();
    }
    const key = shown.arrays ?? frame.weights;
    if (this.known?.key !== key || this.known.layout !== layout) {
      this.known = { key, layout, measures: measure(scene, layout, shown, frame, this.scales) };
    }
    return this.known.measures;
  }
}

/** Whose numbers these are, and which of them are told. @param {Plan} plan */
export function noteOf({ layout, measures: { drawn }, shown: { name, audit } }) {
  if (!audit) return say("walk-note-computing");
  const { sample, rows: { length: count } } = audit;
  const notes = [sample ? say("walk-note-row", { row: String(sample.row), outside: sample.inBatch ? "no" : "yes" }) : say("walk-note-batch")];
  if (name === "backward") notes.push(say("walk-note-gradients", { count }));
  if (name === "update") notes.push(say("walk-note-changes", { count }));
  if (layout.columns.slice(1).some(({ tile }) => tile < ONE_LINE)) notes.push(say("walk-note-largest", { count: TOLD }));
  if (drawn.length < layout.edges.count) notes.push(say("walk-note-edges", { drawn: drawn.length, count: layout.edges.count }));
  return notes.join(" · ");
}
