/**
 * The colours of the live view, read from the page's theme.
 *
 * One diverging scale everywhere: orange for negative, a quiet neutral for zero, blue for positive. Orange and blue stay
 * apart for every common kind of colour blindness. In the dark theme zero is dark, so that large values glow.
 *
 * @typedef {{dark: boolean, text: string, muted: string, background: string, panel: string, line: string, accent: string,
 *   negative: string, positive: string, zero: string, classes: string[], train: string, test: string, font: string}} Theme
 *   every colour is "#rrggbb"
 */

const LIGHT = {
  text: "#1f2733", background: "#ffffff", panel: "#f5f7f9", line: "#dfe4ea", accent: "#2468b4",
  negative: "#e07a1f", positive: "#1f78c8", zero: "#eef1f4", train: "#334155", test: "#9a48c9",
  classes: ["#e8862e", "#2b83cf", "#15967a", "#c2549d", "#b8a10c", "#6b7688"],
  scale: ["#cf6415", "#f2a155", "#fadbb9", "#f3f5f7", "#bcd9f2", "#5fa6df", "#1c6cb4"],
};

/** For paper: white ground, little ink. */
const PRINT = {
  text: "#000000", background: "#ffffff", panel: "#fafafa", line: "#d9d9d9", accent: "#1c5a9e",
  negative: "#b85c0f", positive: "#1763a6", zero: "#fafafa", train: "#1a1a1a", test: "#7d35a6",
  classes: ["#c56a12", "#1f6cb0", "#0d7a62", "#a33c82", "#857409", "#555f6d"],
  scale: ["#e79a5a", "#f4c496", "#fbe6d2", "#ffffff", "#dcebf8", "#a9cdea", "#6fabd9"],
};

/** For eyes and projectors that need all the contrast there is. */
const CONTRAST = {
  text: "#000000", background: "#ffffff", panel: "#f2f2f2", line: "#8a8a8a", accent: "#0b4a94", muted: "#262626",
  negative: "#a34a00", positive: "#004c97", zero: "#ffffff", train: "#000000", test: "#76209f",
  classes: ["#a34a00", "#00529e", "#00634d", "#9c1f77", "#6b5c00", "#3d4754"],
  scale: ["#9c4300", "#d9771f", "#f5c79a", "#ffffff", "#a3cdf0", "#3a86c8", "#003f82"],
};

const DARK = {
  text: "#e6eaf0", background: "#0e1117", panel: "#1a1f29", line: "#2e3643", accent: "#63a9f0",
  negative: "#f6993f", positive: "#4fa3ec", zero: "#232a35", train: "#dbe3ee", test: "#c98bf2",
  classes: ["#f39a45", "#5aaaf0", "#35c3a1", "#e57fc2", "#d9c53a", "#97a3b6"],
  scale: ["#fbad5c", "#e0842f", "#7d4f2a", "#232a35", "#265580", "#378bd6", "#7abdf9"],
};

/** How much of the text's colour is in grey text: read (4.5 to 1) on the ground, on panels and under the pointer. */
const MUTED = 0.66;

/** The theme around an element, from Streamlit's CSS variables; quiet defaults where there are none. @returns {Theme} */
export function readTheme(element) {
  const style = getComputedStyle(element);
  const read = (name) => style.getPropertyValue(name).trim();
  const background = hex(read("--st-background-color"));
  const dark = background ? luminance(background) < 0.4 : matchMedia("(prefers-color-scheme: dark)").matches;
  const base = dark ? DARK : LIGHT;
  const text = hex(read("--st-text-color")) ?? base.text;
  const ground = background ?? base.background;
  return Object.freeze({
    dark,
    text,
    muted: mix(ground, text, MUTED),
    background: ground,
    panel: hex(read("--st-secondary-background-color")) ?? base.panel,
    line: mix(ground, text, dark ? 0.17 : 0.13),
    accent: hex(read("--st-primary-color")) ?? base.accent,
    negative: base.negative,
    positive: base.positive,
    zero: base.zero,
    classes: base.classes,
    train: base.train,
    test: base.test,
    font: read("--st-font") || "Source Sans, system-ui, sans-serif",
  });
}

