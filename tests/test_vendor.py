"""Third-party modules of the browser's side: each is what its row in the table says, and nothing lies there beside."""

from __future__ import annotations

import json

import pytest

from playground.live.component import AT_START, loader
from scripts.letters import cut, held, missing, names, wanted, written
from scripts.node import ask
from scripts.vendor import TABLE, VENDOR, hashes

ROWS = json.loads(TABLE.read_text())
CUT = {row["cut"]: name for name, row in ROWS.items() if row.get("cut", "names") != "names"}


def test_every_folder_has_a_row() -> None:
    assert {path.name for path in VENDOR.iterdir()} == {*ROWS, "vendor.json"}


@pytest.mark.parametrize("name", ROWS)
def test_a_module_is_what_its_row_says(name: str) -> None:
    row = ROWS[name]
    assert row["package"]
    assert row["version"]
    assert "LICENSE" in row["files"]
    assert row["licence"] in ("MIT", "Apache-2.0", "MPL-2.0", "BSD-3-Clause", "ISC", "OFL-1.1")
    assert hashes(VENDOR / name) == row["files"]


def test_what_is_fetched_when_it_is_asked_for_is_there_in_the_version_of_its_row() -> None:
    for place in ask("VENDORED from kit/vendor.js", "VENDORED").values():
        path, version = place.split("?")
        name, file = path.split("/")
        assert file in ROWS[name]["files"]
        assert version == ROWS[name]["version"]


def test_at_the_start_only_what_is_needed_then_is_fetched() -> None:
    fetched = {name for name in ROWS if f"vendor/{name}/" in loader()}
    assert fetched == {*AT_START}


def font_of(language: str) -> bytes:
    [path] = (VENDOR / CUT[language]).glob("*.ttf")
    return path.read_bytes()


@pytest.mark.parametrize("language", CUT)
def test_every_chinese_letter_of_our_words_is_in_the_font_of_its_language(language: str) -> None:
    """Boxes would stand for it in pictures, and on a machine without such fonts on the page."""
    assert len(words := written(language)) > 500
    assert not missing(font_of(language), words), f"python -m scripts.vendor {CUT[language]}"


def test_languages_with_letters_of_their_own_have_a_font_and_every_name_of_a_language_is_in_one() -> None:
    folders = {path.name for path in (VENDOR.parent / "words").iterdir()}
    assert {language for language in folders if written(language)} == {*CUT}
    small = (VENDOR / "noto-sans-names" / "Names.ttf").read_bytes()
    assert held(small) == names(), "python -m scripts.vendor noto-sans-names"
    assert len(small) < 5000, "every page fetches it where the system has no such letters"
    page = (VENDOR.parent.parent / "page.css").read_text(encoding="utf-8")
    assert f'noto-sans-names/Names.ttf?{ROWS["noto-sans-names"]["version"]}"' in page


@pytest.mark.parametrize("language", CUT)
def test_a_font_is_small_and_holds_most_of_what_somebody_types(language: str) -> None:
    font = font_of(language)
    assert len(font) < 700_000
    assert {*"一二三四五六七八九十大小人山水火！【】"} <= held(font)
    assert not {*"abc δ"} & held(font), "for these there are others"


def test_a_font_that_is_cut_again_is_the_same_and_has_no_other_letters() -> None:
    font = font_of("zh-Hans")
    assert cut(font, wanted("zh-Hans")) == font
    assert held(cut(font, "学习")) == {*"学习"}
    assert missing(font, {*"学한☃"}) == "☃한"
