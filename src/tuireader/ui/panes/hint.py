"""The line below a dialog: its keys, or what cannot be done. Owns its height; what is said is the dialog's."""

from __future__ import annotations

from tuireader.layout import AS_WRITTEN, LaidOut
from tuireader.ui.panes.blocks import Block, BlockList

MOST_ROWS = 4


class Hint(BlockList, can_focus=False):
    """As high as what it says: a reason is never cut off."""

    def __init__(self, text: str) -> None:
        super().__init__(id="hint")
        self._text = text
        self.say(text)

    def say(self, text: str, *, warning: bool = False) -> None:
        """Say something else."""
        self._text = text
        self._fit()
        self.show([Block(text, style="warning" if warning else "quiet")])

    def on_resize(self) -> None:
        """Wrap at the new width."""
        self._fit()
        super().on_resize()

    def _fit(self) -> None:
        if self.size.width > 2:
            rows = LaidOut(self._text, 0, AS_WRITTEN).line_count(self.size.width - 2)
            self.styles.height = min(rows, MOST_ROWS)
