"""What a verb is done to: verbs that are nothing without it, and whether a clause has it. Owns those tables.

A thing that stands alone behind such a verb is its object, whose subject was named before: قبل أن يدير المفتاح. Where
nothing was, and the two agree, Arabic wrote a passive: تستخدم التقنية في الطب.
"""

from __future__ import annotations

from collections.abc import Sequence

from tuireader.nlp.gloss.human import is_human
from tuireader.nlp.gloss.units import Unit, is_end
from tuireader.nlp.gloss.wordlists import word_set

_DONE = word_set("use make hold build create produce remove destroy choose sell establish put offer lift publish visit")
"""What is also said in the passive."""
_NEED = _DONE | word_set(
    "protect achieve target receive take give bring carry throw push pull send want need love manage "
    "spend waste earn gain confront cross describe "
    "buy own keep save prevent punish touch lock seize grab grasp find"
)
_ACTING = word_set(
    "company government state country party team organization ministry authority police army council court bank "
    "commission committee agency group club force forces association union parliament republic city school "
    "university administration department institution body newspaper channel side world people society family "
    "nation market crew attack raid strike missile plane fighter operation bombing war "
    " management study report program app site system"
)
"""Bodies and works that act as people do."""
_OPENING = frozenset(["“", '"', "‘", "(", "["])
_TIMES = frozenset(["day", "year", "month", "week", "night", "morning", "evening", "hour", "time", "minute"])
_BY = frozenset(["by"])


def lacks_object(units: Sequence[Unit], behind: int) -> bool:
    """Whether nothing from `behind` on in the clause is what its verb is done to."""
    governed = False
    for unit in units[behind:]:
        if unit.kind == "obj" and not governed:
            return False
        if unit.kind == "np" and not governed and not is_when(unit):
            return False
        if unit.kind in ("verb", "aux", "rel", "sub") or is_end(unit) or unit.words in _OPENING or unit.arabic == "و":
            return unit.kind != "sub"
        governed = unit.kind == "prep"
    return True


def is_object(units: Sequence[Unit], verb: Unit, at: int, behind: int) -> bool:
    """Whether the phrase at `at`, which ends before `behind`, must be what the verb is done to."""
    phrase = units[at]
    if verb.words not in _NEED or phrase.kind != "np" or _is_agent(phrase) or units[at - 1].kind == "obj":
        return False
    return lacks_object(units, behind)


def is_done(units: Sequence[Unit], verb_at: int, at: int, behind: int) -> bool:
    """Whether the object at `at` is the subject of a passive: by somebody, or with nobody named before."""
    verb, before = units[verb_at], units[verb_at - 1] if verb_at else None
    if verb.words not in _DONE or verb.form not in ("", "future", "past", "may") or _head(units[at]).case == "acc":
        return False
    if behind < len(units) and units[behind].words in _BY:
        return True
    return before is None or (before.kind == "mark" and before.words != ",")


def _head(phrase: Unit) -> Unit:
    return next((part for part in phrase.parts if part.words == phrase.lemma), phrase)


def _is_agent(phrase: Unit) -> bool:
    """Somebody, or something that acts like somebody."""
    last = phrase
    while last.parts:
        last = last.parts[-1]
    return _head(phrase).case == "nom" or is_human(phrase.lemma) or phrase.lemma in _ACTING or last.kind == "name"


def is_when(phrase: Unit) -> bool:
    """Whether a noun phrase names a time."""
    return phrase.lemma in _TIMES or (phrase.parts[0].kind == "name" and phrase.arabic in ("عام", "سنة"))
