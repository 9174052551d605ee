"""DOCX: the text of a Word document. Owns what its paragraphs, runs and styles are to a reader.

Elements are known by their names alone, since the transitional and the strict variant differ in their namespaces.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from tuireader.document import Emphasis, Meta, ParagraphKind
from tuireader.errors import SourceError
from tuireader.loaders.archives import Archive, inside
from tuireader.loaders.docx_lists import Numbers, numbering_of
from tuireader.loaders.docx_styles import Style, styles_of
from tuireader.loaders.gathering import Gathering
from tuireader.loaders.inline import Inline, line_of, row_of
from tuireader.loaders.loaded import Loaded
from tuireader.loaders.xml_tree import attribute, name_of, named, parse_xml, text_of
from tuireader.wording import tr

_RELATIONS = "_rels/.rels"
_MAIN = "word/document.xml"
_CORE = "docProps/core.xml"
_NOTES = ("footnotes.xml", "endnotes.xml")
_UNSEEN = frozenset(["Fallback", "del", "moveFrom", "instrText", "delText"])
"""Second versions of drawings, and what was deleted."""
_OFF = frozenset(["0", "false", "off", "none"])


@dataclass(slots=True)
class _Row:
    """A row of a table, as far as it was read."""

    element: etree._Element
    cells: list[etree._Element]
    texts: list[str]


class NoteSigns:
    """Numbers of notes, as Word gives them: in the order in which they are referred to, whatever their names are."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str], int] = {}

    def of(self, kind: str, name: str) -> str:
        """The sign of the footnote or endnote of that name."""
        return f"[{self._numbers.setdefault((kind, name), len(self._numbers) + 1)}]"


@dataclass(slots=True)
class _Reading:
    """What paragraphs are read with."""

    styles: dict[str, Style]
    numbers: Numbers
    signs: NoteSigns


def load(data: bytes) -> Loaded:
    """Read a Word document; its notes come after the text, each under its number.

    Raises:
        SourceError: It is no DOCX, locked or damaged.
        LimitExceeded: Unpacked it is too large.
    """
    archive = Archive(data)
    main = _main_part(archive)
    folder = main.rpartition("/")[0]
    styles = styles_of(_part_of(archive, f"{folder}/styles.xml"))
    numbers = Numbers(_part_of(archive, f"{folder}/numbering.xml"))
    gathering, signs = Gathering(), NoteSigns()
    _take(parse_xml(archive.read(main)), _Reading(styles, numbers, signs), gathering)
    for name in _NOTES:
        notes = _part_of(archive, f"{folder}/{name}")
        if notes is not None:
            _take_notes(notes, signs, gathering)
    return gathering.loaded(_meta(archive, gathering.language()))


def _part_of(archive: Archive, name: str) -> etree._Element | None:
    return parse_xml(archive.read(name)) if name in archive.names else None


def _main_part(archive: Archive) -> str:
    if _RELATIONS in archive.names:
        for relation in named(parse_xml(archive.read(_RELATIONS)), "Relationship"):
            target = inside("", attribute(relation, "Target").lstrip("/"))
            if attribute(relation, "Type").endswith("/officeDocument") and target in archive.names:
                return target
    if _MAIN not in archive.names:
        raise SourceError(tr("the archive has no Word document in it"), tr("it may be another kind of Office file"))
    return _MAIN


def _take(body: etree._Element, reading: _Reading, gathering: Gathering) -> None:
    row: _Row | None = None
    for paragraph in named(body, "p"):
        if _is_unseen(paragraph):
            continue
        style = _style(paragraph, reading.styles)
        text, emphasis = _read(paragraph, reading, style)
        table_row = _ancestor(paragraph, "tr")
        if row is not None and row.element is not table_row:
            gathering.add(row_of(row.texts))
            row = None
        if table_row is not None:
            row = row or _Row(table_row, [], [])
            _add_cell(row, _ancestor(paragraph, "tc"), text)
        else:
            _add(gathering, text, emphasis, style)
    if row is not None:
        gathering.add(row_of(row.texts))


