"""A drawn row made ready for a terminal that would do bidi itself. Owns the forms of a row; asks no terminal.

A row comes in visual order, joined, as the screen is to look. Each form keeps every column where it is: characters are
followed by a mark, or change places with others of the same run, while the styles stay with the columns.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import groupby
from typing import Final, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from tuireader.layout.bidi import mirror

Form = Callable[[Sequence[Segment]], list[Segment]]

LRM: Final = "\u200e"
_BLOCKS: Final = ((0x0590, 0x08FF), (0xFB1D, 0xFDFF), (0xFE70, 0xFEFF), (0x10800, 0x10FFF), (0x1E800, 0x1EFFF))
"""Where the letters and digits of right-to-left scripts are."""
_COMMON: Final = frozenset("\u060c\u061b\u061f\u0640\ufd3e\ufd3f")
"""Arabic signs that other scripts use too, and which therefore tell nothing of a run's script."""
_APART: Final = 2
"""So many blanks part a line from what stands beside it."""


class _Place(NamedTuple):
    """A character with its marks, and the style of the columns it takes."""

    text: str
    style: Style | None


def as_drawn(segments: Sequence[Segment]) -> list[Segment]:
    """The row as it is: for a terminal that leaves characters where they are put."""
    return list(segments)


def with_marks(segments: Sequence[Segment]) -> list[Segment]:
    """The row with LRM behind each letter or digit of a right-to-left script: a run of one cannot be reversed."""
    return [segment if segment.text.isascii() else segment._replace(text=_marked(segment.text)) for segment in segments]


def for_kitty(segments: Sequence[Segment]) -> list[Segment]:
    """The row with each run reversed that kitty would reverse.

    kitty draws what stands between two blanks in one weight, slant and font as one run, and backwards if the first
    letter is of a right-to-left script. Colours do not part runs. A run with Arabic at its left end and Latin at its
    right one has no form in which kitty would draw it as it is meant; nor has a word for which kitty takes two fonts.
    """
    if _all_ascii(segments):
        return list(segments)
    done: list[_Place] = []
    for (blank, _, _), run in groupby(_places(segments), key=_run_of):
        part = list(run)
        done += part if blank or not _kitty_turns(part) else _turned(part)
    return _segments(done)


def for_the_terminal(segments: Sequence[Segment]) -> list[Segment]:
    """The row in logical order with plain letters, for a terminal that orders and joins them.

    Lam-alef stays one character: two would move all that stands beside it. LRM parts what stands side by side.
    """
    if _all_ascii(segments):
        return list(segments)
    places = [_Place(_plain(text), style) for text, style in _places(segments)]
    done: list[_Place] = []
    start = 0
    while start < len(places):
        if _is_strong(places[start].text):
            end = _end_of_line(places, start)
            done += _logical(places[start:end])
            done[-1] = done[-1]._replace(text=done[-1].text + LRM)
        else:
            end = start + 1
            done.append(places[start])
        start = end
    return _segments(done)


# What terminals look at


@cache
def _marks() -> str:
    """The marks of right-to-left scripts and of Latin ones, as a class of a pattern."""
    return "\u0300-\u036f" + "".join([char for char in _of_blocks() if unicodedata.category(char) == "Mn"])


@cache
def _strong() -> dict[int, str]:
    """Letters and digits of right-to-left scripts, each with LRM behind it."""
    return {ord(char): char + LRM for char in _of_blocks() if unicodedata.bidirectional(char) in ("R", "AL", "AN")}


@cache
def _mark_and_marks() -> re.Pattern[str]:
    return re.compile(f"{LRM}([{_marks()}]+)")


def _marked(text: str) -> str:
    return _mark_and_marks().sub(rf"\1{LRM}", text.translate(_strong()))


def _of_blocks() -> Iterator[str]:
    return (chr(code) for first, last in _BLOCKS for code in range(first, last + 1))


def _is_strong(text: str) -> bool:
    return ord(text[0]) in _strong()


@lru_cache(4096)
def _scripted(text: str) -> bool | None:
    """Whether a character is of a right-to-left script; None where it is of none."""
    char = text[:1]
    if char in _COMMON or unicodedata.category(char) == "Mn":
        return None
    if any(first <= ord(char) <= last for first, last in _BLOCKS):
        return True
    return False if char.isalpha() else None


def _kitty_turns(run: Sequence[_Place]) -> bool:
    """Whether the run, reversed, would be reversed again."""
    scripts = (_scripted(place.text) for place in reversed(run))
    return next((script for script in scripts if script is not None), False)


