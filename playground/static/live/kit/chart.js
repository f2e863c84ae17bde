/**
 * What every chart shares: numbers in words, ticks, scales, quiet axes and sharp canvas layers.
 *
 * @typedef {{left: number, top: number, right: number, bottom: number}} Box in css pixels
 * @typedef {{value: number, text: string}} Tick
 */

const SUPERSCRIPT = { "-": "⁻", 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹" };
const MINUS = "−";

/** Made once: `toLocaleString` would make such a formatter for every number. */
const WHOLE = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const SHORT = new Intl.NumberFormat("en-US", { maximumFractionDigits: 6 });

/** Ends that an axis from 0 may have, a decade, each with the step of its ticks. */
const ENDS = [
  [1, 0.2], [1.2, 0.2], [1.5, 0.5], [2, 0.5], [2.5, 0.5], [3, 1], [4, 1], [5, 1], [6, 2], [8, 2], [10, 2],
];

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
  if (size >= 999.5) return sign + WHOLE.format(Math.round(size));
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
  return sign + SHORT.format(Number(size.toPrecision(6)));
}

/** A share 0..1 in percent: "92.4 %", "100 %" only for all; a dash where there is none. */
export function formatShare(share) {
  if (share === null || share === undefined || Number.isNaN(share)) return "–";
  if (share <= 0 || share >= 1) return `${Math.round(share * 100)} %`;
  return `${Math.max(0.1, Math.min(99.9, share * 100)).toFixed(1)} %`;
}

/** The smallest good end of an axis from 0 that holds the value, and its ticks. @returns {{high: number, ticks: Tick[]}} */
export function axisFromZero(value) {
  const decade = 10 ** Math.floor(Math.log10(value));
  const [end, step] = ENDS.find(([limit]) => value <= limit * decade * (1 + 1e-9));
  const count = Math.round(end / step);
  const ticks = Array.from({ length: count + 1 }, (_, at) => labelled(at * step * decade));
  return { high: end * decade, ticks };
}

/** Round values inside [low, high], about `wanted` of them. @returns {Tick[]} */
export function linearTicks(low, high, wanted) {
  const rough = (high - low) / Math.max(1, wanted);
  if (!(rough > 0)) return [labelled(low)];
  const decade = 10 ** Math.floor(Math.log10(rough));
  const wide = [1, 2, 5, 10].findIndex((factor) => factor * decade >= rough * 0.999);
  const coarse = multiples([1, 2, 5, 10][wide] * decade, low, high);
  return coarse.length > 1 ? coarse : multiples([0.5, 1, 2, 5][wide] * decade, low, high);
}

/** All multiples of a step inside [low, high]. */
function multiples(step, low, high) {
  const ticks = [];
  for (let at = Math.ceil(low / step - 1e-9); at * step <= high + step * 1e-9; at++) ticks.push(labelled(at * step));
  return ticks;
}

/** Ticks of a log axis between two powers of ten; every so many powers where they would crowd. @returns {Tick[]} */
export function logTicks(lowPower, highPower, wanted) {
  const every = Math.max(1, Math.ceil((highPower - lowPower) / Math.max(1, wanted)));
  const ticks = [];
  for (let power = highPower; power >= lowPower; power -= every) ticks.push(labelled(10 ** power));
  if (highPower - lowPower === 1) for (const factor of [2, 5]) ticks.push(labelled(factor * 10 ** lowPower));
  return ticks;
}

/** "x1" as it is printed: "x₁". Other names stay. */
export function printedName(name) {
  return String(name ?? "").replace(/^x(\d{1,3})$/, (_, digits) => `x${[...digits].map((digit) => "₀₁₂₃₄₅₆₇₈₉"[digit]).join("")}`);
}

const labelled = (value) => {
  const clean = Number(value.toPrecision(12));
  return { value: clean, text: formatTick(clean) };
};

/** A straight map of [low, high] to [from, to]. */
export function linearScale(low, high, from, to) {
  const slope = (to - from) / (high - low || 1);
  return (value) => from + (value - low) * slope;
}

/** The same on a log axis; values at or below zero go to the foot. */
export function logScale(low, high, from, to) {
  const bottom = Math.log10(low);
  const slope = (to - from) / (Math.log10(high) - bottom || 1);
  return (value) => (value > low ? from + (Math.log10(value) - bottom) * slope : from);
}

/** Where a one-pixel line is sharp. */
export const crisp = (at) => Math.floor(at) + 0.5;

/** Sets the type for what is written next. */
export function type(context, theme, { size = 12, weight = 400, align = "left", baseline = "alphabetic", colour } = {}) {
  context.font = `${weight} ${size}px ${theme.font}`;
  context.textAlign = align;
  context.textBaseline = baseline;
  context.fillStyle = colour ?? theme.text;
}

