"""What stands behind a noun phrase and belongs to it: its complement with a preposition, an apposition, brackets.

Owns which nouns take which prepositions; moves nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

from tuireader.arabic.normalization import fold
from tuireader.nlp.gloss.human import TITLES, is_human
from tuireader.nlp.gloss.units import Unit
from tuireader.nlp.gloss.wordlists import word_set

OWNED = "owned"
"""The role of a preposition that a noun before it takes."""
_LONGEST = 12
"""Units that an apposition may have."""
_WITH = word_set(
    "partnership cooperation agreement competition relation relationship link contact meeting talk negotiation war "
    "conflict dialogue deal alliance interview contract treaty trade border friendship clash confrontation solidarity "
    "interaction integration collaboration merger coordination discussion conversation difference comparison peace "
    "similarity contrast connection alliance match encounter gap"
)
_ON = word_set(
    "attack agreement emphasis focus dependence control sanction pressure effect impact influence ability insistence "
    "tax restriction aggression assault demand reply response answer raid ban proof evidence example comment vote "
    "consent approval reliance domination"
)
_TO = word_set(
    "access visit return transition reference need invitation addition arrival call trip journey path road way request "
    "tendency desire introduction entry belonging transfer transformation switch contribution"
)
_IN = word_set(
    "participation role participant increase decrease rise fall interest investment drop decline expert specialist "
    "success failure partner member official specialization expansion improvement growth change reduction right "
    "difficulty share delay influence desire contribution development researcher professor officer center player "
    "minister leader citizen resident stage intervention belief trust confidence hope progress position work"
)
_FOR = word_set("support opportunity preparation search need demand responsibility compensation substitute alternative "
                "request effort application candidate representative responsible plan deadline")  # fmt: skip
_ABOUT = word_set(
    "information detail news question talk story film book report debate article announcement idea discussion doubt "
    "concern study research documentary rumor inquiry uncertainty controversy data fact law decision dispute meeting "
    "speech agreement warning testimony proposal lesson series"
)
_TAKES: Mapping[str, frozenset[str]] = {
    "مع": _WITH, "بين": _WITH | _TO | _IN | {"border", "battle", "area", "road"}, "على": _ON, "إلى": _TO | _FOR,
    "في": _IN, "عن": _ABOUT | _FOR, "حول": _ABOUT, "بشأن": _ABOUT, "ضد": _ON | {"war", "campaign", "case", "fight"},
    "باسم": word_set("spokesperson"), "ل": word_set("secretary"),
    "ب": word_set("interest attention care belief connection knowledge confession demand marriage"),
}  # fmt: skip
_OFFICES = TITLES | word_set(
    "president head chairman founder director owner author professor leader chief spokesman secretary member capital "
    "expert minister executive commander editor coach mayor governor company organization city town village language"
)


def behind_phrase(units: list[Unit], at: int, verb: Unit | None, government: Mapping[str, tuple[str, str]]) -> int:
    """The index behind the noun phrase that starts at `at` and all that belongs to it.

    What the verb governs is its own.
    """
    end = at + 1
    while end + 1 < len(units):
        more = _complement(units, at, end, verb, government) or _apposition(units, at, end) or _bracket(units, end)
        if not more:
            return end
        end = more
    return end


def _complement(
    units: list[Unit], at: int, end: int, verb: Unit | None, government: Mapping[str, tuple[str, str]]
) -> int:
    preposition, object_ = units[end], units[end + 1]
    counted = units[at].parts[0].kind in ("num", "quant") if units[at].parts else False
    if counted and end == at + 1 and preposition.arabic == "من" and object_.kind == "obj":
        return end + 2
    if preposition.kind != "prep" or object_.kind != "np" or preposition.role == "ruled":
        return 0
    if verb is not None and f"{fold(verb.lemma)} {fold(preposition.arabic)}" in government:
        return 0
    if preposition.role == OWNED and end == at + 1:
        return end + 2
    return end + 2 if takes(units[at], preposition) else 0


def takes(phrase: Unit, preposition: Unit) -> bool:
    """Whether the noun at the head of a phrase, or the last noun inside it, is known to take the preposition."""
    nouns = _TAKES.get(preposition.arabic)
    if not nouns:
        return False
    while True:
        if phrase.lemma in nouns:
            return True
        if not phrase.parts or phrase.parts[-1].kind != "np":
            return False
        phrase = phrase.parts[-1]


def _apposition(units: list[Unit], at: int, end: int) -> int:
    """A comma, an office with what belongs to it, a comma."""
    if units[end].words != "," or not _may_hold(units[at]) or units[end + 1].kind != "np":
        return 0
    if not (is_human(units[end + 1].lemma) or units[end + 1].lemma in _OFFICES):
        return 0
    for index in range(end + 2, min(end + 2 + _LONGEST, len(units))):
        if units[index].words == "," and units[index].kind == "mark":
            return index + 1
        if units[index].kind not in ("np", "prep", "adv") and units[index].arabic != "و":
            return 0
    return 0


def _may_hold(phrase: Unit) -> bool:
    last = phrase
    while last.parts:
        last = last.parts[-1]
    return last.kind == "name" or is_human(phrase.lemma) or phrase.fixed


def _bracket(units: list[Unit], end: int) -> int:
    """Brackets around a few names or words."""
    if units[end].words != "(":
        return 0
    for index in range(end + 1, min(end + 5, len(units))):
        if units[index].words == ")":
            return index + 1
        if units[index].kind in ("verb", "aux", "mark"):
            return 0
    return 0
