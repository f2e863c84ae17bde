"""The table of data sets: one row says what a set is, what it teaches and how it is drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from core.datasets import bundled, examples, plane_sets, regressions
from core.datasets.draw import Draw

Task = Literal["binary", "classes", "regression"]

_PLANE = (-6.0, 6.0)
_TFP = "TensorFlow Playground's definition"
_OWN = "drawn at random"
_NO_NOISE = ""
_LABEL_NOISE = "Noise moves each point before it is labelled, so labels near the border are wrong."
_POINT_NOISE = "Noise moves the points themselves, so the classes run into one another."
_TARGET_NOISE = "Noise is added to the targets; it is their standard deviation about the curve."


@dataclass(frozen=True, slots=True, eq=False)
class Dataset:
    """What a data set is, and how to draw it."""

    name: str
    label: str
    task: Task
    draw: Draw
    about: str  # one sentence: what it teaches
    source: str
    dimensions: int = 2  # raw coordinates; with 2, the network's inputs are the chosen features of them
    outputs: int | None = 1  # of the network; None: one a class, as many as the settings ask for
    classes: tuple[int, int] | None = None  # the fewest and the most, where outputs is None
    whole: bool = False  # all rows train: no split, no test part
    fixed_rows: int | None = None  # whole: exactly so many rows; otherwise at most so many
    domain: tuple[float, float] | None = _PLANE  # of each raw coordinate; None: measured on the data
    noise: str = _NO_NOISE  # one sentence: what noise does; empty where it does nothing
    point_names: tuple[str, ...] = ("x1", "x2")
    class_names: tuple[str, ...] = ()  # empty: "class 1", "class 2", ...
    output_name: str = "y"  # of a regression
    image_shape: tuple[int, int] | None = None
    zero_one: bool = False  # targets are 0 and 1 even where the output could reach -1, as its source has them

    def output_count(self, classes: int) -> int:
        """Returns how many outputs the network has, with `classes` brought within the set's own limits."""
        if self.outputs is not None:
            return self.outputs
        low, high = self.classes or (classes, classes)
        return min(max(classes, low), high)

    def rows(self, samples: int) -> int:
        """Returns how many examples there are when `samples` are asked for."""
        if self.fixed_rows is None:
            return samples
        return self.fixed_rows if self.whole else min(samples, self.fixed_rows)

    def split(self, samples: int, train_share: float) -> tuple[int, int]:
        """Returns how many examples train and how many test; neither is 0, unless the set is `whole`."""
        rows = self.rows(samples)
        train = rows if self.whole else min(max(round(rows * train_share), 1), rows - 1)
        return train, rows - train


