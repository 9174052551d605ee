"""What can be said of the word at the cursor. Owns the gathering; wording and drawing are the screen's."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from tuireader.arabic.normalization import strip_marks
from tuireader.document import Analysis, Token, TokenKind, index_at
from tuireader.reading.desk import Desk

if TYPE_CHECKING:
    from tuireader.nlp.dictionaries import Article

LEAST_SHARE = 0.005
"""A reading with less is listed, but its share is not worth a number."""


class FixedFor(StrEnum):
    """What a reading was fixed for."""

    NOTHING = ""
    PLACE = "place"
    TEXT = "text"


class ReadingChoice(Struct, frozen=True):
    """A reading that can be fixed for the word at the cursor; None gives a fixed one up."""

    reading: Analysis | None


class Study(Struct, frozen=True):
    """A word in its place."""

    form: str
    """As the text writes it."""
    reading: Analysis
    readings: tuple[tuple[Analysis, float], ...]
    """Every reading with the share it gets in this place, best first."""
    fixed: FixedFor
    band: int
    """How usual the lemma is: 5 everywhere to 1 rare; 0 where that is not known."""


def study_word(desk: Desk) -> Study | Token | None:
    """The word at the cursor; a token that is no Arabic word as it is; None where there is nothing to study.

    Raises:
        LexiconError: The dictionary cannot be had.
    """
    token = desk.word_token()
    if token is None or token.kind is not TokenKind.WORD or token.analysis is None:
        return token
    index = desk.session.cursor.index
    text = desk.opened.document.paragraphs[index].text
    tokens = desk.pipeline.tokens(index)
    language = desk.pipeline.language
    return Study(
        form=token.of(text),
        reading=token.analysis,
        readings=language.tagger.shares(
            text, tokens, index_at(tokens, token.start), narrated=desk.pipeline.narrated(index)
        ),
        fixed=_fixed_for(desk, token),
        band=0 if token.analysis.guess else language.lexicon.band(token.analysis.lemma, token.analysis.upos),
    )


def _fixed_for(desk: Desk, token: Token) -> FixedFor:
    fixed = desk.fixed.of(desk.session.cursor.index, token)
    if fixed is None:
        return FixedFor.NOTHING
    return FixedFor.TEXT if fixed.anchor is None else FixedFor.PLACE


def look_up_words(study: Study) -> tuple[str, ...]:
    """Under which words a dictionary may have it: the lemma, the stem, the form, the root."""
    stem = "".join(segment.form for segment in study.reading.segments if segment.role == "stem")
    root = (study.reading.root or "").replace(" ", "")
    return tuple(dict.fromkeys(word for word in (study.reading.lemma, stem, strip_marks(study.form), root) if word))


def same_reading(one: Analysis, other: Analysis) -> bool:
    """Whether two analyses read a word in the same way, whatever their English says."""
    return replace(one, gloss="") == replace(other, gloss="")


def articles_on(study: Study, desk: Desk) -> Sequence[Article]:
    """What the reader's own dictionaries say of the word."""
    return desk.pipeline.language.shelf.look_up(look_up_words(study))
