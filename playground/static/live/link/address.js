/**
 * The address of the page is the state: the run as the server tells it, the view as it is here, and the step on show.
 *
 * Parameters that are not ours (embed, hide, …) stay as they are.
 */

/** The link's name of each of the view's settings; the speed is the player's. */
export const VIEW_FIELDS = Object.freeze({
  edges: "edges", discretize: "discretize", showTest: "show_test", logScale: "log_scale",
});

/**
 * The address with the state in it.
 * @param {string} href the address now @param {Object<string, string>} link every setting, as text
 * @param {Object<string, string|boolean>} view settings by their names in the link
 * @param {number} step @param {number} last step that a link may hold
 */
export function linkOf(href, link, view, step, last) {
  const url = new URL(href);
  const others = [...url.searchParams].filter(([name]) => !(name in link));
  const ours = { ...link, step: String(Math.min(step, last)) };
  for (const [name, value] of Object.entries(view)) {
    if (name in ours) ours[name] = typeof value === "boolean" ? flag(value, ours[name]) : String(value);
  }
  url.search = new URLSearchParams([...Object.entries(ours), ...others]).toString();
  return url.href;
}

/** Those of the view's settings that a link keeps, by their names there. */
export const fieldsOf = (view) => Object.fromEntries(
  Object.entries(VIEW_FIELDS).filter(([name]) => name in view).map(([name, field]) => [field, view[name]]),
);

/** A truth value in the words that the link uses. */
const flag = (value, like) => (/^[01]$/.test(like) ? String(Number(value)) : String(value));

/**
 * The address with the language that the page was opened in, if its link named one: Streamlit takes it out of the address
 * with all else when a session begins, and a reload would speak another.
 * @param {string} href the address now @param {string|undefined} opened the address that the page was opened with
 */
export function inLanguage(href, opened) {
  const language = opened && new URL(opened).searchParams.get("lang");
  if (!language) return href;
  const url = new URL(href);
  url.searchParams.set("lang", language);
  return url.href;
}

/**
 * Makes links of the page that are of another language lead to the run as it is now, in that language.
 * @param {() => string} present writes the address of now and returns it
 * @returns {() => string} the same
 */
export function keepInLanguages(present) {
  document.addEventListener("click", ({ target }) => {
    const link = target.closest?.("a[hreflang]");
    if (link) link.href = inLanguage(present(), link.href);
  }, true);
  return present;
}

/** The address that the page was opened with. @returns {string|undefined} */
export const openedAddress = () => globalThis.performance?.getEntriesByType("navigation")[0]?.name;

/** Keeps the page's address up to date: settings at once, the step at once when paused, else every few seconds. */
export class Address {
  #at = -Infinity;
  #link = null;
  #last = Infinity; // until a scene has come, nothing is written
  #view = "";

  /** @param {{minimum?: number, playing?: number}} [rests] milliseconds between two changes; browsers allow few */
  constructor({ minimum = 400, playing = 5000 } = {}) {
    this.minimum = minimum;
    this.playing = playing;
  }

  /** @param {{limits: {last_step: number}}} scene */
  setScene({ limits }) {
    this.#last = limits.last_step;
  }

  /** Writes the state into the address, when it is time. */
  follow(now, isPlaying, link, view, step) {
    if (now - this.#at < this.minimum) return;
    const isSame = link === this.#link && Object.values(view).join(" ") === this.#view;
    if (isPlaying && isSame && now - this.#at < this.playing) return;
    this.#at = now;
    this.write(link, view, step);
  }

  /** Writes the state now. @returns {string} the address */
  write(link, view, step) {
    this.#link = link;
    this.#view = Object.values(view).join(" ");
    const href = linkOf(inLanguage(location.href, openedAddress()), link, view, step, this.#last);
    if (href !== location.href) history.replaceState(history.state, "", href);
    return href;
  }
}
