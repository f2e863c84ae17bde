"""What is refused on the command line."""

from __future__ import annotations


class SenselessError(ValueError):
    """Something asked for makes no sense; its text says what."""
