"""The list of the library: a row a text, in columns. Owns the columns; what is in them is the library's.

Titles stand at the right, as in an Arabic catalogue; numbers at the left.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.message import Message
from textual.strip import Strip

from tuireader.arabic.characters import has_arabic
from tuireader.arabic.cleaning import visible
from tuireader.layout import LaidOut, Line, paint
from tuireader.reading.library import Entry, Order, said_day
from tuireader.ui.panes.bars import line_of
from tuireader.ui.panes.blocks import Block, BlockList
from tuireader.wording import isolated, tr

WIDE = 100
"""Columns from which author and tags have a column of their own."""
DATED = 112
"""Columns from which the date has one too."""
AUTHOR = 24
DATE = 10
_BAR = 5


class _Row(NamedTuple):
    left: str
    facts: tuple[tuple[Line, int], ...]
    """Date and author, as far as there is room, each with the width of its column."""
    title: Line


class Shelf(BlockList):
    """Shows entries; Enter and a click open one."""

    class Moved(Message):
        """The choice stands on another entry."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._today = date.today()
        self._painted: list[_Row] = []

    @property
    def chosen(self) -> Entry | None:
        """The entry that the choice stands on."""
        target = None if self._chosen is None else self._blocks[self._chosen].target
        return target if isinstance(target, Entry) else None

    def list_entries(self, entries: Sequence[Entry], chosen: Entry | None = None) -> None:
        """Show entries; the choice stays on the same text, else on the same row."""
        row = self._chosen or 0
        self.show([Block(entry.title, target=entry) for entry in entries])
        same = [number for number, entry in enumerate(entries) if chosen is not None and entry.source == chosen.source]
        self._chosen = same[0] if same else min(row, len(entries) - 1) if entries else None
        if self._chosen is not None:
            self._reveal(self._chosen)
        self.refresh()
        self.post_message(self.Moved())

    def action_choose(self, step: int) -> None:
        """Choose, and tell of it."""
        super().action_choose(step)
        self.post_message(self.Moved())

    def _wrap(self) -> None:
        entries = [block.target for block in self._blocks]
        self._painted = [self._row(entry) for entry in entries if isinstance(entry, Entry)]
        self._rows = [(number, row.title) for number, row in enumerate(self._painted)]
        self._top = max(0, min(self._top, len(self._rows) - self.size.height))

    def _row(self, entry: Entry) -> _Row:
        left = columns(entry, self.size.width, self._today)
        room = self.size.width - len(left) - 2
        facts: list[tuple[Line, int]] = []
        if self.size.width >= DATED:
            facts.append((_fitted(visible(entry.date[:DATE]), DATE), DATE))
        if self.size.width >= WIDE:
            tags = " ".join(f"#{tag}" for tag in entry.tags)
            facts.append((_fitted(visible(" · ".join(filter(None, (entry.author, tags)))), AUTHOR), AUTHOR))
        room -= sum(width + 2 for _, width in facts)
        return _Row(left, tuple(facts), _fitted(visible(entry.title), max(1, room)))

    def render_line(self, y: int) -> Strip:
        """One text."""
        width, looks = self.size.width, self._looks
        at = self._top + y
        if at >= len(self._painted):
            return Strip([Segment(" " * width, looks.base)], width)
        row = self._painted[at]
        base = looks.base + (looks["chosen"] if at == self._chosen else Style())
        quiet, name = base + looks["quiet"], base + looks["name"]
        left = LaidOut(row.left, base=0).line(0, width)
        segments = paint(left, min(width, cell_len(row.left)), (), quiet)
        for line, wide in row.facts:
            segments.append(Segment(" " * (wide + 1 - line.width), base))
            segments += [*paint(line, line.width, (), quiet), Segment(" ", base)]
        room = width - sum(segment.cell_length for segment in segments) - 1
        segments.append(Segment(" " * max(0, room - row.title.width), base))
        segments += [*paint(row.title, row.title.width, (), name), Segment(" ", base)]
        return Strip(segments).adjust_cell_length(width, base)


def columns(entry: Entry, width: int, today: date) -> str:
    """What stands at the left of a row: when it was read, how far, how long it is, how many notes."""
    opened = said_day(entry.opened, today) if entry.opened else tr("new")
    done = round(entry.percent * _BAR / 100)
    place = f"{'━' * done}{'─' * (_BAR - done)} {entry.percent:>3}%" if entry.text_id is not None else ""
    left = f" {_padded(opened, 9)} {place:<10}"
    if width >= WIDE:
        left += f" {f'{entry.words:,}' if entry.words else '':>9}"
    if width >= 60:
        left += f" {f'✎{entry.notes}' if entry.notes else '':<6}"
    return left


def column_names(width: int, order: Order) -> str:
    """The line above the columns; the one that is sorted by is marked."""

    def said(name: str, one: Order) -> str:
        return f"{name}↓" if one is order else name

    left = f" {_padded(said(tr('read'), Order.OPENED), 9)} {_padded(said(tr('place'), Order.PERCENT), 10)}"
    if width >= WIDE:
        left += f" {_padded(said(tr('words'), Order.LENGTH), -9)}"
    if width >= 60:
        left += f" {_padded(said(tr('notes'), Order.NOTES), 6)}"
    right = f"{_padded(tr('date'), -DATE - 1)} " if width >= DATED else ""
    right += f"{_padded(said(tr('author'), Order.AUTHOR), -AUTHOR - 1)} " if width >= WIDE else ""
    room = width - cell_len(left) - cell_len(right) - 1
    return f"{left}{right}{_padded(said(tr('title'), Order.TITLE), -room)} "


def _padded(text: str, width: int) -> str:
    """Words of the interface with blanks behind them, or, for a width below zero, before; in their own order."""
    blanks = " " * (abs(width) - line_of(text).width)
    return isolated(text) + blanks if width > 0 else blanks + isolated(text)


def _fitted(text: str, width: int) -> Line:
    """As much of a text as a line has room for, with a sign where that is not all."""
    base = int(has_arabic(text))
    laid_out = LaidOut(text, base)
    line = laid_out.line(0, width)
    if laid_out.line_count(width) == 1:
        return line
    for end in range(line.end, -1, -1):
        cut = LaidOut(text[:end].rstrip() + "…", base)
        if cut.line_count(width) == 1:
            return cut.line(0, width)
    return line
