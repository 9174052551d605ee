"""Standoff layers over a text: gloss, summary, entities. Owns the values; knows nothing of how they are made."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from tuireader.document.span import Span


class Link(Span, frozen=True):
    """The code points of a gloss that stand for words of the text."""

    tokens: tuple[int, ...]
    """Indices into the paragraph's tokens, at least one."""
    guess: bool = False
    """True where no dictionary knows the word."""


class Gloss(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    """A paragraph's best English: the author's, else a provider's translation, else the dictionary gloss."""

    en: str
    by: str
    """Who made it: `author`, `dictionary`, or a provider's name."""
    links: tuple[Link, ...] = ()
    """Sorted and disjoint; words that are in no link were not taken from a word of the text alone."""


class Emphasis(Span, frozen=True):
    """Words that the author set apart from those around them."""

    strong: bool = False
    """True where they were set in bold and not in italics."""


class SummarySpan(Span, frozen=True):
    """A part of the text that a summary was taken from."""

    paragraph: str | None = None
    """The id of the paragraph it is in; None for the one that the summary is of."""


class Summary(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    """What a paragraph or a document says, in both languages; a side that is not known is None.

    A document's has one line or more, each ended by a line feed but the last.
    """

    ar: str | None
    en: str | None
    by: str
    """Who made it: `author`, `extract` (a part of the text itself), or a provider's name."""
    spans: tuple[SummarySpan, ...] = ()
    """What a paragraph's is made of, in its order; for a document, where each of its lines is from."""


class EntityType(StrEnum):
    """The kinds of things that are named, and the kinds of values that are written out."""

    PERSON = "PERSON"
    ORG = "ORG"
    LOC = "LOC"
    PRODUCT = "PRODUCT"
    EVENT = "EVENT"
    NORP = "NORP"
    MISC = "MISC"
    DATE = "DATE"
    TIME = "TIME"
    MONEY = "MONEY"
    PERCENT = "PERCENT"
    QUANTITY = "QUANTITY"


class Name(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    """What an entity is called in each language; None where it is not known."""

    ar: str | None = None
    en: str | None = None
    guess: bool = False
    """Whether the English was spelled by sound: no list and no text has it."""


class Entity(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """A named thing of the document; its mentions refer to it by `id`."""

    id: str
    type: EntityType
    name: Name


class Mention(Span, frozen=True, kw_only=True):
    """A span that names an entity: the name alone, without the clitics written on it. Mentions may nest."""

    type: EntityType
    id: str | None = None
    """The entity's id in the document, or None where mentions were not linked."""
    confidence: float | None = None
    """How sure the finder is, from 0 to 1, where that is little; None where there is no doubt worth showing."""
