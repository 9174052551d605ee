"""TMX 1.4, the exchange format of translation memories. Owns which of its variants are read."""

from __future__ import annotations

from lxml import etree

from tuireader.errors import SourceError
from tuireader.loaders.gathering import Gathering
from tuireader.loaders.loaded import Loaded
from tuireader.loaders.pairs import ARABIC, ENGLISH, Pair, gather_pairs, is_language
from tuireader.loaders.xml_tree import attribute, name_of, named, parse_xml, words_of
from tuireader.wording import tr


def load(data: bytes) -> Loaded:
    """Read the units that have Arabic, with their English.

    Raises:
        SourceError: Not TMX, broken, or without Arabic.
    """
    root = parse_xml(data)
    if name_of(root) != "tmx":
        raise SourceError(tr("this is no TMX: its root is {root}", root=name_of(root)), tr("see what the file is"))
    gathering = Gathering()
    gather_pairs((_pair(unit) for unit in named(root, "tu")), gathering)
    if not gathering.paragraphs:
        raise SourceError(tr("the translation memory has no Arabic in it"), tr("its variants need xml:lang=ar"))
    return gathering.loaded()


def _pair(unit: etree._Element) -> Pair:
    return Pair(_variant(unit, ARABIC), _variant(unit, ENGLISH))


def _variant(unit: etree._Element, language: str) -> str:
    """The unit in a language; empty where it lacks it."""
    for variant in named(unit, "tuv"):
        if is_language(attribute(variant, "lang"), language):
            return "".join(words_of(segment) for segment in named(variant, "seg"))
    return ""
