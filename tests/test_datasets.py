"""Data sets: their definitions, the split, the coding of inputs and targets, and that nothing can be upset."""

from __future__ import annotations

import pickle
import tracemalloc
from collections.abc import Sequence
from dataclasses import fields
from itertools import product
from math import cos, pi, sin

import numpy as np
import pytest
from sklearn import datasets as sklearn_datasets  # type: ignore[import-untyped]

from core.arrays import Array
from core.datasets import DATASETS, Data, load_data
from core.datasets.bundled import digits, iris
from core.datasets.draw import Drawn
from core.datasets.regressions import multi_gauss, plane
from core.settings import Settings

NAMES = tuple(DATASETS)
WHOLE = tuple(name for name in NAMES if DATASETS[name].whole)
SPLIT = tuple(name for name in NAMES if not DATASETS[name].whole)
MANY = 5000


def load(name: str, **more: object) -> Data:
    return load_data(Settings(dataset=name, **more))  # type: ignore[arg-type]


def drawn(name: str, samples: int = MANY, noise: float = 0.0, classes: int = 3, seed: int = 0) -> Drawn:
    return DATASETS[name].draw(samples, noise, classes, np.random.default_rng(seed))


def arrays(data: Data) -> dict[str, Array]:
    found = {field.name: getattr(data, field.name) for field in fields(data)}
    return {name: value for name, value in found.items() if isinstance(value, np.ndarray)}


def radius(points: Array) -> Array:
    return np.asarray(np.sqrt((points**2).sum(axis=1)))


def sorted_rows(points: Array) -> Array:
    return points[np.lexsort(points.T)]


# --- definitions ------------------------------------------------------------------------------------------------


def test_circle_is_a_disc_of_class_1_in_a_ring_of_class_0() -> None:
    points, values = drawn("circle")
    disc, ring = radius(points[values == 1]), radius(points[values == 0])
    assert len(disc) == len(ring) == MANY / 2
    assert 0.0 <= disc.min() < 0.01
    assert 2.49 < disc.max() < 2.5
    assert 3.5 <= ring.min() < 3.51
    assert 4.99 < ring.max() < 5.0
    assert np.mean(disc) == pytest.approx(1.25, abs=0.05)  # the radius is uniform, not the area


def test_xor_is_four_squares_off_the_axes_with_the_sign_of_the_product() -> None:
    points, values = drawn("xor")
    assert np.abs(points).min() >= 0.3
    assert 5.29 < np.abs(points).max() <= 5.3
    np.testing.assert_array_equal(values, points[:, 0] * points[:, 1] >= 0)
    quadrants = np.unique(np.sign(points), axis=0, return_counts=True)[1]
    assert quadrants.tolist() == [MANY / 4] * 4


@pytest.mark.parametrize(("noise", "variance"), [(0.0, 0.5), (0.25, 2.25), (0.5, 4.0), (1.0, 7.5)])
def test_gauss_has_clouds_at_2_and_minus_2_whose_variance_grows_with_noise(noise: float, variance: float) -> None:
    points, values = drawn("gauss", noise=noise)
    for value, centre in ((1, 2.0), (0, -2.0)):
        cloud = points[values == value]
        np.testing.assert_allclose(cloud.mean(axis=0), centre, atol=0.2)
        np.testing.assert_allclose(cloud.var(axis=0), variance, rtol=0.1)


def test_spiral_arms_are_where_the_formula_puts_them() -> None:
    """Eight samples: four an arm, at i/4: radius 5 i/4, angle 1.75 * 2 pi * i/4, the second arm half a turn on."""
    points, values = drawn("spiral", samples=8)
    along = [0.0, 0.25, 0.5, 0.75]
    first = [[5 * s * sin(3.5 * pi * s), 5 * s * cos(3.5 * pi * s)] for s in along]
    np.testing.assert_allclose(points[values == 1], first, atol=1e-12)
    np.testing.assert_allclose(points[values == 0], -np.array(first), atol=1e-12)


@pytest.mark.parametrize("arms", [3, 4, 5])
def test_spirals_turns_one_arm_into_the_next(arms: int) -> None:
    points, values = drawn("spirals", samples=arms * 20, classes=arms)
    turn = 2 * pi / arms
    matrix = np.array([[cos(turn), -sin(turn)], [sin(turn), cos(turn)]])  # clockwise, for rows
    for arm in range(arms):
        np.testing.assert_allclose(points[values == arm] @ matrix, points[values == (arm + 1) % arms], atol=1e-12)


