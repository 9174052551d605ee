"""Glyphs of a page as lines of text in logical order. Owns which glyphs are one line, and in which order.

A page shows letters where they are seen. A line whose letters are mostly Arabic is read from the right, and what runs
left to right in it, Latin words and numbers, is turned round; brackets are shapes on the page and are mirrored.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from tuireader.arabic.characters import ARABIC_LETTERS
from tuireader.loaders.inline import line_of
from tuireader.loaders.pdf_glyphs import Glyph
from tuireader.loaders.pdf_marks import hosted, is_mark

_SAME_LINE = 0.45
"""Of a glyph's size: how far its base may stand from the line's."""
_GAP = 0.22
"""Of the size: what is wider than this between two glyphs is a blank that was not written."""
_BETWEEN_CELLS = 2.0
"""Of the size: no blank is so wide."""
_MIRRORED = str.maketrans("()[]{}<>«»‹›﴾﴿", ")(][}{><»«›‹﴿﴾")
_OPENING, _CLOSING = "([{«‹﴿", ")]}»›﴾"
_ASCII_DIGITS = frozenset("0123456789")
_NUMBER_SIGNS = frozenset("%$€£°#+-")
_ENDS = frozenset(",;:،؛.!?؟")
_NUMBERED = re.compile(r"(.*\S) \.(\d+(?:\.\d+)*)")
"""A number that was seen at the right of a title without Arabic."""
_IN_NUMBERS = frozenset(".,:/-–٫٬%٪+")


class PageLine(NamedTuple):
    """A line in logical order and where it stands, in points."""

    text: str
    left: float
    right: float
    base: float
    size: float
    rtl: bool
    cells: int = 1
    """Parts with so much room between them that they are cells of a table, or halves of a verse."""


def lines_of(glyphs: list[Glyph]) -> list[PageLine]:
    """The lines of a page, from the top down."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(hosted(glyphs), key=lambda one: -one.base):
        if rows and rows[-1][0].base - glyph.base <= _SAME_LINE * max(glyph.size, rows[-1][0].size):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    whole = _is_arabic(glyphs)
    return [line for row in rows if (line := _line(row, whole=whole)).text]


def _is_arabic(glyphs: list[Glyph]) -> bool:
    """Whether half of the letters are."""
    letters = [char for glyph in glyphs for char in glyph.text if char.isalpha()]
    return 2 * sum(char in ARABIC_LETTERS for char in letters) >= len(letters) > 0


