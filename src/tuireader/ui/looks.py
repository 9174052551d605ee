"""What each part of the screen looks like, by name. Owns the table and the way from theme variables to Rich styles.

Textual would compute a component class by running the whole stylesheet over a made-up node, once for each class and
widget and several times at a start. A table costs nothing, and one place says how everything looks.
"""

from __future__ import annotations

from typing import NamedTuple

from rich.style import Style
from textual.color import Color
from textual.widget import Widget

from tuireader.ui.theme import ANSI


class Look(NamedTuple):
    """Theme variables of a foreground and a background, and text attributes; what is None is left as it lies below."""

    fore: str | None = None
    back: str | None = None
    bold: bool | None = None
    underline: bool | None = None
    double: bool | None = None
    """A second line below."""
    italic: bool | None = None
    dim: bool | None = None
    reverse: bool | None = None


LOOKS: dict[str, Look] = {
    # Grounds
    "text": Look("foreground", "background"),
    "panel": Look("foreground", "surface"),
    "bar": Look("foreground", "panel"),
    # The text pane
    "heading": Look("heading", bold=True),
    "quote": Look("ink-secondary"),
    "word-gloss": Look("quiet"),
    "dimmed": Look("quiet"),
    "track": Look("faint"),
    "thumb": Look("quiet"),
    "gutter": Look("quiet"),
    "gutter-current": Look("ink-accent", bold=True),
    "gutter-english": Look("ink-secondary", bold=True),
    "gutter-note": Look("ink-primary"),
    # Marks
    "sentence": Look(back="sentence-back"),
    "guess": Look("quiet"),
    "entity": Look("ink-accent"),
    **{f"highlight-{number}": Look(f"mark-text-{number}", f"mark-{number}") for number in range(1, 6)},
    "line-1": Look(underline=True),
    "line-2": Look(double=True),
    "line-3": Look(underline=True, italic=True),
    "line-4": Look(underline=True, bold=True),
    "line-5": Look(double=True, bold=True),
    "learning": Look("ink-secondary", underline=True),
    "known": Look("quiet"),
    "overlap": Look(double=True),
    "note": Look(underline=True),
    "hit": Look("hit-text", "hit-back"),
    "selection": Look("selection-text", "selection-back"),
    "twin": Look(bold=True, underline=True),
    "cursor": Look("cursor-text", "cursor-back"),
    # Lists and bars
    "plain": Look(),
    "title": Look("ink-accent", bold=True),
    "quiet": Look("quiet"),
    "key": Look("ink-accent", bold=True),
    "arabic": Look("ink-secondary"),
    "name": Look(bold=True),
    "here": Look(back="panel", bold=True),
    "warning": Look("ink-warning", bold=True),
    "chosen": Look(back="chosen-back"),
    "tab": Look("quiet"),
    "tab-open": Look("cursor-text", "cursor-back", bold=True),
}

BY_ATTRIBUTE: dict[str, Look] = {
    "dimmed": Look(dim=True),
    "word-gloss": Look(dim=True),
    "sentence": Look(underline=True),
    "guess": Look(italic=True),
    "entity": Look(bold=True),
    "learning": Look(underline=True),
    "known": Look(dim=True),
    "here": Look(bold=True, underline=True),
    "chosen": Look(reverse=True),
    "quiet": Look(dim=True),
    "tab": Look(dim=True),
}
"""Where colours are the terminal's own, and few: looks that are told apart by what every terminal can do."""

WITHOUT_COLOUR: dict[str, Look] = {
    **BY_ATTRIBUTE,
    **{f"highlight-{number}": Look() for number in range(1, 6)},
    "hit": Look(bold=True, reverse=True),
    "selection": Look(reverse=True),
    "cursor": Look(bold=True, reverse=True),
    "tab-open": Look(bold=True, reverse=True),
}
"""Under NO_COLOR; highlights have their lines then."""


class Looks:
    """The looks of one widget, over its ground; `clear` when the theme changed."""

    def __init__(self, widget: Widget, ground: str) -> None:
        self._widget = widget
        self._ground = ground
        self._found: dict[str, Style] = {}
        self._over: dict[str, Style] = {}

    @property
    def base(self) -> Style:
        """The ground itself."""
        return self[self._ground]

    def __getitem__(self, name: str) -> Style:
        """The look alone, to be laid over another one."""
        style = self._found.get(name)
        if style is None:
            style = self._found[name] = self._make(self._look(name))
        return style

    def over(self, name: str) -> Style:
        """The look over the ground."""
        style = self._over.get(name)
        if style is None:
            style = self._over[name] = self.base + self[name]
        return style

    def clear(self) -> None:
        """Forget all, to be made again."""
        self._found.clear()
        self._over.clear()

    def _look(self, name: str) -> Look:
        app = self._widget.app
        others = WITHOUT_COLOUR if app.no_color else BY_ATTRIBUTE if app.native_ansi_color else {}
        return others.get(name, LOOKS[name])

    def _make(self, look: Look) -> Style:
        app = self._widget.app
        # A theme of the terminal's own colours says nothing of what Textual makes from the others.
        variables = ANSI.variables if app.native_ansi_color else app.theme_variables
        fore, back = (
            Color.parse(variables[name]).rich_color if name is not None else None for name in (look.fore, look.back)
        )
        return Style(
            color=fore,
            bgcolor=back,
            bold=look.bold,
            underline=look.underline,
            underline2=look.double,
            italic=look.italic,
            dim=look.dim,
            reverse=look.reverse,
        )