def test_moons_are_two_half_circles_of_radius_3() -> None:
    points, values = drawn("moons")
    upper, lower = points[values == 0], points[values == 1]
    np.testing.assert_allclose(radius(upper - [-1.5, -0.75]), 3.0, rtol=1e-12)
    np.testing.assert_allclose(radius(lower - [1.5, 0.75]), 3.0, rtol=1e-12)
    assert upper[:, 1].min() >= -0.75
    assert lower[:, 1].max() <= 0.75


def test_checkerboard_is_light_where_column_and_row_add_up_to_an_even_number() -> None:
    points, values = drawn("checkerboard")
    squares = np.floor(points / 2.5).astype(int)
    assert squares.min() == -2
    assert squares.max() == 1
    np.testing.assert_array_equal(values == 1, squares.sum(axis=1) % 2 == 0)
    filled = np.unique(squares, axis=0, return_counts=True)[1]
    assert len(filled) == 16
    assert filled.min() > MANY / 16 / 2


def test_rings_are_three_bands_with_gaps_between() -> None:
    points, values = drawn("rings")
    for ring in range(3):
        assert radius(points[values == ring]).min() >= 2.0 * ring - 1e-12
        assert radius(points[values == ring]).max() <= 2.0 * ring + 1.4 + 1e-12


@pytest.mark.parametrize("classes", [3, 4, 5, 6])
def test_blobs_sit_on_a_circle_one_a_class(classes: int) -> None:
    points, values = drawn("blobs", classes=classes)
    for k in range(classes):
        turn = 2 * pi * k / classes
        cloud = points[values == k]
        np.testing.assert_allclose(cloud.mean(axis=0), [3.5 * sin(turn), 3.5 * cos(turn)], atol=0.1)
        np.testing.assert_allclose(cloud.std(axis=0), 0.5, rtol=0.1)


def test_the_plane_is_a_tenth_of_the_sum() -> None:
    points, values = drawn("plane")
    np.testing.assert_allclose(values, (points[:, 0] + points[:, 1]) / 10, rtol=0, atol=1e-15)
    assert 5.9 < np.abs(points).max() <= 6.0


class FixedPoints(np.random.Generator):
    """A generator whose uniform numbers are given: the points first, then no displacement."""

    def __init__(self, points: Sequence[Sequence[float]]) -> None:
        super().__init__(np.random.PCG64(0))
        self.answers = [np.array(points), np.zeros((len(points), 2))]

    def uniform(self, *_: object, **__: object) -> Array:  # type: ignore[override]
        return self.answers.pop(0)


def test_multi_gauss_falls_linearly_from_each_centre() -> None:
    """The centre itself is +-1, one away is half of it, two away and beyond 0; signs alternate."""
    centres = [[-4, 2.5], [0, 2.5], [4, 2.5], [-4, -2.5], [0, -2.5], [4, -2.5]]
    points: list[list[float]] = [*centres, [1, 2.5], [0, -1], [2, 0], [6, 6]]
    values = multi_gauss(len(points), 0.0, 3, FixedPoints(points)).values
    np.testing.assert_allclose(values, [1, -1, 1, -1, 1, -1, -0.5, 0.25, 0, 0], atol=1e-12)
    assert plane(2, 0.0, 3, FixedPoints([[6, 4], [-1, -2]])).values.tolist() == [1.0, -0.3]


@pytest.mark.parametrize(
    ("name", "curve"), [("sine", np.sin), ("step", lambda x: np.where(x < 0, -1, 1)), ("line", lambda x: x / 5)]
)
def test_a_curve_is_its_function_and_noise_is_the_deviation_from_it(name: str, curve: np.ufunc) -> None:
    points, values = drawn(name)
    assert points.shape == (MANY, 1)
    assert -5 <= points.min() < -4.9
    assert 4.9 < points.max() <= 5
    np.testing.assert_allclose(values, curve(points[:, 0]), rtol=1e-15)
    noisy = drawn(name, noise=0.3)
    np.testing.assert_array_equal(noisy.points, points)
    assert np.std(noisy.values - values) == pytest.approx(0.3, rel=0.05)
    assert np.mean(noisy.values - values) == pytest.approx(0.0, abs=0.02)


