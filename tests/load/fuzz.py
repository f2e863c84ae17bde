"""Hostile links and hostile requests, as many as one likes: nothing may break, warn, take long or grow.

make fuzz                                    10,000 of each
python -W error -m tests.load.fuzz --count 500 --seed 7
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core.settings import LIMITS, SPEEDS, Settings
from playground.live.frames import decode_header
from playground.live.looks import take_looks
from playground.run.run import Run

TEXTS = (
    *("", " ", "0", "-1", "1e999", "nan", "inf", "-inf", "1e-400", "0x10", "1_0", "٣", "\x00", "\ud800", "\u202eabc"),
    *("<script>x</script>", "javascript:alert(1)", "../../etc/passwd", "%00", "true", "null", "[]", "{}", "=1+1"),
    *("1" * 5000, "9" * 400, "a" * 100_000, "32,32,32,32,32,32,32,32,32", "32," * 3000, "tanh,evil", "1;2", "1,-1"),
    *("1.5", "+5", "1e3", "1000000", "w1.0.0", "0:w1.0.0=1e9", "5:learning_rate=nan", "spiral", "iris", "digits"),
    *("circle", "sine", "relu", "adam", "sgd"),
)
KINDS = (
    "frames",
    "seek",
    "edit",
    "audit",
    "probe",
    "past",
    "layers",
    "restart",
    "open",
    "undo",
    "redo",
    "view",
    "evil",
)
NAMES = (
    *("from", "until", "want", "speed", "shown", "step", "what", "value", "hidden", "activations", "seed", "run"),
    *("learning_rate", "link", "sample", "select", "card", "edges", "show_test", "plane", "x", "y", "generation"),
)
SLOW = 5.0  # seconds: an answer may train for a quarter of one, on a machine that has other things to do


@dataclass
class Findings:
    """What came of it."""

    problems: list[str] = field(default_factory=list)
    slowest: tuple[float, str] = (0.0, "")
    kinds: Counter[str] = field(default_factory=Counter)

    def try_out(self, what: str, part: Callable[[], str]) -> None:
        """Runs a part, and notes how long it took and what broke; a warning breaks it where warnings are errors."""
        begun = time.perf_counter()
        try:
            self.kinds[part()] += 1
        except Exception as error:
            self.problems.append(f"{what[:300]}: {error!r}"[:500])
        took = time.perf_counter() - begun
        if took > self.slowest[0]:
            self.slowest = (took, what[:200])
        if took > SLOW:
            self.problems.append(f"{what[:300]}: took {took:.1f} s")


class Fuzz:
    """Makes hostile things, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def link(self) -> dict[str, str]:
        """A link: some of it may make sense."""
        names = [*LIMITS, "evil", "", "lang", "walk", "select", "card", "lesson", "a" * 200]
        chosen = self.random.sample(names, self.random.randint(0, 6))
        return {name: self.text() for name in chosen}

    def text(self) -> str:
        """What somebody may write into a link."""
        turn = self.random.random()
        if turn < 0.6:
            return self.random.choice(TEXTS)
        if turn < 0.8:
            return str(self.random.choice((1, -1)) * self.random.randint(0, 10 ** self.random.randint(0, 30)))
        return "".join(chr(self.random.randint(0, 0x2FF)) for _ in range(self.random.randint(0, 40)))

    def value(self, depth: int = 0) -> Any:
        """Anything that JSON can say, and some that only Python can."""
        turn = self.random.random()
        if turn < 0.35:
            return self.random.choice(
                (0, 1, -1, 5, 1e308, -1e308, float("nan"), float("inf"), 2**63, 10**40, 0.5, 1e-300)
            )
        if turn < 0.6:
            return self.text()
        if turn < 0.75:
            return self.random.choice((None, True, False, *SPEEDS, "w1.0.0", "b1.0", "a1.0", "worst"))
        if turn < 0.9 and depth < 3:
            return [self.value(depth + 1) for _ in range(self.random.randint(0, 5))]
        if depth < 3:
            return {self.random.choice(NAMES): self.value(depth + 1) for _ in range(self.random.randint(0, 5))}
        return self.random.randint(-(10**6), 10**6)

    def request(self, run: Run, number: int) -> Any:
        """A request of the view that is right at best in part."""
        if self.random.random() < 0.03:
            return self.value()
        fields = {self.random.choice(NAMES): self.value() for _ in range(self.random.randint(0, 6))}
        told = {"id": number, "kind": self.random.choice(KINDS), "generation": run.generation, **fields}
        if self.random.random() < 0.8:
            told["generation"] = run.generation
        return told


def links(count: int, seed: int) -> Findings:
    """Opens so many links as a page does."""
    fuzz, found = Fuzz(seed), Findings()
    for _ in range(count):
        link = fuzz.link()

        def opened(link: dict[str, str] = link) -> str:
            looks, _ = take_looks(dict(link))
            settings, problems = Settings.from_link(link)
            run = Run.open(settings, looks=looks)
            assert all(isinstance(problem, object) for problem in problems)
            again, _ = Settings.from_link(run.settings.to_link())
            assert again == run.settings, "its own link opens another run"
            return str(decode_header(run.chunk)[0]["kind"])

        found.try_out(json.dumps(link)[:300], opened)
    return found


def requests(count: int, seed: int) -> Findings:
    """Sends so many requests to runs, a hundred to each."""
    fuzz, found = Fuzz(seed), Findings()
    run = Run.open(Settings())
    for number in range(1, count + 1):
        if number % 100 == 0:
            run = Run.open(Settings(samples=60).adapted(dataset=fuzz.random.choice(("circle", "iris", "sine"))))
        value = fuzz.request(run, number)

        def answered(run: Run = run, value: Any = value) -> str:
            run.answer(value)
            return str(decode_header(run.chunk)[0]["kind"])

        found.try_out(repr(value), answered)
    return found


def resident() -> float:
    """Megabytes that this process holds."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    broken = 0
    for part in (links, requests):
        before, begun = resident(), time.perf_counter()
        found = part(options.count, options.seed)
        broken += len(found.problems)
        print(
            f"{options.count} hostile {part.__name__}: {len(found.problems)} problems, "
            f"{time.perf_counter() - begun:.0f} s, "
            f"slowest {found.slowest[0]:.2f} s, {resident() - before:+.0f} MB, answers {dict(found.kinds)}"
        )
        print(*found.problems[:20], sep="\n")
    raise SystemExit(1 if broken else 0)


if __name__ == "__main__":
    main()
