"""Rule: he, she or it, and whose, by what the paragraph has spoken of. Owns what makes something a person.

Arabic says of a company and of a woman that `she` does something. What last acted with that gender decides, and for
an object what was last spoken of; where nothing was, the pronoun stays as it was built, unless its verb is one of
persons alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from tuireader.nlp.gloss.human import FEMININE, is_human
from tuireader.nlp.gloss.units import Line, Unit
from tuireader.nlp.gloss.wordlists import word_set

_PERSON = {
    ("pron", "M"): "he", ("pron", "F"): "she", ("obj", "M"): "him", ("obj", "F"): "her", ("poss", "M"): "his",
    ("poss", "F"): "her",
}  # fmt: skip
_THING = {"pron": "it", "obj": "it", "poss": "its"}
_THINGS = {"pron": "they", "obj": "them", "poss": "their"}
_CHOSEN = frozenset([*_PERSON.values(), *_THING.values()])
_GENDERS = {"ه": "M", "ها": "F", "هو": "M", "هي": "F"}
_PERSONAL = word_set(
    "smile laugh cry weep sleep dream sit stand walk run wear eat drink love hate hope fear marry whisper shout nod "
    "sigh forget remember breathe pray dress kiss hug wonder wish sing dance swim jump pant gasp stare glance blush die"
)
"""What things and companies do not do."""
_PERSONS = frozenset(["", "PERSON"])
"""Types of a name that may be somebody's."""
_IS = frozenset(["is", "are", "be", "was", "were"])
_Known = dict[str, Literal["person", "thing", "things"] | None]


def refer(line: Line) -> None:
    """Choose between persons and things for every third person singular."""
    acting: _Known = {"M": None, "F": None}
    spoken_of: _Known = {"M": None, "F": None, "N": None}
    units = line.units
    for index, unit in enumerate(units):
        verb = _verb_behind(units, index)
        for leaf in _leaves(unit):
            _refer_to(leaf, spoken_of, acting, verb if leaf is unit else None)
        if unit.kind == "np":
            _notice(unit, verb, acting, spoken_of)


def _leaves(unit: Unit) -> Iterator[Unit]:
    if not unit.parts:
        yield unit
    for part in unit.parts:
        yield from _leaves(part)


def _verb_behind(units: list[Unit], index: int) -> Unit | None:
    """The verb whose subject stands at `index`, auxiliaries and adverbs passed over."""
    for unit in units[index + 1 : index + 4]:
        if unit.kind == "verb" or (unit.kind == "aux" and unit.words in _IS):
            return unit
        if unit.kind not in ("aux", "adv", "neg", "fut", "rel"):
            return None
    return None


def _refer_to(pronoun: Unit, spoken_of: _Known, acting: _Known, verb: Unit | None) -> None:
    """A subject or an owner is what acted, where anything did; an object is what was last spoken of."""
    if pronoun.kind not in _THING or pronoun.words not in _CHOSEN:
        return
    gender = _GENDERS.get(pronoun.arabic) or (verb.gender if verb is not None and not pronoun.arabic else "")
    if gender not in acting:
        return
    thing_only = pronoun.kind == "pron" and acting[gender] is None and "person" not in spoken_of.values()
    known = spoken_of if pronoun.kind == "obj" or thing_only else acting
    if pronoun.kind == "pron" and verb is not None and verb.words in _PERSONAL:
        known[gender] = "person"
    match known[gender]:
        case "person":
            pronoun.words = _PERSON[pronoun.kind, gender]
        case "thing":
            pronoun.words = _THING[pronoun.kind]
        case "things" if pronoun.kind != "pron":
            pronoun.words = "them" if pronoun.words == "it" else _THINGS[pronoun.kind]


def _notice(phrase: Unit, verb: Unit | None, acting: _Known, spoken_of: _Known) -> None:
    """A person may act wherever one is spoken of, a thing where it is the subject of a verb."""
    head = phrase.parts[-1] if phrase.parts else phrase
    if phrase.parts and all(part.kind in ("adj", "adv", "conj") for part in phrase.parts):
        return
    gender = (verb.gender if verb is not None else "") or ("F" if phrase.arabic in FEMININE else phrase.gender)
    person = is_human(phrase.lemma)
    if phrase.number == "P" and not person and verb is not None and verb.gender != "M":
        acting["F"] = "things"
    if gender not in acting or phrase.number != "S":
        return
    if person or (verb is not None and verb.words in _PERSONAL):
        acting[gender] = spoken_of[gender] = "person"
    elif head.kind == "name" and head.named in _PERSONS:
        spoken_of["N"] = "person"
        if head.named and verb is not None:
            acting[gender] = spoken_of[gender] = "person"
    elif head.kind != "name":
        spoken_of[gender] = "thing"
        if verb is not None:
            acting[gender] = "thing"
