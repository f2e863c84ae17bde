"""English. Plain words, short sentences; the book's symbols (z, a, delta) where a book would use them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

# Of each setting: what it is called, and two sentences: what it is, what to try.
FIELDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        # data
        "dataset": (
            "Data set",
            "The points the network learns from. Try the spiral when the circle has become too easy.",
        ),
        "samples": (
            "Points",
            "How many points are drawn. Try few points with a large network and watch the test loss rise "
            "while the training loss falls: that is overfitting.",
        ),
        "noise": (
            "Noise",
            "How far chance moves the points or flips their labels. Try 0.3: no network should "
            "be able to fit every point now, and one that does has learned the noise.",
        ),
        "classes": (
            "Classes",
            "How many groups there are to tell apart. From three on, the network has one output a class and "
            "softmax turns them into probabilities.",
        ),
        "train_share": (
            "Training share",
            "The network learns from this share of the points; the rest only test it. Try 10 %: it is easy "
            "to learn a few points by heart and hard to be right about the others.",
        ),
        "features": (
            "Inputs",
            "What the network is given of each point. Try x₁² and x₂² on the circle: with the right inputs "
            "one layer is enough.",
        ),
        "standardise": (
            "Standardise inputs",
            "Shifts and scales every input to mean 0 and spread 1 over the training points. Try it when inputs "
            "differ in size: one learning rate then suits all weights.",
        ),
        "data_seed": (
            "Data seed",
            "The number all chance in the data comes from: the same seed gives the same points. "
            "Change it to see whether a result was luck.",
        ),
        "plane": (
            "View",
            "With more than two inputs only a slice can be drawn. Principal axes show where the data "
            "spread most; or choose two inputs and hold the others at their mean.",
        ),
        # network
        "layers": (
            "Hidden layers",
            "How many layers stand between the inputs and the output. Try none: the network can then only "
            "draw straight lines.",
        ),
        "units": (
            "Units",
            "How many units this layer has. Each one draws one soft line through what the layer before "
            "it shows; more units, more lines.",
        ),
        "activation": (
            "Activation",
            "The function that bends each hidden unit's sum. Try sigmoid in a deep network and watch "
            "the gradients of the first layers vanish; then ReLU.",
        ),
        "layer_activation": (
            "Activation of this layer",
            "Every layer may have its own. Try one linear layer between two bent ones and see what it adds.",
        ),
        "output_activation": (
            "Output",
            "The function of the last layer. Automatic takes sigmoid for two classes, softmax for more and "
            "linear for numbers.",
        ),
        "loss": (
            "Loss",
            "The number that training makes small. Try squared error with a sigmoid output: the slope of the "
            "sigmoid then slows learning exactly where the network is most wrong.",
        ),
        "reduction": (
            "Over the batch, take the",
            "Whether the examples' gradients are averaged or added. The sum over ten examples is ten "
            "times the mean, so it needs a tenth of the learning rate.",
        ),
        "initializer": (
            "First weights",
            "How the weights are drawn before training. Try zeros: all units of a layer stay "
            "equal for ever, because equal weights get equal gradients.",
        ),
        "init_low": (
            "From",
            "The smallest first weight. Try -0.05 to 0.05 in a deep network and see how long nothing happens.",
        ),
        "init_high": (
            "To",
            "The largest first weight. Try 5 with tanh: all units start flat, where their slope is nearly 0.",
        ),
        "init_std": (
            "Spread",
            "The standard deviation of the first weights. Try 0.01 and then 3, and compare the gradients.",
        ),
        "init_constant": ("Value", "The first value of every weight. Any constant makes all units of a layer twins."),
        "init_bias": ("First biases", "The value every bias starts from. Try 0.1 with ReLU: more units begin awake."),
        "biases": (
            "Biases",
            "A bias shifts a unit's line away from the origin. Switch them off and every line must pass "
            "through the middle.",
        ),
        "fixed": (
            "Hold fixed",
            "These weights or biases never change. Fix the first layer and see how far the last one gets "
            "on random features.",
        ),
        "seed": (
            "Weight seed",
            "The number the first weights and the order of the examples come from. The same seed "
            "gives the same run to the last bit, so change one other thing and compare.",
        ),
        # training
        "learning_rate": (
            "Learning rate",
            "How far each update moves along the negative gradient. Try ten times more until the loss jumps "
            "about, then ten times less.",
        ),
        "batch_size": (
            "Batch size",
            "How many examples share one update. Try 1 for a nervous path, and all for a smooth one.",
        ),
        "optimizer": (
            "Optimizer",
            "How a gradient becomes an update. Try momentum on a slow run, and Adam where the gradients of "
            "the layers differ in size.",
        ),
        "momentum": (
            "Momentum",
            "The share of the last step that is taken again. Try 0.9, then 0.99: it rolls past the valley and comes back.",
        ),
        "decay": (
            "Decay",
            "How slowly RMSProp forgets old squared gradients. Nearer to 1 means a longer memory.",
        ),
        "beta1": ("Beta 1", "How slowly Adam forgets old gradients. Try 0 to switch its momentum off."),
        "beta2": ("Beta 2", "How slowly Adam forgets old squared gradients. Try 0.9 for a rate that adapts quickly."),
        "epsilon": (
            "Epsilon",
            "Keeps the division by the gradient's size safe. Try 0.1: large values turn Adam towards momentum.",
        ),
        "l2": (
            "L2 penalty",
            "Weight decay: pulls every weight towards 0 in proportion to its size. Try 0.01 on noisy data: the border "
            "becomes smoother.",
        ),
        "l1": (
            "L1 penalty",
            "Pulls every weight towards 0 by the same amount, so weak ones die. Try 0.003 with all inputs on: "
            "the useless ones are cut off.",
        ),
        "schedule": (
            "Schedule",
            "How the learning rate changes with the updates. Try cosine: large steps first, fine ones in the end.",
        ),
        "schedule_steps": (
            "Over updates",
            "After so many updates the schedule takes effect. Try the number of updates in ten epochs.",
        ),
        "schedule_factor": ("Factor", "What the learning rate is multiplied by each time. Try 0.5 to halve it."),
        "clip_norm": (
            "Clip gradient",
            "A gradient longer than this is shortened to it; 0 switches it off. Try 1 when a run diverges.",
        ),
        "shuffle": (
            "Shuffle every epoch",
            "Whether each epoch meets the examples in a new order. Without it the same batches come again and again.",
        ),
        # run
        "stop_epoch": (
            "Stop at epoch",
            "Training pauses there; 0 means never. Use it to compare runs of equal length.",
        ),
        "stop_loss": (
            "Stop at training loss",
            "Training pauses when the loss is this low; 0 means never. Use it to compare how long runs take.",
        ),
        "preset": ("Ready runs", "Complete settings that show one thing each. Load one, then change one thing."),
    }
)

# Of each setting with choices: what each is called.
OPTIONS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "activation": {
            "linear": "Linear",
            "sigmoid": "Sigmoid",
            "tanh": "Tanh",
            "relu": "ReLU",
            "leaky_relu": "Leaky ReLU",
            "elu": "ELU",
            "silu": "SiLU",
            "gelu": "GELU",
            "softplus": "Softplus",
            "sin": "Sine",
            "softmax": "Softmax",
            "auto": "Automatic",
            "mixed": "Mixed",
        },
        "loss": {
            "auto": "Automatic",
            "squared_error": "Squared error",
            "half_squared_error": "Half squared error",
            "absolute_error": "Absolute error",
            "huber": "Huber",
            "binary_cross_entropy": "Binary cross-entropy",
            "cross_entropy": "Cross-entropy",
        },
        "reduction": {"mean": "Mean", "sum": "Sum"},
        "initializer": {
            "zeros": "Zeros",
            "constant": "Constant",
            "uniform": "Uniform",
            "normal": "Normal",
            "xavier_uniform": "Xavier, uniform",
            "xavier_normal": "Xavier, normal",
            "he_uniform": "He, uniform",
            "he_normal": "He, normal",
        },
        "optimizer": {
            "sgd": "SGD",
            "momentum": "Momentum",
            "nesterov": "Nesterov",
            "adagrad": "AdaGrad",
            "rmsprop": "RMSProp",
            "adam": "Adam",
        },
        "schedule": {"constant": "Constant", "step": "Steps", "exponential": "Exponential", "cosine": "Cosine"},
        "batch_size": {"0": "All"},
        "clip_norm": {"0": "Off"},
        "l1": {"0": "Off"},
        "l2": {"0": "Off"},
        "stop_epoch": {"0": "Off"},
        "stop_loss": {"0": "Off"},
        "plane": {"auto": "Automatic", "pca": "Principal axes"},
    }
)

SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "title": "Backprop Playground",
        "tagline": "Watch a network learn, one update at a time.",
        # marks beside a setting
        "mark.live": "Applies while it plays.",
        "mark.restart": "Starts a new run.",
        # groups
        "group.data": "Data and inputs",
        "group.training": "Training",
        "group.network": "Network: layers and units",
        "group.output": "Output, loss, first weights",
        "group.optimizer": "Optimizer and schedule",
        "group.run": "Seeds and stop rules",
        # controls
        "preset.choose": "Choose a ready run …",
        "dataset.name": "{label}",
        "dataset.chosen": "{label} (chosen)",
        "dataset.now": "{label}: {about}",
        "layer": "Layer {number}",
        "layer.add": "Add layer",
        "layer.remove": "Remove layer",
        "weights.block": "weights {number}",
        "biases.block": "biases {number}",
        "seed.next": "New weights",
        "data_seed.next": "New points",
        "exact": "Exact",
        "all": "All",
        "plane.pair": "{x} and {y}",
        # refusals
        "refused": "{label} {reason} It stays at {kept}.",
        # edges
        "broken": "Something went wrong here, and it was our fault, not yours. Your settings are in the address of this page: "
        "reload it to carry on.",
        "broken.part": "This part could not be drawn for the step on screen. The run goes on; try another step.",
        "notice": "This link was not quite right:",
        "notice.dismiss": "Understood",
        # the run
        "run.diverged": "Training diverged: update {step:,} would have taken the loss or a weight beyond {bound:g}. The last loss was "
        "{loss:.4g}, at step {last:,}, with learning rate {rate:g}: each update jumped farther than the slope holds. "
        "Go back to an earlier step, or start again with a smaller learning rate.",
        "run.stopped_epoch": "Stopped at epoch {epoch:,}, as your stop rule says. Press play to go on.",
        "run.stopped_loss": "Stopped: the training loss {train:.4g} is at or under {loss:g}, as your stop rule says. "
        "Press play to go on.",
        "run.edit": "A weight or bias can be set to any number from -{most:,.0f} to {most:,.0f}. It was left as it is.",
        "run.changes": "So many settings were changed while it played that the link no longer holds them all: it starts this "
        "network anew with the settings of now.",
        # look closer
        "closer": "Look closer",
        "closer.refresh": "Show the step on screen",
        "closer.step": "At step {step:,}",
        "closer.update": "The update from step {step:,} to step {after:,}",
        "closer.first": "No update has been taken yet. Press play, then come back.",
        "panel.guide": "How to read this",
        "panel.curves": "Curves",
        "panel.weights": "Weights",
        "panel.gradients": "Gradients",
        "panel.numbers": "Numbers",
        # curves
        "curves.log": "Log scale",
        "curves.loss": "Loss",
        "curves.accuracy": "Accuracy",
        "curves.penalty": "Penalty",
        "curves.train": "Training",
        "curves.test": "Test",
        "curves.step": "Step (updates)",
        "curves.download": "Download as CSV",
        "curves.none": "No loss has been measured yet.",
        "curves.about": "Training loss {first:.4g} at step {start:,}, {last:.4g} at step {end:,}; lowest {low:.4g} at step {at:,}.",
        "curves.about_test": "Test loss {last:.4g}; lowest {low:.4g} at step {at:,}.",
        "curves.about_accuracy": "Accuracy {train:.1%} on the training points.",
        "curves.about_accuracy_test": "Accuracy {train:.1%} on the training points, {test:.1%} on the test points.",
        # weights
        "weights.layer": "Layer {number}: {fan_in} → {fan_out}",
        "weights.bias": "bias",
        "weights.about": "{count:,} weights and biases in {layers} layers, from {low:.3g} to {high:.3g}. Each row is one input of the "
        "layer, each column one unit; orange is negative, blue is positive, and the strength of the colour is the size.",
        # gradients
        "gradients.layer": "Layer {number}",
        "gradients.size": "Size of the gradient",
        "gradients.signed": "Gradient",
        "gradients.sign": "With sign",
        "gradients.about": "Each point is a weight or a bias: up and blue where its gradient is positive, down and orange where negative. Median size per layer: {sizes}. The first layer's is {ratio:.2g} times the last layer's.",
        "gradients.about_one": "Each point is a weight or a bias: up and blue where its gradient is positive, down and orange where negative. Median size of the gradient: {size:.2g}.",
        "gradients.item": "layer {number} {size:.2g}",
        # numbers
        "numbers.what": "Table",
        "numbers.layer": "Layer",
        "numbers.examples": "Examples of the batch",
        "numbers.parameters": "Weights and biases",
        "numbers.about_examples": "One row an example of this update's batch. z is the weighted sum of the layer's inputs plus the bias, a is the "
        "activation of z, delta is the slope of this example's own loss with respect to z, not yet divided by the batch size; t is the target. Layers count from 1, units from 0: a1.0 is the first unit of the first layer.",
        "numbers.about_parameters": "One row a weight or a bias. The update is what was added to it in this very step; after = before + update. "
        "w1.0.2 joins input 0 of layer 1 to its unit 2, b1.2 is that unit's bias.",
        "numbers.loss": "Loss of the batch {loss:.6g}, penalty {penalty:.6g}, {rows} examples, learning rate {rate:.4g}.",
        "numbers.download": "Download as CSV",
        "column.row": "row",
        "column.name": "name",
        "column.before": "before",
        "column.data": "data gradient",
        "column.penalty": "penalty gradient",
        "column.gradient": "gradient",
        "column.update": "update",
        "column.after": "after",
        "file.curves": "backprop-curves.csv",
        "file.numbers": "backprop-step-{step}-layer-{layer}-{what}.csv",
    }
)

# A short text to read before anything else; Markdown.
GUIDE = """
**What happens here.** A small network sees a few examples (a *batch*), says what it thinks, and is told how wrong it was: the *loss*.
*Backpropagation* then asks of every weight: would the loss rise or fall if you grew a little? That is its *gradient*.
One *update* moves every weight a small step against its gradient. An *epoch* is over when every training example has been seen once.

