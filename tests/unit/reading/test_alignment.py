"""The cursor between a text and its English: the same word on both sides, as far as the English says which."""

from __future__ import annotations

from desks import document_of, pipeline_of
from msgspec.structs import replace

from tuireader.document import Document, Gloss, Link, Span, make_document
from tuireader.reading.alignment import english_of, english_spans, link_at
from tuireader.reading.session import Session
from tuireader.segmentation import tokenize

TEXT = "أعلنت الشركة عن خطة"
TOKENS = tokenize(TEXT)
ENGLISH = "The company announced a plan"
LINKS = (Link(4, 11, (1,)), Link(12, 21, (0, 2)), Link(24, 28, (3,)))


def linked() -> Document:
    document = document_of((TEXT, ENGLISH))
    (paragraph,) = document.paragraphs

    glossed = replace(paragraph, gloss=Gloss(ENGLISH, "dictionary", LINKS))
    return make_document((glossed,), document.meta)


def here(session: Session) -> str:
    return session.word().of(session.shown(0).text)


def test_a_word_leads_to_its_english_and_back() -> None:
    for arabic, english in (("أعلنت", "announced"), ("الشركة", "company"), ("عن", "announced"), ("خطة", "plan")):
        session = Session(pipeline_of(linked()))
        session.go(0, TEXT.index(arabic))
        session.toggle()
        assert here(session) == english
        session.toggle()
        assert here(session) == arabic


def test_moving_in_english_moves_in_the_text() -> None:
    session = Session(pipeline_of(linked()))
    session.toggle()
    assert here(session) == "announced"
    session.go(0, ENGLISH.index("plan"))
    assert session.arabic_offset() == TEXT.index("خطة")
    session.toggle()
    assert here(session) == "خطة"


def test_an_article_belongs_to_what_follows() -> None:
    assert link_at(LINKS, 0) == LINKS[0]
    assert link_at(LINKS, 22) == LINKS[2]
    assert link_at(LINKS, 99) == LINKS[2]
    assert link_at((), 0) is None


def test_a_word_without_english_leads_to_the_one_behind_it() -> None:
    without_verb = (LINKS[0], LINKS[2])
    assert english_of(without_verb, TOKENS, 0) == LINKS[0]
    assert english_of(without_verb, TOKENS, TEXT.index("عن")) == LINKS[2]
    assert english_of((), TOKENS, 0) is None


def test_a_span_of_the_text_is_found_in_the_english() -> None:
    assert english_spans(LINKS, TOKENS, Span(0, 12)) == (Span(4, 21),)
    assert english_spans(LINKS, TOKENS, Span(13, 19)) == (Span(12, 28),)
    assert english_spans(LINKS, TOKENS, Span(6, 12)) == (Span(4, 11),)
    assert english_spans((), TOKENS, Span(0, 12)) == ()
