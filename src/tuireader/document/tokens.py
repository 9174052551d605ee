"""Tokens and the readings of words. Owns the values; knows nothing of how they are found."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from msgspec import Struct

from tuireader.document.span import Span


class TokenKind(StrEnum):
    """What a token is made of; `word` is a word in Arabic script."""

    WORD = "word"
    NUMBER = "number"
    LATIN = "latin"
    PUNCTUATION = "punctuation"
    SYMBOL = "symbol"


Upos = Literal[
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
]  # fmt: skip
"""The part-of-speech tags of Universal Dependencies."""


ALTERNATIVE = "or: "
"""Opens the sense of another reading in a gloss."""


class Segment(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    """One part of a written word: a clitic or the stem with its affixes."""

    form: str
    """The segment as vocalized by the reading, in Arabic script."""
    gloss: str = ""
    """English of the segment alone; senses are parted by `;`."""
    role: Literal["proclitic", "stem", "suffix", "enclitic"] = "stem"


class Analysis(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, gc=False, kw_only=True):
    """One reading of a word: what its letters stand for in full."""

    vocalized: str
    lemma: str
    """Vocalized citation form in Arabic script."""
    root: str | None = None
    """Radicals in Arabic script parted by blanks (ك ت ب), or None where the dictionary gives none."""
    upos: Upos = "X"
    feats: dict[str, str] = {}
    """Universal Dependencies features, name to value."""
    gloss: str = ""
    """English of the word without its clitics; senses, best first, are parted by `;`, that of another reading which is
    likely too opens with `or:`."""
    romanized: str = ""
    segments: tuple[Segment, ...] = ()
    guess: bool = False
    """True where no dictionary knows the word and the reading is inferred from its letters."""

    @property
    def senses(self) -> tuple[str, ...]:
        """The senses of this reading, best first."""
        return tuple(sense for sense in self._said if not sense.startswith(ALTERNATIVE))

    @property
    def alternatives(self) -> tuple[str, ...]:
        """The senses of other readings that are likely too."""
        return tuple(sense.removeprefix(ALTERNATIVE) for sense in self._said if sense.startswith(ALTERNATIVE))

    @property
    def _said(self) -> list[str]:
        return [sense for part in self.gloss.split(";") if (sense := part.strip())]


class Token(Span, frozen=True, kw_only=True):
    """A word, number or mark in the text. Every code point that is not white space is in exactly one token."""

    kind: TokenKind
    analysis: Analysis | None = None
    """The reading in this place, or None where it was not asked for or the token is no word."""
