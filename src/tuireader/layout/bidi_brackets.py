"""Mirrored characters and paired brackets (UAX#9 N0, L4). Owns python-bidi's table; knows no levels of a paragraph."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from tuireader.layout.borrowed import module_alone

_MAX_DEPTH: Final = 63
"""BD16: deeper brackets are left unpaired."""

_LATE_PAIRS = "\u2e55\u2e56\u2e57\u2e58\u2e59\u2e5a\u2e5b\u2e5c"
"""Brackets of Unicode 14 that python-bidi's table lacks."""

_CANONICAL = {"\u2329": "\u3008", "\u232a": "\u3009"}
_STRONG_R = "REN"
"""Numbers count as R among brackets and neutrals."""


@cache
def mirrored() -> dict[str, str]:
    """Each character that has a mirror image -> that image."""
    theirs: dict[str, str] = module_alone("bidi", "mirror").MIRRORED
    pairs = zip(_LATE_PAIRS[::2], _LATE_PAIRS[1::2], strict=True)
    return {**theirs, **{a: b for pair in pairs for a, b in (pair, pair[::-1])}}


class _Brackets(NamedTuple):
    closing_of: dict[str, str]
    """Opening bracket -> its closing one, both in canonical form."""
    search: re.Pattern[str]


@cache
def _brackets() -> _Brackets:
    pairs = {
        opening: closing
        for opening, closing in mirrored().items()
        if unicodedata.category(opening) == "Ps" and unicodedata.category(closing) == "Pe"
    }
    every = re.escape("".join([*pairs, *pairs.values()]))
    return _Brackets({a: _CANONICAL.get(b, b) for a, b in pairs.items()}, re.compile(f"[{every}]"))


def pair_brackets(text: str, classes: str, types: str, level: int) -> str:
    """N0: give paired brackets the direction of what they hold, or of what stands before them.

    Args:
        text: The characters of one isolating run sequence.
        classes: Their original classes.
        types: Their types after W7, preceded by sos: one longer than `text`.
        level: The embedding level of the sequence.
    """
    if not _brackets().search.search(text):
        return types
    found = bytearray(types, "ascii")
    for opening, closing in sorted(_pairs(text, types)):
        strong = _direction(found, opening + 1, closing + 1, "LR"[level & 1])
        if strong:
            for index in (opening, closing):
                _set(found, classes, index, ord(strong))
    return found.decode("ascii")


def _pairs(text: str, types: str) -> Iterator[tuple[int, int]]:
    closing_of, search = _brackets()
    waiting: list[tuple[str, int]] = []
    for match in search.finditer(text):
        index, char = match.start(), match[0]
        if types[index + 1] != "o":
            continue
        if char in closing_of:
            if len(waiting) == _MAX_DEPTH:
                return
            waiting.append((closing_of[char], index))
            continue
        canonical = _CANONICAL.get(char, char)
        for depth in range(len(waiting) - 1, -1, -1):
            if waiting[depth][0] == canonical:
                yield waiting[depth][1], index
                del waiting[depth:]
                break


def _direction(types: bytearray, opening: int, closing: int, embedding: str) -> str:
    """L or R for the pair at these places of `types`, or nothing where it holds nothing strong."""
    inside = types[opening + 1 : closing]
    holds = {"L": b"L" in inside, "R": any(ord(letter) in inside for letter in _STRONG_R)}
    if holds[embedding]:
        return embedding
    other = "R" if embedding == "L" else "L"
    if not holds[other]:
        return ""
    last_l = types.rfind(b"L", 0, opening)
    last_r = max(types.rfind(letter.encode(), 0, opening) for letter in _STRONG_R)
    return "L" if last_l > last_r else "R"


def _set(types: bytearray, classes: str, index: int, strong: int) -> None:
    """Set the bracket at `index` and the marks that follow it."""
    types[index + 1] = strong
    after = index + 1
    while after < len(classes) and classes[after] == "M":
        types[after + 1] = strong
        after += 1
