"""The gate before the app: who comes in, what is refused, what every response says. Its clock is the test's own."""

from __future__ import annotations

import asyncio
import ctypes
import json
import logging
import re
import subprocess
import sys
import tomllib
import zlib
from argparse import ArgumentParser
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, TypeVar

import pytest
import streamlit
import uvicorn
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from uvicorn.server import ServerState
from websockets.frames import Frame, Opcode

from core import Settings
from playground.host.begin import drawn_once
from playground.host.counters import Counters
from playground.host.gate import BROKE_RULES, TOO_BIG, TRY_LATER, App, Gate
from playground.host.limits import Allowance, Limits
from playground.host.policy import Policy, ancestors
from playground.host.wire import SETTINGS, WINDOW_BITS, Wire
from playground.live.frames import decode_header
from playground.run.run import Run
from playground.words import say

ROOT = Path(__file__).resolve().parent.parent
INDEX = (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
Scope = dict[str, Any]
Result = TypeVar("Result")


def alone(work: Coroutine[Any, Any, Result]) -> Result:
    """Runs it in a thread of its own: a test that drives a browser may have left its own loop running in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


class Clock:
    """Time that passes when somebody waits, and never else."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    async def wait(self, seconds: float) -> None:
        self.now += seconds
        await asyncio.sleep(0)


class Room:
    """A gate before an app that takes down what reaches it."""

    def __init__(
        self, limits: Limits | None = None, answer: Callable[[bytes], bytes] | None = None, name: str = ""
    ) -> None:
        self.clock, self.counters = Clock(), Counters()
        self.reached: list[bytes] = []
        self.answer = answer
        self.gate = Gate(
            self.app,
            policy=Policy(INDEX),
            limits=limits or Limits(),
            counters=self.counters,
            room=name,
            clock=self.clock,
            wait=self.clock.wait,
        )

    async def app(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "http":
            if scope["path"] == "/breaks":
                raise OSError("a secret path")
            if scope["path"] == "/fails":
                await send({"type": "http.response.start", "status": 500, "headers": []})
                await send({"type": "http.response.body", "body": b"a secret path"})
                return
            await send({"type": "http.response.start", "status": 200, "headers": [(b"server", b"x")]})
            await send({"type": "http.response.body", "body": b"page"})
            return
        await receive()
        await send({"type": "websocket.accept"})
        while (message := await receive())["type"] == "websocket.receive":
            self.reached.append(message["bytes"])
            if self.answer is not None:
                await send({"type": "websocket.send", "bytes": self.answer(message["bytes"])})

    def ask(self, path: str = "/", method: str = "GET", **headers: str) -> tuple[int, dict[str, str], str]:
        """One request: status, headers, body."""
        sent: list[Any] = []

        async def send(message: Any) -> None:
            sent.append(message)

        async def receive() -> Any:
            raise AssertionError("the body of a request was read")

        named = [
            (b"host", b"school.example"),
            *((k.replace("_", "-").encode(), v.encode()) for k, v in headers.items()),
        ]
        alone(self.gate({"type": "http", "path": path, "method": method, "headers": named}, receive, send))
        assert [message["type"] for message in sent] == ["http.response.start", "http.response.body"]
        return sent[0]["status"], {k.decode(): v.decode() for k, v in sent[0]["headers"]}, sent[1]["body"].decode()


class Visitor:
    """A socket: what it will say, and what it was told."""

    def __init__(
        self, room: Room, *said: bytes, address: str = "10.0.0.1", stays: bool = False, **headers: str
    ) -> None:
        self.room, self.said, self.address, self.stays = room, list(said), address, stays
        self.headers = [(name.encode(), value.encode()) for name, value in headers.items()]
        self.told: list[Any] = []
        self.taken = 0  # of what it said
        self.leave = asyncio.Event()

    async def visit(self) -> Visitor:
        waiting: list[Any] = [{"type": "websocket.connect"}]
        waiting += [{"type": "websocket.receive", "bytes": data} for data in self.said]

        async def receive() -> Any:
            if self.taken < len(waiting):
                self.taken += 1
                return waiting[self.taken - 1]
            if self.stays:
                await self.leave.wait()
            return {"type": "websocket.disconnect", "code": 1000}

        async def send(message: Any) -> None:
            self.told.append(message)

        scope = {"type": "websocket", "path": "/_stcore/stream", "client": (self.address, 1), "headers": self.headers}
        await self.room.gate(scope, receive, send)
        return self

    @property
    def closed(self) -> int | None:
        """The code that it was shown out with."""
        return next((message["code"] for message in self.told if message["type"] == "websocket.close"), None)


def visit(room: Room, *said: bytes) -> Visitor:
    return alone(Visitor(room, *said).visit())


def rerun(*, fragment: str = "", want: int = 0) -> bytes:
    message = BackMsg()
    message.rerun_script.fragment_id = fragment
    if want:
        widget = message.rerun_script.widget_states.widgets.add()
        widget.id, widget.json_trigger_value = "live", json.dumps([{"value": {"kind": "frames", "want": want}}])
    return bytes(message.SerializeToString())


def clear_cache() -> bytes:
    message = BackMsg()
    message.clear_cache = True
    return bytes(message.SerializeToString())


def finished(_: bytes) -> bytes:
    message = ForwardMsg()
    message.script_finished = ForwardMsg.FINISHED_SUCCESSFULLY
    return bytes(message.SerializeToString())


def sentence(told: list[Any]) -> str:
    """What the messages of a socket that was turned away say on the page."""
    parsed = [ForwardMsg.FromString(message["bytes"]) for message in told if message["type"] == "websocket.send"]
    assert [message.WhichOneof("type") for message in parsed] == ["new_session", "delta", "script_finished"]
    return str(parsed[1].delta.new_element.alert.body)


# --- the beginning ---


def beginning(app: App) -> list[str]:
    """What happens until `app` is ready, which notes what it sees itself."""
    happened: list[str] = []

    async def send(message: Any) -> None:
        happened.append(message["type"])

    async def receive() -> Any:
        raise AssertionError("nothing more is said to a host that begins")

    async def noting(scope: Any, hear: Any, tell: Any) -> None:
        happened.append(scope["type"])
        if scope["type"] == "lifespan":
            await tell({"type": "lifespan.startup.complete"})
        else:
            assert scope["path"] == "/nets/_stcore/stream"
            await app(scope, hear, tell)
            happened.append("left")

    alone(drawn_once(noting, "/nets")({"type": "lifespan"}, receive, send))
    return happened


def test_a_host_is_ready_only_when_its_page_has_been_drawn() -> None:
    async def app(scope: Any, receive: Any, send: Any) -> None:
        assert (await receive())["type"] == "websocket.connect"
        await send({"type": "websocket.accept"})
        assert BackMsg.FromString((await receive())["bytes"]).WhichOneof("type") == "rerun_script"
        leaving = asyncio.ensure_future(receive())
        for message in ForwardMsg(session_event={}), ForwardMsg(script_finished=ForwardMsg.FINISHED_SUCCESSFULLY):
            await asyncio.sleep(0)
            assert not leaving.done(), "it waits for the whole page"
            await send({"type": "websocket.send", "bytes": message.SerializeToString()})
        assert (await leaving)["type"] == "websocket.disconnect"

    assert beginning(app) == ["lifespan", "websocket", "left", "lifespan.startup.complete"]


def test_a_host_whose_page_breaks_begins_and_says_so_in_its_log(caplog: pytest.LogCaptureFixture) -> None:
    async def app(scope: Any, receive: Any, send: Any) -> None:
        raise OSError("no page")

    assert beginning(app) == ["lifespan", "websocket", "lifespan.startup.complete"]
    assert "the first page was not drawn" in caplog.text


# --- limits ---


def test_an_allowance_lets_a_burst_through_and_makes_the_rest_wait_its_turn() -> None:
    allowance = Allowance(rate=2.0, burst=3.0, now=0.0)
    assert [allowance.take(1.0, 0.0) for _ in range(5)] == [0.0, 0.0, 0.0, 0.5, 1.0]
    assert allowance.take(1.0, 2.0) == 0.0  # two seconds filled four: the debt of two, this one, and one is left
    assert allowance.take(3.0, 2.0) == 1.0
    assert Allowance(rate=0.0, burst=1.0, now=0.0).take(2.0, 9.0) == float("inf")


def test_an_allowance_never_saves_more_than_a_burst() -> None:
    allowance = Allowance(rate=10.0, burst=2.0, now=0.0)
    assert allowance.take(3.0, 1e9) == pytest.approx(0.1)


def test_every_limit_has_its_reason_and_can_be_set() -> None:
    parser = ArgumentParser()
    Limits.add_to(parser)
    assert Limits.of(parser.parse_args([])) == Limits()
    assert Limits.of(parser.parse_args(["--sessions", "3", "--frames", "60"])) == replace(
        Limits(), sessions=3, frames=60
    )
    assert all(len(row.metadata["why"]) > 20 for row in fields(Limits))
    with pytest.raises(ValueError, match="messages must be a number from 0 on"):
        Limits.of(parser.parse_args(["--messages", "-1"]))
    with pytest.raises(ValueError, match="silence"):
        Limits.of(parser.parse_args(["--silence", "nan"]))


# --- what may not spoil it for others ---


def test_of_a_flood_of_messages_few_pass_and_the_sender_is_shown_out() -> None:
    limits = Limits()
    room = Room(limits)
    begun = room.clock.now
    noisy = visit(room, *[rerun(fragment="f") for _ in range(2000)])
    assert noisy.closed == BROKE_RULES
    passed = len(room.reached)
    assert limits.messages_burst <= passed <= limits.messages_burst + limits.held + 1
    assert passed - limits.messages_burst <= limits.messages * (room.clock.now - begun) + 1  # never above the rate
    assert noisy.taken < 200  # the rest was not even read
    assert room.counters.refused == {"too fast": 1}
    assert room.counters.slowed == limits.held + 1


def test_reruns_of_the_whole_page_count_for_what_they_cost() -> None:
    room = Room()
    visit(room, *[rerun() for _ in range(2000)])
    burst = Limits().messages_burst / Limits().page_cost
    assert burst <= len(room.reached) <= burst + Limits().held + 1


def test_a_hand_at_the_controls_and_a_view_that_plays_never_wait() -> None:
    room = Room()

    async def play() -> None:
        visitor = Visitor(room, *[rerun(), *[rerun(fragment="f", want=24) for _ in range(60)]])
        step = room.clock

        async def app(scope: Any, receive: Any, send: Any) -> None:
            await receive()
            while (message := await receive())["type"] == "websocket.receive":
                room.reached.append(message["bytes"])
                step.now += 0.4  # what 24 frames last at sixty a second

        room.gate._app = app
        await visitor.visit()

    alone(play())
    assert len(room.reached) == 61
    assert room.counters.slowed == 0


def test_whoever_asks_for_more_frames_than_a_screen_shows_waits_for_them() -> None:
    limits = Limits()
    room = Room(limits)
    begun = room.clock.now
    visit(room, rerun(), *[rerun(fragment="f", want=60) for _ in range(40)])
    frames = 60 * (len(room.reached) - 1)
    assert frames <= limits.frames_burst + limits.frames * (room.clock.now - begun) + 60
    assert room.counters.slowed > 0


def test_a_number_of_frames_that_is_absurd_counts_as_the_most_that_is_answered() -> None:
    room = Room()
    visit(room, rerun(fragment="f", want=999_999_999), rerun(fragment="f", want=60))
    assert len(room.reached) == 2
    assert room.counters.slowed == 0


@pytest.mark.parametrize("data", [clear_cache(), b"", b"\xff" * 40, BackMsg(set_run_on_save=True).SerializeToString()])
def test_what_the_page_never_says_does_not_reach_the_app(data: bytes) -> None:
    room = Room()
    visit(room, data, rerun())
    assert room.reached == [rerun()]
    assert room.counters.refused == {"unwelcome": 1}


def test_a_flood_of_what_is_unwelcome_is_shown_out_too() -> None:
    room = Room()
    noisy = visit(room, rerun(), *[clear_cache() for _ in range(2000)])
    assert noisy.closed == BROKE_RULES
    assert room.reached == [rerun()]


def test_a_message_that_is_too_big_is_shown_out_unread() -> None:
    room = Room()
    assert visit(room, b"x" * (Limits().message_bytes + 1), rerun()).closed == TOO_BIG
    assert not room.reached


def test_who_says_nothing_loses_the_place() -> None:
    room = Room(replace(Limits(), silence=0.0))

    async def silent() -> Visitor:
        visitor = Visitor(room, stays=True)
        return await asyncio.wait_for(visitor.visit(), 10)

    assert alone(silent()).closed == BROKE_RULES
    assert room.counters.refused == {"silent": 1}
    assert room.counters.sessions == 0


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE", "PATCH"])
def test_nothing_is_uploaded_and_no_body_is_read(method: str) -> None:
    room = Room()
    status, headers, body = room.ask("/_stcore/upload_file/a/b", method, content_length="1000000")
    assert (status, headers["connection"]) == (413, "close")
    assert say("host-refused") in body
    assert room.counters.refused == {"upload": 1}


def test_three_hundred_sockets_take_no_more_than_the_room_holds() -> None:
    limits = replace(Limits(), sessions=10, address_sessions=10, waiting=5)
    room = Room(limits)

    async def crowd() -> list[Visitor]:
        visitors = [Visitor(room, rerun(), stays=True) for _ in range(300)]
        tasks = [asyncio.create_task(visitor.visit()) for visitor in visitors]
        for _ in range(50):
            await asyncio.sleep(0)
        assert room.counters.sessions == 10
        for visitor in visitors:
            visitor.leave.set()
        await asyncio.gather(*tasks)
        return visitors

    visitors = alone(crowd())
    assert room.counters.sessions == 0
    assert room.counters.refused == {"full": 290}
    told = [visitor for visitor in visitors if any(one["type"] == "websocket.send" for one in visitor.told)]
    assert len(told) == 10 - 10 + 5  # a sentence each; for the rest not even that
    assert {sentence(visitor.told) for visitor in told} == {say("host-full")}
    assert sum(visitor.closed == TRY_LATER for visitor in visitors) == 285


@pytest.mark.parametrize(
    ("origin", "passes"),
    [("https://school.example", True), (None, True), ("https://evil.example", False), ("null", False),
     ("http://localhost", False), ("https://school.example:444", False), ("https://school.example.evil", False)],
)  # fmt: skip
def test_only_a_page_of_this_host_gets_a_socket(origin: str | None, passes: bool) -> None:
    """The app is not even asked: of another's page it would look up its own address outside, and all would wait."""
    room = Room()
    headers = {"host": "school.example"} | ({} if origin is None else {"origin": origin})
    visitor = alone(Visitor(room, rerun(), **headers).visit())  # type: ignore[arg-type]
    assert room.reached == ([rerun()] if passes else [])
    assert visitor.closed == (None if passes else BROKE_RULES)
    assert room.counters.refused == ({} if passes else {"foreign": 1})


def test_one_address_leaves_places_to_others() -> None:
    room = Room(replace(Limits(), sessions=10, address_sessions=3))

    async def crowd() -> None:
        visitors = [Visitor(room, rerun(), stays=True) for _ in range(5)]
        other = Visitor(room, rerun(), address="10.0.0.2", stays=True)
        tasks = [asyncio.create_task(visitor.visit()) for visitor in (*visitors, other)]
        for _ in range(50):
            await asyncio.sleep(0)
        assert room.counters.sessions == 4
        assert room.counters.refused == {"full": 2}
        for visitor in (*visitors, other):
            visitor.leave.set()
        await asyncio.gather(*tasks)

    alone(crowd())


def test_pages_are_drawn_one_after_another_when_a_class_comes_in() -> None:
    limits = Limits()
    room = Room(limits)
    begun = room.clock.now

    async def arrive() -> None:
        await asyncio.gather(*(Visitor(room, rerun()).visit() for _ in range(30)))

    alone(arrive())
    assert len(room.reached) == 30
    assert room.clock.now - begun >= (30 - limits.arrivals_burst) / limits.arrivals


# --- what is said ---


def test_a_full_room_is_told_in_a_sentence_before_the_page_is_even_loaded() -> None:
    room = Room(replace(Limits(), sessions=1))
    room.counters.sessions = 1
    status, headers, body = room.ask("/")
    assert (status, headers["retry-after"]) == (503, "30")
    assert say("host-full") in body
    assert room.ask("/", accept_language="qps")[2] != body
    assert room.ask("/_stcore/health")[0] == 200  # the process is well
    room.counters.sessions = 0
    assert room.ask("/")[0] == 200


def test_a_full_room_leaves_a_socket_to_another_if_the_door_has_asked_it_first() -> None:
    room = Room(replace(Limits(), sessions=0), name="room1")
    own, others, new = (Visitor(room, rerun(), cookie=cookie) for cookie in ("a=b; room=room1", "room=room2", ""))
    for visitor in (own, others, new):
        alone(visitor.visit())
    assert [message["type"] for message in own.told] == [
        "websocket.http.response.start",
        "websocket.http.response.body",
    ]
    assert own.told[0]["status"] == 503
    assert own.taken == 1
    assert sentence(others.told) == sentence(new.told) == say("host-full")
    assert room.counters.refused == {"full": 3}


@pytest.mark.parametrize("path", ["/breaks", "/fails"])
def test_a_broken_page_says_a_reference_and_no_more(path: str, caplog: pytest.LogCaptureFixture) -> None:
    room = Room()
    status, headers, body = room.ask(path)
    assert status == 500
    assert "secret" not in body
    assert headers["x-content-type-options"] == "nosniff"
    found = re.search(r"noted as ([0-9a-f]{8})", body)
    assert found
    if path == "/breaks":
        assert found[1] in caplog.text
        assert "a secret path" in caplog.text


def test_every_response_has_the_policy_and_none_names_the_server() -> None:
    for path, method in (("/", "GET"), ("/counters", "GET"), ("/", "PUT"), ("/breaks", "GET")):
        _, headers, _ = Room().ask(path, method)
        assert "server" not in headers
        assert headers["x-content-type-options"] == "nosniff"
        assert "default-src 'self'" in headers["content-security-policy"]


def rules(policy: str) -> dict[str, list[str]]:
    return {name: rest for name, *rest in (part.split() for part in policy.split(";"))}


def test_the_policy_allows_no_other_host_and_no_script_but_ours() -> None:
    found = rules(dict(Policy(INDEX).headers("school.example:8501"))[b"content-security-policy"].decode())
    sources = [source for name in found for source in found[name]]
    hosts = {source for source in sources if not source.startswith("'") and not source.endswith(":")}
    assert hosts == {"ws://school.example:8501", "wss://school.example:8501"}
    assert {source for source in sources if source.endswith(":")} == {"data:", "blob:"}
    assert "'unsafe-inline'" not in found["script-src"]
    assert "'unsafe-eval'" not in sources
    assert sum(source.startswith("'sha256-") for source in found["script-src"]) == len(re.findall("<script>", INDEX))
    assert found["frame-ancestors"] == ["'self'"]


@pytest.mark.parametrize("host", ["", "a b", "x; script-src *", "h\r\nx: y", "*", "evil.example/path"])
def test_a_host_that_is_none_gets_into_no_header(host: str) -> None:
    found = rules(dict(Policy(INDEX).headers(host))[b"content-security-policy"].decode())
    assert found["connect-src"] == ["'self'", "data:", "blob:"]


def test_who_may_frame_the_page_is_checked() -> None:
    assert ancestors("'self'  https://lms.school.example:8443") == "'self' https://lms.school.example:8443"
    named = dict(Policy(INDEX, "https://lms.school.example").headers("h"))[b"content-security-policy"].decode()
    assert rules(named)["frame-ancestors"] == ["https://lms.school.example"]
    for wrong in ("", "*", "https://a.example; script-src *", "javascript:x", "a.example"):
        with pytest.raises(ValueError, match="frame-ancestors"):
            ancestors(wrong)


# --- what is counted ---


def test_answers_are_counted_and_timed_from_the_request() -> None:
    room = Room(answer=finished)
    visit(room, rerun(), *[rerun(fragment="f") for _ in range(3)])
    text = room.ask("/counters")[2]
    assert "playground_answers_total 4\n" in text
    assert "playground_sessions 0\n" in text
    assert text.endswith("# EOF\n")


def test_rate_and_p95_are_of_the_last_ten_seconds() -> None:
    counters = Counters()
    for number in range(100):
        counters.answered(number / 1000, now=100.0)
    assert counters.rate(105.0) == 10.0
    assert counters.p95(105.0) == 0.095
    assert (counters.rate(111.0), counters.p95(111.0)) == (0.0, 0.0)
    assert counters.answers == 100


def test_the_log_has_one_line_a_second_at_most_and_none_where_nothing_happens() -> None:
    counters = Counters()
    assert json.loads(counters.line(0.0) or "")["sessions"] == 0
    counters.answered(0.02, 0.5)
    assert counters.line(0.9) is None
    told = json.loads(counters.line(1.0) or "")
    assert (told["answers"], told["p95_ms"]) == (1, 20)
    assert counters.line(5.0) is None


def test_the_log_names_no_visitor(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    room = Room(answer=finished)
    visit(room, rerun(), b"\xff" * 9)
    lines = [record.getMessage() for record in caplog.records if record.name == "playground.host"]
    assert lines
    assert not [line for line in lines if "10.0.0.1" in line]


# --- the wire ---


def deflated(chunk: bytes, bits: int, **settings: int) -> int:
    """How many bytes a socket sends that compresses so."""
    deflate = zlib.compressobj(settings.get("level", -1), zlib.DEFLATED, -bits, settings["memLevel"])
    return len(deflate.compress(chunk) + deflate.flush(zlib.Z_SYNC_FLUSH))


def test_frames_of_the_default_run_take_five_kilobytes_each_on_the_wire() -> None:
    """Bytes as the socket sends them, with the settings of the server that we run on; a host's send fewer."""
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert config["server"]["enableWebsocketCompression"] is True
    run, at, usual, hosts = Run.open(Settings()), 0, 0, 0
    for number in range(1, 21):
        ask = {"id": number, "generation": run.generation, "kind": "frames", "from": at, "want": 24, "speed": "1e"}
        run.answer(ask)
        header, _ = decode_header(run.chunk)
        at = header["steps"][-1]
        sent = deflated(run.chunk, 12, memLevel=5)
        assert sent / header["n"] <= 5000
        usual += sent
        hosts += deflated(run.chunk, WINDOW_BITS, **SETTINGS)
    assert hosts < usual


def test_between_two_messages_a_socket_keeps_nothing_that_compresses() -> None:
    [factory] = Wire(uvicorn.Config(Gate), ServerState(), {}).conn.available_extensions
    agreed, deflate = factory.process_request_params([("client_max_window_bits", None)], [])
    assert {name for name, _ in agreed} >= {"server_no_context_takeover", "client_no_context_takeover"}
    assert ("server_max_window_bits", str(WINDOW_BITS)) in agreed
    sent = [deflate.encode(Frame(Opcode.BINARY, b"frames" * 500)) for _ in range(2)]
    assert sent[0].data == sent[1].data
    assert not {"encoder", "decoder"} & vars(deflate).keys()


BLOCKS = """
from ctypes import CDLL, Structure, c_int, c_size_t, c_void_p
from playground.host.memory import give_back

class Told(Structure):  # glibc's mallinfo: the fourth is how many blocks are mapped
    _fields_ = [(f"n{{place}}", c_int) for place in range(10)]

libc = CDLL(None)
libc.malloc.restype, libc.malloc.argtypes = c_void_p, [c_size_t]
libc.free.argtypes, libc.mallinfo.restype = [c_void_p], Told
if {settled}:
    give_back()
libc.free(libc.malloc(4_000_000))  # from here on a C library left alone keeps all that is smaller in its heap
before = libc.mallinfo().n3
block = libc.malloc(1_000_000)
print(libc.mallinfo().n3 - before)
"""


@pytest.mark.skipif(not hasattr(ctypes.CDLL(None), "mallinfo"), reason="the C library is another")
@pytest.mark.parametrize("settled", [True, False])
def test_large_blocks_are_mapped_and_given_back_whole_however_large_others_were(settled: bool) -> None:
    program = BLOCKS.format(settled=settled)
    told = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert (told.stdout.strip(), told.stderr) == (str(int(settled)), "")


def test_the_host_settles_its_memory_before_anything_is_loaded() -> None:
    lines = (ROOT / "playground" / "host" / "__main__.py").read_text().splitlines()
    assert lines.index("    give_back()") < lines.index("    from playground.host.server import main")
