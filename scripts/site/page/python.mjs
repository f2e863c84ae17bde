/**
 * Python as stlite's worker asks for it: Pyodide with every package in it that the app needs, from two files of the site.
 *
 * stlite would fetch wheels one by one from elsewhere and compile them at every visit. Here `loadPackage` has nothing left
 * to do, and `micropip`, which it asks to leave a gap where pyarrow would be, is the few lines below.
 */

import made from "./made.js";
import { loadPyodide as load } from "./pyodide/pyodide.mjs";

const PACKAGES = "/lib/python3.13/site-packages";
const HOME = "/home/pyodide";

/** The bytes of a file of the site, uncompressed. */
async function unzipped(name) {
  const answer = await fetch(new URL(name, import.meta.url));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return new Uint8Array(await new Response(answer.body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());
}

/** Writes the files of a tar archive below `folder`. */
function untar(FS, bytes, folder) {
  const text = new TextDecoder();
  const known = new Set();
  const field = (at, length) => text.decode(bytes.subarray(at, at + length)).replace(/\0.*$/s, "");
  for (let at = 0; at + 512 <= bytes.length && bytes[at]; ) {
    const prefix = field(at + 345, 155);
    const path = `${folder}/${prefix ? `${prefix}/` : ""}${field(at, 100)}`;
    const size = parseInt(field(at + 124, 12), 8);
    const place = path.slice(0, path.lastIndexOf("/"));
    if (!known.has(place)) FS.mkdirTree(place);
    known.add(place);
    FS.writeFile(path, bytes.subarray(at + 512, at + 512 + size), { canOwn: true });
    at += 512 + 512 * Math.ceil(size / 512);
  }
}

export async function loadPyodide(options) {
  const t0 = performance.now(); const log = (w) => console.info("T", w, Math.round(performance.now() - t0), Math.round(performance.timeOrigin + performance.now()));
  const bundles = made.bundles.map(unzipped);
  bundles.forEach((p, i) => p.then(() => log("bundle " + i)));
  const pyodide = await load({ ...options, indexURL: new URL("pyodide/", import.meta.url).href });
  log("pyodide");
  const [packages, app] = await Promise.all(bundles);
  untar(pyodide.FS, packages, PACKAGES);
  untar(pyodide.FS, app, HOME);
  log("untar");
  const none = async () => [];
  return new Proxy(pyodide, { get: (target, name) => {
    if (name === "loadPackage") return none;
    if (name === "pyimport") return (n) => { const t = performance.now(); const r = target.pyimport(n); console.info("T import", n, Math.round(performance.now()-t)); return r; };
    return target[name]; } });
}