# --- what the articles use, row for row -------------------------------------------------------------------------


def test_xor_rows_are_the_truth_table_in_order() -> None:
    data = load("xor_rows", samples=500, noise=1.0, train_share=0.1)
    np.testing.assert_array_equal(data.train_inputs, [[0, 0], [1, 1], [1, 0], [0, 1]])
    np.testing.assert_array_equal(data.train_targets, [[0], [0], [1], [1]])


def test_the_unit_square_is_the_articles_32_points() -> None:
    points = np.random.RandomState(23455).rand(32, 2)
    for seed in (0, 7):
        data = load("unit_square", data_seed=seed)
        np.testing.assert_array_equal(data.train_inputs, points)
        np.testing.assert_array_equal(data.train_targets, [[int(x0 + x1 < 1)] for x0, x1 in points])


def test_the_worked_example_is_its_one_row() -> None:
    for standardise in (False, True):
        data = load("worked_example", standardise=standardise)
        np.testing.assert_array_equal(data.train_inputs, [[0.5, 0.1, -0.2]])
        np.testing.assert_array_equal(data.train_targets, [[0.6]])


def test_times_ten_has_100_numbers_round_1_and_the_target_10() -> None:
    data = load("times_ten")
    assert data.train_inputs.shape == (100, 1)
    assert data.train_inputs.mean() == pytest.approx(1.0, abs=0.03)
    assert data.train_inputs.std() == pytest.approx(0.1, abs=0.02)
    np.testing.assert_array_equal(data.train_targets, np.full((100, 1), 10.0))


def test_shift_has_50_numbers_round_minus_1_and_50_round_3() -> None:
    data = load("shift")
    np.testing.assert_array_equal(data.train_targets[:, 0], [0.0] * 50 + [1.0] * 50)
    assert data.train_inputs[:50].mean() == pytest.approx(-1.0, abs=0.4)
    assert data.train_inputs[50:].mean() == pytest.approx(3.0, abs=0.4)
    assert data.train_inputs[:50].std() == pytest.approx(1.0, abs=0.3)


# --- the bundled files ------------------------------------------------------------------------------------------


def test_iris_equals_scikit_learns_copy() -> None:
    points, values = iris(150, 0.0, 3, np.random.default_rng(0))
    theirs = sklearn_datasets.load_iris()
    np.testing.assert_array_equal(points, theirs.data)
    np.testing.assert_array_equal(values, theirs.target)
    assert DATASETS["iris"].class_names == tuple(theirs.target_names)
    assert [f"{name} (cm)" for name in DATASETS["iris"].point_names] == theirs.feature_names


def test_digits_equal_scikit_learns_copy_divided_by_16() -> None:
    points, values = digits(1797, 0.0, 10, np.random.default_rng(0))
    theirs = sklearn_datasets.load_digits()
    np.testing.assert_array_equal(points, theirs.data / 16)
    np.testing.assert_array_equal(values, theirs.target)


@pytest.mark.parametrize(("name", "classes"), [("iris", 3), ("digits", 10)])
@pytest.mark.parametrize("samples", [8, 40, 150])
def test_a_part_of_a_bundled_set_takes_from_every_class_alike(name: str, classes: int, samples: int) -> None:
    points, values = drawn(name, samples=samples)
    sizes = np.bincount(values.astype(int), minlength=classes)
    assert sizes.sum() == len(points) == samples
    assert sizes.max() - sizes.min() <= 1
    everything = {row.tobytes() for row in drawn(name, samples=DATASETS[name].fixed_rows or 0).points}
    assert {row.tobytes() for row in points} <= everything


@pytest.mark.parametrize("name", ["iris", "digits"])
def test_all_rows_of_a_bundled_set_are_used_when_more_are_asked_for(name: str) -> None:
    data = load(name, samples=5000, train_share=0.9)
    assert len(data.train_inputs) + len(data.test_inputs) == DATASETS[name].fixed_rows


def test_the_bundled_files_are_read_once_and_cannot_be_changed_through_what_is_drawn() -> None:
    first = iris(150, 0.0, 3, np.random.default_rng(0))
    first.points[:] = -1.0
    assert iris(150, 0.0, 3, np.random.default_rng(0)).points.min() == 0.1


