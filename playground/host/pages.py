"""What somebody is told who gets no page: a sentence, as a page of its own and as messages of the app's protocol."""

from __future__ import annotations

from html import escape
from typing import Any

import streamlit
from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from playground.words import say

_PAGE = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title><style>
:root {{ color-scheme: light dark; }}
body {{ font: 1.1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 20vh auto; padding: 0 1rem; }}
</style></head><body><h1>{title}</h1><p>{sentence}</p></body></html>
"""


def page(sentence: str, language: str) -> bytes:
    """Returns a page that says a sentence."""
    return _PAGE.format(title=escape(say("title")), sentence=escape(sentence), language=escape(language)).encode()


def messages(sentence: str) -> list[bytes]:
    """Returns what a socket is sent so that the app's page says a sentence, whether it has been drawn before or not."""
    begin, told, done = ForwardMsg(), ForwardMsg(), ForwardMsg()
    begin.new_session.name = "room"
    begin.new_session.main_script_hash = begin.new_session.page_script_hash = "room"
    begin.new_session.config.SetInParent()
    session = begin.new_session.initialize
    session.session_id = "room"
    session.user_info.SetInParent()
    session.session_status.script_is_running = True  # so it asks for its page again once there is a place
    session.environment_info.streamlit_version = streamlit.__version__  # of another one it would load itself anew
    told.metadata.delta_path[:] = [0, 0]
    told.delta.new_element.alert.body = sentence
    told.delta.new_element.alert.format = Alert.WARNING
    done.script_finished = ForwardMsg.FINISHED_SUCCESSFULLY
    for number, message in enumerate((begin, told, done)):
        message.hash = f"room-{number}"
        run: Any = getattr(message.metadata, "run", begin.new_session)  # it stood there before
        run.script_run_id = "room"
    return [message.SerializeToString() for message in (begin, told, done)]
