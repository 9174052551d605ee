"""Lines of news as titles: the cases of the fixture file, which texts are news, and what a line keeps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nlp_fixtures import FIXTURES
from passages import ASSETS, Tag, line_of, passage_of

from tuireader.nlp.morphology import DictionaryAnalyzer, DictionaryConjugator
from tuireader.nlp.summaries import ClauseSummarizer
from tuireader.nlp.summaries.candidates import Said
from tuireader.nlp.summaries.reading import words_of
from tuireader.nlp.summaries.register import is_news
from tuireader.nlp.summaries.rendering import said_line
from tuireader.nlp.summaries.stems import light_stem

WORDS = [
    "أعلنت",
    "رفض",
    "يواجه",
    "ستعلن",
    "الشركة",
    "شركة",
    "«نورا»",
    "الوزير",
    "وزراء",
    "في",
    "مدينة",
    "أن",
    "،",
    "12",
]
WORDS += ["الجديدة", "كبير", "هذا", "القرار", "بعض", "ونائبه", "على", "لكرة", "القدم", "اليوم", "عام", "2018", "التي"]
NEWS = "أعلنت شركة «نورا» في تقرير أرباحها، وقال المدير التنفيذي إن أسعار الأسهم ارتفعت بعد اتفاق مع الحكومة."
STORY = "كان الصياد يخرج إلى البحر كل صباح، ويعود إلى بيته عند الغروب بسمكة أو سمكتين، ولا يشكو."
SENTENCE = "أغلقت بلدية المدينة الجسر القديم صباحا بعد العاصفة، وطلبت من السكان استعمال الطريق الآخر حتى نهاية الشهر."


@pytest.fixture(scope="module")
def conjugator(analyzer: DictionaryAnalyzer) -> DictionaryConjugator:
    return DictionaryConjugator(analyzer)


def cases() -> Iterator[tuple[str, str]]:
    clause = ""
    for line in (FIXTURES / "summaries" / "titles.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("> "):
            yield clause, line.removeprefix("> ")
        clause = line


@pytest.mark.parametrize(("clause", "expected"), cases())
def test_title(clause: str, expected: str, tag: Tag, conjugator: DictionaryConjugator) -> None:
    passage = passage_of(clause, tag)
    said = Said(tuple(words_of(passage, 100)), None, colon=False, score=0.0, sure=1.0, features={})
    line = said_line(passage, said, conjugator)
    assert line.text == expected
    assert line.spans[0].start == 0
    assert line.spans[-1].end == len(passage.text)


@pytest.mark.parametrize(
    ("around", "expected"),
    [
        (NEWS, "بلدية المدينة تغلق الجسر القديم صباحا بعد العاصفة"),
        (STORY, "أغلقت بلدية المدينة الجسر القديم صباحا بعد العاصفة"),
    ],
)
def test_only_news_has_titles(around: str, expected: str, tag: Tag, conjugator: DictionaryConjugator) -> None:
    line = line_of([passage_of(around, tag), passage_of(SENTENCE, tag)], ClauseSummarizer(ASSETS, conjugator))
    assert line is not None
    assert line.text == expected


@pytest.mark.parametrize(
    ("sample", "expected"), [("partnership", True), ("story", False), ("encyclopedia", False), ("guide", False)]
)
def test_which_samples_are_news(sample: str, expected: bool) -> None:
    document = msgspec.json.decode((ASSETS / "samples" / f"{sample}.json").read_bytes())
    words = " ".join(paragraph["text"] for paragraph in document["paragraphs"]).split()
    assert is_news(Counter(map(light_stem, words))) is expected


@settings(max_examples=80, deadline=None)
@given(chosen=st.lists(st.sampled_from(WORDS), min_size=1, max_size=9))
def test_any_words_have_a_line(chosen: list[str], tag: Tag, conjugator: DictionaryConjugator) -> None:
    passage = passage_of(" ".join(chosen), tag)
    said = Said(tuple(words_of(passage, 100)), None, colon=False, score=0.0, sure=1.0, features={})
    title, plain = said_line(passage, said, conjugator), said_line(passage, said, None)
    assert title.spans == plain.spans
    assert len(set(title.text.split()) - set(plain.text.split())) <= 1


def test_nothing_is_no_news() -> None:
    assert not is_news(Counter())
