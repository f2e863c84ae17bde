"""Input features: each is what its name says."""

from __future__ import annotations

from math import sin

import numpy as np
import pytest

from core.features import FEATURES, feature_columns

POINTS = np.array([[2.0, -3.0], [0.5, 4.0]])


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("x1", [2.0, 0.5]),
        ("x2", [-3.0, 4.0]),
        ("x1sq", [4.0, 0.25]),
        ("x2sq", [9.0, 16.0]),
        ("x1x2", [-6.0, 2.0]),
        ("sinx1", [sin(2.0), sin(0.5)]),
        ("sinx2", [sin(-3.0), sin(4.0)]),
    ],
)
def test_a_feature_is_the_function_it_names(name: str, expected: list[float]) -> None:
    np.testing.assert_allclose(FEATURES[name].value(POINTS), expected, rtol=1e-15)


@pytest.mark.parametrize("name", FEATURES)
def test_a_feature_s_slope_is_what_a_small_move_of_the_point_does(name: str) -> None:
    feature, size = FEATURES[name], 1e-5
    moved = [(feature.value(POINTS + step) - feature.value(POINTS - step)) / (2.0 * size) for step in size * np.eye(2)]
    np.testing.assert_allclose(feature.slope(POINTS), np.column_stack(moved), rtol=1e-8, atol=1e-8)


def test_every_feature_has_a_label_of_its_own() -> None:
    assert [feature.label for feature in FEATURES.values()] == [
        "x1",
        "x2",
        "x1²",
        "x2²",
        "x1·x2",
        "sin x1",
        "sin x2",
    ]
    assert all(feature.name == name for name, feature in FEATURES.items())


def test_columns_come_in_the_order_asked_for_and_leave_the_points_alone() -> None:
    points = POINTS.copy()
    columns = feature_columns(points, ("x1x2", "x2"))
    np.testing.assert_array_equal(columns, [[-6.0, -3.0], [2.0, 4.0]])
    columns[:] = 0.0
    np.testing.assert_array_equal(points, POINTS)


@pytest.mark.parametrize("names", [(), ("x3",), ("x1", "cosx1")])
def test_unknown_or_no_features_are_refused_by_name(names: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match=names[-1] if names else "none"):
        feature_columns(POINTS, names)


@pytest.mark.parametrize("shape", [(2,), (4, 1), (4, 3)])
def test_features_of_anything_but_plane_points_are_refused(shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"shape \(n, 2\)"):
        feature_columns(np.zeros(shape), ("x1",))


def test_the_table_is_read_only() -> None:
    with pytest.raises(TypeError):
        FEATURES["x1"] = FEATURES["x2"]  # type: ignore[index]
