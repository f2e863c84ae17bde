"""Stands where Python's `ssl` is missing: anyio asks for its names when it is imported; a page opens no socket."""

from __future__ import annotations


class SSLContext:
    """Only a name."""


class SSLObject:
    """Only a name."""


class SSLError(OSError):
    """Never raised: nothing here speaks TLS."""


SSLZeroReturnError = SSLWantReadError = SSLWantWriteError = SSLSyscallError = SSLEOFError = SSLError
SSLCertVerificationError = CertificateError = SSLError
MemoryBIO = SSLSocket = SSLContext
OP_IGNORE_UNEXPECTED_EOF = 0
