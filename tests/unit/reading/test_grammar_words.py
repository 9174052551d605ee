"""Grammar in words: what tells two readings apart that look the same."""

from __future__ import annotations

from tuireader.document import Analysis
from tuireader.reading.grammar_words import told_apart


def verb(person: str, gender: str, gloss: str = "search") -> Analysis:
    feats = {"Aspect": "Imp", "Gender": gender, "Number": "Sing", "Person": person}
    return Analysis(vocalized="تَبْحَث", lemma="بَحَث", upos="VERB", gloss=gloss, feats=feats)


def test_equal_looks_are_told_apart_by_features() -> None:
    she, you = verb("3", "Fem"), verb("2", "Masc")
    assert told_apart(she, [she, you]) == "3rd person, feminine"
    assert told_apart(you, [she, you]) == "2nd person, masculine"


def test_what_looks_otherwise_needs_no_word_more() -> None:
    she, you = verb("3", "Fem"), verb("2", "Masc", "look")
    assert told_apart(she, [she, you]) == ""
    assert told_apart(she, [she]) == ""
