"""Small words about who somebody is: himself, alone, anyone. Owns what نفسه, وحده and أحد are by their neighbours."""

from __future__ import annotations

from tuireader.nlp.gloss.human import is_human
from tuireader.nlp.gloss.units import ASKS, Unit

_CLAUSE = 12


def following_of(units: list[Unit], index: int) -> Unit | None:
    """The unit behind the one at `index`."""
    return units[index + 1] if index + 1 < len(units) else None


def say_same(units: list[Unit], index: int) -> None:
    """نفسها behind its noun: the same; oneself where the noun stands straight behind a verb."""
    following = following_of(units, index)
    before = units[index - 1] if index else None
    if following is None or following.kind != "poss" or before is None or before.kind not in ("noun", "adj"):
        return
    if units[index].role != "stem" or not before.definite:
        return
    if _is_behind_verb(units, index - 1):
        words = _SELVES.get(following.arabic, "itself") if is_human(before.words) else "itself"
        units[index].words = "themselves" if following.words == "their" else words
        units[index].kind, units[index].possessed, following.words = "adv", False, ""
    else:
        units[index].words, units[index].kind, units[index].definite = "same", "adj", True
        units[index].gender, following.words = before.gender, ""


_SELVES = {"ه": "himself", "ها": "herself"}


def _is_behind_verb(units: list[Unit], at: int) -> bool:
    """Whether the noun that ends at `at` stands straight behind a verb."""
    while at >= 0 and units[at].kind in ("noun", "adj", "name"):
        at -= 1
    return at >= 0 and units[at].kind == "verb"


def say_anyone(units: list[Unit], index: int) -> None:
    """أحد that governs nothing: no one arrived, did anyone ask."""
    unit, following = units[index], following_of(units, index)
    if (
        unit.role != "stem"
        or unit.definite
        or not unit.words.startswith("one")
        or (following is not None and following.kind in _GOVERNABLE)
    ):
        return
    if following is not None and following.arabic == "من":
        return
    clause = units[max(0, index - _CLAUSE) : index]
    denies = index > 1 and units[index - 2].kind == "neg" and units[index - 1].kind == "verb"
    if denies:
        negation, verb = units[index - 2 : index]
        verb.aspect, verb.form = ("perf" if negation.arabic == "لم" else verb.aspect), ""
        if negation.arabic == "لن":
            verb.form = "future"
        negation.words = ""
        unit.tokens = tuple(sorted({*negation.tokens, *unit.tokens}))
    doubted = any(one.kind in ("neg", "aux") or one.role == ASKS or one.words in _DOUBTING for one in clause)
    unit.words, unit.kind = "no one" if denies else "anyone" if doubted else "someone", "name"


_GOVERNABLE = frozenset(["noun", "name", "adj", "poss", "num", "quant", "dem"])
_DOUBTING = frozenset(["without", "if", "before"])


def say_alone(units: list[Unit], index: int) -> None:
    """وحده: alone."""
    following = following_of(units, index)
    if following is not None and following.role == "enclitic":
        units[index].words, units[index].kind, following.words = "alone", "adv", ""
