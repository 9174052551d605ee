"""What the language parts promise each other and the application. Owns the protocols; implements none.

All of them take tokens as segmentation makes them and give layers as the document holds them. They are pure: the same
input gives the same output, and nothing outside is changed. An outside engine is one more implementation.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from tuireader.document import Analysis, Entity, Gloss, Mention, Paragraph, Span, Summary, Token


class Analyzer(Protocol):
    """Takes words apart."""

    def analyze(self, word: str) -> tuple[Analysis, ...]:
        """Every reading of one written word in Arabic script, best first, out of context; never empty.

        A word that no dictionary knows gets one reading marked as a guess.
        """
        ...


class Tagger(Protocol):
    """Chooses a reading for each word in its place."""

    def tag(self, text: str, tokens: Sequence[Token]) -> tuple[Token, ...]:
        """The same tokens, each word with its analysis; an analysis that is there already is kept."""
        ...


class Glosser(Protocol):
    """Writes the English line of a paragraph."""

    def gloss(self, text: str, tokens: Sequence[Token]) -> Gloss | None:
        """English for a paragraph whose tokens carry analyses; None where there is nothing to say."""
        ...


@dataclass(frozen=True, eq=False)
class Stretch:
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


class Summarizer(Protocol):
    """Says in short what a paragraph says."""

    def summarize(self, text: str, clauses: Sequence[Span], english: Callable[[Span], str | None]) -> Summary | None:
        """One clause or more of the paragraph; `english` is asked for the chosen span alone."""
        ...
