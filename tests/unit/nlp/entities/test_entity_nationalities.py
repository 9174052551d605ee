"""Adjectives of nations: which of them are names by the setting."""

from __future__ import annotations

from pathlib import Path

import pytest
from nlp_fixtures import split_tokens

from tuireader.document import EntityType
from tuireader.nlp.entities import NameTagger, Nationalities
from tuireader.nlp.morphology import DictionaryAnalyzer

ASSETS = Path(__file__).parents[4] / "assets"
TEXT = "التقى الرئيس الفرنسي إيمانويل ماكرون وفدا من شركة سامسونغ الكورية ومن الحكومة الماليزية."


@pytest.mark.parametrize(
    ("which", "expected"),
    [
        (Nationalities.NONE, []),
        (Nationalities.OF_BODIES, ["الكورية"]),
        (Nationalities.BESIDE_NAMES, ["الفرنسي", "الكورية"]),
        (Nationalities.ALL, ["الفرنسي", "الكورية", "الماليزية"]),
    ],
)
def test_which_are_names(analyzer: DictionaryAnalyzer, which: Nationalities, expected: list[str]) -> None:
    mentions = NameTagger(analyzer.finder, ASSETS, nationalities=which).mentions(TEXT, split_tokens(TEXT))
    assert [mention.of(TEXT) for mention in mentions if mention.type is EntityType.NORP] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("يتكلم بالفرنسية وللسعوديين رأي.", ["الفرنسية", "سعوديين"]),
        ("بحثت اللجنة المالية والدورة القمرية.", []),
        ("هذا كاتب فرنسي.", []),
        ("التقى المسلمين والأكراد هناك.", ["المسلمين", "الأكراد"]),
    ],
)
def test_forms(analyzer: DictionaryAnalyzer, text: str, expected: list[str]) -> None:
    tagger = NameTagger(analyzer.finder, ASSETS, nationalities=Nationalities.ALL)
    found = [mention.of(text) for mention in tagger.mentions(text, split_tokens(text)) if mention.type == "NORP"]
    assert found == expected
