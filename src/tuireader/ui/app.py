"""The Textual application. Owns driver, themes, signals and the palette; the reader screen does the rest."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from rich.console import RenderableType
from textual import events, on
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.css.query import NoMatches
from textual.driver import Driver
from textual.screen import Screen
from textual.theme import Theme
from textual.worker import get_current_worker

from tuireader.errors import ConfigError, TuiReaderError
from tuireader.reading.config import AUTO, Config
from tuireader.reading.desk import Desk
from tuireader.reading.remembered import Remembered
from tuireader.reading.shelving import Shelving
from tuireader.reading.terminal.bidi import Bidi
from tuireader.reading.terminal.modes import ABOUT
from tuireader.ui.commands import COUNT, configured, shown_keys, use_table
from tuireader.ui.driver import with_bidi
from tuireader.ui.emission import emitted
from tuireader.ui.keyboard import Keyboard
from tuireader.ui.messages import LibraryWanted, SearchWanted, SourceWanted, TextWanted
from tuireader.ui.panes.bars import Footer
from tuireader.ui.screens.reader import ReaderScreen
from tuireader.ui.theme import ANSI, DARK, THEMES, look_variables
from tuireader.ui.typed import TypedKeys
from tuireader.ui.waiting import Waiting
from tuireader.wording import tr

if TYPE_CHECKING:
    from tuireader.reading.library import Library

SHELVED_AFTER = 1.0
"""Seconds after which an open text is entered in the library: the first picture and the dictionary go before."""


class TuiReaderApp(App[None]):
    """Reads one open text at a time; begins with the library where none is named."""

    CSS_PATH = "reader.tcss"
    TITLE = "tuireader"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "stop_waiting", show=False, priority=True)]
    ENABLE_COMMAND_PALETTE = False
    """Its key would be bound here; ours is in the table of commands."""

    def __init__(
        self,
        begin: Desk | Library,
        shelving: Shelving,
        config: Config,
        notices: Sequence[str] = (),
        bidi: Bidi | None = None,
        remembered: Remembered | None = None,
        *,
        on_terminal: bool = False,
        tour: bool = False,
    ) -> None:
        """Take an open text, or what there is to choose from.

        Args:
            begin: The open text, or the library.
            shelving: Opens other texts.
            config: The settings.
            notices: Lines to be told to the reader at the start.
            bidi: What is known of the terminal; without it, nothing is.
            remembered: What outlasts the process.
            on_terminal: Whether its colours are those of a terminal.
            tour: Whether the first text is read with the first steps beside it.

        Raises:
            ConfigError: The settings name an unknown command or theme, or one key twice.
        """
        # The base class asks for the driver, which is made for it.
        self.bidi = bidi or Bidi()
        # Textual looks at NO_COLOR before it knows our theme, and would draw in greys.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self.use_command_palette = True
        self.desk = begin if isinstance(begin, Desk) else None
        self._library = None if isinstance(begin, Desk) else begin
        self._commands = configured(config.keys)
        use_table(self._commands)
        self._shelving, self._config, self._notices, self._tour = shelving, config, notices, tour
        self._remembered, self._waiting = remembered or Remembered(), Waiting(self)
        self._begin_theme(on_terminal=on_terminal)

    def _begin_theme(self, *, on_terminal: bool) -> None:
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = self._chosen_theme(self._config.reader.theme, on_terminal=on_terminal)

    def _chosen_theme(self, wanted: str, *, on_terminal: bool) -> str:
        """What the settings say, else what was chosen last, else what the terminal can show; NO_COLOR goes before."""
        if wanted not in (AUTO, *self.available_themes):
            hint = tr("there are: {themes}", themes=", ".join(sorted(self.available_themes)))
            raise ConfigError(tr("settings, reader.theme: there is no theme {theme}", theme=wanted), hint)
        if self.no_color:
            return ANSI.name
        if wanted != AUTO:
            return wanted
        last = self._remembered.screen.theme
        few = on_terminal and self.console.color_system in ("standard", "windows")
        return last if last and last in self.available_themes else ANSI.name if few else DARK.name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """What our looks name, for the themes of others, which know nothing of it."""
        return look_variables(self.current_theme)

    def _remember_theme(self, theme: Theme) -> None:
        try:
            self._remembered.change(theme=theme.name)
        except TuiReaderError as error:
            self._say(tr("the theme is not remembered: {error}", error=str(error)))

    def get_driver_class(self) -> type[Driver]:
        """The platform's driver, with the terminal's own bidi off while it draws."""
        return with_bidi(super().get_driver_class(), self.bidi)

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Everything that is drawn passes here, in the form of the bidi mode."""
        super()._display(screen, emitted(renderable, self.bidi.choice.mode))  # type: ignore[arg-type]

    def cycle_bidi(self) -> str:
        """Go on to the next bidi mode, draw anew in it, and say what it is."""
        left, choice = self.bidi.choice, self.bidi.cycle()
        if self._driver is not None and not self.is_headless and left.switch != choice.switch:
            self._driver.write(left.leave + choice.enter)
        self.screen.refresh(layout=True)
        return tr("bidi {mode}: {about}", mode=choice.mode.value, about=tr(ABOUT[choice.mode]))

    def get_default_screen(self) -> Screen[None]:
        """What is read or chosen from is on the first screen, so that no empty one is drawn before it."""
        if self.desk is None:
            return self._library_screen()
        tour, self._tour = self._tour, False
        return ReaderScreen(self.desk, self._config, self._commands, self._notices, self._remembered, tour=tour)

    def _library_screen(self) -> Screen[None]:
        from tuireader.reading.library import Library
        from tuireader.ui.screens.library import LibraryScreen

        library = self._library or Library(self._shelving.store)
        return LibraryScreen(self._shelving, library, list(self._notices if self.desk is None else ()))

    def on_mount(self) -> None:
        """Leave in good order when asked to by a signal, so that the terminal is given back as it was."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, self._leave, number)
        self.theme_changed_signal.subscribe(self, self._remember_theme)
        self._shelve_soon()

    def _leave(self, number: signal.Signals) -> None:
        self._keep_place()
        self.exit(return_code=128 + number)

    def _handle_exception(self, error: Exception) -> None:
        # A screen that is opened while the reader is being left is shown without ever being given its parts.
        if not (self._exit and isinstance(error, NoMatches)):
            super()._handle_exception(error)

    async def action_quit(self) -> None:
        """Textual's own way out, Ctrl+Q, keeps the place as ours does."""
        self._keep_place()
        self.exit()

    def _keep_place(self) -> None:
        with suppress(TuiReaderError):
            if self.desk is not None:
                self.desk.keep_place()

    @on(TextWanted)
    def _read(self, message: TextWanted) -> None:
        self._show(message.desk)

    def _show(self, desk: Desk) -> None:
        self._keep_place()
        self.desk, self._notices = desk, [desk.opened.notice] if desk.opened.notice else []
        while len(self.screen_stack) > 2:
            self.pop_screen()
        # Textual gives the first screen no way to be left: the second one lies on it, and is what is exchanged.
        show = self.push_screen if len(self.screen_stack) == 1 else self.switch_screen
        show(self.get_default_screen())
        self._shelve_soon()

    @on(SourceWanted)
    def _open(self, message: SourceWanted) -> None:
        worker = self.run_worker(partial(self._opening, message), thread=True, group="opening", exclusive=True)
        self._waiting.begin(tr("opening {name}", name=Path(message.source).name), worker)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Esc is the screen's own while nothing is waited for."""
        return self._waiting.active if action == "stop_waiting" else super().check_action(action, parameters)

    def action_stop_waiting(self) -> None:
        """Give up what is waited for."""
        self._waiting.stop()

    def _opening(self, message: SourceWanted) -> None:
        worker = get_current_worker()
        try:
            desk = self._shelving.open(message.source, reload=message.reload)
        except TuiReaderError as error:
            if not worker.is_cancelled:
                self.call_from_thread(self._not_opened, error)
            return
        if message.query:
            desk.finding.search(message.query)
        if message.place is not None:
            desk.session.go_to_text(*message.place)
        if not worker.is_cancelled:
            self.call_from_thread(self._opened, desk)

    def _not_opened(self, error: TuiReaderError) -> None:
        self._waiting.done()
        self._say(str(error))

    def _opened(self, desk: Desk) -> None:
        self._waiting.done()
        self._show(desk)

    def _say(self, text: str) -> None:
        for footer in self.screen.query(Footer):
            footer.say(text, warning=True)

    @on(LibraryWanted)
    def _list_texts(self) -> None:
        from tuireader.ui.screens.library import LibraryScreen

        self._keep_place()
        if isinstance(self.screen_stack[0], LibraryScreen):
            while len(self.screen_stack) > 1:
                self.pop_screen()
        else:
            self.push_screen(self._library_screen())

    @on(SearchWanted)
    def _search_texts(self) -> None:
        from tuireader.ui.screens.search import SearchScreen

        self.push_screen(SearchScreen(self._shelving))

    def _shelve_soon(self) -> None:
        if self.desk is not None:
            work = partial(self._shelving_of, self.desk)
            self.set_timer(SHELVED_AFTER, partial(self.run_worker, work, thread=True, group="shelving", exclusive=True))

    def _shelving_of(self, desk: Desk) -> None:
        worker = get_current_worker()
        try:
            self._shelving.shelve(desk, lambda: worker.is_cancelled)
        except TuiReaderError as error:
            # Nobody listens any more to a worker that was cancelled, and it would wait for ever.
            if not worker.is_cancelled:
                self.call_from_thread(self._say, tr("the library does not know this text: {error}", error=str(error)))

    @cached_property
    def _typed(self) -> TypedKeys:
        return TypedKeys(self, Keyboard(self._config.reader.arabic_keyboard), super().on_event)

    async def on_event(self, event: events.Event) -> None:
        """Keys of an Arabic layout do what the Latin ones in their places do."""
        if isinstance(event, events.Key) and not event.is_forwarded:
            await self._typed.take(event)
        else:
            await super().on_event(event)

    def on_key(self, event: events.Key) -> None:
        """A key comes up to here when nothing took it, as one does that was typed faster than a question opens."""
        screen = self.screen
        if isinstance(screen, ReaderScreen) and screen.answer(event):
            event.prevent_default()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every command of the table in the palette, with its key, and the choice of theme."""
        for command in self._commands:
            if command.name == COUNT:
                continue
            title = f"{command.name.replace('_', ' ')} ({shown_keys(command)})"
            yield SystemCommand(title, command.help, lambda name=command.name: self._run(name))
        yield SystemCommand(tr("theme"), tr("choose the colours"), self.action_change_theme)

    def _run(self, name: str) -> None:
        screen = self.screen
        if isinstance(screen, ReaderScreen):
            screen.action_command(name)
