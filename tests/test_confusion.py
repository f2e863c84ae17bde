"""What is taken for what: counted by hand, and against the accuracy of every data set."""

from __future__ import annotations

import numpy as np
import pytest

from core.arrays import Layer
from core.confusion import Confusion, confusions
from core.datasets import DATASETS, load_data
from core.settings import Settings
from core.trainer import advance
from core.training import evaluate, start
from playground.look.confusion.figure import confusion_matrix, describe, pictures
from playground.theme import LIGHT


def seen(labels: list[int], answers: list[int], losses: list[float]) -> Confusion:
    counts = np.zeros((3, 3), dtype=np.int64)
    for label, answer in zip(labels, answers, strict=True):
        counts[label, answer] += 1
    return Confusion(counts, np.array(labels), np.array(answers), np.array(losses))


MIXED = seen([0, 0, 1, 1, 2, 2, 2], [0, 2, 1, 0, 1, 1, 2], [0.1, 3.0, 0.2, 0.9, 5.0, 1.5, 9.0])


def test_mistakes_by_hand() -> None:
    assert MIXED.wrong == 4
    assert MIXED.worst(3) == [4, 1, 5]  # the last example has the largest loss, but is right
    assert MIXED.mixed_up() == (2, 1, 2)
    assert seen([0, 1], [0, 1], [0.1, 0.1]).mixed_up() is None
    assert seen([0, 1], [0, 1], [0.1, 0.1]).worst(5) == []


@pytest.mark.parametrize("name", DATASETS)
def test_the_diagonal_is_the_accuracy(name: str) -> None:
    settings = Settings().adapted(dataset=name)
    data = load_data(settings)
    params = advance(start(settings, data), settings, data, 5).params
    both = confusions(params, settings, data)
    if data.task == "regression":
        assert both is None
        return
    assert both is not None
    parts = zip(both, evaluate(params, settings, data), (data.train_labels, data.test_labels), strict=True)
    for one, measured, labels in parts:
        assert one.counts.sum(axis=1).tolist() == np.bincount(labels, minlength=len(one.counts)).tolist()
        if len(labels):
            assert np.trace(one.counts) / len(labels) == pytest.approx(measured.accuracy, abs=1e-12)
            assert one.losses.mean() == pytest.approx(measured.loss, rel=1e-9)


def test_a_network_of_zeros_says_the_first_class_of_everything() -> None:
    settings = Settings(hidden=(), activations=()).adapted(dataset="iris")
    data = load_data(settings)
    both = confusions((Layer(np.zeros((4, 3)), np.zeros(3)),), settings, data)
    assert both is not None
    assert both[0].counts[:, 0].tolist() == np.bincount(data.train_labels).tolist()
    assert not both[0].counts[:, 1:].any()


def test_the_matrix_shows_how_many_and_colours_by_the_share_of_the_class() -> None:
    trace = confusion_matrix(MIXED.counts, ("a", "b", "c"), palette=LIGHT).data[0]
    assert [list(row) for row in trace.text] == [["1", "0", "1"], ["1", "1", "0"], ["0", "2", "1"]]
    np.testing.assert_allclose(trace.z, [[1 / 2, 0, 1 / 2], [1 / 2, 1 / 2, 0], [0, 2 / 3, 1 / 3]])
    assert (trace.zmin, trace.zmax) == (0, 1)
    empty = confusion_matrix(np.zeros((2, 2), dtype=np.int64), ("a", "b"), palette=LIGHT).data[0]
    assert not np.asarray(empty.z).any()


def test_the_matrix_in_words() -> None:
    said = describe(MIXED.counts, ("a", "b", "c"), MIXED.mixed_up())
    assert "4 of 7 wrong" in said
    assert "c taken for b, 2 times" in said
    assert describe(np.diag([2, 3]), ("a", "b"), None) == "All 5 examples are answered rightly."


def test_pictures_hold_their_values_and_signed_ones_share_a_scale_about_zero() -> None:
    images = np.array([[[0.0, -2.0], [1.0, 0.5]], [[0.1, 0.2], [0.3, 0.4]]])
    drawn = pictures(images, ("one", "two"), palette=LIGHT, signed=True)
    assert [np.asarray(trace.z).tolist() for trace in drawn.data] == images.tolist()
    assert [note.text for note in drawn.layout.annotations] == ["one", "two"]
    assert (drawn.layout.coloraxis.cmin, drawn.layout.coloraxis.cmax) == (-2, 2)
    assert drawn.layout.width <= 358, "two have room on a phone"
    plain = pictures(images, ("one", "two"), palette=LIGHT, signed=False)
    assert (plain.layout.coloraxis.cmin, plain.layout.coloraxis.cmax) == (0, 1)
