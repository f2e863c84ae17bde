/** The fonts of the pictures: fetched once, made known to the page so that canvases measure with them, cut for files. */

import { vendorFile } from "../kit/vendor.js";
import { customs } from "../kit/words.js";
import { CODE_FAMILY, FAMILY, HAN, HAN_WEIGHT, hanFamilies } from "./lettering.js";
import { TrueType } from "./truetype.js";

const FILES = [[FAMILY, 400, "sans"], [FAMILY, 600, "sansBold"], [CODE_FAMILY, 400, "code"]];

const HAN_FILES = { [HAN["zh-Hans"]]: "hans", [HAN["zh-Hant"]]: "hant" };
/** Letters and signs of a script that only fonts of its own have. */
const CHINESE = /[\u3000-\u303f\uff00-\uffef\p{Script=Han}]/gu;

/** @type {Map<string, Promise<TrueType>>} by "family weight" */
const loading = new Map();

/**
 * The fonts that a picture needs; those with Chinese letters where it is in Chinese, or somebody typed such letters.
 * @param {string} typed @returns {Promise<Map<string, TrueType>>} once the page can draw with them @throws where one does not come
 */
export async function typefaces(typed) {
  const faces = new Map(await Promise.all(FILES.map(load)));
  let letters = typed.match(CHINESE) ?? [];
  for (const family of hanFamilies()) {
    if (family !== HAN[customs()] && !letters.length) continue;
    const [key, face] = await load([family, HAN_WEIGHT, HAN_FILES[family]]);
    faces.set(key, face);
    letters = letters.filter((letter) => !face.has(letter));
  }
  return faces;
}

/** @returns {Promise<[string, TrueType]>} */
async function load([family, weight, name]) {
  const key = `${family} ${weight}`;
  if (!loading.has(key)) loading.set(key, fetchFace(family, weight, name));
  try {
    return [key, await loading.get(key)];
  } catch (error) {
    loading.delete(key); // the next picture tries again
    throw error;
  }
}

async function fetchFace(family, weight, name) {
  const buffer = await vendorFile(name);
  document.fonts.add(await new FontFace(family, buffer.slice(0), { weight: String(weight) }).load());
  return new TrueType(buffer);
}

/** Bytes in base64. @param {Uint8Array} bytes */
export function base64(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
