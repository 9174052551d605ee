"""The parts of the reader screen that commands work with. Owns nothing; holds them together for the action groups."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from msgspec import Struct

from tuireader.layout import Display
from tuireader.reading.desk import Desk
from tuireader.ui.arrangement import Arrangement
from tuireader.ui.commands import Command
from tuireader.ui.panes.prompt import Prompt
from tuireader.ui.panes.side_panel import SidePanel
from tuireader.ui.panes.text_pane import TextPane


class Say(Protocol):
    """Shows one line to the reader."""

    def __call__(self, text: str, *, warning: bool = False, stay: bool = False) -> None:
        """`stay` keeps it until the next one."""
        ...


class Parts(Struct, frozen=True):
    """What an action may use."""

    desk: Desk
    pane: TextPane
    panel: SidePanel
    arrangement: Arrangement
    prompt: Prompt
    say: Say
    language_ready: Callable[[], bool]
    """Whether layers that need the dictionary can be had at once; says why where they cannot."""
    draw_as: Callable[[Display], None]
    """Draws text, panel and header with other marks or digits."""


def handlers_of(commands: Sequence[Command], groups: Sequence[object]) -> dict[str, Callable[[], None]]:
    """What each command calls: the method of its name in one of the groups."""
    names = [command.name for command in commands]
    return {name: getattr(group, name) for name in names for group in groups if hasattr(group, name)}
