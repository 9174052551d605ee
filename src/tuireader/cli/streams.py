"""The process's three streams. Owns what becomes of closed, unbuffered and narrow ones; knows no command."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress
from typing import TextIO

from tuireader.arabic.cleaning import visible


def make_safe() -> None:
    """Make sure that each stream is there and that none fails on a letter that it cannot write.

    A stream that was closed before the start becomes /dev/null: the number of a closed one would be given to the next
    file that is opened, which then takes what is printed. What cannot be encoded becomes a sign in its place.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w" if number else "r", encoding="utf-8"))  # noqa: SIM115
        elif number:
            with suppress(AttributeError, ValueError):
                stream.reconfigure(errors="replace")
    if isinstance(getattr(sys.stdout, "buffer", None), io.RawIOBase):
        sys.stdout = _buffered(sys.stdout)


def _buffered(stream: TextIO) -> TextIO:
    """With PYTHONUNBUFFERED a write that a full disk cuts short counts as done; so it is not used."""
    lines = 1 if stream.isatty() else -1
    return open(stream.fileno(), "w", lines, encoding=stream.encoding, errors="replace", closefd=False)


def write_bytes(data: bytes) -> None:
    """Write a file's content to standard output as it is, whatever encoding the terminal has."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def tell(line: str) -> None:
    """Say something on standard error; what is told may hold text from outside."""
    print(visible(f"tuireader: {line}"), file=sys.stderr, flush=True)


def drop(stream: TextIO) -> None:
    """After output failed: what is left in the buffer must not be tried again at exit."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
