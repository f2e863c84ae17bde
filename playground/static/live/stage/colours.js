/** The theme as the style sheets read it. */

import { luminance } from "../kit/theme.js";

const NAMES = ["text", "muted", "background", "panel", "line", "accent", "train", "test", "negative", "font"];
const BRIGHT = 0.36; // from this luminance on, dark letters are read better

/** @param {HTMLElement} root @param {import("../kit/theme.js").Theme} theme */
export function paintTheme(root, theme) {
  for (const name of NAMES) root.style.setProperty(`--bp-${name}`, theme[name]);
  root.style.setProperty("--bp-on-accent", luminance(theme.accent) > BRIGHT ? "#10141b" : "#ffffff");
  root.dataset.theme = theme.dark ? "dark" : "light";
}
