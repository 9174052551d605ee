"""One line that asks: for a text, or for one key. Owns editing and drawing of what is typed, in its right order.

What is typed in Arabic is laid out by our engine, so it is joined and runs right to left here too.
"""

from __future__ import annotations

from collections.abc import Callable

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from tuireader.arabic.characters import has_arabic
from tuireader.arabic.cleaning import clean_text
from tuireader.layout import LaidOut, StyledSpan, paint
from tuireader.ui.panes.bars import Bar, said
from tuireader.ui.typed import typed
from tuireader.wording import direction

MAX_LENGTH = 500


class Prompt(Bar, can_focus=True):
    """Hidden until it asks; takes every key while it does."""

    class Answered(Message):
        """A question was answered, and what it is about done."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._label = ""
        self._text = ""
        self._told = ""
        self._before: Widget | None = None
        """What had the focus when the question came up, and gets it back."""
        self._take_key: Callable[[str], None] | None = None
        self._changed: Callable[[str], None] | None = None
        self._done: Callable[[str | None], None] | None = None

    def ask(
        self, label: str, *, changed: Callable[[str], None] | None = None, done: Callable[[str | None], None]
    ) -> None:
        """Ask for a text: `changed` hears of every change, `done` gets it at Enter, or None at Esc."""
        self._label, self._text, self._told = label, "", ""
        self._take_key, self._changed, self._done = None, changed, done
        self._open()

    def ask_key(self, label: str, take: Callable[[str], None]) -> None:
        """Ask for one key; Esc asks no further and `take` hears nothing."""
        self._label, self._text, self._told = label, "", ""
        self._take_key, self._changed, self._done = take, None, None
        self._open()

    def tell(self, text: str) -> None:
        """Say something of what is typed, at the end of the line, until it changes."""
        self._told = text
        self.refresh()

    def _open(self) -> None:
        self.display = True
        if not self.has_focus:
            self._before = self.screen.focused
        self.screen.set_focus(self)
        self.refresh()

    def _close(self) -> None:
        self.display = False
        self.screen.set_focus(self._before)

    def on_blur(self) -> None:
        """A click elsewhere ends the question; another window of the terminal does not."""
        if self.app.app_focus and not self.has_focus:
            self.display = False

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Letters are taken as they were typed while a text is asked for."""
        return self.display and self._take_key is None

    def on_key(self, event: events.Key) -> None:
        """Take the key; none goes on to the commands."""
        event.stop()
        event.prevent_default()
        if self._take_key is not None:
            take = self._take_key
            self._close()
            if event.key != "escape":
                take((event.character if event.is_printable else None) or event.key)
                self.post_message(self.Answered())
        elif event.key in ("enter", "escape"):
            self._finish(self._text if event.key == "enter" else None)
        else:
            self._edit(event)

    def on_paste(self, event: events.Paste) -> None:
        """Take what is pasted, as one line."""
        event.stop()
        if self._take_key is None:
            self._set(self._text + " ".join(clean_text(event.text).split()))

    def _finish(self, text: str | None) -> None:
        done = self._done
        self._close()
        if done is not None:
            done(text)

    def _edit(self, event: events.Key) -> None:
        if event.key == "backspace":
            self._set(self._text[:-1])
        elif event.key == "ctrl+w":
            self._set(self._text.rstrip().rpartition(" ")[0])
        elif event.key == "ctrl+u":
            self._set("")
        elif event.is_printable:
            self._set(self._text + (typed(event) or ""))

    def _set(self, text: str) -> None:
        self._text = text[:MAX_LENGTH]
        self.refresh()
        if self._changed is not None:
            self._changed(self._text)

    def render_line(self, y: int) -> Strip:
        """The label, then what is typed with the cursor behind it."""
        width, looks = self.size.width, self._looks
        label, blank = LaidOut(self._label, direction()).line(0, max(1, width - 2)), Segment(" ", looks.over("key"))
        parts = [[blank, *paint(label, label.width, (), looks.over("key")), blank]]
        told = said(f" {self._told} ", looks.over("quiet")) if self._told and len(self._told) < width // 2 else []
        room = width - label.width - 2 - sum(segment.cell_length for segment in told)
        if room > 0 and self._take_key is None:
            typed = self._text + "\u00a0"
            base = 1 if has_arabic(typed) else 0
            laid_out = LaidOut(typed, base=base)
            line = laid_out.line(laid_out.line_count(room) - 1, room)
            cursor = StyledSpan(len(typed) - 1, len(typed), looks["cursor"])
            parts.append(paint(line, min(room, line.width), (cursor,), looks.base))
            parts += [[Segment(" " * max(0, room - line.width), looks.base)], told]
        ordered = reversed(parts) if direction() else parts
        return Strip([segment for part in ordered for segment in part]).adjust_cell_length(width, looks.base)
