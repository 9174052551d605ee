"""Which file each text of a folder becomes. Owns the walk through the folder and the names; reads no file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tuireader.errors import SourceError


class Target(NamedTuple):
    """A source and the file it becomes."""

    source: str
    path: Path


def targets_of(folder: Path, output: Path, suffix: str) -> list[Target]:
    """Every file below a folder but hidden ones and those of `output`, in the order of names; no two become one.

    Raises:
        SourceError: There is none.
    """
    targets: dict[Path, Target] = {}
    for path in _files(folder, output.resolve()):
        there = output / path.relative_to(folder)
        name = there.with_suffix(suffix)
        if name in targets:
            name = there.with_name(there.name + suffix)
        targets[name] = Target(str(path), name)
    if not targets:
        raise SourceError(f"{folder} holds no files")
    return list(targets.values())


def _files(folder: Path, output: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        inside = Path(place)
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and (inside / name).resolve() != output
        )
        yield from (inside / name for name in sorted(names) if not name.startswith("."))
