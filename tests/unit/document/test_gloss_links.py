"""What the file keeps of an English line: which words of the text each English word stands for."""

from __future__ import annotations

import json

import pytest

from tuireader.document import Gloss, Link, Meta, Paragraph, ParagraphKind, Token, TokenKind, make_document
from tuireader.document.file_format import decode, encode
from tuireader.errors import DocumentError


def written(links: tuple[Link, ...]) -> bytes:
    tokens = (Token(0, 4, kind=TokenKind.WORD), Token(5, 9, kind=TokenKind.WORD))
    gloss = Gloss("the new book", "dictionary", links)
    paragraph = Paragraph(id="p1", kind=ParagraphKind.PARAGRAPH, text="كتاب جديد", tokens=tokens, gloss=gloss)
    return encode(make_document((paragraph,), Meta()))


def test_links_come_back_as_they_were_written() -> None:
    links = (Link(0, 3, (0,)), Link(4, 7, (1,)), Link(8, 12, (0, 1), guess=True))
    (paragraph,) = decode(written(links)).paragraphs
    assert paragraph.gloss is not None
    assert paragraph.gloss.links == links


def test_a_gloss_without_links_is_written_without_them() -> None:
    (paragraph,) = json.loads(written(()))["paragraphs"]
    assert paragraph["gloss"] == {"en": "the new book", "by": "dictionary"}


@pytest.mark.parametrize(
    ("links", "problem"),
    [
        ((Link(8, 13, (0,)),), "span 8–13 does not fit"),
        ((Link(4, 7, (0,)), Link(0, 3, (0,))), "out of order"),
        ((Link(0, 3, (2,)),), "no such token"),
        ((Link(0, 3, (-1,)),), "no such token"),
        ((Link(0, 3, ()),), "no such token"),
    ],
)
def test_a_link_to_nothing_is_named(links: tuple[Link, ...], problem: str) -> None:
    with pytest.raises(DocumentError, match=f"paragraph 1, gloss.links.*{problem}"):
        decode(written(links))
