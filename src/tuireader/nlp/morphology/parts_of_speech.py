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
_ELATIVE = re.compile(r"\w+(er|st)(/\w+(er|st))?|worse|worst|most|least|more|less|further|farther")
_LIKE_NOUNS = frozenset(["Ndu", "Napdu", "NduAt", "NapAt", "N/At", "Nap", "NAt"])
_COMPARING = ("more ", "most ", "less ")
_ADJECTIVE_ENDINGS = (
    "ive", "ous", "al", "ic", "ed", "ful", "less", "able", "ible", "ary", "ish", "ant", "ent", "ial", "ear", "ern",
)  # fmt: skip


def parts_of_speech(entries: Sequence[Entry]) -> list[Upos]:
    """The universal part of speech of each entry."""
    first = [upos_of(_tag(entry), entry.lemma, entry.gloss) for entry in entries]
    adjectives, nouns = _words(entries, first)
    of_lemmas: dict[str, set[str]] = {}
    for place, (entry, upos) in enumerate(zip(entries, first, strict=True)):
        if upos == "NOUN" and _category(entry) in _LIKE_ADJECTIVES and _is_adjective(entry, adjectives, nouns):
            first[place] = "ADJ"
        if first[place] == "ADJ":
            of_lemmas.setdefault(entry.lemma, set()).update(split_senses(entry.gloss))
    for place, (entry, upos) in enumerate(zip(entries, first, strict=True)):
        senses = of_lemmas.get(entry.lemma)
        if upos == "NOUN" and senses and _category(entry) not in _LIKE_NOUNS:
            first[place] = "ADJ" if senses.issuperset(split_senses(entry.gloss)) else "NOUN"
    return first


def other_part_of_speech(entry: Entry, upos: Upos) -> Upos | None:
    """What else a word that inflects like an adjective may be: adjectives stand for nouns, and nouns for them."""
    if upos not in ("NOUN", "ADJ") or _category(entry) not in _BOTH:
        return None
    return "NOUN" if upos == "ADJ" else "ADJ"


def _category(entry: Entry) -> str:
    return entry.category.removesuffix("_L")


def _tag(entry: Entry) -> str:
    """The tag of the stem itself, not of a pronoun on it."""
    tags = [part.rpartition("/")[2] for part in entry.tags.split("+") if "/" in part]
    own = [tag for tag in tags if "PRON_" not in tag and tag not in ("PREP", "CONJ", "DET")]
    return (own or tags or ["NOUN"])[0]


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
    votes = 0
    for sense in split_senses(entry.gloss):
        if sense in nouns:
            votes -= 1
        elif sense in adjectives or sense.startswith(("more ", "most ", "less ")) or sense.endswith(_ADJECTIVE_ENDINGS):
            votes += 1
    return votes > 0
