"""The cases of tests/fixtures/layout, which anyone who reads Arabic can add to."""

from __future__ import annotations

from pathlib import Path

import pytest
from layout_notation import Case, read_cases, spell

from tuireader.layout import LaidOut, count_lines

_FOLDER = Path(__file__).parents[2] / "fixtures" / "layout"
_CASES = [case for path in sorted(_FOLDER.glob("*.txt")) for case in read_cases(path)]


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.title)
def test_case(case: Case) -> None:
    laid = LaidOut(case.text, case.base)
    lines = [laid.line(k, case.width) for k in range(laid.line_count(case.width))]
    assert [spell(line) for line in lines] == case.lines
    assert count_lines(case.text, case.width) == len(lines)


def test_there_are_cases() -> None:
    assert len(_CASES) > 40
