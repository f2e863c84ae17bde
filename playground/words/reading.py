"""Fluent files, read. The static page brings them along read already: in a browser it would take a second."""

from __future__ import annotations

import pickle
from pathlib import Path

from fluent.runtime import FluentResource
from fluent.syntax import ast

READ = ".read"  # what the name of a file that was read ends with, beside the file or in its place


def files(folder: Path, named: str = "*.ftl") -> list[Path]:
    """Returns the files of a folder, each by the name of its text."""
    found = {*folder.glob(named), *(path.with_suffix("") for path in folder.glob(named + READ))}
    return sorted(found)


def read(path: Path) -> ast.Resource:
    """Returns what one of `files` says."""
    made = path.with_name(path.name + READ)
    if made.exists():
        resource: ast.Resource = pickle.loads(made.read_bytes())
        return resource
    return FluentResource(path.read_text(encoding="utf-8"))
