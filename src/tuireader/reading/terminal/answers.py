"""What a terminal answered. Owns the reading of its bytes; asks nothing and decides nothing."""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

_VERSION = re.compile(rb"\x1bP>\|([^\x1b\x07]{0,200})(?:\x1b\\|\x9c)")
_MODE = re.compile(rb"\x1b\[8;(\d)\$y")
_CURSOR = re.compile(rb"\x1b\[(\d{1,5});(\d{1,5})R")
_FENCE = re.compile(rb"\x1b\[\?[\d;]*c")
_REPLIES: Final = (_VERSION, _MODE, _CURSOR, _FENCE)
_KEYS = re.compile(r"(?:[^\x00-\x1f\x7f-\x9f]|[\r\t\x7f]|\x1b(?:O[A-Z]|\[[A-Z]|\[\d{1,2}~))*")


class Answers(Struct, frozen=True):
    """What is known of the terminal, beside what the environment says."""

    raw: bytes = b""
    """All that came back, to be shown when something looks wrong."""
    asked: bool = False
    version: str = ""
    """XTVERSION: the name that it gives itself; empty where it gives none."""
    bidi: int | None = None
    """DECRQM of mode 8: 1 set (it does bidi), 2 reset, 0 unknown to it; None where nothing came."""
    mark_width: int | None = None
    """How many columns LRM takes."""
    complete: bool = False
    """Whether the last question was answered, so that nothing more will come."""
    seconds: float = 0.0
    typed: str = ""
    """Keys that were pressed meanwhile."""
    outer_name: str = ""
    """Of the terminal that tmux runs in: its terminfo name,"""
    outer_version: str = ""
    """the name that it gives itself,"""
    passes: bool = False
    """and whether tmux hands sequences on to it."""


def read_answers(raw: bytes, seconds: float = 0.0) -> Answers:
    """Take the answers out of what was read; whatever else is there was typed, or is of no use."""
    version, mode, cursor = _VERSION.search(raw), _MODE.search(raw), _CURSOR.search(raw)
    complete = is_complete(raw)
    column = int(cursor[2]) - 1 if cursor else None
    return Answers(
        raw=raw,
        asked=True,
        version=version[1].decode("ascii", "replace") if version else "",
        bidi=int(mode[1]) if mode else None,
        mark_width=column if column in (0, 1, 2) else None,
        complete=complete,
        seconds=seconds,
        typed=_typed(raw),
    )


def is_complete(raw: bytes) -> bool:
    """Whether the fence, which was asked last, has been answered."""
    return _FENCE.search(raw) is not None


def _typed(raw: bytes) -> str:
    """What is left beside the answers, if it is nothing but keys."""
    for reply in _REPLIES:
        raw = reply.sub(b"", raw)
    text = raw.decode("utf-8", "replace")
    return text if _KEYS.fullmatch(text) and "\ufffd" not in text else ""
