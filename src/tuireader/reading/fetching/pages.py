"""Pages that were fetched are kept, and read from there again. Owns what is kept and when it is fetched anew."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from typing import NamedTuple, Protocol

from tuireader.document import Document
from tuireader.document.file_format import decode, encode
from tuireader.errors import DocumentError
from tuireader.reading.fetching.addresses import target_of


class KeptPages(Protocol):
    """Where pages are kept by URL."""

    def get(self, url: str) -> tuple[bytes, str] | None:
        """What was kept, and when it was fetched: ISO 8601 in UTC."""
        ...

    def keep(self, url: str, data: bytes, fetched: str) -> None:
        """Keep a page in place of the one before."""
        ...


class Page(NamedTuple):
    """The text of a page."""

    document: Document
    url: str
    """As it is kept under."""
    notice: str = ""


def read_page(url: str, kept: KeptPages | None = None, *, reload: bool = False) -> Page:
    """The text of a page: as it was kept, else, or where `reload` says so, fetched now.

    Raises:
        SourceError: It cannot be had, or has no text.
        DocumentError: It is a document file with an error in it.
        StoreError: It cannot be kept.
    """
    url = target_of(url).url
    found = None if reload or kept is None else kept.get(url)
    if found is not None:
        with suppress(DocumentError):
            return Page(decode(found[0]), url, f"the page as it was on {found[1][:10]}; R fetches it again")
    # Here, so that a page that is kept is read without them.
    from tuireader.reading.fetching.article import to_document
    from tuireader.reading.fetching.http import fetch

    loaded = to_document(fetch(url))
    if kept is not None:
        kept.keep(url, encode(loaded.document), datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
    return Page(loaded.document, url, loaded.notice)
