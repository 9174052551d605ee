"""A paragraph put together from pieces, some of them set apart. Owns white space and the offsets of emphasis."""

from __future__ import annotations

import re

from tuireader.arabic.cleaning import clean_text
from tuireader.document import Emphasis

_WORD = re.compile(r"\S+")


class Inline:
    """Takes pieces as they come in the source; gives one clean line."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._blank = False
        self._emphasis: list[Emphasis] = []

    def add(self, raw: str, *, italic: bool = False, bold: bool = False) -> None:
        """Take a piece; white space, however much, is one blank between words."""
        if not raw:
            return
        text = clean_text(raw)
        set_apart = italic or bold
        position = 0
        for word in _WORD.finditer(text):
            self._blank |= word.start() > position
            self._take(word[0], bold=bold, set_apart=set_apart)
            position = word.end()
        self._blank |= position < len(text)

    def _take(self, word: str, *, bold: bool, set_apart: bool) -> None:
        joined = self._blank and self._length > 0
        start = self._length + joined
        self._parts.append(f" {word}" if joined else word)
        self._length = start + len(word)
        self._blank = False
        if not set_apart:
            return
        last = self._emphasis[-1] if self._emphasis else None
        if last is not None and last.strong == bold and last.end == start - joined:
            self._emphasis[-1] = Emphasis(last.start, self._length, bold)
        else:
            self._emphasis.append(Emphasis(start, self._length, bold))

    def taken(self) -> tuple[str, tuple[Emphasis, ...]]:
        """The line and what is set apart in it; what follows begins a new one."""
        joined = "".join(self._parts)
        text, emphasis = clean_text(joined), tuple(self._emphasis)
        self._parts, self._length, self._blank, self._emphasis = [], 0, False, []
        # Letters and marks that stood in two pieces may be one code point together: offsets would be wrong by then.
        return text, emphasis if text == joined else ()


def line_of(raw: str) -> str:
    """Text as one clean line, white space as single blanks."""
    return " ".join(clean_text(raw).split())
