"""Whether the language parts can be used yet. Owns what waits for them; opens nothing itself and draws nothing."""

from __future__ import annotations

from collections.abc import Callable

from tuireader.errors import TuiReaderError
from tuireader.ui.actions.parts import Say
from tuireader.ui.panes.blocks import Block
from tuireader.ui.panes.tabs import Listed, Tab
from tuireader.wording import tr

WITHOUT_LANGUAGE = (Tab.NOTES, Tab.CONTENTS, Tab.HITS)


class LanguageGate:
    """Closed, open, or shut for good; remembers the last command that came too early."""

    def __init__(self, say: Say) -> None:
        self._say = say
        self._state: bool | TuiReaderError = False
        self.doing = ""
        """The command that is being done."""
        self.wish: str | None = None
        """What was asked for before the gate was open; the next command takes its place."""
        self.takes_time = False
        """Whether opening takes so long that it is said."""

    @property
    def is_open(self) -> bool:
        """Whether every layer can be had at once."""
        return self._state is True

    @property
    def is_settling(self) -> bool:
        """Whether it is not known yet if it opens."""
        return self._state is False

    def settle(self, result: bool | TuiReaderError) -> str | None:
        """Open it, or shut it with the reason; the command that was waiting for it to open."""
        self._state = result
        if isinstance(result, TuiReaderError):
            self._say(str(result), warning=True)
            return None
        return self.wish

    def ready(self) -> bool:
        """Whether it is open; says why where it is not, and remembers the command."""
        if isinstance(self._state, TuiReaderError):
            self._say(str(self._state), warning=True)
        elif not self._state:
            self.wish = self.doing
            self._say(tr("one moment: the dictionary is being opened"))
        return self.is_open

    def fill(self, tab: Tab, fill: Callable[[Tab], Listed], *, is_made: bool) -> Listed:
        """What a tab says, or why it says nothing; one whose content was kept needs nothing to be open."""
        if self.is_open or is_made or tab in WITHOUT_LANGUAGE:
            return fill(tab)
        if isinstance(self._state, TuiReaderError):
            return Listed([Block(str(self._state), style="warning")])
        waits = Block(tr("Preparing the dictionary, which is done once …"), style="quiet")
        return Listed([waits] if self.takes_time else [])
