"""Node.js, as the building of the static page needs it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path


class NotCompiled(RuntimeError):
    """Node.js is missing or could not do it; the message holds what it said."""


def node(*arguments: str | Path, task: str, cwd: Path | None = None) -> None:
    """Runs a script with its arguments; `task` says what for: "to compile Python for the browser".

    Raises:
        NotCompiled: see there.
    """
    command = [shutil.which("node") or "node", *map(str, arguments)]
    try:
        done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    except OSError as problem:
        raise NotCompiled(f"Node.js is needed {task}: {problem}") from problem
    if done.returncode:
        raise NotCompiled(f"Node.js was not able {task}:\n{done.stderr[-2000:]}")