def _add_cell(row: _Row, cell: etree._Element | None, text: str) -> None:
    if cell is not None and (not row.cells or row.cells[-1] is not cell):
        row.cells.append(cell)
        row.texts.append(text)
    elif row.texts and text:
        row.texts[-1] = f"{row.texts[-1]} {text}".strip()


def _add(gathering: Gathering, text: str, emphasis: tuple[Emphasis, ...], style: Style) -> None:
    if style.level is not None:
        gathering.add_heading(text, style.level)
    else:
        gathering.add(text, style.kind, emphasis=emphasis)


def _style(paragraph: etree._Element, styles: dict[str, Style]) -> Style:
    """The paragraph's own outline level and list before those of its style."""
    properties = next((child for child in paragraph if name_of(child) == "pPr"), None)
    if properties is None:
        return Style()
    said = {name_of(child): child for child in properties}
    style = styles.get(attribute(said["pStyle"], "val"), Style()) if "pStyle" in said else Style()
    if "numPr" in said:
        style = style._replace(numbering=numbering_of(said["numPr"]))
        if style.numbering is not None and style.level is None:
            style = style._replace(kind=ParagraphKind.LIST_ITEM)
    level = attribute(said["outlineLvl"], "val") if "outlineLvl" in said else ""
    if level.isdecimal() and int(level[:2]) < 9:
        return style._replace(level=int(level[:2]) + 1)
    return style


def _read(paragraph: etree._Element, reading: _Reading, style: Style) -> tuple[str, tuple[Emphasis, ...]]:
    """The paragraph's line behind its number; one without a word has none, and does not count."""
    inline = Inline()
    if style.numbering is not None and any((one.text or "").strip() for one in named(paragraph, "t")):
        inline.add(reading.numbers.sign(style.numbering))
    for run in named(paragraph, "r"):
        if _ancestor(run, "p") is not paragraph or _is_unseen(run):
            continue
        on = set(_properties(run))
        if "vanish" in on:
            continue
        for part in run:
            inline.add(_part(part, reading.signs), italic=bool(on & {"i", "iCs"}), bold=bool(on & {"b", "bCs"}))
    return inline.taken()


def _properties(run: etree._Element) -> Iterator[str]:
    """What is switched on for a run."""
    for properties in run:
        if name_of(properties) == "rPr":
            yield from (name_of(one) for one in properties if attribute(one, "val").lower() not in _OFF)


def _part(part: etree._Element, signs: NoteSigns) -> str:
    name = name_of(part)
    if name == "t":
        return part.text or ""
    if name in ("footnoteReference", "endnoteReference"):
        return signs.of(name.removesuffix("Reference"), attribute(part, "id"))
    if name == "noBreakHyphen":
        return "-"
    return " " if name in ("tab", "br", "cr") else ""


def _take_notes(root: etree._Element, signs: NoteSigns, gathering: Gathering) -> None:
    """Notes with a type are lines between notes and text."""
    reading = _Reading({}, Numbers(None), signs)
    for note in named(root, "footnote", "endnote"):
        if attribute(note, "type"):
            continue
        sign = f"{signs.of(name_of(note), attribute(note, 'id'))} "
        for paragraph in named(note, "p"):
            text, _ = _read(paragraph, reading, Style())
            gathering.add(line_of(sign + text) if text else "")
            sign = "" if text else sign


def _ancestor(element: etree._Element, name: str) -> etree._Element | None:
    return next((above for above in element.iterancestors() if name_of(above) == name), None)


def _is_unseen(element: etree._Element) -> bool:
    return any(name_of(above) in _UNSEEN for above in element.iterancestors())


def _meta(archive: Archive, language: str) -> Meta:
    said: dict[str, str] = {}
    core = _part_of(archive, _CORE)
    if core is not None:
        said = {name_of(one): line_of(text_of(one)) for one in core.iterchildren()}
    return Meta(
        title=said.get("title") or None,
        author=said.get("creator") or None,
        date=said.get("created", "")[:10] or None,
        language=language,
    )
