"""Ready runs: complete settings that show one thing each, the small networks of well-known articles among them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from core.address import Address
from core.settings import Change, Settings


class Printed(NamedTuple):
    """A number that an article prints, and where the same run has it."""

    step: int  # after so many updates
    what: str  # "loss", the mean over all training examples; or an address: a weight or bias
    text: str  # as it is printed, to the digits that matter
    symbol: str = ""  # what the article calls it
    change: bool = False  # whether it is what the last update added to it


@dataclass(frozen=True, slots=True)
class Preset:
    """Settings with a name, under which the words say what to watch, what it teaches and what it comes to."""

    name: str
    settings: Settings
    printed: tuple[Printed, ...] = ()


def _weights(layer: int, rows: Sequence[Sequence[float]]) -> tuple[Change, ...]:
    """Returns the edits at step 0 that give a layer the weights `rows` (fan_in, fan_out)."""
    return tuple(
        Change(0, str(Address(layer, i, j)), value) for i, row in enumerate(rows) for j, value in enumerate(row)
    )


def _biases(layer: int, values: Sequence[float]) -> tuple[Change, ...]:
    """Returns the edits at step 0 that give a layer the biases `values`."""
    return tuple(Change(0, str(Address(layer, None, j)), value) for j, value in enumerate(values))


_WELCOME = Preset("welcome", Settings())

_CLASSICS = (
    Preset("circle_features", Settings(features=("x1sq", "x2sq"), hidden=(), activations=())),
    Preset("xor", Settings(dataset="xor", hidden=(4,), activations=("relu",))),
    Preset(
        "spiral_features",
        Settings(
            dataset="spiral",
            features=("x1", "x2", "sinx1", "sinx2"),
            hidden=(6, 4),
            optimizer="momentum",
            momentum=0.8,
            seed=1,
        ),
    ),
    Preset(
        "spiral_deep", Settings(dataset="spiral", hidden=(16, 16), optimizer="adam", learning_rate=0.01, speed="5e")
    ),
    Preset("three_rings", Settings(dataset="rings", noise=0.1, hidden=(6,), activations=("tanh",), learning_rate=0.1)),
    Preset(
        "bumps",
        Settings(
            dataset="multi_gauss",
            hidden=(8, 8),
            activations=("tanh", "tanh"),
            optimizer="adam",
            learning_rate=0.01,
            speed="5e",
        ),
    ),
    Preset("sine", Settings(dataset="sine", noise=0.1, hidden=(6,), activations=("tanh",))),
    Preset(
        "overfitting",
        Settings(
            dataset="moons", samples=60, noise=0.5, hidden=(16, 16), optimizer="adam", learning_rate=0.01, speed="5e"
        ),
    ),
    Preset(
        "iris",
        Settings(dataset="iris", standardise=True, hidden=(4,), activations=("tanh",), learning_rate=0.1, plane="pca"),
    ),
    Preset("vanishing", Settings(hidden=(6,) * 6, activations=("sigmoid",) * 6, learning_rate=0.1, edges="gradients")),
    Preset(
        "twins",
        Settings(
            dataset="moons",
            hidden=(4,),
            activations=("sigmoid",),
            initializer="zeros",
            optimizer="momentum",
            learning_rate=0.3,
        ),
    ),
    Preset(
        "diverging",
        Settings(
            dataset="line",
            hidden=(),
            activations=(),
            fixed=("b1",),
            batch_size=0,
            learning_rate=0.3,
            shuffle=False,
            speed="1u",
        ),
    ),
)

_ARTICLES = (
    Preset(
        "article_xor",
        Settings(
            dataset="xor_rows",
            hidden=(3,),
            activations=("sigmoid",),
            output_activation="sigmoid",
            loss="squared_error",
            reduction="sum",
            initializer="uniform",
            init_low=0.1,
            init_high=0.9,
            batch_size=0,
            learning_rate=1.0,
            shuffle=False,
            stop_epoch=500,
            # the program draws its biases from 0.1 to 0.9 as well
            changes=_biases(1, (0.2, 0.5, 0.8)) + _biases(2, (0.4,)),
        ),
    ),
    Preset(
        "article_digits",
        Settings(
            dataset="digits",
            samples=1797,
            hidden=(32, 32),
            activations=("relu", "relu"),
            initializer="he_normal",
            batch_size=100,
            learning_rate=0.1,
            l2=0.01,
        ),
    ),
    Preset(
        "article_exercise",
        Settings(
            dataset="worked_example",
            hidden=(2,),
            activations=("sigmoid",),
            output_activation="sigmoid",
            loss="half_squared_error",
            fixed=("b1", "b2"),
            batch_size=1,
            learning_rate=0.5,
            changes=_weights(1, ((0.5, -0.6), (0.1, -0.2), (0.1, 0.7))) + _weights(2, ((0.1,), (-0.3,))),
            speed="1u",
        ),
        printed=(
            Printed(1, "w2.0.0", "0.0080405", "h1 → y", change=True),
            Printed(1, "w2.1.0", "0.0055592", "h2 → y", change=True),
            Printed(1, "w1.0.0", "1.7701e-04", "x1 → h1", change=True),
            Printed(1, "w1.0.1", "-5.1118e-04", "x1 → h2", change=True),
        ),
    ),
    Preset(
        "article_times_ten",
        Settings(
            dataset="times_ten",
            hidden=(),
            activations=(),
            loss="squared_error",
            initializer="normal",
            seed=48,  # draws a = -0.31, a start from which the article's numbers follow
            fixed=("b1",),
            batch_size=1,
            learning_rate=0.02,
            stop_epoch=1,
            speed="1u",
        ),
        printed=(
            Printed(25, "w1.0.0", "6.326", "a"),
            Printed(50, "w1.0.0", "8.514", "a"),
            Printed(75, "w1.0.0", "9.473", "a"),
            Printed(100, "w1.0.0", "9.755", "a"),
        ),
    ),
    Preset(
        "article_shift",
        Settings(
            dataset="shift",
            hidden=(),
            activations=(),
            initializer="constant",
            init_constant=1.0,
            init_bias=10.0,
            fixed=("w1",),
            batch_size=1,
            learning_rate=0.05,
            stop_epoch=14,
            speed="5u",
        ),
        printed=(
            Printed(800, "b1.0", "-1.083", "a"),
            Printed(1000, "b1.0", "-1.139", "a"),
            Printed(1200, "b1.0", "-1.029", "a"),
            Printed(1400, "b1.0", "-1.132", "a"),
        ),
    ),
    Preset(
        "article_nielsen",
        Settings(
            hidden=(3,),
            activations=("sigmoid",),
            output_activation="sigmoid",
            loss="half_squared_error",
            initializer="normal",
            batch_size=10,
            learning_rate=3.0,
        ),
    ),
    Preset(
        "article_unit_square",
        Settings(
            dataset="unit_square",
            hidden=(3,),
            activations=("linear",),
            output_activation="linear",
            loss="squared_error",
            fixed=("b1", "b2"),
            batch_size=8,
            learning_rate=0.001,
            shuffle=False,
            stop_epoch=750,
            # what the program's random_normal(seed=1) draws, in both layers from its beginning
            changes=_weights(1, ((-0.8113182, 1.4845988, 0.06532937), (-2.4427042, 0.0992484, 0.5912243)))
            + _weights(2, ((-0.8113182,), (1.4845988,), (0.06532937,))),
        ),
        printed=(
            Printed(1, "loss", "5.13118"),
            Printed(501, "loss", "0.429111"),
            Printed(1001, "loss", "0.409789"),
            Printed(1501, "loss", "0.399923"),
            Printed(2001, "loss", "0.394146"),
            Printed(2501, "loss", "0.390597"),
        ),
    ),
)

PRESETS: Mapping[str, Preset] = MappingProxyType({preset.name: preset for preset in (_WELCOME, *_CLASSICS, *_ARTICLES)})
