"""Adjectives that are written like another word: صعب جدا is no verb, مركزا مهما no whatever. Owns what tells them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tuireader.arabic.normalization import strip_marks
from tuireader.document import Token
from tuireader.nlp.morphology.chain import Column

_VERY = frozenset(["جدا", "للغاية"])
_INDEFINITE = ("ا", "ى")
"""Ends the accusative of a noun that مهما may describe."""
IMPORTANT = "important"


def may_be_important(word: str) -> str:
    """Whether a word is written like مهما."""
    return IMPORTANT if strip_marks(word) == "مهما" else ""


def qualities(text: str, tokens: Sequence[Token], columns: Sequence[Column]) -> Iterator[tuple[int, Column]]:
    """The places of words that can only say what something is like, and their readings as adjectives."""
    for place, column in enumerate(columns):
        if len(column.seen.tags) > 1 and column.masses and _is_quality(text, tokens, columns, place):
            kept = [at for at, one in enumerate(column.candidates) if one.stem.upos == "ADJ"]
            if 0 < len(kept) < len(column.candidates):
                yield place, column.among(kept)


def _is_quality(text: str, tokens: Sequence[Token], columns: Sequence[Column], place: int) -> bool:
    if place + 1 < len(tokens) and strip_marks(tokens[place + 1].of(text)) in _VERY:
        return True
    if not place or columns[place].governs != IMPORTANT:
        return False
    before = columns[place - 1].best_tag
    return before.startswith(("NOUN", "ADJ")) and strip_marks(tokens[place - 1].of(text)).endswith(_INDEFINITE)
