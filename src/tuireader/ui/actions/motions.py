"""Moving. Owns nothing: the session moves over words and paragraphs, the pane over rows."""

from __future__ import annotations

from collections.abc import Callable

from tuireader.ui.actions.parts import Parts


class Motions:
    """Commands of the group Moving that go step by step."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._session = parts.desk.session

    def line_down(self) -> None:
        self._parts.pane.move_rows(1)

    def line_up(self) -> None:
        self._parts.pane.move_rows(-1)

    def page_down(self) -> None:
        self._parts.pane.move_page(1)

    def page_up(self) -> None:
        self._parts.pane.move_page(-1)

    def half_page_down(self) -> None:
        self._parts.pane.move_page(0.5)

    def half_page_up(self) -> None:
        self._parts.pane.move_page(-0.5)

    def word_left(self) -> None:
        self._move(lambda: self._session.move_by_sight(1))

    def word_right(self) -> None:
        self._move(lambda: self._session.move_by_sight(-1))

    def next_sentence(self) -> None:
        self._move(lambda: self._session.move_sentence(1))

    def previous_sentence(self) -> None:
        self._move(lambda: self._session.move_sentence(-1))

    def next_paragraph(self) -> None:
        self._move(lambda: self._session.move_paragraph(1))

    def previous_paragraph(self) -> None:
        self._move(lambda: self._session.move_paragraph(-1))

    def _move(self, motion: Callable[[], object]) -> None:
        before = self._session.cursor
        motion()
        if self._session.cursor != before:
            self._parts.pane.show_cursor()
            self._parts.pane.cursor_moved(before)
