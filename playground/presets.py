"""Ready runs: complete settings that show one thing each, the small networks of well-known articles among them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from core.address import Address
from core.settings import Change, Settings


@dataclass(frozen=True, slots=True)
class Preset:
    """Settings with the words that go with them."""

    name: str
    label: str
    about: str  # two sentences: what to watch, and what it teaches
    settings: Settings
    source: str  # the article or the idea it comes from
    expect: str  # what it reproduces


def _weights(layer: int, rows: Sequence[Sequence[float]]) -> tuple[Change, ...]:
    """Returns the edits at step 0 that give a layer the weights `rows` (fan_in, fan_out)."""
    return tuple(
        Change(0, str(Address(layer, i, j)), value) for i, row in enumerate(rows) for j, value in enumerate(row)
    )


def _biases(layer: int, values: Sequence[float]) -> tuple[Change, ...]:
    """Returns the edits at step 0 that give a layer the biases `values`."""
    return tuple(Change(0, str(Address(layer, None, j)), value) for j, value in enumerate(values))


_WELCOME = Preset(
    "welcome",
    "Circle, 4 and 2 units",
    "Four hidden units bend the plane until a closed border parts the disc from the ring. "
    "Watch the thumbnails: each unit draws one soft edge, and the output adds the edges up.",
    Settings(),
    "TensorFlow Playground's first screen",
    "Over 95 % of the test points are right after 50 epochs.",
)

_CLASSICS = (
    Preset(
        "circle_features",
        "Circle, no hidden layer",
        "With x1² and x2² as inputs a circle is a straight border, so one layer is enough. "
        "What a network is given decides how hard its problem is.",
        Settings(features=("x1sq", "x2sq"), hidden=(), activations=()),
        "TensorFlow Playground: features instead of layers",
        "Two weights of equal sign and about equal size; every point is right after 50 epochs.",
    ),
    Preset(
        "xor",
        "Exclusive or, 4 ReLU units",
        "Neither coordinate alone says anything about the class, so without a hidden layer half the answers are wrong. "
        "Four ReLU units fold the plane along its diagonals, and then one straight border does it.",
        Settings(dataset="xor", hidden=(4,), activations=("relu",)),
        "TensorFlow Playground; Minsky and Papert, Perceptrons, 1969",
        "Over 95 % right after 50 epochs; without the hidden layer about half.",
    ),
    Preset(
        "spiral_features",
        "Spiral with sine features",
        "The sines of x1 and x2 already go up and down as the arms do, so a small network can follow them. "
        "Momentum carries the weights through the flat stretch at the start.",
        Settings(
            dataset="spiral",
            features=("x1", "x2", "sinx1", "sinx2"),
            hidden=(6, 4),
            optimizer="momentum",
            momentum=0.8,
            seed=1,
        ),
        "TensorFlow Playground: the spiral, solved by its inputs",
        "Over 95 % of the test points are right after 50 epochs.",
    ),
    Preset(
        "spiral_deep",
        "Spiral, 16 and 16 units",
        "From the two plain coordinates it takes two wide layers and a few hundred epochs. "
        "The border comes in pieces: first the outer arms, then it winds inwards.",
        Settings(
            dataset="spiral",
            hidden=(16, 16),
            optimizer="adam",
            learning_rate=0.01,
            speed="5e",
        ),
        "TensorFlow Playground: the spiral, solved by its layers",
        "Over 90 % of the test points are right after 200 epochs.",
    ),
    Preset(
        "three_rings",
        "Three rings, softmax",
        "Three outputs share one belief: softmax makes them sum to 1, and the map shows the strongest. "
        "The output error is simply a - t, one number a class.",
        Settings(dataset="rings", noise=0.1, hidden=(6,), activations=("tanh",), learning_rate=0.1),
        "softmax with cross-entropy",
        "Over 90 % right after 100 epochs, where guessing gives a third.",
    ),
    Preset(
        "bumps",
        "Bumps, a surface to fit",
        "The output is a height instead of a class: six bumps, up and down in turn. "
        "The loss is half the squared error, and the map shows the surface that the units build together.",
        Settings(
            dataset="multi_gauss",
            hidden=(8, 8),
            activations=("tanh", "tanh"),
            optimizer="adam",
            learning_rate=0.01,
            speed="5e",
        ),
        "TensorFlow Playground's second regression",
        "The training loss falls below a third of that of a flat surface in 400 epochs.",
    ),
    Preset(
        "sine",
        "A sine curve",
        "One input and one output, so the whole network is a curve that you can see bend. "
        "Each tanh unit lends it one bend; take units away and see which part of the wave is lost.",
        Settings(dataset="sine", noise=0.1, hidden=(6,), activations=("tanh",)),
        "the universal approximator, one bend a unit (Nielsen, ch. 4)",
        "The training loss falls below 0.03 in 100 epochs; the noise alone accounts for 0.005.",
    ),
    Preset(
        "overfitting",
        "Learning the noise",
        "A wide network and few, noisy examples: the training loss goes on falling, the test loss turns and rises. "
        "Try L2, fewer units or more samples, and watch the two curves come together.",
        Settings(
            dataset="moons",
            samples=60,
            noise=0.5,
            hidden=(16, 16),
            optimizer="adam",
            learning_rate=0.01,
            speed="5e",
        ),
        "the gap between training and test loss",
        "After 400 epochs every training point is right, and the test loss is above its best.",
    ),
    Preset(
        "iris",
        "Iris, four measurements",
        "Four inputs cannot be drawn in a plane, so the map shows the flowers along their two principal axes. "
        "One species falls away at once; the border between the other two is where the work is.",
        Settings(dataset="iris", standardise=True, hidden=(4,), activations=("tanh",), learning_rate=0.1, plane="pca"),
        "R. A. Fisher, 1936",
        "Over 90 % of the test flowers are right after 100 epochs.",
    ),
    Preset(
        "vanishing",
        "Vanishing gradients",
        "Six sigmoid layers: each passes back at most a quarter of the error that reaches it, so the first layers "
        "hardly move. Change the activation to tanh and the same network is done in 100 epochs.",
        Settings(
            hidden=(6,) * 6,
            activations=("sigmoid",) * 6,
            learning_rate=0.1,
            edges="gradients",
        ),
        "Hochreiter 1991; Nielsen, ch. 5; the sigmoid's slope is at most 1/4",
        "The first layer's gradient is thousands of times smaller than the last one's; the loss stays at ln 2.",
    ),
    Preset(
        "twins",
        "Twins: all weights zero",
        "All hidden units start alike, so they get the same gradient and stay alike for ever: four units do the work "
        "of one. Random starting weights are there to break this symmetry; choose Xavier and see.",
        Settings(
            dataset="moons",
            hidden=(4,),
            activations=("sigmoid",),
            initializer="zeros",
            learning_rate=0.3,
        ),
        "breaking symmetry at the start",
        "After any number of updates the four columns of weights are exactly equal.",
    ),
    Preset(
        "diverging",
        "A learning rate too large",
        "One weight, all rows at once: each update multiplies the error by 1 - rate · mean x², here about -1.4, "
        "so the line swings from side to side and away. Below a rate of 2 / mean x² = 0.25 the same run settles.",
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
        "gradient descent on a parabola",
        "The error of the weight changes sign and grows by the same factor in every update.",
    ),
)

_ARTICLES = (
    Preset(
        "article_xor",
        "Article: XOR, 2-3-1, rate 1",
        "The four rows of the XOR table through three sigmoid units, the sum of all squared errors, 500 updates. "
        "The program asks a library for its minimum; here is the backward pass that the library does not show.",
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
        "a question on back-propagation in TensorFlow: where is the backward pass?",
        "The sum of squares falls from above 1 to below 0.05 in the 500 updates, and all four rows are right.",
    ),
    Preset(
        "article_digits",
        "Article: Affine, ReLU, softmax",
        "Digits through two ReLU layers into softmax; every weight also pays half of lambda times its square. "
        "The gradient has two parts, the one that comes back through the layers and lambda · W; biases pay nothing.",
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
        "an article on back-propagation with layer objects, after K. Saitoh, Deep Learning from Scratch, ch. 5",
        "dW is the layer's own gradient plus lambda · W; over 90 % of the test digits are right after 40 epochs.",
    ),
    Preset(
        "article_exercise",
        "Article: the worked 3-2-1 exercise",
        "One example, three inputs, two hidden units and no biases: every number fits on a sheet of paper. "
        "Pause, take one update, and compare each delta and each change of weight with the exercise.",
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
        "a back-propagation exercise with weights given, after Udacity",
        "Output 0.48497, output error term 0.028731, hidden error terms 0.000708 and -0.002045, weight changes "
        "0.008040 and 0.005559.",
    ),
    Preset(
        "article_times_ten",
        "Article: a · x against 10",
        "One weight and one example an update: a starts near 0 and closes about 4 % of its gap to 10 each time. "
        "It never quite rests, as each x wants an a of its own.",
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
        "an article on back-propagation in TensorFlow, first example, after N. McClure, TensorFlow Machine Learning "
        "Cookbook",
        "After 25, 50, 75 and 100 updates a is about 6.3, 8.5, 9.4 and 9.7.",
    ),
    Preset(
        "article_shift",
        "Article: sigmoid of x + a",
        "The weight is held at 1 and only the shift a learns, from 10 down to where the two clouds part. "
        "Far from there half the examples push with full strength, so a falls in a straight line before it settles.",
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
        "an article on back-propagation in TensorFlow, second example, after N. McClure, TensorFlow Machine Learning "
        "Cookbook",
        "a falls by about 0.025 an update and, after 1,400 updates, trembles about -1.",
    ),
    Preset(
        "article_nielsen",
        "Article: Nielsen's [2, 3, 1]",
        "The network of the book's program: sigmoid units, the quadratic cost, and mini-batches of ten whose gradients "
        "are added up and divided by ten. The cost's slope is a - y, a formula and not a measured difference.",
        Settings(
            hidden=(3,),
            activations=("sigmoid",),
            output_activation="sigmoid",
            loss="half_squared_error",
            initializer="normal",
            batch_size=10,
            learning_rate=3.0,
        ),
        "a question on M. Nielsen, Neural Networks and Deep Learning, ch. 1 and 2",
        "Each update is rate / 10 times the sum of ten single gradients; over 95 % right after 30 epochs.",
    ),
    Preset(
        "article_unit_square",
        "Article: the unit square, batch 8",
        "Two layers without activation or bias, 32 points, batches of eight in their fixed order: four updates an "
        "epoch. Without an activation two layers are one: the loss creeps down towards what a straight line can do.",
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
        "an article on back-propagation in TensorFlow: RandomState(23455), batch size 8",
        "The loss on all data is 5.13118 after 1 update, 0.429111 after 501 and 0.390597 after 2501.",
    ),
)

PRESETS: Mapping[str, Preset] = MappingProxyType({preset.name: preset for preset in (_WELCOME, *_CLASSICS, *_ARTICLES)})
