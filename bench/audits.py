"""What the server pays for a card: one update computed again with every number of it, and an account of one weight."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from bench.table import Row, alternate
from core import Settings
from playground.live.frames import decode_header
from playground.run.run import Run

DEFAULT = Settings(step=40)
LARGEST = Settings(
    dataset="digits", samples=5000, hidden=(32,) * 8, activations=("tanh",) * 8, batch_size=0, speed="1u", step=40
)
WEIGHT = {"kind": "weight", "layer": 1, "i": 0, "j": 0}


class Asker:
    """Asks for the card of one weight, each time of an update that was not looked at just before."""

    def __init__(self, settings: Settings) -> None:
        self.run = Run.open(settings)
        self.asked = 0

    def ask(self, card: str, **more: Any) -> int:
        """Asks once, and returns that."""
        self.asked += 1
        step = 1 + self.asked % self.run.head
        request = {"kind": "audit", "step": step, "select": WEIGHT, "card": card, **more}
        self.run.answer({"id": self.asked, "generation": self.run.generation, **request})
        header, _ = decode_header(self.run.chunk)
        if header["kind"] != "audit" or header["audit"]["problem"]:
            raise SystemExit(f"the run answered a question with {header}")
        return 1


def measure(rounds: int) -> Iterator[Row]:
    """Milliseconds of an answer, for the default run and for the largest network on all of the digits."""
    default, largest = Asker(DEFAULT), Asker(LARGEST)
    everything = {"extras": ["arrows"], "sample": "worst"}
    contenders = {
        "default, weight": partial(default.ask, "weight"),
        "default, proof": partial(default.ask, "proof"),
        "largest, weight": partial(largest.ask, "weight", **everything),
        "largest, proof": partial(largest.ask, "proof", **everything),
        "largest, paths": partial(largest.ask, "paths", **everything),
    }
    seconds = alternate(contenders, rounds)
    for name, took in seconds.items():
        yield Row(f"a card: {name}", 1e3 * took, 1000.0 if name.startswith("largest") else 50.0, "ms")
