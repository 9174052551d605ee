"""EPUB 2 and 3. Owns the way through the package: what is read, in which order, and where chapters get their titles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from tuireader.document import Meta
from tuireader.errors import EmptySource, SourceError
from tuireader.loaders.archives import Archive, inside
from tuireader.loaders.epub_contents import Item, Labels, contents_of
from tuireader.loaders.gathering import Gathering
from tuireader.loaders.html_blocks import gather_blocks
from tuireader.loaders.html_tree import decode_html, parse_html
from tuireader.loaders.inline import line_of
from tuireader.loaders.loaded import Loaded
from tuireader.loaders.xml_tree import attribute, name_of, named, parse_xml, text_of
from tuireader.wording import N_, tr, trn

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_FONT_METHODS = frozenset(["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"])
_PAGES = frozenset(["application/xhtml+xml", "text/html", "application/xml", "text/x-oeb1-document"])
_AGAIN = N_("get it again, whole")


@dataclass(frozen=True, slots=True)
class Package:
    """What the package file says."""

    root: etree._Element
    path: str
    items: dict[str, Item]
    """By the id in the manifest."""
    spine: tuple[str, ...]
    """Ids in the order of reading; what stands outside it, such as notes, comes last."""


def load(data: bytes) -> Loaded:
    """Read a book, chapter by chapter.

    Raises:
        SourceError: It is no EPUB, is locked, damaged, or has no spine.
        LimitExceeded: It is too large unpacked, or too long.
    """
    archive = Archive(data)
    _refuse_locked(archive)
    package = _package(archive)
    labels = contents_of(archive, package.items.values())
    gathering = Gathering()
    missing = sum(name not in package.items for name in package.spine)
    missing += sum(not _take(archive, path, labels, gathering) for path in _chapters(package))
    if not gathering.paragraphs and missing:
        raise SourceError(tr("the chapters of the book are missing or broken"), tr(_AGAIN))
    if not gathering.paragraphs:
        raise EmptySource(tr("the book has no text in it"), tr("it may hold pictures of pages only"))
    notice = ""
    if missing:
        notice = trn(
            "a chapter of the book is missing or broken", "{count} chapters of the book are missing or broken", missing
        )
    return gathering.loaded(_meta(package.root, gathering.language()), notice)


def _refuse_locked(archive: Archive) -> None:
    if _ENCRYPTION not in archive.names:
        return
    methods = {attribute(one, "Algorithm") for one in named(parse_xml(archive.read(_ENCRYPTION)), "EncryptionMethod")}
    if not methods <= _FONT_METHODS:
        raise SourceError(tr("the book is locked by its seller (DRM)"), tr("read it in the program it was bought for"))


def _package(archive: Archive) -> Package:
    path = _package_path(archive)
    root = parse_xml(archive.read(path))
    items: dict[str, Item] = {}
    for element in named(root, "item"):
        target = inside(path, attribute(element, "href"))
        if target is not None:
            items[attribute(element, "id")] = Item(
                target, attribute(element, "media-type"), attribute(element, "properties")
            )
    references = list(named(root, "itemref"))
    references.sort(key=lambda one: attribute(one, "linear") == "no")
    if not references:
        raise SourceError(tr("the book has no spine, so nothing says what is read in which order"), tr(_AGAIN))
    return Package(root, path, items, tuple(attribute(one, "idref") for one in references))


def _package_path(archive: Archive) -> str:
    if _CONTAINER in archive.names:
        for rootfile in named(parse_xml(archive.read(_CONTAINER)), "rootfile"):
            path = inside("", attribute(rootfile, "full-path"))
            if path in archive.names:
                return path
    path = next((name for name in sorted(archive.names) if name.endswith(".opf")), None)
    if path is None:
        raise SourceError(tr("the archive has no book in it: no package file"), tr(_AGAIN))
    return path


def _chapters(package: Package) -> Iterator[str]:
    """Paths in the order of reading, each once; the page that is itself the table of contents is not text."""
    seen: set[str] = set()
    for name in package.spine:
        item = package.items.get(name)
        if item is None or item.path in seen or item.media not in _PAGES or "nav" in item.properties.split():
            continue
        seen.add(item.path)
        yield item.path


def _take(archive: Archive, path: str, labels: Labels, gathering: Gathering) -> bool:
    """Whether a chapter could be read; an empty one could."""
    if path not in archive.names:
        return False
    try:
        root = parse_html(decode_html(archive.read(path)).text)
    except EmptySource:
        return True
    gather_blocks(next(root.iter("body"), root), gathering, labels=labels.get(path))
    return True


def _meta(root: etree._Element, language: str) -> Meta:
    said: dict[str, str] = {}
    metadata = next(named(root, "metadata"), root)
    for element in metadata.iter():
        text = line_of(text_of(element)) if name_of(element) in ("title", "creator", "date", "language") else ""
        if text:
            said.setdefault(name_of(element), text)
    return Meta(
        title=said.get("title"),
        author=said.get("creator"),
        date=said.get("date"),
        language=said.get("language", language),
    )
