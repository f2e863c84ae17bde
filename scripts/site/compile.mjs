// Python as bytecode of the very version that runs in the browser: node compile.mjs PYODIDE_FOLDER FOLDER
// Every module in FOLDER becomes NAME.pyc in its place. Nothing is compiled in the visitor's tab but the page's script.
import { pathToFileURL } from "node:url";

const [runtime, folder] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(runtime + "/pyodide.mjs").href);
const pyodide = await loadPyodide({ indexURL: runtime + "/" });
pyodide.FS.mkdirTree("/work");
pyodide.mountNodeFS("/work", folder);
const failed = pyodide.runPython(`
import os
from importlib._bootstrap_external import _code_to_hash_pyc
from importlib.util import source_hash

# Texts that only programmers read are left out, but for NumPy, which takes some of them apart, and for our own.
SAID = ("numpy/", "core/", "playground/")
failed = []
for place, _, names in os.walk("/work"):
    for name in names:
        if not name.endswith(".py") or name == "app.py":
            continue
        path = os.path.join(place, name)
        with open(path, "rb") as file:
            source = file.read()
        shown = path.removeprefix("/work/")
        try:
            code = compile(source, shown, "exec", dont_inherit=True, optimize=0 if shown.startswith(SAID) else 2)
        except SyntaxError as problem:
            failed.append(f"{shown}: {problem}")
            continue
        with open(path + "c", "wb") as file:
            file.write(_code_to_hash_pyc(code, source_hash(source), False))
        os.unlink(path)
"\\n".join(failed)
`);
if (failed) {
  console.error(failed);
  process.exit(1);
}
