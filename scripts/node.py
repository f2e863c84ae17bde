"""The Node.js that comes with playwright: runs the live view's own modules, for tests."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import playwright

NODE = Path(playwright.__file__).parent / "driver" / ("node.exe" if os.name == "nt" else "node")
LIVE = Path(__file__).resolve().parent.parent / "playground" / "static" / "live"


def ask(imports: str, expression: str, given: object = None) -> Any:
    """The value of an expression over `given`, with names imported from modules of the live view.

    `imports` has a line a module: "SPEEDS from transport/speed.js".
    """
    lines = [line.rpartition(" from ") for line in imports.strip().splitlines()]
    script = "".join(f"import {{ {names} }} from {json.dumps((LIVE / path).as_uri())};\n" for names, _, path in lines)
    script += f"const given = {json.dumps(given)};\nconsole.log(JSON.stringify({expression}));\n"
    done = subprocess.run(
        [NODE, "--input-type=module", "-"], input=script, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
