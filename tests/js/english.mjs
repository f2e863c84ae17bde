// The English catalogue, learnt from the disk: import this before anything is said.
import { readdirSync, readFileSync } from "node:fs";

import { learn } from "../../playground/static/live/kit/words.js";

const folder = new URL("../../playground/static/words/en/", import.meta.url);
const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"));

export const speakEnglish = () => learn("en", { en: texts });
speakEnglish();
