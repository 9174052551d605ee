"""Progress of long work on standard error, where somebody watches: bar, words a second, time left. Knows no work."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich.progress import Progress


class Gauge:
    """A bar that is drawn on a terminal; elsewhere nothing is."""

    def __init__(self, label: str, total: int, count: int) -> None:
        """Of `count` things with `total` bytes: bytes tell better than things how long the rest will take."""
        self._words = 0
        self._began = time.monotonic()
        self._count = count
        self._things = 0
        self._total = total
        self._progress = _progress() if count and sys.stderr.isatty() else None
        if self._progress is not None:
            self._progress.add_task(label, total=max(1, total), things=f"0/{count:,}", rate="")

    def __enter__(self) -> Self:
        if self._progress is not None:
            self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def advance(self, size: int, words: int) -> None:
        """A thing of so many bytes is done, which had so many words."""
        self._things += 1
        self._words += words
        if self._progress is not None:
            rate = self._words / max(1e-3, time.monotonic() - self._began)
            (task,) = self._progress.task_ids
            things = f"{self._things:,}/{self._count:,}"
            self._progress.update(task, advance=size, things=things, rate=f"{rate:,.0f} words/s")

    def close(self) -> None:
        """Leave the line as it is."""
        if self._progress is not None:
            self._progress.stop()


def _progress() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[things]}"),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        TextColumn("left"),
        console=Console(stderr=True),
    )
