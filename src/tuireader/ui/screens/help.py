"""The help screen: every command by group. Owns layout and search; the table of commands says it all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from tuireader.arabic.normalization import fold
from tuireader.ui.commands import Command, shown_keys
from tuireader.ui.panes.bars import line_of, title
from tuireader.ui.panes.blocks import Block, BlockList
from tuireader.ui.panes.prompt import Prompt
from tuireader.wording import N_, tr

KEY_COLUMN = 14
HINT = N_("/ searches   Esc leaves")


class HelpScreen(ModalScreen[None]):
    """Shows the keys; any of Esc, q and ? leaves, / lists only what has some words."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1", "leave", show=False),
        Binding("slash", "search", show=False),
    ]
    DEFAULT_CSS = """
    HelpScreen > #box { height: 90%; }
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
        self._fill("")
        self._list.focus()

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
                keys = shown_keys(command)
                text = f"{keys}{' ' * max(1, KEY_COLUMN - line_of(keys).width)}{tr(command.help)}"
                yield Block(text, spans=((0, len(keys), "key"),))


def _fits(command: Command, words: Sequence[str]) -> bool:
    """Whether each word is one of its keys, or of what is said of it; a single letter is a key."""
    said = fold(f"{tr(command.help)} {tr(command.group)} {command.name.replace('_', ' ')}").lower()
    keys = {*command.keys, *shown_keys(command).split()}
    return all(word in keys or (len(word) > 1 and fold(word).lower() in said) for word in words)
