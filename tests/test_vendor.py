"""Third-party modules of the browser's side: each is what its row in the table says, and nothing lies there beside."""

from __future__ import annotations

import json

import pytest

from playground.live.component import AT_START, loader
from scripts.node import ask
from scripts.vendor import TABLE, VENDOR, hashes

ROWS = json.loads(TABLE.read_text())


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
