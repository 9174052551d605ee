"""PDF with a text layer. Owns what lines make a paragraph or a heading, and what pypdf's many errors come to.

Columns are not told apart: a page is read line by line, across.
"""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from pypdf import PdfReader

from tuireader.arabic.characters import SENTENCE_ENDS
from tuireader.document import Meta
from tuireader.errors import EmptySource, SourceError, TuiReaderError
from tuireader.loaders.gathering import Gathering
from tuireader.loaders.inline import line_of
from tuireader.loaders.loaded import Loaded
from tuireader.loaders.pdf_edges import text_lines
from tuireader.loaders.pdf_glyphs import PageReader
from tuireader.loaders.pdf_lines import PageLine, lines_of
from tuireader.loaders.pdf_outline import Titles, key_of, titles_of
from tuireader.wording import N_, tr, trn

MAX_PAGES = 20_000
_HEADING = 1.18
"""Times the size of most lines."""
_LONGEST_HEADING = 150
_PART = 1.45
"""Times the usual distance of lines: what is wider parts paragraphs."""
_CLOSE = 1.8
"""Times the size of most lines: lines of one paragraph are seldom farther apart."""
_SHORT = 0.85
"""Of the width of the text: a line that is shorter ends its paragraph."""
_INDENT = 0.8
"""Of the size of a line."""
_LEADERS = re.compile(r"(?:[.…·] ?){4,}[\s\divxIVX]*$")
"""What leads from a title in a table of contents to its page."""
_AGAIN = N_("get it again, whole")


def load(data: bytes) -> Loaded:
    """Read the text of every page.

    Raises:
        SourceError: It is locked or damaged.
        EmptySource: It holds pictures only.
        LimitExceeded: It has too many pages or letters.
    """
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        return _read(PdfReader(io.BytesIO(data)))
    except TuiReaderError:
        raise
    except Exception as error:
        raise SourceError(tr("the PDF is damaged"), tr(_AGAIN)) from error


def _read(reader: PdfReader) -> Loaded:
    if reader.is_encrypted and not reader.decrypt(""):
        raise SourceError(tr("the PDF is locked with a password"), tr("unlock it first"))
    if len(reader.pages) > MAX_PAGES:
        raise SourceError(
            tr("the PDF has {count:,} pages, the limit is {limit:,}", count=len(reader.pages), limit=MAX_PAGES),
            tr("split it into parts"),
        )
    pages, broken = _pages(reader)
    gathering = Gathering()
    _gather(pages, gathering, titles_of(reader))
    if not gathering.paragraphs and broken:
        raise SourceError(tr("the PDF is damaged: none of its pages can be read"), tr(_AGAIN))
    if not gathering.paragraphs:
        hint = tr("recognize its letters first, with ocrmypdf -l ara for example")
        raise EmptySource(tr("the PDF holds pictures of pages and no text"), hint)
    notice = ""
    if broken:
        notice = trn(
            "a page of the PDF is damaged and left out", "{count} pages of the PDF are damaged and left out", broken
        )
    return gathering.loaded(_meta(reader, gathering.language()), notice)


def _pages(reader: PdfReader) -> tuple[list[list[PageLine]], int]:
    """The lines of each page, without what stands at its edges; and how many pages could not be read."""
    pages: list[list[PageLine]] = []
    broken = 0
    glyphs = PageReader()
    for page in reader.pages:
        try:
            lines = lines_of(glyphs.read(page))
        except TuiReaderError:
            raise
        except Exception:  # noqa: BLE001 - as above; one bad page costs no other
            lines, broken = [], broken + 1
        pages.append(lines)
    return text_lines(pages), broken


def _gather(pages: list[list[PageLine]], gathering: Gathering, titles: Titles) -> None:
    lines = [line for page in pages for line in page]
    if not lines:
        return
    body = median(line.size for line in lines)
    sizes = sorted({round(line.size) for line in lines if line.size >= body * _HEADING}, reverse=True)
    for paragraph, page in _paragraphs(pages, body):
        text = " ".join(line.text for line in paragraph)
        size = paragraph[0].size
        level = titles.get(page, {}).get(key_of(text)) if page in titles else None
        if level:
            gathering.add_heading(text, level, reference=f"p. {page}")
        elif size >= body * _HEADING and len(text) <= _LONGEST_HEADING:
            gathering.add_heading(text, sizes.index(round(size)) + 1, reference=f"p. {page}")
        else:
            gathering.add(text, reference=f"p. {page}")


def _paragraphs(pages: list[list[PageLine]], body: float) -> Iterator[tuple[list[PageLine], int]]:
    """Lines that are one paragraph, with the number of the page that it begins on."""
    layout = _layout(pages, body)
    begun: list[PageLine] = []
    start = 0
    for number, page in enumerate(pages, 1):
        for at, line in enumerate(page):
            if begun and _parts(begun[-1], line, layout, first=at == 0):
                yield begun, start
                begun = []
            start = start if begun else number
            begun.append(line)
    if begun:
        yield begun, start


class _Layout(NamedTuple):
    """How most lines of a text stand."""

    distance: float
    left: float
    right: float


def _layout(pages: list[list[PageLine]], body: float) -> _Layout:
    """The usual distance of lines, and edges that all but one line in twenty keep to."""
    distances = [above.base - below.base for page in pages for above, below in pairwise(page)]
    lines = [line for page in pages for line in page]
    lefts, rights = sorted(line.left for line in lines), sorted(line.right for line in lines)
    # A text of headings and lists has more distances between paragraphs than in them.
    close = [distance for distance in distances if distance <= _CLOSE * body]
    usual = close if len(close) * 4 >= len(distances) else distances
    return _Layout(median(usual or [1.5 * body]), lefts[len(lefts) // 20], rights[-1 - len(rights) // 20])


def _parts(before: PageLine, line: PageLine, layout: _Layout, *, first: bool) -> bool:
    """Whether a line begins a paragraph; `first` on its page, it goes on unless a sentence ended."""
    if abs(before.size - line.size) > 0.1 * before.size:
        return True
    if _LEADERS.search(before.text) or before.cells > 1 or line.cells > 1:
        return True
    if not first and (before.base - line.base > layout.distance * _PART or _is_indented(before, line, layout)):
        return True
    reach = layout.right - before.left
    if not before.rtl:
        # A line without Arabic may stand at the right of an Arabic page.
        reach = min(reach, before.right - layout.left)
    return reach < _SHORT * (layout.right - layout.left) or (first and before.text[-1] in SENTENCE_ENDS)


def _is_indented(before: PageLine, line: PageLine, layout: _Layout) -> bool:
    """Whether a line begins farther in than the one above; lines that are centred do so by chance."""
    inner = before.right - line.right if line.rtl else line.left - before.left
    centred = abs((line.left - layout.left) - (layout.right - line.right)) < line.size
    return inner > _INDENT * line.size and not centred


def _meta(reader: PdfReader, language: str) -> Meta:
    said = reader.metadata
    title = line_of(str(said.title or "")) if said else ""
    author = line_of(str(said.author or "")) if said else ""
    return Meta(title=title or None, author=author or None, language=language)
