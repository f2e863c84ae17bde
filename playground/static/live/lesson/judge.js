/**
 * What an answer to a scene's question is worth. No page.
 *
 * @typedef {{answer: string|number, text: string, known?: boolean}} Mistake known: of the table of mistakes that everybody may make
 * @typedef {{kind: string, right: string|number, mistakes: Mistake[], well: string, wrong: string}} Ask
 * @typedef {{right: boolean, text: string}} Verdict
 */

const LEAST_DIGITS = 3;

/** @param {Ask} ask @param {string} answer a key, or what was typed @returns {Verdict|null} null for what is no answer */
export function judge(ask, answer) {
  if (ask.kind === "number") return judgeNumber(ask, answer);
  const given = ask.kind === "shape" ? shapeOf(answer) : answer;
  if (!given) return null;
  if (given === ask.right) return { right: true, text: ask.well };
  return { right: false, text: ask.mistakes.find((mistake) => mistake.answer === given)?.text ?? ask.wrong };
}

/** A number is right where it is the value rounded to the digits that were typed, which must be three at least. */
function judgeNumber(ask, typed) {
  const number = numberOf(typed);
  if (!number) return null;
  const meets = (value) => Math.abs(number.value - value) <= number.half + 1e-9 * Math.abs(value);
  const isExact = (value) => number.digits >= LEAST_DIGITS || number.value === value; // so many mistakes: fewer digits would meet some by chance
  if (meets(ask.right)) {
    return isExact(ask.right) ? { right: true, text: ask.well } : { right: false, text: ask.wrong };
  }
  return { right: false, text: ask.mistakes.find(({ answer, known }) => meets(answer) && (!known || isExact(answer)))?.text ?? ask.wrong };
}

/**
 * What was typed as a number, with half of its last place: "-0,30" is -0.3 give or take 0.005.
 * @param {string} typed @returns {{value: number, half: number, digits: number}|null}
 */
export function numberOf(typed) {
  const text = typed.trim().replace(/[−–]/g, "-").replace(/\s/g, "").replace(/^([-+]?\d*),(\d+)/, "$1.$2").replace(/[·*x]10\^?/, "e");
  const match = /^([-+]?)(\d*)(?:\.(\d*))?(?:e([-+]?\d{1,3}))?$/i.exec(text);
  if (!match || !(match[2] || match[3])) return null;
  const decimals = match[3]?.length ?? 0;
  const significant = `${match[2]}${match[3] ?? ""}`.replace(/^0+/, "");
  return { value: Number(text), half: 0.5 * 10 ** (Number(match[4] ?? 0) - decimals), digits: significant.length || 1 };
}

/** "2 × 3", "(2, 3)" and "2x3" are one shape. @param {string} typed @returns {string} */
export function shapeOf(typed) {
  const numbers = typed.match(/\d+/g) ?? [];
  return numbers.length === 2 ? numbers.map(Number).join("x") : "";
}
