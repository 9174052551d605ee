"""What the tests of all loaders share: fixtures, and what holds for every document that comes out of a loader."""

from __future__ import annotations

from pathlib import Path

from tuireader.arabic.cleaning import clean_text
from tuireader.document import Document, Paragraph
from tuireader.document.file_format import decode, encode
from tuireader.loaders import Loaded, load

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "loaders"


def loaded(name: str) -> Loaded:
    """A fixture, through the registry."""
    return load((FIXTURES / name).read_bytes(), name)


def outline(document: Document) -> list[tuple[str, str]]:
    """Kind (with the level of a heading) and text of every paragraph."""
    return [(f"{paragraph.kind}{paragraph.level or ''}", paragraph.text) for paragraph in document.paragraphs]


def references(document: Document) -> list[str | None]:
    return [paragraph.reference for paragraph in document.paragraphs]


def set_apart(paragraph: Paragraph) -> list[tuple[str, bool]]:
    """Words that the author set apart, and whether in bold."""
    return [(part.of(paragraph.text), part.strong) for part in paragraph.emphasis or ()]


def check(document: Document) -> None:
    """It is one that the document format takes, its texts are clean, and tokens cover them."""
    assert decode(encode(document)) == document
    for paragraph in document.paragraphs:
        assert paragraph.text
        assert clean_text(paragraph.text) == paragraph.text
        assert " ".join(paragraph.text.split()) == paragraph.text
        if paragraph.tokens is not None:
            covered = "".join(token.of(paragraph.text) for token in paragraph.tokens)
            assert covered == "".join(paragraph.text.split())
