"""The Textual application. Owns driver, themes, signals and the palette; the reader screen does the rest."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Iterable, Sequence
from contextlib import suppress

from rich.console import RenderableType
from textual import events, on
from textual.app import App, SystemCommand
from textual.driver import Driver
from textual.screen import Screen

from tuireader.errors import ConfigError, TuiReaderError
from tuireader.reading.config import Config
from tuireader.reading.desk import Desk
from tuireader.reading.terminal.bidi import Bidi
from tuireader.reading.terminal.modes import ABOUT
from tuireader.ui.commands import COUNT, configured, shown_keys
from tuireader.ui.driver import with_bidi
from tuireader.ui.emission import emitted
from tuireader.ui.messages import TextWanted
from tuireader.ui.screens.reader import ReaderScreen
from tuireader.ui.theme import DARK, LIGHT, THEMES


class TuiReaderApp(App[None]):
    """Reads one open text."""

    CSS_PATH = "reader.tcss"
    TITLE = "tuireader"
    ENABLE_COMMAND_PALETTE = False
    """Its key would be bound here; ours is in the table of commands."""

    def __init__(self, desk: Desk, config: Config, notices: Sequence[str] = (), bidi: Bidi | None = None) -> None:
        """Take an open text.

        Args:
            desk: The open text.
            config: The settings.
            notices: Lines to be told to the reader at the start.
            bidi: What is known of the terminal; without it, nothing is.

        Raises:
            ConfigError: The settings name an unknown command or theme, or one key twice.
        """
        # The base class asks for the driver, which is made for it.
        self.bidi = bidi or Bidi()
        super().__init__()
        self.use_command_palette = True
        self.desk = desk
        self._commands = configured(config.keys)
        self._config = config
        self._notices = notices
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = self._known(config.reader.theme)

    def _known(self, theme: str) -> str:
        if theme not in self.available_themes:
            hint = f"there are: {', '.join(sorted(self.available_themes))}"
            raise ConfigError(f"settings, reader.theme: there is no theme {theme}", hint)
        return theme

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """What our looks name, for the themes of others, which know nothing of it."""
        return (DARK if self.current_theme.dark else LIGHT).variables

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
        return f"bidi {choice.mode}: {ABOUT[choice.mode]}"

    def get_default_screen(self) -> Screen[None]:
        """The reader screen is the first one, so that no empty one is drawn before it."""
        return ReaderScreen(self.desk, self._config, self._commands, self._notices)

    def on_mount(self) -> None:
        """Leave in good order when asked to by a signal, so that the terminal is given back as it was."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, self._leave, number)

    def _leave(self, number: signal.Signals) -> None:
        self._keep_place()
        self.exit(return_code=128 + number)

    async def action_quit(self) -> None:
        """Textual's own way out, Ctrl+Q, keeps the place as ours does."""
        self._keep_place()
        self.exit()

    def _keep_place(self) -> None:
        with suppress(TuiReaderError):
            self.desk.keep_place()

    @on(TextWanted)
    def _read(self, message: TextWanted) -> None:
        self._keep_place()
        self.desk = message.desk
        self.switch_screen(self.get_default_screen())

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
        yield SystemCommand("theme", "choose the colours", self.action_change_theme)

    def _run(self, name: str) -> None:
        screen = self.screen
        if isinstance(screen, ReaderScreen):
            screen.action_command(name)
