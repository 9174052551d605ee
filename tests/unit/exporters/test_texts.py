"""Whole texts in other formats: what is written is valid, says no more than the text, and is read again as it was."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tuireader.arabic.cleaning import clean_text
from tuireader.document import (
    Analysis,
    Document,
    Emphasis,
    Gloss,
    Meta,
    Paragraph,
    ParagraphKind,
    Segment,
    Span,
    Token,
    TokenKind,
    make_document,
)
from tuireader.exporters.texts import TEXT_FORMATS, TextFormat
from tuireader.exporters.texts.conllu import to_conllu
from tuireader.exporters.texts.html import to_html
from tuireader.exporters.texts.markdown import to_markdown
from tuireader.exporters.texts.tsv import to_tsv
from tuireader.loaders import load

Outline = list[tuple[ParagraphKind, int | None, str, list[tuple[str, bool]]]]

WORDS = st.lists(
    st.sampled_from(["نص", "كلمة", "*", "_", "#", "1.", "-", ">", "<b>", "&amp;", "|", "`", "[x](y)", "~", "\\", "$"]),
    min_size=1,
    max_size=6,
).map(" ".join)  # fmt: skip
KINDS = st.sampled_from(ParagraphKind)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    paragraphs = []
    for number in range(draw(st.integers(1, 5))):
        text, kind = draw(WORDS), draw(KINDS)
        first = text.split(" ")[0]
        emphasis = (Emphasis(0, len(first), draw(st.booleans())),) if first.isalpha() and draw(st.booleans()) else None
        level = draw(st.integers(1, 6)) if kind is ParagraphKind.HEADING else None
        paragraphs.append(Paragraph(id=f"p{number}", kind=kind, level=level, text=text, emphasis=emphasis))
    return make_document(tuple(paragraphs), Meta(title="عنوان: #1", author="كاتب", date="2024", language="ar"))


def outline(document: Document) -> Outline:
    return [
        (one.kind, one.level, one.text, [(part.of(one.text), part.strong) for part in one.emphasis or ()])
        for one in document.paragraphs
    ]


@settings(deadline=None)
@given(documents())
def test_html_is_read_again_as_it_was(document: Document) -> None:
    again = load(to_html(document).encode(), "a.html").document
    assert outline(again) == outline(document)
    assert again.meta == document.meta


@settings(deadline=None)
@given(documents())
def test_markdown_shows_every_character_of_the_text(document: Document) -> None:
    again = load(to_markdown(document).encode(), "a.md").document
    assert [one.text for one in again.paragraphs] == [one.text for one in document.paragraphs]
    assert again.meta == document.meta


def test_items_that_bring_their_numbers_are_counted_in_markdown() -> None:
    items = ["1. ماء", "2. تمر", "عجوة", "3. خبز", "7. ملح", "0. صفر", "1.بلا", "1. 1."]
    paragraphs = [Paragraph(id=f"p{at}", kind=ParagraphKind.LIST_ITEM, text=text) for at, text in enumerate(items)]
    written = to_markdown(make_document(tuple(paragraphs), Meta(language="ar")))
    assert "1. ماء\n2. تمر\n\n- عجوة\n\n3. خبز\n\n- 7\\. ملح\n- 0\\. صفر\n- 1\\.بلا\n" in written
    again = load(written.encode(), "a.md").document
    assert [(one.kind, one.text) for one in again.paragraphs] == [(ParagraphKind.LIST_ITEM, one) for one in items]


def test_markdown_keeps_kinds_and_emphasis() -> None:
    kinds = [*ParagraphKind, ParagraphKind.VERSE, ParagraphKind.PARAGRAPH]
    document = make_document(
        tuple(
            Paragraph(
                id=f"p{number}", kind=kind, text="كلمة من نص", emphasis=(Emphasis(0, 4), Emphasis(5, 7, True)),
                level=2 if kind is ParagraphKind.HEADING else None,
            )
            for number, kind in enumerate(kinds)
        ),
        Meta(),
    )  # fmt: skip
    assert outline(load(to_markdown(document).encode(), "a.md").document) == outline(document)


def analysed() -> Document:
    segments = (Segment("وَ", "and", "proclitic"), Segment("الْ", "the", "proclitic"), Segment("كِتاب", "book"))
    book = Analysis(
        vocalized="وَالْكِتاب", lemma="كِتاب", root="ك ت ب", upos="NOUN", feats={"Number": "Sing", "Definite": "Def"},
        gloss="book; letter; or: writers", romanized="wa-l-kitāb", segments=segments,
    )  # fmt: skip
    tokens = (Token(0, 7, kind=TokenKind.WORD, analysis=book), Token(8, 9, kind=TokenKind.NUMBER))
    tokens += (Token(9, 10, kind=TokenKind.PUNCTUATION),)
    paragraph = Paragraph(
        id="p1", text="والكتاب 3.", tokens=tokens, sentences=(Span(0, 10),), gloss=Gloss("And the book.", "author")
    )
    return make_document((paragraph,), Meta(title="عنوان"))


def test_conllu_parts_clitics_and_keeps_english() -> None:
    lines = to_conllu(analysed()).split("\n")
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    assert all(len(row) == 10 for row in rows)
    assert [row[:4] for row in rows] == [
        ["1-2", "والكتاب", "_", "_"],
        ["1", "و", "وَ", "CCONJ"],
        ["2", "الكتاب", "كِتاب", "NOUN"],
        ["3", "3", "3", "NUM"],
        ["4", ".", ".", "PUNCT"],
    ]
    assert rows[2][5] == "Definite=Def|Number=Sing"
    assert rows[3][9] == "SpaceAfter=No"
    assert "# text_en = And the book." in lines
    (again,) = load("\n".join(lines).encode(), "a.conllu").document.paragraphs
    assert again.text == "والكتاب 3."
    assert again.gloss == Gloss("And the book.", "translation")
    assert again.tokens is not None
    reading = again.tokens[0].analysis
    assert reading is not None
    assert (reading.lemma, reading.root, reading.gloss) == ("كِتاب", "ك ت ب", "book; letter")
    assert (reading.romanized, reading.upos) == ("wa-l-kitāb", "NOUN")


def test_a_table_has_a_line_a_paragraph() -> None:
    assert to_tsv(analysed()) == "ar\ten\nوالكتاب 3.\tAnd the book.\n"
    assert '<div class="en" lang="en">And the book.</div>' in to_html(analysed())


@pytest.mark.parametrize("kind", ParagraphKind)
def test_a_page_gives_the_english_back(kind: ParagraphKind) -> None:
    level = 2 if kind is ParagraphKind.HEADING else None
    paragraphs = tuple(
        Paragraph(id=f"p{number}", kind=kind, level=level, text=f"نص {number}", gloss=gloss)
        for number, gloss in enumerate([Gloss("Text & more", "author"), None, Gloss("text 2", "translation")])
    )
    read = load(to_html(make_document(paragraphs, Meta())).encode(), "a.html").document.paragraphs
    assert [(one.kind, one.text, one.gloss and one.gloss.en) for one in read] == [
        (kind, "نص 0", "Text & more"), (kind, "نص 1", None), (kind, "نص 2", "text 2"),
    ]  # fmt: skip


NATIVE = ("document", "lines")
SHOWN = [one for one in TEXT_FORMATS if one.name not in NATIVE]


@pytest.mark.parametrize("wanted", SHOWN, ids=lambda one: one.name)
def test_no_format_passes_a_control_on(wanted: TextFormat) -> None:
    text = "\x1b[31m نص \u202e\x07\tآخر\n# سطر"
    paragraph = Paragraph(
        id="p\x1b", text=text, tokens=(Token(0, 2, kind=TokenKind.LATIN),), gloss=Gloss("\x1b[0m", "x")
    )
    document = make_document((paragraph,), Meta(title="\x1b[2J", author="\x9b"))
    written = wanted.write(document).decode()
    for line in written.split("\n"):
        assert clean_text(line.replace("\t", " ")) == line.replace("\t", " ")
