/**
 * Numbers for reading, each kind made here and nowhere else, by the customs of the language; and numbers that are typed.
 *
 * One form for what is very small or very large, wherever it stands: "1.234·10⁻⁵", with fewer digits where room is short.
 * What is shown sixty times a second keeps its idle zeros, so that it does not tremble; all else drops them.
 * The server's twin: `words/numbers.py`.
 */

import { customs, say } from "./words.js";

const SUPERSCRIPT = { "-": "⁻", 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹" };

const MINUS = "−";
const NONE = "–";
const THOUSANDS = /\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g;

// ---- what every number goes through

/** Formatters, made once a locale: one made for every number would cost more than the rest of a frame. @type {Map<string, Intl.NumberFormat>} */
const FORMATTERS = new Map();

function format(value, least, most, style = "decimal") {
  const key = `${customs()} ${least} ${most} ${style}`;
  let made = FORMATTERS.get(key);
  if (!made) FORMATTERS.set(key, (made = new Intl.NumberFormat(customs(), { style, minimumFractionDigits: least, maximumFractionDigits: most })));
  return made.format(value);
}

/** The signs of a language between groups and before decimals. @type {Map<string, {group: string, decimal: string}>} */
const SIGNS = new Map();

/** A number as JavaScript writes it, "1,234.5", with the signs of the language. */
function local(text) {
  const locale = customs();
  let signs = SIGNS.get(locale);
  if (!signs) {
    const parts = new Intl.NumberFormat(locale).formatToParts(1234567.5);
    const sign = (type) => parts.find((part) => part.type === type)?.value ?? "";
    SIGNS.set(locale, (signs = { group: sign("group"), decimal: sign("decimal") }));
  }
  if (signs.group === "," && signs.decimal === ".") return text;
  return text.replace(/[,.]/g, (sign) => (sign === "," ? signs.group : signs.decimal));
}

/** A size of at most so many significant digits, without idle zeros: "0.5", "12,400". */
const plainly = (size, digits) => format(rounded(size, digits), 0, 20);

/** A size in powers of ten: "1.234·10⁻⁵". */
function scientific(size, digits) {
  const [mantissa, exponent] = size.toExponential(digits - 1).split("e");
  return `${local(String(Number(mantissa)))}·${powerOfTen(Number(exponent))}`;
}

/** A value with a true minus before it, by `write(size)`; a dash where there is none. What is written as 0 has no sign. */
function signed(value, write) {
  if (value === null || value === undefined || Number.isNaN(value)) return NONE;
  const sign = value < 0 ? MINUS : "";
  const size = Math.abs(value);
  if (size === Infinity) return `${sign}∞`;
  if (size === 0) return "0";
  const text = write(size);
  return /[1-9]/.test(text) ? sign + text : text;
}

/** A value of at most so many significant digits: plain from `low` up to `high`, else in powers of ten. */
function written(value, digits, low, high) {
  return signed(value, (size) => {
    const near = rounded(size, digits);
    return near >= low && near < high ? plainly(size, digits) : scientific(size, digits);
  });
}

/** The nearest number of so many significant digits. */
export const rounded = (value, digits) => Number(value.toPrecision(digits));

/** 10 to a power, as text: "10⁻⁵". */
export function powerOfTen(exponent) {
  return `10${[...String(exponent)].map((sign) => SUPERSCRIPT[sign]).join("")}`;
}

/** A value of so many decimals; of -1 to tens. What rounds to nothing is 0, without a sign. */
export function fixed(value, decimals) {
  const unit = 10 ** -decimals;
  const near = decimals > 0 ? Number(value.toFixed(Math.min(decimals, 20))) : Math.round(value / unit) * unit;
  return signed(near, (size) => format(size, Math.max(0, decimals), Math.max(0, decimals)));
}

// ---- counts, epochs, shares

/** A count or a step: "12,400". */
export const whole = (value) => (value <= -0.5 ? MINUS : "") + format(Math.abs(value), 0, 0);

/** Epochs completed: whole when they are, else with two digits of the one begun. */
export function formatEpoch(epoch) {
  const digits = Math.abs(epoch - Math.round(epoch)) < 1e-6 ? 0 : 2;
  return format(epoch, digits, digits);
}

/** The same where it stands still, without idle zeros: "0.5", "12.3", "1,200". */
export const briefEpoch = (epoch) => format(epoch, 0, epoch < 10 ? 2 : 1);

/** A share 0..1 in percent, as the language writes it: "92.4%", "100%" only for all; a dash where there is none. */
export function formatShare(share) {
  if (share === null || share === undefined || Number.isNaN(share)) return NONE;
  if (share <= 0 || share >= 1) return wholeShare(share);
  return format(Math.max(0.001, Math.min(0.999, share)), 1, 1, "percent");
}

/** The same in whole percent: "92%". */
export const wholeShare = (share) => format(share, 0, 0, "percent");

// ---- values that move: steady in width

/** A number for reading, three significant digits: "0.0123", "12,400", "1.2·10⁻⁵"; a dash where there is none. */
export const formatNumber = (value) => signed(value, (size) => {
  if (size >= 1e6 || size < 1e-3) return scientific(size, 2);
  return size >= 999.5 ? format(Math.round(size), 0, 0) : local(size.toPrecision(3));
});

/** A value for reading: six significant digits of a float32; words where it is no number any more. */
export function formatValue(value) {
  if (Number.isNaN(value)) return say("name-not-a-number");
  return signed(value, (size) => (size >= 1e-4 && size < 1e6 ? local(size.toPrecision(6)) : scientific(size, 5)));
}

/** A number in few letters, two significant digits: "0.42", "−0.013", "12", "3·10⁻⁵". */
export const brief = (value) => signed(value, (size) => {
  if (size >= 9999.5 || size < 0.00095) return scientific(size, 1);
  const decimals = size >= 99.5 ? 0 : size >= 9.95 ? 1 : size >= 0.0995 ? 2 : 3;
  return local(size.toFixed(decimals));
});

// ---- values that stand

/** A number for eyes: "0.0183", "−12.5", "3.1·10⁻⁷", "∞"; the server writes it likewise. */
export const number = (value, digits = 4) => written(value, digits, 1e-3, 1e6);

/** A scale or a mark in few letters, two significant digits: "0.05", "20", "1·10⁻⁷". */
export const short = (value, digits = 2) => written(value, digits, 1e-4, 1e5);

/** A learning rate, or another setting, as it was typed: "0.03". */
export const rate = (value) => written(value, 4, 1e-4, 1e4);

/** A number to be read by itself: six digits at most, whole ones in full: "0.0183", "1,250", "3.1·10⁻¹⁰". */
export function numberText(value) {
  if (Number.isInteger(value) && Math.abs(value) < 1e9) return whole(value);
  return signed(value, (size) => (size >= 1e-4 && size < 1e6 ? plainly(size, 6) : scientific(size, 5)));
}

const TICKS = new Map(); // axes ask for the same few numbers at every paint

/** A tick's number: "0.5", "−2", "20,000"; a power of ten by itself: "10⁶". */
export function formatTick(value) {
  const key = `${customs()} ${value}`;
  let text = TICKS.get(key);
  if (text === undefined) {
    if (TICKS.size > 500) TICKS.clear();
    TICKS.set(key, (text = signed(value, tick)));
  }
  return text;
}

function tick(size) {
  const exponent = Math.log10(size);
  if ((size >= 1e6 || size < 1e-3) && Math.abs(exponent - Math.round(exponent)) < 1e-9) return powerOfTen(Math.round(exponent));
  return size >= 1e6 || size < 1e-4 ? scientific(size, 2) : plainly(size, 6);
}

/**
 * One way of writing for a whole column, so that its rows line up and can be added by eye: the same decimals everywhere,
 * for very small or large numbers the same power of ten, said once.
 * @param {number[]} values @param {number} digits significant ones of the largest
 * @returns {{unit: string, write: (value: number, plus?: boolean) => string}} unit such as "· 10⁻⁵", or ""
 */
export function columnFormat(values, digits = 4) {
  const size = values.reduce((most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most), 0);
  const exponent = size > 0 ? Math.floor(Math.log10(size)) : 0;
  const power = size >= 1e6 || (size > 0 && size < 1e-3) ? exponent : 0;
  const decimals = Math.max(0, Math.min(6, digits - 1 - (exponent - power)));
  const write = (of) => local((of / 10 ** power).toFixed(decimals).replace(THOUSANDS, ","));
  return {
    unit: power ? `· ${powerOfTen(power)}` : "",
    write: (value, plus = true) => {
      const text = signed(value, write);
      return plus && value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
    },
  };
}

/**
 * One way of writing for the cells of a matrix, in five letters or so: the same decimals everywhere, ".031" for what is small.
 * @param {number[]} values all that are written @param {number} scale the largest size that is expected
 * @returns {(value: number) => string}
 */
export function cellFormat(values, scale) {
  const { write, unit } = columnFormat(values, 3);
  if (unit) return (value) => (Number.isFinite(value) ? signed(value, (size) => scientific(size, 1)) : NONE);
  if (scale < 0.01 || scale >= 1000) return (value) => write(value, false);
  const decimals = scale >= 100 ? 0 : scale >= 10 ? 1 : scale >= 0.1 ? 2 : 3;
  return (value) => signed(value, (size) => local(size.toFixed(decimals).replace(/^0\.(\d{3})$/, ".$1")));
}

// ---- numbers that are typed

/** The number itself, as many digits as it has, as it would be typed but for a true minus. */
export const exact = (value) => (Number.isFinite(value) ? String(value).replaceAll("-", MINUS) : "");

/** A value for the field: what was shown, as it is typed. */
export const plainNumber = (value, digits = 7) => (Number.isFinite(value) ? String(rounded(value, digits)) : "");

/**
 * A typed number. Takes a decimal comma and the minus sign of print.
 * @returns {{value?: number, problem?: string}} the number, or a sentence on why there is none
 */
export function parseValue(text) {
  const typed = text.trim();
  const plain = typed.replace(/[−–]/g, "-").replace(/^([^.,]*),([^.,]*)$/, "$1.$2");
  if (plain === "") return { problem: say("name-typed-nothing") };
  if (/^[-+]?(nan|inf|infinity)$/i.test(plain)) return { problem: say("name-typed-endless") };
  const begun = typed.length > 16 ? `${typed.slice(0, 16)}…` : typed;
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain)) return { problem: say("name-typed-other", { typed: begun }) };
  const value = Number(plain);
  return Number.isFinite(value) ? { value } : { problem: say("name-typed-too-large", { typed: begun }) };
}
