"""Rules: what English says and Arabic leaves out: subject pronouns and `is`."""

from __future__ import annotations

from tuireader.nlp.gloss.attachment import behind_phrase
from tuireader.nlp.gloss.circumstances import behind_circumstance
from tuireader.nlp.gloss.english import gerund
from tuireader.nlp.gloss.human import is_human
from tuireader.nlp.gloss.objects import is_when
from tuireader.nlp.gloss.relatives import GOVERNED
from tuireader.nlp.gloss.units import ASKS, ASKS_INDIRECTLY, Line, Unit, has_verb, inserted, is_end
from tuireader.nlp.gloss.word_order import accepts, innermost

_PRONOUNS = {
    ("1", "S"): "I", ("1", "P"): "we", ("2", "S"): "you", ("2", "P"): "you", ("2", "D"): "you", ("3", "P"): "they",
    ("3", "D"): "they",
}  # fmt: skip
_OF_PERSONS = frozenset(
    ["be born", "be killed", "be arrested", "be wounded", "be injured", "be elected", "be appointed", "be buried",
     "be executed"]
)  # fmt: skip
"""What happens to people rather than to things."""


def name_subjects(line: Line) -> None:
    """A verb that opens a clause without a subject gets a pronoun; after `and` or `to` the subject goes on."""
    units: list[Unit] = []
    for index, unit in enumerate(line.units):
        if unit.kind == "verb" and unit.aspect == "imp" and not unit.fixed and _behind_without(units):
            unit.words, unit.form, unit.fixed = gerund(unit.words), "base", True
        elif (
            unit.kind in ("verb", "aux")
            and not unit.definite
            and (unit.form != "base" or unit.aspect == "modal")
            and unit.aspect not in ("cmd", "")
            and not unit.words.startswith("it ")
        ):
            before = units[-1] if units else None
            following = line.units[index + 1] if index + 1 < len(line.units) else None
            pronoun = "it" if _is_impersonal(unit, before, following) else _pronoun(unit, units)
            if pronoun:
                added = inserted(pronoun, "pron", unit)
                added.glued, unit.glued = unit.glued, False
                units.append(added)
        units.append(unit)
    line.units = units


def _behind_without(units: list[Unit]) -> bool:
    """دون أن يحصل: without getting; also where a subject was put between."""
    near = units[-1:] if units and units[-1].kind != "np" else units[-2:-1]
    return bool(near) and near[0].words == "without" and near[0].kind in ("conj", "sub")


def _is_impersonal(verb: Unit, before: Unit | None, following: Unit | None) -> bool:
    """It is expected that."""
    free = before is None or before.kind in ("conj", "mark", "sub")
    clause = following is not None and following.kind == "sub" and following.words == "that"
    return free and clause and verb.words.startswith("be ") and verb.person == "3"


def _is_you(verb: Unit, units: list[Unit]) -> bool:
    """A verb that asks, written alike for several persons, asks you; unless somebody was named who may be meant."""
    if verb.person == "1" and verb.number == "S" and verb.aspect == "perf":
        verb.person = "2"
    alike = verb.person == "3" and verb.number == "S" and verb.gender == "F" and verb.aspect == "imp"
    if alike and not any(unit.kind == "np" and accepts(unit, verb) for unit in units):
        verb.person = "2"
    return verb.person == "2"


def _pronoun(verb: Unit, units: list[Unit]) -> str:
    before = units[-1] if units else None
    opens = before is None or is_end(before) or before.kind == "mark"
    opens = opens or (before is not None and before.kind == "sub" and before.words not in ("to", "not to"))
    opens = opens or (before is not None and before.role in (ASKS, ASKS_INDIRECTLY)) or behind_circumstance(units, verb)
    if before is not None and before.role == ASKS and _is_you(verb, units):
        return "you"
    if verb.person != "3":
        free = opens or before is None or before.kind in ("conj", "obj", "adv", "prep", "part")
        return _PRONOUNS.get((verb.person, verb.number), "") if free else ""
    if before is not None and before.kind == "rel" and before.role == GOVERNED:
        opens = True
    elif not opens or (before is not None and (before.kind == "rel" or before.arabic == "مما")):
        return ""
    if verb.number != "S":
        return "they"
    if verb.words in _OF_PERSONS:
        return "she" if verb.gender == "F" else "he"
    return "it" if verb.gender == "F" or verb.words.startswith("be ") else "he"


