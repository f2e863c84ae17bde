"""Images from IDX files: read, made smaller, joined with their labels; refused with a sentence where they cannot be."""

from __future__ import annotations

import gzip
import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.datasets import Rows, load_data
from core.datasets.rows_text import read_held, write_rows
from core.settings import Settings
from playground.exercise.grid import Unread
from playground.look.closer import PANELS
from playground.mydata.idx import (
    CUT,
    Part,
    joined,
    lonely,
    looks_like_idx,
    pairs_of,
    read_part,
    rows_of_pairs,
)
from playground.mydata.saved import read_run, write_run
from playground.mydata.use import checked, settings_with
from playground.run.run import Run
from playground.words import say
from tests.test_app import opened, run_of


def images_file(images: np.ndarray) -> bytes:
    return struct.pack(">BBBB3I", 0, 0, 8, 3, *images.shape) + images.astype(np.uint8).tobytes()


def labels_file(labels: list[int]) -> bytes:
    return struct.pack(">BBBBI", 0, 0, 8, 1, len(labels)) + bytes(labels)


def drawn(count: int, side: int = 28) -> np.ndarray:
    return np.random.default_rng(count).integers(0, 256, (count, side, side))


def rows_of(count: int, tests: int = 0) -> Rows:
    parts: tuple[Part, ...] = ()
    for m in (count, tests) if tests else (count,):
        for content in (images_file(drawn(m)), labels_file([k % 10 for k in range(m)])):
            parts = joined(parts, read_part(content))
    return rows_of_pairs(pairs_of(parts))


def test_28_pixels_are_framed_to_32_and_each_block_of_four_by_four_becomes_one_pixel() -> None:
    """Two pixels of frame on every side: the first block holds the image's first four pixels, and twelve black ones."""
    image = np.zeros((1, 28, 28))
    image[0, :2, :2] = 255  # 4 of 16 pixels of block 0,0 are white
    image[0, 2:6, 2:6] = 255  # all of block 1,1
    image[0, 27, 27] = 255  # in block 7,7, 1 of 16
    small = read_part(images_file(image)).values.reshape(8, 8)
    expected = np.zeros((8, 8))
    expected[0, 0], expected[1, 1], expected[7, 7] = 4, 16, 1
    np.testing.assert_array_equal(small, expected)


@pytest.mark.parametrize(("rows", "columns"), [(8, 8), (1, 1), (3, 8), (16, 9), (64, 64), (28, 28)])
def test_a_white_image_of_any_size_keeps_its_share_of_white(rows: int, columns: int) -> None:
    block = -(-max(rows, columns) // 8)
    small = read_part(images_file(np.full((2, rows, columns), 255))).values
    assert small.shape == (2, 64)
    assert small[0].sum() == pytest.approx(16 * rows * columns / block**2, abs=16)
    assert small.max() <= 16


def test_of_two_pairs_the_smaller_tests_and_of_one_the_settings_decide() -> None:
    both = rows_of(40, 12)
    assert (both.count, both.test, both.task) == (52, tuple(range(40, 52)), "classes")
    assert both.image_shape == (8, 8)
    assert both.values[:12].tolist() == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1]
    assert rows_of(40).test is None
    data = load_data(settings_with(both, Settings(), standardise=False))
    assert (len(data.train_inputs), len(data.test_inputs), data.image_shape) == (40, 12, (8, 8))
    assert set(np.unique(data.train_inputs * 16)) <= set(range(17))


