"""Writes the made-up test language anew from the English: `python scripts/pseudo.py`, which `make fix` runs."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from playground.words.language import DEFAULT, WORDS
from playground.words.pseudo import LANGUAGE, pseudo


def main() -> None:
    folder = WORDS / LANGUAGE
    folder.mkdir(exist_ok=True)
    english = {path.name: path.read_text(encoding="utf-8") for path in sorted((WORDS / DEFAULT).glob("*.ftl"))}
    for path in folder.glob("*.ftl"):
        if path.name not in english:
            path.unlink()
    for name, text in english.items():
        (folder / name).write_text(pseudo(text), encoding="utf-8")


if __name__ == "__main__":
    main()
