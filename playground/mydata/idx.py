"""Images of handwritten digits from files in the IDX form, which MNIST and its kin come in: images and labels apart.

An IDX file is a header of big-endian numbers, `00 00 08` and how many dimensions there are, the length of each, and
then a byte a pixel or label. Of a large file its beginning is enough, packed or not: the images come in no order.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.datasets.rows import MOST_CLASSES, MOST_ROWS, Rows
from playground.exercise.grid import Unread

CUT = 2_000_000  # bytes that are sent of a larger file
SIDE = 8  # pixels a side that an image is made smaller to
COLUMNS = "idx"  # how rows say that they were taken from such files
MOST_TESTS = 1000  # images that test, so that most of the rows train

_BYTES, _LABELS, _IMAGES = 0x08, 1, 3
_KINDS = {0x08, 0x09, 0x0B, 0x0C, 0x0D, 0x0E}  # of numbers that an IDX file may hold; only bytes are images or labels
_PACKED = b"\x1f\x8b"
_LARGEST_SIDE = 64
_HEAD = 16  # bytes of the longest header
_MOST_UNPACKED = MOST_ROWS * _LARGEST_SIDE**2 + _HEAD
_SHADES = 16  # a pixel is a whole number of sixteenths, as in the digits that come with the page

Bytes = NDArray[np.uint8]


class Part(NamedTuple):
    """One file: images or labels."""

    kind: str  # "images" or "labels"
    promised: int  # how many, by its header; of a file that was cut there are fewer
    values: Bytes  # (m, 64) sixteenths of white, or (m,) classes


class Pair(NamedTuple):
    """The images and the labels that belong together."""

    images: Bytes  # (m, 64)
    labels: Bytes  # (m,)


def looks_like_idx(content: bytes) -> bool:
    """Whether a file may be of this form, packed or not."""
    head = content[:_HEAD]
    if content.startswith(_PACKED):
        try:
            head = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(content[:4096], _HEAD)
        except zlib.error:
            return False
    return len(head) > 3 and head[:2] == b"\0\0" and head[2] in _KINDS and 1 <= head[3] <= 4


def read_part(content: bytes) -> Part:
    """Returns the images or labels of a file that looks like one.

    Raises:
        Unread: it is damaged, holds something else, or not as much as its header promises.
    """
    whole, cut = _unpacked(content)
    dimensions = whole[3]
    if whole[2] != _BYTES or dimensions not in (_LABELS, _IMAGES):
        raise Unread("mydata-idx_kind")
    head = 4 + 4 * dimensions
    if len(whole) < head:
        raise Unread("mydata-idx_head")
    count, *sides = (int(length) for length in np.frombuffer(whole, ">u4", dimensions, 4))
    if dimensions == _IMAGES and not all(1 <= side <= _LARGEST_SIDE for side in sides):
        raise Unread("mydata-idx_side", rows=sides[0], columns=sides[1], most=_LARGEST_SIDE)
    size = sides[0] * sides[1] if sides else 1
    held = (len(whole) - head) // size
    if count == 0 or held == 0:
        raise Unread("mydata-idx_none")
    if not cut and len(whole) != head + count * size:
        raise Unread("mydata-idx_length", promised=head + count * size, held=len(whole))
    held = min(held, count, MOST_ROWS)
    values = np.frombuffer(whole, np.uint8, held * size, head)
    if dimensions == _IMAGES:
        return Part("images", count, _smaller(values.reshape(held, *sides)))
    if values.max() >= MOST_CLASSES:
        raise Unread("mydata-idx_classes", most=MOST_CLASSES, got=int(values.max()))
    return Part("labels", count, values)


def joined(parts: Iterable[Part], part: Part) -> tuple[Part, ...]:
    """Returns the parts with one more; it takes the place of one of its kind and count."""
    return (*(one for one in parts if (one.kind, one.promised) != (part.kind, part.promised)), part)


def lonely(parts: Iterable[Part]) -> Part | None:
    """Returns images without their labels, or labels without their images: as many belong together; None of neither."""
    parts = tuple(parts)
    counts = [{one.promised for one in parts if one.kind == kind} for kind in ("images", "labels")]
    return next((one for one in parts if one.promised not in counts[0] & counts[1]), None)


def pairs_of(parts: Iterable[Part]) -> list[Pair]:
    """Returns what belongs together, the larger first."""
    by_kind: dict[str, dict[int, Bytes]] = {"images": {}, "labels": {}}
    for part in parts:
        by_kind[part.kind][part.promised] = part.values
    images, labels = by_kind["images"], by_kind["labels"]
    found = []
    for count in sorted(images.keys() & labels.keys(), reverse=True):
        m = min(len(images[count]), len(labels[count]))
        found.append(Pair(images[count][:m], labels[count][:m]))
    return found


def rows_of_pairs(pairs: list[Pair]) -> Rows:
    """Returns the first images as rows: of one pair the settings decide which test, of two the smaller one tests.

    Raises:
        Unread: all of them are of one class.
    """
    tests = pairs[1] if len(pairs) > 1 else None
    testing = 0 if tests is None else min(len(tests.labels), MOST_TESTS)
    training = min(len(pairs[0].labels), MOST_ROWS - testing)
    images, labels = pairs[0].images[:training], pairs[0].labels[:training]
    if tests is not None:
        images = np.concatenate([images, tests.images[:testing]])
        labels = np.concatenate([labels, tests.labels[:testing]])
    classes = int(labels.max()) + 1
    if len(set(labels.tolist())) < 2:
        raise Unread("mydata-idx_one_class")
    return Rows(
        images / float(_SHADES),
        labels.astype(np.float64),
        "binary" if classes == 2 else "classes",
        tuple(f"pixel {row}-{column}" for row in range(1, SIDE + 1) for column in range(1, SIDE + 1)),
        "digit",
        tuple(map(str, range(classes))),
        None if tests is None else tuple(range(training, training + testing)),
        COLUMNS,
        image_shape=(SIDE, SIDE),
    )


def _unpacked(content: bytes) -> tuple[bytes, bool]:
    """Returns the bytes of a file, or of its beginning, and whether that is not all of it."""
    if not content.startswith(_PACKED):
        return content, len(content) == CUT
    stream = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        whole = stream.decompress(content, _MOST_UNPACKED)
    except zlib.error:
        raise Unread("mydata-idx_packed") from None
    if not stream.eof and len(content) != CUT and len(whole) < _MOST_UNPACKED:
        raise Unread("mydata-idx_packed")
    return whole, not stream.eof


def _smaller(images: Bytes) -> Bytes:
    """Returns images (m, rows, columns) of 256 shades as (m, 64) of 17: framed with black, then the mean of blocks."""
    m, rows, columns = images.shape
    block = -(-max(rows, columns) // SIDE)
    down, across = SIDE * block - rows, SIDE * block - columns
    framed = np.pad(images, ((0, 0), (down // 2, down - down // 2), (across // 2, across - across // 2)))
    sums = framed.reshape(m, SIDE, block, SIDE, block).sum(axis=(2, 4), dtype=np.float64)
    smaller: Bytes = np.rint(sums * (_SHADES / 255.0 / block**2)).astype(np.uint8).reshape(m, SIDE * SIDE)
    return smaller
