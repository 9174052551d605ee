"""The header and the footer: one line each. Owns what stands where in them; asks for nothing by itself."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual.reactive import reactive
from textual.strip import Strip
from textual.timer import Timer
from textual.widget import Widget

from tuireader.layout import AS_WRITTEN, Display, LaidOut, paint
from tuireader.ui.commands import APP, Command, shown_key
from tuireader.ui.looks import Looks

MESSAGE_SECONDS = 6.0
MOST_ROWS = 3
"""Of a message; each of ours fits into one on a terminal of usual width, a name of a file may not."""


class Bar(Widget):
    """A line of cells that looks up its styles once."""

    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._looks = Looks(self, "bar")

    def notify_style_update(self) -> None:
        """The theme changed."""
        super().notify_style_update()
        self._looks.clear()


class Header(Bar):
    """Title at the right, as the text runs; place and view at the left."""

    heading: reactive[tuple[str, int]] = reactive(("", 0))
    """The title and its base direction."""
    place: reactive[str] = reactive("")
    drawn_as: reactive[Display] = reactive(AS_WRITTEN)
    """Which marks and digits of the title are drawn."""

    def render_line(self, y: int) -> Strip:
        """The place, then the title in what is left of the width."""
        width, looks = self.size.width, self._looks
        place = LaidOut(_fitted(f" {self.place} ", width), 0, self.drawn_as).line(0, width)
        room = width - place.width - 1
        title, base = self.heading
        segments = paint(place, place.width, (), looks.over("quiet"))
        if room > 0:
            laid_out = LaidOut(title, base, self.drawn_as)
            line = laid_out.line(0, room)
            if laid_out.line_count(room) > 1:
                line = LaidOut(title[: line.end].rstrip() + "…", base, self.drawn_as).line(0, room)
            title_style = looks.over("title")
            left = Segment(" " * (room - line.width), title_style)
            segments += [left, *paint(line, line.width, (), title_style), Segment(" ", title_style)]
        return Strip(segments).adjust_cell_length(width, looks.base)


class Footer(Bar):
    """The keys that matter now, or a message for a few seconds."""

    def __init__(self, commands: Sequence[Command], *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._commands = [command for command in commands if command.footer]
        self._labels = {command.name: command.footer for command in self._commands}
        self._message: tuple[str, str] | None = None
        self._timer: Timer | None = None
        self._rows = 1

    def say(self, text: str, *, warning: bool = False, stay: bool = False) -> None:
        """Show one line instead of the keys, for a few seconds, or until the next one with `stay`; "" ends it."""
        if not text:
            self.clear()
            return
        self._message = (text, "warning" if warning else "plain")
        self._grow(LaidOut(text, base=0).line_count(max(1, self.size.width - 2)) if self.size.width else 1)
        self.add_class("-said")
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if not stay:
            self._timer = self.set_timer(MESSAGE_SECONDS, self.clear)
        self.refresh()

    def clear(self) -> None:
        """Show the keys again."""
        self._message = None
        self._grow(1)
        self.remove_class("-said")
        self.refresh()

    def _grow(self, rows: int) -> None:
        """A message has one line, but is never cut off where the terminal is too narrow for it."""
        rows = min(rows, MOST_ROWS)
        if self._rows != rows:
            self._rows = rows
            self.styles.height = rows

    def offer(self, name: str, label: str) -> None:
        """Call a command by what it would do now."""
        if self._labels.get(name) not in (None, label):
            self._labels[name] = label
            self.refresh()

    @property
    def message(self) -> str:
        """What is said now; empty while the keys are shown."""
        return self._message[0] if self._message else ""

    def render_line(self, y: int) -> Strip:
        """The message, else as many keys as fit."""
        width, looks = self.size.width, self._looks
        if self._message is not None and width > 2:
            text, name = self._message
            style = looks.over(name)
            laid_out = LaidOut(text, base=0)
            if y >= laid_out.line_count(width - 2):
                return Strip([Segment(" " * width, style)], width)
            line = laid_out.line(y, width - 2)
            return Strip([Segment(" ", style), *paint(line, width - 2, (), style), Segment(" ", style)], width)
        segments: list[Segment] = []
        for command in self._fitting(width):
            click = Style(meta={"@click": f"screen.command('{command.name}')"})
            segments.append(Segment(f" {shown_key(command.keys[0])} ", looks.over("key") + click))
            segments.append(Segment(f"{self._labels[command.name]} ", looks.over("plain") + click))
        return Strip(segments).adjust_cell_length(width, looks.base)

    def _fitting(self, width: int) -> list[Command]:
        """The commands that there is room for; the way to help and out are the last to go."""
        commands = [command for command in self._commands if command.keys]
        room = width - sum(len(shown_key(one.keys[0])) + len(self._labels[one.name]) + 3 for one in commands)
        for command in [*reversed([one for one in commands if one.group != APP]), *reversed(commands)]:
            if room >= 0 or command not in commands:
                continue
            commands.remove(command)
            room += len(shown_key(command.keys[0])) + len(self._labels[command.name]) + 3
        return commands


def _fitted(text: str, width: int) -> str:
    return text if len(text) <= width else text[: max(0, width - 1)] + "…"[:width]
