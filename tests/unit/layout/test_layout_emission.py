"""The forms in which a drawn row goes to terminals that do bidi themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from layout_texts import texts
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from tuireader.layout import LaidOut, plain
from tuireader.layout.emission import LRM, as_drawn, for_kitty, for_the_terminal, with_marks

BOLD, RED, GREEN = Style(bold=True), Style(color="red"), Style(color="green")
ARABIC = st.text(alphabet="ابتلمنهوي\u064e\u0651٣۴3( )«».،؟ab", max_size=30)


def row(text: str) -> list[Segment]:
    """A text as it is drawn."""
    return [Segment(plain(LaidOut(text, base=1).line(0, 200)), Style.null())]


def text_of(segments: list[Segment]) -> str:
    return "".join([segment.text for segment in segments])


def test_as_drawn() -> None:
    assert as_drawn([Segment("a"), Segment("ب", RED)]) == [Segment("a"), Segment("ب", RED)]


# LRM


def test_a_mark_stands_behind_each_letter_and_what_is_on_it() -> None:
    (segment,) = with_marks([Segment("a\u0628\u0651\u064e \u0663-\u06f4\ufefb)", RED)])
    assert segment == Segment(f"a\u0628\u0651\u064e{LRM} \u0663{LRM}-\u06f4\ufefb{LRM})", RED)


def test_hebrew_too() -> None:
    assert text_of(with_marks([Segment("\u05d0\u05b0b")])) == f"\u05d0\u05b0{LRM}b"


@given(texts)
def test_marks_change_nothing_that_is_seen(text: str) -> None:
    before = row(text)
    after = with_marks(before)
    assert text_of(after).replace(LRM, "") == text_of(before)
    assert cell_len(text_of(after)) == cell_len(text_of(before))
    assert [segment.style for segment in after] == [segment.style for segment in before]


# kitty


@pytest.mark.parametrize(
    ("drawn", "emitted"),
    [
        ("كتب", "بتك"),
        ("كتب abc", "بتك abc"),
        ("«كتب»", "«بتك»"),
        ("(كتب)", "(بتك)"),
        (".كتب", "بتك."),
        ("٣٢١", "١٢٣"),
        ("۴۳۲", "۲۳۴"),
        ("123", "123"),
        ("،؟", "،؟"),
        ("كتب▎", "بتك▎"),
        ("│كتب│", "│بتك│"),
        ("بَت", "تبَ"),
    ],
)
def test_what_kitty_would_reverse_is_reversed(drawn: str, emitted: str) -> None:
    assert text_of(for_kitty([Segment(drawn)])) == emitted


def test_a_run_that_begins_in_latin_is_left_alone_or_turned_as_a_whole() -> None:
    assert text_of(for_kitty([Segment("اتAPI")])) == "اتAPI"
    assert text_of(for_kitty([Segment("APIات")])) == "تاIPA"


def test_colours_stay_in_their_columns() -> None:
    after = for_kitty([Segment("ab ", RED), Segment("كت", RED), Segment("بم", GREEN)])
    assert after == [Segment("ab مب", RED), Segment("تك", GREEN)]


def test_weight_parts_a_run() -> None:
    after = for_kitty([Segment("كت", BOLD), Segment("بم", RED)])
    assert after == [Segment("تك", BOLD), Segment("مب", RED)]


def test_marks_in_a_segment_of_their_own_go_with_their_letter() -> None:
    assert text_of(for_kitty([Segment("ك"), Segment("ب"), Segment("\u064e")])) == "ب\u064eك"


@given(texts)
def test_kitty_keeps_widths_and_characters(text: str) -> None:
    before, after = text_of(row(text)), text_of(for_kitty(row(text)))
    assert cell_len(after) == cell_len(before)
    assert len(after) == len(before)


@given(st.text(alphabet="ابتلمن\u064e٣،.() ", max_size=30))
def test_twice_is_once_where_all_is_arabic(text: str) -> None:
    before = row(text)
    assert text_of(for_kitty(for_kitty(before))) == text_of(before)


# The terminal's own


@pytest.mark.parametrize(
    "text",
    [
        "هذه ثلاث كلمات",
        "في 999.5 دولار",
        "قال (نعم) ثم",
        "شركة New York ثم",
        "كِتَابٌ مُحَمَّدٌ",
        "العدد ١٢٣ ثم",
        "پژوهش گچ",
    ],
)
def test_the_logical_text_comes_back(text: str) -> None:
    line = text_of(for_the_terminal(row(text)))
    assert line.rstrip(LRM).replace("\ufefb", "لا").replace("\ufefc", "لا") == text


def test_what_stands_side_by_side_stays_there() -> None:
    left, right = text_of(row("كتب")), text_of(row("قلم"))
    assert text_of(for_the_terminal([Segment(f"{left} │ {right}")])) == f"كتب{LRM} │ قلم{LRM}"
    assert text_of(for_the_terminal([Segment(f"{left}   {right}")])) == f"كتب{LRM}   قلم{LRM}"
    assert text_of(for_the_terminal([Segment(f"{left} {right}")])) == f"قلم كتب{LRM}"


@given(texts)
def test_the_terminal_gets_every_column(text: str) -> None:
    before, after = text_of(row(text)), text_of(for_the_terminal(row(text)))
    assert cell_len(after) == cell_len(before)


@given(ARABIC, ARABIC)
def test_no_form_moves_what_is_left_of_a_line(left: str, right: str) -> None:
    a, b = text_of(row(left)), text_of(row(right))
    for form in (with_marks, for_kitty, for_the_terminal):
        after = text_of(form([Segment(f"{a} │ {b}")]))
        assert cell_len(after.partition("│")[0]) == cell_len(a) + 1
