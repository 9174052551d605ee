"""Elements of HTML as paragraphs. Owns what each element is to a reader; knows neither files nor books."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from tuireader.document import ParagraphKind
from tuireader.loaders.gathering import Gathering
from tuireader.loaders.html_signs import (
    is_english,
    is_kind,
    is_navigation,
    is_note_sign,
    is_small_cell,
    is_way_back,
    kinds,
)
from tuireader.loaders.inline import BETWEEN_CELLS, Inline, Lines, line_of

_BLOCKS = frozenset([
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table",
    "tbody", "tfoot", "thead", "tr", "ul", "caption",
])  # fmt: skip
_UNREAD = frozenset([
    "script", "style", "head", "template", "svg", "noscript", "iframe", "object", "audio", "video", "canvas",
    "button", "select", "textarea", "rt", "rp", "option",
])  # fmt: skip
_ABOUT_PAGE = frozenset(["nav", "aside", "footer", "form"])
"""What stands on a page beside its text."""
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_ITALIC = frozenset(["i", "em", "cite", "dfn", "var"])
_BOLD = frozenset(["b", "strong"])
_VERSE_CLASS = re.compile(r"(?:^|[\s:_-])(?:verse|poem|poetry|stanza|bayt|beyt|line-block)(?:$|[\s_-])", re.IGNORECASE)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_UNCOUNTED = frozenset(["p", "div", "span", "a", "body", "section", "br"])
"""The most frequent elements; without attributes they change nothing for what is in them."""
_CELLS = frozenset(["td", "th"])
_IN_CELLS = frozenset(["p", "div", "center"])


class Label(NamedTuple):
    """A title that a table of contents gives to a place."""

    text: str
    level: int


@dataclass(slots=True)
class _State:
    """Where the walk stands: counts of the open elements that matter."""

    quotes: int = 0
    items: int = 0
    verses: int = 0
    italic: int = 0
    bold: int = 0
    pre: int = 0
    rows: int = 0
    heading: int = 0
    numbers: list[int] = field(default_factory=list)
    """The number of the item last met in each open list; -1 where items have none."""


def gather_blocks(
    root: etree._Element, gathering: Gathering, *, page: bool = False, labels: Mapping[str, Label] | None = None
) -> None:
    """Take all paragraphs below `root`.

    Args:
        root: An element; its own tail is not read.
        gathering: Where they go.
        page: Whether it is a page of the web, of which navigation, asides, footers and forms are no text.
        labels: Titles by the id of the element that they stand at, "" for the start; each becomes a heading where the
            text has none of its own.
    """
    _Walk(gathering, page, labels or {}).walk(root)


class _Walk:
    """One pass over a tree, without recursion."""

    def __init__(self, gathering: Gathering, page: bool, labels: Mapping[str, Label]) -> None:
        self._gathering = gathering
        self._page = page
        self._labels = labels
        self._label = labels.get("")
        self._inline = Inline()
        self._lines = Lines()
        self._state = _State()
        self._break = False
        self._waiting = ""
        """The number of an item whose text was not met yet."""
        self._in_cell = False
        self._reference: str | None = None

    def walk(self, root: etree._Element) -> None:
        steps = etree.iterwalk(root, events=("start", "end"))
        for event, element in steps:
            tag = element.tag if isinstance(element.tag, str) else ""
            if event == "end":
                if not self._unread(element, tag) and not is_english(element, tag):
                    self._leave(element, tag)
                if element is not root:
                    self._text(element.tail)
            elif is_english(element, tag):
                self._flush()
                self._gathering.give_english(line_of("".join(map(str, element.itertext()))))
                steps.skip_subtree()
            elif self._unread(element, tag):
                self._turn_page(element)
                steps.skip_subtree()
            else:
                self._enter(element, tag)
                self._text(element.text)
        self._flush()

    def _unread(self, element: etree._Element, tag: str) -> bool:
        if not tag or tag in _UNREAD or (self._page and tag in _ABOUT_PAGE):
            return True
        if not element.attrib:
            return False
        if is_way_back(element, tag):
            return True
        hidden = element.get("hidden") is not None or _HIDDEN_STYLE.search(element.get("style") or "") is not None
        return is_kind(element, "pagebreak") or (self._page and (hidden or is_navigation(element, tag)))

    def _turn_page(self, element: etree._Element) -> None:
        """What begins behind the break of a printed page is cited by its number."""
        number = line_of(str(element.get("title") or element.get("aria-label") or ""))
        if number and is_kind(element, "pagebreak"):
            self._reference = f"p. {number}" if number.isalnum() else number

    def _enter(self, element: etree._Element, tag: str) -> None:
        self._part(tag)
        name = element.get("id") if self._labels else None
        if name in self._labels and name:
            self._flush()
            self._label = self._labels[name]
        self._count(element, tag, 1)
        if tag == "br":
            self._line_break()
        elif tag == "li":
            self._number(element)
        elif tag in _CELLS:
            self._inline.add(BETWEEN_CELLS if element.getprevious() is not None else "")
            self._in_cell = is_small_cell(element)
        elif is_note_sign(element, tag):
            self._inline.add("[")
        elif tag == "q":
            self._inline.add("«")

    def _leave(self, element: etree._Element, tag: str) -> None:
        self._part(tag)
        if is_note_sign(element, tag):
            self._inline.add("]")
        elif tag == "q":
            self._inline.add("»")
        elif tag == "li":
            self._waiting = ""
        elif tag in _CELLS:
            self._in_cell = False
        self._count(element, tag, -1)

    def _part(self, tag: str) -> None:
        """A block begins or ends: so does a paragraph, but in a cell of a table."""
        if self._in_cell and tag in _IN_CELLS:
            self._inline.add(" ")
        elif tag in _BLOCKS:
            self._flush()

    def _count(self, element: etree._Element, tag: str, step: int) -> None:
        if tag in _UNCOUNTED and not element.attrib:
            return
        state = self._state
        state.quotes += step * (tag == "blockquote")
        state.items += step * (tag in ("li", "dd"))
        state.pre += step * (tag == "pre")
        state.rows += step * (tag == "tr")
        state.italic += step * (tag in _ITALIC)
        state.bold += step * (tag in _BOLD)
        if element.attrib:
            state.verses += step * bool(_VERSE_CLASS.search(f"{element.get('class') or ''} {kinds(element)}"))
        if tag in _HEADINGS:
            state.heading = _HEADINGS[tag] if step > 0 else 0
        if tag in ("ol", "ul", "menu") and step > 0:
            state.numbers.append(_number_of(element.get("start"), 1) - 1 if tag == "ol" else -1)
        elif tag in ("ol", "ul", "menu") and state.numbers:
            state.numbers.pop()

    def _number(self, element: etree._Element) -> None:
        numbers = self._state.numbers
        if numbers and numbers[-1] >= 0:
            numbers[-1] = _number_of(element.get("value"), numbers[-1] + 1)
            self._waiting = f"{numbers[-1]}. "

    def _text(self, text: str | None) -> None:
        if not text:
            return
        if not self._state.pre:
            self._say(text)
            return
        first, *others = text.split("\n")
        self._say(first)
        for line in others:
            self._flush()
            self._say(line)

    def _say(self, text: str) -> None:
        if self._waiting and text.strip():
            self._inline.add(self._waiting)
            self._waiting = ""
        if self._break and text.strip():
            self._break = False
        self._inline.add(text, italic=self._state.italic > 0, bold=self._state.bold > 0)

    def _line_break(self) -> None:
        """One ends a verse, or a short line among others, and is a blank in prose; two end a paragraph."""
        if self._break or self._state.verses:
            self._flush()
        else:
            self._lines.end(self._inline.taken())
            self._break = True

    def _flush(self) -> None:
        self._lines.end(self._inline.taken())
        self._break = False
        state = self._state
        if not (state.heading or state.rows or state.items or self._label) and self._lines.are_verse:
            for text, emphasis in self._lines.taken():
                self._gathering.add(text, ParagraphKind.VERSE, reference=self._reference, emphasis=emphasis)
            return
        text, emphasis = self._lines.joined()
        state, label = self._state, self._label
        if not text or (state.rows and not text.strip(BETWEEN_CELLS)):
            return
        self._label = None
        if state.heading:
            self._gathering.add_heading(text, state.heading, reference=self._reference, emphasis=emphasis)
            return
        if label is not None and line_of(label.text) == text:
            self._gathering.add_heading(text, label.level, reference=self._reference, emphasis=emphasis)
            return
        if label is not None:
            self._gathering.add_heading(line_of(label.text), label.level, reference=self._reference)
        self._gathering.add(text, _kind(state), reference=self._reference, emphasis=emphasis)


def _number_of(said: str | None, otherwise: int) -> int:
    return int(said) if said and said.isdecimal() and 0 < int(said[:9]) == int(said) else otherwise


def _kind(state: _State) -> ParagraphKind:
    if state.verses:
        return ParagraphKind.VERSE
    if state.items:
        return ParagraphKind.LIST_ITEM
    return ParagraphKind.QUOTE if state.quotes else ParagraphKind.PARAGRAPH