def link_predicates(line: Line) -> None:
    """A definite phrase that opens a clause, and behind it what is said of it: `is` between them."""
    units = line.units
    out: list[Unit] = []
    waiting: dict[int, Unit] = {}
    relative = -1
    for index, unit in enumerate(units):
        if index in waiting:
            out.append(waiting.pop(index))
        if index == relative:
            out.append(inserted("who" if is_human(innermost(units[index - 1]).lemma) else "that", "rel", unit))
        out.append(unit)
        if unit.kind == "pron" and _separates(units, index):
            unit.words, unit.kind = ("are" if unit.words == "they" else "is"), "aux"
            unit.fixed = True
        elif not waiting and unit.kind in ("np", "pron") and _is_subject(units, index):
            at = _predicate(units, index)
            if at:
                waiting[at] = _copula(unit, units[at])
                relative = _described(units, at) or -1
    line.units = out


def _copula(subject: Unit, predicate: Unit) -> Unit:
    if subject.words in ("he", "she") and predicate.kind == "np" and not is_human(predicate.lemma):
        subject.words = "it"
    if _points(subject) and predicate.number == "P" and predicate.kind == "np":
        subject.parts[0].words = {"this": "these", "that": "those"}.get(subject.parts[0].words, subject.parts[0].words)
        subject.number = "P"
    copula = inserted("is", "aux", subject)
    many = subject.number in ("P", "D") or subject.words in ("they", "we", "you", "these")
    copula.words = "are" if many else "am" if subject.words == "I" else "is"
    return copula


def _predicate(units: list[Unit], index: int) -> int:
    """Where what is said of the subject at `index` begins; 0 where nothing is said without a verb.

    An adjective behind prepositions is said of the subject; what stands before it belongs to the subject.
    """
    if index + 1 >= len(units):
        return 0
    first = index + 1
    if units[index].kind == "np":
        first = behind_phrase(units, index, None, {})
    at = _behind_relative(units, first)
    if at:
        return at
    at = first
    while at + 1 < len(units) and (units[at].kind == "prep" or units[at].arabic == "و") and units[at + 1].kind == "np":
        at += 2
        if at < len(units) and _is_quality(units[at]) and not has_verb(units, at, _CLAUSE):
            return at
    if first < len(units) and _is_predicate(units, index, first):
        return first
    return index + 1 if first != index + 1 and _is_predicate(units, index, index + 1) else 0


def _is_said_again(units: list[Unit], index: int, at: int) -> bool:
    """وهي الوكالة الرسمية: what a clause of a pronoun and a definite phrase says, where no verb follows."""
    before = units[index - 1] if index else None
    if units[index].arabic not in _SEPARATE or units[index].role != "stem" or at != index + 1:
        return False
    behind = behind_phrase(units, at, None, {})
    opens = before is None or before.arabic == "و" or (before.kind == "mark" and before.words in ".!?")
    return opens and (behind >= len(units) or units[behind].kind not in ("verb", "aux"))


_SEPARATE = frozenset(["هو", "هي", "هم", "هما"])


def _described(units: list[Unit], at: int) -> int:
    """Where a clause begins that says more of the indefinite noun at `at`; 0 where none does: a drink that is hot."""
    phrase = units[at]
    if phrase.kind != "np" or phrase.definite or phrase.fixed or is_when(phrase) or _is_quality(phrase):
        return 0
    behind = behind_phrase(units, at, None, {})
    if behind >= len(units):
        return 0
    verb = units[behind]
    free = verb.kind == "verb" and verb.aspect == "imp" and verb.form != "base" and not verb.definite
    return behind if free and verb.person == "3" and accepts(innermost(units[behind - 1]), verb) else 0


