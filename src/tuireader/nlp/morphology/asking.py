"""Verbs behind a word that asks, which are written like a noun: أين ذهب الرجل؟ Owns where it is the verb.

A question goes on with its verb or with what is asked about; a bare noun that governs the next one stands there seldom.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tuireader.arabic.normalization import strip_marks
from tuireader.document import Token, TokenKind
from tuireader.nlp.morphology.chain import Column

ASKS, MAY_ASK = "ask", "may ask"
_ASKING = frozenset("هل ماذا لماذا بماذا متى أين كيف".split())  # noqa: SIM905
_MAY_ASK = frozenset(["من"])
"""Who, where a question opens with it; else from."""
_CONJUNCTIONS = ("و", "ف")
_LONGEST = 6
_LEAST = 0.004
"""The share that the verb must have in the word by itself."""
_FEMININE = ("ة", "ات")
_ENDS = frozenset(".!?؟…")
_STATES = frozenset(["حال", "حالك", "حالكم", "سبيل", "وضع", "موعد"])
"""Nouns that one does ask about so."""


def asks(word: str) -> str:
    """Whether a written word asks: `ask`, `may ask`, or nothing."""
    letters = strip_marks(word) if len(word) <= 2 * _LONGEST else ""
    if letters not in _ASKING and letters not in _MAY_ASK and letters.startswith(_CONJUNCTIONS):
        letters = letters[1:]
    return ASKS if letters in _ASKING else MAY_ASK if letters in _MAY_ASK else ""


def asked_verbs(text: str, tokens: Sequence[Token], columns: Sequence[Column]) -> Iterator[tuple[int, Column]]:
    """The places of verbs behind a word that asks, and their readings as verbs."""
    for place in range(1, len(columns)):
        column, kind = columns[place], columns[place - 1].governs
        if kind not in (ASKS, MAY_ASK) or not column.masses:
            continue
        if strip_marks(tokens[place].of(text)) in _STATES or not _goes_on(columns, place + 1, kind):
            continue
        if kind == MAY_ASK and not (_opens(text, tokens, place - 1) and _is_question(text, tokens, place)):
            continue
        kept = _verbs(column, "VERBp")
        if kind == ASKS and (not kept or strip_marks(tokens[place + 1].of(text)).endswith(_FEMININE)):
            kept += _verbs(column, "VERBi")
        if 0 < len(kept) < len(column.candidates):
            yield place, column.among(kept)


def _verbs(column: Column, tag: str) -> list[int]:
    return [at for at, one in enumerate(column.candidates) if one.tag == tag and column.masses[at] >= _LEAST]


def _goes_on(columns: Sequence[Column], behind: int, kind: str) -> bool:
    """Whether a definite noun or a name stands behind, which may be a subject or an object; or a preposition."""
    if behind >= len(columns) or not columns[behind].masses:
        return False
    tag = columns[behind].best_tag
    if tag.startswith(("PROPN", "PRON", "DET")):
        return True
    if tag.startswith(("NOUN", "ADJ")):
        return tag.endswith(("D", "C", "K"))
    return kind == ASKS and tag.startswith("ADP")


def _opens(text: str, tokens: Sequence[Token], place: int) -> bool:
    return place == 0 or tokens[place - 1].kind is TokenKind.PUNCTUATION


def _is_question(text: str, tokens: Sequence[Token], place: int) -> bool:
    for token in tokens[place:]:
        if token.kind is TokenKind.PUNCTUATION and (written := token.of(text))[:1] in _ENDS:
            return "؟" in written or "?" in written
    return False
