"""Particles that an imperfect must follow: لن أغلق is no perfect, whatever its letters are. Owns which these are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tuireader.arabic.normalization import strip_marks
from tuireader.document import Token
from tuireader.nlp.morphology.chain import Column

_SURE = frozenset("لم لن كي لكي سوف ولم ولن فلم فلن وسوف ولكي".split())  # noqa: SIM905
_THAT = frozenset(["أن", "بأن", "وأن"])
_BEHIND = frozenset("بعد منذ إلا سوى لولا لبث يلبث بعدما بمجرد".split())  # noqa: SIM905
"""Behind these أن has a perfect."""
_OTHERS = ("VERBp", "NOUN", "ADJ", "PROPN", "ADV")
"""Tags of readings that cannot stand there."""
_LONGEST = 10


def governs(word: str) -> str:
    """`must` for a particle before an imperfect alone, `that` for أن, which seldom has another verb."""
    letters = strip_marks(word) if len(word) <= _LONGEST else ""
    return "must" if letters in _SURE else "that" if letters in _THAT and "ّ" not in word else ""


def imperfects(text: str, tokens: Sequence[Token], columns: Sequence[Column]) -> Iterator[tuple[int, Column]]:
    """The places of verbs behind such a particle, and their readings in the imperfect."""
    for place in range(1, len(columns)):
        kind = columns[place - 1].governs
        if not kind or not columns[place].masses or not columns[place].best_tag.startswith(_OTHERS):
            continue
        if kind == "that" and (
            not columns[place].best_tag.startswith("VERBp")
            or (place > 1 and strip_marks(tokens[place - 2].of(text)) in _BEHIND)
        ):
            continue
        kept = [at for at, one in enumerate(columns[place].candidates) if one.tag.startswith("VERBi")]
        if kept:
            yield place, columns[place].among(kept)
