"""The export dialog: where to, and a look at what. Owns the choice; the exporters and `reading/` do the work."""

from __future__ import annotations

import os
from pathlib import Path
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from tuireader.arabic.characters import has_arabic
from tuireader.arabic.cleaning import visible, visible_lines
from tuireader.errors import ExportError, TuiReaderError
from tuireader.exporters import EXPORTERS, export, preview
from tuireader.reading.desk import Desk
from tuireader.reading.export import bundle, write_file
from tuireader.ui.panes.blocks import Block, BlockList

HINT = "Enter writes   ↑ ↓ other format   Esc leaves"
PREVIEW_LINES = 40


class PathInput(Input):
    """What is pasted is drawn as it stands by Textual, so nothing of it may be a control."""

    def on_paste(self, event: events.Paste) -> None:
        """Make it harmless before it is taken."""
        event.text = visible(event.text)


class ExportScreen(ModalScreen[str | None]):
    """Gives one line that says what was written, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss_none", priority=True),
        Binding("down", "format(1)", priority=True),
        Binding("up", "format(-1)", priority=True),
    ]
    DEFAULT_CSS = """
    ExportScreen > #box { height: 24; }
    ExportScreen Input, ExportScreen Input:focus { border: none; height: 1; padding: 0 1; background: $background; }
    ExportScreen #preview { height: 1fr; }
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._formats = list(EXPORTERS)
        self._format = self._formats[0]
        self._path = PathInput(str(self._suggestion()), id="path")
        self._preview = BlockList(id="preview")
        self._hint = BlockList(id="hint")
        self._refused: Path | None = None
        self._bundle = bundle(desk.opened, desk.notebook, desk.pipeline)

    def compose(self) -> ComposeResult:
        """The path, the preview, the keys."""
        with Vertical(id="box"):
            yield self._path
            yield self._preview
            yield self._hint

    def on_mount(self) -> None:
        """Show the first format."""
        self._preview.can_focus = self._hint.can_focus = False
        self._hint.show([Block(HINT, style="quiet")])
        self._path.focus()
        self._show()

    def _suggestion(self) -> Path:
        name = visible(Path(self._desk.opened.name).stem)
        return Path(f"{name}-notes{EXPORTERS[self._format].suffix}")

    def _show(self) -> None:
        box = self.query_one("#box")
        box.border_title = f"Export {self._count()} as {self._format}"
        lines = visible_lines(preview(self._format, [self._bundle])).split("\n")[:PREVIEW_LINES]
        self._preview.show([Block(line, base=int(has_arabic(line)), style="quiet") for line in lines])

    def action_format(self, step: int) -> None:
        """Choose the next or previous format; the file name gets its suffix."""
        self._format = self._formats[(self._formats.index(self._format) + step) % len(self._formats)]
        stem, suffix = os.path.splitext(self._path.value)
        if suffix in {exporter.suffix for exporter in EXPORTERS.values()}:
            self._path.value = stem + EXPORTERS[self._format].suffix
        elif stem and stem.strip("./"):
            self._path.value += EXPORTERS[self._format].suffix
        self._show()

    @on(Input.Submitted)
    def _write(self) -> None:
        path = Path(os.path.expanduser(self._path.value.strip()))
        try:
            self._check(path)
            write_file(path, export(self._format, [self._bundle]), overwrite=self._refused == path)
        except ExportError as error:
            self._refused = path if path.is_file() else None
            hint = "Enter again writes over it" if self._refused else error.hint
            self._warn(f"{error.message}: {hint}" if hint else error.message)
        except TuiReaderError as error:
            self._warn(str(error))
        else:
            self.dismiss(f"{self._count()} written to {path.resolve()}")

    def _check(self, path: Path) -> None:
        """Refuse what is no name of a file. Raises ExportError."""
        if visible(str(path)) != str(path):
            raise ExportError("a file name has no control characters")
        if path.is_dir():
            raise ExportError(f"{path} is a folder" if self._path.value.strip() else "the file needs a name")

    def _warn(self, text: str) -> None:
        self._hint.show([Block(text, style="warning")])

    def _count(self) -> str:
        count = len(self._bundle.entries)
        return f"{count} {'mark' if count == 1 else 'marks'}"

    def action_dismiss_none(self) -> None:
        """Leave without writing."""
        self.dismiss(None)
