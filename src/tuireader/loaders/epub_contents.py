"""The table of contents of a book: which title stands at which place. Owns both ways in which EPUB writes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from tuireader.errors import SourceError
from tuireader.loaders.archives import Archive, inside
from tuireader.loaders.gathering import DEEPEST_HEADING
from tuireader.loaders.html_blocks import Label
from tuireader.loaders.html_tree import decode_html, parse_html
from tuireader.loaders.inline import line_of
from tuireader.loaders.xml_tree import attribute, name_of, named, parse_xml, text_of

Labels = dict[str, dict[str, Label]]
"""By the path of a chapter, then by the id of an element, "" for the start."""
_NCX = "application/x-dtbncx+xml"


@dataclass(frozen=True, slots=True)
class Item:
    """A file of the book, as the manifest lists it."""

    path: str
    media: str
    properties: str


def contents_of(archive: Archive, items: Iterable[Item]) -> Labels:
    """Titles by place. A table that is missing or broken gives none: the text has headings of its own."""
    labels: Labels = {}
    for item in sorted(items, key=lambda one: "nav" not in one.properties.split()):
        entries = _entries(archive, item)
        for link, text, level in entries:
            path = inside(item.path, link)
            if path is not None and text:
                place = link.partition("#")[2]
                labels.setdefault(path, {}).setdefault(place, Label(text, max(1, min(level, DEEPEST_HEADING))))
        if labels:
            break
    return labels


def _entries(archive: Archive, item: Item) -> list[tuple[str, str, int]]:
    """Link, title and depth of each entry, if the item is a table of contents."""
    is_nav = "nav" in item.properties.split()
    if item.path not in archive.names or not (is_nav or item.media == _NCX):
        return []
    try:
        data = archive.read(item.path)
        return list(_of_nav(parse_html(decode_html(data).text)) if is_nav else _of_ncx(parse_xml(data)))
    except SourceError:
        return []


def _of_nav(root: etree._Element) -> Iterator[tuple[str, str, int]]:
    navs = list(root.iter("nav"))
    toc = next((nav for nav in navs if "toc" in str(nav.get("epub:type") or nav.get("role") or "")), None)
    for link in (toc if toc is not None else root).iter("a"):
        depth = sum(1 for _ in link.iterancestors("ol"))
        yield str(link.get("href") or ""), line_of(text_of(link)), depth


def _of_ncx(root: etree._Element) -> Iterator[tuple[str, str, int]]:
    for point in named(root, "navPoint"):
        depth = 1 + sum(name_of(above) == "navPoint" for above in point.iterancestors())
        label = next((child for child in point if name_of(child) == "navLabel"), None)
        content = next((child for child in point if name_of(child) == "content"), None)
        if label is not None and content is not None:
            yield attribute(content, "src"), line_of(text_of(label)), depth
