"""Rule: actives that nobody suffers are passives. قتل الرجل: the man was killed; ولدت في القاهرة: was born.

Without vowels the two are written alike, and the weights prefer the active. Owns the verbs that never go without an
object, and how it is seen that there is none.
"""

from __future__ import annotations

from tuireader.nlp.gloss.english import participle
from tuireader.nlp.gloss.units import Line, Unit, is_end
from tuireader.nlp.gloss.wordlists import word_set

_STRICT = word_set(
    "kill transfer arrest detain wound injure bury appoint execute imprison publish kidnap abduct evacuate bear hang "
    "assassinate behead exile deport expel dismiss invent demolish murder slaughter hospitalize sentence "
    "capture besiege"
)
_OPENING = frozenset(["“", '"', "‘", "(", "["])
_TIMES = frozenset(["day", "year", "month", "week", "night", "morning", "evening", "hour", "time", "minute"])


def see_passives(line: Line) -> None:
    """A perfect of one of these verbs behind its subject, with nothing that it is done to."""
    units = line.units
    for index, verb in enumerate(units):
        if verb.kind != "verb" or verb.words not in _STRICT or verb.aspect != "perf" or verb.person != "3":
            continue
        if (
            verb.form in ("", "pluperfect", "past")
            and not verb.tail
            and _has_subject(units, index)
            and _has_no_object(units, index)
        ):
            verb.words = f"be {participle(verb.words)}"


def _has_subject(units: list[Unit], index: int) -> bool:
    """Before it, or in what the clause is about."""
    before = units[index - 1] if index else None
    if before is None or before.kind in ("mark", "conj", "sub"):
        return True
    if before.kind == "np" and index > 1 and units[index - 2].words == "what":
        return False
    return before.kind in ("np", "pron", "adv") or (before.kind == "rel" and before.words != "what")


def _has_no_object(units: list[Unit], index: int) -> bool:
    governed = False
    for at in range(index + 1, len(units)):
        unit = units[at]
        if unit.kind == "obj" and not governed:
            return False
        if unit.kind == "np" and not governed and not _is_time(unit):
            return False
        if unit.kind in ("verb", "aux", "rel", "sub") or is_end(unit) or unit.words in _OPENING or unit.arabic == "و":
            return unit.kind != "sub"
        governed = unit.kind == "prep"
    return True


def _is_time(phrase: Unit) -> bool:
    return phrase.lemma in _TIMES or (phrase.parts[0].kind == "name" and phrase.arabic in ("عام", "سنة"))
