"""What a page says: text, tips, names for those who hear it, letters on a canvas; and what has no room.

For the test language `qps`, in which every word of the catalogue has accents, and for scripts other than Latin: a plain
Latin word is bare English.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from playwright.sync_api import Page

from scripts.live_page import prepare

LOOK = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")


class WordsSeen:
    """Collects, look by look, what a page in the test language should not show, `words` and `sentences` excepted."""

    def __init__(self, page: Page, words: Iterable[str], sentences: re.Pattern[str], within: str = "body") -> None:
        self.page = page
        self.within = within
        self.words = frozenset(word.lower() for word in words)
        self.sentences = sentences
        self.found: dict[str, dict[str, str]] = defaultdict(dict)  # kind -> text -> where it was first seen
        prepare(page, LOOK)

    def look(self, moment: str) -> None:
        """Looks at everything that is there now; `moment` says what has just been done."""
        for kind, text, place in self.page.evaluate("(within) => window.look(within)", self.within):
            if kind in ("cut off", "overlapping", "boxes") or not self._only_allowed(text):
                self.found[kind].setdefault(text, f"{place}, {moment}")

    def report(self) -> str:
        """Every offence, by kind; empty where there is none."""
        lines = []
        for kind, texts in sorted(self.found.items()):
            lines.append(f"{kind}: {len(texts)}")
            lines += [f"    {text!r}  ({place})" for text, place in texts.items()]
        return "\n".join(lines)

    def _only_allowed(self, text: str) -> bool:
        unquoted = re.sub(r"'[^']*'", "", text)  # what somebody has typed is quoted as it is
        words = "".join(letter if letter.isalnum() or letter == "_" else " " for letter in unquoted).split()
        bare = {word.lower() for word in words if len(word) > 1 and word.isascii() and word.isalpha()}
        return bare <= self.words or self.sentences.fullmatch(text) is not None
