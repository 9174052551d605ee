"""Styles of a Word document: which of them make a heading, a quotation, a list. Owns their names and inheritance."""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree

from tuireader.document import ParagraphKind
from tuireader.loaders.docx_lists import Numbering, numbering_of
from tuireader.loaders.xml_tree import attribute, name_of, named

_HEADING = re.compile(r"(?:heading|عنوان|العنوان)\s*(\d)", re.IGNORECASE)
_QUOTE = re.compile(r"\bquot|block ?text|اقتباس", re.IGNORECASE)
"""Word's Quote and Intense Quote, its Block Text, LibreOffice's Quotations."""
_TITLES = frozenset(["title", "العنوان"])
_MOST_ANCESTORS = 20


class Style(NamedTuple):
    """What a paragraph of the style is to a reader."""

    kind: ParagraphKind = ParagraphKind.PARAGRAPH
    level: int | None = None
    """Of a heading."""
    numbering: Numbering | None = None


def styles_of(root: etree._Element | None) -> dict[str, Style]:
    """Styles by their ids; Word keeps the English names of its own styles in every language."""
    elements = {} if root is None else {attribute(one, "styleId"): one for one in named(root, "style")}
    return {name: _style(name, elements) for name in elements}


def _style(name: str, elements: dict[str, etree._Element]) -> Style:
    """Its own meaning, else that of the style it is based on."""
    for _ in range(_MOST_ANCESTORS):
        if name not in elements:
            break
        children = {name_of(child): child for child in elements[name].iter()}
        own = _own(attribute(children["name"], "val") if "name" in children else "", children)
        if own != Style() or "basedOn" not in children:
            return own
        name = attribute(children["basedOn"], "val")
    return Style()


def _own(name: str, children: dict[str, etree._Element]) -> Style:
    heading = _HEADING.match(name)
    outline = attribute(children["outlineLvl"], "val") if "outlineLvl" in children else ""
    numbering = numbering_of(children.get("numPr"))
    if heading and heading[1] != "0":
        return Style(level=int(heading[1]), numbering=numbering)
    if name.lower() in _TITLES:
        return Style(level=1)
    if outline.isdecimal() and int(outline[:2]) < 9:
        return Style(level=int(outline[:2]) + 1, numbering=numbering)
    if _QUOTE.search(name):
        return Style(ParagraphKind.QUOTE)
    is_list = numbering is not None or name.lower().startswith("list")
    return Style(ParagraphKind.LIST_ITEM, numbering=numbering) if is_list else Style()
