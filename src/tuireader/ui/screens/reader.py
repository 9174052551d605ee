"""The reader screen: header, panel, text, footer, and the commands over them. Owns the wiring, and nothing of the text.

A key becomes a command of the table; the command is a method of one of the action groups. Parts post messages up; the
screen tells the others.
"""

from __future__ import annotations

import gc
from collections.abc import Sequence
from contextlib import suppress

from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen

from tuireader.document import Annotation
from tuireader.errors import TuiReaderError
from tuireader.layout import Display
from tuireader.reading.config import Config
from tuireader.reading.desk import Desk
from tuireader.reading.idle import IdleWork
from tuireader.reading.remembered import Remembered
from tuireader.reading.session import Cursor
from tuireader.reading.views import base_of
from tuireader.reading.word_study import ReadingChoice
from tuireader.ui.actions.count import MOST_REPEATS, REPEATED, Count
from tuireader.ui.actions.notes import lost_notice
from tuireader.ui.actions.parts import Parts
from tuireader.ui.actions.wiring import Wiring, bindings_of
from tuireader.ui.arrangement import PASSING, Arrangement
from tuireader.ui.commands import COUNT, Command
from tuireader.ui.first_steps import FirstSteps
from tuireader.ui.messages import NothingToLeave
from tuireader.ui.panes.bars import Footer, Header
from tuireader.ui.panes.blocks import BlockList
from tuireader.ui.panes.entities_tab import EntityChoice
from tuireader.ui.panes.mouse_pane import MousePane
from tuireader.ui.panes.place_line import place_line
from tuireader.ui.panes.prompt import Prompt
from tuireader.ui.panes.side_panel import SidePanel
from tuireader.ui.panes.tabs import Listed, Tab, blocks_of, wanting
from tuireader.ui.panes.text_pane import TextPane
from tuireader.ui.screens.gate import LanguageGate
from tuireader.ui.screens.making import Making
from tuireader.wording import N_, direction, tr

KEEP_PLACE_SECONDS = 3.0
FOLLOW_SECONDS = 1.0
TELL_PROGRESS_SECONDS = 2.0
COLLECTOR_THRESHOLDS = (10_000, 5, 200)
"""Strips of Textual are cycles: collected often, they cost a few milliseconds at a time, and no key waits for more."""
WAIT_IS_SAID_AFTER = 0.3


