"""Progress on standard error, where somebody watches. Owns when it is shown; knows no work."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable
from contextlib import AbstractContextManager, nullcontext
from typing import TypeVar, cast

import click

_T = TypeVar("_T")


def progress(steps: Collection[_T], label: str) -> AbstractContextManager[Iterable[_T]]:
    """The same steps in a `with`, with a bar while they are gone through on a terminal."""
    if not sys.stderr.isatty():
        return nullcontext(steps)
    bar = click.progressbar(steps, label=label, file=sys.stderr)
    return cast("AbstractContextManager[Iterable[_T]]", bar)
