"""Adjectives of relation that are nouns where they stand alone: الجنسية nationality, العربية Arabic. Owns the table."""

from __future__ import annotations

from tuireader.nlp.gloss.units import Unit
from tuireader.nlp.gloss.wordlists import word_set

_TABLE = (
    "جنسية nationality|بلدية municipality|داخلية interior ministry|خارجية foreign ministry|ديمقراطية democracy|"
    "ديموقراطية democracy|رأسمالية capitalism|اشتراكية socialism|شيوعية communism|قومية nationalism|صوفية Sufism|"
    "يهودية Judaism|مسيحية Christianity|علمانية secularism|ليبرالية liberalism|صهيونية Zionism|نازية Nazism|"
    "فاشية fascism|عنصرية racism|أبوية patriarchy|عربية Arabic|إنجليزية English|إنكليزية English|فرنسية French|"
    "ألمانية German|إسبانية Spanish|تركية Turkish|فارسية Persian|عبرية Hebrew|روسية Russian|صينية Chinese|"
    "لاتينية Latin|يونانية Greek|إيطالية Italian|كردية Kurdish|أمازيغية Berber|آرامية Aramaic|برتغالية Portuguese|"
    "هولندية Dutch|يابانية Japanese|هندية Hindi|بشرية humankind|إنسانية humanity|رومانسية romanticism|واقعية realism"
)
ALONE = {form: english for form, _, english in (entry.partition(" ") for entry in _TABLE.split("|"))}
"""By the letters without the article."""


def stand_alone(unit: Unit) -> None:
    """Make a noun of the adjective; what is called so has no article."""
    if unit.kind != "adj" or not unit.definite or unit.arabic not in ALONE:
        return
    unit.words, unit.kind = ALONE[unit.arabic], "noun"
    if unit.words[0].isupper() or unit.words.endswith(("ism", "kind")):
        unit.fixed, unit.construct = True, False


_OF_LANGUAGE = word_set(
    "language word letter alphabet script text book novel poetry poem literature coffee calligraphy version "
    "translation dialect grammar lesson number numeral name article dictionary sentence verb noun font writing phrase "
    "expression channel horse site page edition copy subtitle coffee music song manuscript library term"
)


def say_arabic(adjectives: list[Unit], head: Unit) -> None:
    """Countries and people are Arab, words and coffee Arabic."""
    for adjective in adjectives:
        if adjective.words == "Arab" and head.words in _OF_LANGUAGE:
            adjective.words = "Arabic"
