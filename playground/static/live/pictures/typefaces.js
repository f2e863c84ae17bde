/** The fonts of the pictures: fetched once, made known to the page so that canvases measure with them, cut for files. */

import { vendorFile } from "../kit/vendor.js";
import { CODE_FAMILY, FAMILY } from "./lettering.js";
import { TrueType } from "./truetype.js";

const FILES = [[FAMILY, 400, "sans"], [FAMILY, 600, "sansBold"], [CODE_FAMILY, 400, "code"]];

/** @type {Promise<Map<string, TrueType>>|null} by "family weight" */
let loading = null;

/** @returns {Promise<Map<string, TrueType>>} once the page can draw with them @throws where one does not come */
export function typefaces() {
  loading ??= load().catch((error) => {
    loading = null; // the next picture tries again
    throw error;
  });
  return loading;
}

async function load() {
  const entries = await Promise.all(FILES.map(async ([family, weight, name]) => {
    const buffer = await vendorFile(name);
    document.fonts.add(await new FontFace(family, buffer.slice(0), { weight: String(weight) }).load());
    return [`${family} ${weight}`, new TrueType(buffer)];
  }));
  return new Map(entries);
}

/** Bytes in base64. @param {Uint8Array} bytes */
export function base64(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