def test_packed_files_and_the_beginning_of_a_large_one_are_enough() -> None:
    whole = images_file(drawn(3000))
    plain = read_part(whole[:CUT])
    assert (plain.promised, len(plain.values)) == (3000, (CUT - 16) // 784)
    packed = gzip.compress(whole)
    assert len(packed) > CUT  # noise does not pack
    cut = read_part(packed[:CUT])
    assert cut.promised == 3000
    m = min(len(cut.values), len(plain.values))
    assert m > 2000
    np.testing.assert_array_equal(cut.values[:m], plain.values[:m])
    np.testing.assert_array_equal(read_part(gzip.compress(labels_file([3, 1]))).values, [3, 1])


def test_what_is_missing_is_named() -> None:
    images, labels = read_part(images_file(drawn(5))), read_part(labels_file([1, 0, 1]))
    assert lonely([images]) is images
    assert lonely([images, labels]) is images  # five and three do not belong together
    assert pairs_of([images, labels]) == []
    assert lonely([images, read_part(labels_file([1, 0, 1, 0, 1]))]) is None
    assert lonely([]) is None
    assert len(joined([images], read_part(images_file(drawn(5))))) == 1  # opened again


BROKEN = {
    "mydata-idx_kind": [b"\0\0\x0d\x03" + bytes(12), b"\0\0\x08\x02" + bytes(8)],
    "mydata-idx_head": [b"\0\0\x08\x03" + bytes(4), b"\0\0\x08\x01"],
    "mydata-idx_side": [struct.pack(">BBBB3I", 0, 0, 8, 3, 1, 65, 28), struct.pack(">BBBB3I", 0, 0, 8, 3, 1, 0, 28)],
    "mydata-idx_none": [labels_file([]), struct.pack(">BBBB3I", 0, 0, 8, 3, 9, 28, 28)],
    "mydata-idx_length": [images_file(drawn(2))[:-1], images_file(drawn(2)) + b"\0", labels_file([1, 2]) + b"\1"],
    "mydata-idx_packed": [gzip.compress(images_file(drawn(20)))[:-900], gzip.compress(labels_file([1]))[:-9]],
    "mydata-idx_classes": [labels_file([0, 10])],
}


@pytest.mark.parametrize(("name", "content"), [(name, one) for name, all in BROKEN.items() for one in all])
def test_what_is_broken_is_said(name: str, content: bytes) -> None:
    assert looks_like_idx(content)
    with pytest.raises(Unread) as refused:
        read_part(content)
    assert refused.value.name == name
    assert say(name, **refused.value.values)


def test_labels_all_alike_are_nothing_to_learn() -> None:
    with pytest.raises(Unread, match="one_class"):
        rows_of_pairs(pairs_of([read_part(images_file(drawn(3))), read_part(labels_file([4, 4, 4]))]))


@given(
    st.binary(max_size=60),
    st.booleans(),
    st.sampled_from([b"", b"\0\0\x08\x03", b"\0\0\x08\x01", b"\0\0\x08\x03\0\0\0\x02"]),
)
def test_whatever_is_opened_is_read_or_refused(tail: bytes, packed: bool, begins: bytes) -> None:
    content = gzip.compress(begins + tail) if packed else begins + tail
    if not looks_like_idx(content):
        return
    try:
        part = read_part(content)
    except Unread as problem:
        said = say(problem.name, **problem.values)
    else:
        said = ""
        assert 0 < len(part.values) <= part.promised
    assert said is not None


def test_a_link_names_images_and_only_their_files_open_it() -> None:
    rows = rows_of(12)
    held = read_held(write_rows(rows))
    assert held is not None
    assert (held.rows, held.columns) == (12, "idx")
    assert checked(rows_of(12), held) == rows
    with pytest.raises(Unread, match="other_file"):
        checked(rows_of(13), held)
    plain = Rows(rows.points, rows.values, rows.task, rows.names, rows.target, rows.class_names, None, rows.columns)
    assert plain.digest != rows.digest  # the same numbers, which are no image


def test_a_saved_run_keeps_that_its_rows_are_images() -> None:
    settings = settings_with(rows_of(30, 10), Settings(hidden=(3,), activations=("tanh",)), standardise=False)
    run = Run.open(settings)
    file = write_run(settings, 0, run.params_on_screen(0))
    assert read_run(file.encode()).settings == settings
    assert isinstance(settings.table, Rows)
    for hurt in ('[8, "8"]', "[8]", "[4, 8]", "[0, 0]", "8"):
        with pytest.raises(ValueError, match=r"part|as many inputs"):
            read_run(file.replace('"image_shape":[8,8]', f'"image_shape":{hurt}').encode())


@pytest.mark.parametrize("panel", PANELS)
def test_every_panel_is_drawn_for_images(panel: str) -> None:
    settings = settings_with(rows_of(12, 4), Settings(hidden=(3,), activations=("tanh",)), standardise=False)
    page = opened(panel=panel, dataset="spiral", step="1")
    run_of(page).apply(settings)
    page.run()
    run_of(page)


def test_the_panel_says_what_is_missing_shows_the_images_and_trains_on_them() -> None:
    page = opened(panel="mydata", dataset="spiral", step="1")
    images = read_part(images_file(drawn(20)))
    page.session_state["mydata-parts"] = (images,)
    page.run()
    assert "20 images are here, their labels are not." in " ".join(one.value for one in page.text)
    page.session_state["mydata-parts"] = (images, read_part(labels_file([k % 4 for k in range(20)])))
    page.run()
    assert "20 images are used." in " ".join(one.value for one in page.caption)
    page.button("mydata-use").click().run()
    run = run_of(page)
    assert isinstance(run.settings.table, Rows)
    assert run.data.image_shape == (8, 8)
    assert run.data.target_names == ("0", "1", "2", "3")
