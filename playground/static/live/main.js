/**
 * Shows the live view: Streamlit calls `show` with every message, once sheets and words are there.
 *
 * One instance a component lives on over remounts: its root moves along.
 */

import { fetchWords } from "./kit/words.js";
import { readHeader } from "./link/protocol.js";
import { languageOf } from "./stage/language.js";
import { addSheets } from "./stage/sheets.js";
import { LiveView } from "./view.js";

const styled = addSheets(import.meta.url);
/** @type {Promise<void>|null} the words of the language that the first message names */
let spoken = null;

/** By the component's name. @type {Map<string, LiveView>} */
export const instances = new Map();

/** Shows one message. @param {{name: string, data: Uint8Array, parentElement: HTMLElement, setTriggerValue: Function}} component */
export default async function show(component) {
  spoken ??= fetchWords(languageOf(readHeader(component.data).header), new URL("../words/", import.meta.url).href, new URL(import.meta.url).search);
  await Promise.all([styled, spoken]);
  if (!instances.has(component.name)) instances.set(component.name, new LiveView());
  try {
    instances.get(component.name).receive(component);
  } catch (error) {
    console.error(error); // one bad message is no reason to take the picture away
  }
}
