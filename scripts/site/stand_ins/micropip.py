"""Stands where stlite looks for micropip: everything is in the site, so that nothing is left to install."""

from __future__ import annotations

import sys
from asyncio import Future, get_event_loop
from collections.abc import Mapping, Sequence
from types import ModuleType


def add_mock_package(name: str, version: str, *, modules: Mapping[str, str], persistent: bool = False) -> None:
    """Puts modules of the given source in place: stlite leaves a gap for pyarrow, which no browser has."""
    for module, source in modules.items():
        made = sys.modules[module] = ModuleType(module)
        exec(source, made.__dict__)


def install(requirements: Sequence[str], **options: object) -> Future[None]:
    """Does nothing, as long as nothing is asked for."""
    if requirements:
        raise RuntimeError(f"{requirements} are not in the site: add them to its lock.")
    done: Future[None] = get_event_loop().create_future()
    done.set_result(None)
    return done
