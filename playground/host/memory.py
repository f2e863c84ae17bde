"""Has the C library give memory back: a class keeps the process's heap busy for hours, and it would only grow."""

from __future__ import annotations

import sys
from ctypes import CDLL

# Of glibc's malloc.h: threads else allocate in arenas of their own, each with holes of its own; only one of them works
# at a time here, so one arena does for all. And answers of all sizes, once some were large, else share one heap and
# leave holes in it. Large blocks are mapped, and unmapped whole.
ARENA_MAX, ARENAS = -8, 1
MMAP_THRESHOLD, LARGE = -3, 128 * 1024  # bytes; said, it stays so: by itself it grows with every large block


def give_back() -> None:
    """Settles it for the process, before there are threads; where the C library is another, all is as it was."""
    settle = getattr(CDLL(None), "mallopt", None) if sys.platform == "linux" else None
    if settle is not None:
        settle(ARENA_MAX, ARENAS)
        settle(MMAP_THRESHOLD, LARGE)
