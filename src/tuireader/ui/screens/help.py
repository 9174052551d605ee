"""The help screen: every command by group. Owns layout and search; the table of commands says it all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from tuireader.arabic.normalization import fold
from tuireader.layout import LaidOut
from tuireader.ui.commands import Command, shown_keys
from tuireader.ui.panes.bars import title
from tuireader.ui.panes.blocks import Block, BlockList
from tuireader.ui.panes.prompt import Prompt
from tuireader.wording import N_, direction, tr

KEY_COLUMN = 14
BOX, FRAME = 76, 4
"""Columns of the box where there is room, and of its frame and margins."""
HINT = N_("/ searches   Esc leaves")


class HelpScreen(ModalScreen[None]):
    """Shows the keys; any of Esc, q and ? leaves, / lists only what has some words."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1", "leave", show=False),
        Binding("slash", "search", show=False),
    ]
    DEFAULT_CSS = """
    HelpScreen > #box { height: 90%; }
    HelpScreen Prompt { dock: none; layer: base; }
    """

    def __init__(self, commands: Sequence[Command]) -> None:
        super().__init__()
        self._commands = commands
        self._words = ""
        self._list = BlockList()
        self._prompt = Prompt()

    def compose(self) -> ComposeResult:
        """One list, and the question."""
        with Vertical(id="box") as box:
            title(box, tr("Keys"), tr(HINT))
            yield self._list
            yield self._prompt

    def on_mount(self) -> None:
        """List all."""
        self._list.focus()

    def on_resize(self) -> None:
        """Wrap what is said at the new width."""
        self._fill(self._words)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a question is asked every key is its answer."""
        return not (action in ("leave", "search") and self._prompt.display)

    def action_search(self) -> None:
        """Ask for words of a command, or for a key."""

        def done(typed: str | None) -> None:
            self._fill(typed or "")
            self._list.focus()

        self._prompt.ask(tr("Keys for"), changed=self._fill, done=done)

    def action_leave(self) -> None:
        """List all again, else leave."""
        if self._words:
            self._fill("")
        else:
            self.dismiss(None)

    def _fill(self, words: str) -> None:
        self._words = words
        blocks = list(self._blocks(words.split()))
        self._list.show(blocks or [Block(tr("No command is called so; Esc lists them all."), style="quiet")])

    def _blocks(self, words: Sequence[str]) -> Iterator[Block]:
        for group, commands in groupby(self._commands, key=lambda command: command.group):
            fitting = [command for command in commands if _fits(command, words)]
            if fitting:
                yield Block(tr(group), style="title", space=True)
            for command in fitting:
                yield from self._lines(command)

    def _lines(self, command: Command) -> Iterator[Block]:
        """The keys, then what the command does in a column of its own."""
        keys, said = shown_keys(command), tr(command.help)
        # Brackets and arrows are keys of their own: they never turn with the words around them.
        shown = f"\u2066{keys}\u2069"
        room = max(20, min(BOX, self.app.size.width) - FRAME - KEY_COLUMN)
        laid_out = LaidOut(said, direction())
        for number in range(laid_out.line_count(room)):
            line = laid_out.line(number, room)
            before = (shown, cell_len(keys)) if number == 0 else ("", 0)
            blanks = "\u00a0" * max(1, KEY_COLUMN - before[1])
            text = f"{before[0]}{blanks}{said[line.start : line.end]}"
            yield Block(text, spans=((0, len(before[0]), "key"),) if number == 0 else ())


def _fits(command: Command, words: Sequence[str]) -> bool:
    """Whether each word is one of its keys, or of what is said of it; a single letter is a key."""
    said = fold(f"{tr(command.help)} {tr(command.group)} {command.name.replace('_', ' ')}").lower()
    keys = {*command.keys, *shown_keys(command).split()}
    return all(word in keys or (len(word) > 1 and fold(word).lower() in said) for word in words)
