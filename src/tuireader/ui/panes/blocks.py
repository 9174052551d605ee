"""A list of short texts laid out by our own engine, in either direction. Owns rows, choice and scrolling of the list.

Every tab of the side panel and the help are such lists. No raw string of a text is ever given to the screen.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import ClassVar

from msgspec import Struct
from rich.segment import Segment
from textual import events
from textual.binding import Binding
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tuireader.layout import AS_WRITTEN, Display, LaidOut, Line, StyledSpan, paint
from tuireader.ui.looks import Looks
from tuireader.wording import direction

KEPT_TEXTS = 512


@lru_cache(maxsize=KEPT_TEXTS)
def _lines(text: str, base: int, display: Display, width: int) -> tuple[Line, ...]:
    """From one place of the cursor to the next a list changes little but the look of a block or two."""
    laid_out = LaidOut(text, base, display)
    return tuple(laid_out.line(k, width) for k in range(laid_out.line_count(width)))


class Block(Struct, frozen=True):
    """One item: a text with its direction and look."""

    text: str
    base: int | None = None
    """1 right to left, 0 left to right, None as the interface runs."""
    style: str = "plain"
    """Name of a look."""
    target: object = None
    """What Enter or a click on it goes to; None for what only is to be read."""
    spans: tuple[tuple[int, int, str], ...] = ()
    """Parts of the text in another look."""
    space: bool = False
    """Whether a blank row stands before it."""
    as_written: bool = False
    """Whether all its marks are drawn whatever the setting says: it is there to show them."""


class BlockList(Widget, can_focus=True):
    """Shows blocks; those with a target can be chosen, and with each its neighbours that have the same."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar = [
        Binding("j,down", "choose(1)", show=False),
        Binding("k,up", "choose(-1)", show=False),
        Binding("space,pagedown", "page(1)", show=False),
        Binding("b,pageup", "page(-1)", show=False),
        Binding("g,home", "edge(-1)", show=False),
        Binding("G,end", "edge(1)", show=False),
        Binding("enter", "open", show=False),
    ]

    drawn_as: reactive[Display] = reactive(AS_WRITTEN)
    """Which marks and digits are drawn."""

    class Opened(Message):
        """A block with a target was chosen by Enter or a click."""

        def __init__(self, target: object) -> None:
            super().__init__()
            self.target = target

    class Pressed(Message):
        """One of `keys` was pressed while the list had the focus."""

        def __init__(self, key: str, target: object) -> None:
            super().__init__()
            self.key = key
            self.target = target
            """Of the block that is chosen."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self.keys = ""
        """Characters that are told as `Pressed`."""
        self._blocks: tuple[Block, ...] = ()
        self._rows: list[tuple[int, Line | None]] = []
        self._top = 0
        self._placed = False
        """Whether there was a size to bring something into sight of."""
        self._chosen: int | None = None
        self._revealed: int | None = None
        self._looks = Looks(self, "panel")

    def show(self, blocks: Sequence[Block], *, reveal: int | None = None) -> None:
        """Show other blocks; block `reveal` is brought into sight. Where nothing changes nothing is drawn."""
        new, top = tuple(blocks), self._top
        changed = new != self._blocks
        if changed:
            self._chosen = self._same(new)
            self._blocks = new
            self._wrap()
        self._revealed = reveal
        if changed and self.has_focus:
            self._choose_first()
        self._reveal_wanted()
        if changed or self._top != top:
            self.refresh()

    def _same(self, new: Sequence[Block]) -> int | None:
        """The number among other blocks of what is chosen: the nearest one with its target."""
        if self._chosen is None or not self.has_focus:
            return None
        chosen, target = self._chosen, self._blocks[self._chosen].target
        same = [number for number, block in enumerate(new) if block.target == target]
        return min(same, key=lambda number: abs(number - chosen), default=None)

    def _wrap(self) -> None:
        self._rows = []
        width = max(1, self.size.width - 2)
        for number, block in enumerate(self._blocks):
            if block.space and self._rows:
                self._rows.append((number, None))
            display = AS_WRITTEN if block.as_written else self.drawn_as
            self._rows += [
                (number, line)
                for line in _lines(block.text, direction() if block.base is None else block.base, display, width)
            ]
        self._top = max(0, min(self._top, len(self._rows) - self.size.height))

    def watch_drawn_as(self) -> None:
        """Lay out with other marks and digits."""
        self._wrap()

    def on_resize(self) -> None:
        """Wrap at the new width."""
        self._wrap()
        if not self._placed:
            self._placed = self.size.height > 0
            self._reveal_wanted()
        self.refresh()

    def notify_style_update(self) -> None:
        """The theme changed."""
        super().notify_style_update()
        self._looks.clear()

    def render_line(self, y: int) -> Strip:
        """One row: a blank, the line of a block, a blank."""
        width, looks = self.size.width, self._looks
        at = self._top + y
        if at >= len(self._rows) or self._rows[at][1] is None or width < 3:
            return Strip([Segment(" " * width, looks.base)], width)
        number, line = self._rows[at]
        block = self._blocks[number]
        base = looks.over(block.style)
        if self._chosen is not None and self.has_focus and number in self._item(self._chosen):
            base += looks["chosen"]
        assert line is not None
        spans = [StyledSpan(start, end, looks[name]) for start, end, name in block.spans]
        edge = Segment(" ", base)
        return Strip([edge, *paint(line, width - 2, spans, base), edge], width)

    # Choosing

    def on_focus(self) -> None:
        """Begin where the cursor of the text is, else at the first block that can be chosen."""
        self._choose_first()
        self.refresh()

    def _choose_first(self) -> None:
        if self._chosen is None:
            first = self._revealed or 0
            self._chosen = next(
                (n for n in range(first, len(self._blocks)) if self._blocks[n].target is not None), None
            )

    def action_choose(self, step: int) -> None:
        """Choose what is next or before; where there is nothing, or more of it beyond the edge, scroll."""
        numbers = [number for number, block in enumerate(self._blocks) if block.target is not None]
        item = range(0) if self._chosen is None else self._item(self._chosen)
        beyond = [number for number in numbers if (number >= item.stop if step > 0 else number < item.start)]
        if self._chosen is None and step < 0:
            beyond = numbers
        if beyond and not self._goes_on(item, step):
            self._chosen = self._item(beyond[0] if step > 0 else beyond[-1]).start
            self._reveal(self._chosen)
        else:
            self._scroll(step)
        self.refresh()

    def _item(self, number: int) -> range:
        """The blocks that are chosen together: neighbours with one target, from one blank row to the next."""
        blocks, target = self._blocks, self._blocks[number].target
        first = last = number
        while target is not None and not blocks[first].space and first and blocks[first - 1].target == target:
            first -= 1
        while last + 1 < len(blocks) and blocks[last + 1].target == target and not blocks[last + 1].space:
            last += 1
        return range(first, last + 1) if target is not None else range(number, number + 1)

    def _goes_on(self, item: range, step: int) -> bool:
        """Whether what is chosen has rows beyond the edge, and none of the other side is to be left for them."""
        rows = self._rows_of(item)
        if not rows:
            return False
        if step > 0:
            return rows[0] <= self._top + self.size.height - 1 < rows[-1]
        return rows[0] < self._top <= rows[-1]

    def _rows_of(self, item: range) -> list[int]:
        return [at for at, (owner, _) in enumerate(self._rows) if owner in item]

    def action_page(self, step: int) -> None:
        """Scroll by a page."""
        self._scroll(step * max(1, self.size.height - 1))

    def action_edge(self, step: int) -> None:
        """Scroll to the start or the end."""
        self._scroll(step * len(self._rows))

    def action_open(self) -> None:
        """Go to what is chosen."""
        if self._chosen is not None and self._blocks[self._chosen].target is not None:
            self.post_message(self.Opened(self._blocks[self._chosen].target))

    def on_key(self, event: events.Key) -> None:
        """Tell of a key that the list was given a meaning for."""
        if event.character and event.character in self.keys:
            event.stop()
            event.prevent_default()
            target = None if self._chosen is None else self._blocks[self._chosen].target
            self.post_message(self.Pressed(event.character, target))

    def on_click(self, event: events.Click) -> None:
        """Choose what is clicked and go there."""
        at = self._top + event.y
        if at < len(self._rows):
            number = self._rows[at][0]
            if self._blocks[number].target is not None:
                self._chosen = number
                self.action_open()
                self.refresh()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll on."""
        event.stop()
        self._scroll(3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll back."""
        event.stop()
        self._scroll(-3)

    def _scroll(self, rows: int) -> None:
        self._top = max(0, min(self._top + rows, len(self._rows) - self.size.height))
        self.refresh()

    def _reveal_wanted(self) -> None:
        wanted = self._chosen if self.has_focus and self._chosen is not None else self._revealed
        if wanted is not None:
            self._reveal(wanted)

    def _reveal(self, number: int) -> None:
        """Bring all of an item into sight, its beginning where it is too long, with the headings above the first."""
        height = self.size.height
        item = self._item(number)
        rows = self._rows_of(item)
        if not rows or not height:
            return
        if rows[0] < self._top:
            above = item.start
            while above and self._blocks[above - 1].target is None:
                above -= 1
            first = self._rows_of(range(above, item.stop))[0]
            self._top = first if rows[-1] - first < height else rows[0]
        elif rows[-1] >= self._top + height:
            self._top = min(rows[0], rows[-1] - height + 1)
