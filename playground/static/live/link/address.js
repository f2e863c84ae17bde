/**
 * The address of the page is the state: the run as the server tells it, the view as it is here, and the step on show.
 *
 * Parameters that are not ours (embed, hide, …) stay as they are.
 */

/** What else a link keeps of the view, as words; an empty one is left out. */
export const LOOKS = Object.freeze(["motion", "pace", "walk", "select", "card", "sample", "chart", "panel"]);

/** The link's name of a case of the lab, instead of every setting. */
const LAB = "lab";

/** The link's name of each of the view's settings; the speed is the player's. */
export const VIEW_FIELDS = Object.freeze({
  edges: "edges", discretize: "discretize", showTest: "show_test", logScale: "log_scale",
});

/**
 * The address with the state in it.
 * @param {string} href the address now @param {Object<string, string>} link every setting, as text
 * @param {Object<string, string|boolean>} view settings by their names in the link
 * @param {number} step @param {number} last step that a link may hold @param {Object<string, string>} [looks] by their names
 * @param {Object<string, string>} [usual] every setting: where the run's link says a case of the lab, none of them stays
 */
export function linkOf(href, link, view, step, last, looks = {}, usual = {}) {
  const url = new URL(href);
  const others = [...url.searchParams].filter(([name]) => !(name in link || name in usual || name === LAB) && !LOOKS.includes(name));
  const seen = LOOKS.filter((name) => looks[name]).map((name) => [name, looks[name]]);
  const ours = { ...link, step: String(Math.min(step, last)) };
  for (const [name, value] of Object.entries(view)) {
    if (name in ours) ours[name] = typeof value === "boolean" ? flag(value, ours[name]) : String(value);
  }
  url.search = new URLSearchParams([...Object.entries(ours), ...seen, ...others]).toString();
  return url.href;
}

/**
 * The shortest address that opens the same: what is as usual is left out, and so is what is not ours but the language.
 * @param {string} href a whole one @param {Object<string, string>} usual every setting as text, where nobody has chosen
 */
export function shortened(href, usual) {
  const url = new URL(href);
  const chosen = [...url.searchParams].filter(([name, value]) => name === "lang" || name === LAB || (name in usual && usual[name] !== value));
  url.search = chosen.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`).join("&");
  url.hash = "";
  return url.href;
}

/** Those of the view's settings that a link keeps, by their names there. */
export const fieldsOf = (view) => Object.fromEntries(
  Object.entries(VIEW_FIELDS).filter(([name]) => name in view).map(([name, field]) => [field, view[name]]),
);

/** Whether two links are of one run, wherever it stands and however it is looked at. @param {object} [a] @param {object} [b] */
export function sameRun(a, b) {
  if (!a || !b) return false;
  const apart = new Set(["step", "speed", ...Object.values(VIEW_FIELDS)]);
  const names = Object.keys({ ...a, ...b }).filter((name) => !apart.has(name));
  return names.length > 0 && names.every((name) => a[name] === b[name]);
}

/** A truth value in the words that the link uses. */
const flag = (value, like) => (/^[01]$/.test(like) ? String(Number(value)) : String(value));

/** What a link asks of the page and no run knows: the language, what a teacher lets the student change, the student's number. */
const KEPT = ["lang", "controls", "student"];

/**
 * The address with what the page was opened with and no run knows: Streamlit takes that out of the address with all else when
 * a session begins, and a reload would speak another language, or give back what a teacher's link had locked.
 * @param {string} href the address now; a student's number in it was typed since @param {string|undefined} opened the address that the page was opened with
 */
export function asOpened(href, opened) {
  if (!opened) return href;
  const url = new URL(href);
  const before = new URL(opened).searchParams;
  for (const name of KEPT) {
    if (before.get(name) && !(name === "student" && url.searchParams.has(name))) url.searchParams.set(name, before.get(name));
  }
  return url.href === new URL(href).href ? href : url.href;
}

/**
 * Makes links of the page that are of another language lead to the run as it is now, in that language.
 * @param {() => string} present writes the address of now and returns it
 */
export function keepInLanguages(present) {
  document.addEventListener("click", ({ target }) => {
    const link = target.closest?.("a[hreflang]");
    if (link) link.href = asOpened(present(), link.href);
  }, true);
}

/** Which panel is open below the view, as the page says it; "" for the usual one. */
export const openPanel = () => document.querySelector(".bp-panel-told")?.dataset.panel ?? "";

/** The address that the page was opened with. @returns {string|undefined} */
export const openedAddress = () => globalThis.performance?.getEntriesByType("navigation")[0]?.name;

const wordsOf = (view, looks) => [view, looks ?? {}].flatMap(Object.values).join(" ");

/**
 * Whether it plays, as far as it goes without saying: a run plays from its first step, and stands at any other.
 * @param {boolean} playing @param {number} step that the link holds
 */
export const motionOf = (playing, step) => (playing === (step === 0) ? "" : playing ? "play" : "pause");

/** Keeps the page's address up to date: settings at once, the step at once when paused, else every few seconds. */
export class Address {
  #at = -Infinity;
  #link = null;
  #last = Infinity; // until a scene has come, nothing is written
  #usual = {};
  #view = "";

  /** @param {{minimum?: number, playing?: number}} [rests] milliseconds between two changes; browsers allow few */
  constructor({ minimum = 400, playing = 5000 } = {}) {
    this.minimum = minimum;
    this.playing = playing;
  }

  /** @param {{limits: {last_step: number, defaults?: Object<string, string>}}} scene */
  setScene({ limits }) {
    this.#last = limits.last_step;
    this.#usual = limits.defaults ?? {};
  }

  /** Writes the state into the address, when it is time. */
  follow(now, isPlaying, link, view, step, looks) {
    if (now - this.#at < this.minimum) return;
    const isSame = link === this.#link && wordsOf(view, looks) === this.#view;
    if (isPlaying && isSame && now - this.#at < this.playing) return;
    this.#at = now;
    this.write(link, view, step, looks);
  }

  /** The address of a state, without what is as usual. @returns {string} */
  shortOf(link, view, step) {
    return shortened(this.#hrefOf(link, view, step), this.#usual);
  }

  #hrefOf(link, view, step, looks) {
    return linkOf(asOpened(location.href, openedAddress()), link, view, step, this.#last, looks, this.#usual);
  }

  /** Writes the state now. @returns {string} the address */
  write(link, view, step, looks) {
    this.#link = link;
    this.#view = wordsOf(view, looks);
    const href = this.#hrefOf(link, view, step, looks);
    if (href !== location.href) history.replaceState(history.state, "", href);
    return href;
  }
}
