"""Every command of the table with its handler, and every key with its command. Owns which groups there are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.app import App
from textual.binding import Binding, BindingsMap

from tuireader.ui.actions.copying import Copying
from tuireader.ui.actions.count import Count
from tuireader.ui.actions.entities import Entities
from tuireader.ui.actions.finding import Finding
from tuireader.ui.actions.jumps import Jumps
from tuireader.ui.actions.marking import Marking
from tuireader.ui.actions.motions import Motions
from tuireader.ui.actions.notes import Notes
from tuireader.ui.actions.parts import Parts, handlers_of
from tuireader.ui.actions.program import Program
from tuireader.ui.actions.readings import Readings
from tuireader.ui.actions.sequences import FOLLOW, Sequences
from tuireader.ui.actions.viewing import Viewing
from tuireader.ui.actions.vocabulary import Vocabulary
from tuireader.ui.commands import Command


class Wiring:
    """The groups of one reader screen."""

    def __init__(
        self,
        parts: Parts,
        app: App[None],
        commands: Sequence[Command],
        count: Count,
        keep_place: Callable[[], None],
        run: Callable[[str], None],
    ) -> None:
        """`run` does a command by its name."""
        self.viewing = Viewing(parts)
        self.readings = Readings(parts)
        self.notes = Notes(parts, app)
        self.entities = Entities(parts)
        marking = Marking(parts, self.notes.edit, Copying(app, parts.say))
        groups = (
            Motions(parts),
            Jumps(parts, count, marking.open_here),
            self.viewing,
            Finding(parts),
            marking,
            self.notes,
            Vocabulary(parts),
            Program(parts, app, commands, keep_place),
        )
        self.handlers = handlers_of(commands, groups) | Sequences(parts, commands, count, run).handlers


def bindings_of(commands: Sequence[Command]) -> BindingsMap:
    """Every key of the table; the first one of a sequence asks for the second."""
    whole = [(key, command.name, command.help) for command in commands for key in command.keys if " " not in key]
    firsts = {key.partition(" ")[0] for command in commands for key in command.keys if " " in key}
    every = [*whole, *((first, FOLLOW + first, "") for first in sorted(firsts))]
    return BindingsMap(Binding(key, f"command({name!r}, {key!r})", said, show=False) for key, name, said in every)