def _line(row: list[Glyph], *, whole: bool) -> PageLine:
    """A line of a page; where that is Arabic as a whole, a line with any Arabic in it is too."""
    clusters = _clusters(row)
    rtl = _is_arabic(row) or (whole and any(char in ARABIC_LETTERS for glyph in row for char in glyph.text))
    spaced = list(_spaced(clusters))
    text = _read_from_right(spaced) if rtl else _read_from_left(spaced)
    if whole and not rtl and (found := _NUMBERED.fullmatch(text)):
        text = f"{found[2]}. {found[1]}"
    sizes = sorted(glyph.size for glyph in row)
    return PageLine(
        text=line_of(text),
        left=min(glyph.left for glyph in row),
        right=max(glyph.right for glyph in row),
        base=row[0].base,
        size=sizes[len(sizes) // 2],
        rtl=rtl,
        cells=_count_cells(clusters),
    )


def _clusters(row: list[Glyph]) -> list[Glyph]:
    """Glyphs from left to right, each with the marks that stand on it."""
    bases = _printed_once(sorted((glyph for glyph in row if not is_mark(glyph.text)), key=lambda one: one[1:3]))
    for mark in (glyph for glyph in row if is_mark(glyph.text)):
        middle = (mark.left + mark.right) / 2
        near = [at for at, one in enumerate(bases) if one.left - 1 <= middle <= one.right + 1 and one.text.strip()]
        if near:
            at = min(near, key=lambda place: abs((bases[place].left + bases[place].right) / 2 - middle))
            bases[at] = bases[at]._replace(text=bases[at].text + mark.text)
    return bases


def _printed_once(bases: list[Glyph]) -> list[Glyph]:
    """Without the second print of letters that were made bold, or given a shadow, by printing them twice."""
    kept: list[Glyph] = []
    for glyph in bases:
        middle = (kept[-1].left + kept[-1].right) / 2 if kept else 0.0
        if not kept or kept[-1].text != glyph.text or glyph.left >= middle:
            kept.append(glyph)
    return kept


def _count_cells(clusters: list[Glyph]) -> int:
    seen = [glyph for glyph in clusters if glyph.text.strip()]
    return 1 + sum(one.left - before.right > _BETWEEN_CELLS * one.size for before, one in pairwise(seen))


def _spaced(clusters: list[Glyph]) -> Iterator[str]:
    """The texts, with a blank where a gap stands for one."""
    before: Glyph | None = None
    for glyph in clusters:
        if before is not None and glyph.left - before.right > _GAP * glyph.size:
            yield " "
        yield glyph.text
        before = glyph


def _read_from_right(clusters: list[str]) -> str:
    """Right to left, with the runs of the other direction turned round again."""
    parts: list[str] = []
    run: list[str] = []
    neutral: list[str] = []
    for text in reversed(clusters):
        if _runs_right(text):
            joined = run and (all(one in _IN_NUMBERS for one in neutral) or _are_words(run[-1] + text, neutral))
            if not joined:
                parts += _closed(run, neutral)
                run, neutral = _opened(text, parts)
            run += [*neutral, text]
            neutral = []
        elif any(char in ARABIC_LETTERS for char in text):
            parts += [*_closed(run, neutral), text]
            run, neutral = [], []
        else:
            neutral.append(text)
    return _in_balance("".join([*parts, *_closed(run, neutral)]))


def _closed(run: list[str], neutral: list[str]) -> list[str]:
    """A run in its own order, with what stands at its end in ours: the sign of a number belongs to it."""
    end = 0
    while run and run[-1] in _ASCII_DIGITS and end < len(neutral) and neutral[end] in _NUMBER_SIGNS:
        end += 1
    return [*reversed([*run, *neutral[:end]]), *_mirrored(neutral[end:])]


def _opened(text: str, parts: list[str]) -> tuple[list[str], list[str]]:
    """A new run; the sign of a number that was met before it is taken back from what was read."""
    taken: list[str] = []
    while text in _ASCII_DIGITS and parts and parts[-1] in _NUMBER_SIGNS:
        taken.append(parts.pop())
    return taken[::-1], []


def _read_from_left(clusters: list[str]) -> str:
    """Left to right, with Arabic words turned round."""
    parts: list[str] = []
    run: list[str] = []
    neutral: list[str] = []
    for text in clusters:
        if any(char in ARABIC_LETTERS for char in text):
            run += [*(neutral if run else []), text]
            parts += [] if len(run) > 1 else neutral
            neutral = []
        elif _runs_right(text):
            parts += [*reversed(run), *neutral, text]
            run, neutral = [], []
        else:
            neutral.append(text)
    return "".join([*parts, *reversed(run), *neutral])


def _runs_right(text: str) -> bool:
    return any(char.isdigit() or (char.isalpha() and char not in ARABIC_LETTERS) for char in text)


def _are_words(ends: str, between: list[str]) -> bool:
    """Whether two clusters with something between them are words of one run: letters, not numbers, on both sides.

    A comma that is met before the blank behind it belongs to the word at its right: the words are read from there.
    """
    apart = len(between) > 1 and between[0] in _ENDS and between[1] == " "
    return not apart and all(char.isalpha() for char in (ends[0], ends[-1]))


def _mirrored(clusters: list[str]) -> list[str]:
    return [text.translate(_MIRRORED) for text in clusters]


def _in_balance(text: str) -> str:
    """Some writers give brackets by their meaning and not by their shape: then mirroring turned them all round."""
    return text.translate(_MIRRORED) if _unmatched(text) > _unmatched(text.translate(_MIRRORED)) else text


def _unmatched(text: str) -> int:
    waiting = wrong = 0
    for char in text:
        if char in _OPENING:
            waiting += 1
        elif char in _CLOSING:
            wrong += waiting == 0
            waiting = max(0, waiting - 1)
    return wrong + waiting
