"""The door of `deploy/nginx.conf` as a browser meets it: one room a visitor, and another one when that is gone."""

from __future__ import annotations

import re
import socket
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Page, Response
from websockets import Subprotocol
from websockets.sync.client import connect

from core import Settings, advance, evaluate, load_data, start
from playground.words import say
from scripts.app_server import AppServer, free_port
from scripts.door import Door, NoNginx
from scripts.live_page import LivePage

RUN = {"seed": "3", "hidden": "5,3"}
LINK = "?" + "&".join(f"{name}={value}" for name, value in RUN.items())
PROMISED = 3.0  # seconds until a run goes on whose room is gone
TRIES = 3  # of which one must keep it: the machine has other things to do
# The last step that has come from the room, shown or not.
HELD = """async () => {
  const { instances } = (await window.bpLive).main;
  const [{ player }] = instances.values();
  return (player.buffer.at(-1) ?? player.shown).step;
}"""


@pytest.fixture(scope="module")
def rooms() -> Iterator[dict[str, AppServer]]:
    """Two rooms with places and one that is full; the fourth has never been opened."""
    told = {"room1": (), "room2": (), "room3": ("--sessions=0",)}
    found = {name: AppServer(host=(f"--room={name}", *more)) for name, more in told.items()}
    with ExitStack() as opened:
        for room in found.values():
            opened.push(room)
        with ThreadPoolExecutor() as pool:
            list(pool.map(AppServer.start, found.values()))
        yield found


@pytest.fixture(scope="module")
def door(rooms: dict[str, AppServer]) -> Iterator[Door]:
    try:
        with Door({**{name: room.port for name, room in rooms.items()}, "room4": free_port()}) as opened:
            yield opened
    except NoNginx as problem:
        pytest.fail(str(problem), pytrace=False)


def asked(url: str, **headers: str) -> tuple[int, str, str, str]:
    """One request: status, the room that it names, how it is packed, and the page."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    try:
        answer = urlopen(Request(url, headers=named), timeout=30)
    except HTTPError as refused:
        answer = refused
    with answer:
        packed = answer.headers.get("content-encoding", "")
        body = "" if packed else answer.read().decode()
        return answer.status, room_of(answer.headers.get("set-cookie", "")), packed, body


def room_of(cookies: str) -> str:
    found = re.search(r"\broom=(\w+)", cookies)
    return found[1] if found else ""


def own_room(page: Page) -> str:
    """The room that the page's cookie names."""
    (room,) = (cookie["value"] for cookie in page.context.cookies() if cookie["name"] == "room")  # type: ignore[typeddict-item]
    return str(room)


def sessions(rooms: dict[str, AppServer]) -> dict[str, int]:
    """How many are in each room, which must all be open."""
    told = {name: asked(f"{room.url}counters")[3] for name, room in rooms.items()}
    return {name: int(text.partition("\nplayground_sessions ")[2].split()[0]) for name, text in told.items()}


def test_who_comes_learns_in_one_room_where_all_requests_go_and_the_next_one_gets_another(
    rooms: dict[str, AppServer], door: Door, page: Page
) -> None:
    answers: list[Response] = []

    def note(answer: Response) -> None:
        answers.append(answer)

    page.on("response", note)
    LivePage(page).open(door.url + LINK).wait_for_step("step >= 50")
    page.remove_listener("response", note)
    mine = own_room(page)
    named = [room_of(answer.header_value("set-cookie") or "") for answer in answers if door.url in answer.url]
    assert len(named) > 100
    assert [name for name in named if name] == [mine], "a room gives its name to whoever comes with another's"
    assert sessions(rooms) == {name: int(name == mine) for name in rooms}
    assert asked(door.url)[1] == {"room1": "room2", "room2": "room1"}[mine], "the emptier one"


