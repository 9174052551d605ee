"""From what a person names to a document: a file, a stream, the clipboard, a sample. Owns the system's errors."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from tuireader.document import Document
from tuireader.document.document import MAX_FILE_BYTES
from tuireader.document.file_format import check_size
from tuireader.errors import DocumentError, EmptySource, LimitExceeded, SourceError
from tuireader.loaders import load
from tuireader.reading.fetching.addresses import is_url
from tuireader.reading.paths import assets
from tuireader.wording import tr, trn

if TYPE_CHECKING:
    from tuireader.reading.fetching.pages import KeptPages

SAMPLE = "sample:"
STANDARD_INPUT = "-"
CLIPBOARD = "clipboard:"


class Opened(Struct, frozen=True):
    """A document and where it came from."""

    document: Document
    name: str
    """What to call it where it has no title: the file's name."""
    source: str | None
    """Absolute path, URL or `sample:NAME`; None for standard input and the clipboard, which cannot be opened again."""
    notice: str = ""

    @property
    def title(self) -> str:
        """The document's title, else the name."""
        return self.document.meta.title or self.name


def open_source(
    source: str, english: str | None = None, *, pages: KeptPages | None = None, reload: bool = False
) -> Opened:
    """Open a path, a URL, `-` for standard input, `clipboard:` for what is in it, or `sample:NAME`.

    Args:
        source: The text.
        english: Another source with its English, which is aligned with it by paragraph.
        pages: Where pages of the web are kept and read again; without it each is fetched.
        reload: Whether a page is fetched though it is kept.

    Raises:
        SourceError: It cannot be had, is no text, is empty or too large.
        DocumentError: A document file with an error in it.
    """
    opened = _open(source, pages, reload=reload)
    return opened if english is None else _with_english(opened, _open(english, pages))


def _with_english(opened: Opened, other: Opened) -> Opened:
    from tuireader.reading.pairing import UNSURE, paired

    document = paired(opened.document, other.document)
    unsure = sum(paragraph.gloss is not None and paragraph.gloss.by == UNSURE for paragraph in document.paragraphs)
    notice = opened.notice
    if unsure:
        notice = trn(
            "a paragraph may have the English of another; it says so",
            "{count} paragraphs may have the English of another; they say so",
            unsure,
        )
    return replace(opened, document=document, notice=notice)


def _open(source: str, pages: KeptPages | None = None, *, reload: bool = False) -> Opened:
    if is_url(source):
        from tuireader.reading.fetching.pages import read_page

        page = read_page(source, pages, reload=reload)
        return Opened(page.document, page.url, page.url, page.notice)
    if source == CLIPBOARD:
        from tuireader.reading.clipboard import paste

        return _opened(paste(), "clipboard", None)
    if source == STANDARD_INPUT:
        return _opened(_read_standard_input(), "standard input", None)
    if source.startswith(SAMPLE):
        path = _sample_path(source.removeprefix(SAMPLE))
        return _opened(_read(path), path.stem, source)
    path = Path(os.path.expanduser(source))
    return _opened(_read(path), path.name, str(path.resolve()))


def sample_names() -> list[str]:
    """The bundled samples, the first one first."""
    names = sorted(path.stem for path in (assets() / "samples").glob("*.json"))
    first = [name for name in names if name == FIRST_SAMPLE]
    return first + [name for name in names if name != FIRST_SAMPLE]


FIRST_SAMPLE = "partnership"


def _sample_path(name: str) -> Path:
    names = sample_names()
    if name not in names:
        raise SourceError(
            tr("there is no sample called {name}", name=name), tr("there are: {names}", names=", ".join(names))
        )
    return assets() / "samples" / f"{name}.json"


def _opened(data: bytes, name: str, source: str | None) -> Opened:
    try:
        loaded = load(data, name)
    except (SourceError, DocumentError) as error:
        raise type(error)(f"{name}: {error.message}", error.hint) from error
    return Opened(loaded.document, name, source, loaded.notice)


def _read_standard_input() -> bytes:
    try:
        data = sys.stdin.buffer.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise SourceError(
            tr("standard input cannot be read: {strerror}", strerror=error.strerror), tr("name a file instead")
        ) from error
    if not data:
        raise EmptySource(tr("nothing came in on standard input"))
    return data


def _read(path: Path) -> bytes:
    try:
        with open(path, "rb", opener=_open_without_waiting) as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise SourceError(tr("{path} is not a regular file", path=path), tr("use - to read standard input"))
            check_size(status.st_size)
            return file.read(MAX_FILE_BYTES + 1)
    except FileNotFoundError as error:
        raise SourceError(
            tr("there is no file {path}", path=path), tr("tuireader samples lists the bundled texts")
        ) from error
    except IsADirectoryError as error:
        raise SourceError(tr("{path} is a folder", path=path), tr("name a file in it")) from error
    except PermissionError as error:
        raise SourceError(tr("{path} may not be read", path=path), tr("see its permissions")) from error
    except LimitExceeded as error:
        raise LimitExceeded(f"{path.name}: {error.message}", error.hint) from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise SourceError(tr("{path} cannot be opened: {reason}", path=path, reason=reason)) from error


def _open_without_waiting(path: str, flags: int) -> int:
    """A named pipe without a writer would block for ever."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
