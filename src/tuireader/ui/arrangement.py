"""What stands where on the reader screen: header, panel, text, footer. Owns that alone; knows no text and no command.

On a narrow terminal the panel lies over the text instead of narrowing it.
"""

from __future__ import annotations

from textual.geometry import Size

from tuireader.reading.config import Reader
from tuireader.ui.panes.side_panel import SidePanel
from tuireader.ui.panes.text_pane import TextPane

NARROW = 90
"""Below this many columns the panel covers the text."""


class Arrangement:
    """Puts the parts of one screen in their places."""

    def __init__(self, pane: TextPane, panel: SidePanel, settings: Reader) -> None:
        self._pane = pane
        self._panel = panel
        self._settings = settings
        self._beside = settings.panel
        """Whether the panel stands beside the text where there is room."""

    @property
    def _size(self) -> Size:
        return self._pane.app.size

    @property
    def panel_width(self) -> int:
        """Of the panel, in cells."""
        return min(self._settings.panel_width, self._size.width)

    def begin(self) -> None:
        """Put all in place for the first time."""
        self._panel.display = self._settings.panel and self._size.width >= NARROW
        self._place_panel()

    def resized(self) -> None:
        """Put the panel beside the text or over it."""
        narrow, was_narrow = self._size.width < NARROW, self._panel.has_class("-over")
        self._place_panel()
        if narrow and not was_narrow:
            self._beside, self._panel.display = self._panel.display, False
            self._pane.focus()
        elif was_narrow and not narrow and self._beside:
            self._panel.display = True
            self._panel.fill()

    def _place_panel(self) -> None:
        self._panel.set_class(self._size.width < NARROW, "-over")
        self._panel.styles.width = self.panel_width
