"""The lists of names compiled: a table by first word, in the cache folder. Owns its form and when it is stale.

Opening it takes a millisecond where reading the lists takes a tenth of a second and ten megabytes. A folder that cannot
be written is done without.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache as remembered
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from tuireader.nlp.entities.classes import WordTable
from tuireader.nlp.entities.gazetteer import Gazetteer, Listed, Names, entries, lists_of, names_by_first, read_gazetteer

_VERSION = "1"
_PREFIX, _LATIN_PREFIX = "names-", "latin-"
_FIELDS, _WORDS = "\x1f", " "
_KEPT = 8000
"""First words whose names are kept at hand; most words of a text are first words of none."""


@remembered
def shared_gazetteer(folder: Path, cache: Path | None = None) -> Gazetteer:
    """The lists of a folder, opened once in a process."""
    if cache is None:
        return read_gazetteer(folder)
    return _compiled(folder, cache / f"{_PREFIX}{_stamp(folder)}.tsv", _PREFIX)


@remembered
def shared_latin(folder: Path, cache: Path | None = None) -> Gazetteer:
    """The same lists by their English names, for texts that write them in Latin letters."""
    if cache is None:
        return Gazetteer(_latin(folder))
    return _compiled(folder, cache / f"{_LATIN_PREFIX}{_stamp(folder)}.tsv", _LATIN_PREFIX)


def _compiled(folder: Path, path: Path, prefix: str) -> Gazetteer:
    with suppress(OSError, ValueError):
        return _opened(path)
    read = _latin if prefix == _LATIN_PREFIX else _arabic
    try:
        _write(path, prefix, read(folder))
        return _opened(path)
    except (OSError, ValueError):
        return Gazetteer(read(folder))


def _arabic(folder: Path) -> Iterator[tuple[str, Listed]]:
    return entries(lists_of(folder))


def _latin(folder: Path) -> Iterator[tuple[str, Listed]]:
    return ((listed.english, listed) for listed in dict.fromkeys(one for _, one in _arabic(folder)))


def _stamp(folder: Path) -> str:
    """A short name for the lists as they are."""
    parts = [_VERSION]
    for path in lists_of(folder):
        known = path.stat()
        parts.append(f"{path}:{known.st_size}:{known.st_mtime_ns}")
    return sha256("|".join(parts).encode()).hexdigest()[:16]


def _opened(path: Path) -> Gazetteer:
    table = WordTable(path)

    def names(first: str) -> Names | None:
        values = table.get(first)
        return _parsed(values) if values else None

    return Gazetteer(lru_cache(maxsize=_KEPT)(names))


def _line(names: Names) -> str:
    values = ((_WORDS.join(rest), *one) for rest, all_ in names.listed.items() for one in all_)
    return "\t".join(map(_FIELDS.join, values))


def _parsed(values: tuple[str, ...]) -> Names:
    listed: dict[tuple[str, ...], tuple[Listed, ...]] = {}
    for value in values:
        rest, english, kind, detail = value.split(_FIELDS)
        words = tuple(rest.split())
        listed[words] = (*listed.get(words, ()), Listed(english, kind, detail))
    return Names(listed, max(map(len, listed)))


def _write(path: Path, prefix: str, listed: Iterable[tuple[str, Listed]]) -> None:
    """Under its name in one step, so that another process never sees half of it; older ones go."""
    names = names_by_first(listed)
    rows = sorted((f"{first}\t".encode(), _line(of).encode()) for first, of in names.items())
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{os.getpid()}")
    part.write_bytes(b"# names by their first word\n" + b"".join(key + line + b"\n" for key, line in rows))
    for old in path.parent.glob(f"{prefix}*.tsv"):
        with suppress(OSError):
            old.unlink()
    part.replace(path)
