"""Updates a second: `advance` against the readable path, a textbook's loop and the bare plan, on the same run."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from bench.prototype_plan import PrototypePlan
from bench.table import Row, alternate
from bench.textbook import Textbook
from core import Data, Settings, advance, load_data, start, take_step
from core.training import epoch_order

ALL_FEATURES = ("x1", "x2", "x1sq", "x2sq", "x1x2", "sinx1", "sinx2")


def tanh_net(hidden: tuple[int, ...], features: tuple[str, ...] = ("x1", "x2")) -> Settings:
    """TensorFlow Playground's kind of network: tanh throughout, half the squared error, batches of ten of 250."""
    return Settings(
        features=features,
        hidden=hidden,
        activations=("tanh",) * len(hidden),
        output_activation="tanh",
        loss="half_squared_error",
    )


def digits_net() -> Settings:
    """One hidden layer on the 8x8 digits."""
    return Settings(
        dataset="digits", train_share=0.9, hidden=(32,), activations=("relu",), batch_size=32, learning_rate=0.1
    )


# name, settings, how many times a textbook's speed `advance` must reach
WORKLOADS = (
    ("[2,4,2,1] tanh, batch 10", tanh_net((4, 2)), 5.0),
    ("[7,8,8,8,8,8,8,1] tanh, batch 10", tanh_net((8,) * 6, ALL_FEATURES), 5.0),
    ("[64,32,10] relu, softmax, batch 32", digits_net(), 2.0),
)


class Race:
    """One workload and everybody who runs it; each contender method trains, and returns the updates it made."""

    def __init__(self, settings: Settings, data: Data) -> None:
        self.settings, self.data, self.begin = settings, data, start(settings, data)
        self.textbook, self.bare = self._contender(Textbook), self._contender(PrototypePlan)

    def _contender(self, kind: type[Textbook] | type[PrototypePlan]) -> Textbook | PrototypePlan:
        return kind(
            self.begin.params,
            self.data.train_inputs,
            self.data.train_targets,
            relu=self.settings.activations[0] == "relu",
            rate=self.settings.learning_rate,
            batch=self.settings.batch_size,
        )

    def orders(self, epochs: int) -> Iterator[np.ndarray]:
        """A new order of the rows for each epoch: that is part of training, so it is part of everybody's time."""
        return (epoch_order(self.settings, epoch, len(self.data.train_inputs)) for epoch in range(epochs))

    def run_advance(self) -> int:
        advance(self.begin, self.settings, self.data, 4000)
        return 4000

    def run_bare(self) -> int:
        return self.bare.epochs(self.orders(20))

    def run_textbook(self) -> int:
        return self.textbook.epochs(self.orders(4))

    def run_take_step(self) -> int:
        state = self.begin
        for _ in range(50):
            state = take_step(state, self.settings, self.data).after
        return 50

    def check(self) -> None:
        """Refuses a race in which not everybody runs the same course.

        Raises:
            SystemExit: after two epochs the parameters differ.
        """
        if len(self.data.train_inputs) % self.settings.batch_size:
            return  # the bare plan leaves the last, partial batch out; the tests hold `advance` to the rest
        textbook, bare = self._contender(Textbook), self._contender(PrototypePlan)
        updates = textbook.epochs(self.orders(2))
        bare.epochs(self.orders(2))
        ours = [part for layer in advance(self.begin, self.settings, self.data, updates).params for part in layer]
        for mine, *theirs in zip(ours, textbook.params(), bare.params(), strict=True):
            if not all(np.allclose(mine, other, rtol=1e-9, atol=1e-12) for other in theirs):
                raise SystemExit("the contenders did not compute the same: no comparison is worth printing")


def measure(rounds: int) -> Iterator[Row]:
    """Three rows a workload."""
    for name, settings, wanted in WORKLOADS:
        race = Race(settings, load_data(settings))
        race.check()
        contenders = {
            "advance": race.run_advance,
            "bare plan": race.run_bare,
            "textbook": race.run_textbook,
            "take_step": race.run_take_step,
        }
        micro = {contender: 1e6 * seconds for contender, seconds in alternate(contenders, rounds).items()}
        note = "us an update: " + ", ".join(f"{contender} {value:.1f}" for contender, value in micro.items())
        yield Row(f"advance {name}: speed, in textbooks", micro["textbook"] / micro["advance"], wanted, "x", True, note)
        yield Row(f"advance {name}: speed, in take_steps", micro["take_step"] / micro["advance"], 5.0, "x", True)
        yield Row(f"advance {name}: time, in bare plans", micro["advance"] / micro["bare plan"], 1.3, "x")
