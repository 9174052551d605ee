"""HTML as a tree of elements. Owns parsing, and where main text and facts about a page are; makes no paragraphs."""

from __future__ import annotations

import re

from lxml import etree

from tuireader.document import Meta
from tuireader.errors import EmptySource, LimitExceeded
from tuireader.loaders.decoding import Decoded, decode_declared
from tuireader.loaders.inline import line_of
from tuireader.wording import tr

_DECLARED = re.compile(
    rb"""(?:<meta[^>]{1,200}?charset|<\?xml[^>]{1,200}?encoding)\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE
)
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]*>")
_SUBSET = re.compile(r"(<!DOCTYPE[^>\[]{0,500})\[[^\]]{0,10000}\]", re.IGNORECASE)
"""Declarations of entities: HTML has none, and what reads it would take their end for text."""
_WHOLE = 0.25
"""An article with less of a page's text than this is a teaser, and the page is read whole."""
_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title")
_AUTHORS = ("author", "article:author", "dc.creator", "dcterms.creator")
_DATES = (
    "article:published_time", "datepublished", "date", "dcterms.date", "dcterms.created", "dc.date", "og:updated_time",
)  # fmt: skip


def decode_html(data: bytes) -> Decoded:
    """The text of a page in the encoding that it declares, else in what its bytes say."""
    declared = _DECLARED.search(data[:4096])
    return decode_declared(data, declared[1].decode("ascii", "replace") if declared else None)


def parse_html(text: str) -> etree._Element:
    """The root of a page; what is wrong in it is read as browsers do, entities of its own are not resolved.

    Raises:
        EmptySource: There is no element in it.
        LimitExceeded: Nested deeper than 256, or a single text of more than 10 MB.
    """
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    source = _SUBSET.sub(r"\1", _XML_DECLARATION.sub("", text, count=1), count=1).encode("utf-8", "replace")
    try:
        root = etree.fromstring(source, parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise EmptySource(tr("the page has no text in it")) from error
    for problem in parser.error_log:
        if "XML_PARSE_HUGE" in problem.message:
            raise LimitExceeded(
                tr("the page is nested more than 256 deep, or has too long a text"), tr("save it as text first")
            )
    if root is None:
        raise EmptySource(tr("the page has no text in it"))
    return root


def main_part(root: etree._Element) -> etree._Element:
    """The one article of a page, else its main part, else its body."""
    body = root if root.tag == "body" else next(root.iter("body"), root)
    size = _size(body)
    for path in (".//article", ".//main", ".//*[@role='main']"):
        found = body.findall(path)
        if len(found) == 1 and _size(found[0]) >= _WHOLE * size:
            return found[0]
    return body


def _size(element: etree._Element) -> int:
    return sum(
        len(str(part).strip()) for part in element.itertext("p", "div", "li", "td", "h1", "h2", "blockquote", "span")
    )


def meta_of(root: etree._Element, language: str) -> Meta:
    """Title, author, date and language as the page states them; `language` where it is silent."""
    said: dict[str, str] = {}
    for element in root.iter("meta"):
        name = str(element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        said.setdefault(name, line_of(str(element.get("content") or "")))
    title = next(root.iter("title"), None)
    stated = line_of(str(root.get("lang") or root.get("xml:lang") or ""))
    return Meta(
        title=_first(said, _TITLES)
        or (line_of("".join(map(str, title.itertext()))) if title is not None else "")
        or None,
        author=_first(said, _AUTHORS),
        date=_first(said, _DATES),
        language=stated or language,
    )


def _first(said: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((said[name] for name in names if said.get(name)), None)
