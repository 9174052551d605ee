"""What the screen remembers from one start to the next though no setting says it. Owns the small file of it."""

from __future__ import annotations

from pathlib import Path

import msgspec
from msgspec import Struct

from tuireader.reading.writing import write_file

FILE = "screen.json"


class Screen(Struct, frozen=True, omit_defaults=True):
    """What was chosen last; None where nothing was."""

    theme: str | None = None
    panel_width: int | None = None
    tour: bool = False
    """Whether the first steps were shown."""


class Remembered:
    """The file in the data folder; without a folder nothing outlasts the process."""

    def __init__(self, folder: Path | None = None) -> None:
        self._path = folder / FILE if folder else None
        self.screen = self._read()

    def _read(self) -> Screen:
        """What the file says; it holds nothing that anybody wrote, so that a damaged one is as good as none."""
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=Screen) if self._path else Screen()
        except (OSError, msgspec.DecodeError):
            return Screen()

    def change(self, **changes: str | int) -> None:
        """Remember something anew.

        Raises:
            ExportError: It cannot be written; it holds until the end of the process.
        """
        screen = msgspec.structs.replace(self.screen, **changes)
        if screen == self.screen:
            return
        self.screen = screen
        if self._path is not None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_file(self._path, msgspec.json.encode(screen), overwrite=True)