# --- noise ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["circle", "xor", "checkerboard"])
def test_label_noise_moves_no_point_and_changes_more_labels_the_more_there_is(name: str) -> None:
    clean, some, more = (drawn(name, noise=noise) for noise in (0.0, 0.1, 0.5))
    np.testing.assert_array_equal(clean.points, some.points)
    np.testing.assert_array_equal(clean.points, more.points)
    wrong = [np.mean(clean.values != noisy.values) for noisy in (some, more)]
    assert 0.0 < wrong[0] < wrong[1] < 0.6


@pytest.mark.parametrize("name", ["plane", "multi_gauss"])
def test_noise_on_a_surface_moves_no_point_and_changes_the_height(name: str) -> None:
    clean, noisy = drawn(name), drawn(name, noise=0.2)
    np.testing.assert_array_equal(clean.points, noisy.points)
    assert np.abs(clean.values - noisy.values).max() > 0.05


@pytest.mark.parametrize("name", ["gauss", "spiral", "spirals", "moons", "rings", "blobs", "iris", "digits"])
def test_point_noise_moves_every_class_member_and_keeps_its_label(name: str) -> None:
    clean, noisy = drawn(name, samples=120), drawn(name, samples=120, noise=0.3)
    np.testing.assert_array_equal(clean.values, noisy.values)
    assert (np.abs(clean.points - noisy.points).max(axis=1) > 0).all()


@pytest.mark.parametrize(("name", "size"), [("spiral", 0.3 / 3**0.5), ("moons", 0.45), ("rings", 0.3)])
def test_point_noise_has_the_size_it_says(name: str, size: float) -> None:
    shift = drawn(name, noise=0.3).points - drawn(name).points
    np.testing.assert_allclose(shift.std(axis=0), size, rtol=0.05)


def test_noise_on_iris_is_a_share_of_each_measurements_spread() -> None:
    clean, noisy = drawn("iris", samples=150), drawn("iris", samples=150, noise=0.5)
    np.testing.assert_allclose((noisy.points - clean.points).std(axis=0) / clean.points.std(axis=0), 0.5, rtol=0.2)


def test_noisy_pixels_stay_between_paper_and_ink() -> None:
    points = drawn("digits", samples=100, noise=1.0).points
    assert (points.min(), points.max()) == (0.0, 1.0)


@pytest.mark.parametrize("name", NAMES)
def test_noise_does_something_exactly_where_the_table_says_so(name: str) -> None:
    clean, noisy = drawn(name, samples=200), drawn(name, samples=200, noise=0.5)
    same = np.array_equal(clean.points, noisy.points) and np.array_equal(clean.values, noisy.values)
    assert same == (not DATASETS[name].noisy)


# --- seeds ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_the_same_settings_give_the_same_bits(name: str) -> None:
    first, second = load(name, noise=0.2, data_seed=5), load(name, noise=0.2, data_seed=5)
    for field, values in arrays(first).items():
        assert values.tobytes() == arrays(second)[field].tobytes(), field


@pytest.mark.parametrize("name", sorted({*NAMES} - {"xor_rows", "unit_square", "worked_example", "points"}))
def test_another_data_seed_gives_other_data(name: str) -> None:
    assert not np.array_equal(load(name, data_seed=1).train_points, load(name, data_seed=2).train_points)


@pytest.mark.parametrize("name", ["circle", "spirals", "sine", "digits"])
def test_the_weights_seed_has_no_say_in_the_data(name: str) -> None:
    np.testing.assert_array_equal(load(name, seed=1).train_points, load(name, seed=2).train_points)


def test_nothing_touches_the_global_generator() -> None:
    before = pickle.dumps(np.random.get_state())  # noqa: NPY002 - the very one that must not be used
    for name in NAMES:
        load(name, noise=0.3)
    assert pickle.dumps(np.random.get_state()) == before  # noqa: NPY002


# --- the split --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("samples", "share", "train"), [(500, 0.5, 250), (500, 0.1, 50), (100, 0.3, 30), (10, 0.9, 9), (8, 0.1, 1)]
)
def test_the_train_part_is_its_share_rounded(samples: int, share: float, train: int) -> None:
    data = load("circle", samples=samples, train_share=share)
    assert (len(data.train_inputs), len(data.test_inputs)) == (train, samples - train)


