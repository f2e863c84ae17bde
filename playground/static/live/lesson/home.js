/** Where a panel of learning stands: beside the network in the sidebar, above the stage where that is away. */

const NARROW = 700;

/** @param {{root: HTMLElement}} panel @param {HTMLElement} told what the server drew in the sidebar @param {HTMLElement} root of the live view */
export function placePanel(panel, told, root) {
  const box = told.getBoundingClientRect();
  const isBeside = innerWidth > NARROW && box.width > 0 && box.left >= 0;
  const home = isBeside ? told : root;
  if (panel.root.parentNode !== home) home.prepend(panel.root);
  panel.root.classList.toggle("is-above", !isBeside);
  const ground = isBeside && told.closest("[data-testid='stSidebar']"); // Streamlit's: no variable of it tells the colour
  panel.root.style.setProperty("--bp-ground", ground ? getComputedStyle(ground).backgroundColor : "var(--bp-background)");
}
