/**
 * The numbers that an article prints stand in the page's sidebar, and beside each this run's own, which shows once its step
 * is on the screen.
 */

/** Shows what the step on the screen has reached. @param {number} step @param {ParentNode} page */
export function showReached(step, page) {
  for (const row of page.querySelectorAll(".bp-printed [data-at]")) {
    row.toggleAttribute("data-reached", step >= Number(row.dataset.at));
  }
}

/** Shows it from now on, whichever comes later: the step, or the sidebar's words. @param {HTMLElement} root the live view's */
export function followReached(root) {
  const watch = new MutationObserver(() => showReached(Number(root.dataset.step), document));
  watch.observe(root, { attributes: true, attributeFilter: ["data-step"] });
  watch.observe(document.body, { childList: true, subtree: true });
}
