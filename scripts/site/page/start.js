/**
 * Starts the app in this tab: Python in a worker at once, the page round it meanwhile, and shows how far that is.
 */

import made from "./made.js";

const here = (name) => new URL(name, import.meta.url).href;
const VIEW = '[data-testid="live-view"][data-step]';
/** How long a browser may take to begin keeping files, before the page starts without. */
const PATIENCE = 1500;
/** After that long of playing, what was not needed yet is fetched as well, for a day without a network. */
const REST = 4000;

/** As Streamlit names them. */
const THEMES = { dark_theme: "dark", light_theme: "light" };

const query = new URLSearchParams(location.search);
const asked = [query.get("lang"), ...navigator.languages].filter(Boolean);
const words = wordsFor(asked);
const starting = document.getElementById("starting");

function wordsFor(wishes) {
  for (const wish of wishes) {
    const parts = wish.toLowerCase().split("-");
    for (let length = parts.length; length > 0; length--) {
      const found = made.spoken[parts.slice(0, length).join("-")];
      if (found) return { language: found, ...made.words[found] };
    }
  }
  return { language: "en", ...made.words.en };
}

function tell(part, text) {
  starting.querySelector("progress").value = part;
  starting.querySelector("span").textContent = text;
}

function fail(error) {
  console.error(error);
  starting.dataset.failed = "";
  starting.ariaBusy = "false";
  starting.hidden = false;
  tell(0, words.failed);
}

/** In a frame the address may name the colours, whatever the reader's system prefers. */
function colour() {
  const theme = query.getAll("embed_options").find((option) => option in THEMES);
  if (!theme) return;
  document.documentElement.style.colorScheme = THEMES[theme];
  for (const source of starting.querySelectorAll("source")) source.media = theme === "dark_theme" ? "all" : "not all";
}

/** From now on what is fetched is kept. Resolves to the worker that keeps it, or to null where a browser has none. */
async function keeper() {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return null;
  try {
    const registered = serviceWorker.register(here("keep.js"));
    if (serviceWorker.controller) {
      registered.catch(console.warn); // a newer version may come, or there is no network: this one answers
    } else {
      await registered;
      const taken = new Promise((resolve) => serviceWorker.addEventListener("controllerchange", resolve, { once: true }));
      await Promise.race([taken, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    }
  } catch (error) {
    console.warn(error); // a private window, perhaps: the page works, and is fetched again next time
  }
  return serviceWorker.controller;
}

/** stlite would make its worker when it is there itself: it is handed this one, which has begun long before. */
function handOver(worker) {
  const Original = window.Worker;
  window.Worker = class {
    constructor() {
      window.Worker = Original;
      worker.postMessage("stlite");
      return worker;
    }
  };
}

/** A file to download: stlite names a host that is none, and asks it first. Here Python answers, as for every other file. */
function answerFor(kernel) {
  const { fetch } = window;
  window.fetch = async (asked, options) => {
    const url = new URL(asked.url ?? asked, location.href);
    if (url.host !== "stlite.invalid") return fetch(asked, options);
    const path = url.pathname.slice(url.pathname.indexOf("/media/"));
    const { statusCode, headers, body } = await kernel.sendHttpRequest({ method: "GET", path, headers: {}, body: "" });
    return new Response(body, { status: statusCode, headers });
  };
}

async function start() {
  document.documentElement.lang = words.language;
  colour();
  starting.querySelector("img").alt = words.first;
  document.getElementById("once").textContent = words.once;
  tell(0, words.python);
  const kept = await keeper();
  if (kept) {
    // What keeps the files knows their versions: the live view need not fetch them past every cache first.
    try { localStorage.setItem("bp-version", made.live); } catch {}
  }
  const worker = new Worker(here("worker.js"));
  worker.addEventListener("error", (event) => fail(event.message));
  worker.addEventListener("message", ({ data }) => {
    if (data?.type === "site:step") tell(data.part, words[data.name]);
    if (data?.type === "site:memory") document.documentElement.dataset.memory = data.what;
  });
  navigator.serviceWorker?.addEventListener("message", () => { document.documentElement.dataset.kept = ""; });
  handOver(worker);
  const { mount } = await import("./stlite/stlite.js");
  const { _kernel: kernel } = mount(
    {
      entrypoint: "playground/app.py",
      files: {},
      pyodideUrl: here("python.mjs"),
      wheelUrls: false,
      streamlitConfig: made.settings,
      disableProgressToasts: true,
      disableModuleAutoLoadToasts: true,
    },
    document.getElementById("root"),
  );
  answerFor(kernel);
  ahead().catch(console.warn); // what is missing is fetched again when it is asked for, and missed there
  kernel.addEventListener("loadError", ({ detail }) => fail(detail));
  await shown();
  starting.remove();
  worker.postMessage("shown");
  setTimeout(() => kept?.postMessage("the rest"), REST);
}

/** While Python begins, the page has nothing to do: it loads what it will need then, parts of Streamlit and the live view. */
async function ahead() {
  const view = "app/static/live/";
  for (const name of [...made.parts.map((part) => `stlite/${part}`), `${view}main.js?v=${made.live}`]) await import(here(name));
  const { fetchWords } = await import(here(`${view}kit/words.js`));
  await fetchWords(words.language, here("app/static/words/"), `?v=${made.live}`);
}

/** The live view has painted its first step. */
function shown() {
  return new Promise((resolve) => {
    const look = () => (document.querySelector(VIEW) ? resolve() : requestAnimationFrame(look));
    look();
  });
}

start().catch(fail);
