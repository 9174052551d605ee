"""The bookmarks of a PDF: which titles stand on which page. Owns the way through their tree; knows no lines."""

from __future__ import annotations

from collections.abc import Iterator

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, PdfObject

from tuireader.arabic.normalization import fold
from tuireader.loaders.inline import line_of

_MOST = 20_000
_DEEPEST = 20
Titles = dict[int, dict[str, int]]
"""By the number of a page, from 1: the key of a title and its level, from 1."""


def key_of(text: str) -> str:
    """What two spellings of a title have in common: pages and bookmarks differ in blanks, signs and marks."""
    return "".join(char for char in fold(text) if char.isalnum())


def titles_of(reader: PdfReader) -> Titles:
    """The titles by page; none where there are none or they are broken: the text is read all the same."""
    found: Titles = {}
    try:
        pages = {
            page.indirect_reference.idnum: at for at, page in enumerate(reader.pages, 1) if page.indirect_reference
        }
        names = None
        for node, level in _nodes(reader):
            place = _place(node)
            if not isinstance(place, ArrayObject) and place is not None:
                names = reader.named_destinations if names is None else names
                place = getattr(names.get(str(place)), "dest_array", None)
            page = pages.get(getattr(place[0], "idnum", -1)) if isinstance(place, ArrayObject) and place else None
            key = key_of(line_of(str(node.get("/Title") or "")))
            if page and key:
                found.setdefault(page, {}).setdefault(key, level)
    except Exception:  # noqa: BLE001 - pypdf raises whatever comes; bookmarks are no text
        return found
    return found


def _nodes(reader: PdfReader) -> Iterator[tuple[DictionaryObject, int]]:
    """Bookmarks with their depth, each once, whatever circles they make."""
    root = _dictionary(_dictionary(reader.trailer.get("/Root")).get("/Outlines"))
    waiting: list[tuple[object, int]] = [(root.raw_get("/First"), 1)] if "/First" in root else []
    seen: set[int] = set()
    while waiting and len(seen) < _MOST:
        reference, level = waiting.pop()
        node = _dictionary(reference)
        name = getattr(reference, "idnum", -id(node))
        if name in seen:
            continue
        seen.add(name)
        yield node, level
        if "/Next" in node:
            waiting.append((node.raw_get("/Next"), level))
        if "/First" in node and level < _DEEPEST:
            waiting.append((node.raw_get("/First"), level + 1))


def _place(node: DictionaryObject) -> object:
    """Where a bookmark leads, as an array or a name."""
    return _resolved(node.get("/Dest")) or _resolved(_dictionary(node.get("/A")).get("/D"))


def _dictionary(value: object) -> DictionaryObject:
    found = _resolved(value)
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


def _resolved(value: object) -> object:
    return value.get_object() if isinstance(value, PdfObject) else value
