/** The plots of the central difference at many epsilons, as blocks: of its error, and of the slope it gives. */

import { formatNumber, powerOfTen } from "../kit/numbers.js";
import { say } from "../kit/words.js";

/** What the two plots leave out: the block's own title stands above both. */
const PLAIN = Object.freeze({ title: "", note: "", band: null });

/** Small epsilons left, whatever their order in the document. @returns {number[]} */
export const orderOf = ({ epsilons }) => epsilons.map((_, at) => at).sort((a, b) => epsilons[a] - epsilons[b]);

/** Where the error is least. @returns {number} */
export const bestOf = ({ errors }, order) => order.reduce((best, at) => (errors[at] < errors[best] ? at : best), order[0]);

/** At the best epsilon: two plots, and the numbers there. */
export function epsilonPlots(block) {
  const order = orderOf(block);
  const chosen = bestOf(block, order);
  const facts = [
    { label: block.label, value: epsilonText(block.epsilons[chosen]) }, { label: say("block-epsilon-numeric"), value: block.numeric[chosen] },
    { label: say("block-epsilon-analytic"), value: block.analytic }, { label: say("block-epsilon-error"), value: block.errors[chosen] },
  ];
  return { errors: errorPlot(block, order, chosen), values: valuePlot(block, order, chosen), facts };
}

export function errorPlot({ epsilons, errors }, order, chosen) {
  const floor = errors.reduce((least, value) => (value > 0 ? Math.min(least, value) : least), Infinity);
  const drawn = errors.map((value) => (value > 0 ? value : floor / 10)); // an error of 0 has no place on a log axis
  const pick = (values) => order.map((at) => values[at]);
  return {
    ...PLAIN, x: { label: "ε", log: true }, y: { label: say("block-epsilon-error"), log: true },
    series: [
      { name: "", x: pick(epsilons), y: pick(drawn), style: "line", role: "main" },
      { name: say("block-epsilon-error"), x: pick(epsilons), y: pick(drawn), style: "dots", role: "main" },
    ],
    marks: [{ x: epsilons[chosen], y: drawn[chosen], label: formatNumber(errors[chosen]), role: "second" }],
    about: say("block-epsilon-errors", {
      first: epsilonText(epsilons[order[0]]), last: epsilonText(epsilons[order.at(-1)]), least: formatNumber(Math.min(...errors)),
    }),
  };
}

export function valuePlot({ epsilons, numeric, analytic }, order, chosen) {
  const off = numeric.map((value) => Math.abs(value - analytic)).filter(Number.isFinite).sort((a, b) => a - b);
  const reach = Math.max(off[Math.floor(off.length * 0.75)] ?? 0, Math.abs(analytic) * 1e-3, Number.MIN_VALUE * 1e16) * 1.6;
  const x = order.map((at) => epsilons[at]);
  return {
    ...PLAIN, x: { label: "ε", log: true }, y: { label: say("block-epsilon-slope"), log: false, low: analytic - reach, high: analytic + reach },
    series: [
      { name: say("block-epsilon-analytic"), x: [x[0], x.at(-1)], y: [analytic, analytic], style: "line", role: "slope" },
      { name: say("block-epsilon-numeric"), x, y: order.map((at) => numeric[at]), style: "dots", role: "main" },
    ],
    marks: [{ x: epsilons[chosen], y: numeric[chosen], label: "", role: "second" }],
    about: say("block-epsilon-values"),
  };
}

/** Powers of ten as such: "10⁻⁵". */
export function epsilonText(value) {
  const power = Math.log10(value);
  return Math.abs(power - Math.round(power)) < 1e-9 ? powerOfTen(Math.round(power)) : formatNumber(value);
}
