"""Rule: what still goes on. Owns ما زال, لا يزال and what English makes of them."""

from __future__ import annotations

from tuireader.nlp.gloss.units import Line, Unit, inserted, is_end

_REACH = 5
_LASTING = frozenset(["زال"])


def say_still(line: Line) -> None:
    """لا يزال يعمل: still works; لا يزال كبيرا: is still big."""
    units: list[Unit] = []
    for index, unit in enumerate(line.units):
        if unit.kind == "verb" and unit.negated and unit.lemma in _LASTING:
            verb = _verb_behind(line.units, index)
            past = unit.aspect == "imp" and unit.form == "past"
            if verb is not None:
                still = inserted("still", "adv", verb)
                still.tokens = unit.tokens
                _wait(line.units, verb, still)
                continue
            unit.words, unit.tail, unit.kind, unit.lemma, unit.negated = "be", " still", "aux", "", False
            unit.form = "past" if past else "present"
        units.append(unit)
    line.units = units


def _wait(units: list[Unit], verb: Unit, still: Unit) -> None:
    """The adverb goes straight before the verb, which may have its subject before it."""
    units.insert(next(at for at, unit in enumerate(units) if unit is verb), still)


def _verb_behind(units: list[Unit], index: int) -> Unit | None:
    """The imperfect that goes on, behind a subject at most."""
    for unit in units[index + 1 : index + 1 + _REACH]:
        if unit.kind == "verb":
            return unit if unit.aspect == "imp" and not unit.form else None
        if unit.kind not in ("np", "adv", "obj") or is_end(unit):
            return None
    return None
