"""A written word as the tagger of names sees it, wherever it stands. Owns the features of a word by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from sys import intern

from tuireader.arabic.normalization import fold
from tuireader.document import TokenKind
from tuireader.nlp.entities.classes import WordTable
from tuireader.nlp.entities.keys import word_key
from tuireader.nlp.entities.readings import Facts, facts_of
from tuireader.nlp.morphology.candidates import CandidateFinder

CACHED_WORDS = 6000
_CLUSTERS = ("v", "V", "x", "X")
"""Names of the four clusterings, in the order of the table's columns."""
_LONGEST = 40
_ATTACHED = frozenset("وفبلكس")
_AFFIXES = (1, 2, 3, 4)

Cut = tuple[int, str]
"""How many letters of clitics are cut off, and the folded rest."""


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """Everything that does not depend on the place."""

    written: str
    key: str
    folded: str
    kind: TokenKind
    cuts: tuple[Cut, ...]
    triggers: tuple[str, ...]
    own: tuple[str, ...]
    """Features of the word in its place."""
    near: tuple[str, ...]
    """Features that its neighbours take over."""
    far: tuple[str, ...]
    """Features for the neighbours of its neighbours."""
    topical: tuple[str, ...]
    """Features that mean something else in a text on sport."""
    facts: Facts | None
    uses: int
    """How often news has the word, as a power of two; 0 where seldom."""


def is_of_a_nation(word: Word) -> bool:
    """Whether a word is an adjective with the article that English writes with a capital: الفرنسي."""
    facts = word.facts
    return facts is not None and facts.adjective and facts.names != "no" and word.folded.startswith("ال")


class WordBook:
    """Makes a Word of each written form, once while it is in use."""

    def __init__(
        self, finder: CandidateFinder, table: WordTable | None, triggers: Mapping[str, frozenset[str]]
    ) -> None:
        self._finder = finder
        self._table = table
        self._triggers = triggers
        self.word: Callable[[str, TokenKind], Word] = lru_cache(maxsize=CACHED_WORDS)(self._make)

    def _make(self, written: str, kind: TokenKind) -> Word:
        written = written[:_LONGEST]
        key, folded = word_key(written), fold(written)
        facts = facts_of(written, self._finder) if kind is TokenKind.WORD else None
        cuts = cuts_of(folded) if facts else ((0, folded),)
        triggers = tuple(sorted({name for _, letters in cuts for name in self._triggers.get(letters, ())}))
        values = self._values(key)
        classes = self._classes(values, cuts)
        shared = [f"w={key}", *classes, *(f"t={name}" for name in triggers)]
        if facts is None:
            shared.append(f"k={kind}")
            own = [*shared, f"len={min(len(key), 5)}"]
        else:
            shared += [f"u={facts.upos}", f"n={facts.names}"]
            own = [*shared, *facts.features, *_letters(key, facts.stem), *self._stems(cuts, facts.stem)]
        return Word(
            written=written,
            key=key,
            folded=folded,
            kind=kind,
            cuts=cuts,
            triggers=triggers,
            own=_interned(dict.fromkeys(own)),
            near=_interned([*shared, f"s2={key[-2:]}", f"p2={key[:2]}", f"st={facts.stem if facts else key}"]),
            far=_interned([shared[0], *classes[2:], *shared[1 + len(classes) :]]),
            topical=(f"n={facts.names}", classes[0]) if facts else (),
            facts=facts,
            uses=int(values[len(_CLUSTERS)]) if len(values) > len(_CLUSTERS) else 0,
        )

    def uses(self, letters: str) -> int:
        """How often news has a folded word, as a power of two."""
        values = self._values(letters)
        return int(values[len(_CLUSTERS)]) if len(values) > len(_CLUSTERS) else 0

    def _values(self, key: str) -> tuple[str, ...]:
        return self._table.get(key) if self._table else ()

    def _classes(self, values: tuple[str, ...], cuts: tuple[Cut, ...]) -> list[str]:
        """Classes and label shares of the word, else of what is left behind its clitics."""
        mark = ""
        for _, letters in cuts[1:]:
            if values:
                break
            values, mark = self._values(letters), "~"
        if not values:
            return ["x=?"]
        found = [f"{name}{mark}={value}" for name, value in zip(_CLUSTERS, values, strict=False)]
        if len(values) > len(_CLUSTERS) + 1:
            found += [f"l{mark}={share}" for share in values[len(_CLUSTERS) + 1].split(",")]
        return found

    def _stems(self, cuts: tuple[Cut, ...], stem: str) -> list[str]:
        """The letters behind clitics, with the clitics, whether or not the dictionary has them."""
        features = [f"c{cut}={letters}" for cut, letters in cuts[1:]]
        values = self._values(stem)
        features += [f"{name}s={value}" for name, value in zip(_CLUSTERS, values, strict=False)]
        if len(values) > len(_CLUSTERS) + 1:
            features += [f"ls={share}" for share in values[len(_CLUSTERS) + 1].split(",")]
        return features


def _interned(features: Iterable[str]) -> tuple[str, ...]:
    """Most features are those of many words: each is held once."""
    return tuple(map(intern, features))


def cuts_of(folded: str) -> tuple[Cut, ...]:
    """Where a name may start in a word: at its start, and behind up to two attached particles."""
    cuts = [(0, folded)]
    for count in (1, 2):
        if len(folded) > count + 1 and _ATTACHED.issuperset(folded[:count]):
            cuts.append((count, folded[count:]))
            if folded[count - 1 : count + 1] == "لل" and len(folded) > count + 2:
                cuts.append((count + 1, "ال" + folded[count + 1 :]))
    return tuple(cuts)


def _letters(key: str, stem: str) -> list[str]:
    features = [f"p{count}={key[:count]}" for count in _AFFIXES if len(key) > count]
    features += [f"s{count}={key[-count:]}" for count in _AFFIXES if len(key) > count]
    bare = stem.removeprefix("ال") if len(stem) > 4 else stem
    features += [f"len={min(len(bare), 7)}", f"st={stem}", f"b={bare}"]
    if bare != key:
        features += [f"bp{count}={bare[:count]}" for count in (2, 3) if len(bare) > count]
    return features
