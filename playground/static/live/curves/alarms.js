/**
 * Alarms: units that stay stuck over the latest frames of a record.
 *
 * @typedef {{layer: number, kind: "dead"|"saturated", count: number, share: number}} Alarm layer from 1
 */

import { say } from "../kit/words.js";
import { KIND, seriesOf } from "./layer_record.js";

/** A unit counts as stuck only when that many of the latest frames agree: one small batch proves nothing. */
const WITNESSES = 8;
const LEAST_WITNESSES = 3;

/** Whether a record that ends with this bucket says anything about units that stay stuck. */
export const canTell = (bucket) => bucket >= LEAST_WITNESSES - 1;

/** What is wrong around a bucket of a record, the worst first. @param {number[]} sizes of the hidden layers @returns {Alarm[]} */
export function alarmsAt(history, bucket, sizes) {
  const alarms = [];
  if (!canTell(bucket)) return alarms;
  const first = Math.max(0, bucket - WITNESSES + 1);
  for (const [kind, name] of [[KIND.DEAD, "dead"], [KIND.SATURATED, "saturated"]]) {
    sizes.forEach((size, layer) => {
      const least = history.least[seriesOf(layer, kind)];
      let count = Infinity;
      for (let at = first; at <= bucket; at++) count = Math.min(count, least[at]);
      if (!(count >= 1 && count <= size)) return;
      alarms.push({ layer: layer + 1, kind: name, count, share: count / size });
    });
  }
  return alarms.sort((a, b) => (a.kind === b.kind ? b.share - a.share : a.kind === "dead" ? -1 : 1));
}

/** "2 dead units in layer 1". @param {Alarm} alarm */
export const alarmWords = ({ kind, count, layer }) => say(`chart-alarm-${kind}`, { count, layer });
