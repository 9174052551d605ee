"""Rule: what somebody does while doing another thing. قالت وهي تلهث: she said while panting.

Owns where و and a pronoun say this, and وهو ما, which goes on about what was said; and what is but a circumstance.
"""

from __future__ import annotations

from tuireader.nlp.gloss.english import gerund
from tuireader.nlp.gloss.units import Line, Unit, is_end

_REACH = 12
_SENTENCE_ENDS = frozenset([".", "!", "?", "…", "...", "\n"])
_PERSONAL = frozenset(["هو", "هي", "هم", "هما", "هن", "أنا", "نحن"])


def say_circumstances(line: Line) -> None:
    """Look at each و with a pronoun behind it."""
    units = line.units
    for index in range(len(units) - 2):
        joint, pronoun, behind = units[index : index + 3]
        if joint.arabic != "و" or pronoun.kind != "pron" or pronoun.arabic not in _PERSONAL or pronoun.role != "stem":
            continue
        if behind.arabic == "ما" and behind.kind == "rel":
            _which(joint, pronoun, behind)
        elif behind.kind == "verb" and behind.aspect == "imp" and not behind.form and not behind.negated:
            doer = _doer(units, index)
            if doer is not None and doer.kind == "verb" and _same(doer, behind):
                joint.words, pronoun.words = "while", ""
                behind.words, behind.form, behind.fixed = gerund(behind.words), "base", True
                behind.tokens = tuple(sorted({*pronoun.tokens, *behind.tokens}))
    line.units = [unit for unit in units if unit.words or unit.parts]


def _which(joint: Unit, pronoun: Unit, behind: Unit) -> None:
    behind.words = "which"
    behind.tokens = tuple(sorted({*joint.tokens, *pronoun.tokens, *behind.tokens}))
    behind.glued = joint.glued
    joint.words = pronoun.words = ""


def _doer(units: list[Unit], index: int) -> Unit | None:
    """The last verb before `index` in its clause; a relative clause hides it."""
    for unit in reversed(units[max(0, index - _REACH) : index]):
        if unit.kind in ("verb", "rel", "sub"):
            return unit
        if is_end(unit):
            return None
    return None


def _same(doer: Unit, verb: Unit) -> bool:
    return doer.aspect == "perf" and doer.person == verb.person and (doer.gender == verb.gender or not doer.gender)


def behind_circumstance(units: list[Unit], verb: Unit) -> bool:
    """Whether nothing but when and where stands before: في السنة الأولى | سافر; before I indefinite ones, too."""
    at, speaks = len(units), verb.person == "1"
    while at > 0:
        if units[at - 1].kind == "adv":
            at -= 1
        elif (
            at > 1
            and units[at - 1].kind == "np"
            and units[at - 2].kind == "prep"
            and (units[at - 1].definite or speaks)
        ):
            at -= 2
        else:
            break
    found = at < len(units)
    if at and units[at - 1].kind == "conj" and (at == 1 or units[at - 2].words in _SENTENCE_ENDS):
        return True  # ثم عاد
    return found and (not at or units[at - 1].kind in ("mark", "sub"))
