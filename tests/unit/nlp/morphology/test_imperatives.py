"""Imperatives: their form, by the verb's, and where a word is read as one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tuireader.nlp.morphology.candidates import CandidateFinder
from tuireader.nlp.morphology.imperatives import imperatives_from, jussives_of
from tuireader.reading.language import Language
from tuireader.segmentation import tokenize


@pytest.fixture(scope="module")
def language(dictionary_cache: Path) -> Language:
    return Language(dictionary_cache)


@pytest.fixture(scope="module")
def finder(language: Language) -> CandidateFinder:
    return CandidateFinder(language.lexicon)


@pytest.mark.parametrize(
    ("word", "vocalized"),
    [
        ("ضع", "ضَعْ"), ("اترك", "اُتْرُكْ"), ("اجلس", "اِجْلِسْ"), ("اختر", "اِخْتَرْ"), ("حاول", "حاوِلْ"),
        ("نظف", "نَظِّفْ"), ("أمسك", "أَمْسِكْ"), ("أضف", "أَضِفْ"), ("تعلم", "تَعَلَّمْ"), ("انتظر", "اِنْتَظِرْ"),
        ("اكتبوا", "اُكْتُبُوا"), ("اقرئي", "اِقْرَئِي"), ("واقرأها", "وَاِقْرَأْها"),
    ],
)  # fmt: skip
def test_the_form_follows_from_the_imperfect(finder: CandidateFinder, word: str, vocalized: str) -> None:
    made = [one for jussive in jussives_of(word) for one in imperatives_from(finder.find(jussive))]
    assert vocalized in [one.reading.vocalized for one in made]


def moods(language: Language, text: str) -> list[str]:
    """The words that are read as imperatives."""
    tokens = language.tagger.tag(text, tokenize(text))
    return [one.of(text) for one in tokens if one.analysis and one.analysis.feats.get("Mood") == "Imp"]


@pytest.mark.parametrize(
    ("text", "commands"),
    [
        ("ضع الكتاب هنا، واترك القلم، وحاول ألا تنساه.", ["ضع", "واترك", "وحاول"]),
        ("نظف وأصلح", ["نظف", "وأصلح"]),
        ("اجلسي يا سلمى، واقرئي الكتاب.", ["اجلسي", "واقرئي"]),
        ("أصلح الورقة بشريط رقيق، ولا تستعمل الغراء.", ["أصلح"]),
        ("أصلح الرجل الورقة بشريط رقيق.", []),
        ("افتح الباب. أعلن محمد أنه سيعود.", ["افتح"]),
        ("اكتب ان الامر صعب.", []),
        ("ترك بينها وبينه مسافة.", []),
        ("اترك ـ ـ ", ["اترك"]),
    ],
)
def test_where_a_word_commands(language: Language, text: str, commands: list[str]) -> None:
    assert moods(language, text) == commands


def test_who_is_spoken_to(language: Language) -> None:
    tokens = language.tagger.tag("اجلسي", tokenize("اجلسي"))
    assert tokens[0].analysis is not None
    assert {name: tokens[0].analysis.feats.get(name) for name in ("Person", "Gender", "Number")} == {
        "Person": "2", "Gender": "Fem", "Number": "Sing",
    }  # fmt: skip
