"""Brings the third-party modules of the browser's side up to date: python -m scripts.vendor [NAME [VERSION]]

They lie in `playground/static/vendor`, one folder each, as their packages hold them; `vendor.json` there says which
version, under which licence, and the hash of every file; `at` says where in the package a file lies that is not in its
folder, or is called otherwise there, and `cut` for which language a font is cut to the letters that our words use, or
that it is cut to the "names" of languages (`letters.py`). Without arguments all are fetched again in their versions;
with a name that one, with a version it is brought to it. Needs npm. A licence text that a package lacks stays as it is.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tarfile
import tempfile
from hashlib import sha256
from pathlib import Path
from typing import Any

from scripts.letters import cut, names, wanted

VENDOR = Path(__file__).resolve().parent.parent / "playground" / "static" / "vendor"
TABLE = VENDOR / "vendor.json"


def hashes(folder: Path) -> dict[str, str]:
    """The hash of every file of a folder, by its name."""
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def fetch(name: str, row: dict[str, Any]) -> dict[str, Any]:
    """Fetches one package in the version of its row and returns the row with the hashes of what came."""
    with tempfile.TemporaryDirectory() as place:
        command = ["npm", "pack", "--silent", f"{row['package']}@{row['version']}"]
        packed = subprocess.run(command, cwd=place, check=True, capture_output=True, text=True).stdout.split()[-1]
        with tarfile.open(Path(place) / packed) as archive:
            for file in row["files"]:
                at = row.get("at", {}).get(file) or f"{row['folder']}/{file}"
                member = f"package/{at}"
                if file == "LICENSE" and member not in archive.getnames():
                    continue
                held = archive.extractfile(member)
                assert held is not None, f"{row['package']} {row['version']} has no {member}"
                content = held.read()
                if "cut" in row and file.endswith(".ttf"):
                    content = cut(content, names() if row["cut"] == "names" else wanted(row["cut"]))
                (VENDOR / name / file).write_bytes(content)
    return {**row, "files": hashes(VENDOR / name)}


def main(arguments: list[str]) -> None:
    """Fetches what was asked for and writes the table anew."""
    table: dict[str, dict[str, Any]] = json.loads(TABLE.read_text())
    if arguments:
        name, *version = arguments
        table[name]["version"] = version[0] if version else table[name]["version"]
    for name in [arguments[0]] if arguments else table:
        table[name] = fetch(name, table[name])
        print(f"{name} {table[name]['version']}")
    TABLE.write_text(json.dumps(table, indent=2) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
