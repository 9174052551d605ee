"""Rule: verbs that say what can or must be, with أن or a masdar behind them, become English modals."""

from __future__ import annotations

from tuireader.nlp.gloss.units import Line, Unit

_MODALS = {
    "يمكن": "can", "تمكن": "can", "أمكن": "could", "يجب": "must", "ينبغي": "should", "يستطيع": "can", "تستطيع": "can",
    "يتعين": "must", "يجوز": "may", "استطاع": "could", "استطاعت": "could", "يستطيعون": "can", "نستطيع": "can",
    "أستطيع": "can", "وجب": "had to",
}  # fmt: skip
_IMPERSONAL = frozenset(["يمكن", "أمكن", "يجب", "ينبغي", "يتعين", "يجوز", "وجب"])
_REACH = 4


def use_modals(line: Line) -> None:
    """يمكن للرئيس أن يفعل: the president can do; يمكنه أن يفعل: he can do; يجب أن يفعل: must do."""
    units = line.units
    for index, unit in enumerate(units):
        if unit.kind == "verb" and unit.arabic in _MODALS:
            _use(units, index)
    line.units = [unit for unit in units if unit.words or unit.parts]


def _use(units: list[Unit], index: int) -> None:
    modal = units[index]
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
        elif unit.kind in ("np", "obj") and subject is None:
            subject = unit
        else:
            return
        at += 1


def _finish(units: list[Unit], index: int, at: int, preposition: Unit | None, subject: Unit | None) -> None:
    """The modal goes before the verb behind أن; what can becomes the subject before it."""
    modal, complementizer = units[index], units[at]
    if at + 1 >= len(units):
        return
    verb = units[at + 1]
    if verb.kind not in ("verb", "aux") or verb.negated:
        return
    word = _MODALS[modal.arabic]
    verb.words = f"{word}{' not' if modal.negated else ''} {verb.words}".replace("can not", "cannot")
    verb.form, verb.fixed = "base", subject is not None
    if subject is None:
        verb.aspect = "modal"
    verb.tokens = tuple(sorted({*modal.tokens, *complementizer.tokens, *verb.tokens}))
    if subject is not None and subject.kind == "obj":
        subject.words = {"it": "it", "them": "they", "us": "we", "me": "I", "him": "he", "her": "she"}.get(
            subject.words, subject.words
        )
        subject.kind = "pron"
    modal.words, complementizer.words = "", ""
    if preposition is not None:
        preposition.words = ""