def test_scripts_come_packed_though_the_room_sends_them_as_they_are(rooms: dict[str, AppServer], door: Door) -> None:
    script = re.search(r'src="\./(static/js/[\w.-]+\.js)"', asked(door.url)[3])
    assert script
    packed = [asked(url + script[1], Accept_Encoding="gzip")[2] for url in (rooms["room1"].url, door.url)]
    assert packed == ["", "gzip"]


def test_the_counters_are_the_house_s_own(rooms: dict[str, AppServer], door: Door) -> None:
    assert asked(f"{rooms['room1'].url}counters")[0] == 200
    assert asked(f"{door.url}counters")[0] == 403
    assert asked(f"{door.url}nets/counters")[0] == 403


def test_a_full_room_is_stood_in_for_and_left_out_for_nobody_inside(rooms: dict[str, AppServer], door: Door) -> None:
    own, stream = "room=room3", f"{door.url.replace('http', 'ws')}_stcore/stream"
    for _ in range(5):
        status, room, _, _ = asked(door.url, Cookie=own)
        assert status == 200
        assert room in ("room1", "room2")
        status, room, _, _ = asked(f"{door.url}_stcore/health", Cookie=own)
        assert (status, room) == (200, ""), "answered by the room itself"
    with connect(stream, additional_headers={"Cookie": own}, subprotocols=[Subprotocol("streamlit")]) as opened:
        assert opened.response
        assert room_of(opened.response.headers["set-cookie"]) in ("room1", "room2")


def test_where_every_room_is_full_the_page_says_so_to_everybody(rooms: dict[str, AppServer]) -> None:
    with Door({f"room{number}": rooms["room3"].port for number in (1, 2, 3, 4)}) as full:
        for _ in range(5):
            status, _, _, body = asked(full.url)
            assert status == 503
            assert say("host-full") in body


@contextmanager
def silence(port: int) -> Iterator[None]:
    """Nobody takes a connection at `port`, and nobody refuses one: so it is where a whole machine is gone."""
    with ExitStack() as held:
        listening = held.enter_context(socket.socket())
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(("127.0.0.1", port))
        listening.listen(0)
        for _ in range(4):
            waiting = held.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(("127.0.0.1", port))
        yield


def refusal(port: int) -> AbstractContextManager[None]:
    """The machine is there and says that nobody listens at `port`."""
    return nullcontext()


@pytest.mark.console_allows("ERR_", "WebSocket", "Failed to fetch", "Cannot send", "reach", "not responding")
@pytest.mark.parametrize("gone", [refusal, silence])
def test_a_run_goes_on_at_its_step_in_another_room_when_its_own_is_killed(
    gone: Callable[[int], AbstractContextManager[None]], rooms: dict[str, AppServer], door: Door, page: Page
) -> None:
    live, took = LivePage(page), list[float]()
    while not took or (min(took) > PROMISED and len(took) < TRIES):
        live.open(door.url + LINK)
        live.wait_for_step("step >= 100")
        lost = own_room(page)
        rooms[lost].stop(kill=True)
        begin = time.monotonic()
        with gone(rooms[lost].port):
            held = page.evaluate(HELD)
            live.wait_for_step(f"step > {held}")
            took.append(time.monotonic() - begin)
            live.pause()
            assert own_room(page) in {"room1", "room2"} - {lost}
        rooms[lost].start()
        steps = [step for _, step, _ in live.painted]
        assert steps[0] < 100, "of one page, which was not opened again"
        assert steps == sorted(steps), "it never goes back"
        assert [float(loss) for _, _, loss in live.painted] == pytest.approx(worked_out(steps), rel=1e-4)
    assert min(took) <= PROMISED, f"it went on after {took} seconds"


def worked_out(steps: list[int]) -> list[float]:
    """The training losses of the run at `steps`, which only grow."""
    settings, problems = Settings.from_link(RUN)
    assert not problems
    data = load_data(settings)
    state, losses = start(settings, data), []
    for step in steps:
        state = advance(state, settings, data, step - state.step)
        losses.append(evaluate(state.params, settings, data)[0].loss)
    return losses
