"""A text in short: where chapters part, what is made and when, and that an author's word is never replaced."""

from __future__ import annotations

from pathlib import Path

import pytest
from desks import document_of
from msgspec.structs import replace

from tuireader.document import Document, Paragraph, ParagraphKind, Summary
from tuireader.document.file_format import decode, encode
from tuireader.reading.annotate import annotate
from tuireader.reading.chapters import MOST, WHOLE, Chapters
from tuireader.reading.digest import LISTED_AFTER, LISTED_BEFORE, Digest
from tuireader.reading.language import Language
from tuireader.reading.pipeline import Pipeline

NEWS = (
    "افتتحت بلدية المدينة مكتبة عامة للأطفال قرب الميناء القديم، بعد ثلاث سنوات من العمل المتواصل في المبنى.",
    "وكان الطقس ماطرا في الأيام الماضية، وأغلقت السلطات طريق الجبل بسبب السيول أمام السيارات الصغيرة كلها.",
    "وتضم المكتبة عشرين ألف كتاب للأطفال، وقاعة للقصص تتسع لمئة طفل، ومسرحا صغيرا للعرائس في الطابق الثاني.",
    "وقالت مديرة المكتبة إن كتب الأطفال ستعار مجانا، وإن المكتبة ستفتح أبوابها للأطفال كل يوم حتى المساء.",
    "وأضافت أن المكتبة ستنظم قراءات للأطفال كل أسبوع، وأن كتبا جديدة للأطفال ستصل إلى المكتبة كل شهر.",
    "ووصلت سفينة قمح إلى الميناء صباح اليوم، وتوقع التجار أن تنخفض أسعار الخبز في الأسبوع القادم قليلا.",
)
OFF_THE_SUBJECT = {1, 5}


@pytest.fixture(scope="module")
def language(dictionary_cache: Path) -> Language:
    return Language(dictionary_cache)


def text_of(*texts: str) -> Document:
    paragraphs = tuple(Paragraph(id=f"p{number}", text=text) for number, text in enumerate(texts, 1))
    return replace(document_of(*texts), paragraphs=paragraphs, summary=None)


def headed(*levels: int | None) -> list[Paragraph]:
    kinds = {True: ParagraphKind.HEADING, False: ParagraphKind.PARAGRAPH}
    return [
        Paragraph(id=f"p{at}", text="نص", level=level, kind=kinds[level is not None]) for at, level in enumerate(levels)
    ]


def test_a_short_text_is_one_chapter() -> None:
    chapters = Chapters(headed(1, *[None] * (WHOLE - 2), 1))
    assert len(chapters) == 1
    assert chapters.paragraphs(0) == range(WHOLE)


def test_chapters_begin_at_headings_of_the_highest_level() -> None:
    chapters = Chapters(headed(1, *[None] * 50, 2, *[None] * 5, 1, *[None] * 60))
    assert [chapters.paragraphs(number).start for number in range(len(chapters))] == [0, 57]
    assert [chapters.number(index) for index in (0, 56, 57, 117)] == [0, 0, 1, 1]


def test_without_headings_a_chapter_ends_all_the_same() -> None:
    chapters = Chapters(headed(*[None] * (2 * MOST + 1)))
    assert [len(chapters.paragraphs(number)) for number in range(len(chapters))] == [MOST, MOST, 1]


def test_nothing_is_made_before_it_is_asked_for(language: Language) -> None:
    digest = Digest(Pipeline(text_of(*NEWS), language))
    assert digest.overview(0) is None
    assert digest.summary(0) is None
    assert digest.is_wanting(0)


def test_the_lead_and_what_belongs_to_it(language: Language) -> None:
    digest = Digest(Pipeline(text_of(*NEWS), language))
    for _ in digest.steps(0):
        pass
    overview = digest.overview(0)
    assert overview is not None
    assert overview.told[0] == 0
    assert len(overview.told) == 3
    assert OFF_THE_SUBJECT.isdisjoint(overview.told)
    assert {"مكتبة", "طفل"} <= {keyword.lemma for keyword in overview.keywords}
    assert overview.keywords[0].weight == 1
    assert not digest.is_wanting(0)
    digest.forget()
    assert digest.is_wanting(0)


def test_keywords_are_things(language: Language) -> None:
    """No verbs, no currencies, no words that join clauses."""
    text = text_of(
        "يتوقع المزارعون أن يرتفع سعر القمح إلى مئتي دولار، ويتوقع التجار أن يشتري الناس القمح قبل الشتاء.",
        "وباع المزارعون القمح في السوق بمليون دولار، ويتوقع خبير أن يبلغ السعر ثلاثمئة دولار في هذا الصدد.",
    )
    digest = Digest(Pipeline(text, language))
    for _ in digest.steps(0):
        pass
    overview = digest.overview(0)
    assert overview is not None
    words = {keyword.lemma for keyword in overview.keywords}
    assert {"قمح", "سعر"} <= words
    assert words.isdisjoint({"توقع", "باع", "دولار", "مليون", "صدد"})


def test_a_book_is_read_around_the_cursor_alone(language: Language) -> None:
    pipeline = Pipeline(
        text_of(*[f"{number} جاء الرجل إلى القرية وسأل عن بيت الشيخ" for number in range(1000)]), language
    )
    digest, index = Digest(pipeline), 500
    near = digest.near(index)
    assert (near.start, near.stop) == (index - LISTED_BEFORE, index + LISTED_AFTER)
    next(digest.steps(index))
    assert digest.summary(index) is not None
    assert digest.summary(index + 1) is None
    for _ in digest.steps(index):
        pass
    assert digest.overview(index) is not None
    assert digest.overview(index + MOST) is None
    assert digest.summary(index + LISTED_AFTER) is None


def test_annotate_gives_each_line_its_place(language: Language) -> None:
    annotated = annotate(text_of(*NEWS), language)
    summary = annotated.summary
    assert summary is not None
    assert summary.ar is not None
    assert summary.en is not None
    assert len(summary.ar.splitlines()) == len(summary.en.splitlines()) == len(summary.spans) == 3
    assert summary.spans[0].paragraph == "p1"
    assert {"p2", "p6"}.isdisjoint(span.paragraph or "" for span in summary.spans)
    first = annotated.paragraphs[0].summary
    assert first is not None
    assert first.ar is not None
    said, told = " ".join(span.of(NEWS[0]) for span in first.spans).split(), first.ar.split()
    assert len(said) == len(told)
    assert set(told) - set(said) == {"تفتتح"}
    assert decode(encode(annotated)) == annotated


def test_what_the_author_says_is_kept(language: Language) -> None:
    own = Summary("مكتبة جديدة للأطفال", "A new library", "author")
    text = text_of(*NEWS)
    paragraphs = (replace(text.paragraphs[0], summary=own), *text.paragraphs[1:])
    digest = Digest(Pipeline(replace(text, paragraphs=paragraphs, summary=own), language))
    assert digest.summary(0) == own
    for _ in digest.steps(0):
        pass
    overview = digest.overview(0)
    assert overview is not None
    assert overview.told == ()
    assert overview.keywords
    assert digest.summary(0) == own


@pytest.mark.parametrize("texts", [("",), ("", ""), ("…", "12"), ("only English here", "")])
def test_texts_that_say_little(texts: tuple[str, ...], language: Language) -> None:
    digest = Digest(Pipeline(text_of(*texts), language))
    for _ in digest.steps(0):
        pass
    assert digest.overview(0) is not None
    assert annotate(text_of(*texts), language).paragraphs[0].text == texts[0]
