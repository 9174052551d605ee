"""The English line: what each rule makes of a sentence, what its words stand for, and that no text breaks it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tuireader.document import Gloss
from tuireader.nlp.gloss.glosser import RULES, DictionaryGlosser
from tuireader.reading.language import Language
from tuireader.reading.paths import assets
from tuireader.segmentation import tokenize

FIXTURES = Path(__file__).parents[2] / "fixtures" / "gloss"


def lines() -> list[tuple[str, str]]:
    rows = (row for path in sorted(FIXTURES.glob("*.txt")) for row in path.read_text(encoding="utf-8").splitlines())
    parts = (row.partition("|") for row in rows if row.strip() and not row.startswith("#"))
    return [(arabic.strip(), english.strip()) for arabic, _, english in parts]


@pytest.fixture(scope="module")
def language(dictionary_cache: Path) -> Language:
    return Language(dictionary_cache)


def gloss_of(language: Language, text: str) -> Gloss | None:
    return language.glosser.gloss(text, language.tagger.tag(text, tokenize(text)))


@pytest.mark.parametrize(("arabic", "english"), lines())
def test_rules(language: Language, arabic: str, english: str) -> None:
    gloss = gloss_of(language, arabic)
    assert gloss is not None
    assert gloss.en == english
    assert gloss.by == "dictionary"


def words_of(language: Language, text: str) -> dict[str, str]:
    """Each linked piece of the English and the Arabic words that it stands for."""
    gloss = gloss_of(language, text)
    assert gloss is not None
    tokens = tokenize(text)
    return {link.of(gloss.en): " ".join(tokens[index].of(text) for index in link.tokens) for link in gloss.links}


def test_each_english_word_knows_its_arabic_word(language: Language) -> None:
    assert words_of(language, "أعلنت الشركة الجديدة نتائجها.") == {
        "The": "الشركة", "new": "الجديدة", "company": "الشركة", "announced": "أعلنت", "its results": "نتائجها",
        ".": ".",
    }  # fmt: skip


def test_an_expression_stands_for_all_its_words(language: Language) -> None:
    assert words_of(language, "على الرغم من الحرب")["Despite"] == "على الرغم من"


def test_a_guess_is_marked(language: Language) -> None:
    gloss = gloss_of(language, "ذهب زلنبكوف إلى البيت")
    assert gloss is not None
    assert [link.guess for link in gloss.links].count(True) == 1


def check_links(text: str, gloss: Gloss) -> None:
    tokens = len(tokenize(text))
    end = 0
    for link in gloss.links:
        assert end <= link.start < link.end <= len(gloss.en)
        assert link.tokens
        assert all(0 <= index < tokens for index in link.tokens)
        end = link.end


LETTERS = "ابتجدرسعفقكلمنهويةىأإئء وفبلك "
WORDS = [
    *["من", "في", "أن", "إن", "ما", "لا", "لم", "قد", "كان", "يكون", "كل", "غير", "أكبر", "تم", "يمكن", "عام", "هذا"],
    *["الذي", "التي", "و", "(", "«", '"', "،", ".", "15", "ABC", "مئة", "عشرون", "قال", "كتاب", "الكتاب"],
]
MARKS = "\u064e\u0651\u0640.،؛؟«»()[]\"'٣٥aZ"


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS) | st.text(LETTERS + MARKS, max_size=6), max_size=40))
def test_no_text_breaks_the_line(words: list[str]) -> None:
    text = " ".join(words)
    language = _shared()
    gloss = gloss_of(language, text)
    if gloss is not None:
        check_links(text, gloss)
        assert not any("\u0621" <= char <= "\u064a" for char in gloss.en)


def _shared() -> Language:
    from tuireader.reading.paths import find_paths

    return _LANGUAGES.setdefault("one", Language(find_paths().cache))


_LANGUAGES: dict[str, Language] = {}


@pytest.mark.parametrize("text", ["", "…", "*** ! ***", "\u064b\u064c", "\u0640\u0640"])
def test_nothing_to_say(language: Language, text: str) -> None:
    assert gloss_of(language, text) is None


def test_a_long_paragraph_takes_time_by_its_length(language: Language) -> None:
    from time import process_time

    sentence = "قال الرئيس إن الشركة الكبيرة أعلنت نتائجها في المدينة وكان كل كتاب من الكتب "
    times = []
    for count in (100, 800):
        text = sentence * count
        tokens = language.tagger.tag(text, tokenize(text))
        start = process_time()
        language.glosser.gloss(text, tokens)
        times.append(process_time() - start)
    assert times[1] < times[0] * 24


@pytest.mark.parametrize("name", [name for name, _ in RULES])
def test_each_rule_works_without_the_others(language: Language, name: str) -> None:
    rules = [rule for rule in RULES if rule[0] == name]
    glosser = DictionaryGlosser(assets(), rules=rules)
    text = "لم تعلن الشركة الكبرى أنها ستقوم بتطوير 15 كتاباً في عام 1990، ويمكن استخدام كل ما كتبه الرجل."
    gloss = glosser.gloss(text, language.tagger.tag(text, tokenize(text)))
    assert gloss is not None
    check_links(text, gloss)


def test_the_readers_own_expressions_come_first(language: Language, tmp_path: Path) -> None:
    own = tmp_path / "phrases.tsv"
    own.write_text("على الرغم من\tin spite of\tprep\nbroken line\n", encoding="utf-8")
    text = "على الرغم من الحرب"
    tokens = language.tagger.tag(text, tokenize(text))
    gloss = DictionaryGlosser(assets(), own).gloss(text, tokens)
    assert gloss is not None
    assert gloss.en.startswith("In spite of")


def test_a_spoilt_cache_is_made_again(language: Language, tmp_path: Path) -> None:
    text = "على الرغم من الحرب"
    tokens = language.tagger.tag(text, tokenize(text))
    first = DictionaryGlosser(assets(), cache=tmp_path).gloss(text, tokens)
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(kept.read_bytes()[:1000])
    assert DictionaryGlosser(assets(), cache=tmp_path).gloss(text, tokens) == first
    assert kept.stat().st_size > 1000


@pytest.mark.parametrize("words", ["كل ", "كتاب كل ", "هذا الكتاب كل ", "يمكن ", "محمد ", '" ( كتاب ', "كان الرجل "])
def test_words_said_over_and_over(language: Language, words: str) -> None:
    text = words * 2000
    gloss = gloss_of(language, text)
    assert gloss is not None
    check_links(text, gloss)
