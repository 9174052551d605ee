"""Rule: actives that nobody suffers are passives. قتل الرجل: the man was killed; ولدت في القاهرة: was born.

Without vowels the two are written alike, and the weights prefer the active. Owns the verbs that never go without an
object, and how it is seen that there is none.
"""

from __future__ import annotations

from tuireader.nlp.gloss.english import participle
from tuireader.nlp.gloss.objects import lacks_object
from tuireader.nlp.gloss.units import Line, Unit
from tuireader.nlp.gloss.wordlists import word_set

_STRICT = word_set(
    "kill transfer arrest detain wound injure bury appoint execute imprison publish kidnap abduct evacuate bear hang "
    "assassinate behead exile deport expel dismiss invent demolish murder slaughter hospitalize sentence "
    "capture besiege"
)


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
            and lacks_object(units, index + 1)
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
