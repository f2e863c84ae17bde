/** Which font a text of a picture is set in, and which letters a file needs of each. */

import { customs } from "../kit/words.js";

/** What the pictures' own fonts are called, by what the painters ask for. */
export const FAMILY = "Playground Sans";
export const CODE_FAMILY = "Playground Code";

/** The weights there are of each. */
export const WEIGHTS = Object.freeze({ [FAMILY]: [400, 600], [CODE_FAMILY]: [400] });

/** Fonts with Chinese letters, in the script of the language. */
const HAN = Object.freeze({
  "zh-Hant": "'Noto Sans CJK TC', 'PingFang TC', 'Microsoft JhengHei'",
  any: "'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei'",
});

/** Fonts for what ours have no letters for, Chinese above all. @param {string} name of one of ours */
const genericOf = (name) => (name === CODE_FAMILY
  ? "'Source Code Pro', Consolas, Menlo, monospace"
  : `'Source Sans 3', 'Noto Sans', ${HAN[customs()] ?? HAN.any}, sans-serif`);

/** A list of fonts for a canvas. */
export const stackOf = (family) => `"${family}", ${genericOf(family)}`;

/** A list of fonts for a file. @param {string} name "" where it is none of ours */
export const familyOf = (name, generic = genericOf(name)) => (name ? `'${name}', ${generic}` : generic);

/**
 * The font of ours that a text asks for, in a weight that there is.
 * @param {import("./recorder.js").Font} font @returns {{name: string, weight: number, generic: string}} name "" where it is none of ours
 */
export function writable({ family, weight }) {
  const name = Object.keys(WEIGHTS).find((each) => family.startsWith(`"${each}"`)) ?? "";
  if (!name) return { name, weight, generic: family.replaceAll('"', "'") };
  const near = WEIGHTS[name].reduce((best, each) => (Math.abs(each - weight) < Math.abs(best - weight) ? each : best));
  return { name, weight: near, generic: genericOf(name) };
}

/** Every font of ours that texts are set in, with their letters. @param {import("./recorder.js").Mark[]} marks */
export function fontsIn(marks) {
  const found = new Map();
  for (const mark of marks) {
    if (mark.kind !== "text") continue;
    const { name, weight } = writable(mark.font);
    const key = `${name} ${weight}`;
    if (!name) continue;
    if (!found.has(key)) found.set(key, { name, family: name, weight, letters: new Set() });
    for (const letter of mark.text) found.get(key).letters.add(letter);
  }
  return [...found.values()].map(({ letters, ...font }) => ({ ...font, text: [...letters].sort().join("") }));
}

/** From now on no text of a context is set smaller than so many of its units. @param {CanvasRenderingContext2D} context */
export function keepLegible(context, least) {
  const { get, set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(context), "font");
  const larger = (_, size) => `${Math.max(least, Number(size))}px`;
  Object.defineProperty(context, "font", {
    get: () => get.call(context),
    set: (font) => set.call(context, font.replace(/([\d.]+)px/, larger)),
  });
}
