/** Which fonts a text of a picture is set in, run by run, and which letters a file needs of each. */

import { customs } from "../kit/words.js";

/** What the pictures' own fonts are called, by what the painters ask for. */
export const FAMILY = "Playground Sans";
export const CODE_FAMILY = "Playground Code";

/** The weights there are of each. */
export const WEIGHTS = Object.freeze({ [FAMILY]: [400, 600], [CODE_FAMILY]: [400] });

/** Our fonts with Chinese letters, of one weight, by the language that each is for. */
export const HAN = Object.freeze({ "zh-Hans": "Playground Hans", "zh-Hant": "Playground Hant" });
export const HAN_WEIGHT = 400;

/** The same, that of the language spoken first: a letter that two of them have is drawn as its readers write it. */
export const hanFamilies = () => Object.values(HAN).sort((one, other) => (other === HAN[customs()]) - (one === HAN[customs()]));

/** Fonts of the system with Chinese letters, in the script of the language. */
const SYSTEM = Object.freeze({
  "zh-Hant": "'Noto Sans CJK TC', 'PingFang TC', 'Microsoft JhengHei'",
  any: "'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei'",
});

/** Fonts for what one of ours has no letters for: others of ours, then the system's. @param {string} name */
const genericOf = (name) => [...hanFamilies().map((family) => `'${family}'`), name === CODE_FAMILY
  ? "'Source Code Pro', Consolas, Menlo, monospace"
  : `'Source Sans 3', 'Noto Sans', ${SYSTEM[customs()] ?? SYSTEM.any}, sans-serif`].join(", ");

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

/**
 * A text in runs of letters that one font of ours has: the one it asks for where that has them, else one with Chinese letters.
 * @param {string} text @param {{name: string, weight: number}} asked @param {Map<string, import("./truetype.js").TrueType>} faces
 * @returns {{name: string, weight: number, asked: number, text: string}[]} asked: the weight that was asked for; name "" where none has them
 */
export function runsOf(text, { name, weight }, faces) {
  const fonts = [{ name, weight }, ...hanFamilies().map((family) => ({ name: family, weight: HAN_WEIGHT }))];
  const runs = [];
  for (const letter of text) {
    const font = fonts.find((each) => faces.get(`${each.name} ${each.weight}`)?.has(letter)) ?? { name: "", weight };
    if (runs.at(-1)?.name === font.name) runs.at(-1).text += letter;
    else runs.push({ ...font, asked: weight, text: letter });
  }
  return runs;
}

/** Fonts that a file needs, with their letters. */
export class Lettering {
  /** @param {Map<string, import("./truetype.js").TrueType>} faces by "family weight" */
  constructor(faces) {
    this.faces = faces;
    /** @type {Map<string, {name: string, weight: number, letters: Set<string>}>} */
    this.found = new Map();
  }

  /** Has them hold the letters of a text. @param {{name: string, weight: number}} asked the font it is set in */
  add(text, asked) {
    for (const { name, weight, text: letters } of runsOf(text, asked, this.faces)) {
      if (!name) continue;
      const key = `${name} ${weight}`;
      if (!this.found.has(key)) this.found.set(key, { name, weight, letters: new Set() });
      for (const letter of letters) this.found.get(key).letters.add(letter);
    }
  }

  /** Has them hold the letters of a drawing. @param {import("./recorder.js").Mark[]} marks */
  addMarks(marks) {
    for (const mark of marks) if (mark.kind === "text") this.add(mark.text, writable(mark.font));
    return this;
  }

  /** @returns {{name: string, weight: number, text: string}[]} */
  get fonts() {
    return [...this.found.values()].map(({ letters, ...font }) => ({ ...font, text: [...letters].sort().join("") }));
  }
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
