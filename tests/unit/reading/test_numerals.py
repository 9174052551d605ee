"""Numbers beside a text are written as the text writes its own."""

from __future__ import annotations

import pytest
from desks import document_of

from tuireader.layout import AS_WRITTEN, Digits, Display
from tuireader.reading.numerals import Numerals


def numerals(text: str) -> Numerals:
    return Numerals(document_of(text))


@pytest.mark.parametrize(
    ("text", "written"), [("عام ١٩٩٠", "١٢"), ("سال ۱۳۷۰", "۱۲"), ("عام 1990", "12"), ("بلا رقم", "12")]
)
def test_the_digits_of_the_text(text: str, written: str) -> None:
    assert numerals(text).written(12, AS_WRITTEN) == written


def test_the_display_goes_before_the_text() -> None:
    assert numerals("عام ١٩٩٠").written(12, Display(digits=Digits.ASCII)) == "12"
    assert numerals("عام 1990").written(12, Display(digits=Digits.ARABIC_INDIC)) == "١٢"
