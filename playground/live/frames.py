"""How frames travel: one header in JSON and three blocks of numbers, all little-endian, encoded and decoded here.

    uint32 header length | header | float32 block | uint8 block | uint16 block

The header is padded with spaces so that the first block starts at a multiple of eight. A frame's own numbers come in
every frame; its *details* (gradients, updates, unit maps, batch rows) only in frames that are marked complete, all of
them for a small network. A message about one update has float64 arrays with names in place of the three blocks.
`playground/static/live/link/protocol.js` decodes the same bytes in the browser.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.arrays import Array

_ALIGNMENT = 8
_PREFIX = struct.Struct("<I")


@dataclass(frozen=True, slots=True, eq=False)
class Details:
    """What only a complete frame carries."""

    floats: NDArray[np.float32]  # gradients, updates, mean activations, mean |delta|, tile scales, map scale
    tiles: NDArray[np.uint8]  # (units * tile values,)
    rows: NDArray[np.uint16]  # rows of the last batch, padded with 65535


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One moment of training, ready to send."""

    step: int
    epoch: float  # epochs completed, the begun one as a fraction
    floats: NDArray[np.float32]  # scalars, weights, and the curve of one-dimensional data
    map: NDArray[np.uint8]
    details: Details | None

    @property
    def nbytes(self) -> int:
        """Returns the bytes that it takes to send."""
        own = self.floats.nbytes + self.map.nbytes
        more = self.details
        return own + (more.floats.nbytes + more.tiles.nbytes + more.rows.nbytes if more else 0)


def encode(header: Mapping[str, Any], frames: Sequence[Frame] = ()) -> bytes:
    """Returns the bytes of one message; the header gets what tells the frames apart."""
    full = dict(header)
    full["n"] = len(frames)
    full["steps"] = [frame.step for frame in frames]
    full["epochs"] = [round(frame.epoch, 6) for frame in frames]
    full["complete"] = [int(frame.details is not None) for frame in frames]
    details = [frame.details for frame in frames if frame.details is not None]
    head = _head(full)
    parts: list[NDArray[Any]] = [frame.floats for frame in frames]
    parts += [detail.floats for detail in details]
    parts += [frame.map for frame in frames]
    parts += [detail.tiles for detail in details]
    eights = sum(part.nbytes for part in parts if part.dtype == np.uint8)
    if eights % 2:
        parts.append(np.zeros(1, np.uint8))  # the uint16 block stays aligned
    parts += [detail.rows for detail in details]
    return b"".join([head, *(part.tobytes() for part in parts)])


def encode_arrays(header: Mapping[str, Any], arrays: Mapping[str, Array]) -> bytes:
    """Returns the bytes of a message that carries named float64 arrays instead of frames: header | float64 block.

    The header gets `arrays`, name -> [offset, length], both counted in numbers, not in bytes.
    """
    places, offset = {}, 0
    for name, values in arrays.items():
        places[name] = [offset, values.size]
        offset += values.size
    head = _head({**header, "arrays": places})
    return b"".join([head, *(np.ascontiguousarray(values, "<f8").tobytes() for values in arrays.values())])


def _head(header: Mapping[str, Any]) -> bytes:
    """Returns the header with its length before it, padded so that what follows is aligned."""
    text = json.dumps(header, separators=(",", ":"), allow_nan=False).encode()
    text += b" " * (-(_PREFIX.size + len(text)) % _ALIGNMENT)
    return _PREFIX.pack(len(text)) + text


def decode_header(message: bytes) -> tuple[dict[str, Any], int]:
    """Returns the header of a message, and where its first block starts."""
    (length,) = _PREFIX.unpack_from(message)
    start = _PREFIX.size + length
    header: dict[str, Any] = json.loads(message[_PREFIX.size : start])
    return header, start