**The diagram.** Data come in on the left. Each unit adds up its inputs times the weights on the lines, adds its bias
(the small square) and bends the sum with its activation. The picture in a unit is what this unit alone answers at every place of the map.
Thick lines are large values. The switch above shows weights, gradients or the last update on the lines.

**Inside an update.** Click a line, a small square, a unit or the name of a layer: you read, number by number, why it moved in the update on
show. *Walk through this update* plays that update in four phases: forward, loss, backward, update. Drag the timeline to any other one.

**The map.** The background is the network's answer at every place, the points are the data. Where the colours of background
and points agree, the network is right.

**Loss and gradients.** If the training loss falls while the test loss rises, the network learns the examples by heart. If the gradients of
the first layers are a thousand times smaller than those of the last, learning hardly reaches them: they *vanish*.
"""

KEYS: tuple[tuple[str, str], ...] = (
    ("Space", "play or pause"),
    ("→", "one update"),
    ("Shift →", "one epoch"),
    ("←", "back one frame"),
    (",  .", "back or forward one update"),
    ("P", "walk through this update"),
    ("↓ ↑", "next or previous phase"),
    ("R", "same weights again"),
    ("N", "new weights"),
)

COLOURS: tuple[tuple[str, str], ...] = (
    ("negative", "negative"),
    ("zero", "about zero"),
    ("positive", "positive"),
)
