"""Spans: half-open, and found by offset among sorted ones."""

from __future__ import annotations

import pytest

from tuireader.document import Span, index_at, span_at

WORDS = (Span(0, 3), Span(4, 8), Span(10, 11))


@pytest.mark.parametrize(
    ("offset", "index", "span"),
    [(-1, -1, None), (0, 0, WORDS[0]), (2, 0, WORDS[0]), (3, 0, None), (4, 1, WORDS[1]), (9, 1, None),
     (10, 2, WORDS[2]), (11, 2, None), (500, 2, None)],
)  # fmt: skip
def test_a_span_holds_its_start_and_not_its_end(offset: int, index: int, span: Span | None) -> None:
    assert index_at(WORDS, offset) == index
    assert span_at(WORDS, offset) == span


def test_among_no_spans_nothing_is_found() -> None:
    assert index_at((), 3) == -1
    assert span_at((), 3) is None


@pytest.mark.parametrize(
    ("start", "end", "shared"),
    [(0, 4, False), (3, 5, True), (4, 8, True), (5, 6, True), (7, 20, True), (8, 20, False), (5, 5, False)],
)
def test_spans_overlap_where_they_share_a_code_point(start: int, end: int, shared: bool) -> None:
    assert Span(4, 8).overlaps(start, end) is shared


def test_a_span_covers_code_points_not_bytes() -> None:
    assert Span(2, 4).of("ذَهَبَ") == "هَ"
