"""Taking changes back and making them again. Owns the order of what was done; knows neither notes nor the store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import NamedTuple

from tuireader.errors import StoreError, StoreFull, StoreLocked


class Change(NamedTuple):
    """What is done, and what takes it back; both raise StoreError and leave all as it was where they cannot."""

    do: Callable[[], None]
    undo: Callable[[], None]


class _Step:
    """Changes that belong together. What fails half way goes on from there when it is tried again."""

    def __init__(self, changes: list[Change]) -> None:
        self._changes = changes
        self._done = len(changes)

    def undo(self) -> None:
        while self._done:
            self._changes[self._done - 1].undo()
            self._done -= 1

    def redo(self) -> None:
        while self._done < len(self._changes):
            self._changes[self._done].do()
            self._done += 1


class History:
    """The changes of one session."""

    def __init__(self) -> None:
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._together: list[Change] | None = None

    def make(self, change: Change) -> None:
        """Do a change and remember it; what was undone before cannot be redone any more."""
        change.do()
        if self._together is None:
            self._remember([change])
        else:
            self._together.append(change)

    @contextmanager
    def as_one(self) -> Iterator[None]:
        """Changes that belong together: one `undo` takes them back, and where one fails none is kept."""
        changes: list[Change] = []
        self._together = changes
        try:
            yield
        except StoreError:
            with suppress(StoreError):
                _Step(changes).undo()
            raise
        finally:
            self._together = None
        if changes:
            self._remember(changes)

    def undo(self) -> bool:
        """Take the last change back; False where there is none. Raises StoreError; it can be tried again."""
        return _move(self._done, self._undone, _Step.undo)

    def redo(self) -> bool:
        """Make the change again that was undone last; False where there is none. Raises StoreError like `undo`."""
        return _move(self._undone, self._done, _Step.redo)

    def _remember(self, changes: list[Change]) -> None:
        self._done.append(_Step(changes))
        self._undone.clear()


def _move(source: list[_Step], target: list[_Step], how: Callable[[_Step], None]) -> bool:
    if not source:
        return False
    step = source.pop()
    try:
        how(step)
    except (StoreLocked, StoreFull):
        source.append(step)
        raise
    target.append(step)
    return True
