"""What a reader looks up: lemma, root, parts and English of a written word."""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Callable

import pytest
from nlp_fixtures import cases, split_tokens

from tuireader.arabic.normalization import strip_marks
from tuireader.document import Analysis, Token
from tuireader.nlp.gloss import word_gloss
from tuireader.nlp.morphology import ContextTagger, DictionaryAnalyzer

VERSE = "نزلَ المطرُ على القريةِ القديمةِ، فخرجَ الأطفالُ يلعبونَ في الساحةِ حتى المساءِ."


def matches(reading: Analysis, lemma: str, gloss: str) -> bool:
    return strip_marks(reading.lemma) == lemma and gloss in reading.gloss


@pytest.mark.parametrize(("word", "lemma", "upos", "gloss"), cases("words.txt"))
def test_word_has_the_reading(analyzer: DictionaryAnalyzer, word: str, lemma: str, upos: str, gloss: str) -> None:
    readings = analyzer.analyze(word.removeprefix("first:"))
    asked = readings[:1] if word.startswith("first:") else readings
    assert any(matches(reading, lemma, gloss) and reading.upos == upos for reading in asked), readings[:3]
    assert not any(reading.guess for reading in readings)


@pytest.mark.parametrize(("word", "stays", "goes"), cases("marks.txt"))
def test_written_vowels_restrict(analyzer: DictionaryAnalyzer, word: str, stays: str, goes: str) -> None:
    def has(form: str, wanted: str) -> bool:
        lemma, _, gloss = wanted.partition(" ")
        return any(matches(reading, lemma, gloss) for reading in analyzer.analyze(form))

    assert has(word, stays)
    assert not has(word, goes)
    assert has(strip_marks(word), goes)


@pytest.mark.parametrize(("word", "forms", "english"), cases("segments.txt"))
def test_segments(analyzer: DictionaryAnalyzer, word: str, forms: str, english: str) -> None:
    parts = analyzer.analyze(word)[0].segments
    assert [strip_marks(part.form) for part in parts] == forms.split("+")
    assert [part.gloss.partition(";")[0] for part in parts] == english.split("+")


def test_segments_make_up_the_vocalized_form(analyzer: DictionaryAnalyzer) -> None:
    words = [word.removeprefix("first:") for name in ("words.txt", "segments.txt") for word, *_ in cases(name)]
    for reading in (reading for word in words for reading in analyzer.analyze(word)):
        assert "".join(part.form for part in reading.segments) == reading.vocalized
        assert unicodedata.is_normalized("NFC", reading.vocalized)
        assert not any(unicodedata.combining(part.form[0]) for part in reading.segments)


def test_roles(analyzer: DictionaryAnalyzer) -> None:
    roles = [part.role for part in analyzer.analyze("وسيكتبونها")[0].segments]
    assert roles == ["proclitic", "proclitic", "stem", "suffix", "enclitic"]


def test_the_article_before_sun_and_moon_letters(analyzer: DictionaryAnalyzer) -> None:
    sun, moon = analyzer.analyze("الشمس")[0], analyzer.analyze("القمر")[0]
    assert sun.vocalized == unicodedata.normalize("NFC", "الشَّمْس")
    assert sun.romanized == "al-shams"
    assert moon.vocalized.startswith("الْ")
    assert moon.romanized == "al-qamar"


def test_features(analyzer: DictionaryAnalyzer) -> None:
    she_wrote = analyzer.analyze("كتبت")[0].feats
    assert she_wrote | {"Person": "3", "Gender": "Fem", "Number": "Sing", "Aspect": "Perf", "Voice": "Act"} == she_wrote
    assert analyzer.analyze("المدرسون")[0].feats == {
        "Case": "Nom", "Definite": "Def", "Gender": "Masc", "Number": "Plur",
    }  # fmt: skip
    assert analyzer.analyze("كُتِبَ")[0].feats["Voice"] == "Pass"
    assert analyzer.analyze("سيكتب")[0].feats["Tense"] == "Fut"


def test_both_persons_of_an_unvocalized_perfect(analyzer: DictionaryAnalyzer) -> None:
    persons = {reading.feats.get("Person") for reading in analyzer.analyze("كتبت") if reading.upos == "VERB"}
    assert {"1", "2", "3"} <= persons


@pytest.mark.parametrize(("word", "root"), [("مدرسة", "د ر س"), ("كاتب", "ك ت ب"), ("في", None), ("إنترنت", None)])
def test_root(analyzer: DictionaryAnalyzer, word: str, root: str | None) -> None:
    assert analyzer.analyze(word)[0].root == root


@pytest.mark.parametrize("word", ["ميدجورني", "وميدجورني", "زلنبكوف", "ٹھنڈا", "كتابabc", "َُِ", "ء", "ـ", "x", ""])
def test_every_word_has_a_reading(analyzer: DictionaryAnalyzer, word: str) -> None:
    assert analyzer.analyze(word)


def test_unknown_words_are_guesses(analyzer: DictionaryAnalyzer) -> None:
    reading = analyzer.analyze("وزلنبكوفي")[0]
    assert reading.guess
    assert reading.upos == "PROPN"
    assert reading.lemma == "زلنبكوفي"
    assert [part.role for part in reading.segments] == ["proclitic", "stem"]
    assert word_gloss(reading) == "and Zlnbkufi"


def test_abbreviations_give_way(analyzer: DictionaryAnalyzer) -> None:
    assert "V." not in [reading.gloss for reading in analyzer.analyze("في")]


def test_written_hamza_restricts(analyzer: DictionaryAnalyzer) -> None:
    assert all(reading.vocalized.startswith("أ") for reading in analyzer.analyze("أن"))


def test_odd_words_are_quick(analyzer: DictionaryAnalyzer) -> None:
    for word in ("ا" * 200, "وبال" * 50, "َ" * 200, "ب" * 31, "أإآ" * 10):
        start = time.perf_counter()
        analyzer.analyze(word)
        assert time.perf_counter() - start < 0.05, word


def test_every_word_of_a_text_has_english(tagged: Callable[[str], tuple[Token, ...]]) -> None:
    for token in tagged(VERSE):
        if token.kind == "word":
            assert token.analysis is not None
            assert word_gloss(token.analysis)
            assert not token.analysis.guess
        else:
            assert token.analysis is None


def test_tagger_keeps_what_is_there(analyzer: DictionaryAnalyzer) -> None:
    own = Analysis(vocalized="بيت", lemma="بيت", gloss="verse of a poem")
    token = Token(0, 3, kind=split_tokens("بيت")[0].kind, analysis=own)
    assert ContextTagger(analyzer.finder, analyzer.disambiguator).tag("بيت", [token]) == (token,)
