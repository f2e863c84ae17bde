/** The colours of the layers, early to late. */

import { alpha, legible, mix } from "../kit/theme.js";

/** Early to late layers: lightness rises (or falls, on dark) all the way, so no eye mixes them up. */
const HUES = {
  light: ["#4b2380", "#2f6690", "#1c8c7e", "#6fa52a", "#c49a00"],
  dark: ["#a98bea", "#5fa6e0", "#3ec9ae", "#9fd84f", "#f4d84a"],
};

/** Those of so many layers: lines, bands behind them, text. @returns {{lines: string[], bands: string[], inks: string[]}} */
export function palette(layers, theme) {
  const hues = theme.dark ? HUES.dark : HUES.light;
  const lines = Array.from({ length: layers }, (_, layer) => {
    if (layers === 1) return hues[1];
    const place = (layer / (layers - 1)) * (layers === 2 ? 2 : hues.length - 1) + (layers === 2 ? 1 : 0);
    const below = Math.min(Math.floor(place), hues.length - 2);
    return mix(hues[below], hues[below + 1], place - below);
  });
  const share = layers <= 4 ? 0.17 : 0.1;
  return { lines, bands: lines.map((colour) => alpha(colour, share)), inks: lines.map((colour) => legible(mix(colour, theme.text, theme.dark ? 0.15 : 0.2), theme)) };
}
