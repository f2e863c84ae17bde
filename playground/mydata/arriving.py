"""A file on its way from the browser, piece by piece: each small enough for one message, all of them bounded."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import dataclass, field
from typing import Any

MOST = 4_000_000  # bytes of a file: a table has at most half of it, a saved run holds the table and more
PIECE = 24_000  # bytes of a piece: what widgets hold goes with it, and a host bounds a message


@dataclass(slots=True)
class Arriving:
    """What has come so far of one file. A new file takes the place of one that was on its way."""

    before: str = ""  # the id of the file that came before it, whole: a piece of it is one that was sent twice
    id: str = ""
    name: str = ""
    size: int = 0
    content: bytearray = field(default_factory=bytearray)
    large: bool = False  # whether it was refused for its size

    def take(self, piece: Any) -> None:
        """Takes a piece as it comes, which may hold anything; one that does not fit changes nothing."""
        if not isinstance(piece, dict):
            return
        id, name, size, at, text = (piece.get(key) for key in ("id", "name", "size", "at", "text"))
        if not (isinstance(id, str) and isinstance(name, str) and isinstance(text, str) and 0 < len(id) <= 40):
            return
        if not (type(size) is int and type(at) is int and size >= 0 and len(text) <= 2 * PIECE):
            return
        if id == self.before:
            return
        if at == 0:
            self.id, self.name, self.size = id, name[:60], size
            self.content, self.large = bytearray(), size > MOST
        if id != self.id or at != len(self.content) or self.large:
            return
        try:
            part = b64decode(text, validate=True)
        except ValueError:
            return
        if len(part) <= min(PIECE, self.size - at):
            self.content += part

    @property
    def wants(self) -> dict[str, Any] | None:
        """Where the next piece begins; None where there is none to come."""
        return {"id": self.id, "at": len(self.content)} if self.id and not (self.large or self.complete) else None

    @property
    def done(self) -> str:
        """The id of the last file of which nothing more is to come: it is whole, or refused."""
        return self.id if self.large or self.complete else self.before

    @property
    def complete(self) -> bool:
        """Whether all of it is here."""
        return self.id != "" and not self.large and len(self.content) == self.size