class ReaderScreen(Screen[None]):
    """Reads one text."""

    _told: tuple[int, int] | None = None
    """The progress that was said last."""

    def __init__(
        self,
        desk: Desk,
        config: Config,
        commands: Sequence[Command],
        notices: Sequence[str],
        remembered: Remembered,
        *,
        tour: bool = False,
    ) -> None:
        super().__init__()
        self._desk = desk
        desk.obey(config, no_colour=self.app.no_color)
        self._notices = [notice for notice in (*notices, lost_notice(desk)) if notice]
        self._header = Header()
        self._pane = MousePane(desk, config.reader)
        self._panel = SidePanel(self._fill)
        self._making = Making(self, self._panel.fill)
        self._footer = Footer(commands)
        self._prompt = Prompt()
        self._arrangement = Arrangement(self, self._pane, self._panel, self._footer, config.reader, remembered)
        self._gate = LanguageGate(self._footer.say)
        self._idle = IdleWork(desk.reading_through.steps)
        self._steps = FirstSteps(self, remembered, wanted=tour)
        self._count = Count()
        parts = Parts(
            desk,
            self._pane,
            self._panel,
            self._arrangement,
            self._prompt,
            self._footer.say,
            self._gate.ready,
            self._draw_as,
        )
        self._draw_as(desk.display)
        self._wiring = Wiring(parts, self.app, commands, self._count, self._keep_place, self.action_command)
        # The table says all: a key in it has no other meaning on this screen.
        self._bindings.key_to_bindings |= bindings_of(commands).key_to_bindings

    def _draw_as(self, display: Display) -> None:
        self._pane.draw_as(display)
        self._header.drawn_as = self._panel.list.drawn_as = display

    def compose(self) -> ComposeResult:
        """Header, panel and text side by side, footer or prompt."""
        yield self._header
        with Horizontal(id="body"):
            yield from (self._pane, self._panel) if direction() else (self._panel, self._pane)
        yield self._footer
        yield self._prompt

    def on_mount(self) -> None:
        """Show the text first."""
        title = self._desk.opened.title
        self._header.heading = (title, base_of(title, self._desk.opened.document))
        self._arrangement.begin()
        self._pane.focus()
        self._tell_place()
        self.set_interval(KEEP_PLACE_SECONDS, self._keep_place)
        self.set_interval(FOLLOW_SECONDS, self._follow_others)
        self.set_interval(TELL_PROGRESS_SECONDS, self._tell_progress)
        self.call_after_refresh(self._after_first_picture)

    def _after_first_picture(self) -> None:
        # What a start makes stays to the end: keep the collector away from it, and from most key presses.
        gc.freeze()
        gc.set_threshold(*COLLECTOR_THRESHOLDS)
        gc.enable()
        self._open_language()
        self._wiring.notes.keep_daily_copy()
        self.set_timer(WAIT_IS_SAID_AFTER, self._say_that_it_takes_time)
        if self._notices:
            self._footer.say(" · ".join(self._notices), warning=True)
        self._panel.fill()
        self._steps.begin(self._desk, self._panel, self._footer)

    @on(NothingToLeave)
    def _end_first_steps(self) -> None:
        self._steps.end()

    @on(Prompt.Answered)
    def _answered(self) -> None:
        self._steps.look()

    def on_unmount(self) -> None:
        """What is done for later ends with the screen."""
        self._idle.stop()

    def on_resize(self) -> None:
        """Put the parts in their places anew."""
        self._arrangement.resized()

    # Language parts

    @work(thread=True, group="language")
    def _open_language(self) -> None:
        try:
            if self._desk.open_kept():
                self.app.call_from_thread(self._panel.fill)
            self._desk.pipeline.language.warm()
        except TuiReaderError as error:
            self.app.call_from_thread(self._language_opened, error)
        else:
            self.app.call_from_thread(self._language_opened, True)

    def _language_opened(self, result: bool | TuiReaderError) -> None:
        wish = self._gate.settle(result)
        if self._gate.is_open and self._desk.session.shows_language:
            self._desk.session.forget_shown()
            self._pane.view_changed()
        self._panel.fill()
        if self._gate.is_open:
            self._idle.begin()
        if problems := self._desk.pipeline.language.problems:
            self._footer.say(" · ".join(problems), warning=True)
        if wish is not None:
            self._footer.clear()
            self.action_command(wish)

    def _fill(self, tab: Tab) -> Listed:
        self._making.begin(wanting(tab, self._desk) if self._gate.is_open else None)
        is_made = tab is Tab.SUMMARY and self._desk.kept.part_of(self._desk.session.cursor.index) is not None
        return self._gate.fill(
            tab, lambda tab: blocks_of(tab, self._desk, self._arrangement.panel_width - 2), is_made=is_made
        )

    def _say_that_it_takes_time(self) -> None:
        self._gate.takes_time = True
        self._panel.fill()

    # Commands

    def action_command(self, name: str, key: str = "") -> None:
        """Do the command called `name`, as often as the number before it says."""
        if name == COUNT:
            self._type_count(key)
            return
        self._gate.doing, self._gate.wish = name, None
        self._idle.wait()
        handler = self._wiring.handlers[name]
        if self._count.digits:
            self._footer.clear()
        times = self._count.take() or 1 if name in REPEATED else 1
        for _ in range(min(times, MOST_REPEATS)):
            handler()
        self._count.take()
        self._steps.look(name)

    def _type_count(self, digit: str) -> None:
        if self._count.type(digit):
            self._footer.say(self._count.said, stay=True)

    def answer(self, event: events.Key) -> bool:
        """Give the question that is asked a key that was typed before it was there; False where none is asked."""
        asked = self._prompt.display
        if asked:
            self._prompt.on_key(event)
        return asked

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a question is asked every key is its answer."""
        return not (action == "command" and self._prompt.display)

    def action_open_tab(self, name: str) -> None:
        """Open a tab by its name, as a click on it does."""
        self._wiring.viewing.open_tab(Tab(name))

    # What the parts tell

    @on(TextPane.CursorMoved)
    def _cursor_moved(self) -> None:
        self._steps.look()
        self._tell_place()
        self._panel.fill()

    @on(BlockList.Opened)
    def _opened(self, message: BlockList.Opened) -> None:
        if isinstance(message.target, ReadingChoice):
            self._wiring.readings.choose(message.target)
        elif isinstance(message.target, EntityChoice):
            self._wiring.entities.go_to(message.target)
        elif isinstance(message.target, Annotation):
            self._wiring.notes.place_lost(message.target)
        elif isinstance(message.target, Cursor):
            before, place = self._desk.session.cursor, message.target
            self._desk.trail.jump(lambda: self._desk.session.go_to_text(place.index, place.offset))
            if self._panel.has_class(PASSING):
                self._panel.display = False
            self._pane.focus()
            self._pane.show_cursor()
            self._pane.cursor_moved(before)

    @on(BlockList.Pressed)
    def _pressed(self, message: BlockList.Pressed) -> None:
        self._wiring.entities.press(message.key, message.target)

    def _tell_place(self) -> None:
        session = self._desk.session
        other = N_("English") if session.shown(session.cursor.index).in_own_text else N_("Arabic")
        self._footer.offer("toggle_view", other)
        self._header.place = place_line(self._desk)

    def _tell_progress(self) -> None:
        """How far the text was read for its summaries; what is shown does not change while keys come."""
        if self._gate.is_open and self._panel.tab is Tab.SUMMARY and self._idle.is_quiet:
            progress = self._desk.reading_through.progress
            if progress != self._told:
                self._told = progress
                self._panel.fill()
            if progress is not None:
                self._idle.begin()

    def _follow_others(self) -> None:
        """What another reader of the same text marked is seen here too."""
        with suppress(TuiReaderError):
            if self._desk.notebook.follow():
                self._pane.repaint()
                self._panel.fill()

    def _keep_place(self) -> None:
        try:
            self._desk.keep_place()
        except TuiReaderError as error:
            self._footer.say(tr("the place was not kept: {error}", error=str(error)), warning=True)
