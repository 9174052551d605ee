"""The export dialog: where to, which notes, a look at them. Owns the choice; exporters and `reading/` do the work."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from time import monotonic
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input
from textual.worker import Worker, get_current_worker

from tuireader.arabic.cleaning import visible, visible_lines
from tuireader.arabic.direction import begins_right_to_left
from tuireader.errors import ExportError, TuiReaderError
from tuireader.exporters import EXPORTERS, ExportBundle, export, preview
from tuireader.reading.desk import Desk
from tuireader.reading.export import Wanted, bundle
from tuireader.reading.note_filter import EVERY, read_filter
from tuireader.reading.notebook import Placed
from tuireader.reading.writing import write_file
from tuireader.ui.panes.bars import drawn, title
from tuireader.ui.panes.blocks import Block, BlockList
from tuireader.ui.panes.hint import Hint
from tuireader.ui.waiting import SAID_AFTER
from tuireader.wording import N_, tr, trn

HINT = N_("Enter writes   ↑ ↓ other format   Tab: which notes   Esc leaves")
FILTER_HINT = N_("all notes; or: yellow #tag since:7d words")
TO_THE_SECOND = len("2026-11-30T11:27:29")
PREVIEW_LINES = 40
PREVIEW_ENTRIES = 8
"""What is seen of them is made at once; the rest waits until it is written."""
SUFFIXES = sorted({exporter.suffix for exporter in EXPORTERS.values()}, key=len, reverse=True)


class PlainInput(Input):
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
        self._path = PlainInput(str(self._suggestion()), id="path")
        self._which = PlainInput(placeholder=drawn(tr(FILTER_HINT)), id="which")
        self._preview = BlockList(id="preview")
        self._hint = Hint(tr(HINT))
        self._refused: Path | None = None
        """A file that is there already; the next Enter writes over it."""
        self._newer = 0
        """How many of the marks are newer than that file."""
        self._notes = EVERY
        self._working: Worker[None] | None = None
        self._began = 0.0

    def compose(self) -> ComposeResult:
        """The path, the notes that are meant, the preview, the keys."""
        with Vertical(id="box"):
            yield self._path
            yield self._which
            yield self._preview
            yield self._hint

    def on_mount(self) -> None:
        """Show the first format."""
        self._preview.can_focus = False
        self._path.focus()
        self._show()

    def _suggestion(self) -> Path:
        name = visible(Path(self._desk.opened.name).stem)
        return Path(f"{name}-notes{EXPORTERS[self._format].suffix}")

    def _show(self) -> None:
        box = self.query_one("#box")
        about = tr(EXPORTERS[self._format].description)
        title(box, tr("Export {marks} as {format}: {about}", marks=self._count(), format=self._format, about=about))
        text = preview(self._format, [self._bundle(PREVIEW_ENTRIES)])
        lines = visible_lines(text).split("\n")[:PREVIEW_LINES]
        self._preview.show([Block(line, base=int(bool(begins_right_to_left(line))), style="quiet") for line in lines])

    def _bundle(
        self, limit: int | None = None, through: Callable[[Iterable[Placed]], Iterable[Placed]] = iter
    ) -> ExportBundle:
        layers = EXPORTERS[self._format].layers
        desk, names = self._desk, self._desk.colours
        wanted = Wanted(layers=layers, notes=self._notes, colour_names=names, limit=limit)
        return bundle(desk.opened, desk.notebook, desk.pipeline, wanted, through)

    def action_format(self, step: int) -> None:
        """Choose the next or previous format; the file name gets its suffix."""
        self._format = self._formats[(self._formats.index(self._format) + step) % len(self._formats)]
        path, new = self._path.value, EXPORTERS[self._format].suffix
        old = next((suffix for suffix in SUFFIXES if path.endswith(suffix) and not path.endswith(f"/{suffix}")), None)
        if old is not None and path != old:
            self._path.value = path.removesuffix(old) + new
        elif path and Path(path).name.strip("./"):
            self._path.value += new
        self._show()

    @on(Input.Changed, "#which")
    def _choose(self) -> None:
        try:
            self._notes = read_filter(self._which.value, self._desk.colours)
        except ExportError as error:
            self._warn(str(error))
        else:
            self._hint.say(tr(HINT))
            self._show()

    @on(Input.Submitted)
    def _write(self) -> None:
        path = Path(os.path.expanduser(self._path.value.strip()))
        try:
            self._check(path)
        except ExportError as error:
            self._refuse(path, error)
            return
        self._began = monotonic()
        self._working = self.run_worker(partial(self._writing, path), thread=True, group="writing", exclusive=True)

    def _writing(self, path: Path) -> None:
        worker = get_current_worker()

        def counted(notes: Iterable[Placed]) -> Iterator[Placed]:
            for number, placed in enumerate(notes, 1):
                if worker.is_cancelled:
                    return
                if monotonic() - self._began > SAID_AFTER:
                    self.app.call_from_thread(self._tell, tr("making ready {number} … Esc stops", number=number))
                yield placed

        try:
            data = export(self._format, [self._bundle(through=counted)])
            if not worker.is_cancelled:
                write_file(path, data, overwrite=self._refused == path)
        except TuiReaderError as error:
            if not worker.is_cancelled:
                self.app.call_from_thread(self._refuse, path, error)
        else:
            if not worker.is_cancelled:
                self.app.call_from_thread(self.dismiss, self._said(path))

    def _said(self, path: Path) -> str:
        marks, where = self._count(), str(path.resolve())
        if self._refused != path or not self._newer:
            return tr("{marks} written to {path}", marks=marks, path=where)
        return tr("{marks}, {new} of them new, written to {path}", marks=marks, new=self._newer, path=where)

    def _refuse(self, path: Path, error: TuiReaderError) -> None:
        self._working = None
        self._refused = path if isinstance(error, ExportError) and path.is_file() else None
        if self._refused:
            self._ask(path)
        else:
            self._warn(f"{error.message}: {error.hint}" if error.hint else error.message)

    def _ask(self, path: Path) -> None:
        """Whether to write over a file; what is to be pressed comes first, since a path may be long."""
        written = datetime.fromtimestamp(path.stat().st_mtime, UTC).isoformat()[:TO_THE_SECOND]
        self._newer = sum(placed.annotation.modified[:TO_THE_SECOND] > written for placed in self._chosen())
        marks, here = self._count(), str(path)
        if self._newer:
            said = tr(
                "Enter again writes {marks} over the file that is there, {new} of them newer: {path}",
                marks=marks,
                new=self._newer,
                path=here,
            )
        else:
            said = tr("Enter again writes over the file that is there; no mark is newer: {path}", path=here)
        self._warn(said)

    def _tell(self, text: str) -> None:
        if self._working is not None:
            self._hint.say(text)

    def _check(self, path: Path) -> None:
        """Refuse what is no name of a file. Raises ExportError."""
        if visible(str(path)) != str(path):
            raise ExportError(tr("a file name has no control characters"))
        if path.is_dir():
            raise ExportError(
                tr("{path} is a folder", path=str(path)) if self._path.value.strip() else tr("the file needs a name")
            )

    def _warn(self, text: str) -> None:
        self._hint.say(text, warning=True)

    def _count(self) -> str:
        return trn("{count} mark", "{count} marks", len(self._chosen()))

    def _chosen(self) -> list[Placed]:
        return [placed for placed in self._desk.notebook.placed if self._notes.takes(placed.annotation)]

    def action_dismiss_none(self) -> None:
        """Stop what is being written, else leave without writing."""
        if self._working is None:
            self.dismiss(None)
        else:
            self._working.cancel()
            self._working = None
            self._warn(tr("stopped: nothing was written"))
