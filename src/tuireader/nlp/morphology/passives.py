"""Passive stems of verbs for which the dictionary lists none. Owns their vowels, which follow from the active's.

In the perfect every vowel is u and the last is i (kataba, kutiba; istaxdama, ustuxdima); in the imperfect every vowel
of the stem is a after a prefix in u (yaktubu, yuktabu). Where the last root letter is weak, the perfect ends in iy
(banaY, buniya; >alogaY, >ulogiya).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tuireader.nlp.morphology.buckwalter import strip_vowels
from tuireader.nlp.morphology.sources import Entry
from tuireader.nlp.morphology.stems import DERIVED, WEAK

_VOWEL = re.compile(r"[aiu]")
_CATEGORIES = {
    "PV": "PV_Pass", "PV_V": "PV_V_Pass", "IV": "IV_Pass_yu", "IV_yu": "IV_Pass_yu", "IV_V": "IV_V_Pass_yu",
    "IV_V_yu": "IV_V_Pass_yu",
}  # fmt: skip

_WEAK, _WEAK_PASSIVE = ("PV_0", "PV_0h"), "PV_Pass-aAat"
_FROM_ME = frozenset(["Eny"])
"""عني is a preposition with me on it."""
_WEAK_END = re.compile(r"(aY|A)$")


def passive_stems(entries: Sequence[Entry]) -> Iterator[Entry]:
    """The stems that are missing; their English is that of the active."""
    have = {(entry.lemma, entry.category[:2]) for entry in entries if "Pass" in entry.category}
    for entry in entries:
        category = _CATEGORIES.get(entry.category)
        if category and (entry.lemma, category[:2]) not in have:
            vocalized = _perfect(entry.vocalized) if category.startswith("PV") else _imperfect(entry.vocalized)
            if vocalized and vocalized != entry.vocalized:
                yield _passive(entry, vocalized, category)
        elif entry.category in _WEAK and (entry.lemma, "PV") not in have:
            yield _weak(entry)


def _weak(entry: Entry) -> Entry:
    vocalized = _high(_WEAK_END.sub("", entry.vocalized)) + "iy"
    return _passive(entry, vocalized, _WEAK_PASSIVE)._replace(key=entry.key[:-1] + "y")


def passive_source(passive: Entry, active: str) -> str:
    """The source of a passive stem; `active` is that of its lemma.

    A usual one is heeded without vowels where its letters are others than those of the active, بني beside بنى, and not
    those of a masdar, as تلقي.
    """
    own = not passive.vocalized.startswith("tu") and passive.key not in _FROM_ME
    return WEAK if own and passive.category == _WEAK_PASSIVE and active == "listed" else DERIVED


def _passive(entry: Entry, vocalized: str, category: str) -> Entry:
    """Under the spelling of the active's key: bare alefs stay bare."""
    key = entry.key
    if (written := strip_vowels(vocalized)) != strip_vowels(entry.vocalized):
        key = key[:1] + written[1:]
    return entry._replace(
        key=key, vocalized=vocalized, category=category, tags=entry.tags.replace(entry.vocalized, vocalized, 1)
    )


def _perfect(active: str) -> str:
    head, long, tail = active.rpartition("A")
    if long and not _VOWEL.search(tail):
        return _high(head) + "iy" + tail
    *_, last = [match.start() for match in _VOWEL.finditer(active)] or [-1]
    if last < 0 or active.endswith("~"):
        return _high(active)
    return _high(active[:last]) + "i" + active[last + 1 :]


def _high(part: str) -> str:
    return _VOWEL.sub("u", part).replace("A", "uw")


def _imperfect(active: str) -> str:
    return _VOWEL.sub("a", active.replace("iy", "A").replace("uw", "A"))
