"""Help, palette, export, other texts, leaving. Owns the order in which Esc backs out; the screens do the rest."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.app import App

from tuireader.ui.actions.parts import Parts
from tuireader.ui.arrangement import PASSING
from tuireader.ui.commands import Command
from tuireader.ui.messages import LibraryWanted, NothingToLeave, SearchWanted, SourceWanted
from tuireader.wording import tr


class Program:
    """Commands of the group Program, and export, which is a screen of its own."""

    def __init__(
        self, parts: Parts, app: App[None], commands: Sequence[Command], keep_place: Callable[[], None]
    ) -> None:
        self._parts = parts
        self._app = app
        self._commands = commands
        self._keep_place = keep_place

    def export(self) -> None:
        from tuireader.ui.screens.export import ExportScreen

        self._app.push_screen(ExportScreen(self._parts.desk), lambda said: self._parts.say(said) if said else None)

    def library(self) -> None:
        self._app.post_message(LibraryWanted())

    def search_all(self) -> None:
        self._app.post_message(SearchWanted())

    def reload(self) -> None:
        source = self._parts.desk.opened.source
        if source is None:
            self._parts.say(tr("it came in on standard input and cannot be read again"), warning=True)
            return
        self._keep_place()
        self._app.post_message(SourceWanted(source, reload=True))

    def help(self) -> None:
        from tuireader.ui.screens.help import HelpScreen

        self._app.push_screen(HelpScreen(self._commands))

    def palette(self) -> None:
        self._app.action_command_palette()

    def back(self) -> None:
        """Leave the innermost of selection, search, the text alone, panel over the text, panel focus."""
        desk, panel, pane = self._parts.desk, self._parts.panel, self._parts.pane
        if desk.selection.active:
            desk.selection.clear()
        elif desk.finding.query:
            desk.finding.clear()
            panel.show_hits(on=False)
        elif self._parts.arrangement.alone:
            self._parts.arrangement.toggle_alone()
        elif panel.has_class(PASSING) and panel.display:
            panel.display = False
        elif pane.has_focus:
            pane.post_message(NothingToLeave())
        pane.focus()
        pane.repaint()
        self._parts.say("")

    def suspend(self) -> None:
        """Keep the place and give the terminal to the shell; the driver gives it back as it was."""
        self._keep_place()
        self._app.action_suspend_process()

    def quit(self) -> None:
        self._keep_place()
        self._app.exit()