@pytest.mark.parametrize("name", SPLIT)
@pytest.mark.parametrize(("samples", "share"), [(8, 0.1), (8, 0.9), (9, 0.5), (5000, 0.9)])
def test_neither_part_is_ever_empty_and_together_they_are_the_set(name: str, samples: int, share: float) -> None:
    data = load(name, samples=samples, train_share=share)
    sizes = len(data.train_points), len(data.test_points)
    assert min(sizes) >= 1
    assert sizes == DATASETS[name].split(samples, share)
    assert sum(sizes) == DATASETS[name].rows(samples)
    other = load(name, samples=samples, train_share=0.5)
    np.testing.assert_array_equal(
        sorted_rows(np.concatenate([data.train_points, data.test_points])),
        sorted_rows(np.concatenate([other.train_points, other.test_points])),
    )


def test_even_two_or_three_rows_leave_one_for_each_part() -> None:
    assert DATASETS["circle"].split(2, 0.1) == (1, 1)
    assert DATASETS["circle"].split(3, 0.99) == (2, 1)


@pytest.mark.parametrize("name", WHOLE)
def test_a_whole_set_trains_on_all_its_rows_and_tests_on_none(name: str) -> None:
    data = load(name, samples=8, train_share=0.1)
    assert len(data.train_inputs) == DATASETS[name].fixed_rows
    assert data.test_inputs.shape == (0, data.train_inputs.shape[1])
    assert data.test_targets.shape == (0, data.train_targets.shape[1])
    assert data.test_points.shape == (0, data.train_points.shape[1])
    assert data.test_labels.shape == (0,)


def test_a_larger_train_share_only_adds_examples() -> None:
    small, large = load("moons", train_share=0.3), load("moons", train_share=0.6)
    np.testing.assert_array_equal(small.train_points, large.train_points[: len(small.train_points)])


def test_the_split_shuffles() -> None:
    """Circle is drawn disc first: unshuffled, the train half would hold no ring at all."""
    counts = np.bincount(load("circle", samples=500).train_labels)
    assert counts.min() > 90


@pytest.mark.parametrize("name", [name for name in SPLIT if DATASETS[name].task != "regression"])
@pytest.mark.parametrize("samples", [8, 9, 10, 500])
def test_without_noise_the_classes_are_balanced_at_any_size(name: str, samples: int) -> None:
    classes = max(2, DATASETS[name].output_count(3))
    sizes = np.bincount(drawn(name, samples=samples, classes=3).values.astype(int), minlength=classes)
    assert sizes.max() - sizes.min() <= 1


# --- inputs -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("standardise", [False, True])
def test_encode_maps_the_points_to_the_very_inputs(name: str, standardise: bool) -> None:
    extra = {"features": ("x1", "x2sq", "sinx1")} if DATASETS[name].dimensions == 2 else {}
    data = load(name, standardise=standardise, **extra)
    for points, inputs in ((data.train_points, data.train_inputs), (data.test_points, data.test_inputs)):
        encoded = data.encode(points)
        assert encoded.dtype == np.float64
        np.testing.assert_array_equal(encoded, inputs)


def test_encode_takes_a_grid_of_any_float_and_of_no_points() -> None:
    data = load("circle", features=("x1", "x2", "x1x2"))
    grid = np.array([[1.0, 2.0], [-3.0, 0.5]], dtype=np.float32)
    np.testing.assert_array_equal(data.encode(grid), [[1.0, 2.0, 2.0], [-3.0, 0.5, -1.5]])
    assert data.encode(grid).dtype == np.float64
    assert data.encode(np.empty((0, 2))).shape == (0, 3)


@pytest.mark.parametrize(("name", "shape"), [("circle", (4, 3)), ("circle", (2,)), ("iris", (4, 2)), ("sine", (5,))])
def test_encode_refuses_points_of_another_shape_and_names_both(name: str, shape: tuple[int, ...]) -> None:
    data = load(name)
    with pytest.raises(ValueError, match=rf"\(m, {len(data.point_names)}\), got \({shape[0]},"):
        data.encode(np.zeros(shape))


def test_encoding_does_not_hand_out_the_points_themselves() -> None:
    points = np.ones((3, 1))
    load("sine").encode(points)[:] = 0.0
    assert (points == 1.0).all()


