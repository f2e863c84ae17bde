/**
 * Points drawn over a data set, read off the link that every message carries, and what they make of its points.
 *
 * The server's twins are `core/datasets/points.py`, which says how points are called and counted, and `points_text.py`,
 * which says what the bytes are.
 *
 * @typedef {{step: number, what: "add"|"move"|"remove", which: number, x: number, y: number}} Edit in force from the update
 *   taken at `step` on; `which` is the class of a new point, the number of an old one
 * @typedef {{train: number[][], test: number[][], train_labels: number[], test_labels: number[], train_numbers: number[],
 *   test_numbers: number[]}} Points with the numbers by which they are called, in the order in which the server has them
 */

const FORM = 1;
const CHECK = 4;
const BITS = 11;

/** @param {{points?: string}} link @param {{cells: number, farthest: number, kinds: string[]}|null} draw of the scene @returns {Edit[]} by their steps */
export function editsOf({ points = "" }, draw) {
  if (!points || !draw) return [];
  const text = atob(points.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0)).subarray(CHECK);
  let at = 0;
  const take = () => {
    let number = 0;
    for (let place = 0; ; place += 7) {
      const byte = bytes[at++];
      number |= (byte & 127) << place;
      if (byte < 128) return number;
    }
  };
  const coordinate = (cell) => cell / draw.cells - draw.farthest;
  const edits = [];
  if (take() !== FORM) return edits;
  for (let step = 0; at < bytes.length;) {
    step += take();
    for (let left = take(); left > 0; left--) {
      const number = take();
      const what = draw.kinds[number & 3];
      const edit = { step, what, which: what === "add" ? number >> 2 : calledBy(number >> 2), x: 0, y: 0 };
      if (what !== "remove") {
        const cells = (bytes[at++] << 16) | (bytes[at++] << 8) | bytes[at++];
        Object.assign(edit, { x: coordinate(cells >> BITS), y: coordinate(cells & ((1 << BITS) - 1)) });
      }
      edits.push(edit);
    }
  }
  return edits;
}

const calledBy = (written) => (written % 2 ? -(written + 1) / 2 : written / 2);

/** How many points the edits added, removed ones too: the next one is called by one less than minus that. @param {Edit[]} edits */
export const addedBy = (edits) => edits.filter(({ what }) => what === "add").length;

/**
 * The points in force at a step. @param {object} own of the data set, as the scene tells them
 * @param {Edit[]} edits @param {Edit[]} [more] not known to the server yet, on top of all that hold at the step
 * @returns {Points}
 */
export function pointsAt(own, edits, step, more = []) {
  const count = own.train.length;
  const places = [...own.train, ...own.test];
  const gone = new Set();
  const added = [];
  for (const { what, which, x, y } of [...edits.filter((edit) => edit.step <= step), ...more]) {
    if (what === "add") added.push({ place: [x, y], label: which });
    else if (what === "remove") which < 0 ? (added[-1 - which] = null) : gone.add(which);
    else if (which >= 0) places[which] = [x, y];
    else if (added[-1 - which]) added[-1 - which] = { ...added[-1 - which], place: [x, y] };
  }
  const found = { train: [], test: [], train_labels: [], test_labels: [], train_numbers: [], test_numbers: [] };
  const put = (split, place, label, number) => {
    found[split].push(place);
    found[`${split}_labels`].push(label);
    found[`${split}_numbers`].push(number);
  };
  const labels = [...own.train_labels, ...own.test_labels];
  places.forEach((place, number) => gone.has(number) || put(number < count ? "train" : "test", place, labels[number], number));
  added.forEach((point, at) => point && put("train", point.place, point.label, -1 - at));
  return found;
}

/**
 * From which step on so many points train, after the first; an epoch that has begun ends there.
 * @param {Edit[]} edits @param {number} own how many of the data set's points train @returns {{from: number, rows: number}[]}
 */
export function countsOf(edits, own) {
  const counts = [];
  let rows = own;
  for (const { step, what, which } of edits) {
    if (what === "add") rows++;
    else if (what === "remove" && which < own) rows--;
    else if (what === "move") continue;
    if (step === 0) continue;
    if (counts.at(-1)?.from === step) counts.at(-1).rows = rows;
    else counts.push({ from: step, rows });
  }
  return counts;
}
