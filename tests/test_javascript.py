"""The tests of the live view's own modules, in `tests/js`, run by the Node.js that comes with playwright."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from scripts.node import NODE

ROOT = Path(__file__).resolve().parent.parent
FILES = sorted((ROOT / "tests" / "js").glob("*.test.mjs"))


def test_the_files_were_found() -> None:
    assert FILES


@pytest.mark.parametrize("path", FILES, ids=[path.name for path in FILES])
def test_a_file_of_javascript_tests_passes(path: Path) -> None:
    done = subprocess.run(
        [NODE, "--test", "--test-reporter=tap", path],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "\n# pass 0\n" not in done.stdout, "no test in it ran"
