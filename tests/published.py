"""Worked examples that books and articles print: what a student would type, either way round, and what is printed."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from core.settings import Settings


class Published(NamedTuple):
    """What is printed: the data, the matrices for examples as rows and as columns, the biases, and the results."""

    data: str
    weights: tuple[tuple[str, str], ...]  # a layer each: as rows, as columns
    biases: tuple[str, ...]
    settings: Settings
    hold: bool
    results: tuple[tuple[str, str], ...]  # "new w1.0.0" (units from 0) and the number as it is printed


_SIGMOIDS = Settings(output_activation="sigmoid", loss="half_squared_error", activations=("sigmoid", "sigmoid"))

_SOFTMAX = Settings(dataset="rings", output_activation="softmax", loss="cross_entropy", hidden=(), activations=())

EXAMPLES = {
    # M. Mazur, "A Step by Step Backpropagation Example", 2015
    "mazur": Published(
        "i1\ti2\to1\to2\n0.05\t0.10\t0.01\t0.99",
        (
            ("[[.15, .25], [.20, .30]]", "[.15 .20; .25 .30]"),
            ("[[.40, .50], [.45, .55]]", "0,40 0,45\n0,50 0,55"),
        ),
        ("0.35", "0.60"),
        replace(_SIGMOIDS, learning_rate=0.5),
        True,
        (
            ("z 1.0", "0.3775"), ("activation 1.0", "0.593269992"), ("activation 1.1", "0.596884378"),
            ("z 2.0", "1.105905967"), ("activation 2.0", "0.75136507"), ("activation 2.1", "0.772928465"),
            ("loss", "0.298371109"), ("delta 2.0", "0.138498562"), ("gradient w2.0.0", "0.082167041"),
            ("new w2.0.0", "0.35891648"), ("new w2.1.0", "0.408666186"), ("new w2.0.1", "0.511301270"),
            ("new w2.1.1", "0.561370121"), ("gradient w1.0.0", "0.000438568"), ("new w1.0.0", "0.149780716"),
            ("new w1.1.0", "0.19956143"), ("new w1.0.1", "0.24975114"), ("new w1.1.1", "0.29950229"),
        ),
    ),
    # the exercise of a course: weights changed by learnrate * error term * input, no biases
    "three_two_one": Published(
        "x1;x2;x3;target\n0,5;0,1;-0,2;0,6",
        (
            ("np.array([[0.5, -0.6],\n [0.1, -0.2],\n [0.1, 0.7]])", "[0.5 0.1 0.1\n -0.6 -0.2 0.7]"),
            ("np.array([0.1, -0.3])", "0.1 −0.3"),
        ),
        ("", ""),
        replace(_SIGMOIDS, learning_rate=0.5),
        False,
        (
            ("update w2.0.0", "0.00804047"), ("update w2.1.0", "0.00555918"), ("update w1.0.0", "1.77005547e-04"),
            ("update w1.0.1", "-5.11178506e-04"), ("update w1.1.0", "3.54011093e-05"),
            ("update w1.1.1", "-1.02235701e-04"), ("update w1.2.0", "-7.08022187e-05"),
            ("update w1.2.1", "2.04471402e-04"),
        ),
    ),
    # the same course, one unit
    "one_unit": Published(
        "1 2 3 4 0.5",
        (("[0.5, -0.5, 0.3, 0.1]", "[0.5, -0.5, 0.3, 0.1]"),),
        ("",),
        replace(_SIGMOIDS, learning_rate=0.5, hidden=(), activations=()),
        False,
        (
            ("activation 1.0", "0.689974481128"), ("update w1.0.0", "-0.02031869"), ("update w1.1.0", "-0.04063738"),
            ("update w1.2.0", "-0.06095608"), ("update w1.3.0", "-0.08127477"),
        ),
    ),
    # J. Han and M. Kamber, Data Mining, "Sample calculations for learning by the backpropagation algorithm"
    "han_kamber": Published(
        "1, 0, 1, 1",
        (
            ("0.2 -0.3\n0.4 0.1\n-0.5 0.2", "0.2 0.4 -0.5\n-0.3 0.1 0.2"),
            ("-0.3\n-0.2", "[-0.3 -0.2]"),
        ),
        ("-0.4 0.2", "0.1"),
        replace(_SIGMOIDS, learning_rate=0.9),
        False,
        (
            ("z 1.0", "-0.7"), ("z 1.1", "0.1"), ("activation 1.0", "0.332"), ("activation 1.1", "0.525"),
            ("z 2.0", "-0.105"), ("activation 2.0", "0.474"), ("delta 1.1", "0.0065"),
            ("delta 1.0", "0.0087"), ("new w2.0.0", "-0.261"), ("new w2.1.0", "-0.138"), ("new w1.0.0", "0.192"),
            ("new w1.0.1", "-0.306"), ("new w1.1.0", "0.4"), ("new w1.1.1", "0.1"), ("new w1.2.0", "-0.508"),
            ("new w1.2.1", "0.194"), ("new b2.0", "0.218"), ("new b1.1", "0.194"), ("new b1.0", "-0.408"),
        ),
    ),
    # M. Negnevitsky, Artificial Intelligence, ch. 6.4: thresholds are subtracted, so a bias is minus a threshold
    "negnevitsky": Published(
        "x1\tx2\ty\n1\t1\t0",
        (
            ("0.5 0.9\n0.4 1.0", "0.5 0.4\n0.9 1.0"),
            ("-1.2 1.1", "-1.2; 1.1"),
        ),
        ("-0.8; 0.1", "-0.3"),
        replace(_SIGMOIDS, learning_rate=0.1),
        False,
        (
            ("activation 1.0", "0.5250"), ("activation 1.1", "0.8808"), ("activation 2.0", "0.5097"),
            ("delta 2.0", "0.1274"), ("update w2.0.0", "-0.0067"), ("update w2.1.0", "-0.0112"),
            ("update b2.0", "-0.0127"), ("delta 1.0", "-0.0381"), ("delta 1.1", "0.0147"),
            ("update w1.0.0", "0.0038"), ("update w1.0.1", "-0.0015"), ("update b1.0", "0.0038"),
            ("update b1.1", "-0.0015"), ("new w1.0.0", "0.5038"), ("new w1.0.1", "0.8985"), ("new w1.1.0", "0.4038"),
            ("new w1.1.1", "0.9985"), ("new w2.0.0", "-1.2067"), ("new w2.1.0", "1.0888"), ("new b1.0", "-0.7962"),
            ("new b1.1", "0.0985"), ("new b2.0", "-0.3127"),
        ),
    ),
    # I. Goodfellow, Y. Bengio and A. Courville, Deep Learning, 6.1: the network that is exclusive or
    "goodfellow": Published(
        "x1;x2;y\n0;0;0\n0;1;1\n1;0;1\n1;1;0",
        (("[[1, 1], [1, 1]]", "[[1, 1], [1, 1]]"), ("[[1], [-2]]", "[[1, -2]]")),
        ("[0, -1]", "0"),
        Settings(activations=("relu", "relu"), output_activation="linear", loss="squared_error"),
        False,
        (
            ("z 1.1 0", "-1"), ("activation 1.0 3", "2"), ("activation 1.1 3", "1"), ("activation 2.0 0", "0"),
            ("activation 2.0 1", "1"), ("activation 2.0 2", "1"), ("activation 2.0 3", "0"), ("loss", "0"),
        ),
    ),
    # J. Starmer, "Backpropagation Main Ideas": a softplus network, squared residuals summed, the last bias at 0
    "starmer": Published(
        "dosage\ttarget\n0\t0\n0.5\t1\n1\t0",
        (("[3.34, -3.53]", "3.34; -3.53"), ("-1.22 -2.30", "-1.22 -2.30")),
        ("-1.43 0.57", "0"),
        Settings(activations=("softplus", "softplus"), output_activation="linear", loss="squared_error",
                 reduction="sum", learning_rate=0.1),
        False,
        (
            ("loss", "20.4"), ("gradient b2.0", "-15.7"), ("update b2.0", "1.57"), ("new b2.0", "1.57"),
            ("activation 2.0 0", "-2.6"), ("activation 2.0 2", "-2.61"),
        ),
    ),
    # H. Kinsley and D. Kukieła, Neural Networks from Scratch, ch. 3: two layers, three samples
    "kinsley_layers": Published(
        "a;b;c;d;t1;t2;t3\n1.0;2.0;3.0;2.5;0;0;0\n2.0;5.0;-1.0;2.0;0;0;0\n-1.5;2.7;3.3;-0.8;0;0;0",
        (
            ("0.2 0.5 -0.26\n0.8 -0.91 -0.27\n-0.5 0.26 0.17\n1.0 -0.5 0.87",
             "[[0.2, 0.8, -0.5, 1], [0.5, -0.91, 0.26, -0.5], [-0.26, -0.27, 0.17, 0.87]]"),
            ("0.1 -0.5 -0.44\n-0.14 0.12 0.73\n0.5 -0.33 -0.13",
             "[[0.1, -0.14, 0.5], [-0.5, 0.12, -0.33], [-0.44, 0.73, -0.13]]"),
        ),
        ("[2, 3, 0.5]", "[-1, 2, -0.5]"),
        Settings(activations=("linear", "linear"), output_activation="linear"),
        False,
        (
            ("activation 1.0 0", "4.8"), ("activation 1.1 0", "1.21"), ("activation 1.2 0", "2.385"),
            ("activation 1.0 1", "8.9"), ("activation 1.1 1", "-1.81"), ("activation 1.2 1", "0.2"),
            ("activation 1.0 2", "1.41"), ("activation 1.1 2", "1.051"), ("activation 1.2 2", "0.026"),
            ("activation 2.0 0", "0.5031"), ("activation 2.1 0", "-1.04185"), ("activation 2.2 0", "-2.03875"),
            ("activation 2.0 1", "0.2434"), ("activation 2.1 1", "-2.7332"), ("activation 2.2 1", "-5.7633"),
            ("activation 2.0 2", "-0.99314"), ("activation 2.1 2", "1.41254"), ("activation 2.2 2", "-0.35655"),
        ),
    ),
    # the same book, ch. 9: the output of one ReLU unit is what is made smaller
    "kinsley_unit": Published(
        "1 -2 3 0",
        (("-3; -1; 2", "-3 -1 2"),),
        ("1.0",),
        Settings(output_activation="relu", loss="absolute_error", learning_rate=0.001, hidden=(), activations=()),
        False,
        (
            ("z 1.0", "6"), ("activation 1.0", "6"), ("gradient w1.0.0", "1"), ("gradient w1.1.0", "-2"),
            ("gradient w1.2.0", "3"), ("gradient b1.0", "1"), ("new w1.0.0", "-3.001"), ("new w1.1.0", "-0.998"),
            ("new w1.2.0", "1.997"), ("new b1.0", "0.999"),
        ),
    ),
    # A. Karpathy, CS231n, "Backpropagation, intuitions": the slope of a sigmoid unit's own output
    "cs231n": Published(
        "-1 −2 0",
        (("2; -3", "2 -3"),),
        ("-3",),
        Settings(output_activation="sigmoid", loss="absolute_error", hidden=(), activations=()),
        False,
        (
            ("z 1.0", "1.00"), ("activation 1.0", "0.73"), ("delta 1.0", "0.20"), ("gradient w1.0.0", "-0.20"),
            ("gradient w1.1.0", "-0.39"), ("gradient b1.0", "0.20"),
        ),
    ),
    # M. Nielsen, ch. 1: a perceptron that is NAND, its weighted sums
    "nand": Published(
        "x1,x2,t\n0,0,1\n0,1,1\n1,0,1\n1,1,0",
        (("-2; -2", "-2 -2"),),
        ("3",),
        Settings(output_activation="linear", loss="squared_error", hidden=(), activations=()),
        False,
        (("z 1.0 0", "3"), ("z 1.0 1", "1"), ("z 1.0 2", "1"), ("z 1.0 3", "-1")),
    ),
    # A. Ng, Machine Learning, "Examples and intuitions": a unit that is AND
    "and": Published(
        "x1 x2 y\n0 0 0\n0 1 0\n1 0 0\n1 1 1",
        (("[20, 20]", "[20, 20]"),),
        ("-30",),
        replace(_SIGMOIDS, hidden=(), activations=()),
        False,
        (
            ("z 1.0 0", "-30"), ("z 1.0 1", "-10"), ("z 1.0 2", "-10"), ("z 1.0 3", "10"),
            ("activation 1.0 3", "1.0000"), ("activation 1.0 1", "0.00005"),
        ),
    ),
    # M. Nielsen, Neural Networks and Deep Learning, ch. 3: a neuron that begins badly wrong
    "nielsen": Published(
        "1 0",
        (("2.0", "2.0"),),
        ("2.0",),
        replace(_SIGMOIDS, learning_rate=0.15, hidden=(), activations=()),
        False,
        (("activation 1.0", "0.98"),),
    ),
    # M. Hagan, H. Demuth and M. Beale, Neural Network Design, ch. 11: 1-2-1, to be 1 + sin(pi p / 4)
    "hagan": Published(
        "p;t\n1;1,7071067811865475",
        (("-0.27 -0.41", "[-0.27; -0.41]"), (".09\n-.17", "0,09 -0,17")),
        ("-0.48 -0.13", "0.48"),
        Settings(activations=("sigmoid", "sigmoid"), output_activation="linear", loss="squared_error",
                 learning_rate=0.1),
        False,
        (
            ("activation 1.0", "0.321"), ("activation 1.1", "0.368"), ("activation 2.0", "0.446"),
            ("delta 2.0", "-2.522"), ("delta 1.0", "-0.0495"), ("delta 1.1", "0.0997"), ("new w2.0.0", "0.171"),
            ("new w2.1.0", "-0.0772"), ("new b2.0", "0.732"), ("new w1.0.0", "-0.265"), ("new w1.0.1", "-0.420"),
            ("new b1.0", "-0.475"), ("new b1.1", "-0.140"),
        ),
    ),
    # S. N. Sivanandam and S. N. Deepa, Introduction to Neural Networks Using Matlab 6.0: the new weights of one pattern
    "sivanandam": Published(
        "x1 x2 t\n0 1 1",
        (("0.6 -0.3\n-0.1 0.4", "0.6 -0.1\n-0.3 0.4"), ("[[0.4], [0.1]]", "[[0.4, 0.1]]")),
        ("0.3 0.5", "-0.2"),
        replace(_SIGMOIDS, learning_rate=0.25),
        False,
        (
            ("z 1.0", "0.2"), ("z 1.1", "0.9"), ("activation 1.0", "0.5498"), ("activation 1.1", "0.7109"),
            ("activation 2.0", "0.5227"), ("delta 2.0", "-0.1191"), ("update w2.0.0", "0.0164"),
            ("delta 1.0", "-0.0118"), ("delta 1.1", "-0.00245"),
            ("update w1.0.0", "0"), ("update w1.1.0", "0.00295"), ("update b1.0", "0.00295"), ("update w1.0.1", "0"),
            ("new w1.1.0", "-0.09705"), ("new w1.1.1", "0.4006"),
            ("new w2.0.0", "0.4164"), ("new b1.0", "0.30295"), ("new b1.1", "0.50061"),
                    ),
    ),
    # the same book: the first pattern of OR for an Adaline
    "adaline": Published(
        "1,1,1",
        (("0.1; 0.1", "0.1 0.1"),),
        ("0.1",),
        Settings(output_activation="linear", loss="half_squared_error", learning_rate=0.1, hidden=(), activations=()),
        False,
        (("z 1.0", "0.3"), ("update w1.0.0", "0.07"), ("update b1.0", "0.07"), ("new w1.1.0", "0.17")),
    ),
    # C. MacLeod, An Introduction to Practical Neural Networks: until where it goes on with new weights
    "macleod": Published(
        "A,B,T\n0.35,0.9,0.5",
        (("0.1 0.4\n0.8 0.6", "0.1 0.8\n0.4 0.6"), ("0.3\n0.9", "0.3 0.9")),
        ("", ""),
        replace(_SIGMOIDS, learning_rate=1.0),
        False,
        (
            ("z 1.0", "0.755"), ("activation 1.0", "0.68"), ("z 1.1", "0.68"), ("activation 1.1", "0.6637"),
            ("activation 2.0", "0.69"),
        ),
    ),
    # A. Trask, Grokking Deep Learning, ch. 3: three inputs, one weighted sum
    "trask_sum": Published(
        "8.5 0.65 1.2 1",
        (("0.1 0.2 0", "0.1 0.2 0"),),
        ("",),
        Settings(output_activation="linear", loss="half_squared_error", hidden=(), activations=()),
        False,
        (("activation 1.0", "0.98"),),
    ),
    # ch. 4: hot and cold, then gradient descent; his delta is half a derivative
    "trask_one": Published(
        "0.5 0.8",
        (("0.5", "0.5"),),
        ("",),
        Settings(output_activation="linear", loss="half_squared_error", learning_rate=1.0, hidden=(), activations=()),
        False,
        (("activation 1.0", "0.25"), ("delta 1.0", "-0.55"), ("gradient w1.0.0", "-0.275"), ("new w1.0.0", "0.775")),
    ),
    "trask_alpha": Published(
        "8.5 1",
        (("[.1]", "[.1]"),),
        ("",),
        Settings(output_activation="linear", loss="half_squared_error", learning_rate=0.01, hidden=(), activations=()),
        False,
        (("activation 1.0", "0.85"), ("delta 1.0", "-0.15"), ("gradient w1.0.0", "-1.275"), ("new w1.0.0", "0.11275")),
    ),
    # ch. 5: several inputs; several outputs; both
    "trask_inputs": Published(
        "toes,wlrec,nfans,win\n8.5,0.65,1.2,1",
        (("[0.1, 0.2, -0.1]", "[0.1, 0.2, -0.1]"),),
        ("",),
        Settings(output_activation="linear", loss="half_squared_error", learning_rate=0.01, hidden=(), activations=()),
        False,
        (
            ("activation 1.0", "0.86"), ("delta 1.0", "-0.14"), ("gradient w1.0.0", "-1.19"),
            ("gradient w1.1.0", "-0.091"), ("gradient w1.2.0", "-0.168"), ("new w1.0.0", "0.1119"),
            ("new w1.1.0", "0.20091"), ("new w1.2.0", "-0.09832"),
        ),
    ),
    "trask_outputs": Published(
        "x t1 t2 t3\n0.65 0.1 1 0.1",
        (("[0.3, 0.2, 0.9]", "0.3; 0.2; 0.9"),),
        ("",),
        Settings(output_activation="linear", loss="half_squared_error", learning_rate=0.1, hidden=(), activations=()),
        False,
        (
            ("activation 1.0", "0.195"), ("activation 1.1", "0.13"), ("activation 1.2", "0.585"),
            ("delta 1.0", "0.095"), ("delta 1.1", "-0.87"), ("delta 1.2", "0.485"), ("gradient w1.0.0", "0.06175"),
            ("gradient w1.0.1", "-0.5655"), ("gradient w1.0.2", "0.31525"), ("new w1.0.0", "0.293825"),
            ("new w1.0.1", "0.25655"), ("new w1.0.2", "0.868475"),
        ),
    ),
    "trask_both": Published(
        "x1 x2 x3 t1 t2 t3\n8.5 0.65 1.2 0.1 1 0.1",
        (("0.1 0.1 0\n0.1 0.2 1.3\n-0.3 0 0.1", "[[0.1, 0.1, -0.3],\n [0.1, 0.2, 0.0],\n [0.0, 1.3, 0.1]]"),),
        ("",),
        Settings(output_activation="linear", loss="half_squared_error", learning_rate=0.01, hidden=(), activations=()),
        False,
        (
            ("activation 1.0", "0.555"), ("activation 1.1", "0.98"), ("activation 1.2", "0.965"),
            ("delta 1.0", "0.455"), ("delta 1.1", "-0.02"), ("delta 1.2", "0.865"),
        ),
    ),
    # A. Ng, Machine Learning, "Cost function, intuition I": y = x through three points, with the slope at 0.5 and at 0
    "ng_half": Published(
        "x;y\n1;1\n2;2\n3;3",
        (("0.5", "0.5"),),
        ("0",),
        Settings(output_activation="linear", loss="half_squared_error", hidden=(), activations=()),
        True,
        (("loss", "0.58"),),
    ),
    "ng_zero": Published(
        "x;y\n1;1\n2;2\n3;3",
        (("0", "0"),),
        ("0",),
        Settings(output_activation="linear", loss="half_squared_error", hidden=(), activations=()),
        True,
        (("loss", "2.3"),),
    ),
    # the same course, "Examples and intuitions II": OR, and the network that is XNOR
    "ng_or": Published(
        "x1 x2 y\n0 0 0\n0 1 1\n1 0 1\n1 1 1",
        (("20\n20", "20 20"),),
        ("-10",),
        replace(_SIGMOIDS, hidden=(), activations=()),
        False,
        (("z 1.0 0", "-10"), ("z 1.0 1", "10"), ("z 1.0 2", "10"), ("z 1.0 3", "30")),
    ),
    "ng_xnor": Published(
        "x1 x2 y\n0 0 1\n0 1 0\n1 0 0\n1 1 1",
        (("20 -20\n20 -20", "20 20\n-20 -20"), ("20\n20", "20 20")),
        ("-30 10", "-10"),
        _SIGMOIDS,
        False,
        (
            ("activation 1.0 3", "1.00"), ("activation 1.1 0", "1.00"), ("activation 2.0 0", "1.00"),
            ("activation 2.0 1", "0.00"), ("activation 2.0 2", "0.00"), ("activation 2.0 3", "1.00"),
        ),
    ),
    # A. Ng, Neural Networks and Deep Learning, the first exercise: logistic regression, in two editions
    "ng_logistic": Published(
        "1 3 1\n2 4 0\n-1 -3.2 1",
        (("[[1.], [2.]]", "[[1., 2.]]"),),
        ("2.",),
        Settings(output_activation="sigmoid", loss="binary_cross_entropy", learning_rate=0.009, hidden=(),
                 activations=()),
        False,
        (
            ("gradient w1.0.0", "0.99845601"), ("gradient w1.1.0", "2.39507239"), ("gradient b1.0", "0.00145557813678"),
            ("loss", "5.801545319394"),
        ),
    ),
    "ng_logistic_later": Published(
        "1 3 1\n-2 0.5 1\n-1 -3.2 0",
        (("[1., 2.]", "[1., 2.]"),),
        ("1.5",),
        Settings(output_activation="sigmoid", loss="binary_cross_entropy", learning_rate=0.009, hidden=(),
                 activations=()),
        False,
        (
            ("gradient w1.0.0", "0.25071532"), ("gradient w1.1.0", "-0.06604096"),
            ("gradient b1.0", "-0.1250040450043965"), ("loss", "0.15900537707692405"),
        ),
    ),
    # Wikipedia, "Logistic regression": hours of study and the probability of passing
    "hours": Published(
        "hours,pass\n1,0\n2,0\n3,1\n4,1\n5,1",
        (("1.5046", "1.5046"),),
        ("-4.0777",),
        Settings(output_activation="sigmoid", loss="binary_cross_entropy", hidden=(), activations=()),
        False,
        (
            ("activation 1.0 0", "0.07"), ("activation 1.0 1", "0.26"), ("activation 1.0 2", "0.61"),
            ("activation 1.0 3", "0.87"), ("activation 1.0 4", "0.97"),
        ),
    ),
    # J. Starmer, "Gradient descent, step by step": the intercept alone, one step later, and both
    "starmer_intercept": Published(
        "weight,height\n0.5,1.4\n2.3,1.9\n2.9,3.2",
        (("0.64", "0.64"),),
        ("0",),
        Settings(output_activation="linear", loss="squared_error", reduction="sum", learning_rate=0.1, hidden=(),
                 activations=()),
        False,
        (("gradient b1.0", "-5.7"), ("update b1.0", "0.57"), ("new b1.0", "0.57")),
    ),
    "starmer_later": Published(
        "weight,height\n0.5,1.4\n2.3,1.9\n2.9,3.2",
        (("0.64", "0.64"),),
        ("0.57",),
        Settings(output_activation="linear", loss="squared_error", reduction="sum", learning_rate=0.1, hidden=(),
                 activations=()),
        False,
        (("gradient b1.0", "-2.3"), ("update b1.0", "0.23"), ("new b1.0", "0.8")),
    ),
    "starmer_both": Published(
        "weight,height\n0.5,1.4\n2.3,1.9\n2.9,3.2",
        (("1", "1"),),
        ("0",),
        Settings(output_activation="linear", loss="squared_error", reduction="sum", learning_rate=0.01, hidden=(),
                 activations=()),
        False,
        (
            ("gradient b1.0", "-1.6"), ("gradient w1.0.0", "-0.8"), ("update b1.0", "0.016"),
            ("update w1.0.0", "0.008"), ("new b1.0", "0.016"), ("new w1.0.0", "1.008"),
        ),
    ),
    # J. Grus, Data Science from Scratch, ch. 18: a network that is XOR
    "grus": Published(
        "0 0 0\n0 1 1\n1 0 1\n1 1 0",
        (("20 20\n20 20", "20 20\n20 20"), ("[[-60], [60]]", "[[-60, 60]]")),
        ("[-30, -10]", "-30"),
        _SIGMOIDS,
        False,
        (
            ("activation 2.0 0", "9.383146683e-14"), ("activation 2.0 1", "0.9999999999999059"),
            ("activation 2.0 2", "0.9999999999999059"), ("activation 2.0 3", "9.383146683e-14"),
        ),
    ),
    # K. Saitoh, Deep Learning from Scratch, ch. 3: three layers; softmax; ch. 4: a layer with its gradient
    "saitoh_three": Published(
        "x1 x2 t1 t2\n1.0 0.5 0 1",
        (
            ("[[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]]", "0.1 0.2\n0.3 0.4\n0.5 0.6"),
            ("[[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]]", "0.1 0.2 0.3\n0.4 0.5 0.6"),
            ("[[0.1, 0.3], [0.2, 0.4]]", "0.1 0.2\n0.3 0.4"),
        ),
        ("0.1, 0.2, 0.3", "0.1, 0.2", "0.1, 0.2"),
        Settings(hidden=(3, 2), activations=("sigmoid", "sigmoid"), output_activation="linear", loss="squared_error"),
        False,
        (
            ("z 1.0", "0.3"), ("z 1.1", "0.7"), ("z 1.2", "1.1"), ("activation 1.0", "0.57444252"),
            ("activation 1.1", "0.66818777"), ("activation 1.2", "0.75026011"), ("activation 2.0", "0.62624937"),
            ("activation 2.1", "0.7710107"), ("activation 3.0", "0.31682708"), ("activation 3.1", "0.69627909"),
        ),
    ),
    "saitoh_softmax": Published(
        "x,t1,t2,t3\n1,0,0,1",
        (("0.3 2.9 4.0", "0.3; 2.9; 4.0"),),
        ("",),
        _SOFTMAX,
        False,
        (("activation 1.0", "0.01821127"), ("activation 1.1", "0.24519181"), ("activation 1.2", "0.73659691")),
    ),
    "saitoh_gradient": Published(
        "x1 x2 t1 t2 t3\n0.6 0.9 0 0 1",
        (
            ("[[0.47355232, 0.9977393, 0.84668094],\n [0.85557411, 0.03563661, 0.69422093]]",
             "0.47355232 0.85557411\n0.9977393 0.03563661\n0.84668094 0.69422093"),
        ),
        ("",),
        _SOFTMAX,
        False,
        (
            ("z 1.0", "1.05414809"), ("z 1.1", "0.63071653"), ("z 1.2", "1.1328074"), ("loss", "0.92806854"),
            ("gradient w1.0.0", "0.21924763"), ("gradient w1.0.1", "0.14356247"), ("gradient w1.0.2", "-0.36281009"),
            ("gradient w1.1.0", "0.32887144"), ("gradient w1.1.1", "0.2153437"), ("gradient w1.1.2", "-0.54421514"),
        ),
    ),
    # G. Hinton, Neural Networks for Machine Learning, lecture 3a: the price of fish, chips and ketchup
    "hinton": Published(
        "fish\tchips\tketchup\tprice\n2\t5\t3\t850",
        (("50 50 50", "50 50 50"),),
        ("",),
        Settings(output_activation="linear", loss="half_squared_error", learning_rate=1 / 35, hidden=(),
                 activations=()),
        False,
        (
            ("activation 1.0", "500"), ("delta 1.0", "-350"), ("update w1.0.0", "20"), ("update w1.1.0", "50"),
            ("update w1.2.0", "30"), ("new w1.0.0", "70"), ("new w1.1.0", "100"), ("new w1.2.0", "80"),
        ),
    ),
    # A. Karpathy, "The spelled-out intro to neural networks and backpropagation": the slope of a tanh unit's own output
    "micrograd": Published(
        "2 0 -9",
        (("-3; 1", "-3 1"),),
        ("6.8813735870195432",),
        Settings(output_activation="tanh", loss="absolute_error", hidden=(), activations=()),
        False,
        (
            ("z 1.0", "0.8814"), ("activation 1.0", "0.7071"), ("delta 1.0", "0.5"), ("gradient w1.0.0", "1.0"),
            ("gradient w1.1.0", "0.0"), ("gradient b1.0", "0.5"),
        ),
    ),
    # Google, Machine Learning Crash Course, "Gradient descent": the weight of cars and how far a gallon takes them
    "cars": Published(
        "pounds,mpg\n3.5,18\n3.69,15\n3.44,18\n3.43,16\n4.34,15\n4.42,14\n2.37,24",
        (("0", "0"),),
        ("0",),
        Settings(output_activation="linear", loss="squared_error", learning_rate=0.01, hidden=(), activations=()),
        False,
        (
            ("loss", "303.71"), ("gradient w1.0.0", "-119.7"), ("gradient b1.0", "-34.3"), ("new w1.0.0", "1.2"),
            ("new b1.0", "0.34"),
        ),
    ),
    # T. Rashid, Make Your Own Neural Network: two by two, three by three by three, and one new weight
    "rashid_two": Published(
        "i1 i2 t1 t2\n1.0 0.5 0 0",
        (("0.9 0.2\n0.3 0.8", "0.9 0.3\n0.2 0.8"),),
        ("",),
        replace(_SIGMOIDS, hidden=(), activations=()),
        False,
        (
            ("z 1.0", "1.05"), ("activation 1.0", "0.7408"), ("z 1.1", "0.6"), ("activation 1.1", "0.6457"),
        ),
    ),
    "rashid_three": Published(
        "i1 i2 i3 t1 t2 t3\n0.9 0.1 0.8 0 0 0",
        (
            ("0.9 0.2 0.1\n0.3 0.8 0.5\n0.4 0.2 0.6", "0.9 0.3 0.4\n0.2 0.8 0.2\n0.1 0.5 0.6"),
            ("0.3 0.6 0.8\n0.7 0.5 0.1\n0.5 0.2 0.9", "0.3 0.7 0.5\n0.6 0.5 0.2\n0.8 0.1 0.9"),
        ),
        ("", ""),
        _SIGMOIDS,
        False,
        (
            ("z 1.0", "1.16"), ("z 1.1", "0.42"), ("z 1.2", "0.62"), ("activation 1.0", "0.761"),
            ("activation 1.1", "0.603"), ("activation 1.2", "0.650"),
            ("activation 2.0", "0.726"), ("activation 2.2", "0.778"),
        ),
    ),
    "rashid_step": Published(
        "0.4 0.5 1.709",
        (("2.0\n3.0", "2.0 3.0"),),
        ("",),
        replace(_SIGMOIDS, learning_rate=0.1, hidden=(), activations=()),
        False,
        (
            ("z 1.0", "2.3"), ("activation 1.0", "0.909"), ("gradient w1.0.0", "-0.0265"), ("new w1.0.0", "2.00265"),
        ),
    ),
    # H. Kinsley and D. Kukieła, ch. 2 and 4: a neuron, four inputs, and softmax of three
    "kinsley_neuron": Published(
        "1 2 3 0",
        (("0.2; 0.8; -0.5", "0.2 0.8 -0.5"),),
        ("2",),
        Settings(output_activation="linear", hidden=(), activations=()),
        False,
        (("activation 1.0", "2.3"),),
    ),
    "kinsley_softmax": Published(
        "x t1 t2 t3\n1 1 0 0",
        (("4.8 1.21 2.385", "4.8\n1.21\n2.385"),),
        ("",),
        _SOFTMAX,
        False,
        (("activation 1.0", "0.89528266"), ("activation 1.1", "0.02470831"), ("activation 1.2", "0.08000903")),
    ),
    # V. Zhou, "An introduction to neural networks": a neuron, a network, and one partial derivative
    "zhou_neuron": Published(
        "2 3 0",
        (("0\n1", "0 1"),),
        ("4",),
        replace(_SIGMOIDS, hidden=(), activations=()),
        False,
        (("z 1.0", "7"), ("activation 1.0", "0.999")),
    ),
    "zhou_network": Published(
        "2 3 0",
        (("0 0\n1 1", "0 1\n0 1"), ("0\n1", "0 1")),
        ("0 0", "0"),
        _SIGMOIDS,
        False,
        (
            ("activation 1.0", "0.9526"), ("activation 1.1", "0.9526"), ("activation 2.0", "0.7216325609518421"),
        ),
    ),
    "zhou_alice": Published(
        "weight;height;gender\n-2;-1;1",
        (("1 1\n1 1", "1 1\n1 1"), ("1\n1", "1 1")),
        ("0 0", "0"),
        Settings(activations=("sigmoid", "sigmoid"), output_activation="sigmoid", loss="squared_error"),
        False,
        (("activation 1.0", "0.0474"), ("activation 2.0", "0.524"), ),
    ),
    # Stanford, CS231n, "Linear classification": the scores of three classes, and their softmax loss
    "cs231n_softmax": Published(
        "x1 x2 x3 x4 t1 t2 t3\n-15 22 -44 56 0 0 1",
        (
            ("0.01 0.7 0.0\n-0.05 0.2 -0.45\n0.1 0.05 -0.2\n0.05 0.16 0.03",
             "0.01 -0.05 0.1 0.05\n0.7 0.2 0.05 0.16\n0.0 -0.45 -0.2 0.03"),
        ),
        ("0.0 0.2 -0.3",),
        _SOFTMAX,
        False,
        (
            ("z 1.0", "-2.85"), ("z 1.1", "0.86"), ("z 1.2", "0.28"),
            ("activation 1.1", "0.631"), ("activation 1.2", "0.353"), ("loss", "1.04"),
        ),
    ),
    # an exercise of a collection of such: the gradient of cross-entropy where softmax is the output
    "three_logits": Published(
        "x t1 t2 t3\n1 1 0 0",
        (("[1.0, 2.0, 3.0]", "1.0; 2.0; 3.0"),),
        ("",),
        _SOFTMAX,
        False,
        (("delta 1.0", "-0.91"), ("delta 1.1", "0.2447"), ("delta 1.2", "0.6652")),
    ),
    # J. Brownlee, "How to code a neural network with backpropagation in Python": its forward pass
    "brownlee": Published(
        "x1 x2 t1 t2\n1 0 1 0",
        (
            ("0.13436424411240122\n0.8474337369372327", "0.13436424411240122 0.8474337369372327"),
            ("0.2550690257394217 0.4494910647887381", "0.2550690257394217\n0.4494910647887381"),
        ),
        ("0.763774618976614", "0.49543508709194095 0.651592972722763"),
        _SIGMOIDS,
        False,
        (("activation 2.0", "0.6629970129852887"), ("activation 2.1", "0.7253160725279748")),
    ),
    # a lecture of Zhejiang university, as several articles work it: 2-2-2 without biases, up to the output layer
    "zhejiang": Published(
        "x1 x2 t1 t2\n0.5 0.3 0.23 -0.07",
        (("0.2 -0.4\n0.5 0.6", "0.2 0.5\n-0.4 0.6"), ("0.1 -0.5\n-0.3 0.8", "0.1 -0.3\n-0.5 0.8")),
        ("", ""),
        replace(_SIGMOIDS, learning_rate=1.0),
        False,
        (
            ("activation 1.0", "0.56"), ("activation 1.1", "0.5"), ("activation 2.0", "0.48"),
            ("activation 2.1", "0.53"), ("loss", "0.21"), ("gradient w2.0.0", "0.03"), ("gradient w2.0.1", "0.08"),
            ("gradient w2.1.0", "0.03"), ("gradient w2.1.1", "0.07"), ("new w2.0.0", "0.07"),
            ("new w2.0.1", "-0.58"), ("new w2.1.0", "-0.33"), ("new w2.1.1", "0.73"),
        ),
    ),
}  # fmt: skip
