"""Third-party modules of the browser's side: each is what its row in the table says, and nothing lies there beside."""

from __future__ import annotations

import json

import pytest

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
    assert row["licence"] in ("MIT", "Apache-2.0", "MPL-2.0", "BSD-3-Clause", "ISC")
    assert hashes(VENDOR / name) == row["files"]
