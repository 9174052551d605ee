"""Highlights and notes as values. Owns what they hold; knows neither the store nor how they are shown."""

from __future__ import annotations

import re
import unicodedata
from enum import IntEnum
from itertools import takewhile

from msgspec import Struct


class Colour(IntEnum):
    """The five highlight colours, by the key that sets them."""

    YELLOW = 1
    GREEN = 2
    BLUE = 3
    PINK = 4
    PURPLE = 5


class Anchor(Struct, frozen=True, gc=False, kw_only=True):
    """Where a highlight or note stands: W3C TextPositionSelector and TextQuoteSelector in one.

    Offsets are code points of the paragraph's text in logical order. A whole paragraph is anchored by its full span.
    """

    paragraph: str
    """The paragraph's id when the anchor was made."""
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


class Annotation(Struct, frozen=True, gc=False, kw_only=True):
    """A highlight (it has a colour), a note (it has a body), or both at once: a note on a highlight."""

    id: str
    """A UUID, made once; exports carry it so that a second import updates."""
    anchor: Anchor
    colour: Colour | None = None
    body: str = ""
    """Markdown."""
    english: str = ""
    """The words of an English view that it was made on, as they stood there."""
    created: str
    """ISO 8601 in UTC, to the second."""
    modified: str


_HASH = re.compile(r"(?<![^\s(\[{«“‘\"'])#(\S+)")
"""A sign that opens a word: not the one of C#, of an address or of a heading."""


def tags(body: str) -> tuple[str, ...]:
    """The words of a note that are written with #, in their order, each once, without the sign.

    As in Obsidian: letters of any script with their marks, digits, `_`, `-` and `/`, and not digits alone.
    """
    if "#" not in body:
        return ()
    words = [_tag(found).strip("-/") for found in _HASH.findall(body)]
    return tuple(dict.fromkeys([word for word in words if word.isalpha() or any(map(str.isalpha, word))]))


def tag_spans(line: str) -> list[tuple[int, int]]:
    """Where the tags of a line stand, with their signs."""
    found = ((one.start(), _tag(one[1]).rstrip("-/")) for one in _HASH.finditer(line))
    return [(start, start + 1 + len(word)) for start, word in found if any(map(str.isalpha, word))]


def _tag(text: str) -> str:
    """What of a text without blanks is the tag that it begins with."""
    return text if text.isalnum() else "".join(takewhile(_belongs_to_tag, text))


def _belongs_to_tag(char: str) -> bool:
    return char.isalnum() or char in "_-/\u200c" or unicodedata.category(char).startswith("M")
