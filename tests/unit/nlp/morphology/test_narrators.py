"""Texts that are told by one who says I: which they are, and what that makes of verbs that could be hers."""

from __future__ import annotations

import pytest

from tuireader.document import Analysis
from tuireader.nlp.morphology import ContextTagger, DictionaryAnalyzer
from tuireader.nlp.morphology.narrators import is_narrated
from tuireader.segmentation import tokenize

TOLD = "كنت مع أمي في البيت حين رن الهاتف. خرجت إلى غرفتي ولم أفتح الباب لأحد. بقيت هناك حتى المساء."
NEWS = "قال المدير: «أنا سعيد بفريقي، وكانت أمي معي»، وأضاف أن الشركة ستفتح مصنعا جديدا في مدينة صغيرة قرب البحر."
STORY = "خرج الصياد إلى البحر، ورأى سمكة كبيرة لم ير مثلها من قبل، فعاد إلى القرية وأخبر أهلها بما رأى."


@pytest.mark.parametrize(("text", "expected"), [(TOLD, True), (NEWS, False), (STORY, False), ("", False)])
def test_who_tells(text: str, expected: bool) -> None:
    assert is_narrated(text) is expected


@pytest.mark.parametrize(
    ("text", "word", "person"),
    [
        ("استيقظت في الصباح على صوت المطر.", "استيقظت", "1"),
        ("بحثت عن مدرب في المدينة.", "بحثت", "1"),
        ("سألتني عن الطريق.", "سألتني", "3"),
        ("قالت المعلمة: «ذهبت إلى البيت».", "قالت", "3"),
        ("وصلت المعلمة في الصباح.", "وصلت", "3"),
    ],
)
def test_what_is_told(text: str, word: str, person: str, analyzer: DictionaryAnalyzer) -> None:
    tagger = ContextTagger(analyzer.finder, analyzer.disambiguator)
    found = {token.of(text): token.analysis for token in tagger.tag(text, tokenize(text), narrated=True)}
    analysis = found[word]
    assert isinstance(analysis, Analysis)
    assert analysis.feats["Person"] == person


def test_without_a_narrator_she_acts(analyzer: DictionaryAnalyzer) -> None:
    text = "استيقظت في الصباح على صوت المطر."
    tagger = ContextTagger(analyzer.finder, analyzer.disambiguator)
    first = tagger.tag(text, tokenize(text))[0].analysis
    assert first is not None
    assert first.feats["Person"] == "3"