const FIXED = Object.freeze({ light: LIGHT, dark: DARK, print: PRINT, contrast: CONTRAST });

/** What the themes of saved pictures are called. */
export const FIXED_THEMES = Object.freeze(Object.keys(FIXED));

/** The theme of a picture to be saved, whatever the page's is. @param {keyof FIXED} name @returns {Theme} */
export function fixedTheme(name = "light", font = "system-ui, sans-serif") {
  const base = FIXED[name];
  const classes = base.classes.map((colour) => legible(colour, base)); // a class may be a letter
  return Object.freeze({ muted: mix(base.background, base.text, MUTED), ...base, classes, dark: name === "dark", font });
}

/** @type {Map<string[], Uint32Array>} by their scales */
const tables = new Map();

/** The stops of a theme's diverging scale; of one that names none, those of the page. */
const stopsOf = (theme) => theme.scale ?? (theme.dark ? DARK : LIGHT).scale;

/**
 * The diverging scale as 256 pixels: byte 0 is -scale (orange), 127.5 is zero, 255 is +scale (blue).
 * @param {Theme} theme @returns {Uint32Array} pixels as an ImageData buffer holds them, opaque
 */
export function lut256(theme) {
  const known = tables.get(stopsOf(theme));
  if (known) return known;
  const table = new Uint32Array(256);
  const bytes = new Uint8Array(table.buffer);
  for (let value = 0; value < 256; value++) bytes.set([...diverging(theme, (value - 127.5) / 127.5), 255], value * 4);
  tables.set(stopsOf(theme), table);
  return table;
}

/** The diverging scale at t in [-1, 1], clamped. @returns {number[]} red, green, blue, 0..255 */
export function diverging(theme, t) {
  const stops = stopsOf(theme);
  const place = ((Math.max(-1, Math.min(1, t)) + 1) / 2) * (stops.length - 1);
  const below = Math.min(Math.floor(place), stops.length - 2);
  return blend(stops[below], stops[below + 1], place - below);
}

/** The diverging scale at t in [-1, 1] as "#rrggbb". */
export const divergingHex = (theme, t) => toHex(diverging(theme, t));

/** A colour between two, a share t of the way. Both "#rrggbb". */
export const mix = (from, to, t) => toHex(blend(from, to, t));

/** The same colour with an alpha 0..1, as css. */
export function alpha(colour, share) {
  return `rgba(${channels(colour).join(",")},${share})`;
}

/** Relative luminance 0..1 (WCAG 2). */
export function luminance(colour) {
  const [r, g, b] = channels(colour).map(linear);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** How well a colour is read on another, 1..21 (WCAG 2). */
export function contrast(colour, ground) {
  const [darker, lighter] = [luminance(colour), luminance(ground)].sort((one, other) => one - other);
  return (lighter + 0.05) / (darker + 0.05);
}

/** A colour brought as near to the theme's text as words in it need to be read on its background. */
export function legible(colour, theme) {
  let share = 0;
  while (share < 1 && contrast(mix(colour, theme.text, share), theme.background) < 4.5) share += 0.05;
  return mix(colour, theme.text, Math.min(1, share));
}

/** Any opaque css colour as "#rrggbb", or null where it is none. */
export function hex(colour) {
  if (!colour || !CSS.supports("color", colour)) return null;
  const context = new OffscreenCanvas(1, 1).getContext("2d");
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return toHex([...context.getImageData(0, 0, 1, 1).data].slice(0, 3));
}

const channels = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
/** A colour of three bytes as "#rrggbb". @param {number[]} rgb */
export const toHex = (rgb) => `#${rgb.map((value) => Math.round(value).toString(16).padStart(2, "0")).join("")}`;
const linear = (byte) => (byte <= 10.31475 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4);
const encoded = (value) => 255 * (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);

/** Blends in OKLab (Ottosson 2020), where equal steps look equal. */
function blend(from, to, t) {
  const a = oklab(from);
  const b = oklab(to);
  return fromOklab(a.map((value, at) => value + (b[at] - value) * t));
}

function oklab(colour) {
  const [r, g, b] = channels(colour).map(linear);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([L, a, b]) {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((value) => Math.max(0, Math.min(255, encoded(value))));
}
