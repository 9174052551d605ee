"""Painting: styles never change what is drawn, and Rich can crop the result anywhere."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from layout_texts import bases, texts, widths
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from tuireader.layout import LaidOut, Line, StyledSpan, paint, plain

_BASE = Style(color="white")
_STYLES = [Style(color="red"), Style(bgcolor="blue"), Style(bold=True), Style(underline=True), Style(color="green")]
_spans = st.lists(
    st.builds(
        lambda start, length, style, priority: StyledSpan(start, start + length, style, priority),
        st.integers(0, 60), st.integers(0, 30), st.sampled_from(_STYLES), st.integers(-1, 2),
    ),
    max_size=6,
)  # fmt: skip


def _text(segments: list[Segment]) -> str:
    return "".join(segment.text for segment in segments)


@settings(max_examples=500, deadline=None)
@given(texts, widths, bases, _spans)
def test_styles_change_no_text(text: str, width: int, base: int | None, spans: list[StyledSpan]) -> None:
    laid = LaidOut(text, base)
    for k in range(laid.line_count(width)):
        line = laid.line(k, width)
        segments = paint(line, width, spans, _BASE)
        assert sum(cell_len(segment.text) for segment in segments) == width
        padding = " " * (width - line.width)
        assert _text(segments) == (padding + plain(line) if line.base else plain(line) + padding)
        assert _text(segments) == _text(paint(line, width, [], _BASE))
        for one, other in pairwise(segments):
            assert one.style != other.style or _stands_alone(line, one) or _stands_alone(line, other)


@settings(max_examples=300, deadline=None)
@given(texts, bases, _spans)
def test_each_cell_has_the_styles_that_lie_on_it(text: str, base: int | None, spans: list[StyledSpan]) -> None:
    line = LaidOut(text, base).line(0, 200)
    styles = _style_of_each_column(paint(line, line.width, spans, _BASE))
    for cell in line.cells:
        over = [span for span in spans if max(span.start, cell.start) < min(span.end, cell.end)]
        expected = Style.combine([_BASE, *(span.style for span in sorted(over, key=lambda span: span.priority))])
        column = line.column(cell.start)
        assert column is not None
        assert styles[column : column + cell.width] == [expected] * cell.width


@settings(max_examples=300, deadline=None)
@given(texts, bases)
def test_rich_crops_between_clusters(text: str, base: int | None) -> None:
    line = LaidOut(text, base).line(0, 60)
    segments = paint(line, 60, [], _BASE)
    left_edge = 60 - line.width if line.base else 0
    start = left_edge
    for cell in line.cells:
        parts = list(Segment.divide(segments, [start, start + cell.width, 60]))
        assert _text(parts[1]) == cell.text
        start += cell.width


def _stands_alone(line: Line, segment: Segment) -> bool:
    return any(cell.text == segment.text and len(cell.text) > 1 for cell in line.cells)


def _style_of_each_column(segments: list[Segment]) -> list[Style | None]:
    return [segment.style for segment in segments for _ in range(cell_len(segment.text))]


def test_right_to_left_stands_at_the_right() -> None:
    assert paint(LaidOut("نعم", 1).line(0, 6), 6, [], _BASE) == [Segment("   \ufee2\ufecc\ufee7", _BASE)]
    assert paint(LaidOut("نعم", 0).line(0, 6), 6, [], _BASE) == [Segment("\ufee2\ufecc\ufee7   ", _BASE)]


def test_a_cluster_with_marks_stands_alone() -> None:
    segments = paint(LaidOut("كَتب", 1).line(0, 3), 3, [], _BASE)
    assert [segment.text for segment in segments] == ["\ufe90\ufe98", "\ufedb\u064e"]


def test_a_highlight_covers_the_blank_between_words() -> None:
    red = Style(bgcolor="red")
    segments = paint(LaidOut("نعم لا ثم", 1).line(0, 8), 8, [StyledSpan(0, 6, red)], _BASE)
    assert [(cell_len(segment.text), segment.style) for segment in segments] == [(3, _BASE), (5, _BASE + red)]


def test_higher_priority_is_on_top_and_later_among_equals() -> None:
    line = LaidOut("a", 0).line(0, 1)
    red, green, blue = (Style(color=name) for name in ("red", "green", "blue"))
    assert paint(line, 1, [StyledSpan(0, 1, red, 1), StyledSpan(0, 1, green)], _BASE)[0].style == _BASE + green + red
    assert paint(line, 1, [StyledSpan(0, 1, red), StyledSpan(0, 1, blue)], _BASE)[0].style == _BASE + red + blue


def test_half_a_lam_alef_colours_the_whole() -> None:
    segments = paint(LaidOut("لا", 1).line(0, 1), 1, [StyledSpan(1, 2, Style(bold=True))], _BASE)
    assert segments == [Segment("\ufefb", _BASE + Style(bold=True))]


@pytest.mark.parametrize(
    ("text", "base", "width", "drawn"),
    [
        ("abc", 0, 2, "ab"), ("abc", 0, 0, ""), ("abc", 0, -1, ""), ("a漢", 0, 2, "a "),
        ("درو", 1, 2, "\ufead\ufea9"), ("د漢", 1, 2, " \ufea9"),
    ],
)  # fmt: skip
def test_a_line_too_wide_loses_its_end(text: str, base: int, width: int, drawn: str) -> None:
    assert _text(paint(LaidOut(text, base).line(0, 10), width, [], _BASE)) == drawn
