"""Pictures of scenes: what they show is true of the scene's own run, worked out here another way."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from core.datasets import load_data
from core.explain import collapse, courses, over_one, over_two
from core.explain.contours import level_lines
from core.network import forward
from core.settings import Settings
from core.training import start, take_step
from playground.cards.blocks import Matrices, Plot
from playground.lessons import LESSONS
from playground.lessons.figures import figure
from playground.lessons.lesson import Scene
from playground.lessons.values import Reader
from playground.presets import PRESETS

LINE = PRESETS["diverging"].settings  # one weight on a parabola of which 1 / 0.125 is the curvature


def scene(lesson: str, name: str) -> Scene:
    return next(each for each in LESSONS[lesson].scenes if each.name == name)


# --- level lines


def test_the_level_lines_of_a_cone_are_circles_that_close() -> None:
    across, up = np.linspace(-2, 2, 41), np.linspace(-2, 2, 31)
    values = np.hypot(across[None, :], up[:, None])
    (circle,) = level_lines(across, up, values, 1.5)
    assert np.allclose(np.hypot(*circle.T), 1.5, atol=0.01)
    assert circle[0].tolist() == circle[-1].tolist()
    assert abs(np.ptp(np.unwrap(np.arctan2(*circle.T))) - 2 * np.pi) < 1e-9


def test_a_line_that_leaves_the_grid_is_walked_from_end_to_end() -> None:
    across, up = np.array([0.0, 1.0, 2.0]), np.array([0.0, 10.0])
    (line,) = level_lines(across, up, np.array([[0.0, 1.0, 2.0], [0.0, 1.0, 2.0]]), 0.5)
    assert sorted(line.tolist()) == [[0.5, 0.0], [0.5, 10.0]]
    assert level_lines(across, up, np.zeros((2, 3)), 0.5) == ()


def test_where_two_lines_meet_in_a_cell_its_middle_decides() -> None:
    across = up = np.array([0.0, 1.0])
    values = np.array([[1.0, 0.0], [0.0, 1.0]])  # the middle is worth a half
    joined, parted = (
        [sorted(line.tolist()) for line in level_lines(across, up, values, level)] for level in (0.4, 0.6)
    )
    assert sorted(joined) == [[[0.0, 0.6], [0.4, 1.0]], [[0.6, 0.0], [1.0, 0.4]]]
    assert sorted(parted) == [[[0.0, 0.4], [0.4, 0.0]], [[0.6, 1.0], [1.0, 0.6]]]


# --- the loss as a landscape


def test_on_a_parabola_each_update_leaves_the_share_that_its_rate_says() -> None:
    """The distance to the best weight is multiplied by 1 - curvature * rate, and the loss by its square."""
    inputs = load_data(LINE).train_inputs[:, 0]
    assert LINE.resolved_loss == "half_squared_error"
    curvature = np.mean(inputs**2)  # of the mean of (w x - t)² / 2
    for rate, way in zip((0.03, 0.24, 0.3), courses(LINE, load_data(LINE), (0.03, 0.24, 0.3), 5), strict=True):
        assert way.steps == (0, 1, 2, 3, 4, 5)
        share = way.losses[1:] / way.losses[:-1]
        assert np.allclose(share, share[0], rtol=1e-9)
        assert share[0] == pytest.approx((1 - curvature * rate) ** 2, rel=1e-9)


def test_the_way_of_one_parameter_lies_on_the_curve() -> None:
    for preset, address, steps in (("article_times_ten", "w1.0.0", 100), ("article_shift", "b1.0", 1400)):
        settings = PRESETS[preset].settings
        found = over_one(settings, load_data(settings), address, steps)
        places = found.course.places[:, 0]
        on_curve = np.interp(places, found.values, found.losses)
        assert np.allclose(on_curve, found.course.losses, atol=0.003 * np.ptp(found.losses))
        assert found.values[0] < places.min() < places.max() < found.values[-1]
        read = Reader(settings).read({"it": f"weight {address} @{steps}", "loss": f"loss @{steps}"})
        assert (places[-1], found.course.losses[-1]) == pytest.approx((read["it"], read["loss"]), rel=1e-12)


def test_of_a_long_way_the_first_and_the_last_place_are_told() -> None:
    settings = PRESETS["article_shift"].settings
    steps = over_one(settings, load_data(settings), "b1.0", 1395).course.steps
    assert (steps[0], steps[-1], len(steps) <= 151) == (0, 1395, True)
    assert set(np.diff(steps[:-1])) == {10}


def test_the_gradient_is_at_right_angles_to_the_line_through_the_start_and_points_uphill() -> None:
    settings = scene("chain", "contours").settings
    data = load_data(settings)
    found = over_two(settings, data, ("w1.0.0", "b1.0"), 60)
    begin = found.course.places[0]
    assert begin.tolist() == [-0.6, 2.0]
    line = max(found.own, key=lambda one: -np.hypot(*(one - begin).T).min())
    near = int(np.hypot(*(line - begin).T).argmin())
    along = line[min(near + 1, len(line) - 1)] - line[max(near - 1, 0)]
    cosine = along @ found.gradient / (np.hypot(*along) * np.hypot(*found.gradient))
    assert abs(cosine) < 0.08  # the line is told in pieces
    own = take_step(start(settings, data), settings, data).data_grads[0]
    assert found.gradient.tolist() == pytest.approx([own.weight[0, 0], own.bias[0]], rel=1e-12)
    assert all(lower < higher for (lower, _), (higher, _) in zip(found.lines, found.lines[1:], strict=False))
    assert np.all((found.low < found.course.places.min(axis=0)) & (found.course.places.max(axis=0) < found.high))


def test_a_gradient_of_small_batches_is_not_the_one_that_is_drawn() -> None:
    """The line is of the loss of all rows, and so is its normal."""
    settings = scene("chain", "contours").settings
    small = replace(settings, batch_size=1)
    whole, one = (over_two(each, load_data(each), ("w1.0.0", "b1.0"), 3).gradient for each in (settings, small))
    assert whole.tolist() == one.tolist()


def test_layers_without_a_bend_come_to_one_matrix() -> None:
    settings = scene("chain", "straight").settings
    data = load_data(settings)
    params = start(settings, data).params
    params = tuple(layer._replace(bias=layer.bias + 0.5) for layer in params)  # biases begin at 0
    whole = collapse(params)
    z = forward(params, settings.layer_activations, data.train_inputs)[-1].z
    assert np.allclose(data.train_inputs @ whole.weight + whole.bias, z, rtol=1e-12, atol=1e-12)


# --- as blocks


@pytest.mark.parametrize(
    ("lesson", "name"),
    [(lesson.name, scene.name) for lesson in LESSONS.values() for scene in lesson.scenes if scene.figure],
)
def test_a_picture_is_made_and_says_aloud_what_it_shows(lesson: str, name: str) -> None:
    one = scene(lesson, name)
    block = figure(one.figure, one.settings)
    assert isinstance(block, Plot | Matrices)
    assert len(block.about) > 60
    if isinstance(block, Plot):
        assert all(np.isfinite(series.x).all() and np.isfinite(series.y).all() for series in block.series)


def test_the_chart_of_rates_has_a_line_each_and_cuts_those_that_leave_it() -> None:
    block = figure("rates 0.03 0.125 0.3 @20", LINE)
    assert isinstance(block, Plot)
    first, fit, wild = block.series
    starts = {float(series.y[0]) for series in block.series}
    assert len(starts) == 1
    assert block.y.low is not None
    assert block.y.high is not None
    assert (block.y.low, block.y.high) == pytest.approx((1e-5, 10))
    assert len(first.x) == 20  # 0.2998 · (1 − 7.96 · 0.03)^38 is less than 1e-5
    assert (len(fit.x), float(fit.y[-1])) == (2, pytest.approx(1e-5))
    assert float(wild.y[-1]) == 10
    assert len({(series.role, series.style) for series in block.series}) == 3


def test_contours_have_one_scale_on_both_axes_and_an_arrow_down() -> None:
    one = scene("chain", "contours")
    block = figure(one.figure, one.settings)
    assert isinstance(block, Plot)
    assert block.equal
    arrow = next(series for series in block.series if series.role == "slope")
    down = np.array([arrow.x[1] - arrow.x[0], arrow.y[1] - arrow.y[0]])
    gradient = over_two(one.settings, load_data(one.settings), ("w1.0.0", "b1.0"), 60).gradient
    assert down @ -gradient == pytest.approx(np.hypot(*down) * np.hypot(*gradient), rel=1e-3)


@pytest.mark.parametrize(
    "what", ["", "rates", "rates 0.1 @20", "song w1.0.0 @3", "over w1.0.0", "product @0", "over x @2"]
)
def test_what_is_no_picture_of_this_run_is_refused(what: str) -> None:
    with pytest.raises(ValueError, match=r"picture|rates|bend|parameter"):
        figure(what, Settings())
