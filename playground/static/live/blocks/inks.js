/** The colours of blocks, as their style sheets read them: those of the page's theme. */

const INKS = ["text", "muted", "background", "panel", "line", "accent", "negative", "positive", "zero", "test", "font"];

/** @param {HTMLElement} root of the class bp-a-panel @param {import("../kit/theme.js").Theme} theme */
export function paintInks(root, theme) {
  const { style } = root;
  for (const name of INKS) style.setProperty(`--bp-${name}`, theme[name]);
  root.dataset.theme = theme.dark ? "dark" : "light";
  ["batch", "fan_in", "fan_out"].forEach((name, at) => style.setProperty(`--bp-dim-${name}`, theme.classes[at + 2]));
  style.setProperty("--bp-dim-above", theme.test);
  style.setProperty("--bp-third", theme.classes[2]);
}
