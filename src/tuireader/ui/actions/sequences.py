"""Keys of two: what may follow the first one. Owns the question; the table says what the second one calls."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tuireader.ui.actions.count import Count
from tuireader.ui.actions.parts import Parts
from tuireader.ui.commands import Command
from tuireader.ui.key_names import key_named, shown_key
from tuireader.wording import tr

FOLLOW = "follow "
"""Before the first key of sequences: what its handler is called."""


class Sequences:
    """Asks for the second key, and says what each one does."""

    def __init__(self, parts: Parts, commands: Sequence[Command], count: Count, run: Callable[[str], None]) -> None:
        self._parts, self._count, self._run = parts, count, run
        self._second: dict[str, dict[str, Command]] = {}
        for command in commands:
            for key in command.keys:
                first, blank, second = key.partition(" ")
                if blank:
                    self._second.setdefault(first, {})[second] = command

    @property
    def handlers(self) -> dict[str, Callable[[], None]]:
        """What the first keys call."""
        return {FOLLOW + first: lambda first=first: self._ask(first) for first in self._second}  # type: ignore[misc]

    def _ask(self, first: str) -> None:
        following, digits = self._second[first], self._count.digits

        def take(key: str) -> None:
            command = following.get(key_named(key) or key)
            if command is None:
                keys = f"{shown_key(first)} {shown_key(key)}"
                self._parts.say(tr("{keys} calls nothing", keys=keys), warning=True)
            else:
                self._count.digits = digits
                self._run(command.name)

        choice = "  ".join(f"{shown_key(key)} {_brief(command)}" for key, command in following.items())
        self._parts.prompt.ask_key(tr("{key} …  {choice}", key=shown_key(first), choice=choice), take)


def _brief(command: Command) -> str:
    return tr(command.help).partition(";")[0].partition(":")[0]
