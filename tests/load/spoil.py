"""What a student at the next desk feels while somebody tries to spoil it for everyone.

python -m tests.load.spoil            every mischief, one after another, each against a server of its own
python -m tests.load.spoil flood      one of them; --gateless shows what the gate is for
"""

from __future__ import annotations

import argparse
import asyncio
import os
import time
import urllib.error
import urllib.request
from collections.abc import Awaitable, Callable
from contextlib import suppress

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg

from bench.page import resident_megabytes
from bench.table import machine
from scripts.app_server import AppServer
from tests.load.student import Student

CALM, MISCHIEF = 4.0, 8.0  # seconds
LARGEST = "hidden=" + ",".join(["32"] * 8) + "&activations=" + ",".join(["tanh"] * 8)
LARGEST += "&features=x1,x2,x1sq,x2sq,x1x2,sinx1,sinx2"

Mischief = Callable[[str, float], Awaitable[None]]


def _rerun() -> bytes:
    message = BackMsg()
    message.rerun_script.query_string = ""
    return bytes(message.SerializeToString())


def _clear() -> bytes:
    message = BackMsg()
    message.clear_cache = True
    return bytes(message.SerializeToString())


async def _keep_sending(address: str, data: bytes, count: int) -> None:
    noisy = await Student(address, 9).open()
    with suppress(websockets.ConnectionClosed):
        for _ in range(count):
            await noisy.send(data)
    await noisy.close()


async def flood(address: str, until: float) -> None:
    """2,000 tiny messages as fast as they go."""
    await _keep_sending(address, _rerun(), 2000)


async def clear_cache(address: str, until: float) -> None:
    """2,000 times: empty the cache that all share."""
    await _keep_sending(address, _clear(), 2000)


async def uploads(address: str, until: float) -> None:
    """Files of a megabyte, one after another."""

    def put(number: int) -> None:
        request = urllib.request.Request(
            f"http://{address}/_stcore/upload_file/x/{number}", data=bytes(1_000_000), method="PUT"
        )
        with suppress(urllib.error.URLError, ConnectionError), urllib.request.urlopen(request, timeout=5):
            pass

    number = 0
    while time.perf_counter() < until:
        number += 1
        await asyncio.to_thread(put, number)


async def sockets(address: str, until: float) -> None:
    """300 sockets that each ask for the page."""

    async def one() -> None:
        with suppress(Exception):
            async with websockets.connect(
                f"ws://{address}/_stcore/stream",
                subprotocols=["streamlit", "x"],  # type: ignore[list-item]
                max_size=None,
                open_timeout=60,
            ) as socket:
                await socket.send(_rerun())
                while time.perf_counter() < until:
                    await asyncio.wait_for(socket.recv(), max(0.01, until - time.perf_counter()))

    await asyncio.gather(*(one() for _ in range(300)))


async def _hurry(address: str, until: float, query: str) -> None:
    hog = await Student(address, 9, query=query).open()
    await hog.hurry(until)
    await hog.close()


async def largest(address: str, until: float) -> None:
    """The largest network, its frames taken as fast as they come."""
    await _hurry(address, until, LARGEST)


async def far(address: str, until: float) -> None:
    """A link to a step that takes long to reach, by the largest network."""
    await _hurry(address, until, LARGEST + "&step=1000000")


MISCHIEFS: dict[str, Mischief] = {one.__name__: one for one in (flood, clear_cache, uploads, sockets, largest, far)}


async def measure(server: AppServer, mischief: Mischief) -> str:
    """One line about what an honest student met."""
    address = server.url.removeprefix("http://").rstrip("/")
    honest = await Student(address, 1).open()
    start = time.perf_counter()
    end = start + CALM + MISCHIEF
    playing = asyncio.create_task(honest.play(end, 30.0))
    await asyncio.sleep(CALM)
    calm = max(honest.tally.answers, default=0.0)
    honest.tally.answers.clear()
    before = resident_megabytes(server.pid)
    frames = honest.tally.frames
    noise = asyncio.create_task(mischief(address, end))
    await playing
    worst = max(honest.tally.answers, default=float("inf"))
    noise.cancel()
    with suppress(BaseException):
        await noise
    grown = resident_megabytes(server.pid) - before
    refused: list[str] = []
    with suppress(OSError), urllib.request.urlopen(f"{server.url}counters", timeout=30) as answer:
        text = answer.read().decode()
        refused = [line.removeprefix("playground_") for line in text.splitlines() if "refused_total" in line]
        await honest.close()
    await honest.close()
    return (
        f"{mischief.__name__:12} longest wait {1e3 * worst:5.0f} ms (calm {1e3 * calm:.0f}), "
        f"{(honest.tally.frames - frames) / MISCHIEF:.0f} frames/s, {grown:+.1f} MB, {'; '.join(refused)} "
        f"{honest.tally.faults or ''}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mischiefs", nargs="*", choices=[[], *MISCHIEFS], help="which; none: all")
    parser.add_argument("--gateless", action="store_true", help="without the gate, as `make run` serves")
    options = parser.parse_args()
    print(machine(), flush=True)
    for name in options.mischiefs or MISCHIEFS:
        with AppServer(host=None if options.gateless else ()) as server:
            print(asyncio.run(measure(server, MISCHIEFS[name])), f"load {os.getloadavg()[0]:.1f}", flush=True)


if __name__ == "__main__":
    main()
