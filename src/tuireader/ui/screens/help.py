"""The help screen: every command by group. Owns nothing but its layout; the table of commands says it all."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from tuireader.ui.commands import Command, shown_keys
from tuireader.ui.panes.bars import title
from tuireader.ui.panes.blocks import Block, BlockList
from tuireader.wording import tr

KEY_COLUMN = 14


class HelpScreen(ModalScreen[None]):
    """Shows the keys; any of Esc, q and ? leaves."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,question_mark,f1", "dismiss", show=False)]
    DEFAULT_CSS = """
    HelpScreen > #box { height: 90%; }
    """

    def __init__(self, commands: Sequence[Command]) -> None:
        super().__init__()
        self._commands = commands
        self._list = BlockList()

    def compose(self) -> ComposeResult:
        """One list."""
        with Vertical(id="box") as box:
            title(box, tr("Keys"), tr("Esc leaves"))
            yield self._list

    def on_mount(self) -> None:
        """Fill the list."""
        blocks: list[Block] = []
        for group, commands in groupby(self._commands, key=lambda command: command.group):
            blocks.append(Block(tr(group), style="title", space=True))
            for command in commands:
                keys = shown_keys(command)
                text = f"{keys:<{KEY_COLUMN}}{tr(command.help)}"
                blocks.append(Block(text, spans=((0, len(keys), "key"),)))
        self._list.show(blocks)
        self._list.focus()

    async def action_dismiss(self, result: None = None) -> None:
        """Leave."""
        self.dismiss(result)
