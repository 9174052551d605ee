"""The lists of names compiled: a table by first word, in the cache folder. Owns its form and when it is stale.

Opening it takes a millisecond where reading the lists takes a tenth of a second and ten megabytes. A folder that cannot
be written is done without.
"""

from __future__ import annotations

import os
from contextlib import suppress
from functools import cache as remembered
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from tuireader.nlp.entities.classes import WordTable
from tuireader.nlp.entities.gazetteer import Gazetteer, Listed, Names, entries, lists_of, names_by_first, read_gazetteer

_VERSION = "1"
_PREFIX = "names-"
_FIELDS, _WORDS = "\x1f", " "
_KEPT = 8000
"""First words whose names are kept at hand; most words of a text are first words of none."""


@remembered
def shared_gazetteer(folder: Path, cache: Path | None = None) -> Gazetteer:
    """The lists of a folder, opened once in a process."""
    if cache is None:
        return read_gazetteer(folder)
    path = cache / f"{_PREFIX}{_stamp(folder)}.tsv"
    with suppress(OSError, ValueError):
        return _opened(path)
    try:
        _write(path, folder)
        return _opened(path)
    except (OSError, ValueError):
        return read_gazetteer(folder)


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


def _write(path: Path, folder: Path) -> None:
    """Under its name in one step, so that another process never sees half of it; older ones go."""
    names = names_by_first(entries(lists_of(folder)))
    rows = sorted((f"{first}\t".encode(), _line(of).encode()) for first, of in names.items())
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{os.getpid()}")
    part.write_bytes(b"# names by their first word\n" + b"".join(key + line + b"\n" for key, line in rows))
    for old in path.parent.glob(f"{_PREFIX}*.tsv"):
        with suppress(OSError):
            old.unlink()
    part.replace(path)
