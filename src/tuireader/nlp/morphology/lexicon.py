"""The dictionary as it is asked: stems, names, how usual a lemma is. Owns the queries; `lexicon_file` owns the file."""

from __future__ import annotations

import sqlite3
from bisect import bisect
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self, TypeVar

from tuireader.errors import LexiconError
from tuireader.nlp.morphology.sources import Table
from tuireader.nlp.morphology.stems import Affix, Listed, Stem, listed_in, listed_row
from tuireader.nlp.recent import Recent
from tuireader.wording import tr

_NONE: frozenset[str] = frozenset()
_BANDS = (3.0, 3.8, 4.5, 5.2)
"""Where the bands part, in the Zipf scale: about 25,000, 10,000, 4,000 and 1,000 lemmas are above each."""

Overlay = Mapping[str, tuple[Stem, ...]]
"""Stems by their letters that come before the file's."""

_A = TypeVar("_A", Affix, Stem)
_MOST_KEYS = 2048
"""Letters that are remembered with the stems that have them."""
Pairs = tuple[tuple[Affix, Affix], ...]
"""Of prefix and suffix."""


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
        self._rows_read: Recent[str, bytes] = Recent(_MOST_KEYS)
        self.pairs = lru_cache(maxsize=2048)(self._pairs)
        """The affixes with these letters, in pairs that may stand in one word around a stem of this category."""
        self.meet = lru_cache(maxsize=2048)(self._meet)
        """Whether any prefix and suffix with these letters may stand in one word."""

    def stems(self, key: str) -> tuple[Stem, ...]:
        """The stems with these letters."""
        return tuple(one.stem for one in self.listed([key])[key])

    def listed(self, keys: Collection[str]) -> dict[str, list[Listed]]:
        """The same of several at once, which is one question to the file."""
        rows = {key: self._rows_read.get(key) for key in keys}
        if missing := [key for key, row in rows.items() if row is None]:
            rows |= self._read(missing)
        return {key: listed_in(row) if row else [] for key, row in rows.items()}

    def _read(self, keys: list[str]) -> dict[str, bytes]:
        """The rows of the file with the reader's stems before those of the dictionary; empty for no stems."""
        marks = ",".join("?" * len(keys))
        found = dict.fromkeys(keys, b"")
        found.update(self._rows(f"SELECT key, entries FROM stems WHERE key IN ({marks})", *keys))
        for key in self._overlay.keys() & found.keys():
            own = [one.stem for one in listed_in(found[key])] if found[key] else []
            found[key] = listed_row([*self._overlay[key], *own])
        for key, row in found.items():
            self._rows_read.put(key, row)
        return found

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
        rows = self._rows(query, *values)
        return rows[0] if rows else None

    def _rows(self, query: str, *values: str) -> list[tuple[Any, ...]]:
        try:
            return self._connection.execute(query, values).fetchall()
        except sqlite3.DatabaseError as error:
            raise LexiconError(
                tr("the dictionary file is damaged"), tr("delete {path} and start again", path=self.path)
            ) from error

    def _meet(self, prefix: str, suffix: str) -> bool:
        return any(
            after.category in self._prefix_suffix.get(before.category, _NONE)
            for before in self.prefixes.get(prefix, ())
            for after in self.suffixes.get(suffix, ())
        )

    def _pairs(self, prefix: str, suffix: str, category: str, loose: bool) -> Pairs:
        """`loose`: with any ending of nouns, since the dictionary does not foresee each one's."""
        after_stem = self._stem_suffix.get(category, _NONE)
        return tuple(
            (before, after)
            for before in self.prefixes[prefix]
            if category in self._prefix_stem.get(before.category, _NONE)
            for after in self.suffixes[suffix]
            if after.category in self._prefix_suffix.get(before.category, _NONE)
            and (after.category.startswith("NSuff") if loose else after.category in after_stem)
        )

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
