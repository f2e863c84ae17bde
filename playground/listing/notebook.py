"""The programs of all libraries as one notebook: a file that Jupyter opens."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from core.datasets import Data
from core.training import Step
from playground.listing import LIBRARIES
from playground.listing.script import script
from playground.words import say


def notebook(steps: Sequence[Step], data: Data) -> str:
    """Returns the notebook's text (nbformat 4): a cell a library, each a program of its own."""
    cells = [_words(say("takeaway-twins"))]
    for library in LIBRARIES:
        cells += [_words(f"## {say(f'takeaway-{library}')}"), _code(script(library, steps, data))]
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    metadata = {"kernelspec": kernel, "language_info": {"name": "python"}}
    return json.dumps({"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 4}, indent=1)


def _words(text: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "metadata": {}, "source": [text]}


def _code(text: str) -> dict[str, Any]:
    lines = text.rstrip("\n").splitlines(keepends=True)
    return {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": [], "source": lines}
