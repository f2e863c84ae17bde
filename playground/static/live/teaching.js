/** Joins the lessons with the view: what a scene opens, where what it points at stands, what the student is doing. */

import { biasItem, placeOfItem, unitItem, weightItem } from "./diagram/items.js";
import { Hold, holdOf } from "./lesson/hold.js";
import { Lessons } from "./lesson/lessons.js";
import { openedAddress, sameRun } from "./link/address.js";
import { phaseKey } from "./walk/walk.js";

const ITEM = /^(?:a(\d)\.(\d+)|w(\d)\.(\d+)\.(\d+)|b(\d)\.(\d+))$/;
const ROUND = { unit: 26, weight: 14, bias: 10 }; // pixels round the middle of an item

/** The lessons of a view. @param {object} view with root, player, inspection and painters */
export function teach(view) {
  const { root, player, inspection } = view;
  const { looking } = inspection;
  const opened = openedAddress() ?? location.href;
  const hold = new Hold(root, player, holdOf(opened));
  view.view.held = hold.kind !== "";
  return new Lessons(root, {
    open: (link) => player.open(link),
    isRun: (link) => Number(link.step) === player.shown?.step && sameRun(link, player.link),
    look: (wish) => look(view, wish),
    find: (target) => find(view, target),
    doing: () => ({
      playing: player.playing,
      step: player.shown?.step ?? -1,
      link: player.link,
      phase: looking.walk.key,
      selection: looking.isOpen && !looking.lead ? looking.subject : null, // what a person chose
      card: looking.isPanelOpen && !looking.lead ? inspection.shown?.audit?.card?.name ?? null : null,
    }),
    theme: () => view.view.theme,
    keep: () => hold.keep(),
  }, opened);
}

/** Opens what a scene looks at, and nothing else. */
function look(view, { phase, select, card, sample, edges }) {
  const { inspection } = view;
  const { looking, walk } = inspection;
  looking.close();
  if (edges) view.setView({ edges });
  if (phase) {
    inspection.open();
    looking.goTo(Math.max(0, walk.phases.findIndex((one) => phaseKey(one) === phase)));
  }
  if (sample !== undefined) looking.choose(sample);
  if (select) inspection.select(select);
  if (card) looking.follow({ card });
}

/** An item of the diagram by its address, a setting or a part of the page by its name, anything of the view by its test id. */
function find({ root, painters }, target) {
  const item = itemOf(target);
  if (item) return boxOfItem(painters.diagram, item);
  const [kind, name] = target.split(" ");
  if (kind === "field" || kind === "page") return document.querySelector(`.st-key-${CSS.escape(name)}`);
  if (kind === "part") return root.querySelector(`.bp-panel-${CSS.escape(name)}`);
  return root.querySelector(`[data-testid="${CSS.escape(target)}"]`);
}

function itemOf(target) {
  const [, unit, j, weight, i, to, bias, of] = ITEM.exec(target) ?? [];
  if (unit) return unitItem(Number(unit), Number(j));
  if (weight) return weightItem(Number(weight), Number(i), Number(to));
  return bias ? biasItem(Number(bias), Number(of)) : null;
}

function boxOfItem({ scene, picture, canvas }, item) {
  if (!picture || item.layer >= scene.layer_sizes.length || item.j >= scene.layer_sizes[item.layer]) return null;
  const { x, y } = placeOfItem(scene, picture.layout, item);
  const half = item.kind === "unit" ? Math.max(ROUND.bias, picture.layout.columns[item.layer].tile / 2) : ROUND[item.kind];
  const box = canvas.getBoundingClientRect();
  return { left: box.left + x - half, top: box.top + y - half, width: 2 * half, height: 2 * half, within: canvas };
}
