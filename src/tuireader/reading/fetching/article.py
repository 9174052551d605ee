"""The text of a page of the web as a document. Owns which part of the page that is; fetches nothing.

Trafilatura finds the text among menus and teasers, in a tree of its own names, which are turned back into HTML's and
read as any HTML is.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from msgspec.structs import replace

from tuireader.document import Document, Meta
from tuireader.errors import EmptySource
from tuireader.loaders import Loaded, load
from tuireader.loaders.decoding import Decoded, decode_declared, mark_of
from tuireader.loaders.gathering import Gathering
from tuireader.loaders.html_blocks import gather_blocks
from tuireader.loaders.html_tree import decode_html, meta_of, parse_html
from tuireader.loaders.inline import line_of
from tuireader.reading.fetching.http import Fetched

if TYPE_CHECKING:
    from lxml import etree

_HTML = frozenset(("text/html", "application/xhtml+xml"))
_NAMES = {"head": "h2", "quote": "blockquote", "list": "ul", "item": "li", "lb": "br", "row": "tr", "cell": "td"}
_NAMES |= {"code": "pre", "ref": "span", "del": "span", "graphic": "span", "body": "body"}
_STYLES = {"#b": "b", "#i": "i", "#u": "span", "#t": "span", "#sub": "sub", "#sup": "sup"}
_LEAST = 60
"""Characters from which what was found counts as the text of a page."""


def to_document(fetched: Fetched) -> Loaded:
    """The main text of what was fetched; what is no page of HTML is read as the file that it is.

    Raises:
        SourceError: There is no text in it.
        DocumentError: It is a document file with an error in it.
    """
    name = urlsplit(fetched.url).path.rpartition("/")[2]
    if fetched.kind not in _HTML:
        loaded = load(fetched.data, name)
        return Loaded(_located(loaded.document, fetched.url), loaded.notice)
    decoded = decode_page(fetched.data, fetched.charset)
    root = parse_html(decoded.text)
    loaded = _main_text(decoded, root, fetched.url) or load(decoded.text.encode("utf-8", "replace"), "page.html")
    return Loaded(_located(loaded.document, fetched.url), loaded.notice or decoded.notice)


def decode_page(data: bytes, charset: str | None) -> Decoded:
    """The text of a page: what is UTF-8 is read so, whatever is said of it; else as the server, then the page says."""
    if not mark_of(data)[0]:
        with suppress(UnicodeDecodeError):
            return Decoded(data.decode("utf-8"), "utf-8")
    return decode_declared(data, charset) if charset else decode_html(data)


def _main_text(decoded: Decoded, root: etree._Element, url: str) -> Loaded | None:
    """By trafilatura; None where it finds next to nothing."""
    found = _extracted(decoded.text, url)
    if found is None or len(found.text or "") < _LEAST:
        return None
    gathering = Gathering()
    stated = meta_of(root, "ar")
    title = line_of(found.title or "") or stated.title
    body = _as_html(found.body)
    first = next(iter(body), None)
    if title and (first is None or first.tag != "h1"):
        gathering.add_heading(title, 1)
    gather_blocks(body, gathering)
    try:
        loaded = gathering.loaded()
    except EmptySource:
        return None
    meta = Meta(
        title=title or None,
        author=line_of(found.author or "") or stated.author,
        date=found.date or stated.date,
        language=loaded.document.meta.language,
    )
    return Loaded(replace(loaded.document, meta=meta))


def _extracted(text: str, url: str) -> Any:
    from trafilatura import bare_extraction

    # Whatever a page does to a library of heuristics, the page is read without it then.
    with suppress(ValueError, TypeError, AttributeError, LookupError, RecursionError, AssertionError):
        return bare_extraction(text, url=url, include_comments=False, include_formatting=True, with_metadata=True)
    return None


def _as_html(body: etree._Element) -> etree._Element:
    for element in body.iter("*"):
        rend = str(element.get("rend") or "")
        if element.tag == "head":
            element.tag = rend if rend in ("h1", "h2", "h3", "h4", "h5", "h6") else "h2"
        elif element.tag == "hi":
            element.tag = _STYLES.get(rend, "span")
        elif element.tag == "list":
            element.tag = "ol" if rend == "ol" else "ul"
        else:
            element.tag = _NAMES.get(element.tag, element.tag)
        element.attrib.clear()
    return body


def _located(document: Document, url: str) -> Document:
    return replace(document, meta=replace(document.meta, source=url))
