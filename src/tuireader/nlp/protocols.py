"""What the language parts promise each other and the application. Owns the protocols; implements none.

All of them take tokens as segmentation makes them and give layers as the document holds them. They are pure: the same
input gives the same output, and nothing outside is changed. An outside engine is one more implementation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from msgspec import Struct

from tuireader.document import Analysis, Entity, Gloss, Mention, Name, Paragraph, Span, Token

NAMED = "NameType"
"""Feature of Universal Dependencies; on a token it says that its English is a name and stands as it is."""
TOLD_NOW = "ToldNow"
"""Feature of a verb that tells of the past and is put in the present, as a headline does."""

Names = Sequence[tuple[Mention, Name]]
"""Mentions with what they are called, sorted by their starts; none overlaps another."""


class Analyzer(Protocol):
    """Takes words apart."""

    def analyze(self, word: str) -> tuple[Analysis, ...]:
        """Every reading of one written word in Arabic script, best first, out of context; never empty.

        A word that no dictionary knows gets one reading marked as a guess.
        """
        ...


class Conjugator(Protocol):
    """Sets verbs in the present."""

    def present(self, word: str, reading: Analysis | None, *, plural: bool, feminine: bool) -> str | None:
        """A verb of the third person as it stands in the present behind its subject; None where that is not certain.

        Args:
            word: As it is written, without و or ف before it.
            reading: What it is in its place; where that is no such verb, the word's first reading as a perfect counts.
            plural: Whether the subject is several men.
            feminine: Whether the subject is known to be feminine.
        """
        ...


class Tagger(Protocol):
    """Chooses a reading for each word in its place."""

    def tag(self, text: str, tokens: Sequence[Token], *, narrated: bool = False) -> tuple[Token, ...]:
        """The same tokens, each word with its analysis; an analysis that is there already is kept.

        `narrated`: the text that the paragraph is of is told by one who says I.
        """
        ...


class Glosser(Protocol):
    """Writes the English line of a paragraph."""

    def gloss(self, text: str, tokens: Sequence[Token]) -> Gloss | None:
        """English for a paragraph whose tokens carry analyses; None where there is nothing to say."""
        ...


class Stretch(Struct, frozen=True, eq=False, weakref=True):
    """Paragraphs of one text that follow each other, about a thousand words, as evidence for those in and near it.

    Whoever gives the same stretch again gives the same object, so that what is learned from it is learned once.
    """

    paragraphs: tuple[tuple[str, Sequence[Token]], ...]
    """Text and tokens of each."""


class EntityTagger(Protocol):
    """Finds names in a paragraph."""

    def mentions(self, text: str, tokens: Sequence[Token], around: Sequence[Stretch] = ()) -> tuple[Mention, ...]:
        """Mentions without ids, in the order of their starts; each covers the name alone inside a clitic word.

        Args:
            text: The paragraph.
            tokens: Its tokens; they need no analyses.
            around: The stretch that the paragraph is in and those beside it; without them it is judged by itself.

        Raises:
            LexiconError: The dictionary or the model cannot be had.
        """
        ...


class EntityLinker(Protocol):
    """Gathers the mentions of one thing."""

    def link(
        self,
        paragraphs: Sequence[Paragraph],
        known: Sequence[Entity] = (),
    ) -> tuple[tuple[Paragraph, ...], tuple[Entity, ...]]:
        """The paragraphs with an id on every mention, and the entities they refer to; `known` ones keep their ids."""
        ...


class Passage(Struct, frozen=True, eq=False):
    """A paragraph with what its summary is made from."""

    text: str
    tokens: Sequence[Token]
    """With their analyses."""
    sentences: Sequence[Span]
    clauses: Callable[[Span], Sequence[Span]]
    """The clauses of a part of the text, as commas and connectives mark them off outside quotations and brackets."""
    enclosed: Sequence[Span]
    """Quotations and brackets, marks included; sorted and disjoint."""
    mentions: Sequence[Mention]
    """Sorted by their starts."""
    names: Callable[[], Names] = tuple
    """What is mentioned in it and what that is called in the whole text."""


class Line(Struct, frozen=True, eq=False):
    """What a paragraph says, in its own words."""

    text: str
    """In the words of the spans; as a title has it, their order and the form of the first verb may be another."""
    spans: tuple[Span, ...]
    """The parts of the paragraph it is made of, sorted; a speaker's name that another paragraph gives is in none."""
    speaker: tuple[Passage | None, Span] | None = None
    """Where he is named who says it, if it opens with that name: an earlier paragraph, or None for its own."""
    colon: bool = False
    """Whether it reads “speaker: clause”."""
    listed: bool = False
    """Whether it only names what the paragraph is about: a phrase for each span."""


class Keyword(Struct, frozen=True):
    """A word that says what a text is about."""

    lemma: str
    english: str | None
    weight: float
    """Between 0 and 1; that of the first is 1."""


class Summarizer(Protocol):
    """Says in short what a paragraph says."""

    def line(self, passage: Passage, around: Sequence[Stretch], before: Callable[[], Iterable[Passage]]) -> Line | None:
        """A clause of the paragraph that stands for it, at most twelve written words; None where there are no words.

        Args:
            passage: The paragraph.
            around: The stretch that the paragraph is in and those beside it: they say which words matter.
            before: The paragraphs before it, the nearest first; asked only where a pronoun speaks.
        """
        ...

    def english(self, passage: Passage, line: Line, glosser: Glosser) -> str | None:
        """The English of a line of the paragraph, as a headline; None where there is nothing to say."""
        ...

    def telling(self, paragraphs: Sequence[Paragraph], tokens: Callable[[int], Sequence[Token]]) -> Sequence[int]:
        """The numbers of the paragraphs, at most five, that say what these paragraphs say together, in order.

        `tokens` gives those of a paragraph by its number; they need no analyses.
        """
        ...

    def keywords(self, passages: Sequence[Passage], most: int) -> Sequence[Keyword]:
        """What the passages are about, the weightiest first; names are not among them."""
        ...
