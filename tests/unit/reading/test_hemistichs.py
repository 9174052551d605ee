"""Where a line of verse has its middle."""

from __future__ import annotations

import pytest

from tuireader.reading.hemistichs import middle_of

HALVES = ("كتابي رفيقي إذا طال ليلي", "وأنسي إذا غاب عني الصحاب")


@pytest.mark.parametrize("sign", [" * ", " ** ", " *** ", " … ", " ... ", "\t", "    ", " \u2003 ", " / "])
def test_a_sign_parts_the_hemistichs(sign: str) -> None:
    verse = sign.join(HALVES)
    cut = middle_of(verse)
    assert cut is not None
    assert (verse[: cut.end], verse[cut.start :]) == HALVES


def test_a_comma_amid_the_line_stays_with_what_is_before_it() -> None:
    verse = "، ".join(HALVES)
    cut = middle_of(verse)
    assert cut is not None
    assert verse[: cut.end] == HALVES[0] + "،"
    assert verse[cut.start :] == HALVES[1]


@pytest.mark.parametrize(
    "verse",
    [
        HALVES[0],
        f"يا قلب، {HALVES[0]} و{HALVES[1]}",
        " * ".join([*HALVES, HALVES[0]]),
        "،",
        "",
        " * ",
    ],
)
def test_a_line_without_a_middle_is_not_cut(verse: str) -> None:
    assert middle_of(verse) is None
