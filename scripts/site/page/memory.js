/**
 * Python's memory as it is when all is imported, kept in the browser: a later visit begins with it, two seconds further on.
 *
 * Memory names the functions of libraries by their place in a table. So these are loaded before Python begins, in one order,
 * whether the memory is to be kept or is taken up again. What Pyodide has for this is new, and its version is locked.
 */

/** @typedef {{length: number, room: number, handles: Object<string, number[]>}} About bytes kept, bytes that Python had; and where in memory it holds each library */

const CACHE = "backprop-playground-memory";
const ABOUT = "x-about";

const urlOf = (name) => new URL(`memory?${name}`, import.meta.url).href;
const fileOf = (name, part) => `${urlOf(name)}&file=${part}`;
const triedOf = (name) => `${urlOf(name)}&tried`;

/**
 * The memory of that name, or null. One with which the page was never seen to begin is forgotten: it is tried once.
 * Its bytes may still be on their way: they are there when `whole` is. With them come the files that Python had.
 * @param {string} name @param {string[]} parts the names of these files
 * @returns {Promise<(About & {bytes: Uint8Array, whole: Promise<void>, files: Object<string, Promise<Uint8Array>>})|null>}
 */
export async function recall(name, parts) {
  try {
    const cache = await caches.open(CACHE);
    const [tried, kept, ...held] = await Promise.all(
      [triedOf(name), urlOf(name), ...parts.map((part) => fileOf(name, part))].map((url) => cache.match(url)),
    );
    if (kept && held.every(Boolean) && !tried) {
      cache.put(triedOf(name), new Response("")).catch(console.warn);
      const about = JSON.parse(kept.headers.get(ABOUT));
      const bytes = new Uint8Array(about.length);
      const whole = kept.arrayBuffer().then((all) => bytes.set(new Uint8Array(all)));
      const files = Object.fromEntries(parts.map((part, at) => [part, held[at].arrayBuffer().then((all) => new Uint8Array(all))]));
      return { ...about, bytes, whole, files };
    }
    for (const key of await cache.keys()) await cache.delete(key); // of another version, too
  } catch (error) {
    console.warn(error); // a private window, perhaps: all is imported again
  }
  return null;
}

/** The page was seen to begin with the memory of that name. */
export async function trust(name) {
  await (await caches.open(CACHE)).delete(triedOf(name));
}

/** Keeps a memory under a name, and the files beside it as they are: to unpack them takes as long as to take it up. */
export async function keep(name, { bytes, ...about }, files) {
  const cache = await caches.open(CACHE);
  for (const [part, contents] of Object.entries(files)) await cache.put(fileOf(name, part), new Response(await contents));
  await cache.put(urlOf(name), new Response(bytes, { headers: { [ABOUT]: JSON.stringify(about) } }));
  await trust(name); // whatever became of an earlier one
}

/**
 * The memory as it is now, without what is empty at its end. Nothing of JavaScript but Pyodide itself may be known to Python yet.
 * @returns {About & {bytes: Uint8Array}}
 */
export function take(pyodide) {
  pyodide._api.config._makeSnapshot = true; // asked for from the start, it would put a stand-in round all of JavaScript
  const handles = {};
  for (const [handle, { name }] of Object.entries(pyodide._module.LDSO.loadedLibsByHandle)) {
    if (Number(handle)) (handles[name] ??= []).push(Number(handle));
  }
  const bytes = pyodide.makeMemorySnapshot();
  const length = 4 * (new Uint32Array(bytes.buffer).findLastIndex(Boolean) + 1);
  return { length, room: pyodide._module.HEAP8.length, handles, bytes: bytes.subarray(0, length) };
}

/**
 * Has the next Python that begins load libraries first, and make room for the memory that it takes up.
 * @param {Promise<[string, WebAssembly.Module][]>} libraries by their path, in their order
 * @param {Awaited<ReturnType<typeof recall>>} memory
 * @returns {Promise<never>} rejected when that fails: Python would wait for ever
 */
export function prepare(libraries, memory) {
  const create = self._createPyodideModule;
  return new Promise((_, reject) => {
    self._createPyodideModule = (module) => {
      self._createPyodideModule = create;
      const first = async () => {
        module.addRunDependency("libraries");
        for (const [path, code] of await libraries) load(module, path, code, memory?.handles[path] ?? []);
        if (memory) module.growMemory(memory.room);
        await memory?.whole;
        module.removeRunDependency("libraries");
      };
      module.preRun = [...[module.preRun ?? []].flat(), () => void first().catch(reject)];
      return create(module);
    };
  });
}

function load(module, path, code, handles) {
  const library = module.newDSO(path, undefined, "loading");
  library.refcount = Infinity;
  library.global = false;
  library.exports = module.loadWebAssemblyModule(code, {}, path);
  for (const handle of handles) module.LDSO.loadedLibsByHandle[handle] = library;
}
