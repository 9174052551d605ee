"""The English of an entry: its senses, how usual they are, their plurals. Owns the clean-up; knows no Arabic."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

_BRACKETS = re.compile(r"\([^()]*\)")
_WORDS = re.compile(r"[a-z]+")
_EXTRA_WORD = 70
"""What each word more costs a sense, in hundredths."""
_POSITION = 50
"""What each place further back costs a sense."""
_UNKNOWN = 150
_MOST_OF_NAME = 380
_IRREGULAR = {
    "man": "men", "woman": "women", "child": "children", "person": "people", "foot": "feet", "tooth": "teeth",
    "mouse": "mice", "goose": "geese", "ox": "oxen", "life": "lives", "wife": "wives", "knife": "knives",
    "leaf": "leaves", "half": "halves", "wolf": "wolves", "thief": "thieves", "shelf": "shelves", "self": "selves",
    "loaf": "loaves", "calf": "calves", "crisis": "crises", "basis": "bases", "analysis": "analyses",
    "phenomenon": "phenomena", "criterion": "criteria", "datum": "data", "medium": "media", "hero": "heroes",
    "sheep": "sheep", "fish": "fish", "series": "series", "axis": "axes", "index": "indices", "spy": "spies",
}  # fmt: skip

_FEMININE = {
    "prince": "princess", "king": "queen", "grandfather": "grandmother", "uncle": "aunt", "hero": "heroine",
    "god": "goddess", "emperor": "empress", "duke": "duchess", "host": "hostess", "heir": "heiress", "actor": "actress",
    "waiter": "waitress", "steward": "stewardess", "widower": "widow", "bridegroom": "bride", "groom": "bride",
    "boy": "girl", "lad": "girl", "young man": "young woman", "old man": "old woman", "gentleman": "lady",
    "sorcerer": "sorceress", "priest": "priestess", "monk": "nun", "lion": "lioness", "father": "mother",
    "brother": "sister", "son": "daughter", "husband": "wife", "policeman": "policewoman", "spokesman": "spokeswoman",
    "businessman": "businesswoman", "Mr.": "Mrs.", "servant": "maid", "nephew": "niece", "chairman": "chairwoman",
    "cows": "cow", "trees": "tree", "apples": "apple", "roses": "rose", "flowers": "flower", "bees": "bee",
}  # fmt: skip
"""Of men, where English has another word for women; and of a kind, where it has one for one of it."""


def of_woman(senses: str) -> str:
    """The senses of a feminine noun that is listed under its masculine: أميرة has those of أمير."""
    return "; ".join(_FEMININE.get(sense, sense) for sense in senses.split("; "))


def split_senses(gloss: str) -> list[str]:
    """The senses without what stands in brackets; what stands only in brackets is kept without them."""
    senses = (" ".join(_BRACKETS.sub(" ", sense).split()) for sense in gloss.split(";"))
    found = [sense for sense in senses if sense]
    return found or [" ".join(gloss.replace("(", " ").replace(")", " ").split())]


def particle_senses(gloss: str) -> str:
    """A particle's English: its choices are parted by strokes and explained in brackets."""
    bare = gloss.replace("(", " ").replace(")", " ") if gloss.startswith("(") else gloss.partition(" (")[0]
    return "; ".join(" ".join(sense.split()) for sense in bare.replace("/", ";").split(";"))


class EnglishFrequencies:
    """How usual English words are, in hundredths of the Zipf scale."""

    def __init__(self, words: Mapping[str, int]) -> None:
        self._words = words
        self.of = lru_cache(maxsize=None)(self._of)

    def _of(self, sense: str) -> int:
        """Of a sense: its rarest word, less something for each word more."""
        words = _WORDS.findall(sense.lower())
        if not words:
            return 0
        return min(self._words.get(word, _UNKNOWN) for word in words) - _EXTRA_WORD * (len(words) - 1)

    def summary(self, senses: Iterable[str], *, name: bool) -> tuple[int, int, int]:
        """Of the most usual sense, on the average, and of the first; a `name` may look like a word (Bet, Hope)."""
        values = [min(self.of(sense), _MOST_OF_NAME) if name else self.of(sense) for sense in senses]
        return (max(values), sum(values) // len(values), values[0]) if values else (0, 0, 0)

    def ranked(self, senses: list[str]) -> list[str]:
        """Usual senses before rare ones, where the dictionary's order does not speak against it too much."""
        order = sorted(range(len(senses)), key=lambda place: _POSITION * place - self.of(senses[place]))
        return [senses[place] for place in order]


@lru_cache(maxsize=65_536)
def plural_of(sense: str) -> str:
    """The plural of an English noun; in `commander in chief` the last word is the one that changes, which is wrong."""
    head, _, last = sense.rpartition(" ")
    return f"{head} {_plural_word(last)}".strip()


def _plural_word(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in ("a", "e", "o", "u"):
        return word[:-1] + "ies"
    if word.endswith("man"):
        return word[:-3] + "men"
    return word + "s"
