"""Verbs that report speech and are written like a noun. Owns where such a word can only be the verb.

What decides stands far from the word: the أن of what is said, behind a subject of any length. The weights of the
context see the next word alone, and take صرح الوزير بأن for somebody's edifice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tuireader.arabic.normalization import strip_marks
from tuireader.document import Token, TokenKind
from tuireader.nlp.morphology.chain import Column

_VERBS = frozenset("صرح ذكر نقل كشف زعم حذر نبه كتب وعد علم".split())  # noqa: SIM905
_HARDLY_NOUNS = frozenset(["صرح"])
"""Whose noun opens no clause in any text that is likely."""
_THAT = frozenset("أن أنه أنها أنهم أنهما إن إنه إنها إنهم بأن بأنه بأنها بأنهم".split())  # noqa: SIM905
_ENDS = frozenset(".!?؟؛:")
_CONJUNCTIONS = ("و", "ف")
_SUBJECT = 14
"""Tokens that a subject with its apposition may have."""


def may_report(written: str) -> bool:
    """Whether a word has the letters of such a verb, alone or behind a conjunction."""
    word = strip_marks(written)
    return word in _VERBS or (word.startswith(_CONJUNCTIONS) and word[1:] in _VERBS)


def reporting(text: str, tokens: Sequence[Token], columns: Sequence[Column]) -> Iterator[tuple[int, Column]]:
    """The places of words that report what is said behind them, and their readings as verbs."""
    for place, column in enumerate(columns):
        if column.may_report:
            word = strip_marks(tokens[place].of(text))
            joined = word not in _VERBS
            verb = word[1:] if joined else word
            if not (joined or _opens(tokens, place)):
                continue
            if verb in _HARDLY_NOUNS or _says_what(text, tokens, place + 1):
                yield place, _as_verb(column)


def _as_verb(column: Column) -> Column:
    """The readings as a verb of the perfect, where there are some."""
    verbs = {place for place, tag in enumerate(column.seen.tags) if tag.startswith("VERBp")}
    kept = [place for place, tag in enumerate(column.of_tag) if tag in verbs]
    return column.among(kept) if kept and len(kept) < len(column.of_tag) else column


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
