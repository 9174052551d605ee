"""Writing a file so that what stands there is never half of one. Owns the way; knows no format."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from tuireader.errors import ExportError
from tuireader.wording import tr

_TEMPORARY = ".tuireader-"
HALF_WRITTEN = f"{_TEMPORARY}????????"
"""What files are called while they are written; one is left where the process was killed."""


def write_file(path: Path, data: bytes, *, overwrite: bool = False) -> None:
    """Write beside `path` and rename, so that what stands there is never half a file.

    Raises:
        ExportError: It exists and `overwrite` is False, or it cannot be written.
    """
    write_parts(path, (data,), overwrite=overwrite)


def write_parts(path: Path, parts: Iterable[bytes], *, overwrite: bool = False) -> None:
    """The same with content that is made while it is written; where making it fails, nothing is changed.

    Raises:
        ExportError: As `write_file`; and whatever making the parts raises.
    """
    temporary: str | None = None
    try:
        if path.is_dir():
            raise ExportError(tr("{path} is a folder", path=path), tr("name a file in it"))
        if os.path.lexists(path) and not overwrite:
            raise ExportError(tr("{path} exists already", path=path), tr("name another file, or say --force"))
        target = Path(os.path.realpath(path))
        if target.exists() and not target.is_file():
            raise ExportError(tr("cannot write {path}: it is no file that could be replaced", path=path))
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=_TEMPORARY)
        with os.fdopen(handle, "wb") as file:
            for part in parts:
                file.write(part)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, _mode(target))
        os.replace(temporary, target)
        temporary = None
    except OSError as error:
        raise ExportError(tr("cannot write {path}: {strerror}", path=path, strerror=error.strerror)) from error
    finally:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)


def _mode(path: Path) -> int:
    """The permissions of what is replaced, else the user's alone: notes are private."""
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        return 0o600
