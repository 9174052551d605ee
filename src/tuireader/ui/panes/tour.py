"""The first steps: one line that says what to try, until it was done. Owns the steps; what is done is seen, not asked.

It stands above the footer at the very first start alone, and is imported only then.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from rich.segment import Segment
from textual.strip import Strip

from tuireader.reading.desk import Desk
from tuireader.ui.commands import key_of
from tuireader.ui.panes.bars import Bar, in_a_row, line_of, said
from tuireader.ui.panes.side_panel import SidePanel
from tuireader.ui.panes.tabs import Tab
from tuireader.wording import N_, direction, tr

EXPORT = "export"
LAST_LINE_SECONDS = 30.0
"""How long the line stays when all is done."""
DONE, OPEN = "✓", "·"
HERE = "▸◂"
"""Left to right, and right to left."""


class Step(NamedTuple):
    """Something to try."""

    text: str
    commands: tuple[str, ...]
    """Those whose keys the text names, in its order."""


STEPS = (
    Step(N_("Move: {0} and {1} by line, {2} and {3} by word"), ("line_down", "line_up", "word_left", "word_right")),
    Step(N_("{0}: this paragraph in English, and back"), ("toggle_view",)),
    Step(N_("{0}: the word at the cursor taken apart"), ("word_card",)),
    Step(N_("{0}, then 1 to 5: highlight the sentence"), ("highlight",)),
    Step(N_("{0}: export what you marked"), (EXPORT,)),
)
FINISHED = Step(N_("That is all. {0} lists every key, {1} every text"), ("help", "library"))


class Tour(Bar):
    """Ticks each step when it was done, in any order, and goes by itself in the end."""

    DEFAULT_CSS = "Tour { height: 1; background: $surface; }"

    def __init__(self, desk: Desk, panel: SidePanel) -> None:
        super().__init__()
        session, notebook = desk.session, desk.notebook
        cursor, marks = session.cursor, len(notebook.placed)
        views = [session.view(index) for index in range(session.count)]
        turned: list[bool] = []

        def came_back(_: str) -> bool:
            # The next step wants an Arabic word at the cursor.
            if session.view(session.cursor.index) is not views[session.cursor.index]:
                turned.append(True)
                return False
            return bool(turned)

        self._is_done: tuple[Callable[[str], bool], ...] = (
            lambda _: session.cursor != cursor,
            came_back,
            lambda _: bool(panel.display) and panel.tab is Tab.WORD and session.shown(session.cursor.index).in_own_text,
            lambda _: len(notebook.placed) > marks,
            lambda command: command == EXPORT,
        )
        self._done = [False] * len(STEPS)

    @property
    def step(self) -> Step:
        """The first one that was not done."""
        return next((step for step, done in zip(STEPS, self._done, strict=True) if not done), FINISHED)

    def look(self, command: str = "") -> None:
        """See what was done by a command, or by anything else."""
        if all(self._done):
            return
        self._done = [done or is_done(command) for done, is_done in zip(self._done, self._is_done, strict=True)]
        if all(self._done):
            self.set_timer(LAST_LINE_SECONDS, self.remove)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """What was done, what to try, and how to be rid of it where there is room to say so."""
        width, looks = self.size.width, self._looks
        step = self.step
        here = STEPS.index(step) if step in STEPS else len(STEPS)
        signs = [DONE if done else HERE[direction()] if k == here else OPEN for k, done in enumerate(self._done)]
        ticks = "".join(reversed(signs) if direction() else signs)
        text = tr(step.text).format(*(f"\u2066{key_of(command)}\u2069" for command in step.commands))
        items = [[Segment(f" {ticks} ", looks.over("key")), *said(f"{text}  ", looks.over("name"))]]
        leave = tr("{back} ends the first steps", back=key_of("back"))
        room = width - len(ticks) - 2 - line_of(text).width - 2 - line_of(leave).width - 1
        if room >= 0:
            items.append([Segment(" " * room, looks.base), *said(f"{leave} ", looks.over("quiet"))])
        return in_a_row(items, width, looks.base)
