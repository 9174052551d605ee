"""Hemistichs in two columns, and one below the other where they have no room."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tuireader.layout import Cut, LaidOut, VerseLayout, plain
from tuireader.layout.verse import GAP, WIDEST_COLUMN

FIRST, SIGN, SECOND = "كتابي رفيقي إذا طال ليلي", " * ", "وأنسي إذا غاب عني الصحاب"
VERSE = FIRST + SIGN + SECOND
CUT = Cut(len(FIRST), len(FIRST + SIGN))
WIDE, NARROW = 80, 40


def layout() -> VerseLayout:
    return VerseLayout(VERSE, 1, CUT)


def test_both_hemistichs_stand_on_one_line_the_first_at_the_right() -> None:
    assert layout().line_count(WIDE) == 1
    drawn = plain(layout().line(0, WIDE))
    first, second = plain(LaidOut(FIRST, base=1).line(0, WIDE)), plain(LaidOut(SECOND, base=1).line(0, WIDE))
    assert drawn.endswith(first)
    assert second in drawn
    assert "*" not in drawn


def test_second_hemistichs_of_verses_of_other_lengths_begin_in_one_column() -> None:
    other = VerseLayout("قصير" + SIGN + SECOND, 1, Cut(4, 7))
    edges = []
    for verse in (layout(), other):
        line, start = verse.line(0, WIDE), verse.text.index(SECOND)
        edges.append(line.width - (line.column(start) or 0))
    assert edges[0] == edges[1]


def test_where_they_have_no_room_the_second_stands_below_at_the_other_edge() -> None:
    assert layout().line_count(NARROW) == 2
    first, second = layout().line(0, NARROW), layout().line(1, NARROW)
    assert plain(first) == plain(LaidOut(FIRST, base=1).line(0, NARROW))
    assert second.width == NARROW
    assert plain(second).strip() == plain(LaidOut(SECOND, base=1).line(0, NARROW))
    assert not plain(second).startswith(" ")


def test_a_column_is_never_so_wide_that_the_two_lose_sight_of_each_other() -> None:
    assert layout().line(0, 300).width == 2 * WIDEST_COLUMN + GAP


@given(st.integers(min_value=1, max_value=200), st.integers(min_value=0, max_value=len(VERSE) - 1))
def test_every_offset_is_on_the_line_that_is_named_for_it(width: int, offset: int) -> None:
    verse = layout()
    line = verse.line(verse.line_of(offset, width), width)
    assert line.start <= offset < line.end
    assert line.column(offset) is not None
    assert line.width <= max(width, 1)


@given(st.integers(min_value=1, max_value=120))
def test_the_lines_together_are_the_whole_verse(width: int) -> None:
    verse = layout()
    lines = [verse.line(number, width) for number in range(verse.line_count(width))]
    assert [line.start for line in lines] == [0, *(line.end for line in lines[:-1])]
    assert lines[-1].end == len(VERSE)
