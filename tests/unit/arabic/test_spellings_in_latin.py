"""Digits and Latin spellings."""

from __future__ import annotations

import pytest
from arabic_cases import cases
from hypothesis import given
from hypothesis import strategies as st

from tuireader.arabic.characters import has_arabic
from tuireader.arabic.digits import to_arabic_indic_digits, to_ascii_digits
from tuireader.arabic.transliteration import romanize, spell_name


@pytest.mark.parametrize(("vocalized", "romanized"), cases("romanize.txt"))
def test_a_vocalized_word_in_latin(vocalized: str, romanized: str) -> None:
    assert romanize(vocalized) == romanized


@pytest.mark.parametrize(("name", "spelling"), cases("names.txt"))
def test_a_name_in_latin(name: str, spelling: str) -> None:
    assert spell_name(name) == spelling


@given(
    st.text(
        "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآؤئىةٱ\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670\u0640", max_size=12
    )
)
def test_no_arabic_letter_is_left(word: str) -> None:
    assert not has_arabic(romanize(word))
    assert not has_arabic(spell_name(word))


def test_digits_of_both_sets() -> None:
    assert to_ascii_digits("٢٠٢٦/۱۱، ٣٫٥٪") == "2026/11، 3٫5٪"
    assert to_arabic_indic_digits("2026 کتاب 7") == "٢٠٢٦ کتاب ٧"


@given(st.text("0123456789 ،.", max_size=20))
def test_digits_there_and_back(text: str) -> None:
    assert to_ascii_digits(to_arabic_indic_digits(text)) == text


@pytest.mark.parametrize(
    ("text", "arabic"), [("Threads", False), ("123 ؟", False), ("a ش", True), ("ﻻ", True), ("٣", False), ("", False)]
)
def test_what_counts_as_arabic(text: str, arabic: bool) -> None:
    assert has_arabic(text) is arabic
