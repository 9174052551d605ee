"""ZIP and gzip, read under limits. Owns what of an archive is read and how much; writes nothing to a disk."""

from __future__ import annotations

import io
import posixpath
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import unquote

from tuireader.document.document import MAX_FILE_BYTES
from tuireader.errors import LimitExceeded, SourceError
from tuireader.wording import N_, tr

MAX_MEMBERS = 20_000
_ZIP = b"PK\x03\x04"
_GZIP = b"\x1f\x8b"
_AGAIN = N_("get it again, whole")
_DOCUMENT_PARTS = frozenset(["mimetype", "META-INF/container.xml", "[Content_Types].xml"])
"""What makes a ZIP archive a book or a document of its own."""


def unwrapped(data: bytes, name: str) -> tuple[bytes, str]:
    """What a gzip file, or a ZIP archive of one text, holds, and its name; all else as it is.

    Raises:
        SourceError: The archive is damaged, locked, or holds several files.
        LimitExceeded: Unpacked it is larger than a file may be.
    """
    if data.startswith(_GZIP):
        return _gunzipped(data), name[:-3] if name.lower().endswith(".gz") else name
    if data.startswith(_ZIP):
        archive = Archive(data)
        if _DOCUMENT_PARTS.isdisjoint(archive.names):
            only = archive.only()
            return archive.read(only), posixpath.basename(only)
    return data, name


class Archive:
    """A ZIP archive in memory. What is read from it, all together, is no more than a file may have."""

    def __init__(self, data: bytes) -> None:
        from zipfile import ZipFile

        with _told():
            self._zip = ZipFile(io.BytesIO(data))
        self.names = frozenset(self._zip.namelist())
        self._left = MAX_FILE_BYTES
        if len(self.names) > MAX_MEMBERS:
            raise LimitExceeded(
                tr(
                    "the archive holds {count:,} files, the limit is {limit:,}",
                    count=len(self.names),
                    limit=MAX_MEMBERS,
                )
            )

    def only(self) -> str:
        """The name of the one file in it. Raises SourceError where there are several or none."""
        files = [name for name in self.names if not name.endswith("/") and not name.startswith("__MACOSX/")]
        if len(files) != 1:
            raise SourceError(
                tr("the ZIP archive holds {count} files", count=len(files)), tr("unpack it and open one of them")
            )
        return files[0]

    def read(self, name: str) -> bytes:
        """The content of a member.

        Raises:
            SourceError: There is none of that name, or it is damaged or locked.
            LimitExceeded: It, with what was read before, is too large.
        """
        if name not in self.names:
            raise SourceError(tr("the archive lacks {name}", name=name), tr(_AGAIN))
        if self._zip.getinfo(name).flag_bits & 1:
            raise SourceError(tr("the archive is locked with a password"), tr("unlock it first"))
        with _told(), self._zip.open(name) as member:
            content = member.read(self._left + 1)
        self._left -= len(content)
        _check_left(self._left)
        return content


def inside(base: str, link: str) -> str | None:
    """The member that `link`, written in member `base`, names; None where it leads out of the archive."""
    path = unquote(link.partition("#")[0])
    if ":" in path.partition("/")[0]:
        return None
    target = posixpath.normpath(posixpath.join(posixpath.dirname(base), path)) if path else base
    return None if target.startswith(("../", "/")) or target == ".." else target


def _gunzipped(data: bytes) -> bytes:
    """All members of a gzip file."""
    parts: list[bytes] = []
    left = MAX_FILE_BYTES
    while data.startswith(_GZIP):
        stream = zlib.decompressobj(wbits=31)
        with _told("gzip archive"):
            parts.append(stream.decompress(data, left + 1))
        left -= len(parts[-1])
        _check_left(left)
        if not stream.eof:
            raise SourceError(tr("the archive is cut off"), tr(_AGAIN))
        data = stream.unused_data
    return b"".join(parts)


def _check_left(left: int) -> None:
    if left < 0:
        megabytes = MAX_FILE_BYTES // (1024 * 1024)
        raise LimitExceeded(
            tr("unpacked it has more than {megabytes} MB", megabytes=megabytes), tr("unpack it and split it into parts")
        )


@contextmanager
def _told(what: str = "ZIP archive") -> Iterator[None]:
    """Whatever zipfile and zlib say of damaged archives, in one line."""
    from zipfile import BadZipFile

    try:
        yield
    except (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise SourceError(tr("the {what} is damaged", what=what), tr(_AGAIN)) from error
