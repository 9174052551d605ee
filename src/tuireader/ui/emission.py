"""The last step before the terminal: a finished picture in the form of the bidi mode. Owns which mode has which form.

It stands behind the compositor, so that every widget and every dialog passes, and whole rows do: what a terminal turns
around does not end at the edge of a widget. Widgets, snapshots and tests see the row as it is meant to look.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from rich.console import Console
from rich.control import Control
from rich.segment import Segment
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.strip import Strip

from tuireader.layout.emission import Form
from tuireader.reading.terminal.forms import FORMS
from tuireader.reading.terminal.modes import BidiMode

_REMEMBERED_ROWS: Final = 1024


def emitted(picture: object, mode: BidiMode) -> object:
    """What Textual is about to write, as the terminal has to get it."""
    form = FORMS.get(mode)
    return Emitted(picture, form) if form and isinstance(picture, ChopsUpdate | LayoutUpdate) else picture


class Emitted(CompositorUpdate):
    """A picture, row by row, through a form."""

    def __init__(self, picture: ChopsUpdate | LayoutUpdate, form: Form) -> None:
        self._picture = picture
        self._form = form

    def render_segments(self, console: Console) -> str:
        """Render to raw data, as the picture itself would."""
        rows = _partial(self._picture) if isinstance(self._picture, ChopsUpdate) else _whole(self._picture)
        return "".join(
            [
                Control.move_to(x, y).segment.text + _rendered(tuple(segments), self._form, console)
                for x, y, segments in rows
            ]
        )


@lru_cache(_REMEMBERED_ROWS)
def _rendered(row: tuple[Segment, ...], form: Form, console: Console) -> str:
    return Strip(form(row)).render(console)


def _whole(picture: LayoutUpdate) -> Iterator[tuple[int, int, list[Segment]]]:
    for y, strips in enumerate(picture.strips, picture.region.y):
        yield picture.region.x, y, [segment for strip in strips for segment in strip]


def _partial(picture: ChopsUpdate) -> Iterator[tuple[int, int, list[Segment]]]:
    """The parts of rows that changed; neighbouring ones together, cut off as the picture itself would."""
    for y, left, right in picture.spans:
        held: list[Segment] = []
        start = reached = -1
        for end, (x, strip) in zip(picture.chop_ends[y], picture.chops[y].items(), strict=False):
            if strip is None or x >= right or end <= left:
                continue
            if held and x != reached:
                yield start, y, held
                held = []
            start = start if held else x
            held += strip if end <= right else strip.crop(0, right - x)
            reached = end
        if held:
            yield start, y, held
