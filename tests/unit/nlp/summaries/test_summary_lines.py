"""A paragraph in a line: the cases of the fixture file, what holds for any text, and what comes from outside."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nlp_fixtures import FIXTURES
from passages import ASSETS, Tag, line_of, passage_of

from tuireader.document import Gloss, Token
from tuireader.nlp.protocols import TOLD_NOW, Line, Passage
from tuireader.nlp.summaries import ClauseSummarizer
from tuireader.nlp.summaries.condensing import without_times, without_titles
from tuireader.nlp.summaries.reading import words_of

MOST_WORDS = 12
ENDS = ".،؛,;:… "
WORDS = ["قال", "أعلن", "الوزير", "إن", "أن", "كتاب", "المدينة", "في", "من", "إلى", "التي", "،", ".", ":", "«", "»"]
WORDS += ["(", ")", '"', "وقد", "ثم", "لكن", "كان", "كبير", "12", "Meta", "ذهبت", "أنها", "وسافر"]
NAMED = "أعلن رئيس الوزراء [P عمر القاضي] قراره يوم الأحد الماضي في العاصمة"


def cases() -> Iterator[tuple[list[str], str]]:
    paragraphs: list[str] = []
    for line in (FIXTURES / "summaries" / "lines.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            yield paragraphs, line.removeprefix("= ")
            paragraphs = []
        elif line and not line.startswith("#"):
            paragraphs.append(line)


@pytest.mark.parametrize(("paragraphs", "expected"), cases())
def test_line(paragraphs: list[str], expected: str, tag: Tag) -> None:
    line = line_of([passage_of(marked, tag) for marked in paragraphs])
    assert line is not None
    assert line.text == expected


def check(passage: Passage, line: Line) -> None:
    """What every line keeps: its length, and the words and the order of the text that it says it is made of."""
    assert len(line.text.split()) <= MOST_WORDS
    words = " ".join(span.of(passage.text) for span in line.spans).split()
    if line.listed:
        assert line.text.split(" · ") == [" ".join(span.of(passage.text).split()) for span in line.spans]
    elif line.speaker is None:
        assert line.text.rstrip(ENDS) == " ".join(words).rstrip(ENDS)
    assert [span.start for span in line.spans] == sorted(span.start for span in line.spans)
    assert all(first.end <= second.start for first, second in zip(line.spans, line.spans[1:], strict=False))
    assert all(0 <= span.start < span.end <= len(passage.text) for span in line.spans)


@pytest.mark.parametrize("text", ["(صورة أرشيفية)", "من . قال قال", "الخبر من 6 إلى 9 مارس. (صورة أرشيفية)"])
def test_what_is_an_aside_or_a_word_alone_breaks_nothing(text: str) -> None:
    passage = passage_of(text, lambda _, tokens: tuple(tokens))
    line = line_of([passage])
    assert line is not None
    check(passage, line)


@settings(deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=60).map(" ".join))
def test_any_order_of_words(text: str) -> None:
    passage = passage_of(text, lambda _, tokens: tuple(tokens))
    line = line_of([passage])
    if line is not None:
        check(passage, line)
    assert (line is None) == (not any(char.isalnum() for char in text))


@settings(deadline=None)
@given(st.text(max_size=120))
def test_any_text(text: str) -> None:
    passage = passage_of(text, lambda _, tokens: tuple(tokens))
    line = line_of([passage])
    if line is not None:
        check(passage, line)


FOREIGN = {
    "names": "[P محمد علي] [P سامي يوسف] [L القاهرة] [L دمشق] " * 8,
    "numbers": "12 450 3,7 99 2024 15:30 " * 9,
    "verse": "قفا نبك من ذكرى حبيب ومنزل * بسقط اللوى بين الدخول فحومل " * 2,
    "dialect": "رحت امبارح عالسوق وما لقيت حدا هناك لانو الدني كانت عم تشتي كتير وما حدا بيطلع من بيته هيك",
    "vocalized": "قَالَ رَبِّ إِنِّي وَهَنَ الْعَظْمُ مِنِّي وَاشْتَعَلَ الرَّأْسُ شَيْبًا وَلَمْ أَكُنْ بِدُعَائِكَ رَبِّ شَقِيًّا",
    "English": "The company said on Monday that it will open three new offices before the end of the year.",
    "both": "أعلنت Apple أن iPhone الجديد سيصل الأسواق في September مع تحديث iOS وتطبيقات كثيرة للمصورين والمطورين",
    "capitals": "BREAKING NEWS FROM THE CAPITAL " * 6,
    "one quotation": "«" + "كلمة طويلة في نص طويل " * 10 + "»",
    "open quotation": "قال الرجل: «" + "لن نترك البيت القديم وحده " * 8,
}


@pytest.mark.parametrize("kind", FOREIGN)
def test_what_is_no_news(kind: str, tag: Tag) -> None:
    passage = passage_of(FOREIGN[kind], tag)
    line = line_of([passage])
    assert line is not None
    check(passage, line)


@pytest.mark.parametrize("text", ["", "   ", "…", "* * *", "؟!", "«»"])
def test_no_words_no_line(text: str, tag: Tag) -> None:
    assert line_of([passage_of(text, tag)]) is None


@pytest.mark.parametrize("part", ["كلمة ", "كلمة، ", "وقال إن الأمر كبير، ", "(كلمة) ", "«كلمة» ", "في المدينة "])
def test_a_hundred_thousand_words_cost_no_more_than_reading_them(part: str) -> None:
    text = part * (100_000 // len(part.split()))
    passage = passage_of(text, lambda _, tokens: tuple(tokens))
    start = time.perf_counter()
    line = line_of([passage])
    assert line is not None
    assert time.perf_counter() - start < 2.0


def test_without_the_table_of_stems(tag: Tag) -> None:
    passage = passage_of(
        "أغلقت المدرسة أبوابها أسبوعا كاملا بعد عاصفة ثلجية شديدة، وبقي الطلاب في بيوتهم مع أهلهم.", tag
    )
    line = line_of([passage], ClauseSummarizer(ASSETS / "nowhere"))
    assert line is not None
    assert line.text.startswith("أغلقت المدرسة أبوابها")


def test_what_a_headline_leaves_out(tag: Tag) -> None:
    words = words_of(passage_of(NAMED, tag), 100)
    assert [word.form for word in without_titles(words)][:3] == ["أعلن", "عمر", "القاضي"]
    assert [word.form for word in without_times(words)][-3:] == ["قراره", "في", "العاصمة"]


class Spelled:
    """A glosser that says each word with its aspect."""

    def gloss(self, text: str, tokens: Sequence[Token]) -> Gloss | None:
        said = [token.of(text) + ("" if token.analysis is None else self.aspect(token)) for token in tokens]
        return Gloss(" ".join(said), "dictionary") if said else None

    @staticmethod
    def aspect(token: Token) -> str:
        feats = token.analysis.feats if token.analysis else {}
        told = "/now" if TOLD_NOW in feats else ""
        return f"/{feats['Aspect']}{told}" if "Aspect" in feats else ""


def english(marked: Sequence[str], tag: Tag) -> str | None:
    summarizer, passages = ClauseSummarizer(ASSETS), [passage_of(one, tag) for one in marked]
    line = line_of(passages, summarizer)
    return summarizer.english(passages[-1], line, Spelled()) if line else None


def test_a_headline_tells_in_the_present(tag: Tag) -> None:
    assert english(["زار الوفد المتحف"], tag) == "زار/Perf/now الوفد المتحف"
    assert english(["كان الوفد قد زار المتحف"], tag) == "كان/Perf الوفد قد زار/Perf المتحف"


def test_the_speaker_comes_first_in_english_too(tag: Tag) -> None:
    said = "وأوضح أن منسوب الماء في البحيرة ارتفع مترين منذ بداية العام، وأن الزراعة في الوادي ستستفيد منه."
    assert (english(["زار [P كريم الجابري] السد.", said], tag) or "").startswith("كريم الجابري: منسوب الماء")


def test_what_is_only_named_is_named_in_english_phrase_by_phrase(tag: Tag) -> None:
    names = "[P محمد علي] [L القاهرة] [O نادي البحر] " * 8
    assert english([names], tag) == "محمد علي · القاهرة · نادي البحر"
