"""All dictionaries of a folder, asked at once. Owns folding of headwords, limits, and what becomes of a broken one.

A dictionary that cannot be used is named once and left out; the others serve. Indexes are read with the first question,
which for a dictionary of 100,000 words takes some tenths of a second: ask from a worker.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from itertools import islice
from pathlib import Path
from typing import NamedTuple, Protocol

from tuireader.arabic.cleaning import visible
from tuireader.arabic.normalization import fold, strip_marks
from tuireader.nlp.dictionaries.dictd import DictdDictionary
from tuireader.nlp.dictionaries.dictzip import Broken
from tuireader.nlp.dictionaries.stardict import Entry, StarDict

MAX_DICTIONARIES = 64
MAX_ARTICLE = 16_384
"""Bytes of an article that are shown."""
MAX_ARTICLES = 3
"""Articles that one dictionary gives for a word."""
_ARTICLE_LETTERS = "ال"


class Article(NamedTuple):
    """What a dictionary says under a headword."""

    dictionary: str
    headword: str
    text: str
    """Plain lines."""


class _Dictionary(Protocol):
    name: str

    def entries(self) -> Iterator[Entry]: ...

    def article(self, entry: Entry, limit: int) -> str: ...


class _Indexed:
    """A dictionary with its headwords folded."""

    def __init__(self, dictionary: _Dictionary) -> None:
        self.dictionary = dictionary
        self._entries: dict[str, list[Entry]] = {}
        for entry in dictionary.entries():
            self._entries.setdefault(fold(entry.word).strip(), []).append(entry)

    def find(self, word: str) -> list[Entry]:
        """Entries of the folded word; those spelled like it first."""
        return sorted(self._entries.get(fold(word), ()), key=lambda entry: strip_marks(entry.word) != strip_marks(word))


class Shelf:
    """The dictionaries of a folder and of the folders in it."""

    def __init__(self, folder: Path | None) -> None:
        """`folder` need not exist; nothing is read before the first question."""
        self._folder = folder
        self.problems: list[str] = []
        """One line for each file that could not be used."""
        self.look_up = lru_cache(maxsize=256)(self._look_up)

    def _look_up(self, words: tuple[str, ...]) -> tuple[Article, ...]:
        """What each dictionary has under the first of `words` that it knows: say lemma, then form, then stem."""
        return tuple(article for one in self._dictionaries for article in self._ask(one, words))

    @cached_property
    def _dictionaries(self) -> tuple[_Indexed, ...]:
        return tuple(self._opened())

    def _opened(self) -> Iterator[_Indexed]:
        for path in islice(_candidates(self._folder) if self._folder else (), MAX_DICTIONARIES):
            try:
                yield _Indexed(StarDict(path) if path.suffix == ".ifo" else DictdDictionary(path))
            except (Broken, OSError) as error:
                self._report(path.name, error)

    def _ask(self, one: _Indexed, words: Iterable[str]) -> list[Article]:
        for word in _spellings(words):
            if entries := one.find(word)[:MAX_ARTICLES]:
                try:
                    return [self._article(one, entry) for entry in entries]
                except (Broken, OSError) as error:
                    self._report(one.dictionary.name, error)
                    return []
        return []

    def _article(self, one: _Indexed, entry: Entry) -> Article:
        text = one.dictionary.article(entry, MAX_ARTICLE)
        return Article(visible(one.dictionary.name), visible(entry.word), text)

    def _report(self, name: str, error: Exception) -> None:
        problem = f"the dictionary {name} cannot be used: {error}"
        if problem not in self.problems:
            self.problems.append(problem)


def _candidates(folder: Path) -> list[Path]:
    try:
        return sorted([*folder.rglob("*.ifo"), *folder.rglob("*.index")])
    except OSError:
        return []


def _spellings(words: Iterable[str]) -> Iterator[str]:
    """Each word, then each without its article."""
    listed = [word for word in words if word]
    yield from listed
    yield from (
        bare[2:] for word in listed if (bare := strip_marks(word)).startswith(_ARTICLE_LETTERS) and len(bare) > 4
    )
