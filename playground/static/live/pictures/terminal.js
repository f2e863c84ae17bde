/** What a command in a terminal does with the page: brings it to a step and a phase, and has a file made. */

import { CODEC_NAMES, codecOf } from "./codecs.js";

/** How many updates a frame of each speed is; "e" stands for as many as an epoch has. */
const SPEED = /^(\d+)([ue])$/;

const rest = () => new Promise((done) => requestAnimationFrame(done));

/**
 * Trains to a step, in no more frames than a curve can show, and stands still there.
 * @param {object} view the live view @param {number} step @param {number} most frames
 * @returns {Promise<number>} the step reached: an earlier one where training ended before
 */
export async function goTo(view, step, most) {
  const { player, scene } = view;
  const before = player.speed;
  const lengths = scene.limits.speeds.filter((speed) => SPEED.test(speed)).map((speed) => {
    const [, count, unit] = SPEED.exec(speed);
    return { speed, length: count * (unit === "e" ? scene.updates_per_epoch : 1) };
  }).sort((one, other) => one.length - other.length);
  player.view({ speed: (lengths.find(({ length }) => step / length <= most) ?? lengths.at(-1)).speed });
  for (let from = -1; player.newest < step && player.newest > from;) { // a run may rest on its way, and goes on when told to
    from = player.newest;
    player.play();
    while (player.playing && player.newest < step) await rest();
  }
  player.pause();
  player.view({ speed: before });
  if (player.newest < step) return player.newest;
  player.seek(step);
  while (view.frame?.step !== step) await rest();
  return step;
}

/** Opens the walk through the update at a phase, complete. @param {object} view @param {string} phase such as "backward-2" */
export async function walkTo({ inspection }, phase) {
  inspection.open();
  const at = inspection.walk.phases.findIndex(({ name, layer }) => phase === name || phase === `${name}-${layer}`);
  inspection.looking.goTo(at);
  while (!inspection.answer.audit || inspection.walk.isMoving) await rest();
  await rest();
}

/** What a film will be encoded as; null where the browser cannot. @param {object} _view @param {import("./pictures.js").Wish} wish */
export async function codecName(_view, { format, ...size }) {
  const found = await codecOf(format, size);
  return found && CODEC_NAMES[found.codec];
}

/** Opens an account, and waits until it is there. @param {object} view @param {string} select as a link writes it @param {string} card "" the usual one @returns {boolean} whether this network has it */
export async function lookAt({ inspection }, select, card) {
  inspection.restore({ select, card });
  if (!inspection.looking.isPanelOpen) return false;
  while (!inspection.shown || inspection.asker.waiting) await rest();
  await rest();
  return !card || inspection.shown.audit.card?.name === card;
}

/** A file as the menu makes it, in base64. @param {object} view @param {import("./pictures.js").Wish} wish */
export async function fileOf(view, wish) {
  const { blob } = await view.pictures.make(wish, { tell: (done, count) => globalThis.playgroundTold?.(done, count) });
  const reader = new FileReader();
  reader.readAsDataURL(blob);
  await new Promise((resolve, reject) => Object.assign(reader, { onload: resolve, onerror: reject }));
  return reader.result.slice(reader.result.indexOf(",") + 1);
}
