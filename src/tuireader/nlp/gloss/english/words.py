"""Articles, adverbs and degrees of English words."""

from __future__ import annotations

from functools import lru_cache

_VOWEL_SOUND = ("hour", "honest", "honor", "heir")
_CONSONANT_SOUND = ("uni", "use", "usu", "euro", "one", "once", "uti", "eul", "ewe")
_IRREGULAR = {
    "good": ("better", "best"), "bad": ("worse", "worst"), "many": ("more", "most"), "much": ("more", "most"),
    "numerous": ("more", "most"), "little": ("less", "least"),
    "few": ("fewer", "fewest"), "far": ("farther", "farthest"),
}  # fmt: skip
_SHORT_ENDINGS = ("y", "ow", "le", "er")
_VOWELS = frozenset("aeiou")


def article_for(word: str) -> str:
    """`a` or `an`, by the sound that the word begins with."""
    low = word.lower()
    vowel = low[:1] in _VOWELS and not (low.startswith(_CONSONANT_SOUND) and not low.startswith("unin"))
    if low[:2] in ("8", "11", "18") or low.startswith("8"):
        vowel = True
    return "an" if vowel or low.startswith(_VOWEL_SOUND) else "a"


@lru_cache(maxsize=2048)
def adverb_of(adjective: str) -> str:
    """`quick` to `quickly`, `full` to `fully`, `public` to `publicly`; a phrase stays as it is."""
    if " " in adjective or adjective.endswith("ly"):
        return adjective
    if adjective in _ADVERBS:
        return _ADVERBS[adjective]
    if adjective.endswith("ic") and adjective != "public":
        return adjective + "ally"
    if adjective.endswith("y") and len(adjective) > 3:
        return adjective[:-1] + "ily"
    if adjective.endswith("ble") or adjective.endswith("ple"):
        return adjective[:-1] + "y"
    return adjective + ("y" if adjective.endswith("ll") else "ly")


_ADVERBS = {
    "good": "well", "fast": "fast", "hard": "hard", "big": "greatly", "bigger": "more", "larger": "more",
    "greater": "more", "better": "better", "worse": "worse", "early": "early", "late": "late", "long": "for long",
    "less": "less", "more": "more", "small": "slightly",
}  # fmt: skip
"""What is not made with -ly."""


@lru_cache(maxsize=1024)
def comparative(adjective: str) -> str:
    """`larger`, `more important`."""
    return _degree(adjective, 0, "er", "more ")


@lru_cache(maxsize=1024)
def superlative(adjective: str) -> str:
    """`largest`, `most important`."""
    return _degree(adjective, 1, "est", "most ")


def _degree(adjective: str, which: int, ending: str, word: str) -> str:
    if adjective in _IRREGULAR:
        return _IRREGULAR[adjective][which]
    syllables = sum(
        char in "aeiouy" and adjective[i - 1 : i] not in set("aeiouy") for i, char in enumerate(adjective)
    ) - adjective.endswith("e")
    if " " in adjective or syllables > 2 or (syllables == 2 and not adjective.endswith(_SHORT_ENDINGS)):
        return word + adjective
    if adjective.endswith("e"):
        return adjective + ending[1:]
    if adjective.endswith("y") and adjective[-2:-1] not in _VOWELS:
        return adjective[:-1] + "i" + ending
    doubles = adjective[-1:] not in set("aeiouwxy") and adjective[-2:-1] in _VOWELS
    if doubles and len(adjective) < 5 and adjective[-3:-2] not in _VOWELS:
        return adjective + adjective[-1] + ending
    return adjective + ending