_ROWS = (
    Dataset(
        "circle", "Circle", "binary", plane_sets.circle,
        "No straight line parts a disc from the ring round it: the hidden layer has to bend the plane, "
        "or x1² and x2² have to be given.",
        _TFP, noise=_LABEL_NOISE, class_names=("ring", "disc"),
    ),
    Dataset(
        "xor", "Exclusive or", "binary", plane_sets.xor,
        "The class is the sign of x1·x2: neither coordinate says anything alone, so one layer cannot do it.",
        _TFP, noise=_LABEL_NOISE, class_names=("signs differ", "signs agree"),
    ),
    Dataset(
        "gauss", "Two clouds", "binary", plane_sets.gauss,
        "Two clouds that a straight line parts: a network without a hidden layer is enough.",
        _TFP, noise="Noise widens the clouds until they overlap.", class_names=("lower left", "upper right"),
    ),
    Dataset(
        "spiral", "Spiral", "binary", plane_sets.spiral,
        "Two arms wound round each other: a hard border, which takes width, depth, or sin x1 and sin x2.",
        _TFP, noise=_POINT_NOISE, class_names=("second arm", "first arm"),
    ),
    Dataset(
        "moons", "Two moons", "binary", plane_sets.moons,
        "Two half circles that reach into each other: a smooth bend in the border is all that is needed.",
        _OWN, noise=_POINT_NOISE, class_names=("upper moon", "lower moon"),
    ),
    Dataset(
        "checkerboard", "Checkerboard", "binary", plane_sets.checkerboard,
        "Sixteen squares in turn: every border needs units of its own, so a small network leaves some out.",
        _OWN, noise=_LABEL_NOISE, class_names=("dark", "light"),
    ),
    Dataset(
        "rings", "Three rings", "classes", plane_sets.rings,
        "Three classes, one inside the other: softmax shares one belief among three outputs.",
        _OWN, outputs=3, noise=_POINT_NOISE, class_names=("inner", "middle", "outer"),
    ),
    Dataset(
        "blobs", "Blobs", "classes", plane_sets.blobs,
        "Three to six clouds on a circle: with softmax, straight borders from the middle are enough.",
        _OWN, outputs=None, classes=(3, 6), noise="Noise widens the clouds until they overlap.",
    ),
    Dataset(
        "spirals", "Spiral arms", "classes", plane_sets.spirals,
        "Three to five arms of a spiral: many classes and a bent border at once.",
        _OWN, outputs=None, classes=(3, 5), noise=_POINT_NOISE,
    ),
    Dataset(
        "plane", "Plane", "regression", regressions.plane,
        "The target is (x1 + x2) / 10: one linear unit fits it exactly, so more layers only get in the way.",
        _TFP, noise="Noise moves each point before its height is read off.",
    ),
    Dataset(
        "multi_gauss", "Bumps", "regression", regressions.multi_gauss,
        "Six bumps, up and down in turn, on a flat floor: the network has to build each from its units.",
        _TFP, noise="Noise moves each point before its height is read off.",
    ),
    Dataset(
        "sine", "Sine", "regression", regressions.sine,
        "A smooth curve over one input: watch how few units it takes, each adding one bend.",
        _OWN, dimensions=1, domain=(-5.0, 5.0), noise=_TARGET_NOISE, point_names=("x",),
    ),
    Dataset(
        "step", "Step", "regression", regressions.step,
        "A jump from -1 to 1: one unit's weight has to grow and grow to make it steep.",
        _OWN, dimensions=1, domain=(-5.0, 5.0), noise=_TARGET_NOISE, point_names=("x",),
    ),
    Dataset(
        "line", "Line", "regression", regressions.line,
        "The straight line x / 5: what a network gains by fitting the noise it loses on the test part.",
        _OWN, dimensions=1, domain=(-5.0, 5.0), noise=_TARGET_NOISE, point_names=("x",),
    ),
    Dataset(
        "xor_rows", "XOR table", "binary", examples.xor_rows,
        "The four rows of the truth table: the smallest problem that needs a hidden layer.",
        "the truth table", whole=True, fixed_rows=4, domain=(-0.5, 1.5), class_names=("0", "1"),
    ),
    Dataset(
        "unit_square", "Unit square", "binary", examples.unit_square,
        "32 points on either side of a diagonal: with a batch of 8, four updates are one epoch.",
        "RandomState(23455).rand(32, 2), class 1 where x1 + x2 < 1",
        whole=True, fixed_rows=32, domain=(0.0, 1.0), class_names=("above", "below"), zero_one=True,
    ),
    Dataset(
        "iris", "Iris", "classes", bundled.iris,
        "Four measurements of 150 flowers: one species is easily told, the other two overlap.",
        "R. A. Fisher, 1936; UCI Machine Learning Repository, CC BY 4.0",
        dimensions=4, outputs=3, fixed_rows=150, domain=None,
        noise="Noise is added to the measurements, as a share of each one's own spread.",
        point_names=bundled.IRIS_COLUMNS, class_names=bundled.IRIS_SPECIES,
    ),
    Dataset(
        "digits", "Digits", "classes", bundled.digits,
        "Handwritten digits of 8 x 8 pixels: 64 inputs, ten classes, and weights that are images.",
        "E. Alpaydin and C. Kaynak, 1998; UCI Machine Learning Repository, CC BY 4.0",
        dimensions=64, outputs=10, fixed_rows=1797, domain=(0.0, 1.0),
        noise="Noise is added to every pixel, then cut off at black and white.",
        point_names=bundled.DIGIT_PIXELS, class_names=tuple("0123456789"), image_shape=(8, 8),
    ),
    Dataset(
        "worked_example", "Worked example", "regression", examples.worked_example,
        "One row, three inputs, target 0.6: small enough to check every number with pencil and paper.",
        "a well-known exercise: x = 0.5, 0.1, -0.2 and target 0.6",
        dimensions=3, whole=True, fixed_rows=1, domain=(-1.0, 1.0), point_names=("x1", "x2", "x3"),
    ),
    Dataset(
        "times_ten", "Times ten", "regression", examples.times_ten,
        "One weight, no bias: a·x should give 10, so a drifts to 10 and then trembles with every example.",
        "a well-known exercise: 100 of N(1, 0.1), target 10",
        dimensions=1, whole=True, fixed_rows=100, domain=(0.0, 2.0), point_names=("x",),
    ),
    Dataset(
        "shift", "Shift", "binary", examples.shift,
        "One bias and nothing else: sigmoid(x + a) has to move its threshold half-way between two clouds.",
        "a well-known exercise: 50 of N(-1, 1) and 50 of N(3, 1)",
        dimensions=1, whole=True, fixed_rows=100, domain=(-4.0, 6.0),
        point_names=("x",), class_names=("0", "1"),
    ),
)  # fmt: skip
DATASETS: Mapping[str, Dataset] = MappingProxyType({row.name: row for row in _ROWS})
