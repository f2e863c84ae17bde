"""Draws the page once before the host says that it is ready: what is loaded for the first page, no visitor waits for.

It takes a second, or several where the machine has other things to do; those whose room has gone would wait as long.
"""

from __future__ import annotations

import asyncio
import logging

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from playground.host.gate import App, Message, Receive, Send

LONGEST = 20.0  # seconds; then the host begins as it is

_log = logging.getLogger("playground.host")


def drawn_once(app: App, base: str = "") -> App:
    """Returns `app`, which lies under the path `base` ("" or "/path"), ready only when it has drawn its page."""

    async def whole(scope: Message, receive: Receive, send: Send) -> None:
        async def said(message: Message) -> None:
            if message["type"] == "lifespan.startup.complete":
                try:
                    await asyncio.wait_for(draw(app, base), LONGEST)
                except Exception:  # whoever comes will see what is the matter, and the log has it
                    _log.exception("the first page was not drawn")
            await send(message)

        await app(scope, receive, said if scope["type"] == "lifespan" else send)

    return whole


async def draw(app: App, base: str = "") -> None:
    """Opens the page as a browser does, waits until it is drawn, and leaves."""
    asked = BackMsg()
    asked.rerun_script.query_string = ""
    says: list[Message] = [
        {"type": "websocket.connect"},
        {"type": "websocket.receive", "bytes": asked.SerializeToString()},
    ]
    over = asyncio.Event()

    async def receive() -> Message:
        if says:
            return says.pop(0)
        await over.wait()
        return {"type": "websocket.disconnect", "code": 1000}

    async def send(message: Message) -> None:
        told = ForwardMsg.FromString(message.get("bytes") or b"").WhichOneof("type")
        if message["type"] == "websocket.close" or told == "script_finished":
            over.set()

    path = f"{base}/_stcore/stream"
    await app({"type": "websocket", "path": path, "headers": [], "query_string": b""}, receive, send)
