"""Strategies: documents with every layer, as any author may write them."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import strategies as st

from tuireader.document import (
    Analysis,
    Document,
    Emphasis,
    Entity,
    EntityType,
    Gloss,
    Mention,
    Meta,
    Name,
    Paragraph,
    ParagraphKind,
    Segment,
    Span,
    Summary,
    Token,
    TokenKind,
    make_document,
)

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40) | st.text("ابتكَّلمن ه، .«»\u200f\n", max_size=40)
MAYBE = st.none() | TEXT
SUMMARIES = st.none() | st.builds(Summary, ar=MAYBE, en=MAYBE, by=TEXT)
SEGMENTS = st.builds(
    Segment, form=TEXT, gloss=TEXT, role=st.sampled_from(["proclitic", "stem", "suffix", "enclitic"])
)  # fmt: skip
ANALYSES = st.builds(
    Analysis,
    vocalized=TEXT,
    lemma=TEXT,
    root=MAYBE,
    upos=st.sampled_from(["NOUN", "VERB", "PROPN", "X"]),
    feats=st.dictionaries(st.sampled_from(["Number", "Gender", "Case"]), TEXT, max_size=2),
    gloss=TEXT,
    romanized=TEXT,
    segments=st.lists(SEGMENTS, max_size=3).map(tuple),
    guess=st.booleans(),
)


@st.composite
def cuts(draw: st.DrawFn, length: int) -> list[tuple[int, int]]:
    """Sorted, disjoint, non-empty spans of a text of this length."""
    at = sorted(draw(st.sets(st.integers(0, length), max_size=8)))
    return list(pairwise(at))[:: draw(st.sampled_from([1, 2]))]


@st.composite
def paragraphs(draw: st.DrawFn, number: int, names: list[str]) -> Paragraph:
    text = draw(TEXT)
    kind = draw(st.sampled_from(ParagraphKind))
    tokens = [
        Token(*cut, kind=draw(st.sampled_from(TokenKind)), analysis=draw(st.none() | ANALYSES))
        for cut in draw(cuts(len(text)))
    ]
    mentions = [
        Mention(*cut, type=draw(st.sampled_from(EntityType)), id=draw(st.sampled_from([None, *names])))
        for cut in draw(cuts(len(text)))
    ]
    return Paragraph(
        id=f"p{number}",
        kind=kind,
        level=draw(st.integers(1, 6)) if kind is ParagraphKind.HEADING else None,
        reference=draw(MAYBE),
        emphasis=draw(st.none() | cuts(len(text)).map(lambda them: tuple(Emphasis(*cut, strong=True) for cut in them))),
        text=text,
        gloss=draw(st.none() | st.builds(Gloss, en=TEXT, by=TEXT)),
        summary=draw(SUMMARIES),
        sentences=draw(st.none() | cuts(len(text)).map(lambda spans: tuple(Span(*span) for span in spans))),
        tokens=draw(st.sampled_from([None, tuple(tokens)])),
        entities=draw(st.sampled_from([None, tuple(mentions)])),
    )


@st.composite
def documents(draw: st.DrawFn) -> Document:
    names = draw(st.lists(TEXT, max_size=3, unique=True))
    entities = tuple(
        Entity(id=name, type=draw(st.sampled_from(EntityType)), name=Name(draw(MAYBE), draw(MAYBE))) for name in names
    )
    meta = Meta(title=draw(MAYBE), author=draw(MAYBE), date=draw(MAYBE), source=draw(MAYBE), language=draw(TEXT))
    texts = tuple(draw(paragraphs(number, names)) for number in range(draw(st.integers(0, 4))))
    return make_document(texts, meta, draw(SUMMARIES), entities if names or draw(st.booleans()) else None)
