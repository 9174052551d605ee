"""Adjectives that are written like another word: صعب جدا is no verb, مركزا مهما no whatever. Owns what tells them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tuireader.arabic.normalization import strip_marks
from tuireader.document import Token, TokenKind
from tuireader.nlp.morphology.chain import Column

_VERY = frozenset(["جدا", "للغاية"])
_LONGEST = 8
_INDEFINITE = ("ا", "ى")
"""Ends the accusative of a noun that مهما may describe."""
_LIKE_OTHERS = {"مهما": "important", "أشهر": "famous"}


def likeness(word: str) -> str:
    """Which quality a word is written like that is more often another: مهما, أشهر."""
    return _LIKE_OTHERS.get(strip_marks(word), "") if len(word) < _LONGEST else ""


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
    like, before = columns[place].governs, columns[place - 1].best_tag if place else ""
    if like == "famous":
        behind = columns[place + 1] if place + 1 < len(columns) else None
        is_of_all = behind is not None and behind.best_tag.startswith("NOUN") and "D" in behind.best_tag[4:]
        return is_of_all and not before.startswith("NUM") and tokens[place - 1].kind is not TokenKind.NUMBER
    described = before.startswith(("NOUN", "ADJ"))
    return like == "important" and described and strip_marks(tokens[place - 1].of(text)).endswith(_INDEFINITE)
