"""Which entries of the dictionary that are called nouns are adjectives. Owns that inference; knows no file.

The dictionary marks as adjectives little more than those in -iyy. The rest is told by how the stem inflects together
with what its English is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tuireader.document.tokens import Upos
from tuireader.nlp.morphology.english import split_senses
from tuireader.nlp.morphology.features import upos_of
from tuireader.nlp.morphology.sources import Entry

_LIKE_ADJECTIVES = frozenset(["Nall", "N/ap", "N-ap", "Nel", "N0", "N0_Nh", "NK", "Nuwn_Niyn"])
_BOTH = frozenset(["Nall", "N/ap", "N-ap", "Nuwn_Niyn", "NK", "Nel"])
_ELATIVE = re.compile(r"(\w+(er|st)|worse|most|least|more|less)(/\w+st)?")
_LIKE_NOUNS = frozenset(["Ndu", "Napdu", "NduAt", "NapAt", "N/At", "Nap", "NAt"])
_TIMES = frozenset([
    "EAm_1", "sanap_1", "yawom_1", "$ahor_1", "SabAH_1", "masA'_1", "layol_1", "layolap_1", "Zuhor_1", "fajor_1",
    "Sayof_1", "$itA'_1",
    "rabiyE_1", "xariyf_1", "mar~ap_1", ">usobuwE_1", "|n_1", "naHow_1", "qaT~_1", "laHoZap_1", "sAEap_1",
])  # fmt: skip
"""Nouns that stand as adverbs without a preposition."""
_BEFORE_PREPOSITIONS = frozenset([
    "wifoqa_1", "badalAF_1", "EilAwapF_1", "faDolAF_1", "EiwaDAF_1", "Tiboq_1", "tabaEAF_1", "{isotinAdAF_1",
    "binA'F_1", "<iDAfap_1",
])  # fmt: skip
"""Accusatives which the dictionary calls adverbs; with the preposition that they need they are nouns: وفقا ل."""
_FEMININE = re.compile("p_\\d+$")
"""Ends the lemma of a noun in ta marbuta."""
_COMMON = frozenset(["Ndu", "NduAt", "N/At", "Nall", "N/ap", "N-ap", "NapAt", "Nuwn_Niyn"])
_PLURALS = frozenset(["N", "Nap", "Ndip", "Nhy", "NAt"])
_PEOPLE = re.compile(r"[A-Z]\w+([^su]s|ese|ish)(; .*)?")
_COMMON_LEMMAS = frozenset(["yuwruw_1", "guwlof_1", "bAbA_1", "<imArap_1", "$aroq_2", "tilofAz_1", "jihAd_1"])
_COMPARING = ("more ", "most ", "less ", "more/most ")
_WEAK_PARTICIPLE = re.compile(r"mu.*aY_\d+$")
"""The lemma of a passive participle of a verb with a weak end: its feminine, مغطاة, inflects like a noun alone."""
TENS = "Numb"
"""The category of numerals that are ordinals too: القرن العشرين."""
_ADJECTIVE_ENDINGS = (
    "ive", "ous", "al", "ic", "ed", "ful", "less", "able", "ible", "ary", "ish", "ant", "ent", "ial", "ear", "ern",
)  # fmt: skip


def parts_of_speech(entries: Sequence[Entry]) -> list[Upos]:
    """The universal part of speech of each entry."""
    first = [_first(entry) for entry in entries]
    adjectives, nouns = _words(entries, first)
    of_lemmas: dict[str, set[str]] = {}
    for place, (entry, upos) in enumerate(zip(entries, first, strict=True)):
        if upos == "NOUN" and _category(entry) in _LIKE_ADJECTIVES and _is_adjective(entry, adjectives, nouns):
            first[place] = "ADJ"
        if first[place] == "ADJ":
            of_lemmas.setdefault(entry.lemma, set()).update(split_senses(entry.gloss))
    for place, (entry, upos) in enumerate(zip(entries, first, strict=True)):
        senses = of_lemmas.get(entry.lemma)
        inflected = _category(entry) not in _LIKE_NOUNS or not _FEMININE.search(entry.lemma)
        if upos == "NOUN" and senses and inflected:
            first[place] = "ADJ" if senses.issuperset(split_senses(entry.gloss)) else "NOUN"
    return first


def is_weak_participle(lemma: str) -> bool:
    """Whether it is the passive participle of a verb with a weak end: مغطى, but also مستشفى."""
    return bool(_WEAK_PARTICIPLE.match(lemma))


def other_part_of_speech(entry: Entry, upos: Upos) -> Upos | None:
    """What else a word that inflects like an adjective may be: adjectives stand for nouns, and nouns for them."""
    if upos == "ADJ":
        return "NOUN"
    if upos == "NUM":
        return "ADJ" if _category(entry) == TENS else "NOUN" if _category(entry) in _LIKE_NOUNS else None
    if upos == "NOUN" and is_weak_participle(entry.lemma):
        return "ADJ"
    either = upos == "NOUN" and _category(entry) in _BOTH and not _FEMININE.search(entry.lemma)
    return "ADJ" if either else None


def _first(entry: Entry) -> Upos:
    upos = upos_of(_tag(entry), entry.lemma, entry.gloss)
    nunated = entry.category == "NF" or entry.vocalized.endswith("F")
    return "NOUN" if upos == "ADV" and nunated and entry.lemma in _BEFORE_PREPOSITIONS else upos


def _category(entry: Entry) -> str:
    return entry.category.removesuffix("_L")


def _tag(entry: Entry) -> str:
    """The tag of the stem itself, not of a pronoun on it; what inflects like a common noun is one."""
    tags = [part.rpartition("/")[2] for part in entry.tags.split("+") if "/" in part]
    own = [tag for tag in tags if "PRON_" not in tag and tag not in ("PREP", "CONJ", "DET")]
    tag = (own or tags or ["NOUN"])[0]
    if tag != "NOUN_PROP" or not _is_common(entry):
        return tag
    return "ADJ" if entry.category == "Nall" and entry.vocalized.endswith("iy~") else "NOUN"


def _is_common(entry: Entry) -> bool:
    """Whether a word whose English has a capital is a name in English alone: Jews, Internet, Pharaoh, euro."""
    many = _category(entry) in _PLURALS and _PEOPLE.fullmatch(entry.gloss)
    return bool(many) or _category(entry) in _COMMON or entry.lemma in _COMMON_LEMMAS


def _words(entries: Sequence[Entry], parts: Sequence[Upos]) -> tuple[set[str], set[str]]:
    adjectives: set[str] = set()
    nouns: set[str] = set()
    for entry, upos in zip(entries, parts, strict=True):
        if upos == "ADJ":
            adjectives.update(split_senses(entry.gloss))
        elif upos == "NOUN" and _category(entry) in _LIKE_NOUNS:
            nouns.update(split_senses(entry.gloss))
    return adjectives, nouns


def _is_adjective(entry: Entry, adjectives: set[str], nouns: set[str]) -> bool:
    if entry.lemma in _COMMON_LEMMAS:
        return False
    votes = 0
    for sense in split_senses(entry.gloss):
        if entry.lemma.startswith(">a") and _ELATIVE.fullmatch(sense):
            return True
        if sense in nouns:
            votes -= 1
        elif sense in adjectives or sense.startswith(_COMPARING) or sense.endswith(_ADJECTIVE_ENDINGS):
            votes += 1
    return votes > 0


def may_be_adverb(entry: Entry, upos: Upos) -> bool:
    """Whether a noun says when, how often or about how much without a preposition before it."""
    return upos == "NOUN" and entry.lemma in _TIMES


def is_nominal(entry: Entry) -> bool:
    """Whether the inflection leaves it open which an entry is, noun or adjective: weak ends, plurals of colours."""
    category = _category(entry)
    return category.startswith("N0") or (category == "N" and entry.lemma.startswith(">a"))
