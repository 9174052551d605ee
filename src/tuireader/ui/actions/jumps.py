"""Jumps: ends, percent, paragraph numbers, marks, back and forward. Owns the questions; the trail keeps the places."""

from __future__ import annotations

from collections.abc import Callable

from tuireader.ui.actions.count import Count
from tuireader.ui.actions.parts import Parts
from tuireader.ui.commands import key_of
from tuireader.wording import tr


class Jumps:
    """Commands of the group Moving that go far."""

    def __init__(self, parts: Parts, count: Count, open_here: Callable[[], bool]) -> None:
        """`open_here` opens what is marked at the cursor; False where nothing is."""
        self._parts = parts
        self._open_here = open_here
        self._session = parts.desk.session
        self._trail = parts.desk.trail
        self._count = count

    def top(self) -> None:
        self._jump(lambda: self._session.go(0, 0))

    def end(self) -> None:
        number = self._count.take()
        self._jump(self._session.move_to_end if number is None else lambda: self._session.go(number - 1, 0))

    def go_to_percent(self) -> None:
        percent = self._count.take()
        if percent is None:
            self._parts.say(
                tr("type a number first: 50 {percent} goes to the middle", percent=key_of("go_to_percent")),
                warning=True,
            )
            return
        last = self._session.count - 1
        self._jump(lambda: self._session.go(round(last * min(100, percent) / 100), 0))

    def go_to_paragraph(self) -> None:
        number = self._count.take()
        if number is not None:
            self._jump(lambda: self._session.go(number - 1, 0))
        elif not self._open_here():
            self._parts.say(
                tr("nothing marked here; after a number {key} goes to that paragraph", key=key_of("go_to_paragraph"))
            )

    def set_mark(self) -> None:
        def take(letter: str) -> None:
            if len(letter) == 1 and letter.isalnum():
                self._trail.mark(letter)
                self._parts.say(
                    tr("mark {letter} set; {key} {letter} comes back to it", letter=letter, key=key_of("go_to_mark"))
                )
            else:
                self._parts.say(tr("no mark set: a mark is a letter or a digit"), warning=True)

        self._parts.prompt.ask_key(tr("Mark this place: a letter"), take)

    def go_to_mark(self) -> None:
        def take(letter: str) -> None:
            if letter == "'":
                self.jump_back()
            elif not self._show(lambda: self._trail.go_to_mark(letter)):
                self._parts.say(tr("there is no mark {letter}", letter=letter), warning=True)

        letters = " ".join(sorted(self._trail.marks)) or tr("none set yet, {key} sets one", key=key_of("set_mark"))
        self._parts.prompt.ask_key(tr("Go to mark: {letters}   ' to where you came from", letters=letters), take)

    def jump_back(self) -> None:
        if not self._show(self._trail.back):
            self._parts.say(tr("no jump to go back from"))

    def jump_forward(self) -> None:
        if not self._show(self._trail.forward):
            self._parts.say(tr("no jump to go forward to"))

    def _jump(self, motion: Callable[[], object]) -> None:
        self._show(lambda: self._trail.jump(motion))

    def _show(self, motion: Callable[[], bool]) -> bool:
        before = self._session.cursor
        done = motion()
        if self._session.cursor != before:
            self._parts.pane.show_cursor()
            self._parts.pane.cursor_moved(before)
        return done
