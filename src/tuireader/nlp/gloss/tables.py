"""The tables of expressions on disk: read from bundled data and the reader's own, kept compiled in the cache folder.

Owns which files are read and when what is kept is stale. A cache that cannot be read or written is done without.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import msgspec

from tuireader.nlp.gloss.phrases import Compiled, Phrases, compile_tables, read_names, read_phrases

_VERSION = "4"
_FILE = "phrases.msgpack"
_OTHER_TABLES = frozenset(["triggers.tsv", "names.tsv", "everyday.tsv"])
"""Gazetteers whose entries are no names of their own."""


def load_phrases(assets: Path | None, own: Path | None = None, cache: Path | None = None) -> Phrases:
    """Expressions of the reader's own file first, then the bundled ones and the names of the gazetteers.

    Takes some tenths of a second where nothing is kept in `cache`, some milliseconds after that.
    """
    expressions = [own] if own else []
    names: list[Path] = []
    senses: list[Path] = []
    if assets is not None:
        expressions.append(assets / "lexicon" / "phrases.tsv")
        senses.append(assets / "lexicon" / "senses.tsv")
        names = sorted(path for path in (assets / "gazetteer").glob("*.tsv") if path.name not in _OTHER_TABLES)
    stamp = _stamp([*expressions, *names, *senses])
    compiled = _kept(cache, stamp) if cache else None
    if compiled is None:
        compiled = compile_tables(stamp, (*read_phrases(expressions), *read_names(names)), senses)
        if cache:
            _keep(cache, compiled)
    return Phrases(compiled)


def _stamp(paths: list[Path]) -> str:
    parts = [_VERSION]
    for path in paths:
        with suppress(OSError):
            known = path.stat()
            parts.append(f"{path}:{known.st_size}:{known.st_mtime_ns}")
    return "|".join(parts)


def _kept(cache: Path, stamp: str) -> Compiled | None:
    try:
        compiled = msgspec.msgpack.decode((cache / _FILE).read_bytes(), type=Compiled)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None
    return compiled if compiled.stamp == stamp else None


def _keep(cache: Path, compiled: Compiled) -> None:
    """Under its name in one step, so that another process never sees half of it."""
    with suppress(OSError):
        cache.mkdir(parents=True, exist_ok=True)
        part = cache / f"{_FILE}.{os.getpid()}"
        part.write_bytes(msgspec.msgpack.encode(compiled))
        part.replace(cache / _FILE)
