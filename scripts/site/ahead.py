"""Run in a visitor's tab before Streamlit runs: loads all that the app imports and what its first page is made of.

What this leaves in Python's memory is kept for later visits. So nothing of JavaScript may be used here.
"""

import ast
import os
import sys
from importlib import import_module

HOME = "/home/pyodide"
NOT_YET = "playground.live.component"  # Streamlit must run before it knows a component


def main() -> None:
    """Imports, then does what is done once a process."""
    sys.path.insert(0, HOME)
    import_module("stlite_lib.runtime_init").preload_streamlit_runtime()
    with open(f"{HOME}/playground/app.py", encoding="utf-8") as file:
        app = ast.parse(file.read())
    for line in app.body:
        if isinstance(line, ast.Import | ast.ImportFrom) and getattr(line, "module", "") != NOT_YET:
            exec(compile(ast.Module([line], []), "ahead", "exec"), {})

    from core.settings import Settings
    from playground import words
    from playground.lessons.told import listed
    from playground.page import bindings, controls
    from playground.run.run import Run
    from playground.words.glossary import glossary
    from playground.words.language import DEFAULT, choose

    Run.open(Settings())
    bindings.matching_preset(Settings())
    controls.style()
    words.languages()
    for language in {DEFAULT, choose([os.environ["LANG"].partition(".")[0]])}:
        glossary(language)
        listed(language)
    import_module("playground.page.frozen")


main()
