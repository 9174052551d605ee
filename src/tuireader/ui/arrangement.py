"""What stands where on the reader screen: header, panel, text, footer. Owns that alone; knows no text and no command.

On a narrow terminal the panel is there only for a look, and on a very narrow one it lies over the text.
"""

from __future__ import annotations

from textual.geometry import Size
from textual.screen import Screen

from tuireader.errors import TuiReaderError
from tuireader.reading.config import LEAST_PANEL, MOST_PANEL, PANEL_WIDTH, Reader
from tuireader.reading.remembered import Remembered
from tuireader.ui.panes.bars import Footer
from tuireader.ui.panes.side_panel import SidePanel
from tuireader.ui.panes.text_pane import TextPane
from tuireader.wording import direction, tr

NARROW = 90
"""Below this many columns the panel is closed until it is asked for, and again by Esc or by going somewhere from it."""
LEAST_TEXT = 30
"""Columns that a panel beside the text leaves to it."""
VERY_NARROW = PANEL_WIDTH + LEAST_TEXT
"""Below this many columns the panel covers the text."""
PASSING = "-passing"
"""The class of a panel that is open for a look."""
AIRY = 30
"""From this many rows up a blank one stands above the text."""


class Arrangement:
    """Puts the parts of one screen in their places."""

    def __init__(
        self,
        screen: Screen[None],
        pane: TextPane,
        panel: SidePanel,
        footer: Footer,
        settings: Reader,
        remembered: Remembered,
    ) -> None:
        self._screen = screen
        self._pane = pane
        self._panel = panel
        self._footer = footer
        self._remembered = remembered
        self._wanted_width = settings.panel_width or remembered.screen.panel_width or PANEL_WIDTH
        self._beside = settings.panel
        """Whether the panel stands beside the text where there is room."""
        self._alone = False
        self._opened_before = False
        """Whether the panel was open when all but the text was hidden."""

    @property
    def _size(self) -> Size:
        return self._screen.app.size

    @property
    def _narrow(self) -> bool:
        return self._size.width < NARROW

    @property
    def _covers(self) -> bool:
        return self._size.width < VERY_NARROW

    @property
    def panel_width(self) -> int:
        """Of the panel, in cells."""
        room = self._size.width if self._covers else self._size.width - LEAST_TEXT
        return max(1, min(self._wanted_width, room))

    def begin(self) -> None:
        """Put all in place for the first time."""
        self._panel.display = self._beside and not self._narrow
        self._place()

    def resized(self) -> None:
        """Put the panel beside the text or over it."""
        narrow, was_narrow = self._narrow, self._panel.has_class(PASSING)
        self._place()
        if narrow and not was_narrow:
            self._beside, self._panel.display = self._panel.display, False
            self._pane.focus()
        elif was_narrow and not narrow and self._beside and not self._alone:
            self._panel.display = True
            self._panel.fill()

    def _place(self) -> None:
        self._panel.set_class(self._narrow, PASSING)
        self._panel.set_class(self._covers, "-over")
        self._panel.set_class(bool(direction()), "-right")
        self._panel.styles.width = self.panel_width
        self._screen.set_class(self._size.height >= AIRY, "-airy")

    def widen_panel(self, cells: int) -> None:
        """Give the panel more cells, or fewer; remembered for the next start."""
        self._wanted_width = max(LEAST_PANEL, min(MOST_PANEL, self.panel_width + cells))
        self._place()
        try:
            self._remembered.change(panel_width=self._wanted_width)
        except TuiReaderError as error:
            self._footer.say(tr("the width is not remembered: {error}", error=str(error)), warning=True)

    @property
    def alone(self) -> bool:
        """Whether only the text is shown."""
        return self._alone

    def toggle_alone(self) -> bool:
        """Hide everything but the text, or bring it back; whether it is hidden now."""
        self._alone = not self._alone
        if self._alone:
            self._opened_before, self._panel.display = self._panel.display, False
            self._pane.focus()
        else:
            self._panel.display = self._opened_before
            self._panel.fill()
        self._screen.set_class(self._alone, "-alone")
        self._pane.show_alone(alone=self._alone)
        return self._alone
