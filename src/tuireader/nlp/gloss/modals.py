"""Rule: verbs that say what can or must be, with أن or a masdar behind them, become English modals."""

from __future__ import annotations

from collections.abc import Mapping

from tuireader.nlp.gloss.english import participle
from tuireader.nlp.gloss.function_words import MODALS
from tuireader.nlp.gloss.masdars import OBJECTS, SUBJECTS, taken_of, verb_of
from tuireader.nlp.gloss.units import Line, Unit

_REACH = 4


def use_modals(line: Line) -> None:
    """يمكن للرئيس أن يفعل: the president can do; يمكنه أن يفعل: he can do; يجب أن يفعل: must do."""
    units = line.units
    for index, unit in enumerate(units):
        if unit.kind == "verb" and unit.arabic in MODALS:
            _use(units, index, line.phrases.verbs)
        elif unit.arabic in ("على", "علي") and unit.kind == "prep" and index + 3 < len(units):
            _oblige(units, index)
    line.units = [unit for unit in units if unit.words or unit.parts]


def _use(units: list[Unit], index: int, line_verbs: Mapping[str, str]) -> None:
    at = index + 1
    preposition: Unit | None = None
    subject: Unit | None = None
    while at < len(units) and at - index <= _REACH:
        unit = units[at]
        if unit.arabic == "أن" and unit.kind == "sub":
            _finish(units, index, at, preposition, subject)
            return
        if unit.kind == "prep" and unit.arabic in ("ل", "على") and at == index + 1:
            preposition = unit
        elif unit.kind == "np" and _with_masdar(units, index, at, subject, line_verbs):
            return
        elif unit.kind in ("np", "obj") and subject is None:
            subject = unit
        else:
            return
        at += 1


def _oblige(units: list[Unit], index: int) -> None:
    """عليه أن يعود: he must return."""
    before, (subject, complementizer, verb) = units[index - 1] if index else None, units[index + 1 : index + 4]
    opens = before is None or before.kind in ("mark", "conj", "sub", "part")
    named = subject.kind == "obj" or (subject.kind == "np" and subject.definite)
    if not (opens and named and complementizer.arabic == "أن" and complementizer.words in ("to", "not to")):
        return
    if verb.kind not in ("verb", "aux") or verb.form != "base":
        return
    denied = complementizer.words == "not to"
    verb.words, verb.fixed = f"must {'not ' if denied else ''}{verb.words}", True
    verb.tokens = tuple(sorted({*units[index].tokens, *complementizer.tokens, *verb.tokens}))
    _name(subject)
    subject.glued = units[index].glued
    units[index].words = complementizer.words = ""
    _go_on(units, index + 4)


def _go_on(units: list[Unit], at: int) -> None:
    """وأن يبني: what else one must do needs no `to`."""
    for place in range(at, len(units) - 2):
        joint, complementizer, verb = units[place : place + 3]
        if joint.kind == "mark" and joint.words != ",":
            return
        joined = joint.arabic == "و" and complementizer.arabic == "أن" and complementizer.words == "to"
        if joined and verb.kind in ("verb", "aux") and verb.form == "base":
            complementizer.words = ""


def _with_masdar(units: list[Unit], index: int, at: int, subject: Unit | None, verbs: Mapping[str, str]) -> bool:
    """يمكن استخدامه: it can be used; يمكنك استخدامه: you can use it."""
    modal, phrase = units[index], units[at]
    english, masdar = verb_of(phrase, verbs)
    if not english:
        return False
    taken = taken_of(phrase, masdar, SUBJECTS if subject is None else OBJECTS)
    if subject is None and taken is None:
        return False
    word = f"{_word(modal)}{' not' if modal.negated else ''} ".replace("can not", "cannot")
    modal.tokens = tuple(sorted({*modal.tokens, *masdar.tokens}))
    modal.form, modal.fixed, modal.aspect = "base", True, "modal"
    for unit in units[index + 1 : at]:
        if unit.kind == "prep":
            unit.words = ""
    if subject is None and taken is not None:
        modal.words = word + "be " + participle(english)
        units[at] = modal
        units[index] = taken
    elif subject is not None:
        modal.words = word + english
        _name(subject)
        place = units.index(subject, index)
        units[index], units[place] = subject, modal
        if taken is not None:
            units[at] = taken
        else:
            phrase.parts = []
    return True


def _word(modal: Unit) -> str:
    word = MODALS[modal.arabic]
    return _TO_COME.get(word, word) if modal.form == "future" and not modal.negated else word


_TO_COME = {"must": "will have to", "can": "will be able to"}


def _name(subject: Unit) -> None:
    if subject.kind == "obj":
        subject.words = _NOMINATIVE.get(subject.words, subject.words)
        subject.kind = "pron"


_NOMINATIVE = {"them": "they", "us": "we", "me": "I", "him": "he", "her": "she"}


def _finish(units: list[Unit], index: int, at: int, preposition: Unit | None, subject: Unit | None) -> None:
    """The modal goes before the verb behind أن; what can becomes the subject before it."""
    modal, complementizer = units[index], units[at]
    if at + 1 >= len(units):
        return
    verb = units[at + 1]
    if verb.kind not in ("verb", "aux") or verb.negated:
        return
    word = _word(modal)
    denied = modal.negated or complementizer.words == "not to"
    verb.words = f"{word}{' not' if denied else ''} {verb.words}".replace("can not", "cannot")
    verb.form, verb.fixed = "base", subject is not None
    if subject is None:
        verb.aspect = "modal"
    verb.tokens = tuple(sorted({*modal.tokens, *complementizer.tokens, *verb.tokens}))
    if subject is not None:
        _name(subject)
    modal.words, complementizer.words = "", ""
    if preposition is not None:
        preposition.words = ""
    if subject is not None:
        _go_on(units, at + 2)
