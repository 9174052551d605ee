"""dictd dictionaries: an `.index` of words and places, and a `.dict` or `.dict.dz`. Owns the format; folds nothing.

After the manual pages dictd(8) and dictfmt(1): offsets and sizes are numbers of base 64, the highest digit first.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tuireader.nlp.dictionaries.dictzip import ArticleFile, Broken
from tuireader.nlp.dictionaries.plain import plain_text
from tuireader.nlp.dictionaries.stardict import MAX_INDEX, Entry

_DIGITS = {char: value for value, char in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")}
_ABOUT = ("00-database", "00database")


class DictdDictionary:
    """One dictionary. Its index is read when it is asked for; its articles one by one."""

    def __init__(self, index: Path) -> None:
        """Find the articles beside the index.

        Raises:
            Broken: There are none, or the index is too large.
        """
        self._index = index
        self.name = index.stem
        packed, plain = index.with_suffix(".dict.dz"), index.with_suffix(".dict")
        if not packed.exists() and not plain.exists():
            raise Broken(f"{plain.name} is missing")
        if index.stat().st_size > MAX_INDEX:
            raise Broken(f"{index.name} is too large")
        self._articles = ArticleFile(packed if packed.exists() else plain)

    def entries(self) -> Iterator[Entry]:
        """Every headword; lines about the dictionary itself are left out.

        Raises:
            Broken: A line has no place.
        """
        with self._index.open(encoding="utf-8", errors="replace") as lines:
            for number, line in enumerate(lines, 1):
                fields = line.rstrip("\n").split("\t")
                if fields[0].startswith(_ABOUT) or not line.strip():
                    continue
                if len(fields) < 3:
                    raise Broken(f"line {number} of {self._index.name} has no place")
                yield Entry(fields[3] if len(fields) > 3 else fields[0], _number(fields[1]), _number(fields[2]))

    def article(self, entry: Entry, limit: int) -> str:
        """The article as plain text, cut after `limit` bytes."""
        data = self._articles.read(entry.offset, min(entry.size, limit))
        return plain_text(data.decode("utf-8", "replace"), markup=False)


def _number(digits: str) -> int:
    value = 0
    for digit in digits:
        if digit not in _DIGITS:
            raise Broken(f"{digits} is no number of base 64")
        value = value * 64 + _DIGITS[digit]
    return value
