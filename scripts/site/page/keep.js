/**
 * Keeps the site's files in the browser, each under the hash of its contents: the next visit fetches nothing that it has,
 * and needs no network. FILES, a table of path and hash, is written before these lines when the site is built.
 */

const REST = 30; // milliseconds between two files that nobody waits for
const CACHE = "backprop-playground";
const SCOPE = new URL("./", self.location).href;

/** The name of a file of the site, or null: a page of it is the page, whatever its query says. */
function nameOf(url) {
  if (!url.startsWith(SCOPE)) return null;
  const name = url.slice(SCOPE.length).replace(/[?#].*$/s, "") || "index.html";
  return Object.hasOwn(FILES, name) ? name : null;
}

const keyOf = (name) => `${SCOPE}${name}?${FILES[name]}`;

async function hashOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("").slice(0, 12);
}

/** Keeps a copy, if it is the file of this version. */
async function keep(name, answer) {
  if ((await hashOf(await answer.clone().arrayBuffer())) !== FILES[name]) return;
  await (await caches.open(CACHE)).put(keyOf(name), answer);
}

async function fetched(name, event) {
  const answer = await fetch(SCOPE + name, { cache: "no-cache" });
  if (answer.ok) {
    const copy = keep(name, answer.clone());
    event?.waitUntil(copy);
    if (!event) await copy;
  }
  return answer;
}

async function answered(name, event) {
  const kept = await caches.match(keyOf(name), { cacheName: CACHE });
  return kept ?? fetched(name, event);
}

/** Fonts for systems that have none of their script: kept where they are used. */
const LARGE = /\/noto-sans-[st]c\//;

/** Everything that is not there yet, one after the other and with a rest between: nobody waits for it, and something plays. */
async function keepAll() {
  const cache = await caches.open(CACHE);
  const there = new Set((await cache.keys()).map(({ url }) => url));
  for (const name of Object.keys(FILES).filter((each) => !LARGE.test(each) && !there.has(keyOf(each)))) {
    await fetched(name);
    await new Promise((resolve) => setTimeout(resolve, REST));
  }
}

async function dropOthers() {
  const cache = await caches.open(CACHE);
  const known = new Set(Object.keys(FILES).map(keyOf));
  for (const { url } of await cache.keys()) {
    if (!known.has(url)) await cache.delete(url);
  }
}

self.addEventListener("install", (event) => {
  // A first visit is taken at once. A new version waits until it is whole and no page of the old one is open.
  event.waitUntil(self.registration.active ? keepAll() : self.skipWaiting());
});
self.addEventListener("activate", (event) => event.waitUntil(dropOthers().then(() => self.clients.claim())));
self.addEventListener("message", (event) => {
  event.waitUntil(keepAll().then(() => event.source.postMessage("kept"), () => {})); // later, where the network went away
});
self.addEventListener("fetch", (event) => {
  const name = event.request.method === "GET" ? nameOf(event.request.url) : null;
  if (name) event.respondWith(answered(name, event));
});
