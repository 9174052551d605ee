"""The form of a verb from its lemma."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuireader.nlp.morphology.verb_forms import verb_form

_FILE = Path(__file__).parents[2] / "fixtures" / "nlp" / "verb_forms.txt"
_CASES = [line.split() for line in _FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


@pytest.mark.parametrize(("lemma", "form"), _CASES)
def test_form(lemma: str, form: str) -> None:
    assert verb_form(lemma) == form


@given(st.text(alphabet="اأتسنمكوىّـَِْ ٱ", max_size=9))
def test_any_letters_are_survived(lemma: str) -> None:
    assert verb_form(lemma) in {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "QI", "QII", "QIV"}
