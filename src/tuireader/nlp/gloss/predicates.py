"""Rules: what English says and Arabic leaves out: subject pronouns, `is`, and the `that` of a bare relative clause."""

from __future__ import annotations

from tuireader.nlp.gloss.human import is_human
from tuireader.nlp.gloss.units import Line, Unit, inserted, is_end
from tuireader.nlp.gloss.word_order import innermost

_PRONOUNS = {
    ("1", "S"): "I", ("1", "P"): "we", ("2", "S"): "you", ("2", "P"): "you", ("2", "D"): "you", ("3", "P"): "they",
    ("3", "D"): "they",
}  # fmt: skip
_BREAKS = frozenset(["sub", "conj", "mark"])


def name_subjects(line: Line) -> None:
    """A verb that opens a clause without a subject gets a pronoun; after `and` or `to` the subject goes on."""
    units: list[Unit] = []
    for index, unit in enumerate(line.units):
        if (
            unit.kind in ("verb", "aux")
            and not unit.definite
            and (unit.form != "base" or unit.aspect == "modal")
            and unit.aspect not in ("cmd", "")
        ):
            before = units[-1] if units else None
            following = line.units[index + 1] if index + 1 < len(line.units) else None
            pronoun = "it" if _is_impersonal(unit, before, following) else _pronoun(unit, before)
            if pronoun:
                added = inserted(pronoun, "pron", unit)
                added.glued, unit.glued = unit.glued, False
                units.append(added)
        units.append(unit)
    line.units = units


def _is_impersonal(verb: Unit, before: Unit | None, following: Unit | None) -> bool:
    """It is expected that."""
    free = before is None or before.kind in ("conj", "mark", "sub")
    clause = following is not None and following.kind == "sub" and following.words == "that"
    return free and clause and verb.words.startswith("be ") and verb.person == "3"


def _pronoun(verb: Unit, before: Unit | None) -> str:
    opens = before is None or is_end(before) or before.kind == "mark" or (before.kind == "sub" and before.words != "to")
    if verb.person != "3":
        free = opens or before is None or before.kind in ("conj", "obj", "adv", "prep", "part")
        return _PRONOUNS.get((verb.person, verb.number), "") if free else ""
    if not opens or (before is not None and (before.kind == "rel" or before.arabic == "مما")):
        return ""
    if verb.number != "S":
        return "they"
    return "it" if verb.gender == "F" or verb.words.startswith("be ") else "he"


def link_predicates(line: Line) -> None:
    """A definite phrase that opens a clause, and behind it what is said of it: `is` between them."""
    units = line.units
    out: list[Unit] = []
    for index, unit in enumerate(units):
        out.append(unit)
        if unit.kind == "pron" and _separates(units, index):
            unit.words, unit.kind = ("are" if unit.words == "they" else "is"), "aux"
            unit.fixed = True
        elif unit.kind in ("np", "pron") and _is_subject(units, index) and _is_predicate(units, index + 1):
            if unit.words in ("he", "she") and units[index + 1].kind == "np" and not is_human(units[index + 1].lemma):
                unit.words = "it"
            copula = inserted("is", "aux", unit)
            many = unit.number in ("P", "D") or unit.words in ("they", "we", "you", "these")
            copula.words = "are" if many else "am" if unit.words == "I" else "is"
            out.append(copula)
    line.units = out


def _separates(units: list[Unit], index: int) -> bool:
    """هو between two noun phrases says that the one is the other."""
    if not 0 < index < len(units) - 1 or units[index].role != "stem":
        return False
    return units[index - 1].kind == "np" and units[index + 1].kind in ("np", "rel") and units[index - 1].definite


def _is_subject(units: list[Unit], index: int) -> bool:
    unit = units[index]
    if unit.kind == "np" and not (unit.definite or unit.fixed):
        return False
    if unit.kind == "pron" and unit.role == "enclitic":
        return True
    before = units[index - 1] if index else None
    if unit.kind == "pron" and before is not None and before.kind == "conj":
        return True
    if before is None or before.kind == "sub" or before.arabic == "لكن":
        return True
    if _points(unit) and (is_end(before) or before.kind == "conj"):
        return True
    return before.kind == "mark" and before.words in ".!?:;"


def _points(unit: Unit) -> bool:
    """A demonstrative by itself."""
    return len(unit.parts) == 1 and unit.parts[0].kind == "dem"


def _is_predicate(units: list[Unit], index: int) -> bool:
    """An indefinite phrase or a preposition, in a clause that has no verb of its own."""
    if index >= len(units):
        return False
    subject, unit = units[index - 1], units[index]
    if unit.kind == "np":
        if _points(subject) or (subject.role == "enclitic" and not unit.definite):
            return True
        if unit.definite or unit.fixed:
            return False
    elif unit.kind != "prep" or unit.role != "stem":
        return False
    return not _has_verb(units, index)


_CLAUSE = 40
"""Units that are looked through for a verb."""


def _has_verb(units: list[Unit], index: int) -> bool:
    for unit in units[index : index + _CLAUSE]:
        if unit.kind in ("verb", "aux"):
            return True
        if unit.kind in ("rel", "sub") or is_end(unit):
            return False
    return False


def relate_clauses(line: Line) -> None:
    """`who` for people and `which` for things; a verb straight behind an indefinite noun opens a relative clause."""
    units = line.units
    out: list[Unit] = []
    for index, unit in enumerate(units):
        before = units[index - 1] if index else None
        if unit.kind == "rel" and unit.words in ("who", "which") and before is not None and before.kind == "np":
            unit.words = "who" if unit.arabic == "الذين" and before.lemma in ("those", "these") else _relative(before)
        elif unit.kind == "verb" and unit.form != "base" and not unit.definite and _is_antecedent(units, index - 1):
            opened = inserted("that", "rel", unit)
            out.append(opened)
        out.append(unit)
        if unit.kind == "rel" or (out[-2:-1] and out[-2].kind == "rel"):
            _drop_resumed(units, index + 1)
    line.units = [unit for unit in out if unit.words or unit.parts]


def _relative(antecedent: Unit) -> str:
    head = antecedent.parts[-1] if antecedent.parts else antecedent
    return "who" if is_human(antecedent.lemma) or (head.kind == "name" and antecedent.guess) else "which"


def _is_antecedent(units: list[Unit], index: int) -> bool:
    if index < 1 or units[index].kind != "np":
        return False
    phrase = innermost(units[index])
    return not phrase.definite and not phrase.fixed and units[index - 1].kind in ("prep", "verb", "aux")


def _drop_resumed(units: list[Unit], index: int) -> None:
    """The pronoun that takes the relative's place in its clause has no English."""
    for at, unit in enumerate(units[index : index + 4], index):
        if unit.kind == "obj" and unit.role == "enclitic" and unit.words in ("it", "them"):
            if units[at - 1].kind == "verb":
                unit.words = ""
            return
        if unit.kind in ("mark", "sub", "rel"):
            return
