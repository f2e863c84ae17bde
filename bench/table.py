"""What the benchmarks print: the machine, and one row a target, as a ratio that must not fall below (or pass) it."""

from __future__ import annotations

import importlib.metadata
import os
import platform
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Row:
    """One measured number beside its target. `least`: the target is a floor, otherwise a ceiling."""

    what: str
    measured: float
    target: float
    unit: str
    least: bool = False
    note: str = ""

    @property
    def met(self) -> bool:
        return self.measured >= self.target if self.least else self.measured <= self.target

    def __str__(self) -> str:
        sign = ">=" if self.least else "<="
        share = f"{self.measured / self.target:5.2f} of it" if self.target else " " * 11
        verdict = "met   " if self.met else "MISSED"
        bound = f"{sign} {self.target:g} {self.unit}"
        return (
            f"  {verdict} {self.what:<58} {self.measured:9.4g} {self.unit:<9} {bound:<18} {share}  {self.note}".rstrip()
        )


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    if info.exists():
        for line in info.read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def machine() -> str:
    """The machine and the versions, in two lines."""
    versions = [f"{name} {importlib.metadata.version(name)}" for name in ("numpy", "streamlit", "plotly", "playwright")]
    return (
        f"{platform.platform()}, {_processor()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.2f}\n"
        f"Python {platform.python_version()}, {', '.join(versions)}"
    )


def alternate(contenders: dict[str, Callable[[], int]], rounds: int) -> dict[str, float]:
    """Median seconds a piece of work of each contender, who take turns; each call returns the pieces it did."""
    seconds: dict[str, list[float]] = {name: [] for name in contenders}
    for run in contenders.values():
        run()  # warm up
    for _ in range(rounds):
        for name, run in contenders.items():
            begin = perf_counter()
            pieces = run()
            seconds[name].append((perf_counter() - begin) / pieces)
    return {name: median(values) for name, values in seconds.items()}
