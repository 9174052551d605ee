"""Our own data files of the language part, read. Owns their names and columns; knows not what is made of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from tuireader.nlp.morphology.additions import KnownName, Word
from tuireader.nlp.tables import Row, read_table

T = TypeVar("T")
_NOT_NAMES = ("triggers.tsv", "everyday.tsv")
_LEXICON = ("lexicon/senses.tsv", "lexicon/words.tsv", "lexicon/adverbs.tsv", "lexicon/artefacts.tsv")
_FREQUENCIES = ("lexicon/frequencies.tsv", "lexicon/frequencies_english.tsv", "lexicon/frequencies_names.tsv")


class Assets:
    """The files in a folder of bundled data; without a folder there are none and every table is empty."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def files(self) -> Iterator[Path]:
        """The files whose content goes into the lexicon."""
        if self._folder is not None:
            names = [self._folder / name for name in (*_LEXICON, *_FREQUENCIES)]
            yield from sorted(path for path in (*names, *self._gazetteers()) if path.is_file())

    @cached_property
    def senses(self) -> dict[str, dict[str, str]]:
        """Senses by lemma id, then part of speech."""
        found: dict[str, dict[str, str]] = {}
        for lemma, pos, _form, senses in self._rows("lexicon/senses.tsv", 5, lambda row: row.fields[:4]):
            found.setdefault(lemma, {})[pos] = senses
        return found

    @cached_property
    def words(self) -> list[Word]:
        """Words that the dictionary lacks."""
        return self._rows("lexicon/words.tsv", 5, lambda row: Word(*row.fields))

    @cached_property
    def adverbs(self) -> dict[str, str]:
        """Senses of nouns and adjectives that stand as adverbs, by what is written, an alef for tanwin included."""
        return dict(self._rows("lexicon/adverbs.tsv", 2, lambda row: (row.fields[0], row.fields[1])))

    @cached_property
    def artefacts(self) -> frozenset[str]:
        """Rare lemmas that share the letters of usual words."""
        return frozenset(self._rows("lexicon/artefacts.tsv", 2, lambda row: row.fields[0]))

    @cached_property
    def names(self) -> list[KnownName]:
        """Known names of one word or several."""
        return [
            KnownName(tuple(arabic.split("|")), english, kind)
            for path in self._gazetteers()
            for arabic, english, kind, _ in (row.fields for row in read_table(path, 4, 3).rows)
        ]

    @cached_property
    def frequencies(self) -> dict[tuple[str, str, str], int]:
        """Hundredths of a logarithm by kind (lemma, prefix, suffix), name, and part of speech or class."""
        rows = self._rows(_FREQUENCIES[0], 4, lambda row: (row.fields[:3], _hundredths(row.fields[3])))
        return {(kind, name, detail): value for (kind, name, detail), value in rows}

    @cached_property
    def english(self) -> dict[str, int]:
        """Hundredths of the Zipf scale of English words."""
        return dict(self._rows(_FREQUENCIES[1], 2, lambda row: (row.fields[0], _hundredths(row.fields[1]))))

    @cached_property
    def latin_names(self) -> dict[str, int]:
        """The same of words that are names in all likelihood, in their lower case."""
        return dict(self._rows(_FREQUENCIES[2], 2, lambda row: (row.fields[0], _hundredths(row.fields[1]))))

    def _gazetteers(self) -> list[Path]:
        if self._folder is None:
            return []
        return sorted(path for path in (self._folder / "gazetteer").glob("*.tsv") if path.name not in _NOT_NAMES)

    def _rows(self, name: str, columns: int, make: Callable[[Row], T]) -> list[T]:
        return [make(row) for row in read_table(self._folder / name, columns).rows] if self._folder else []


def _hundredths(number: str) -> int:
    return round(float(number) * 100)
