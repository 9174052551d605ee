"""The way through a text: jumps back and forward, and marks. Owns the places; moves by the session.

A place is kept in the paragraph's own text, so that it holds in every view.
"""

from __future__ import annotations

from collections.abc import Callable

from tuireader.reading.session import Cursor, Session

KEPT_JUMPS = 100


class Trail:
    """Jumps and marks of one session."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._behind: list[Cursor] = []
        self._ahead: list[Cursor] = []
        self.marks: dict[str, Cursor] = {}
        """Letter to place."""

    def jump(self, motion: Callable[[], object]) -> bool:
        """Make a motion that `back` will undo; whether the cursor moved."""
        here, cursor = self._session.place(), self._session.cursor
        motion()
        if self._session.cursor == cursor:
            return False
        self._behind = [*self._behind, here][-KEPT_JUMPS:]
        self._ahead.clear()
        return True

    def back(self) -> bool:
        """To where the last jump began; False at the first one."""
        return self._step(self._behind, self._ahead)

    def forward(self) -> bool:
        """To where `back` came from; False at the last one."""
        return self._step(self._ahead, self._behind)

    def mark(self, letter: str) -> None:
        """Set a mark here."""
        self.marks[letter] = self._session.place()

    def go_to_mark(self, letter: str) -> bool:
        """Jump to a mark; False where there is none."""
        place = self.marks.get(letter)
        if place is None:
            return False
        self.jump(lambda: self._session.go_to_text(place.index, place.offset))
        return True

    def _step(self, source: list[Cursor], target: list[Cursor]) -> bool:
        here = self._session.place()
        while source:
            place = source.pop()
            if place != here:
                target.append(here)
                self._session.go_to_text(place.index, place.offset)
                return True
        return False
