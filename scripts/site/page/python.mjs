/**
 * Python as stlite's worker asks for it: Pyodide with every package in it that the app needs, from three files of the site.
 *
 * stlite would fetch wheels one by one from elsewhere and compile them at every visit. Here `loadPackage` has nothing left
 * to do. What takes long to import is imported at once, while the page is still busy with itself.
 */

import made from "./made.js";
import { loadPyodide } from "./pyodide/pyodide.mjs";

const PACKAGES = "/lib/python3.13/site-packages";
const HOME = "/home/pyodide";
// Only what nothing of a running Streamlit is needed for: components are made when there is one.
const AHEAD = `
import sys
sys.path.insert(0, "${HOME}")
import stlite_lib.runtime_init
stlite_lib.runtime_init.preload_streamlit_runtime()
import playground.run.run, playground.page.controls, playground.look.show, plotly.graph_objects
`;

const step = (part, name) => self.postMessage?.({ type: "site:step", part, name });

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

async function begin() {
  const [library, ...others] = ["library", "packages", "app"].map((name) => unzipped(made.python[name]));
  const stdLibURL = URL.createObjectURL(new Blob([await library]));
  const pyodide = await loadPyodide({
    indexURL: new URL("pyodide/", import.meta.url).href,
    stdLibURL,
    stdout: console.log,
    stderr: console.error,
  });
  URL.revokeObjectURL(stdLibURL);
  step(1, "packages");
  const [packages, app] = await Promise.all(others);
  untar(pyodide.FS, packages, PACKAGES);
  untar(pyodide.FS, app, HOME);
  step(2, "start");
  pyodide.runPython(AHEAD);
  const none = async () => [];
  return new Proxy(pyodide, { get: (target, name) => (name === "loadPackage" ? none : target[name]) });
}

const begun = begin();

/** What stlite's worker calls; it has begun already. */
const handed = () => begun;
export { handed as loadPyodide };
