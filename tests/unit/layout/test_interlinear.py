"""Rows of pairs: columns, order, wrapping, and the way between offsets and lines."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuireader.layout import InterlinearLayout, Pair, plain

_TEXT = "كتب الولد رسالة."
_PAIRS = (Pair(0, 3, ("wrote",)), Pair(4, 9, ("the boy",)), Pair(10, 16, ("a letter",)))


def _lines(layout: InterlinearLayout, width: int) -> list[str]:
    return [plain(layout.line(number, width)) for number in range(layout.line_count(width))]


def test_the_first_word_stands_at_the_right_with_its_gloss_below() -> None:
    arabic, english = _lines(InterlinearLayout(_TEXT, 1, _PAIRS), 40)
    assert english == "a letter  the boy  wrote"
    assert len(arabic) == len(english)
    assert arabic.index("ﻛ") > english.index("w") - 1


def test_each_pair_stands_in_one_column() -> None:
    layout = InterlinearLayout(_TEXT, 1, _PAIRS)
    arabic, english = layout.line(0, 40), layout.line(1, 40)
    for pair in _PAIRS:
        ((_, right),) = arabic.columns(pair.start, pair.end)[-1:]
        ((_, below),) = english.columns(pair.start, pair.end)[-1:]
        assert right == below


def test_rows_wrap_between_pairs_with_a_blank_line_between_rows() -> None:
    layout = InterlinearLayout(_TEXT, 1, _PAIRS)
    lines = _lines(layout, 15)
    assert [line.strip() for line in lines[1::3]] == ["the boy  wrote", "a letter"]
    assert lines[2] == ""
    assert [layout.leads(number) for number in range(5)] == [True, False, False, True, False]


def test_offsets_lead_to_the_line_of_their_word() -> None:
    layout = InterlinearLayout(_TEXT, 1, _PAIRS)
    assert [layout.line_of(offset, 15) for offset in (0, 3, 9, 10, 15, 99)] == [0, 0, 0, 3, 3, 3]
    assert layout.lines_of(10, 16, 15) == range(3, 5)
    assert layout.lines_of(0, 16, 15) == range(0, 5)


def test_a_click_on_a_gloss_means_its_word() -> None:
    english = InterlinearLayout(_TEXT, 1, _PAIRS).line(1, 40)
    assert english.hit(0) == (10, 16)
    assert english.hit(english.width - 1) == (0, 3)


def test_a_long_gloss_ends_in_an_ellipsis() -> None:
    layout = InterlinearLayout("كتب", 1, [Pair(0, 3, ("a gloss that says far more than it should",))])
    assert plain(layout.line(1, 80)) == "a gloss that says far…"


def test_a_word_wider_than_the_row_fills_several() -> None:
    layout = InterlinearLayout("ك" * 50, 1, [Pair(0, 50, ("long",))])
    lines = _lines(layout, 20)
    assert [len(line) for line in lines[::3]] == [20, 20, 10]
    assert lines[1].strip() == "long"
    assert lines[4].strip() == ""


def test_a_text_from_left_to_right_keeps_its_order() -> None:
    layout = InterlinearLayout("one two", 0, [Pair(0, 3, ("1",)), Pair(4, 7, ("2",))])
    assert _lines(layout, 20) == ["one  two", "1    2  "]


@pytest.mark.parametrize("depth", [0, 1, 2])
def test_depth_is_lines_of_a_row(depth: int) -> None:
    layout = InterlinearLayout("كتب", 1, [Pair(0, 3, ("x",) * depth)])
    assert layout.line_count(10) == 1 + depth


_WORD = st.text(st.characters(codec="utf-8", exclude_categories=["Zs", "Cc", "Zl", "Zp"]), min_size=1, max_size=12)


@given(st.lists(st.tuples(_WORD, st.text(max_size=30)), min_size=1, max_size=12), st.integers(1, 60))
def test_no_line_is_wider_than_the_row_and_every_offset_has_its_line(words: list[tuple[str, str]], width: int) -> None:
    text, pairs = "", []
    for word, gloss in words:
        pairs.append(Pair(len(text), len(text) + len(word), (gloss,)))
        text += word + " "
    layout = InterlinearLayout(text, 1, pairs)
    lines = [layout.line(number, width) for number in range(layout.line_count(width))]
    assert all(line.width <= width for line in lines)
    for pair in pairs:
        line = lines[layout.line_of(pair.start, width)]
        assert line.start <= pair.start < line.end
    leading = [line for number, line in enumerate(lines) if layout.leads(number)]
    assert all(one.end <= other.start for one, other in pairwise(leading))
