"""Lists of known names. Owns how a written name meets a listed one: folded, the longest first, behind clitics too."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tuireader.arabic.normalization import fold
from tuireader.nlp.tables import read_table

TRIGGERS = "triggers.tsv"
EVERYDAY = "everyday.tsv"
"""Names that are common words as well: read apart from the others."""
CLUB, CLUB_NAME = "club", "club-name"
"""Kinds of a club's listed name, and of what it is called for short."""
_NO_SIDES = frozenset(["النادي", "الدفاع", "الفتح", "الجمعية", "الكويت", "النجف", "أربيل"])
"""What no club is called by itself, whatever it is a club of."""
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


class Names(NamedTuple):
    """The names that start with one word."""

    listed: Mapping[tuple[str, ...], tuple[Listed, ...]]
    """By the words after the first."""
    most: int
    """Words after the first that the longest has."""


def names_by_first(entries: Iterable[tuple[str, Listed]]) -> dict[str, Names]:
    """Written names and what they name, by their folded first words."""
    names: dict[str, dict[tuple[str, ...], tuple[Listed, ...]]] = {}
    rows = list(entries)
    # One call for all of them: folding twenty thousand names one by one takes longer than reading them.
    folded = fold("\n".join(written for written, _ in rows)).replace("-", " ").split("\n")
    for name, (_, listed) in zip(folded, rows, strict=False):
        first, *rest = name.split() or [""]
        if not first or len(rest) >= _MAX_WORDS:
            continue
        same = names.setdefault(first, {})
        known = same.get(tuple(rest), ())
        if listed not in known:
            same[tuple(rest)] = (*known, listed)
    return {first: Names(same, max(map(len, same))) for first, same in names.items()}


class Gazetteer:
    """Names by their first word. Made once; look-up takes the cuts of words that a text has."""

    def __init__(self, names: Callable[[str], Names | None] | Iterable[tuple[str, Listed]]) -> None:
        """`names`: those that start with a folded word; or written names and what each names."""
        self._of: Callable[[str], Names | None] = names if callable(names) else names_by_first(names).get

    def get(self, words: Sequence[str]) -> tuple[Listed, ...]:
        """What folded words name, all of them together."""
        names = self._of(words[0]) if words else None
        return names.listed.get(tuple(words[1:]), ()) if names else ()

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
            names = self._of(letters)
            if names is None:
                continue
            following = [cuts[0][1] for cuts in words[index + 1 : index + 1 + names.most]]
            for count in range(len(following), -1, -1):
                listed = names.listed.get(tuple(following[:count]))
                if listed and (best is None or count + 1 > best.end - index):
                    best = Hit(index, index + count + 1, clitics, listed)
                    break
        return best


def read_gazetteer(folder: Path) -> Gazetteer:
    """All lists of a folder: arabic (spellings parted by strokes), english, type, kind."""
    return Gazetteer(entries(lists_of(folder)))


def lists_of(folder: Path) -> list[Path]:
    """The files of a folder that hold names."""
    return sorted(path for path in folder.glob("*.tsv") if path.name not in (TRIGGERS, EVERYDAY))


def read_everyday(folder: Path) -> Gazetteer:
    """The names of a folder that are words of every day as well."""
    return Gazetteer(entries([folder / EVERYDAY]))


def read_phrases(path: Path) -> Gazetteer:
    """A table of names and their labels, as raw news has them."""
    rows = (row.fields for row in read_table(path, 2, required=2).rows)
    return Gazetteer((words, Listed("", label, "")) for words, label in rows)


def entries(paths: Iterable[Path]) -> Iterator[tuple[str, Listed]]:
    """Written names and what they name, in the order of the files."""
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
    if len(words) > 1 and words[0] not in _NO_SIDES and words[-1].startswith("ال") and words[-1].endswith("ي"):
        words.pop()
    return " ".join(words)
