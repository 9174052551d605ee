"""How a paragraph is shown. Owns the views and what text each shows; knows no line and no cell."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct

from tuireader.arabic.characters import has_arabic
from tuireader.arabic.direction import runs_right_to_left
from tuireader.document import Document, Gloss, Link, ParagraphKind, Span, Token, TokenKind, index_at
from tuireader.layout import Cut, Pair
from tuireader.reading.pipeline import Pipeline
from tuireader.segmentation import split_sentences, tokenize


class View(StrEnum):
    """The ways to show a paragraph."""

    ARABIC = "arabic"
    GLOSS = "gloss"
    INTERLINEAR = "interlinear"
    PARALLEL = "parallel"


class Shown(Struct, frozen=True):
    """A paragraph as it is shown: the text that is laid out, and its base direction."""

    text: str
    base: int
    """UAX#9 base level: 1 right to left, 0 left to right."""
    view: View
    by: str = ""
    """Who made the English, in the view that shows it."""
    words: tuple[Span, ...] = ()
    """Where the cursor can stand, in order; never empty for a text that has a token."""
    sentences: tuple[Span, ...] = ()
    pairs: tuple[Pair, ...] = ()
    """What stands below each word, in the interlinear view."""
    links: tuple[Link, ...] = ()
    """Which words of the text the English stands for, where that is known."""
    beside: Shown | None = None
    """The English that stands level with the text, in the parallel view."""
    middle: Cut | None = None
    """Where a verse that is shown by itself has its middle."""

    @property
    def in_own_text(self) -> bool:
        """Whether offsets are those of the paragraph's own text."""
        return self.view is not View.GLOSS


WORD_KINDS = frozenset((TokenKind.WORD, TokenKind.NUMBER, TokenKind.LATIN))


def base_of(text: str, document: Document) -> int:
    """The base direction of one of the document's texts.

    A paragraph without Arabic letters in a text that has them follows its own letters; one with neither follows the
    text's language.
    """
    if has_arabic(text):
        return 1
    return 0 if any(char.isalpha() for char in text) else int(runs_right_to_left(document.meta.language))


def show(pipeline: Pipeline, index: int, view: View) -> Shown:
    """What paragraph `index` shows in `view`; where there is no English, the text itself."""
    paragraph = pipeline.document.paragraphs[index]
    english = _english_of(pipeline, index) if view in (View.GLOSS, View.PARALLEL) else None
    if view is View.GLOSS and english is not None:
        return english
    pairs = (pipeline.unless_missing(pipeline.pairs, index) or ()) if view is View.INTERLINEAR else ()
    seen = view if pairs or view is View.PARALLEL else View.ARABIC
    alone = seen is View.ARABIC and paragraph.kind is ParagraphKind.VERSE
    return Shown(
        paragraph.text,
        base_of(paragraph.text, pipeline.document),
        seen,
        words=words_among(pipeline.tokens(index)),
        sentences=pipeline.sentences(index),
        pairs=pairs,
        beside=english,
        middle=_middle(paragraph.text) if alone else None,
    )


def _middle(verse: str) -> Cut | None:
    from tuireader.reading.hemistichs import middle_of

    return middle_of(verse)


def words_among(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Where the cursor can stand: the words, or, where there are none, whatever there is."""
    return tuple(token for token in tokens if token.kind in WORD_KINDS) or tokens


def word_at(words: Sequence[Span], offset: int) -> Span | None:
    """The word at `offset`, else the next one, else the last; None where there are no words."""
    if not words:
        return None
    at = index_at(words, offset)
    if at >= 0 and words[at].end > offset:
        return words[at]
    return words[min(at + 1, len(words) - 1)]


def _english_of(pipeline: Pipeline, index: int) -> Shown | None:
    gloss = pipeline.unless_missing(pipeline.gloss, index)
    return _english(gloss) if gloss is not None and gloss.en.strip() else None


def _english(gloss: Gloss) -> Shown:
    words, sentences = words_among(tokenize(gloss.en)), split_sentences(gloss.en)
    return Shown(gloss.en, 0, View.GLOSS, gloss.by, words, sentences, links=gloss.links)
