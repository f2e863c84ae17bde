"""Puts the app behind the gate and serves it. `python -m playground.host`"""

from __future__ import annotations

import logging
import os
import re
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from secrets import token_hex

import streamlit as st
import uvicorn
from streamlit import config

from playground.host.begin import drawn_once
from playground.host.counters import Counters
from playground.host.gate import Gate
from playground.host.kept import Kept
from playground.host.limits import Limits
from playground.host.policy import Policy, ancestors
from playground.host.wire import Wire
from playground.words import say

APP = Path(__file__).resolve().parent.parent / "app.py"
PINGS = 30.0  # seconds between two pings: who does not answer is gone, and leaves a place
LEAVING = 5  # seconds that a server which is to end gives to what it has begun

_log = logging.getLogger("playground.host")


def broken(error: Exception) -> bool:
    """Says a sentence with a reference where the page broke outside of its own guard; the log has the rest."""
    reference = token_hex(4)
    _log.error("the page broke, reference %s", reference, exc_info=error)
    st.warning(say("host-broken", reference=reference), icon=":material/warning:")
    return True


def gate(limits: Limits, *, frame_ancestors: str = "'self'", elsewhere: str = "", room: str = "") -> Gate:
    """Returns the app behind its gate, ready to be served by any ASGI server, one process a gate."""
    index = (Path(st.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    path = (config.get_option("server.baseUrlPath") or "").strip("/")
    base = f"/{path}" if path else ""
    return Gate(
        Kept(drawn_once(st.App(APP, on_script_error=broken), base), base),
        policy=Policy(index, frame_ancestors),
        limits=limits,
        counters=Counters(),
        base=base,
        elsewhere=elsewhere,
        room=room,
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Serves until it is told to end."""
    parser = ArgumentParser(prog="python -m playground.host", description="Serves the app as a host should.")
    parser.add_argument("--port", type=int, default=int(os.environ.get("PORT", "8501")))
    parser.add_argument("--address", default="127.0.0.1", help="0.0.0.0 for every network (%(default)s)")
    parser.add_argument(
        "--frame-ancestors",
        default=os.environ.get("FRAME_ANCESTORS", "'self'"),
        help="sites that may show the page in a frame, such as https://school.example (%(default)s)",
    )
    parser.add_argument("--base-path", default=os.environ.get("BASE_PATH", ""), help="where the page lies: school/nets")
    parser.add_argument("--no-compression", action="store_true", help="for a host with more network than processor")
    parser.add_argument("--elsewhere", default=os.environ.get("ELSEWHERE", ""), help="where to go if the room is full")
    parser.add_argument("--room", default=os.environ.get("ROOM", ""), help="its name among others behind one door")
    Limits.add_to(parser)
    options = parser.parse_args(arguments)
    try:
        limits, frames = Limits.of(options), ancestors(options.frame_ancestors)
    except ValueError as error:
        parser.error(str(error))
    if not re.fullmatch(r"[A-Za-z0-9.-]{0,63}", options.room):
        parser.error("a room is called by letters, digits, points and dashes")
    config.set_option("server.baseUrlPath", options.base_path.strip("/"))
    if options.no_compression:
        config.set_option("server.enableWebsocketCompression", False)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(message)s")
    served = gate(limits, frame_ancestors=frames, elsewhere=options.elsewhere, room=options.room)
    uvicorn.run(
        served,
        host=options.address,
        port=options.port,
        ws=Wire,
        ws_max_size=limits.message_bytes + 1,
        ws_ping_interval=PINGS,
        ws_ping_timeout=PINGS,
        ws_per_message_deflate=bool(config.get_option("server.enableWebsocketCompression")),
        server_header=False,
        access_log=False,
        log_config=None,
        log_level="warning",  # a line a connection would bury the one a second that tells how it goes
        timeout_graceful_shutdown=LEAVING,
    )
