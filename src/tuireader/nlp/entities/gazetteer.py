"""Lists of known names. Owns how a written name meets a listed one: folded, the longest first, behind clitics too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tuireader.arabic.normalization import fold
from tuireader.nlp.tables import read_table

TRIGGERS = "triggers.tsv"
CLUB, CLUB_NAME = "club", "club-name"
"""Kinds of a club's listed name, and of what it is called for short."""
_COLUMNS = 4
_MAX_WORDS = 8


def part_of(kind: str) -> str:
    """Which part of a person's name is listed under a kind such as `given-m`; empty for what is no part of one."""
    part = kind.partition("-")[0]
    return part if part in ("given", "family", "both") else ""


class Listed(NamedTuple):
    """An entry: what a name names."""

    english: str
    type: str
    kind: str


class Hit(NamedTuple):
    """Words `start` to `end` of a text are listed."""

    start: int
    end: int
    clitics: int
    """Letters before the name in the first word."""
    listed: tuple[Listed, ...]


class Gazetteer:
    """Names by their first word. Made once; look-up takes the cuts of words that a text has."""

    def __init__(self, entries: Iterable[tuple[str, Listed]]) -> None:
        """`entries`: a written name and what it names."""
        names: dict[tuple[str, ...], tuple[Listed, ...]] = {}
        longest: dict[str, int] = {}
        rows = list(entries)
        # One call for all of them: folding twenty thousand names one by one takes longer than reading them.
        folded = fold("\n".join(written for written, _ in rows)).replace("-", " ").split("\n")
        for name, (_, listed) in zip(folded, rows, strict=False):
            words = tuple(name.split())
            if not words or len(words) > _MAX_WORDS:
                continue
            known = names.get(words, ())
            if listed not in known:
                names[words] = (*known, listed)
            longest[words[0]] = max(longest.get(words[0], 0), len(words))
        self._names: Mapping[tuple[str, ...], tuple[Listed, ...]] = names
        self._longest: Mapping[str, int] = longest

    def get(self, words: Sequence[str]) -> tuple[Listed, ...]:
        """What folded words name, all of them together."""
        return self._names.get(tuple(words), ())

    def hits(self, words: Sequence[Sequence[tuple[int, str]]]) -> Iterator[Hit]:
        """The longest entry at each word where one starts; those that overlap an earlier, longer one are left out.

        Args:
            words: For each word its cuts: letters of clitics cut off, and the folded rest; the first cuts nothing off.
        """
        index = 0
        while index < len(words):
            hit = self._at(words, index)
            if hit:
                yield hit
            index = hit.end if hit else index + 1

    def _at(self, words: Sequence[Sequence[tuple[int, str]]], index: int) -> Hit | None:
        best: Hit | None = None
        for clitics, letters in words[index]:
            most = self._longest.get(letters, 0)
            following = [cuts[0][1] for cuts in words[index + 1 : index + most]]
            for count in range(len(following), -1, -1):
                listed = self._names.get((letters, *following[:count]))
                if listed and (best is None or count + 1 > best.end - index):
                    best = Hit(index, index + count + 1, clitics, listed)
                    break
        return best


def read_gazetteer(folder: Path) -> Gazetteer:
    """All lists of a folder: arabic (spellings parted by strokes), english, type, kind."""
    return Gazetteer(_entries(path for path in sorted(folder.glob("*.tsv")) if path.name != TRIGGERS))


def read_phrases(path: Path) -> Gazetteer:
    """A table of names and their labels, as raw news has them."""
    rows = (row.fields for row in read_table(path, 2, required=2).rows)
    return Gazetteer((words, Listed("", label, "")) for words, label in rows)


def _entries(paths: Iterable[Path]) -> Iterator[tuple[str, Listed]]:
    shared: dict[tuple[str, str, str], Listed] = {}
    for path in paths:
        for row in read_table(path, _COLUMNS, required=3).rows:
            arabic, english, kind, detail = row.fields
            listed = shared.setdefault((english, kind, detail), Listed(english, kind, detail))
            spellings = [written.strip() for written in arabic.split("|")]
            for written in spellings:
                yield written, listed
            if detail == CLUB:
                short = Listed(english, kind, CLUB_NAME)
                for name in {_short(written) for written in spellings}.difference(spellings):
                    yield name, short


def _short(written: str) -> str:
    """A club's name without the word for a club, and without the nation at the end."""
    words = written.removeprefix("نادي ").split()
    if len(words) > 1 and words[-1].startswith("ال") and words[-1].endswith("ي"):
        words.pop()
    return " ".join(words)
