"""What a reader does and sees: the app on a text of one's own, keys pressed in it, and its screen read back as text."""

from __future__ import annotations

import asyncio
import unicodedata
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

from textual.color import Color
from textual.events import Key, MouseDown, MouseEvent, MouseMove, MouseScrollDown, MouseScrollUp, MouseUp
from textual.geometry import Offset
from textual.keys import _character_to_key
from textual.pilot import Pilot

from tuireader.reading.desk import Desk
from tuireader.reading.session import Cursor
from tuireader.ui.app import TuiReaderApp
from tuireader.ui.panes.bars import Footer, Header
from tuireader.ui.panes.blocks import BlockList
from tuireader.ui.panes.page import Page
from tuireader.ui.panes.prompt import Prompt
from tuireader.ui.panes.side_panel import SidePanel
from tuireader.ui.panes.text_pane import TextPane

PATIENCE = 30.0
"""Seconds: the first passage of a run may have to wait for the dictionary to be built, on a machine that is busy."""
CHARACTERS = {"enter": "\r", "space": " ", "tab": "\t"}
QUIET_TURNS = 10


async def settled(app: TuiReaderApp, pilot: Pilot[None]) -> None:
    """Let an app run until nothing is done in the background, and a text's dictionary is there or is known to fail.

    Opening that begins after the first picture: on a busy machine there is no worker yet that could be waited for.
    """
    async with asyncio.timeout(PATIENCE):
        gate = getattr(app.screen, "_gate", None)
        while gate is not None and gate.is_settling and not app._exit:
            await pilot.pause(0.01)
        # Waiting for workers ends in an error where one takes the place of another.
        while not all(worker.is_finished for worker in app.workers):
            await pilot.pause(0.01)
    await pilot.pause()


class Reader:
    """A running app, with what a person would look at."""

    def __init__(self, app: TuiReaderApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot
        self.main = app.screen

    @property
    def desk(self) -> Desk:
        return self.app.desk

    @property
    def pane(self) -> TextPane:
        return self.main.query_one(TextPane)

    @property
    def page(self) -> Page:
        return self.pane.page

    @property
    def panel(self) -> SidePanel:
        return self.main.query_one(SidePanel)

    @property
    def prompt(self) -> Prompt:
        return self.main.query_one(Prompt)

    @property
    def said(self) -> str:
        """The message in the footer."""
        return self.main.query_one(Footer).message

    @property
    def place(self) -> str:
        """What the header says besides the title."""
        return self.main.query_one(Header).place

    @property
    def cursor(self) -> Cursor:
        return self.desk.session.cursor

    @property
    def word(self) -> str:
        """The word that the cursor stands on."""
        session = self.desk.session
        return session.word().of(session.shown(session.cursor.index).text)

    @property
    def cursor_row(self) -> int:
        """The row of the pane on which the cursor stands, counted from its top."""
        return self.page.row_of(self.cursor.index, self.cursor.offset) - self.pane.top

    async def press(self, *keys: str) -> None:
        """Press keys, each after what the one before set off.

        Like the pilot's own, which sleeps after each key until the process is idle: forty milliseconds a key.
        """
        driver, screen = self.app._driver, self.app.screen
        assert driver is not None
        for key in keys:
            character = key if len(key) == 1 else CHARACTERS.get(key)
            driver.send_message(Key(_character_to_key(key) if len(key) == 1 else key, character))
            await self.quiet()
        if self.app.screen is not screen:
            await self.pilot.pause()

    async def quiet(self) -> None:
        """Let the app run until no part of it has a message waiting, and none came of those."""
        turns = 0
        async with asyncio.timeout(PATIENCE):
            while turns < QUIET_TURNS and not self.app._exit:
                await asyncio.sleep(0)
                parts = (self.app, self.app.screen, *self.app.screen.walk_children())
                turns = 0 if any(part.message_queue_size for part in parts) else turns + 1

    async def type(self, text: str) -> None:
        """Type a text on a keyboard that has its letters."""
        await self.press(*text)

    async def until(self, condition: Callable[[], object]) -> None:
        """Let the app run until something holds."""
        async with asyncio.timeout(PATIENCE):
            while not condition():
                await self.pilot.pause(0.01)

    async def sees(self, text: str) -> None:
        """Wait until the screen shows it."""
        await self.until(lambda: text in self.screen_text())

    async def resize(self, width: int, height: int) -> None:
        await self.pilot.resize_terminal(width, height)
        await self.pilot.pause()

    # The mouse

    def cell_of(self, index: int, offset: int) -> tuple[int, int]:
        """Column and row of the pane where an offset of a shown paragraph is drawn."""
        y = self.page.row_of(index, offset)
        column = self.page.column_of(self.page.row(y), offset)
        left = self.pane._painter.frame.left
        return left + column, y - self.pane.top

    async def mouse(self, kind: type[MouseEvent], x: int, y: int, button: int = 1) -> None:
        """One event of the mouse at a cell of the pane."""
        at = self.pane.region.offset + Offset(x, y)
        self.app.post_message(kind(None, at.x, at.y, 0, 0, button, False, False, False, at.x, at.y))
        await self.pilot.pause()

    async def click(self, x: int, y: int) -> None:
        await self.mouse(MouseDown, x, y)
        await self.mouse(MouseUp, x, y)

    async def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        await self.mouse(MouseDown, *start)
        await self.mouse(MouseMove, *end)
        await self.mouse(MouseUp, *end)

    async def wheel(self, steps: int) -> None:
        kind = MouseScrollDown if steps > 0 else MouseScrollUp
        for _ in range(abs(steps)):
            await self.mouse(kind, 5, 1, 0)

    # What is seen

    def lines(self) -> list[str]:
        """The screen that is on top, as it is drawn: Arabic in visual order and joined."""
        return [strip.text for strip in self.app.screen._compositor.render_strips()]

    def pane_line(self, y: int) -> str:
        return self.pane.render_line(y).text

    def pane_lines(self) -> list[str]:
        return [self.pane_line(y) for y in range(self.pane.size.height)]

    def gutter(self, index: int) -> str:
        """The gutter beside the first line of a paragraph."""
        y = self.page.row_of(index, 0) - self.pane.top
        return self.pane_line(y)[-self.pane._gutter.width :].strip()

    def list_text(self, within: Any = None) -> str:
        """What the panel's list, or the list in another screen, holds, seen or not, in logical order."""
        found = (within or self.panel).query(BlockList)
        return "\n".join(block.text for one in found for block in one._blocks)

    def screen_text(self) -> str:
        return "\n".join(self.lines())


def spoken(line: str) -> str:
    """A drawn line of Arabic as one says it: back to front, letters in their plain form."""
    return unicodedata.normalize("NFKC", line[::-1])


def on_colour(reader: Reader, variable: str, x: int, y: int) -> bool:
    """Whether a cell of the pane is drawn on one of the theme's colours."""
    wanted = Color.parse(reader.app.theme_variables[variable]).rich_color
    (segment,) = reader.pane.render_line(y).crop(x, x + 1)
    return segment.style is not None and segment.style.bgcolor == wanted


Opens = Callable[..., AbstractAsyncContextManager[Reader]]