/** Horizontal lines and numbers of a y axis. @param {Tick[]} ticks */
export function drawRows(context, box, ticks, place, theme) {
  context.lineWidth = 1;
  context.strokeStyle = theme.line;
  context.beginPath();
  for (const { value } of ticks) {
    const y = crisp(place(value));
    context.moveTo(box.left, y);
    context.lineTo(box.right, y);
  }
  context.stroke();
  type(context, theme, { size: 11, align: "right", baseline: "middle", colour: theme.muted });
  for (const { value, text } of ticks) context.fillText(text, box.left - 7, place(value) + 0.5);
}

/** Numbers under an x axis; the last one carries the unit: "50 epochs". @param {Tick[]} ticks */
export function drawColumns(context, box, ticks, place, unit, theme) {
  type(context, theme, { size: 11, baseline: "top", colour: theme.muted });
  const y = box.bottom + 7;
  const last = ticks.at(-1);
  const end = `${last.text} ${unit}`;
  const room = place(last.value) - context.measureText(end).width + context.measureText(last.text).width / 2 - 8;
  ticks.forEach(({ value, text }, at) => {
    const x = place(value);
    if (at === ticks.length - 1) {
      context.textAlign = "right";
      context.fillText(end, Math.min(x + context.measureText(last.text).width / 2, box.right + 8), y);
    } else if (at === 0 || x + context.measureText(text).width / 2 < room) {
      context.textAlign = "center";
      context.fillText(text, x, y);
    }
  });
}

/** Text cut with an ellipsis to fit a width. */
export function fitText(context, text, width) {
  if (context.measureText(text).width <= width) return text;
  let end = text.length;
  while (end > 1 && context.measureText(`${text.slice(0, end)}…`).width > width) end--;
  return `${text.slice(0, end).trimEnd()}…`;
}

/** Text broken at spaces into at most `most` lines that fit a width. @returns {string[]} */
export function wrapText(context, text, width, most) {
  const lines = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && context.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line) lines.push(line);
  if (lines.length > most) lines.splice(most - 1, lines.length, lines.slice(most - 1).join(" "));
  return lines.map((each) => fitText(context, each, width));
}

/** A canvas that covers its host, sharp at the screen's density. */
export class Layer {
  /** @param {HTMLElement} host */
  constructor(host) {
    this.canvas = document.createElement("canvas");
    this.canvas.className = "bp-layer";
    this.canvas.setAttribute("aria-hidden", "true");
    this.context = this.canvas.getContext("2d");
    host.append(this.canvas);
  }

  /** Takes a size in css pixels. */
  fit(width, height) {
    const ratio = Math.min(3, window.devicePixelRatio || 1);
    this.width = width;
    this.height = height;
    this.canvas.width = Math.max(1, Math.round(width * ratio));
    this.canvas.height = Math.max(1, Math.round(height * ratio));
    this.canvas.style.width = `${this.canvas.width / ratio}px`; // a stretched canvas is not sharp
    this.canvas.style.height = `${this.canvas.height / ratio}px`;
    this.context.setTransform(ratio, 0, 0, ratio, 0, 0);
  }

  /** Emptied, ready for drawing in css pixels. @returns {CanvasRenderingContext2D} */
  blank() {
    this.context.clearRect(0, 0, this.width, this.height);
    return this.context;
  }
}

/** A small card beside the pointer. Lines are plain text; the first is the heading. */
export class Tip {
  /** @param {HTMLElement} host a positioned element */
  constructor(host) {
    this.host = host;
    this.element = document.createElement("div");
    this.element.className = "bp-tip";
    this.element.hidden = true;
    host.append(this.element);
    this.shown = "";
  }

  /** @param {string[]} lines shown beside (x, y) of the host */
  show(x, y, lines) {
    const text = lines.join("\n");
    if (text !== this.shown) {
      this.element.replaceChildren(...lines.map((line) => {
        const row = document.createElement("div");
        row.textContent = line;
        return row;
      }));
      this.shown = text;
    }
    this.element.hidden = false;
    const { clientWidth, clientHeight } = this.host;
    const { offsetWidth, offsetHeight } = this.element;
    const left = x + 14 + offsetWidth > clientWidth ? x - 14 - offsetWidth : x + 14;
    const top = y - offsetHeight - 8 < 0 ? y + 14 : y - offsetHeight - 8;
    this.element.style.transform = `translate(${Math.max(0, left)}px, ${Math.min(top, clientHeight - offsetHeight)}px)`;
  }

  hide() {
    this.element.hidden = true;
  }
}
