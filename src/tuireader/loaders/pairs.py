"""Pairs of a text and its English, from whatever format holds them. Owns which side is the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tuireader.arabic.characters import ARABIC_LETTERS
from tuireader.document import Gloss
from tuireader.loaders.gathering import Gathering
from tuireader.loaders.inline import line_of

BY = "translation"
ARABIC = "ar"
ENGLISH = "en"


class Pair(NamedTuple):
    """A segment in both languages; the English may be empty."""

    text: str
    english: str
    reference: str | None = None


def gather_pairs(pairs: Iterable[Pair], gathering: Gathering) -> None:
    """Take each pair as a paragraph with its English; one without a text is none."""
    for text, english, reference in pairs:
        said = line_of(english)
        gathering.add(line_of(text), reference=reference, gloss=Gloss(said, BY) if said else None)


def is_language(tag: str, language: str) -> bool:
    """Whether a language tag, such as ar-EG or AR_eg, is of `language`."""
    return tag.lower().replace("_", "-").split("-")[0] == language


def arabic_column(rows: Sequence[Sequence[str]]) -> int:
    """The column with most Arabic letters, 0 where there are none."""
    counts: dict[int, int] = {}
    for row in rows:
        for number, cell in enumerate(row):
            counts[number] = counts.get(number, 0) + sum(char in ARABIC_LETTERS for char in cell)
    return max(counts, key=lambda number: counts[number], default=0)
