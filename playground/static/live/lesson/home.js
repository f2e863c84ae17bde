/** Where a panel of learning stands: beside the network in the sidebar, above the stage where that is away. */

const NARROW = 700;

/** @param {{root: HTMLElement}} panel @param {HTMLElement} told what the server drew in the sidebar @param {HTMLElement} root of the live view */
export function placePanel(panel, told, root) {
  const box = told.getBoundingClientRect();
  const isBeside = innerWidth > NARROW && box.width > 0 && box.left >= 0;
  const home = isBeside ? told : root;
  if (panel.root.parentNode !== home) {
    home.prepend(panel.root);
    if (innerWidth <= NARROW) drawSidebar(false); // it would lie over the panel
  }
  panel.root.classList.toggle("is-above", !isBeside);
  const ground = isBeside && told.closest("[data-testid='stSidebar']"); // Streamlit's: no variable of it tells the colour
  panel.root.style.setProperty("--bp-ground", ground ? getComputedStyle(ground).backgroundColor : "var(--bp-background)");
}

/** Opens or closes Streamlit's sidebar, by its own buttons: each is there while there is something for it to do. @param {boolean} isOpen */
export function drawSidebar(isOpen) {
  const one = isOpen ? "[data-testid='stExpandSidebarButton']" : "[data-testid='stSidebar'][data-collapsed='false'] [data-testid='stSidebarCollapseButton'] button";
  document.querySelector(one)?.click();
}
