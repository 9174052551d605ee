"""XML from outside, parsed without following anything it names. Owns what is refused; knows no format."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from tuireader.errors import LimitExceeded, SourceError
from tuireader.wording import N_, tr

_AGAIN = N_("get it again, whole")
_PLACE = re.compile(r" \(<string>, line \d+\)$")
"""Said a second time, of a file that has no name."""


def parse_xml(data: bytes) -> etree._Element:
    """The root of a document whose entities are never resolved and whose addresses are never fetched.

    Raises:
        SourceError: It is not well-formed, or declares entities of its own.
        LimitExceeded: Nested deeper than 256.
    """
    if b"<!ENTITY" in data.replace(b"\x00", b""):
        raise SourceError(
            tr("its XML declares entities of its own, which are not read"), tr("save it again without them")
        )
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        if "depth" in str(error):
            raise LimitExceeded(tr("its XML is nested more than 256 deep")) from error
        raise SourceError(tr("its XML is broken: {error}", error=_PLACE.sub("", str(error))), tr(_AGAIN)) from error
    if root is None:
        raise SourceError(tr("its XML is empty"), tr(_AGAIN))
    return root


def name_of(element: etree._Element) -> str:
    """The name of an element without its namespace; empty for what is no element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def named(root: etree._Element, *names: str) -> Iterator[etree._Element]:
    """The elements below `root` of these names, whatever their namespace, in the order of the text."""
    return (element for element in root.iter() if name_of(element) in names)


def attribute(element: etree._Element, name: str) -> str:
    """An attribute's value, whatever its namespace; empty where it is missing."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""


def text_of(element: etree._Element) -> str:
    """All text inside an element."""
    return "".join(str(part) for part in element.itertext())


_CODES = frozenset(["bpt", "ept", "ph", "it", "ut"])
"""Elements of TMX and XLIFF that hold the markup of the text's first format, and no words."""


def words_of(element: etree._Element) -> str:
    """The words of a segment, without the markup that it carries along."""
    parts: list[str] = []
    steps = etree.iterwalk(element, events=("start", "end"))
    for event, inner in steps:
        if event == "end":
            parts.append((inner.tail or "") if inner is not element else "")
        elif name_of(inner) in _CODES:
            steps.skip_subtree()
        else:
            parts.append(inner.text or "")
    return "".join(parts)
