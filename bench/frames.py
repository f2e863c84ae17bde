"""What the server pays for a displayed frame: the updates of an epoch, losses, maps of every unit, and the bytes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from bench.table import Row, alternate
from bench.updates import ALL_FEATURES
from core import Settings
from playground.live.frames import decode_header
from playground.run.run import Run

DEFAULT = Settings()
LARGEST = Settings(features=ALL_FEATURES, hidden=(32,) * 8, activations=("tanh",) * 8)


class Player:
    """Asks a run for frames, chunk after chunk, as the browser does."""

    def __init__(self, settings: Settings) -> None:
        self.run = Run.open(settings)
        self.at = self.asked = self.frames = self.bytes = 0

    def ask(self, want: int) -> int:
        """Asks once for frames of one epoch each; returns how many came."""
        self.asked += 1
        self.run.answer(
            {
                "id": self.asked,
                "generation": self.run.generation,
                "kind": "frames",
                "from": self.at,
                "want": want,
                "speed": "1e",
                "shown": self.at,
            }
        )
        header, _ = decode_header(self.run.chunk)
        if header["kind"] != "frames" or not header["n"]:
            raise SystemExit(f"the run answered a request for frames with {header}")
        self.at = header["steps"][-1]
        self.frames += header["n"]
        self.bytes += len(self.run.chunk)
        return int(header["n"])


def measure(rounds: int) -> Iterator[Row]:
    """Milliseconds and bytes of a frame, for the default run and for the largest network."""
    default, largest = Player(DEFAULT), Player(LARGEST)
    contenders = {"default": partial(default.ask, 30), "largest": partial(largest.ask, 5)}
    seconds = alternate(contenders, 3 * rounds)
    yield Row("server time a frame, default run", 1e3 * seconds["default"], 1.5, "ms")
    yield Row("server time a frame, 8 layers of 32, all features", 1e3 * seconds["largest"], 33.0, "ms")
    yield Row("bytes a frame, default run", default.bytes / default.frames / 1000, 8.0, "kB")
    yield Row("bytes a frame, 8 layers of 32, all features", largest.bytes / largest.frames / 1000, 40.0, "kB")
