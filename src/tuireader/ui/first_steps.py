"""Whether and when the first steps are shown on a reader screen. Owns that; the line itself is a pane."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from textual.screen import Screen

from tuireader.errors import TuiReaderError
from tuireader.reading.desk import Desk
from tuireader.reading.remembered import Remembered
from tuireader.ui.panes.bars import Footer
from tuireader.ui.panes.side_panel import SidePanel

if TYPE_CHECKING:
    from tuireader.ui.panes.tour import Tour


class FirstSteps:
    """Nothing at all but at the very first start."""

    def __init__(self, screen: Screen[None], remembered: Remembered, *, wanted: bool) -> None:
        self._screen, self._remembered, self._wanted = screen, remembered, wanted
        self._tour: Tour | None = None

    def begin(self, desk: Desk, panel: SidePanel, footer: Footer) -> None:
        """Show them if they are wanted, and remember that they were shown."""
        if not self._wanted:
            return
        from tuireader.ui.panes.tour import Tour

        self._tour = Tour(desk, panel)
        self._screen.mount(self._tour, before=footer)
        with suppress(TuiReaderError):
            self._remembered.change(tour=True)

    def look(self, command: str = "") -> None:
        """See whether a step was done."""
        if self._tour is not None:
            self._tour.look(command)

    def end(self) -> None:
        """Be rid of them."""
        if self._tour is not None:
            self._tour.remove()
            self._tour = None
