"""The present of a verb in the past: the cases of the fixture file, and what any letters give."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nlp_fixtures import FIXTURES

from tuireader.document import Analysis
from tuireader.nlp.morphology import DictionaryAnalyzer, DictionaryConjugator

_CASES = [
    line.split() for line in (FIXTURES / "presents.txt").read_text(encoding="utf-8").splitlines() if line[:1] != "#"
]


@pytest.fixture(scope="module")
def conjugator(analyzer: DictionaryAnalyzer) -> DictionaryConjugator:
    return DictionaryConjugator(analyzer)


def reading_of(analyzer: DictionaryAnalyzer, word: str, aspect: str) -> Analysis:
    wanted = {"Aspect": aspect, "Voice": "Act", "Person": "3"}
    return next(one for one in analyzer.analyze(word) if wanted.items() <= one.feats.items())


@pytest.mark.parametrize(("past", "one", "several"), _CASES)
def test_present(
    past: str, one: str, several: str, analyzer: DictionaryAnalyzer, conjugator: DictionaryConjugator
) -> None:
    reading = reading_of(analyzer, past, "Perf")
    assert conjugator.present(past, reading, plural=False, feminine=False) == one
    assert conjugator.present(past, reading, plural=True, feminine=False) == several


@pytest.mark.parametrize(("past", "one", "several"), _CASES)
def test_a_present_stays_one(
    past: str, one: str, several: str, analyzer: DictionaryAnalyzer, conjugator: DictionaryConjugator
) -> None:
    lemma = reading_of(analyzer, past, "Perf").lemma
    reading = next(one for one in analyzer.analyze(one) if one.lemma == lemma and one.feats.get("Voice") == "Act")
    feminine = reading.feats["Gender"] == "Fem"
    assert conjugator.present(one, reading, plural=False, feminine=feminine) == one
    assert conjugator.present(one, reading, plural=True, feminine=feminine) == several


def test_a_future_stays_one(analyzer: DictionaryAnalyzer, conjugator: DictionaryConjugator) -> None:
    reading = reading_of(analyzer, "ستعلن", "Imp")
    assert conjugator.present("ستعلن", reading, plural=False, feminine=True) == "ستعلن"
    reading = reading_of(analyzer, "سيعلن", "Imp")
    assert conjugator.present("سيعلن", reading, plural=True, feminine=False) == "سيعلنون"


def test_what_may_be_a_past_of_another_is_not_certain(
    analyzer: DictionaryAnalyzer, conjugator: DictionaryConjugator
) -> None:
    reading = reading_of(analyzer, "تمكن", "Imp")
    assert conjugator.present("تمكن", reading, plural=False, feminine=False) is None
    assert conjugator.present("تمكن", reading, plural=False, feminine=True) == "تمكن"


def test_a_word_without_a_reading_is_read_as_a_past(conjugator: DictionaryConjugator) -> None:
    assert conjugator.present("حجب", None, plural=False, feminine=False) == "يحجب"
    assert conjugator.present("مدينة", None, plural=False, feminine=False) is None


@settings(max_examples=60)
@given(word=st.text(alphabet="اأإآبتدرسعقلمنويىةء", min_size=1, max_size=7))
def test_any_letters_give_a_word_or_nothing(word: str, conjugator: DictionaryConjugator) -> None:
    found = conjugator.present(word, None, plural=False, feminine=False)
    assert found is None or found[0] in "يت"
