"""What was done in an output folder, so that it can be gone on with. Owns the ledger's file and what counts as done.

Before a file is written the ledger says that it will be, and afterwards from what: killed at any moment, the next run
knows which files are its own and does again only what may be half done. A file that was changed by hand since is never
written over, unless that is asked for.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import msgspec

from tuireader.errors import ExportError
from tuireader.reading.writing import HALF_WRITTEN

LEDGER = ".tuireader-annotated.jsonl"


class Stamp(msgspec.Struct, frozen=True, array_like=True):
    """A file as it was: a change of its content shows in one of these."""

    size: int
    modified: int
    """Nanoseconds."""


class Record(msgspec.Struct, frozen=True, omit_defaults=True):
    """A line of the ledger."""

    output: str
    """Relative to the folder."""
    source: str
    maker: str
    """What made it: version, form and settings; another maker makes another file."""
    read: Stamp | None = None
    written: Stamp | None = None
    """None while it is being written."""
    void: bool = False
    """Whether nothing was written after all: what stands there, if anything, is not from here."""


class Ledger:
    """The records of one output folder, which one process at a time works in."""

    def __init__(self, folder: Path) -> None:
        """Reads what there is; a line that was cut off counts for nothing.

        Raises:
            ExportError: Another process works in the folder, or the ledger cannot be written.
        """
        self._folder = folder
        self._records: dict[str, Record] = {}
        self._before: dict[str, Record | None] = {}
        try:
            self._file = open(folder / LEDGER, "a+b", buffering=0)  # noqa: SIM115
            self._lock()
            self._file.seek(0)
            data = self._file.readall()
        except OSError as error:
            raise ExportError(f"cannot write {folder / LEDGER}: {error.strerror}") from error
        for line in data.split(b"\n"):
            with suppress(msgspec.DecodeError, UnicodeDecodeError):
                record = msgspec.json.decode(line, type=Record)
                self._records[record.output] = record
        self._sweep()
        if data and not data.endswith(b"\n"):
            self._file.write(b"\n")

    def _lock(self) -> None:
        try:
            import fcntl
        except ImportError:
            return
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise ExportError(f"another tuireader is writing in {self._folder}", "wait until it is done") from error

    def _sweep(self) -> None:
        """Remove what a killed process left half written."""
        for record in self._records.values():
            if record.written is None and not record.void:
                for path in (self._folder / record.output).parent.glob(HALF_WRITTEN):
                    path.unlink(missing_ok=True)

    def is_done(self, output: Path, source: str, maker: str) -> bool:
        """Whether `output` is there and was made from `source` as it is now."""
        record = self._records.get(self._name(output))
        if record is None or record.written is None or (record.source, record.maker) != (_spelled(source), maker):
            return False
        return record.read == stamp_of(source) and output.exists()

    def may_write(self, output: Path) -> bool:
        """Whether nothing is there, or what is there was written here and not changed since."""
        if not os.path.lexists(output):
            return True
        record = self._records.get(self._name(output))
        return record is not None and not record.void and record.written in (None, stamp_of(str(output)))

    def begin(self, output: Path, source: str, maker: str) -> None:
        """Say that `output` will be written. Raises ExportError."""
        name = self._name(output)
        self._before[name] = self._records.get(name)
        self._put(Record(name, _spelled(source), maker))

    def give_up(self, output: Path) -> None:
        """Say that it was not, and that all is as it was. Raises ExportError."""
        name = self._name(output)
        if name in self._before:
            self._put(self._before.pop(name) or Record(name, "", "", void=True))

    def finish(self, output: Path, source: str, maker: str, read: Stamp | None) -> None:
        """Say that `output` was written from `source` as it was when it was read. Raises ExportError."""
        self._put(Record(self._name(output), _spelled(source), maker, read, stamp_of(str(output))))

    def close(self) -> None:
        """Leave the file."""
        self._file.close()

    def _name(self, output: Path) -> str:
        return _spelled(str(output.relative_to(self._folder)))

    def _put(self, record: Record) -> None:
        self._records[record.output] = record
        try:
            self._file.write(msgspec.json.encode(record) + b"\n")
        except OSError as error:
            raise ExportError(f"cannot write {self._folder / LEDGER}: {error.strerror}") from error


def _spelled(name: str) -> str:
    """A file name as JSON can hold it: bytes that are no UTF-8 are spelled out."""
    return name.encode("utf-8", "backslashreplace").decode()


def stamp_of(path: str) -> Stamp | None:
    """A file as it is now; None where there is no file."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    return Stamp(status.st_size, status.st_mtime_ns)
