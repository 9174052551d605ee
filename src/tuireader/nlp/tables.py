"""Tab separated data files, ours and the reader's: one row a line. Owns the form; knows nothing of what a column means.

UTF-8 in NFC, `#` opens a comment line, a missing field at the end of a line is empty. A line that cannot be used is
named by its number, and the rest of the file is used all the same.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import NamedTuple

from tuireader.arabic.cleaning import clean_text

_MAX_BYTES = 20_000_000


class Problem(NamedTuple):
    """A line that cannot be used, and why."""

    path: Path
    line: int
    """Counted from 1; 0 for the file as a whole."""
    message: str

    def __str__(self) -> str:
        return f"{self.path.name}:{self.line}: {self.message}" if self.line else f"{self.path.name}: {self.message}"


class Row(NamedTuple):
    """One line."""

    line: int
    fields: tuple[str, ...]


class Table(NamedTuple):
    """The usable lines of a file and the others."""

    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]


def read_table(path: Path, columns: int, required: int = 1) -> Table:
    """The rows of a file; each has exactly `columns` fields, stripped, of which the first `required` are not empty.

    A file that is not there has no rows and no problems; one that cannot be read has one problem.
    """
    try:
        data = path.read_bytes() if path.stat().st_size <= _MAX_BYTES else None
    except FileNotFoundError:
        return Table((), ())
    except OSError as error:
        return Table((), (Problem(path, 0, error.strerror or "cannot be read"),))
    if data is None:
        return Table((), (Problem(path, 0, "too large to be a table"),))
    return _parse(path, data, columns, required)


def _parse(path: Path, data: bytes, columns: int, required: int) -> Table:
    rows: list[Row] = []
    problems: list[Problem] = []
    for number, raw in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        try:
            line = raw.decode("utf-8")
        except UnicodeDecodeError:
            problems.append(Problem(path, number, "not UTF-8"))
            continue
        if not line.strip() or line.startswith("#"):
            continue
        fields = tuple(field.strip() for field in _clean(line).split("\t"))
        if len(fields) > columns:
            problems.append(Problem(path, number, f"{len(fields)} fields where there are {columns}"))
        elif len(fields) < required or not all(fields[:required]):
            problems.append(Problem(path, number, f"the first {required} fields may not be empty"))
        else:
            rows.append(Row(number, fields + ("",) * (columns - len(fields))))
    return Table(tuple(rows), tuple(problems))


def _clean(line: str) -> str:
    """NFC, without controls; most lines are clean already."""
    bare = line.rstrip("\r")
    if bare.replace("\t", "").isprintable():
        return bare if bare.isascii() else unicodedata.normalize("NFC", bare)
    return "\t".join(clean_text(field) for field in bare.split("\t"))
