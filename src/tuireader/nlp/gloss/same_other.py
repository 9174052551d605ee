"""Rule: the same, another, oneself, with something. Owns نفس, ذات, ذو and آخر by their neighbours."""

from __future__ import annotations

from tuireader.nlp.gloss.units import Line, Unit
from tuireader.nlp.gloss.wordlists import word_set

_SAME = frozenset(["نفس", "ذات"])
_OWNERS = word_set("ذو ذا ذي ذات ذوو ذوي ذواتي ذواتا")
_OTHER = frozenset(["آخر", "آخرون", "آخرين"])
_QUALITIES = word_set(
    "importance significance quality level nature size type kind origin value meaning interest dimension character "
    "benefit use weight magnitude"
)
"""What English says with `of`: a company of importance."""
_REFLEXIVES = {
    "his": "himself", "its": "itself", "their": "themselves", "my": "myself", "our": "ourselves", "your": "yourself",
}  # fmt: skip
_NOMINAL = frozenset(["noun", "name", "adj", "num"])


def tell_same_and_other(line: Line) -> None:
    """نفس الشيء: the same thing; ذو أهمية: of importance; شخص آخر: another person; على نفسها: on itself."""
    units = line.units
    for index, unit in enumerate(units):
        if unit.role != "stem":
            continue
        following = units[index + 1] if index + 1 < len(units) else None
        before = units[index - 1] if index else None
        if unit.arabic in _OTHER and not unit.definite and unit.kind in ("noun", "adj"):
            _name_other(unit, before, following)
        elif following is None or following.kind not in ("noun", "adj", "name", "poss"):
            continue
        elif unit.arabic in _SAME and _is_same(unit, before, following):
            unit.words, unit.kind, unit.lemma, unit.guess = "same", "adj", "", False
            unit.definite, unit.construct = False, True
        elif (
            unit.arabic == "نفس" and following.kind == "poss" and before is not None and before.kind in ("prep", "verb")
        ):
            unit.words, unit.kind, following.words = _REFLEXIVES.get(following.words, "itself"), "obj", ""
            unit.definite, unit.role = False, "enclitic"
        elif unit.arabic in _OWNERS and following.kind in ("noun", "adj", "num") and unit.kind != "verb":
            unit.words, unit.kind = _having(following), "prep"
    line.units = [unit for unit in units if unit.words or unit.parts]


def _is_same(unit: Unit, before: Unit | None, following: Unit) -> bool:
    """ذات means `same` where what stands before it is no feminine that it could describe."""
    if not following.definite or following.kind != "noun":
        return False
    if unit.arabic == "نفس" or before is None:
        return True
    if before.role == "enclitic":
        return before.kind != "poss"
    described = before.kind in ("noun", "adj") and (before.gender == "F" or before.number == "P")
    return not (described and before.definite)


def _having(following: Unit) -> str:
    if following.words == "year" or (following.kind == "num" and following.words.isdigit()):
        return "aged"
    return "of" if following.words in _QUALITIES else "with"


def _name_other(unit: Unit, before: Unit | None, following: Unit | None) -> None:
    """Behind an indefinite noun آخر is another one, before a noun the last; alone in the plural others."""
    if before is not None and before.kind in _NOMINAL and not before.definite and before.role == "stem":
        unit.words, unit.kind, unit.guess = "other", "adj", False
        unit.gender, unit.number = before.gender, before.number
        unit.definite, unit.fixed = False, False
    elif unit.arabic != "آخر":
        unit.words, unit.kind, unit.number, unit.guess = "other", "noun", "P", False
    elif following is not None and following.kind == "noun" and following.role == "stem":
        unit.words, unit.kind, unit.definite, unit.construct = "last", "adj", True, True
