"""Other readers on the same book: `less`, and baca from PyPI on an EPUB of it, each only where it can be had."""

from __future__ import annotations

import shutil
import subprocess
import venv
import zipfile
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import NamedTuple

CHAPTER = 500
"""Paragraphs."""
INSTALL_SECONDS = 180

_CONTAINER = """<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
_PACKAGE = """<package version="2.0" xmlns="http://www.idpf.org/2007/opf" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>book</dc:title><dc:language>ar</dc:language>
<dc:creator>nobody</dc:creator><dc:identifier id="id">book</dc:identifier></metadata>
<manifest><item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>{items}</manifest>
<spine toc="ncx">{spine}</spine></package>"""
_CONTENTS = """<ncx version="2005-1" xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>{points}</navMap></ncx>"""


class Program(NamedTuple):
    """One reader: its command, what its first picture holds, and its keys by name."""

    name: str
    command: list[str]
    marker: bytes
    keys: dict[str, bytes]


def peers(book: Path, paragraphs: Sequence[str], folder: Path) -> list[Program]:
    """Those that are here; the others are said to be missing."""
    found: list[Program] = []
    less = shutil.which("less")
    if less:
        keys = {"line": b"j", "page": b" ", "page back": b"b", "end": b"G", "top": b"g"}
        found.append(Program("less", [less, str(book)], b"OpenITI", keys))
    else:
        print("less: not measured, it is not installed")
    baca = _installed_baca(folder)
    if baca:
        epub = write_epub(folder / "book.epub", ["opening", *paragraphs])
        keys = {"line": b"j", "page": b"\x06", "page back": b"\x02", "end": b"G", "top": b"g"}
        found.append(Program("baca", [str(baca), str(epub)], b"opening", keys))
    else:
        print("baca: not measured, it could not be installed")
    return found


def _installed_baca(folder: Path) -> Path | None:
    """In an environment of its own, which goes with the folder."""
    place = folder / "baca"
    try:
        venv.create(place, with_pip=True)
        command = [str(place / "bin" / "pip"), "install", "--quiet", "--disable-pip-version-check", "baca"]
        subprocess.run(command, check=True, capture_output=True, timeout=INSTALL_SECONDS)
    except (OSError, subprocess.SubprocessError):
        return None
    return place / "bin" / "baca"


def write_epub(path: Path, paragraphs: Sequence[str]) -> Path:
    """The smallest EPUB that holds the paragraphs, in chapters."""
    chapters = [paragraphs[at : at + CHAPTER] for at in range(0, len(paragraphs), CHAPTER)]
    names = [f"c{number}" for number in range(len(chapters))]
    items = "".join(f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"/>' for name in names)
    spine = "".join(f'<itemref idref="{name}"/>' for name in names)
    points = "".join(
        f'<navPoint id="{name}" playOrder="{order}"><navLabel><text>{name}</text></navLabel>'
        f'<content src="{name}.xhtml"/></navPoint>'
        for order, name in enumerate(names, 1)
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as epub:
        epub.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        epub.writestr("META-INF/container.xml", _CONTAINER)
        epub.writestr("book.opf", _PACKAGE.format(items=items, spine=spine))
        epub.writestr("toc.ncx", _CONTENTS.format(points=points))
        for name, chapter in zip(names, chapters, strict=True):
            body = "".join(f"<p>{escape(text)}</p>\n" for text in chapter)
            epub.writestr(f"{name}.xhtml", f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{body}</body></html>')
    return path
