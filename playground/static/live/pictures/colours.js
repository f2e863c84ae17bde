/** Colours as the painters write them, taken apart for files that know no css. */

/** @param {string} css "#rrggbb", "#rrggbbaa", "#rgb", "rgb(…)" or "rgba(…)" @returns {{colour: string, alpha: number}} */
export function paintOf(css) {
  if (/^#[\da-f]{3}$/i.test(css)) return { colour: `#${[...css.slice(1)].map((digit) => digit + digit).join("")}`, alpha: 1 };
  if (/^#[\da-f]{6}$/i.test(css)) return { colour: css.toLowerCase(), alpha: 1 };
  if (/^#[\da-f]{8}$/i.test(css)) return { colour: css.slice(0, 7).toLowerCase(), alpha: parseInt(css.slice(7), 16) / 255 };
  if (css === "transparent") return { colour: "#000000", alpha: 0 };
  const numbers = /^rgba?\(([^)]*)\)$/.exec(css)?.[1].split(/[\s,/]+/).map(Number);
  if (!numbers || numbers.length < 3 || numbers.some(Number.isNaN)) throw new Error(`a colour is #rrggbb or rgb(), received ${css}`);
  const digits = numbers.slice(0, 3).map((value) => Math.round(value).toString(16).padStart(2, "0"));
  return { colour: `#${digits.join("")}`, alpha: numbers[3] ?? 1 };
}

/** Red, green and blue, each 0..1. @param {string} colour "#rrggbb" */
export const channelsOf = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
