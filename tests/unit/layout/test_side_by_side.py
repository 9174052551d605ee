"""Two texts side by side: columns, what stands level, and the English below where there is no room."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuireader.layout import LaidOut, ParallelLayout, plain
from tuireader.layout.parallel import GAP, LEAST_COLUMN, columns_of

ARABIC = "ذهب الولد إلى المدرسة في الصباح الباكر ثم عاد إلى البيت بعد الظهر وقرأ كتابا طويلا عن البحر والسفن القديمة."
ENGLISH = "The boy went to school early in the morning, came home in the afternoon and read a long book about the sea."
WIDE, NARROW = 90, 40


def test_the_two_columns_and_the_gap_fill_the_width_and_the_text_has_the_smaller_one() -> None:
    columns = columns_of(WIDE)
    assert columns.english + GAP + columns.text == WIDE
    assert LEAST_COLUMN <= columns.text <= columns.english


def test_both_begin_on_the_first_line_and_each_is_wrapped_in_its_own_column() -> None:
    layout, columns = ParallelLayout(ARABIC, 1, ENGLISH), columns_of(WIDE)
    text, english = LaidOut(ARABIC, base=1), LaidOut(ENGLISH, base=0)
    for number in range(layout.line_count(WIDE)):
        beside = layout.beside(number, WIDE)
        if number < text.line_count(columns.text):
            assert plain(layout.line(number, WIDE)) == plain(text.line(number, columns.text))
        if number < english.line_count(columns.english):
            assert beside is not None
            assert plain(beside) == plain(english.line(number, columns.english))


def test_the_longer_of_the_two_says_how_many_lines_there_are() -> None:
    short = ParallelLayout("نعم.", 1, ENGLISH)
    assert short.line_count(WIDE) == LaidOut(ENGLISH, base=0).line_count(columns_of(WIDE).english)
    last = short.line(short.line_count(WIDE) - 1, WIDE)
    assert (last.start, last.end, last.cells) == (4, 4, ())


def test_where_two_columns_have_no_room_the_english_stands_below() -> None:
    layout = ParallelLayout(ARABIC, 1, ENGLISH)
    own = LaidOut(ARABIC, base=1).line_count(NARROW)
    assert columns_of(NARROW) == (0, NARROW)
    assert [layout.beside(number, NARROW) for number in range(own)] == [None] * own
    below = [layout.beside(number, NARROW) for number in range(own, layout.line_count(NARROW))]
    assert " ".join(plain(line).strip() for line in below if line) == ENGLISH


def test_without_english_the_text_keeps_its_column() -> None:
    layout = ParallelLayout(ARABIC, 1, "")
    assert layout.line_count(WIDE) == LaidOut(ARABIC, base=1).line_count(columns_of(WIDE).text)
    assert layout.beside(0, WIDE) is None


@given(st.integers(min_value=1, max_value=200), st.integers(min_value=0, max_value=len(ARABIC)))
def test_every_offset_stands_on_the_line_that_is_named_for_it(width: int, offset: int) -> None:
    layout = ParallelLayout(ARABIC, 1, ENGLISH)
    line = layout.line(layout.line_of(offset, width), width)
    assert line.start <= offset <= line.end
    assert line.width <= columns_of(width).text


@pytest.mark.parametrize("width", [1, 5, 59, 60, 61, 184])
def test_no_line_of_english_is_wider_than_its_column(width: int) -> None:
    layout = ParallelLayout(ARABIC, 1, ENGLISH)
    beside = [layout.beside(number, width) for number in range(layout.line_count(width))]
    assert all(line.width <= (columns_of(width).english or width) for line in beside if line)
