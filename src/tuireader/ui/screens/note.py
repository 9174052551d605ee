"""The note editor. Owns what is typed until it is kept or dropped; knows neither anchors nor the store."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import TextArea

from tuireader.arabic.characters import has_arabic
from tuireader.arabic.cleaning import clean_text
from tuireader.arabic.direction import begins_right_to_left
from tuireader.ui.panes.bars import title
from tuireader.ui.panes.blocks import Block, BlockList
from tuireader.ui.panes.hint import Hint
from tuireader.wording import N_, tr

HINT = N_("Ctrl+S keeps   Esc leaves   Markdown; #word is a tag")
PREVIEW_ROWS = 6
PREVIEW_COLUMNS = 70
DROP = N_("not kept yet: Esc again drops it, Ctrl+S keeps it")


class Editor(TextArea):
    """What is pasted is drawn as it stands by Textual, so nothing of it may be a control."""

    def on_paste(self, event: events.Paste) -> None:
        """Make it harmless before it is taken."""
        event.text = clean_text(event.text)


class NoteScreen(ModalScreen[None]):
    """Stays until the note is kept or dropped: what could not be kept is still there to be copied or tried again."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "keep"),
        Binding("escape", "leave"),
    ]
    DEFAULT_CSS = """
    NoteScreen #quote { height: auto; max-height: 4; }
    NoteScreen TextArea, NoteScreen TextArea:focus { height: 9; border: none; padding: 0 1; background: $background; }
    NoteScreen #preview { height: auto; display: none; background: $panel; }
    """

    def __init__(self, quote: str, body: str, keep: Callable[[str], str]) -> None:
        """Edit a note.

        Args:
            quote: What the note stands on.
            body: Its present text.
            keep: Keeps a text; gives the reason where it cannot, else nothing.
        """
        super().__init__()
        self._keep = keep
        self._before = body = clean_text(body)
        self._asked = False
        self._quote = BlockList(id="quote")
        self._editor = Editor(body, soft_wrap=True, show_line_numbers=False, id="editor")
        self._preview = BlockList(id="preview")
        self._hint = Hint(tr(HINT))
        self._quoted = Block(quote[:300], base=1 if has_arabic(quote) else 0, style="arabic")

    def compose(self) -> ComposeResult:
        """The quote, the editor, Arabic that is typed in its right order, the keys."""
        with Vertical(id="box") as box:
            title(box, tr("Note"))
            yield self._quote
            yield self._editor
            yield self._preview
            yield self._hint

    def on_mount(self) -> None:
        """Edit at the end of what is there."""
        for blocks in (self._quote, self._preview):
            blocks.can_focus = False
        self._quote.styles.height = min(4, 1 + len(self._quoted.text) // 60)
        self._quote.show([self._quoted])
        self._editor.focus()
        self._editor.move_cursor(self._editor.document.end)
        self._show_preview()

    @on(TextArea.Changed)
    @on(TextArea.SelectionChanged)
    def _show_preview(self) -> None:
        """The editor shows Arabic as the terminal does; below it stands in its right order, joined."""
        document, here = self._editor.document, self._editor.cursor_location[0]
        lines = [document.get_line(row) for row in _around(here, document.line_count)]
        self._preview.display = any(map(has_arabic, lines))
        if self._preview.display:
            blocks = [Block(line or "\u00a0", base=int(bool(begins_right_to_left(line)))) for line in lines]
            rows = sum(1 + len(line) // PREVIEW_COLUMNS for line in lines)
            self._preview.styles.height = min(PREVIEW_ROWS, rows)
            self._preview.show(blocks, reveal=lines.index(document.get_line(here)))

    @on(TextArea.Changed)
    def _take_question_back(self) -> None:
        if self._asked:
            self._asked = False
            self._hint.say(tr(HINT))

    def action_keep(self) -> None:
        """Have the text kept, then leave."""
        reason = self._keep(self._editor.text)
        if reason:
            self._hint.say(reason, warning=True)
        else:
            self.dismiss(None)

    def action_leave(self) -> None:
        """Leave; where something would be lost, ask once."""
        if self._editor.text == self._before or self._asked:
            self.dismiss(None)
            return
        self._asked = True
        self._hint.say(tr(DROP), warning=True)


def _around(row: int, count: int) -> range:
    """The rows that are shown with the one of the cursor, of a note of any length."""
    first = max(0, min(row - PREVIEW_ROWS + 1, count - PREVIEW_ROWS))
    return range(first, min(count, first + PREVIEW_ROWS))
