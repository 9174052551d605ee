"""The dictionary as it is asked: stems, names, how usual a lemma is. Owns the queries; `lexicon_file` owns the file."""

from __future__ import annotations

import sqlite3
from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self, TypeVar

from tuireader.errors import LexiconError
from tuireader.nlp.morphology.sources import Table
from tuireader.nlp.morphology.stems import Affix, Stem, parse_stem

_NONE: frozenset[str] = frozenset()
_BANDS = (3.0, 3.8, 4.5, 5.2)
"""Where the bands part, in the Zipf scale: about 25,000, 10,000, 4,000 and 1,000 lemmas are above each."""

Overlay = Mapping[str, tuple[Stem, ...]]
"""Stems by their letters that come before the file's."""

_A = TypeVar("_A", Affix, Stem)


class Affixes(NamedTuple):
    """What is held in memory."""

    prefixes: list[Affix]
    suffixes: list[Affix]
    tables: tuple[Table, Table, Table]


class Lexicon:
    """Stems by their letters in the file, affixes and compatibility tables in memory. May be used from any thread."""

    def __init__(
        self, path: Path, connection: sqlite3.Connection, affixes: Affixes, overlay: Overlay | None = None
    ) -> None:
        self.path = path
        self.prefixes = by_key(affixes.prefixes)
        self.suffixes = by_key(affixes.suffixes)
        self._prefix_stem, self._prefix_suffix, self._stem_suffix = affixes.tables
        self._connection = connection
        self._overlay: Overlay = overlay or {}
        self.stems = lru_cache(maxsize=1024)(self._stems)

    def _stems(self, key: str) -> tuple[Stem, ...]:
        row = self._row("SELECT entries FROM stems WHERE key = ?", key)
        known = tuple(parse_stem(key, line) for line in row[0].split("\n")) if row else ()
        return self._overlay[key] + known if key in self._overlay else known

    def names(self, skeleton: str) -> tuple[str, ...]:
        """Names in Latin letters with these consonants, the most usual first."""
        row = self._row("SELECT english FROM names WHERE skeleton = ?", skeleton)
        return tuple(row[0].split("\t")) if row else ()

    def frequency(self, lemma: str, upos: str) -> float:
        """Decimal logarithm of how often a lemma, as analyses name it, stands among a billion words; 0 is unknown."""
        row = self._row("SELECT frequency FROM lemmas WHERE lemma = ? AND upos = ?", lemma, upos)
        return row[0] / 100 if row else 0.0

    def band(self, lemma: str, upos: str) -> int:
        """How usual a lemma is: from 5, what every text has, to 1, what few readers have met."""
        return 1 + bisect(_BANDS, self.frequency(lemma, upos))

    def _row(self, query: str, *values: str) -> tuple[Any, ...] | None:
        try:
            row: tuple[Any, ...] | None = self._connection.execute(query, values).fetchone()
        except sqlite3.DatabaseError as error:
            raise LexiconError("the dictionary file is damaged", f"delete {self.path} and start again") from error
        return row

    def joins(
        self, prefixes: Sequence[Affix], stem: Stem, suffixes: Sequence[Affix]
    ) -> Iterator[tuple[Affix, Stem, Affix]]:
        """Those of the words that the affixes could make with the stem whose three parts may stand together."""
        after_stem = self._stem_suffix.get(stem.category, _NONE)
        for prefix in prefixes:
            if stem.category in self._prefix_stem.get(prefix.category, _NONE):
                after_prefix = self._prefix_suffix.get(prefix.category, _NONE)
                for suffix in suffixes:
                    if suffix.category in after_stem and suffix.category in after_prefix:
                        yield prefix, stem, suffix

    def loose_joins(
        self, prefixes: Sequence[Affix], stem: Stem, suffixes: Sequence[Affix]
    ) -> Iterator[tuple[Affix, Stem, Affix]]:
        """The same for nouns and adjectives, with any ending of nouns: the dictionary does not foresee each one's."""
        if stem.upos not in ("NOUN", "ADJ"):
            return
        for prefix in prefixes:
            if stem.category in self._prefix_stem.get(prefix.category, _NONE):
                after_prefix = self._prefix_suffix.get(prefix.category, _NONE)
                for suffix in suffixes:
                    if suffix.category.startswith("NSuff") and suffix.category in after_prefix:
                        yield prefix, stem, suffix

    def close(self) -> None:
        """Give the file back; the lexicon is of no use afterwards."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def by_key(entries: Iterable[_A]) -> dict[str, tuple[_A, ...]]:
    """The entries under their letters, in their order."""
    groups: dict[str, list[_A]] = {}
    for entry in entries:
        groups.setdefault(entry.key, []).append(entry)
    return {key: tuple(group) for key, group in groups.items()}
