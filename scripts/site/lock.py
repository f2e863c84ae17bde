"""The lock: every package of others that the static page is made of, in one version, with the hash of its file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

PLACE = Path(__file__).parent / "lock.json"
KINDS = ("npm", "python")


@dataclass(frozen=True, slots=True)
class Locked:
    """One file of one package. With `member`, the package is only wanted for a file inside it, `member_sha256`."""

    kind: str
    name: str
    version: str
    file: str
    sha256: str
    member: str = ""
    member_sha256: str = ""

    @property
    def wanted(self) -> tuple[str, str]:
        """Name and hash of the file that the page is made of."""
        return (Path(self.member).name, self.member_sha256) if self.member else (self.file, self.sha256)


class WrongFile(RuntimeError):
    """A file is not what the lock says it is."""


def check(name: str, contents: bytes, expected: str) -> bytes:
    """Returns `contents`, if they have the expected hash.

    Raises:
        WrongFile: they have another.
    """
    found = sha256(contents).hexdigest()
    if found != expected:
        raise WrongFile(f"{name} is not the file that the lock names: its hash is {found}, expected was {expected}.")
    return contents


def read(place: Path = PLACE) -> Mapping[str, Locked]:
    """The lock's rows by the name of the package."""
    return {row["name"]: Locked(**row) for row in json.loads(place.read_text(encoding="utf-8"))}


def write(rows: Mapping[str, Locked], place: Path = PLACE) -> None:
    """Writes the lock, sorted, without what is empty."""
    ordered = sorted(rows.values(), key=lambda row: (KINDS.index(row.kind), row.name))
    kept = [{name: value for name, value in asdict(row).items() if value} for row in ordered]
    place.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
