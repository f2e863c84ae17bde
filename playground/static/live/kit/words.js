/**
 * Every sentence that the view says, by its name in the catalogue, `static/words`: Fluent files (https://projectfluent.org)
 * that the server reads as well, a folder a language. What a language lacks is said in English.
 *
 * `learn` before anything is said. A number given as a value is a count: the language groups its digits and chooses the
 * plural. A measured value is given as text, written by `numbers.js`.
 */

import { FluentBundle, FluentResource } from "../../vendor/fluent-bundle/index.js";

const DEFAULT = "en";
/** By whose customs numbers, plurals and lists are formed; others go by their own. The server's twin: `words/language.py`. */
const CUSTOMS = { en: "en-GB", qps: "en-GB" };
/** Languages without spaces, and what stands between the items of a list without "and". The server's twin: `words/numbers.py`. */
const BETWEEN = { "zh-Hans": "、", "zh-Hant": "、" };
/** The files that the view says things from. */
export const FILES = ["stage", "transport", "diagram", "map", "curves", "walk", "audit", "blocks", "names", "settings", "lesson", "pictures", "draw"];

/** @type {FluentBundle[]} the language spoken, then English */
let bundles = [];
let locale = CUSTOMS[DEFAULT];

/** Takes in the words of a language. @param {string} language @param {Object<string, string[]>} texts catalogue files by language */
export function learn(language, texts) {
  locale = CUSTOMS[language] ?? language;
  bundles = [...new Set([language, DEFAULT])].map((name) => {
    const bundle = new FluentBundle(CUSTOMS[name] ?? name, { useIsolating: false });
    for (const text of texts[name] ?? []) bundle.addResource(new FluentResource(text));
    return bundle;
  });
}

/** Fetches the words of a language. @param {string} language @param {string} base address of the folder of languages, with a slash */
export async function fetchWords(language, base, version = "") {
  const languages = [...new Set([language, DEFAULT])];
  const read = async (name, file) => {
    const answer = await fetch(`${base}${name}/${file}.ftl${version}`);
    return answer.ok ? answer.text() : "";
  };
  const texts = await Promise.all(languages.map((name) => Promise.all(FILES.map((file) => read(name, file)))));
  learn(language, Object.fromEntries(languages.map((name, at) => [name, texts[at]])));
}

/** By whose customs numbers are written now: a locale for `Intl`. */
export const customs = () => locale;

/**
 * The sentence of that name with its values filled in; "name.part" is an attribute of a message.
 * @param {string} name @param {Object<string, string|number>} [values] @returns {string}
 */
export function say(name, values) {
  const [id, attribute] = name.split(".");
  for (const bundle of bundles) {
    const message = bundle.getMessage(id);
    const pattern = attribute ? message?.attributes[attribute] : message?.value;
    if (pattern === null || pattern === undefined) continue;
    const errors = [];
    const text = bundle.formatPattern(pattern, values, errors);
    for (const error of errors) console.error(`words ${name}: ${error}`);
    return text;
  }
  console.error(`no words are called ${name}`);
  return name;
}

/** Whether there are words of that name. */
export const knows = (name) => bundles.some((bundle) => bundle.hasMessage(name.split(".")[0]));

const PLACE = /\uE000(\d+)\uE001/;

/**
 * The same in parts, where a value may be a node of the page or {strong: "…"}: plain strings, and those values between them.
 * @returns {(string|object)[]}
 */
export function sayParts(name, values) {
  const kept = [];
  const marked = Object.fromEntries(Object.entries(values).map(([key, value]) => {
    if (value === null || typeof value !== "object") return [key, value];
    return [key, `\uE000${kept.push(value) - 1}\uE001`];
  }));
  return say(name, marked).split(PLACE).map((part, at) => (at % 2 ? kept[Number(part)] : part)).filter((part) => part !== "");
}

/** Several in a sentence: "a, b and c". @param {string[]} names */
export const listed = (names) => new Intl.ListFormat(locale, { type: "conjunction" }).format(names);

/** Several in a row, without "and": "a, b, c". @param {string[]} names */
export const enumerated = (names) => (locale in BETWEEN
  ? names.join(BETWEEN[locale])
  : new Intl.ListFormat(locale, { type: "unit", style: "short" }).format(names));

/** Sentences one after the other, as the language parts them; empty ones are left out. @param {string[]} sentences */
export const together = (sentences) => sentences.filter(Boolean).join(locale in BETWEEN ? "" : " ");
