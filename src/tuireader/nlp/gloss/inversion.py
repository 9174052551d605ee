"""Rule: English puts the verb of a direct question before its subject. Owns do, did and the verbs that go themselves.

Where the asking word is the subject, the order stays: who wrote the letter. Where there is no verb, `is` is put in.
"""

from __future__ import annotations

from tuireader.nlp.gloss.attachment import behind_phrase
from tuireader.nlp.gloss.inflection import conjugate
from tuireader.nlp.gloss.units import ASKED, ASKS, ASKS_INDIRECTLY, ASKS_WHO, Line, Unit, inserted, is_end

_MANY = frozenset(["P", "D"])
_BEFORE = frozenset(
    ["am", "is", "are", "was", "were", "will", "would", "may", "can", "cannot", "could", "must", "should"]
)
"""Verbs that go before the subject themselves."""
_IS_SOMETHING = frozenset(["what", "who", "when", "where", "how", "which", "whose"])
_REACH = 14


def invert_questions(line: Line) -> None:
    """Ask each question that opens a clause in English order."""
    units = line.units
    index = 0
    while index < len(units):
        unit = units[index]
        if unit.role == ASKS or (unit.kind == "np" and unit.parts[0].role == ASKED):
            _invert(units, index)
        elif unit.role == ASKS_WHO:
            _agree(units, index, 1)
        elif unit.role == ASKS_INDIRECTLY and unit.kind == "part":
            _be_behind(units, index)
        index += 1
    line.units = [unit for unit in units if unit.words or unit.parts]


def _invert(units: list[Unit], index: int) -> None:
    asker, subject = units[index], _subject(units, index + 1)
    if asker.words == "whether" and not asker.parts:
        asker.words = ""
    if subject >= len(units):
        return
    if units[subject].kind in ("verb", "aux"):
        if units[subject].words.startswith("there "):
            _ask_there(asker, units[subject])
        elif asker.kind == "np":
            _agree(units, index, subject - index, plural=asker.number in _MANY)
    elif units[subject].kind in ("np", "pron") or units[subject].words == "there":
        at = _verb(units, subject)
        if at:
            _move(units, index, subject, at)
        elif _has_predicate_alone(units, index, subject):
            units.insert(subject, _copula(units[subject]))


def _subject(units: list[Unit], subject: int) -> int:
    """The place of the subject or the verb from `subject` on; a place named before what there is goes behind it."""
    while subject < len(units) and units[subject].kind == "adv" and units[subject].words != "there":
        subject += 1
    if subject + 2 < len(units) and units[subject].kind == "prep" and units[subject + 2].words.startswith("there "):
        units[subject + 4 : subject + 4] = units[subject : subject + 2]
        del units[subject : subject + 2]
    return subject


def _verb(units: list[Unit], subject: int) -> int:
    """The verb of the subject at `subject`; 0 where a relative clause or the end comes first."""
    at = behind_phrase(units, subject, None, {}) if units[subject].kind == "np" else subject + 1
    for place in range(at, min(at + _REACH, len(units))):
        unit = units[place]
        if unit.kind in ("verb", "aux"):
            return place
        if unit.kind in ("rel", "sub", "part", "mark"):
            return 0
    return 0


def _move(units: list[Unit], index: int, subject: int, at: int) -> None:
    """Split the verb; what is finite in it goes before the subject."""
    verb, asker = units[at], units[index]
    finite, rest = _split(verb)
    if not finite:
        return
    helper = Unit(finite, "aux", verb.tokens)
    helper.fixed = True
    if asker.role == ASKS and not asker.words:
        helper.tokens = tuple(sorted({*asker.tokens, *verb.tokens}))
        helper.glued = asker.glued
    verb.words, verb.fixed, verb.negated = rest, True, False
    if not rest:
        verb.tail, helper.tail = "", verb.tail
    if rest == "not" or not rest:
        verb.kind = "other"
    units.insert(subject, helper)


def _split(verb: Unit) -> tuple[str, str]:
    """`did`, `announce`; `is`, nothing; `will`, `not come`. Empty where it is not finite."""
    many = verb.number in _MANY
    form = verb.form or ("past" if verb.aspect == "perf" and not verb.told_now else "present")
    if verb.fixed or form == "base":
        words = verb.words
    elif verb.words.partition(" ")[0] == "be" or verb.negated or form not in ("past", "present"):
        words = conjugate(verb.words, form, plural=many, person=verb.person, negated=verb.negated)
    else:
        do = "did" if form == "past" else "do" if many or verb.person != "3" else "does"
        words = f"{do} {verb.words}"
    finite, _, rest = words.partition(" ")
    if finite == "cannot":
        return "can", f"not {rest}"
    known = finite in _BEFORE or not (verb.fixed or form == "base")
    return (finite, rest) if known else ("", words)


def _ask_there(asker: Unit, there: Unit) -> None:
    """Is there, in the place of the word that asks."""
    _, be, *rest = there.words.split(" ")
    there.words = " ".join([be, "there", *rest])
    if not asker.words and not asker.parts:
        there.tokens = tuple(sorted({*asker.tokens, *there.tokens}))
        there.glued = asker.glued


def _has_predicate_alone(units: list[Unit], index: int, subject: int) -> bool:
    """What is the solution, where is the book: the asking word is all that is said of the subject."""
    asker = units[index]
    return asker.words in _IS_SOMETHING and not asker.arabic and subject == index + 1


def _copula(subject: Unit) -> Unit:
    copula = inserted("is", "aux", subject)
    first = subject.parts[0].words if subject.parts else subject.words
    if subject.number in _MANY or first in ("they", "we", "you", "these", "those"):
        copula.words = "are"
    elif subject.words == "I":
        copula.words = "am"
    return copula


def _agree(units: list[Unit], index: int, distance: int, *, plural: bool = False) -> None:
    """Who and what take a verb of one."""
    for place in range(index + distance, min(index + distance + 3, len(units))):
        unit = units[place]
        if unit.kind in ("verb", "aux"):
            if unit.number == "P" and unit.words == "be" and not plural:
                units.insert(place + 1, inserted("they", "pron", unit))
                return
            unit.number, unit.person = "P" if plural else "S", "3"
            return
        if unit.kind not in ("adv", "part"):
            return


def _be_behind(units: list[Unit], index: int) -> None:
    """Knows what the solution is."""
    subject = index + 1
    if units[index].words not in ("what", "who", "where", "when") or subject >= len(units):
        return
    if units[subject].kind not in ("np", "pron") or _verb(units, subject):
        return
    behind = behind_phrase(units, subject, None, {}) if units[subject].kind == "np" else subject + 1
    if behind >= len(units) or is_end(units[behind]) or units[behind].kind in ("mark", "conj"):
        units.insert(behind, _copula(units[subject]))
