"""Verbs that report speech and are written like a noun. Owns where such a word can only be the verb.

What decides stands far from the word: the أن of what is said, behind a subject of any length. The weights of the
context see the next word alone, and take صرح الوزير بأن for somebody's edifice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tuireader.arabic.normalization import strip_marks
from tuireader.document import Token, TokenKind
from tuireader.nlp.morphology.disambiguation import Column, grouped

_VERBS = frozenset("صرح ذكر نقل كشف زعم حذر نبه كتب وعد علم".split())  # noqa: SIM905
_HARDLY_NOUNS = frozenset(["صرح"])
"""Whose noun opens no clause in any text that is likely."""
_THAT = frozenset("أن أنه أنها أنهم أنهما إن إنه إنها إنهم بأن بأنه بأنها بأنهم".split())  # noqa: SIM905
_ENDS = frozenset(".!?؟؛:")
_CONJUNCTIONS = ("و", "ف")
_SUBJECT = 14
"""Tokens that a subject with its apposition may have."""


def reporting(text: str, tokens: Sequence[Token]) -> Iterator[int]:
    """The places of words that report what is said behind them."""
    for place, token in enumerate(tokens):
        if token.kind is TokenKind.WORD and token.analysis is None:
            word = strip_marks(token.of(text))
            joined = word.startswith(_CONJUNCTIONS) and word not in _VERBS
            verb = word[1:] if joined else word
            if verb not in _VERBS or not (joined or _opens(tokens, place)):
                continue
            if verb in _HARDLY_NOUNS or _says_what(text, tokens, place + 1):
                yield place


def as_verb(column: Column) -> Column:
    """The readings as a verb of the perfect, where there are some."""
    kept = [index for index, one in enumerate(column.candidates) if one.tag.startswith("VERBp")]
    if not kept or len(kept) == len(column.candidates):
        return column
    return grouped(tuple(column.candidates[index] for index in kept), tuple(column.masses[index] for index in kept))


def _opens(tokens: Sequence[Token], place: int) -> bool:
    return place == 0 or tokens[place - 1].kind is TokenKind.PUNCTUATION


def _says_what(text: str, tokens: Sequence[Token], behind: int) -> bool:
    for distance, token in enumerate(tokens[behind : behind + _SUBJECT]):
        word = strip_marks(token.of(text))
        if word in _ENDS:
            return False
        if word in _THAT:
            return distance > 0
    return False
