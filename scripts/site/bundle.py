"""Many files as one: a tar archive, compressed, always the same bytes for the same files."""

from __future__ import annotations

import gzip
import tarfile
from collections.abc import Mapping
from io import BytesIO


def pack(files: Mapping[str, bytes], level: int = 1) -> bytes:
    """The files as one, in the order of their names."""
    held = BytesIO()
    with tarfile.open(fileobj=held, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name in sorted(files):
            entry = tarfile.TarInfo(name)
            entry.size = len(files[name])
            archive.addfile(entry, BytesIO(files[name]))
    return gzip.compress(held.getvalue(), compresslevel=level, mtime=0)


def unpack(packed: bytes) -> dict[str, bytes]:
    """The files of what `pack` made."""
    found = {}
    with tarfile.open(fileobj=BytesIO(gzip.decompress(packed))) as archive:
        for entry in archive:
            held = archive.extractfile(entry)
            assert held is not None
            found[entry.name] = held.read()
    return found
