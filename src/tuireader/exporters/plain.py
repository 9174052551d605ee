"""Text as every format may hold it: no controls, in three grades of line ends. Owns the grades; knows no format."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import PurePosixPath
from urllib.parse import quote

from tuireader.arabic.cleaning import visible, visible_lines

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_WEB = re.compile(r"https?://", re.IGNORECASE)
_IRI_RESERVED = ":/?#[]@!$&'()*+,;=%~"


def line(text: str) -> str:
    """One line: white space of any kind is a blank."""
    return visible(" ".join(text.split()))


def lines(text: str) -> str:
    """Line by line, line ends as line feeds, no blank lines around."""
    if "\n" in text or "\r" in text:
        return visible_lines(text.replace("\r\n", "\n").replace("\r", "\n")).strip("\n ")
    return visible(text).strip(" ")


def exact(text: str) -> str:
    """Line feeds and tabs stay as they are: for formats that escape them, where a quote has to be found again."""
    if "\n" in text or "\t" in text:
        return "\n".join("\t".join(map(visible, part.split("\t"))) for part in text.split("\n"))
    return visible(text)


@lru_cache(maxsize=16)
def iri(source: str | None) -> str | None:
    """The address of a text: that of its file, its URL, a sample's name; None where it has none."""
    if not source:
        return None
    if source.startswith("/"):
        try:
            return PurePosixPath(source).as_uri()
        except UnicodeEncodeError:
            return None
    return quote(exact(source), safe=_IRI_RESERVED) if _SCHEME.match(source) else None


def link(source: str | None) -> str | None:
    """The address of a text, where a browser or a desktop can follow it: a file or a page of the web."""
    found = iri(source)
    return found if found and (found.startswith("file:") or _WEB.match(found)) else None


def web_page(source: str | None) -> str | None:
    """The address, where it is one of the web: that of a file tells of one's own folders."""
    return iri(source) if source and _WEB.match(source) else None
