"""What a browser is allowed to do with our pages: the headers that every response has."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_HOST = re.compile(r"[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?|\[[0-9A-Fa-f:.]{2,45}\](:[0-9]{1,5})?")
_ANCESTOR = re.compile(r"'self'|'none'|https?://[A-Za-z0-9.*-]{1,253}(:[0-9]{1,5})?")


def ancestors(said: str) -> str:
    """Returns which pages may show ours in a frame, checked: 'self', 'none', or addresses of sites.

    Raises:
        ValueError: one of them is none of these.
    """
    parts = said.split()
    wrong = [part for part in parts if not _ANCESTOR.fullmatch(part)]
    if wrong or not parts:
        raise ValueError(f"frame-ancestors are 'self', 'none' or addresses like https://school.example, not {said!r}")
    return " ".join(parts)


class Policy:
    """The headers, made once of the page that they are for; the host's own name goes into them at each request."""

    def __init__(self, index: str, frame_ancestors: str = "'self'") -> None:
        """Allows the inline scripts of the page `index` by their hashes, and no other.

        Modules that the page makes itself (`blob:`) are scripts of ours; styles are written into elements.
        """
        hashes = (b64encode(sha256(text.encode()).digest()).decode() for text in _SCRIPT.findall(index))
        self._script = " ".join(["'self'", "blob:", *(f"'sha256-{value}'" for value in hashes)])
        self._ancestors = ancestors(frame_ancestors)

    def headers(self, host: str) -> list[tuple[bytes, bytes]]:
        """Returns the headers for a page that was asked for at `host`, as the request named it."""
        sockets = f" ws://{host} wss://{host}" if _HOST.fullmatch(host) else ""  # not every browser counts them as self
        rules = {
            "default-src": "'self'",
            "script-src": self._script,
            "style-src": "'self' 'unsafe-inline'",
            "img-src": "'self' data: blob:",
            "font-src": "'self' data:",
            "media-src": "'self' blob:",
            "connect-src": f"'self' data: blob:{sockets}",
            "worker-src": "'self' blob:",
            "frame-src": "'self' blob:",
            "object-src": "'none'",
            "base-uri": "'none'",
            "form-action": "'self'",
            "frame-ancestors": self._ancestors,
        }
        content = "; ".join(f"{name} {value}" for name, value in rules.items())
        return [
            (b"content-security-policy", content.encode()),
            (b"x-content-type-options", b"nosniff"),
            (b"referrer-policy", b"no-referrer"),
            (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
            (b"cross-origin-opener-policy", b"same-origin"),
        ]
