"""What the store keeps of a text beside its notes. Owns the values; knows no SQL."""

from __future__ import annotations

from enum import StrEnum

import msgspec
from msgspec import Struct

from tuireader.document import Analysis, Anchor


class TextRecord(Struct, frozen=True, kw_only=True):
    """A text that was opened once."""

    id: int
    content: str
    """The hash of its paragraphs."""
    source: str | None
    """Where it can be opened again; None for what came in on standard input."""
    title: str | None
    paragraphs: int
    opened: str
    """When it was last opened: ISO 8601 in UTC."""


class Card(Struct, frozen=True, kw_only=True):
    """What a text says of itself, for the library."""

    author: str | None = None
    date: str | None = None
    words: int = 0
    size: int | None = None
    """Bytes of its file, by which one that was moved is looked for."""


class Shelved(Struct, frozen=True, kw_only=True):
    """A text as it stands in the library."""

    text: TextRecord
    card: Card
    index: int
    """The paragraph that the reader is at, from 0."""
    notes: int
    """Highlights and notes in it."""
    tags: tuple[str, ...]


class Place(Struct, frozen=True):
    """Where reading stopped, and how each paragraph was shown."""

    paragraph: str
    """Its id."""
    offset: int
    """A code point of the paragraph's text."""
    views: dict[str, str] = msgspec.field(default_factory=dict)
    """Names of views by paragraph id, only of paragraphs that differ from the default."""
    default_view: str = "arabic"
    marks: dict[str, tuple[str, int]] = msgspec.field(default_factory=dict)
    """Letter to paragraph id and code point of its text."""


class FixedReading(Struct, frozen=True, kw_only=True):
    """A reading that the reader chose for a written form."""

    id: str
    form: str
    """The word as written, without marks."""
    anchor: Anchor | None
    """Its place; None where the choice holds for every place of the form in the text."""
    analysis: Analysis
    created: str


class NameCorrection(Struct, frozen=True, kw_only=True):
    """What the reader said of a name in a text."""

    id: str
    name: str
    """In Arabic, as it was found."""
    type: str
    """As it was found."""
    kind: str
    """What is corrected: `name`, `type`, `same` (it is one with another) or `none` (it is no name)."""
    value: str
    created: str


class Status(StrEnum):
    """How well the reader knows a saved word."""

    NEW = "new"
    LEARNING = "learning"
    KNOWN = "known"


class Word(Struct, frozen=True, kw_only=True):
    """A word that the reader saved to learn it."""

    lemma: str
    form: str
    """As it stood in the sentence, without the words attached to it."""
    root: str | None
    upos: str
    gloss: str
    sentence: str
    """Where it was met."""
    status: Status = Status.NEW
    created: str
    modified: str
