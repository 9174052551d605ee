"""Highlights and notes of all texts, grouped by text. Owns the list and what is typed to filter it; keeps nothing."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from tuireader.arabic.characters import has_arabic
from tuireader.arabic.cleaning import visible
from tuireader.errors import ExportError
from tuireader.reading.desk import Desk
from tuireader.reading.note_filter import EVERY, read_filter
from tuireader.store import Noted
from tuireader.ui.panes.bars import title
from tuireader.ui.panes.blocks import Block, BlockList
from tuireader.ui.panes.hint import Hint
from tuireader.ui.panes.notes_tab import content_of, heading_of, nothing_marked
from tuireader.ui.panes.prompt import Prompt
from tuireader.wording import N_, tr

PAGE = 60
MORE = "more"
HINT = N_("Enter goes there   & filters by colour, #tag, words   Esc leaves")


class NotesScreen(ModalScreen[Noted | None]):
    """Gives the note that was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,M", "leave", show=False),
        Binding("f,ampersand,slash", "filter", show=False),
    ]
    DEFAULT_CSS = """
    NotesScreen > #box { width: 92; height: 90%; }
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._filter = EVERY
        self._pages = 1
        self._list = BlockList()
        self._hint = Hint(tr(HINT))
        self._prompt = Prompt()

    def compose(self) -> ComposeResult:
        """The list, the keys, and the question."""
        with Vertical(id="box") as box:
            title(box, tr("Notes of all texts"))
            yield self._list
            yield self._hint
        yield self._prompt

    def on_mount(self) -> None:
        """Show the first page."""
        self._list.drawn_as = self._desk.display
        self._fill()
        self._list.focus()

    def _fill(self) -> None:
        limit = PAGE * self._pages
        found = self._desk.all_notes(self._filter, limit + 1)
        blocks: list[Block] = []
        text = None
        for noted in found[:limit]:
            if noted.text.id != text:
                text = noted.text.id
                title = visible(noted.text.title or noted.text.source or tr("untitled"))
                blocks.append(Block(title, base=int(has_arabic(title)), style="heading", space=bool(blocks)))
            where = _where(noted.annotation.anchor.paragraph)
            blocks.append(heading_of(noted.annotation, self._desk.colours, where, noted))
            blocks += content_of(noted.annotation, noted)
        if len(found) > limit:
            blocks.append(Block(tr("Enter lists {count} more", count=PAGE), style="key", target=MORE, space=True))
        self._list.show(blocks or self._nothing())

    def _nothing(self) -> list[Block]:
        if self._filter != EVERY:
            return [Block(tr("Nothing is marked that fits"), style="quiet")]
        return nothing_marked()

    @on(BlockList.Opened)
    def _opened(self, message: BlockList.Opened) -> None:
        message.stop()
        if isinstance(message.target, Noted):
            self.dismiss(message.target)
        elif message.target == MORE:
            self._pages += 1
            self._fill()

    def action_filter(self) -> None:
        """Ask what is to be listed; the list follows what is typed."""
        before = self._filter

        def changed(typed: str) -> None:
            try:
                self._filter = read_filter(typed, self._desk.colours)
            except ExportError:
                return
            self._pages = 1
            self._fill()

        def done(typed: str | None) -> None:
            self._filter = before if typed is None else self._filter if typed.strip() else EVERY
            self._fill()
            self._list.focus()

        self._prompt.ask(tr("List notes with colour, #tag, words"), changed=changed, done=done)

    def action_leave(self) -> None:
        """Go back to the text; a question is left first."""
        self.dismiss(None)


def _where(paragraph: str) -> str:
    """Our own ids count paragraphs; those of an author are shown as they are."""
    if not paragraph:
        return tr("the whole text")
    return f"¶ {paragraph[1:]}" if paragraph[0] == "p" and paragraph[1:].isdecimal() else visible(paragraph)