def test_standardising_uses_the_train_part_only() -> None:
    data = load("gauss", standardise=True, train_share=0.2, features=("x1", "x1sq"))
    np.testing.assert_allclose(data.train_inputs.mean(axis=0), 0.0, atol=1e-12)
    np.testing.assert_allclose(data.train_inputs.std(axis=0), 1.0, rtol=1e-12)
    raw = load("gauss", train_share=0.2, features=("x1", "x1sq"))
    expected = (raw.test_inputs - raw.train_inputs.mean(axis=0)) / raw.train_inputs.std(axis=0)
    np.testing.assert_allclose(data.test_inputs, expected, rtol=1e-12)
    np.testing.assert_array_equal(data.train_points, raw.train_points)


def test_a_pixel_that_never_varies_is_not_divided_by_zero() -> None:
    raw, data = load("digits", samples=200), load("digits", samples=200, standardise=True)
    constant = raw.train_inputs.std(axis=0) == 0.0
    assert constant.any()
    np.testing.assert_array_equal(data.std[constant], 1.0)
    np.testing.assert_array_equal(data.train_inputs[:, constant], 0.0)


def test_features_are_for_plane_points_and_others_keep_their_coordinates() -> None:
    assert load("circle", features=("sinx2", "x1")).names == ("sin x2", "x1")
    assert load("circle", features=("sinx2", "x1")).point_names == ("x1", "x2")
    assert load("iris").names == ("sepal length", "sepal width", "petal length", "petal width")
    assert load("sine").names == ("x",)
    assert len(load("digits").names) == 64
    assert load("digits").image_shape == (8, 8)
    assert load("iris").image_shape is None


# --- targets ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("output", "low"),
    [
        *[(name, 0.0) for name in ("sigmoid", "relu", "softplus", "silu", "gelu")],
        *[(name, -1.0) for name in ("tanh", "linear", "elu", "sin", "leaky_relu")],
    ],
)
def test_a_binary_target_is_minus_1_exactly_where_the_output_can_get_there(output: str, low: float) -> None:
    data = load("circle", output_activation=output)
    assert (data.target_low, data.target_high, data.threshold) == (low, 1.0, (low + 1.0) / 2)
    np.testing.assert_array_equal(data.train_targets[:, 0], np.where(data.train_labels == 1, 1.0, low))


def test_classes_are_one_hot() -> None:
    data = load("blobs", classes=4)
    np.testing.assert_array_equal(data.train_targets, np.eye(4)[data.train_labels])
    np.testing.assert_array_equal(data.test_targets, np.eye(4)[data.test_labels])


def test_a_regressions_target_is_one_column_and_has_no_labels() -> None:
    data = load("plane", train_share=0.4)
    np.testing.assert_allclose(data.train_targets[:, 0], data.train_points.sum(axis=1) / 10)
    assert data.train_labels.shape == data.test_labels.shape == (0,)
    assert data.target_names == ("y",)


@pytest.mark.parametrize("name", [name for name in NAMES if DATASETS[name].task != "regression"])
def test_every_class_has_a_name(name: str) -> None:
    data = load(name)
    classes = 2 if data.task == "binary" else data.train_targets.shape[1]
    assert len(set(data.target_names)) == len(data.target_names) == classes


# --- views ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("noise", [0.0, 1.0])
def test_the_domain_holds_every_point_and_has_a_width(name: str, noise: float) -> None:
    data = load(name, noise=noise)
    points = np.concatenate([data.train_points, data.test_points])
    low, high = data.domain.T
    assert data.domain.shape == (points.shape[1], 2)
    assert (low < high).all()
    assert (points >= low).all()
    assert (points <= high).all()


@pytest.mark.parametrize("name", ["circle", "xor", "gauss", "spiral", "plane", "multi_gauss"])
def test_without_noise_the_plane_is_shown_from_minus_6_to_6(name: str) -> None:
    np.testing.assert_array_equal(load(name).domain, [[-6, 6], [-6, 6]])


def test_a_domain_that_is_too_small_grows_alike_on_every_side() -> None:
    low, high = load("gauss", noise=1.0).domain.T
    assert low[0] == low[1] == -high[0] == -high[1] < -6.0


# --- nothing upsets it ------------------------------------------------------------------------------------------

