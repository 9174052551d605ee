"""Approximate matching against the plain matrix of edit distances."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tuireader.reading.approximate import best_match, errors_at_start

SHORT = st.text("ابت ", max_size=12)


def distance(first: str, second: str) -> int:
    row = list(range(len(second) + 1))
    for number, char in enumerate(first, 1):
        before, row = row, [number]
        for at, other in enumerate(second):
            row.append(min(before[at] + (char != other), before[at + 1] + 1, row[at] + 1))
    return row[-1]


@given(SHORT.filter(bool), SHORT)
def test_the_best_match_has_the_least_distance_of_all_parts(pattern: str, text: str) -> None:
    parts = [text[start:end] for start in range(len(text) + 1) for end in range(start, len(text) + 1)]
    match = best_match(pattern, text)
    assert match.errors == min(distance(pattern, part) for part in parts)
    assert distance(pattern, text[match.start : match.end]) == match.errors


@given(SHORT, SHORT)
def test_errors_at_the_start_are_those_of_the_best_beginning(pattern: str, text: str) -> None:
    beginnings = [text[:end] for end in range(len(text) + 1)]
    assert errors_at_start(pattern, text) == min(distance(pattern, part) for part in beginnings)


def test_a_long_pattern_is_one_integer() -> None:
    pattern = "كتاب جديد " * 40
    assert best_match(pattern, "أول " + pattern.replace("جديد", "قديم", 1) + "آخر") == (4, 404, 2)
