/**
 * Whether what a scene asks for is done. Facts only.
 *
 * @typedef {object} Doing what the student is doing now
 * @property {boolean} playing @property {number} step on the screen @property {Object<string, string>} link the run's settings
 * @property {string} phase of the walk, "" while it is closed @property {object|null} selection @property {string|null} card
 */

/**
 * @param {{kind: string}} task of the scene @param {Doing} doing @param {{step: number, link: Object<string, string>}} begun how the scene began
 * @param {boolean} answered whether its question was answered rightly
 */
export function isDone(task, doing, begun, answered) {
  switch (task.kind) {
    case "play":
      return doing.playing || doing.step > begun.step;
    case "step":
      return doing.step > begun.step;
    case "reach":
      return doing.step >= task.step;
    case "walk":
      return doing.phase !== "";
    case "phase":
      return doing.phase === task.phase;
    case "select":
      return isPart(task.select, doing.selection);
    case "card":
      return isPart(task.select, doing.selection) && doing.card === task.card;
    case "set":
      return doing.link[task.field] === task.value;
    case "change":
      return doing.link[task.field] !== begun.link[task.field];
    case "answer":
      return answered;
    default:
      return true; // only to be read
  }
}

/** Whether the selection has everything that is asked for. */
const isPart = (wanted, selection) =>
  selection !== null && Object.entries(wanted).every(([name, value]) => selection[name] === value);
