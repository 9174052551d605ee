"""Rule: what one has and what there is. لديه كتاب: he has a book; في المدينة مصنع: in the city there is a factory.

Owns clauses without a verb that open with a preposition.
"""

from __future__ import annotations

from tuireader.nlp.gloss.units import ASKS, Line, Unit, has_verb, inserted, is_end

_HAVING = frozenset(["لدى", "لدي", "ل", "عند"])
_SUBJECTS = {
    "ه": "he", "ها": "it", "هم": "they", "هما": "they", "هن": "they", "نا": "we", "ي": "I", "ك": "you", "كم": "you",
    "كما": "you",
}  # fmt: skip
_CLAUSE = 30
_OPENERS = frozenset(["conj", "sub", "rel", "mark", "part"])


def say_has(line: Line) -> None:
    """Turn possessors into subjects, and say that there is what a place has."""
    units = line.units
    index = 0
    while index + 2 < len(units):
        preposition = units[index]
        if preposition.kind == "prep" and preposition.words and _is_had(units, index):
            _has(units, index)
        elif preposition.kind == "verb" and preposition.lemma == "وجد" and preposition.words == "be found":
            _exist(units, index)
        elif preposition.arabic == "في" and preposition.kind == "prep" and _is_there(units, index):
            there = inserted("there is", "aux", units[index + 2])
            if units[index + 2].number in ("P", "D"):
                there.words = "there are"
            units.insert(index + 2, there)
        index += 1
    line.units = [unit for unit in units if unit.words or unit.parts]


def _exist(units: list[Unit], index: int) -> None:
    """يوجد مطار: there is an airport; a place that is named first goes behind it."""
    verb = units[index]
    placed = units[index + 1].kind == "prep" and units[index + 2].kind in ("np", "obj") and index + 3 < len(units)
    at = index + 3 if placed else index + 1
    thing = units[at]
    before = units[index - 1] if index else None
    opens = before is None or before.kind in ("mark", "conj", "sub", "part")
    if verb.aspect != "imp" or not opens or thing.kind != "np" or thing.definite or _is_quality(thing):
        return
    if placed:
        units[index + 1 : at + 1] = [thing, *units[index + 1 : at]]
    many = thing.number in ("P", "D") or thing.parts[0].kind == "quant"
    past = verb.form in ("past", "progressive")
    verb.words = f"there {('were' if many else 'was') if past else 'are' if many else 'is'}"
    if verb.negated:
        verb.words, thing.fixed = f"{verb.words} no", True
    verb.kind, verb.fixed, verb.definite = "aux", True, True


def _is_had(units: list[Unit], index: int) -> bool:
    """لدى or ل that opens a clause, its noun or pronoun, and an indefinite noun with no verb behind it."""
    owner, owned = units[index + 1], units[index + 2]
    if units[index].arabic not in _HAVING or owned.kind != "np" or _is_quality(owned):
        return False
    if owned.definite and not units[index].arabic.startswith("لد"):
        return False
    if owner.kind == "obj" and units[index].arabic != "ل" and _is_topic(units, index - 1):
        return not has_verb(units, index + 2, _CLAUSE)
    if not (owner.kind == "obj" or (owner.kind == "np" and units[index].arabic != "عند")):
        return False
    if (
        units[index].arabic == "ل"
        and owner.kind != "obj"
        and not (owner.definite and (_starts(units, index) or (index and units[index - 1].lemma == "كان")))
    ):
        return False
    return _opens(units, index) and not has_verb(units, index + 2, _CLAUSE)


def _is_topic(units: list[Unit], index: int) -> bool:
    """الدراسة لديها فرصة: the phrase at `index` is what the clause is about, and whose the pronoun is."""
    if index < 0 or units[index].kind != "np" or not (units[index].definite or units[index].fixed):
        return False
    before = units[index - 1] if index else None
    opens = before is None or before.kind == "sub" or before.words in ("", ".", ":", ";", "as for")
    return opens and units[index + 2].arabic in ("ه", "ها", "هم", "هما")


def _opens(units: list[Unit], index: int) -> bool:
    before = units[index - 1] if index else None
    return before is None or before.kind in _OPENERS or before.lemma == "كان" or before.arabic.startswith("ليس")


def _starts(units: list[Unit], index: int) -> bool:
    return index == 0 or (units[index - 1].kind == "mark" and units[index - 1].words in ".!?")


def _is_quality(phrase: Unit) -> bool:
    return all(part.kind in ("adj", "adv") for part in phrase.parts)


def _has(units: list[Unit], index: int) -> None:
    before = units[index - 1] if index else None
    preposition, owner = units[index], units[index + 1]
    have = Unit("have", "verb", preposition.tokens)
    have.aspect, have.definite, have.number = "imp", True, owner.number
    if owner.kind == "obj":
        owner.words, owner.kind = _SUBJECTS.get(owner.arabic, "he"), "pron"
        have.number = "P" if owner.words in ("they", "we", "you", "I") else "S"
        have.tokens = owner.tokens
    if owner.kind == "pron" and _is_topic(units, index - 1):
        have.number, owner.words = before.number if before is not None else "S", ""
    units[index : index + 2] = [owner, have]
    if before is None or before.kind not in ("verb", "aux"):
        if before is not None and before.kind == "rel" and owner.kind == "pron":
            owner.words = ""
        return
    if before.form == "base" and owner.kind == "pron":
        owner.words = ""
    have.aspect, have.negated = before.aspect or "imp", before.negated
    have.form = "" if before.arabic.startswith("ليس") else before.form
    have.tokens = tuple(sorted({*before.tokens, *have.tokens}))
    before.words = before.tail = ""


def _is_there(units: list[Unit], index: int) -> bool:
    place, thing = units[index + 1], units[index + 2]
    if place.kind not in ("np", "obj") or thing.kind != "np" or thing.definite or thing.fixed or _is_quality(thing):
        return False
    before = units[index - 1] if index else None
    opens = before is None or (before.kind == "mark" and is_end(before) and before.words != ",")
    opens = opens or (before is not None and before.role == ASKS)
    return opens and (place.definite or place.kind == "obj") and not has_verb(units, index + 2, _CLAUSE)