EXTREMES = tuple(product((8, 9, 5000), (0.0, 1.0), (0.1, 0.9), (False, True)))


@pytest.mark.parametrize("name", NAMES)
def test_extreme_settings_give_finite_read_only_arrays_of_the_right_shapes(name: str) -> None:
    dataset = DATASETS[name]
    low, high = dataset.classes or (3, 3)
    for (samples, noise, share, standardise), classes in product(EXTREMES, {low, high}):
        settings = Settings(
            dataset=name,
            samples=samples,
            noise=noise,
            train_share=share,
            standardise=standardise,
            classes=classes,
            data_seed=2**31 - 1,
        )
        data = load_data(settings)
        train, test = dataset.split(samples, share)
        fan_in, outputs = settings.layer_sizes[0], settings.layer_sizes[-1]
        labels = (0, 0) if data.task == "regression" else (train, test)
        assert data.train_inputs.shape == (train, fan_in)
        assert data.test_inputs.shape == (test, fan_in)
        assert data.train_targets.shape == (train, outputs)
        assert data.test_targets.shape == (test, outputs)
        assert data.train_points.shape == (train, dataset.dimensions)
        assert data.test_points.shape == (test, dataset.dimensions)
        assert data.train_labels.shape == (labels[0],)
        assert data.test_labels.shape == (labels[1],)
        assert len(data.names) == fan_in
        for field, values in arrays(data).items():
            assert np.isfinite(values).all(), field
            assert values.dtype == (np.int64 if "labels" in field else np.float64), field
            assert values.flags.c_contiguous, field
            assert not values.flags.writeable, field
            assert values.base is None or not values.base.flags.writeable, field


def test_every_feature_at_once_stays_finite_and_standardised() -> None:
    every = ("x1", "x2", "x1sq", "x2sq", "x1x2", "sinx1", "sinx2")
    data = load("gauss", noise=1.0, features=every, standardise=True)
    assert data.train_inputs.shape == (250, 7)
    np.testing.assert_allclose(data.train_inputs.std(axis=0), 1.0)


def test_data_survives_pickling() -> None:
    data = load("circle", features=("x1sq", "x2"), standardise=True)
    copy = pickle.loads(pickle.dumps(data))
    np.testing.assert_array_equal(copy.encode(data.test_points), data.test_inputs)


def test_the_largest_data_fit_in_a_few_megabytes() -> None:
    load("digits")  # the parsed file is kept for all
    tracemalloc.start()
    load("digits", samples=5000)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 12e6


# --- the table --------------------------------------------------------------------------------------------------


def test_the_table_lists_every_set_under_its_own_name_and_is_read_only() -> None:
    names = (
        *("circle", "xor", "gauss", "spiral", "moons", "checkerboard", "rings", "blobs", "spirals"),
        *("points", "plane", "multi_gauss", "sine", "step", "line", "xor_rows", "unit_square", "iris", "digits"),
        *("worked_example", "times_ten", "shift"),
    )
    assert tuple(DATASETS) == names
    assert all(dataset.name == name for name, dataset in DATASETS.items())
    with pytest.raises(TypeError):
        DATASETS["mine"] = DATASETS["circle"]  # type: ignore[index]


@pytest.mark.parametrize("name", NAMES)
def test_a_row_of_the_table_is_complete_and_agrees_with_itself(name: str) -> None:
    dataset = DATASETS[name]
    assert len(dataset.point_names) == dataset.dimensions
    assert (dataset.outputs is None) == (dataset.classes is not None)
    assert not dataset.whole or dataset.fixed_rows is not None
    assert dataset.task == "classes" or dataset.outputs == 1


def test_class_counts_outside_a_sets_limits_are_brought_within() -> None:
    assert [DATASETS["spirals"].output_count(classes) for classes in (2, 3, 5, 6)] == [3, 3, 5, 5]
    assert [DATASETS["blobs"].output_count(classes) for classes in (2, 4, 6)] == [3, 4, 6]
    assert DATASETS["circle"].output_count(6) == 1


@pytest.mark.parametrize("name", DATASETS)
def test_a_set_says_whether_chance_has_a_part_in_it(name: str) -> None:
    one, other = (load_data(Settings().adapted(dataset=name, data_seed=seed)) for seed in (0, 1))
    assert DATASETS[name].chance != np.array_equal(one.train_points, other.train_points)
