"""A line's English below the words that it is of."""

from __future__ import annotations

from pathlib import Path

import pytest
from nlp_fixtures import cases

from tuireader.document import Gloss, Link
from tuireader.nlp.gloss import word_by_word
from tuireader.reading.language import Language
from tuireader.segmentation import tokenize


@pytest.fixture(scope="module")
def language(dictionary_cache: Path) -> Language:
    return Language(dictionary_cache)


@pytest.mark.parametrize(("text", "expected"), cases("word_by_word.txt"))
def test_words_are_glossed_as_the_line_understands_them(language: Language, text: str, expected: str) -> None:
    tokens = language.tagger.tag(text, tokenize(text))
    found = word_by_word(text, tokens, language.glosser.gloss(text, tokens))
    shown = [f"{text[tokens[one.first].start : tokens[one.last].end]} = {one.english}" for one in found]
    assert " / ".join(shown) == expected


def test_without_a_line_each_word_keeps_its_own_gloss(language: Language) -> None:
    text = "كتب الطالب الدرس."
    tokens = language.tagger.tag(text, tokenize(text))
    assert [one.english for one in word_by_word(text, tokens, None)] == ["wrote", "the student", "the lesson"]


def test_what_takes_too_many_words_is_glossed_by_its_words(language: Language) -> None:
    text = "كتب الطالب الدرس في بيت صغير"
    tokens = language.tagger.tag(text, tokenize(text))
    gloss = Gloss("a saying", "dictionary", (Link(0, 8, tuple(range(len(tokens)))),))
    assert len(word_by_word(text, tokens, gloss)) == len(tokens)


def test_every_word_stands_in_one_stretch(language: Language) -> None:
    for text, _ in cases("word_by_word.txt"):
        tokens = language.tagger.tag(text, tokenize(text))
        found = word_by_word(text, tokens, language.glosser.gloss(text, tokens))
        covered = [at for one in found for at in range(one.first, one.last + 1)]
        assert covered == sorted(set(covered))
        assert {at for at, token in enumerate(tokens) if token.analysis} <= set(covered)
