/** Numbers for reading, each kind made here and nowhere else, by the customs of the language; and numbers that are typed. */

import { customs } from "./words.js";

const SUPERSCRIPT = { "-": "⁻", 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹" };

const MINUS = "−";

/** Formatters, made once a locale: `toLocaleString` would make one for every number. @type {Map<string, Intl.NumberFormat>} */
const FORMATTERS = new Map();

function format(value, least, most) {
  const key = `${customs()} ${least} ${most}`;
  let made = FORMATTERS.get(key);
  if (!made) FORMATTERS.set(key, (made = new Intl.NumberFormat(customs(), { minimumFractionDigits: least, maximumFractionDigits: most })));
  return made.format(value);
}

/** A count or a step: "12,400". */
export const whole = (value) => (value < 0 ? MINUS : "") + format(Math.abs(value), 0, 0);

const THOUSANDS = /\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g;

/** 10 to a power, as text: "10⁻⁵". */
export function powerOfTen(exponent) {
  return `10${[...String(exponent)].map((sign) => SUPERSCRIPT[sign]).join("")}`;
}

/** A number for reading, three significant digits: "0.0123", "12,400", "1.2·10⁻⁵"; a dash where there is none. */
export function formatNumber(value) {
  if (value === null || value === undefined || Number.isNaN(value)) return "–";
  const size = Math.abs(value);
  const sign = value < 0 ? MINUS : "";
  if (size === Infinity) return `${sign}∞`;
  if (size === 0) return "0";
  if (size >= 1e6 || size < 1e-3) {
    const [mantissa, exponent] = size.toExponential(1).split("e");
    return `${sign}${mantissa}·${powerOfTen(Number(exponent))}`;
  }
  if (size >= 999.5) return sign + format(Math.round(size), 0, 0);
  return sign + size.toPrecision(3);
}

const TICKS = new Map(); // axes ask for the same few numbers at every paint

/** A tick's number, without idle zeros: "0.5", "−2", "20,000", "10⁶". */
export function formatTick(value) {
  let text = TICKS.get(value);
  if (text === undefined) {
    if (TICKS.size > 500) TICKS.clear();
    TICKS.set(value, (text = tickText(value)));
  }
  return text;
}

function tickText(value) {
  const size = Math.abs(value);
  const sign = value < 0 ? MINUS : "";
  if (size === 0) return "0";
  const exponent = Math.log10(size);
  if ((size >= 1e6 || size < 1e-3) && Math.abs(exponent - Math.round(exponent)) < 1e-9) {
    return sign + powerOfTen(Math.round(exponent));
  }
  if (size >= 1e6 || size < 1e-4) return sign + formatNumber(size);
  return sign + format(Number(size.toPrecision(6)), 0, 6);
}

/** A share 0..1 in percent: "92.4 %", "100 %" only for all; a dash where there is none. */
export function formatShare(share) {
  if (share === null || share === undefined || Number.isNaN(share)) return "–";
  if (share <= 0 || share >= 1) return `${Math.round(share * 100)} %`;
  return `${Math.max(0.1, Math.min(99.9, share * 100)).toFixed(1)} %`;
}

/** Epochs completed: whole when they are, else with two digits of the one begun. */
export function formatEpoch(epoch) {
  const digits = Math.abs(epoch - Math.round(epoch)) < 1e-6 ? 0 : 2;
  return format(epoch, digits, digits);
}

/** A value for reading: six significant digits of a float32, a true minus sign, steady in width. */
export function formatValue(value) {
  if (value === undefined || value === null) return "–";
  if (Number.isNaN(value)) return "not a number";
  if (!Number.isFinite(value)) return value < 0 ? "−∞" : "∞";
  if (value === 0) return "0";
  const size = Math.abs(value);
  const text = size >= 1e-4 && size < 1e6 ? value.toPrecision(6) : value.toExponential(4);
  return text.replaceAll("-", "−").replace("e+", "e");
}

/** A number to be read by itself: six digits at most, without idle zeros: "0.0183", "1,250", "3.1·10⁻¹⁰". */
export function numberText(value) {
  if (value === null || value === undefined || Number.isNaN(value)) return "–";
  const sign = value < 0 ? MINUS : "";
  const size = Math.abs(value);
  if (!Number.isFinite(size)) return `${sign}∞`;
  if (size === 0 || (size >= 1e-4 && size < 1e9 && (size < 1e6 || Number.isInteger(size)))) {
    return sign + format(Number(size.toPrecision(Number.isInteger(size) ? 12 : 6)), 0, 12);
  }
  const [mantissa, exponent] = size.toExponential(4).split("e");
  return `${sign}${Number(mantissa)}·${powerOfTen(Number(exponent))}`;
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
  return {
    unit: power ? `· ${powerOfTen(power)}` : "",
    write: (value, plus = true) => {
      if (value === null || value === undefined || Number.isNaN(value)) return "–";
      if (value === 0) return "0";
      const sign = value < 0 ? MINUS : plus ? "+" : "";
      if (!Number.isFinite(value)) return `${sign}∞`;
      return sign + (Math.abs(value) / 10 ** power).toFixed(decimals).replace(THOUSANDS, ",");
    },
  };
}

/** A number in few letters, two significant digits: "0.42", "−0.013", "12", "3e−5". */
export function brief(value) {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "–" : value < 0 ? "−∞" : "∞";
  const size = Math.abs(value);
  const sign = value < 0 ? "−" : "";
  if (size === 0) return "0";
  if (size >= 9999.5 || size < 0.00095) return sign + size.toExponential(0).replace("e+", "e").replace("e-", "e−");
  if (size >= 99.5) return sign + size.toFixed(0);
  if (size >= 9.95) return sign + size.toFixed(1);
  return sign + (size >= 0.0995 ? size.toFixed(2) : size.toFixed(3));
}

/** The number itself, as many digits as it has. */
export const exact = (value) => (Number.isFinite(value) ? String(value).replaceAll("-", MINUS) : "");

/** A value for the field: what was shown, as it is typed. */
export function plainNumber(value) {
  return Number.isFinite(value) ? String(Number(value.toPrecision(7))) : "";
}

/**
 * A typed number. Takes a decimal comma and the minus sign of print.
 * @returns {{value?: number, problem?: string}} the number, or a sentence on why there is none
 */
export function parseValue(text) {
  const typed = text.trim();
  const plain = typed.replace(/[−–]/g, "-").replace(/^([^.,]*),([^.,]*)$/, "$1.$2");
  if (plain === "") return { problem: "Type a number, such as 0.5 or -1.2." };
  if (/^[-+]?(nan|inf|infinity)$/i.test(plain)) {
    return { problem: "A value must be a finite number, such as 0.5 or -1.2." };
  }
  const short = typed.length > 16 ? `${typed.slice(0, 16)}…` : typed;
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain)) {
    return { problem: `“${short}” is not a number; type one such as 0.5 or -1.2.` };
  }
  const value = Number(plain);
  if (!Number.isFinite(value)) return { problem: `${short} is too large: a value must be finite.` };
  return { value };
}
