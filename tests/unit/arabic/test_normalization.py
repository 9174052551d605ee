"""Folding: what search takes for the same, and the way back to the text."""

from __future__ import annotations

import pytest
from arabic_cases import cases
from hypothesis import given
from hypothesis import strategies as st

from tuireader.arabic.characters import TASHKEEL
from tuireader.arabic.normalization import fold, fold_with_offsets, strip_marks
from tuireader.arabic.translating import LONG

TEXTS = st.text("اأإآٱبتةهىيئكؤءلم\u064e\u0651\u0640\u200c\u200f \u0661\u06f23ABİΣςßé.", max_size=30) | st.text(
    max_size=30
)


@pytest.mark.parametrize(("written", "compared"), cases("fold.txt"))
def test_spellings_that_search_takes_for_the_same(written: str, compared: str) -> None:
    assert fold(written) == compared


@given(TEXTS)
def test_folding_is_done_once_and_for_all(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold_with_offsets(text).text == fold(text)
    assert len(fold_with_offsets(text).offsets) == len(fold(text)) + 1


@given(TEXTS.filter(bool))
def test_a_long_text_is_folded_like_its_parts(text: str) -> None:
    assert fold(f"{text} " * LONG) == f"{fold(text)} " * LONG


@given(TEXTS, st.data())
def test_a_place_in_the_folded_text_is_a_place_in_the_text(text: str, data: st.DataObject) -> None:
    folded = fold_with_offsets(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    first, last = folded.source_span(start, end)
    if start < end:
        assert fold(text[first:last]) == folded.text[start:end]
        assert 0 <= first < last <= len(text)


def test_marks_behind_a_letter_belong_to_it() -> None:
    folded = fold_with_offsets("كِتَابٌ جَدِيدٌ")
    assert folded.source_span(0, 4) == (0, 7)
    assert "كِتَابٌ جَدِيدٌ"[slice(*folded.source_span(5, 9))] == "جَدِيدٌ"


def test_only_marks_are_stripped() -> None:
    assert strip_marks("إِلَى المَدْرَسَةِ ١") == "إلى المدرسة ١"
    assert all(strip_marks(f"ب{mark}") == "ب" for mark in TASHKEEL)
