"""Rule: relative clauses: who or which, the `that` of a bare clause, agreement with what is spoken of.

Owns which noun a clause belongs to and what becomes of the pronoun that takes its place inside.
"""

from __future__ import annotations

from tuireader.nlp.gloss.human import FEMININE, is_human
from tuireader.nlp.gloss.units import Line, Unit, inserted, is_end
from tuireader.nlp.gloss.word_order import accepts, innermost

GOVERNED = "governed"
"""The role of a relative that has its preposition before it; the subject of its clause is another."""
_REACH = 8
_RESUMED = frozenset(["it", "them", "him", "her", "its", "his", "their"])
_PRONOUNS = frozenset(["ه", "ها", "هم", "هما", "هن"])


def relate_clauses(line: Line) -> None:
    """`who` for people and `which` for things; a verb straight behind an indefinite noun opens a relative clause."""
    units = line.units
    out: list[Unit] = []
    for index, unit in enumerate(units):
        before = units[index - 1] if index else None
        if unit.kind == "rel" and unit.words in ("who", "which") and before is not None and before.kind == "np":
            antecedent = _antecedent(before, unit)
            unit.words = (
                "who" if unit.arabic == "الذين" and before.lemma in ("those", "these") else _relative(antecedent)
            )
            _agree(units, index, antecedent)
        elif unit.kind == "verb" and unit.form != "base" and not unit.definite and _is_antecedent(units, index - 1):
            opened = inserted("who" if is_human(innermost(units[index - 1]).lemma) else "that", "rel", unit)
            out.append(opened)
            _agree(units, index - 1, innermost(units[index - 1]))
        out.append(unit)
        if unit.kind == "rel" or (out[-2:-1] and out[-2].kind == "rel"):
            _drop_resumed(units, index + 1)
    line.units = [unit for unit in out if unit.words or unit.parts]
    _bring_prepositions(line.units)


def _antecedent(before: Unit, relative: Unit) -> Unit:
    """Of a chain of nouns the last that the relative agrees with."""
    last = innermost(before)
    if last is before or relative.arabic not in ("الذي", "التي"):
        return before
    feminine = last.gender == "F" or last.arabic in FEMININE or (last.number == "P" and not is_human(last.lemma))
    return last if feminine == (relative.arabic == "التي") else before


def _relative(antecedent: Unit) -> str:
    head = antecedent.parts[-1] if antecedent.parts else antecedent
    if head.named:
        return "who" if head.named == "PERSON" else "which"
    return "who" if is_human(antecedent.lemma) or (head.kind == "name" and antecedent.guess) else "which"


def _agree(units: list[Unit], index: int, antecedent: Unit) -> None:
    """A verb that has its antecedent for its subject takes its number: things in the plural are feminine singular."""
    if _resumption(units, index):
        return
    for unit in units[index + 1 : index + 3]:
        if unit.kind in ("verb", "aux"):
            if not unit.definite and unit.person == "3" and antecedent.number in ("P", "D"):
                unit.number = "P"
            return
        if unit.kind not in ("adv", "neg", "part"):
            return


def _is_antecedent(units: list[Unit], index: int) -> bool:
    if index < 1 or units[index].kind != "np":
        return False
    phrase = innermost(units[index])
    if phrase.definite or phrase.fixed:
        return False
    if units[index - 1].kind in ("prep", "verb", "aux"):
        return True
    joined = units[index - 1].arabic == "و" or units[index - 1].kind in ("np", "obj", "adv")
    joined = (
        joined and units[index + 1].aspect == "imp" and not units[index + 1].form and phrase.parts[-1].kind != "name"
    )
    return joined and _in_sentence(units, index - 1) and accepts(phrase, units[index + 1])


def _in_sentence(units: list[Unit], index: int) -> bool:
    """Whether a verb stands before `index`: then a noun that nothing defines opens no clause of its own."""
    for unit in reversed(units[:index]):
        if unit.kind in ("verb", "aux"):
            return True
        if is_end(unit) and unit.words != ",":
            return False
    return False


def _drop_resumed(units: list[Unit], index: int) -> None:
    """The pronoun that takes the relative's place in its clause has no English."""
    for at, unit in enumerate(units[index : index + _REACH], index):
        if unit.kind == "obj" and unit.role == "enclitic" and unit.words in ("it", "them"):
            if units[at - 1].kind == "verb":
                unit.words = ""
            return
        if unit.kind in ("mark", "sub", "rel"):
            return


def _bring_prepositions(units: list[Unit]) -> None:
    """The house that he lives in it: the house in which he lives."""
    index = 0
    while index < len(units):
        unit = units[index]
        if unit.kind == "rel" and unit.words in ("who", "which", "that"):
            at = _resumption(units, index)
            if at:
                preposition = units[at]
                unit.tokens = tuple(sorted({*unit.tokens, *preposition.tokens}))
                unit.words = f"{preposition.words} {'whom' if unit.words == 'who' else 'which'}"
                unit.role = GOVERNED
                del units[at : at + 2]
        index += 1


def _resumption(units: list[Unit], index: int) -> int:
    """The index of a preposition whose pronoun stands for the relative before `index`; 0 where there is none."""
    for at in range(index + 2, min(index + _REACH, len(units) - 1)):
        unit, behind = units[at], units[at + 1]
        if unit.kind == "prep" and behind.kind == "obj" and behind.role == "enclitic" and behind.arabic in _PRONOUNS:
            return at if unit.words and behind.words in _RESUMED else 0
        if unit.kind in ("rel", "sub", "conj") or is_end(unit):
            return 0
    return 0
