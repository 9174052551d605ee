"""The document: one text with its metadata, paragraphs and layers. Owns the values and their limits; opens no file.

Text is held once, in logical order. Layers are standoff: their spans are code points of the paragraph's text. A layer
that is None was not made; an empty one was made and holds nothing.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from msgspec import Struct

from tuireader.document.layers import Emphasis, Entity, Gloss, Mention, Summary
from tuireader.document.span import Span
from tuireader.document.tokens import Token

MAX_FILE_BYTES = 64 * 1024 * 1024
MAX_PARAGRAPHS = 200_000
MAX_PARAGRAPH_CODE_POINTS = 2_000_000


class ParagraphKind(StrEnum):
    """The part that a paragraph plays in the text."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"
    LIST_ITEM = "list_item"
    VERSE = "verse"


class Paragraph(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, gc=False, kw_only=True):
    """The unit of reading, summary, gloss and export."""

    id: str
    """Unique in the document; what anchors and marks refer to."""
    kind: ParagraphKind = ParagraphKind.PARAGRAPH
    level: int | None = None
    """1 to 6 for a heading, None for all else."""
    reference: str | None = None
    """Where it begins in what it was taken from, as people cite that: a page, a verse, a time, a sentence's name."""
    text: str
    emphasis: tuple[Emphasis, ...] | None = None
    """What the author set apart, sorted and disjoint; None where the source says nothing of it."""
    gloss: Gloss | None = None
    summary: Summary | None = None
    sentences: tuple[Span, ...] | None = None
    """Sorted and disjoint."""
    tokens: tuple[Token, ...] | None = None
    """Sorted and disjoint."""
    entities: tuple[Mention, ...] | None = None
    """In the order of their starts; they may nest."""


class Meta(Struct, frozen=True, forbid_unknown_fields=True, gc=False, kw_only=True):
    """Where the text is from and what it is called."""

    title: str | None = None
    author: str | None = None
    date: str | None = None
    source: str | None = None
    language: str = "ar"
    """BCP 47 tag of the text's language."""


class Document(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, gc=False, kw_only=True):
    """One text. The first two fields name the file format, so that a file says what it is."""

    format: Literal["tuireader-document"]
    version: Literal[1]
    meta: Meta = Meta()
    summary: Summary | None = None
    paragraphs: tuple[Paragraph, ...]
    entities: tuple[Entity, ...] | None = None


def make_document(
    paragraphs: tuple[Paragraph, ...],
    meta: Meta,
    summary: Summary | None = None,
    entities: tuple[Entity, ...] | None = None,
) -> Document:
    """A document of the present version of the format."""
    return Document(
        format="tuireader-document",
        version=1,
        meta=meta,
        summary=summary,
        paragraphs=paragraphs,
        entities=entities,
    )
