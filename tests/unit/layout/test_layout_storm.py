"""Ten thousand random paragraphs at random widths, and inputs made to break a layout: laws hold, and in time."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from layout_texts import bases, texts
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from tuireader.layout import Digits, Display, LaidOut, Line, StyledSpan, Tashkeel, count_lines, paint, plain
from tuireader.layout.cells import KINDS, Kind

PARAGRAPHS = 10_000
_BASE, _MARKED = Style(color="white"), Style(bgcolor="blue")
_storm = settings(max_examples=PARAGRAPHS, deadline=None, derandomize=True, database=None)
_displays = st.builds(Display, st.sampled_from(Tashkeel), st.sampled_from(Digits))


@pytest.mark.slow
@_storm
@given(texts, st.integers(1, 80), bases, _displays, st.integers(0, 30))
def test_ten_thousand_paragraphs(text: str, width: int, base: int | None, display: Display, at: int) -> None:
    laid = LaidOut(text, base, display)
    lines = [laid.line(k, width) for k in range(laid.line_count(width))]
    assert len(lines) == count_lines(text, width)
    end = 0
    for line in lines:
        assert line.start == end
        end = line.end
        _check_line(line, width)
        _check_picture(line, width, StyledSpan(at, at + 5, _MARKED))
    assert end == len(text)


def _check_line(line: Line, width: int) -> None:
    assert line.width == cell_len(plain(line)) <= width
    place, column = line.start, 0
    for start, end in sorted({cell[:2] for cell in line.cells}):
        assert start == place < end
        place = end
    assert place == line.end
    for cell in line.cells:
        assert cell.width == cell_len(cell.text)
        if cell.width:
            left = line.column(cell.start)
            assert left is not None
            assert left <= column
            assert line.hit(column) == line.hit(left) == cell[:2]
        column += cell.width


def _check_picture(line: Line, width: int, span: StyledSpan) -> None:
    segments = paint(line, width, [span], _BASE)
    drawn = "".join(segment.text for segment in segments)
    padding = " " * (width - line.width)
    assert drawn == (padding + plain(line) if line.base else plain(line) + padding)
    for column in range(1, width):
        left, right = Segment.divide(segments, [column, width])
        texts_of = ["".join(segment.text for segment in part) for part in (left, right)]
        if "".join(texts_of) == drawn:
            # Where a wide character is cut in two, Rich puts a blank for each half.
            assert not texts_of[1] or KINDS[texts_of[1][0]] is not Kind.MARK
        assert [cell_len(part) for part in texts_of] == [column, width - column]


_HOSTILE: dict[str, Callable[[], str]] = {
    "nested isolates": lambda: "\u2067" * 10_000 + "نعم" + "\u2069" * 10_000,
    "isolates of the first strong": lambda: "\u2068" * 10_000 + "نعم abc" + "\u2069" * 10_000,
    "isolates never closed": lambda: "\u2066\u2067\u2068" * 4000 + "نعم",
    "isolates one after another": lambda: "\u2068نعم\u2069 \u2066a\u2069 " * 3000,
    "ends without a start": lambda: "\u2069" * 10_000 + "نعم",
    "brackets": lambda: "(" * 5000 + "نعم" + ")" * 5000,
    "bracket pairs": lambda: "(ا)[b]" * 3000,
    "marks": lambda: "\u064e\u0651" * 20_000,
    "marks on blanks": lambda: " \u06d6" * 10_000,
    "controls": lambda: "\x1b\x00\x9b\u202e" * 5000,
    "marks of direction": lambda: "\u200f\u200e\u061c" * 7000,
    "joiners": lambda: "\u200d\u200c" * 10_000,
    "joined for ever": lambda: "ه\u200d" * 10_000,
    "surrogates": lambda: "\ud800\udc00نعم" * 3000,
    "a word as long as a book": lambda: "بلاغ" * 25_000,
    "a paragraph as long as a book": lambda: "قال (abc) لا ١٢٫٥٪ " * 5000,
    "blanks": lambda: " " * 100_000,
    "signs for phrases": lambda: "\ufdfa" * 5000,
    "emoji": lambda: "نعم \U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f1f8\U0001f1e6漢 " * 1000,
    "digits and separators": lambda: "1,2.3/" * 10_000,
}


@pytest.mark.parametrize("width", [1, 20, 80])
@pytest.mark.parametrize("make", _HOSTILE.values(), ids=_HOSTILE.keys())
def test_hostile_paragraphs_are_laid_out_in_time(make: Callable[[], str], width: int) -> None:
    text = make()
    began = time.process_time()
    laid = LaidOut(text, 1)
    count = laid.line_count(width)
    lines = [laid.line(k, width) for k in (0, count // 2, count - 1)]
    assert count_lines(text, width) == count
    assert time.process_time() - began < 3
    for line in lines:
        assert line.width == cell_len(plain(line)) <= width
        assert len(plain(line)) < 40 * width


@pytest.mark.parametrize("text", ["\u064e\u0651 \u0652", "\x1b\x00", "\ud800\udfff\ud800", "漢字 نعم", "ا\U0001f600ب"])
def test_narrow_columns(text: str) -> None:
    for width in range(1, 21):
        laid = LaidOut(text, 1)
        lines = list(map(partial(laid.line, width=width), range(laid.line_count(width))))
        assert all(line.width <= width for line in lines)
        assert (lines[0].start, lines[-1].end) == (0, len(text))
