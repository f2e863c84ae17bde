/**
 * Python as stlite's worker asks for it: Pyodide with every package in it that the app needs, from three files of the site.
 *
 * stlite would fetch wheels one by one from elsewhere and compile them at every visit. Here `loadPackage` has nothing left
 * to do. What takes long to import is imported at once, while the page is still busy with itself, and only at a first visit:
 * a later one takes up the memory that this leaves (`memory.js`).
 */

import made from "./made.js";
import { keep, prepare, recall, take, trust } from "./memory.js";
import { loadPyodide } from "./pyodide/pyodide.mjs";

const PACKAGES = "/lib/python3.13/site-packages";
const HOME = "/home/pyodide";
/** What a memory must not bring along: chance. */
const AGAIN = "import random; random.seed()";
/** After that long of playing the memory is kept: writing it is work for the browser. */
const REST = 10_000;

const step = (part, name) => self.postMessage?.({ type: "site:step", part, name });
const memoryIs = (what) => self.postMessage?.({ type: "site:memory", what });

/** The bytes of a file of the site, uncompressed. */
async function unzipped(name) {
  const answer = await fetch(new URL(name, import.meta.url));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return new Uint8Array(await new Response(answer.body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());
}

/** The files of a tar archive. @returns {Generator<[string, Uint8Array]>} path and contents */
function* filesOf(bytes) {
  const text = new TextDecoder();
  const field = (at, length) => text.decode(bytes.subarray(at, at + length)).replace(/\0.*$/s, "");
  for (let at = 0; at + 512 <= bytes.length && bytes[at]; ) {
    const prefix = field(at + 345, 155);
    const size = parseInt(field(at + 124, 12), 8);
    yield [`${prefix ? `${prefix}/` : ""}${field(at, 100)}`, bytes.subarray(at + 512, at + 512 + size)];
    at += 512 + 512 * Math.ceil(size / 512);
  }
}

/** Writes the files of a tar archive below `folder`. */
function untar(FS, bytes, folder) {
  const known = new Set();
  for (const [name, contents] of filesOf(bytes)) {
    const path = `${folder}/${name}`;
    const place = path.slice(0, path.lastIndexOf("/"));
    if (!known.has(place)) FS.mkdirTree(place);
    known.add(place);
    FS.writeFile(path, contents, { canOwn: true });
  }
}

/** The libraries in an archive, compiled. */
function libraries(bytes) {
  const found = [...filesOf(bytes)].filter(([name]) => name.endsWith(".so"));
  return Promise.all(found.map(async ([name, code]) => [`${PACKAGES}/${name}`, await WebAssembly.compile(code)]));
}

async function begin(files, memory) {
  const failed = prepare(files.packages.then(libraries), memory);
  const stdLibURL = URL.createObjectURL(new Blob([await files.library]));
  const begun = loadPyodide({
    indexURL: new URL("pyodide/", import.meta.url).href,
    stdLibURL,
    stdout: console.log,
    stderr: console.error,
    _loadSnapshot: memory?.bytes,
  });
  const pyodide = await Promise.race([begun, failed]);
  URL.revokeObjectURL(stdLibURL);
  step(1, "packages");
  untar(pyodide.FS, await files.packages, PACKAGES);
  untar(pyodide.FS, await files.app, HOME);
  step(2, "start");
  pyodide.runPython(memory ? AGAIN : made.ahead);
  return pyodide;
}

/** Python with the memory of the last visit, or else as it begins for the first time. */
async function begun() {
  const [kept] = await Promise.all([recall(made.memory, Object.keys(made.python)), import("./pyodide/pyodide.asm.js")]);
  if (kept) {
    try {
      return { pyodide: await begin(kept.files, kept) };
    } catch (error) {
      console.warn(error); // and it stays untrusted
    }
  }
  const files = Object.fromEntries(Object.entries(made.python).map(([part, name]) => [part, unzipped(name)]));
  const pyodide = await begin(files, null);
  return { pyodide, left: take(pyodide), files };
}

const ready = begun();

/** What stlite's worker calls; it has begun already. */
async function handed() {
  const { pyodide } = await ready;
  const none = async () => [];
  return new Proxy(pyodide, { get: (target, name) => (name === "loadPackage" ? none : target[name]) });
}
export { handed as loadPyodide };

/** The page was seen: the memory that it began with is good, or what this visit leaves is kept. */
export async function shown() {
  const held = await ready;
  if (!held.left) {
    await trust(made.memory);
    return memoryIs("taken");
  }
  await new Promise((resolve) => setTimeout(resolve, REST));
  const { left, files } = held;
  delete held.left;
  delete held.files;
  await keep(made.memory, left, files).then(() => memoryIs("kept"), console.warn); // no room, perhaps
}