# Rows as places


def _all_ascii(segments: Sequence[Segment]) -> bool:
    return all(segment.text.isascii() for segment in segments)


def _places(segments: Sequence[Segment]) -> Iterator[_Place]:
    """Each character with the marks that follow it, each stretch of blanks; lone marks join what is before them."""
    held = ""
    held_style: Style | None = None
    for text, style, _ in segments:
        for part in _parts(text):
            if held and not _width(part[0]):
                held += part
                continue
            if held:
                yield _Place(held, held_style)
            held, held_style = part, style
    if held:
        yield _Place(held, held_style)


def _parts(text: str) -> Sequence[str]:
    """The stretches of blanks and the characters; those of scripts that are rare here one by one, marks apart."""
    return list(text) if _RARE.search(text) else _clusters().findall(text)


_RARE = re.compile("[^\x00-\u08ff\u2010-\u2027\u2030-\u205e\u2190-\u27bf\ufb1d-\ufdff\ufe70-\ufefc]")


@cache
def _clusters() -> re.Pattern[str]:
    return re.compile(f" +|[{_marks()}]+|[^ {_marks()}][{_marks()}]*")


@lru_cache(4096)
def _width(text: str) -> int:
    return cell_len(text)


@lru_cache(4096)
def _is_apart(text: str) -> bool:
    return text.isspace() or _is_drawing(text)


def _run_of(place: _Place) -> tuple[bool, bool, bool]:
    style = place.style
    return _is_apart(place.text), bool(style and style.bold), bool(style and style.italic)


def _is_drawing(text: str) -> bool:
    """Lines, blocks and braille, which kitty draws itself and not with a font."""
    return "\u2500" <= text[0] <= "\u259f" or "\u2800" <= text[0] <= "\u28ff"


def _turned(run: Sequence[_Place]) -> list[_Place]:
    """The characters in reverse, brackets mirrored, the styles where they were; a wide one takes its style along."""
    backwards = [_mirrored(place.text) for place in reversed(run)]
    if any(_width(text) != 1 for text in backwards):
        return [_Place(text, place.style) for text, place in zip(backwards, reversed(run), strict=True)]
    return [_Place(text, place.style) for text, place in zip(backwards, run, strict=True)]


def _segments(places: Sequence[_Place]) -> list[Segment]:
    """Places of one style as one segment."""
    groups = groupby(places, key=lambda place: place.style)
    return [Segment("".join([place.text for place in group]), style) for style, group in groups]


# Back to logical order


@lru_cache(4096)
def _plain(text: str) -> str:
    """The letter that a presentation form is a form of, where it is a form of one."""
    if not any("\ufb50" <= char <= "\ufefc" for char in text):
        return text
    plain = [unicodedata.normalize("NFKC", char) for char in text]
    return "".join([new if len(new) == 1 else old for old, new in zip(text, plain, strict=True)])


def _end_of_line(places: Sequence[_Place], start: int) -> int:
    """Behind the last strong character that stands in one line of text with that at `start`."""
    end, blanks = start, 0
    for index in range(start, len(places)):
        text = places[index].text
        blanks = blanks + len(text) if text.isspace() else 0
        if blanks >= _APART or _is_drawing(text):
            break
        if _is_strong(text):
            end = index + 1
    return end


def _logical(line: Sequence[_Place]) -> list[_Place]:
    """A line from its left end to its logical order: all is turned, and what runs left to right is turned back."""
    turned = _turned(line)
    texts = [place.text for place in turned]
    for found in _LEFT_TO_RIGHT.finditer("".join([_class(text) for text in texts])):
        first, last = found.span()
        texts[first:last] = [_mirrored(text) for text in reversed(texts[first:last])]
    return [_Place(text, place.style) for text, place in zip(texts, turned, strict=True)]


_LEFT_TO_RIGHT = re.compile("(?:n[^RL]*)?L(?:[^R]*L)?|n(?:s?n)*")
"""Words of other scripts with what stands between them, and numbers; in the letters of `_class`."""


@lru_cache(4096)
def _class(text: str) -> str:
    char = text[0]
    direction = unicodedata.bidirectional(char)
    if direction in ("R", "AL"):
        return "R"
    if direction in ("EN", "AN"):
        return "n"
    if char.isalpha():
        return "L"
    return "s" if char in ".,:/\u066b\u066c" else "-"


@lru_cache(4096)
def _mirrored(text: str) -> str:
    return mirror(text[0]) + text[1:]
