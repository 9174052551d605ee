"""What an exporter is given: the notes of one text with all that surrounds them. Owns the values; computes nothing."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from msgspec import Struct

from tuireader.document import Analysis, Annotation, Colour, Gloss, Span
from tuireader.document.notes import tags


class Layer(StrEnum):
    """What surrounds a quote and has a cost: a format names those that it shows, and no other is made for it."""

    SENTENCE = "sentence"
    GLOSS = "gloss"
    ENGLISH = "english"
    SENTENCE_ENGLISH = "sentence english"
    SUMMARY = "summary"
    ENTITIES = "entities"
    WORDS = "words"


class Word(NamedTuple):
    """A word of a quote with its reading."""

    form: str
    """As it is written in the text."""
    analysis: Analysis


class ExportEntry(Struct, frozen=True, kw_only=True):
    """A highlight or note in its paragraph."""

    annotation: Annotation
    number: int | None
    """The paragraph's number, from 1; 0 for a note on the text as a whole; None where the annotation is lost."""
    place: Span | None
    """Where it stands in the paragraph's text now; None where it is lost."""
    quote: str
    sentence: str
    """The sentences that the quote touches; empty where it is lost."""
    target: Span | None = None
    """Where the quote stands in `sentence`."""
    gloss: Gloss | None
    """The paragraph's English, with who made it: a dictionary gloss is never passed off as a translation."""
    summary: str | None
    """The paragraph's summary."""
    entities: tuple[str, ...]
    """Names in the quote."""
    headings: tuple[tuple[int, str], ...] = ()
    """Level and text of the headings above, outermost first."""
    paragraph: str | None = None
    """The paragraph's id now; None where it is lost or still the anchor's."""
    english: Gloss | None = None
    """English of the quote alone, with who made it."""
    sentence_english: Gloss | None = None
    """English of `sentence`, where that is less than the paragraph's."""
    words: tuple[Word, ...] = ()
    """The words of a short quote; none for a long one."""

    @property
    def where(self) -> str:
        """The place as a heading says it."""
        if self.number is None:
            return "Not found in the text any more"
        return f"¶ {self.number}" if self.number else "The whole text"

    @property
    def tags(self) -> tuple[str, ...]:
        """The note's words with #, without the sign."""
        return tags(self.annotation.body)

    @property
    def date(self) -> str:
        """The day it was made, in ISO 8601."""
        return self.annotation.created[:10]


class ExportBundle(Struct, frozen=True, kw_only=True):
    """One text and its entries."""

    title: str | None
    source: str | None
    """Absolute path, URL or name of a sample; None for a text without an address."""
    author: str | None
    content: str
    """The hash that stands for the text itself."""
    language: str
    generated: str
    """When, in ISO 8601 and UTC."""
    generator: str
    """The version of tuireader."""
    colour_names: Mapping[Colour, str]
    """What the reader calls the colours."""
    entries: tuple[ExportEntry, ...]
    """In the order of the text; lost ones last."""

    @property
    def name(self) -> str:
        """The title, or what stands in its place."""
        return self.title or "Untitled"

    def colour_name(self, colour: Colour) -> str:
        """The reader's name of a colour, else its English one."""
        return self.colour_names.get(colour) or colour.name.lower()

    def colour_of(self, entry: ExportEntry) -> str:
        """The name of an entry's colour; empty for a note without one."""
        colour = entry.annotation.colour
        return "" if colour is None else self.colour_name(colour)
