"""The header and the footer: one line each. Owns what stands where in them; asks for nothing by itself."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.reactive import reactive
from textual.strip import Strip
from textual.timer import Timer
from textual.widget import Widget

from tuireader.layout import AS_WRITTEN, Display, LaidOut, Line, paint, plain
from tuireader.ui.commands import APP, Command
from tuireader.ui.key_names import shown_key
from tuireader.ui.looks import Looks
from tuireader.wording import direction, tr

MESSAGE_SECONDS = 6.0
MOST_ROWS = 3
"""Of a message; each of ours fits into one on a terminal of usual width, a name of a file may not."""
REMEMBERED = 256
LONGEST = 1000


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
        """The place, then the title in what is left of the width, at least a blank apart."""
        width, looks = self.size.width, self._looks
        quiet, inner = looks.over("quiet"), max(1, width - 2)
        place = LaidOut(_fitted(self.place, inner), direction(), self.drawn_as).line(0, inner)
        room = width - place.width - 3
        title, base = self.heading
        segments = [Segment(" ", quiet), *paint(place, place.width, (), quiet), Segment(" ", quiet)]
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
            laid_out = LaidOut(text, direction())
            if y >= laid_out.line_count(width - 2):
                return Strip([Segment(" " * width, style)], width)
            line = laid_out.line(y, width - 2)
            return Strip([Segment(" ", style), *paint(line, width - 2, (), style), Segment(" ", style)], width)
        items: list[list[Segment]] = []
        for command in self._fitting(width):
            click = Style(meta={"@click": f"screen.command('{command.name}')"})
            key = Segment(f" {shown_key(command.keys[0])} ", looks.over("key") + click)
            items.append([key, *said(f"{tr(self._labels[command.name])} ", looks.over("plain") + click)])
        return in_a_row(items, width, looks.base)

    def _fitting(self, width: int) -> list[Command]:
        """The commands that there is room for; the way to help and out are the last to go."""
        commands = [command for command in self._commands if command.keys]
        room = width - sum(map(self._width, commands))
        for command in [*reversed([one for one in commands if one.group != APP]), *reversed(commands)]:
            if room >= 0 or command not in commands:
                continue
            commands.remove(command)
            room += self._width(command)
        return commands

    def _width(self, command: Command) -> int:
        return len(shown_key(command.keys[0])) + line_of(tr(self._labels[command.name])).width + 3


@lru_cache(maxsize=REMEMBERED)
def line_of(text: str) -> Line:
    """Words of the interface on one line."""
    return LaidOut(text, direction()).line(0, LONGEST)


def drawn(text: str) -> str:
    """Words of the interface in the order in which they are drawn, for a widget of Textual, which lays nothing out."""
    return plain(line_of(text))


def title(box: Widget, text: str, below: str = "") -> None:
    """Write on the frame of a dialog."""
    box.styles.border_title_align = "right" if direction() else "left"
    box.styles.border_subtitle_align = "left" if direction() else "right"
    box.border_title, box.border_subtitle = drawn(text), drawn(below)


def said(text: str, style: Style) -> list[Segment]:
    """Words of the interface as segments; a blank at their end stays."""
    line = line_of(text)
    return paint(line, line.width + len(text) - len(text.rstrip()), (), style)


def in_a_row(items: Sequence[Sequence[Segment]], width: int, style: Style) -> Strip:
    """Items one after the other as the interface runs, the rest of the line filled."""
    if not direction():
        return Strip([segment for item in items for segment in item]).adjust_cell_length(width, style)
    turned = [segment for item in reversed(items) for segment in _turned(item)]
    room = width - sum(segment.cell_length for segment in turned)
    return Strip([Segment(" " * max(0, room), style), *turned]).crop(max(0, -room)).adjust_cell_length(width, style)


def _turned(item: Sequence[Segment]) -> list[Segment]:
    """Key and label of an item with the key at the right; the label's own segments stand as they were laid out."""
    key, *label = item
    return [*label, key]


def _fitted(text: str, width: int) -> str:
    return text if len(text) <= width else text[: max(0, width - 1)] + "…"[:width]
