"""OpenITI mARkdown: books of the Islamicate world. Owns what each kind of line is; knows no marks inside lines.

Levels, units and tags follow the description of the format at maximromanov.github.io/mARkdown. A page's mark stands at
its end, so a paragraph begins on the page that is marked next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tuireader.arabic.cleaning import clean_text
from tuireader.document import Meta, ParagraphKind
from tuireader.loaders.decoding import decode_text
from tuireader.loaders.gathering import DEEPEST_HEADING, Gathering
from tuireader.loaders.loaded import Loaded
from tuireader.loaders.openiti_marks import Line, read_line

_HEADER_END = "#META#Header#End#"
_BROKEN_TAG = re.compile(r"@\n(?:~~|#)?[^\S\n]*(?=[A-Z]{2,4}@)")
"""Some tags were cut by a line end when lines were wrapped."""
_SEAM = "\x1c"
"""Stands for the line end before `~~`; white space that no clean text holds."""
_LONGEST_UNIT_TITLE = 120
"""Code points: what follows the sign of a biography on its line is its title, or the biography itself."""
_HEADING = re.compile(r"###\s*(\|+)(?:\s*(?:EDITOR|PARATEXT)\s*\|+)?(.*)", re.DOTALL)
_UNIT = re.compile(r"###\s*(?:\$[A-Z]{3}_[A-Z]{3}\$|\${1,4}|@(?:\s*RAW\b)?)(.*)", re.DOTALL)
_DIVISION = re.compile(r"#\s*---\s*(.*)", re.DOTALL)
_IGNORED = ("~!~", "#META#", "######OpenITI#", "#comment#", "#entities#")
_HEMISTICH = re.compile(r"%~%|(?<!\S)%(?!\S)")
_PARAGRAPH = re.compile(r"^#(?![$~])")
_VERSE = re.compile(r".*%~%|#?\s*%\s.*\s%$", re.DOTALL)
_PARTS = re.compile(r"(@MATN@|@HUKM@)")
_OPENED = {"@MATN@": ParagraphKind.QUOTE, "@HUKM@": ParagraphKind.PARAGRAPH}
_BETWEEN_HEMISTICHS = " * "
_META = re.compile(r"#META#\s*(?:\d+\.)?([^:\n]*?)\s*::?\s*(.*)")
_TITLES = ("title", "BookTITLE", "BookTITLEalt", "long_title", "الكتاب", "العنوان")
_AUTHORS = ("author", "AuthorNAME", "AuthorNAMEalt", "AuthorAKA", "long_author", "المؤلف")
_DEATHS = ("death_date", "AuthorDIED", "AuthorDIEDah")
_DIED = "ت "
"""Arabic catalogues date a book by the year in which its author died."""
_NOTHING = frozenset(["", "NODATA", "NOTGIVEN", "NOCODE"])


class _Part(NamedTuple):
    """A paragraph to be, before the page is known that it begins on."""

    line: Line
    kind: ParagraphKind
    level: int | None = None


def load(data: bytes) -> Loaded:
    """Read a book."""
    decoded = decode_text(data)
    text = clean_text(decoded.text)
    header, _, body = text.rpartition(_HEADER_END)
    gathering = Gathering()
    for part, page in _paged(list(_parts(body))):
        line = part.line
        gathering.add(
            line.text,
            part.kind,
            level=part.level,
            reference=page,
            emphasis=line.emphasis,
            mentions=line.mentions or None,
        )
    return gathering.loaded(_meta(header, gathering.language()), decoded.notice)


def _meta(header: str, language: str) -> Meta:
    values = {found[1]: " ".join(found[2].split()) for found in map(_META.match, header.split("\n")) if found}
    died = _first(values, _DEATHS)
    date = _DIED + died if died and any(char.isdigit() for char in died) else None
    return Meta(title=_first(values, _TITLES), author=_first(values, _AUTHORS), date=date, language=language)


def _first(values: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((value for name in names if (value := values.get(name, "")) not in _NOTHING), None)


def _paged(parts: list[_Part]) -> Iterator[tuple[_Part, str | None]]:
    """Each part with the page that is the first to end in or behind it."""
    pages: list[str | None] = [None] * len(parts)
    waiting = 0
    for number, part in enumerate(parts):
        if part.line.pages:
            pages[waiting : number + 1] = [part.line.pages[0]] * (number + 1 - waiting)
            waiting = number + 1
    return zip(parts, pages, strict=True)


def _parts(body: str) -> Iterator[_Part]:
    level = 0
    for raw in _BROKEN_TAG.sub("@", body).replace("\n~~", _SEAM).split("\n"):
        line = raw.strip()
        if not line or line.startswith(_IGNORED):
            continue
        if line.startswith("###"):
            heading = _structure(line, level)
            if heading.level is not None and line[3:].lstrip().startswith("|"):
                level = heading.level
            yield heading
        elif "---" in line and (division := _DIVISION.match(line)):
            yield _Part(read_line(division[1]), ParagraphKind.HEADING, min(level + 1, DEEPEST_HEADING))
        elif "%" in line and _VERSE.match(line):
            yield from map(_verse, line.removeprefix("#").split(_SEAM))
        elif "@MATN@" in line or "@HUKM@" in line:
            yield from _report(_bare(line))
        else:
            yield _Part(read_line(_bare(line)), ParagraphKind.PARAGRAPH)


def _structure(line: str, level: int) -> _Part:
    """A heading; or a unit, such as a biography, whose title is a heading below the chapter's."""
    if heading := _HEADING.match(line):
        return _Part(read_line(heading[2]), ParagraphKind.HEADING, min(len(heading[1]), DEEPEST_HEADING))
    unit = _UNIT.match(line)
    read = read_line(unit[1] if unit else line.lstrip("#"))
    if unit and len(read.text) <= _LONGEST_UNIT_TITLE:
        return _Part(read, ParagraphKind.HEADING, min(level + 1, DEEPEST_HEADING))
    return _Part(read, ParagraphKind.PARAGRAPH)


def _verse(raw: str) -> _Part:
    """Hemistichs with a star between them; a line without the sign among verses is one too."""
    line = read_line(raw)
    hemistichs = [half for part in _HEMISTICH.split(line.text) if (half := part.strip())]
    return _Part(Line(_BETWEEN_HEMISTICHS.join(hemistichs), line.pages), ParagraphKind.VERSE)


def _bare(line: str) -> str:
    """A line of prose without the sign that a paragraph begins with."""
    if line.startswith("# "):
        return line[2:]
    return _PARAGRAPH.sub("", line, count=1) if line[0] == "#" else line


def _report(bare: str) -> Iterator[_Part]:
    """A report is parted into its chain, what is reported, and the verdict on it."""
    kind = ParagraphKind.PARAGRAPH
    for part in _PARTS.split(bare):
        if part in _OPENED:
            kind = _OPENED[part]
        elif part and not part.isspace():
            yield _Part(read_line(part), kind)
