"""What small elements of a page mean: signs of notes, links back from them, cells of a table. Owns their signs."""

from __future__ import annotations

import re
from itertools import islice

from lxml import etree

from tuireader.loaders.inline import line_of

_NOTE_SIGN = re.compile(r"[\d٠-٩۰-۹*†‡]{1,4}|[a-z]")
_NOTE_LINK = re.compile(r"note|(?:^|[\s_-])(?:fn|ftn|edn)(?:$|[\s_-]|ref|\d)", re.IGNORECASE)
_BACK = frozenset("↩⤴⏎↑^¶#§🔗⬆\ufe0e\ufe0f")
"""What links to a note's sign, or to a heading itself, are written as."""
_MENUS = frozenset(["div", "ul", "ol", "table", "p", "section", "header", "span"])
_NAVIGATION = re.compile(
    r"(?:^|[\s_-])(?:doc)?(?:nav|navi|navbar|navigation|menu|menubar|breadcrumbs?|toolbar|pagination|pager|share|social)"
    r"(?:$|[\s_-])|(?:^|\s)docnav(?:$|\s)",
    re.IGNORECASE,
)
_MOSTLY = 0.4
"""Of the letters of what calls itself a menu: what its links have; the page that one is on is no link."""
_MOST_IN_CELL = 12
_LONGEST_CELL = 400
_NO_CELL = frozenset(["table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre"])


def kinds(element: etree._Element) -> str:
    """What EPUB and ARIA say that an element is."""
    said = (element.get("epub:type"), element.get("{http://www.idpf.org/2007/ops}type"), element.get("role"))
    return " ".join(str(one) for one in said if one)


def is_kind(element: etree._Element, kind: str) -> bool:
    """Whether EPUB or ARIA say that it is a `kind`."""
    return any(one.removeprefix("doc-") == kind for one in kinds(element).split())


def is_note_sign(element: etree._Element, tag: str) -> bool:
    """A raised number, or a reference that says it is one to a note; what holds another is not asked twice."""
    if tag != "sup" and not (tag == "a" and (is_kind(element, "noteref") or _links_to_note(element))):
        return False
    if any(is_note_sign(inner, str(inner.tag)) for inner in element.iterchildren()):
        return False
    parent = element.getparent()
    inside_sup = tag == "a" and parent is not None and parent.tag == "sup"
    return not inside_sup and _NOTE_SIGN.fullmatch(_text(element)) is not None


def _links_to_note(element: etree._Element) -> bool:
    """By its class or by the name of the place that it leads to, as writers without any of the standards do."""
    fragment = str(element.get("href") or "").partition("#")[2]
    return bool(fragment and (_NOTE_LINK.search(fragment) or _NOTE_LINK.search(str(element.get("class") or ""))))


def is_way_back(element: etree._Element, tag: str) -> bool:
    """A link that says nothing: from a note to its sign, from a heading to itself."""
    if tag != "a" or "#" not in str(element.get("href") or ""):
        return False
    return is_kind(element, "backlink") or bool(set(_text(element)) <= _BACK and _text(element))


def is_navigation(element: etree._Element, tag: str) -> bool:
    """Whether it says that it is a menu and holds little but links, as pages without `nav` have them."""
    if tag not in _MENUS:
        return False
    said = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('role') or ''}"
    if _NAVIGATION.search(said) is None:
        return False
    whole = len(_text(element))
    linked = sum(len(_text(link)) for link in element.iter("a"))
    return linked >= _MOSTLY * whole


def is_english(element: etree._Element, tag: str) -> bool:
    """Whether it is the English of the paragraph before it, as `tuireader convert` writes it."""
    return tag == "div" and bool(element.attrib) and element.get("class") == "en" and element.get("lang") == "en"


def is_small_cell(element: etree._Element) -> bool:
    """Whether a cell holds a fact of a table; pages that are laid out by tables have whole texts in theirs."""
    inside = list(islice(element.iterdescendants(), _MOST_IN_CELL + 1))
    if len(inside) > _MOST_IN_CELL or any(one.tag in _NO_CELL for one in inside):
        return False
    return sum(len(str(part)) for part in element.itertext()) <= _LONGEST_CELL


def _text(element: etree._Element) -> str:
    return line_of("".join(map(str, element.itertext())))
