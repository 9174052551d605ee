"""The English of a word with its clitics, and the line that the words make."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tuireader.document import Analysis, Segment, Token
from tuireader.nlp.gloss import DictionaryGlosser, word_gloss
from tuireader.nlp.morphology import DictionaryAnalyzer

Tagged = Callable[[str], tuple[Token, ...]]


@pytest.mark.parametrize(
    ("word", "english"),
    [
        ("ولكتابه", "and for his book"),
        ("وبالمدرسة", "and with the school"),
        ("سيكتبونها", "will write it"),
        ("به", "with it"),
        ("إلينا", "to us"),
        ("مني", "from me"),
        ("في", "in"),
        ("التي", "which"),
        ("وهذا", "and this"),
        ("ببيروت", "with Beirut"),
    ],
)
def test_word_gloss(analyzer: DictionaryAnalyzer, word: str, english: str) -> None:
    assert word_gloss(analyzer.analyze(word)[0]) == english


def test_brackets_and_later_senses_stay_out() -> None:
    assert word_gloss(Analysis(vocalized="", lemma="", gloss="(of a horse) gallop; run")) == "gallop"
    assert word_gloss(Analysis(vocalized="", lemma="", gloss="(question)")) == "question"
    assert word_gloss(Analysis(vocalized="", lemma="")) == ""


def test_function_words_need_their_class() -> None:
    named = Analysis(vocalized="من", lemma="من", upos="PROPN", gloss="Man", segments=(Segment("من", "Man"),))
    assert word_gloss(named) == "Man"


def test_no_arabic_letter_is_left(tagged: Tagged) -> None:
    text = "ذهب زلنبكوف مع أصدقائه إلى شاطئ غرنبستان في ٣ يوليو، ثم عادوا متعبين؛ يا لها من رحلة!"
    gloss = DictionaryGlosser().gloss(text, tagged(text))
    assert gloss is not None
    assert not any("\u0600" <= char <= "\u06ff" for char in gloss.en)
