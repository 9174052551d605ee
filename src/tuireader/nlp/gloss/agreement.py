"""Which noun an adjective belongs to. Owns agreement in definiteness, gender and number."""

from __future__ import annotations

from tuireader.nlp.gloss.human import FEMININE, is_human
from tuireader.nlp.gloss.relations import ALONE
from tuireader.nlp.gloss.units import Unit


def owner_of(adjective: Unit, heads: list[Unit], inner: Unit | None, possessed: bool) -> int | None:
    """The noun of the chain that an adjective agrees with, the last first; None where it agrees with none."""
    if adjective.kind == "num" and adjective.definite and heads and heads[-1].definite and adjective.role == "stem":
        return len(heads) - 1
    if adjective.kind != "adj" or adjective.role != "stem" or not heads:
        return None
    if adjective.definite and adjective.construct:
        return None  # الهاتف أكبر قفزة: the largest of what stands behind it
    definite = heads[-1].definite or possessed or (inner is not None and (inner.definite or inner.fixed))
    if adjective.definite != definite:
        return None
    for index in range(len(heads) - 1, -1, -1):
        if agrees(heads[index], adjective):
            return index
    alone = adjective.arabic in ALONE and is_human(heads[-1].words) and heads[-1].number == "S"
    return None if alone else len(heads) - 1


def agrees(noun: Unit, adjective: Unit) -> bool:
    """By gender and number; a plural of things counts as a feminine singular."""
    if noun.number == "P" and not is_human(noun.words):
        return adjective.gender == "F" or adjective.number == "P"
    if noun.number == "S" and adjective.number != "S":
        return False
    if noun.number == "P":
        return adjective.number == "P" or adjective.gender == "F"
    feminine = noun.gender == "F" or noun.arabic in FEMININE
    return (adjective.gender == "F") == feminine
