"""Display settings: what is drawn changes, and nothing else does."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from layout_texts import bases, texts, widths

from tuireader.layout import Digits, Display, LaidOut, Line, Tashkeel, count_lines, plain

_displays = st.builds(Display, st.sampled_from(Tashkeel), st.sampled_from(Digits))


def _drawn(text: str, tashkeel: Tashkeel = Tashkeel.FULL, digits: Digits = Digits.AS_WRITTEN, base: int = 1) -> str:
    """Cells from the edge where reading starts."""
    cells = LaidOut(text, base, Display(tashkeel, digits)).line(0, 200).cells
    return "".join(cell.text for cell in (cells[::-1] if base else cells))


def _places(line: Line) -> list[tuple[int, int, int]]:
    return [(cell.start, cell.end, cell.width) for cell in line.cells]


@settings(max_examples=500, deadline=None)
@given(texts, widths, bases, _displays)
def test_no_offset_no_column_and_no_line_changes(text: str, width: int, base: int | None, display: Display) -> None:
    laid, other = LaidOut(text, base), LaidOut(text, base, display)
    assert other.text == text
    assert other.breaks(width) == laid.breaks(width)
    assert count_lines(text, width) == other.line_count(width)
    for k in range(laid.line_count(width)):
        # A blank line that holds nothing but a mark has no room for it once it is hidden.
        if plain(other.line(k, width)).strip():
            assert _places(other.line(k, width)) == _places(laid.line(k, width))


@pytest.mark.parametrize(
    ("tashkeel", "drawn"),
    [
        (Tashkeel.FULL, "\ufeeb\u0670\ufeac\u064b\ufe8d \ufea3\ufed6\u0651\u064c \u06d6\ufe8d"),
        (Tashkeel.SHADDA_TANWIN, "\ufeeb\ufeac\u064b\ufe8d \ufea3\ufed6\u0651\u064c \ufe8d"),
        (Tashkeel.NONE, "\ufeeb\ufeac\ufe8d \ufea3\ufed6 \ufe8d"),
    ],
)
def test_levels_of_tashkeel(tashkeel: Tashkeel, drawn: str) -> None:
    assert _drawn("ه\u0670ذ\u064bا حق\u0651\u064c \u06d6ا", tashkeel) == drawn


def test_shadda_stays_where_its_vowel_goes() -> None:
    assert _drawn("ب\u0651\u064e", Tashkeel.SHADDA_TANWIN) == "\ufe8f\u0651"
    assert _drawn("ل\u064eا\u064b", Tashkeel.NONE) == "\ufefb"


def test_hamza_above_spells_a_letter_and_stays() -> None:
    assert _drawn("ـ\u0654\u064e", Tashkeel.NONE) == "ـ\u0654"


def test_accents_of_other_scripts_stay() -> None:
    assert _drawn("cafe\u0301", Tashkeel.NONE, base=0) == "cafe\u0301"


@pytest.mark.parametrize(
    ("digits", "base", "text", "drawn"),
    [
        (Digits.AS_WRITTEN, 1, "12 ١٢ ۱۲", "21 ٢١ ۲۱"),
        (Digits.ASCII, 1, "12 ١٢ ۱۲", "21 21 21"),
        (Digits.ARABIC_INDIC, 1, "12 ١٢ ۱۲", "٢١ ٢١ ٢١"),
        (Digits.ARABIC_INDIC, 1, "12 B12 3G", "٢١ G3 21B"),
        (Digits.ARABIC_INDIC, 0, "12 ١٢", "12 ١٢"),
        (Digits.ASCII, 0, "12 ١٢", "12 12"),
    ],
)
def test_digits(digits: Digits, base: int, text: str, drawn: str) -> None:
    assert _drawn(text, digits=digits, base=base) == drawn


def test_output_without_cells() -> None:
    display = Display(Tashkeel.NONE, Digits.ASCII)
    assert display.with_digits(display.without_marks("كَتَبَ ١٢"), 1) == "كتب 12"
    assert Display().with_digits(Display().without_marks("كَتَبَ ١٢"), 1) == "كَتَبَ ١٢"
