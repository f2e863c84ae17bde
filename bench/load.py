"""A class on one server process: how many frames a second each student gets, how soon answers come, what it costs.

make load                                   10, 20, 40 and 60 students at 30 frames a second
make load ARGS="--students 30 --seconds 600 --change 5"      a lesson: each changes something every five seconds
make load ARGS="--own"                      each with a seed of their own, so that nothing is played for two at once
"""

from __future__ import annotations

import argparse
import asyncio
import os
import time
from dataclasses import dataclass
from pathlib import Path

from bench.page import resident_megabytes
from bench.table import machine
from scripts.app_server import AppServer
from tests.load.student import Student

PLACES = ("--sessions=500", "--address-sessions=500")
BEGINNING = 2.0  # seconds within which a class presses Play
SAMPLED, SAMPLES = 10.0, 10  # seconds over which memory is averaged: it swings with every collection
SETTLE = 10.0  # seconds of play before anything is counted: until all have what they play ahead


def quantile(values: list[float], share: float) -> float:
    """The value that `share` of them do not exceed; NaN of none."""
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, int(share * len(ranked)))] if ranked else float("nan")


def processor_seconds(pid: int) -> float:
    """Processor time that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def _megabytes(pid: int, seconds: float) -> float:
    """Resident memory of a process, the mean over the next `seconds`."""
    samples = []
    for _ in range(SAMPLES):
        await asyncio.sleep(seconds / SAMPLES)
        samples.append(resident_megabytes(pid))
    return sum(samples) / len(samples)


@dataclass(frozen=True)
class Asked:
    """What a measurement is to be of."""

    students: int
    seconds: float
    rate: float
    change: float  # seconds between two changes of a student; 0: none
    own: bool = False  # whether each has a seed of their own; else all play one run


async def _play(student: Student, until: float, rate: float) -> None:
    await asyncio.sleep(student.random.uniform(0, BEGINNING))  # no class presses Play in the same millisecond
    await student.play(until, rate)


async def _change(student: Student, every: float, until: float, took: list[float]) -> None:
    await asyncio.sleep(student.random.uniform(0, every))
    while time.perf_counter() < until:
        took.append(await student.change())
        await asyncio.sleep(every)


async def measure(server: AppServer, asked: Asked) -> str:
    """One line about so many students on the server."""
    address = server.url.removeprefix("http://").rstrip("/")
    before = resident_megabytes(server.pid)
    students = [
        await Student(address, number, query=f"seed={number}" if asked.own else "").open()
        for number in range(asked.students)
    ]
    end = time.perf_counter() + SETTLE + asked.seconds
    took: list[float] = []
    work = [asyncio.create_task(_play(one, end, asked.rate)) for one in students]
    if asked.change:
        work += [asyncio.create_task(_change(one, asked.change, end, took)) for one in students]
    await asyncio.sleep(SETTLE)
    for one in students:
        one.tally.answers.clear()
        one.tally.frames = one.tally.starved = 0
        one.tally.received = one.received
    begin, used = time.perf_counter(), processor_seconds(server.pid)
    early, sampled = min(120.0, asked.seconds / 2), min(SAMPLED, asked.seconds / 4)
    await asyncio.sleep(early - sampled / 2)
    settled = await _megabytes(server.pid, sampled)
    await asyncio.sleep(max(0.0, end - time.perf_counter() - sampled - 0.1))
    after = await _megabytes(server.pid, sampled)
    spent = time.perf_counter() - begin
    share = (processor_seconds(server.pid) - used) / spent
    results = await asyncio.gather(*work, return_exceptions=True)
    faults = [repr(result) for result in results if isinstance(result, Exception)]
    faults += [fault for one in students for fault in one.tally.faults]
    answers = [answer for one in students for answer in one.tally.answers]
    frames = [one.tally.frames / spent for one in students]
    received = (
        sum(one.received - one.tally.received for one in students)
        / max(1, sum(one.tally.frames for one in students))
        / 1000
    )
    await asyncio.gather(*(one.close() for one in students))
    line = (
        f"{asked.students:4} students: {sum(frames) / len(frames):5.1f} frames/s each (least {min(frames):4.1f}), "
        f"answers p50 {1e3 * quantile(answers, 0.5):4.0f}, p95 {1e3 * quantile(answers, 0.95):5.0f} ms, "
        f"{100 * share:3.0f} % of a core, {1e3 * share / max(1e-9, sum(frames)):.2f} ms and {received:.1f} kB a frame, "
        f"{before:.0f} -> {after:.0f} MB ({after - settled:+.1f} since {early:.0f} s), "
        f"faults {len(faults)} {faults[:2]}"
    )
    if took:
        line += (
            f"\n      {len(took)} changes: p50 {1e3 * quantile(took, 0.5):.0f}, p95 {1e3 * quantile(took, 0.95):.0f} ms"
        )
    return line


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m bench.load", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--students", default="10,20,40,60", help="how many at once, one measurement each")
    parser.add_argument("--seconds", type=float, default=15.0)
    parser.add_argument("--rate", type=float, default=30.0, help="frames a second that each wants")
    parser.add_argument("--change", type=float, default=0.0, help="seconds between two changes of each student")
    parser.add_argument("--own", action="store_true", help="each student has a seed of their own")
    parser.add_argument(
        "--run", action="store_true", help="as `make run` serves; else as `make host`, with places for all"
    )
    parser.add_argument("--more", default="", help="further arguments for the host, such as --no-compression")
    options = parser.parse_args()
    print(machine(), flush=True)
    for count in map(int, options.students.split(",")):
        with AppServer(host=None if options.run else (*PLACES, *options.more.split())) as server:
            asked = Asked(count, options.seconds, options.rate, options.change, options.own)
            print(asyncio.run(measure(server, asked)), flush=True)


if __name__ == "__main__":
    main()