def _behind_relative(units: list[Unit], at: int) -> int:
    """The adjective that ends a clause behind a relative clause; 0 where there is none."""
    if at >= len(units) or units[at].kind != "rel":
        return 0
    for index in range(at + 2, min(at + _CLAUSE, len(units))):
        if is_end(units[index]) or units[index].kind in ("rel", "sub"):
            return 0
        ends = index + 1 == len(units) or is_end(units[index + 1])
        free = units[index - 1].kind not in ("verb", "aux", "conj", "adv") or units[at].role == GOVERNED
        free = free or (
            units[index - 1].kind == "adv" and _is_of_time(units[index - 1]) and not _links(units[at:index])
        )
        if ends and free and _is_quality(units[index]):
            return index
    return 0


def _is_of_time(adverb: Unit) -> bool:
    return adverb.words in _WHEN or adverb.words.startswith(("on ", "last ", "next "))


def _links(units: list[Unit]) -> bool:
    """Whether a verb says what somebody is or becomes, which takes an adjective itself."""
    return any(unit.kind == "aux" or unit.words in _LINKING for unit in units)


_WHEN = frozenset(["yesterday", "today", "tomorrow", "recently", "now", "currently", "then", "here", "there"])
_LINKING = frozenset(["be", "become", "remain", "seem", "look", "appear", "stay", "sound", "feel"])


def _is_quality(unit: Unit) -> bool:
    """An indefinite adjective without a noun."""
    if unit.kind != "np" or unit.definite:
        return False
    return bool(unit.parts) and all(part.kind in ("adj", "adv", "conj", "other") for part in unit.parts)


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
    if before is None or before.kind == "sub" or before.arabic == "لكن" or before.role == ASKS:
        return True
    if _points(unit) and (is_end(before) or before.kind == "conj"):
        return True
    speaking = unit.kind == "pron" and unit.words in _SPEAKING
    return before.kind == "mark" and (before.words in ".!?:;" or speaking)


def _points(unit: Unit) -> bool:
    """A demonstrative by itself."""
    return len(unit.parts) == 1 and unit.parts[0].kind == "dem"


def _is_predicate(units: list[Unit], index: int, at: int) -> bool:
    """An indefinite phrase or a preposition, in a clause that has no verb of its own."""
    subject, unit = units[index], units[at]
    if _says_who_or_where(subject, unit):
        return not has_verb(units, at, _CLAUSE)
    if unit.kind == "np":
        if _points(subject) or (subject.role == "enclitic" and not unit.definite):
            return True
        if subject.kind == "pron" and unit.fixed and not unit.definite:
            return True
        if subject.kind == "np" and _described(units, at):
            return True
        if subject.kind == "pron" and unit.definite and _is_said_again(units, index, at):
            return True
        if _is_quality(unit) or _is_best(unit):
            return not has_verb(units, at, _CLAUSE)
        if unit.definite or unit.fixed:
            return not unit.definite and unit.parts[0].words == "one of" and not has_verb(units, at, _CLAUSE)
    elif unit.kind != "prep" or unit.role != "stem":
        return False
    return not has_verb(units, at, _CLAUSE)


def _is_best(unit: Unit) -> bool:
    """The largest of something: مصر أكبر دولة عربية."""
    return len(unit.parts) > 1 and unit.parts[0].kind == "adj" and unit.parts[0].definite and unit.parts[0].construct


def _says_who_or_where(subject: Unit, unit: Unit) -> bool:
    """أنا سلمى, اسمي سلمى, هو هنا: who one is, what one is called, and that one is here."""
    if unit.kind == "adv":
        return unit.words in _HERE and subject.kind == "pron" and subject.role == "stem"
    if unit.kind != "np" or not unit.parts:
        return False
    speaking = subject.kind == "pron" and subject.role == "stem" and subject.words in _SPEAKING
    return speaking or (subject.lemma == "name" and unit.parts[0].kind == "name")


_HERE = frozenset(["here", "there"])
_SPEAKING = frozenset(["I", "you", "we"])
_CLAUSE = 40
"""Units that are looked through for a verb."""
