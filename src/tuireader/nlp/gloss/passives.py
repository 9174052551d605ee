"""Rule: actives that nobody suffers are passives. قتل الرجل: the man was killed; ولدت في القاهرة: was born.

Without vowels the two are written alike, and the weights prefer the active. Owns the verbs that never go without an
object, and how it is seen that there is none.
"""

from __future__ import annotations

from tuireader.arabic.normalization import strip_marks
from tuireader.nlp.gloss.attachment import behind_phrase
from tuireader.nlp.gloss.english import participle
from tuireader.nlp.gloss.objects import is_when, lacks_object
from tuireader.nlp.gloss.senses import verb_sense
from tuireader.nlp.gloss.units import Line, Unit
from tuireader.nlp.gloss.word_order import accepts
from tuireader.nlp.gloss.wordlists import word_set

_STRICT = word_set(
    "kill transfer arrest detain wound injure bury appoint execute imprison publish kidnap abduct evacuate bear hang "
    "assassinate behead exile deport expel dismiss invent demolish murder slaughter hospitalize sentence "
    "capture besiege"
)


_NEVER_SUFFERED = word_set("arrive agree come go arise happen meet travel")
_GIVING = word_set(
    "give grant award name appoint elect call consider make find declare teach offer send show tell ask deny allow "
    "promise pay charge cost regard deem"
)
"""What keeps an object in the passive."""


def see_actives(line: Line) -> None:
    """A passive that has a subject and an object is an active: اختتم الرجل مؤتمره."""
    units = line.units
    for index, verb in enumerate(units):
        if verb.kind == "verb" and verb.words.startswith("be ") and verb.aspect == "perf" and verb.person == "3":
            base = _active(line, verb)
            if verb.words == "be quoted" and index + 1 < len(units) and accepts(units[index + 1], verb):
                verb.words = "quote"
            if base and base not in _GIVING and (_has_both(line, index) or _is_only_done(units, index, base)):
                verb.words = base


def _is_only_done(units: list[Unit], index: int, base: str) -> bool:
    """Whether nobody can suffer what the verb says, and somebody is there who does it: توصل الوفد إلى اتفاق."""
    behind = units[index + 1] if index + 1 < len(units) else None
    return base in _NEVER_SUFFERED and behind is not None and behind.kind == "np" and accepts(behind, units[index])


def _active(line: Line, verb: Unit) -> str:
    """English of the active, where the text does not write the vowels of the passive; empty where it is none."""
    for token in (line.tokens[at] for at in verb.tokens):
        analysis = token.analysis
        if analysis is not None and analysis.feats.get("Voice") == "Pass":
            written = token.of(line.text)
            base = verb_sense(analysis.gloss, passive=False)
            return base if strip_marks(written) == written and verb.words == f"be {participle(base)}" else ""
    return ""


def _has_both(line: Line, index: int) -> bool:
    """A noun phrase and another that nothing governs, behind the verb or on both sides of it."""
    units, verb = line.units, line.units[index]
    first = index + 1
    if first >= len(units) or units[first].kind != "np" or not accepts(units[first], verb):
        return False
    behind = behind_phrase(units, first, verb, line.phrases.government)
    if behind >= len(units) or units[behind].kind != "np" or not units[first].definite:
        return False
    second = units[behind]
    described = all(part.kind == "adj" for part in second.parts)
    return not (second.role != "stem" or is_when(second) or described or second.parts[0].kind in ("name", "num"))


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
