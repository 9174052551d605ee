"""XLIFF 1.2 and 2, the interchange format of localization. Owns where languages and segments stand in both versions."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from tuireader.arabic.characters import has_arabic
from tuireader.errors import SourceError
from tuireader.loaders.gathering import Gathering
from tuireader.loaders.loaded import Loaded
from tuireader.loaders.pairs import ARABIC, ENGLISH, Pair, gather_pairs, is_language
from tuireader.loaders.xml_tree import attribute, name_of, named, parse_xml, words_of
from tuireader.wording import tr

_SEGMENTS = ("trans-unit", "segment")


def load(data: bytes) -> Loaded:
    """Read the segments of which one side is Arabic, with the other side where that is English.

    Raises:
        SourceError: Not XLIFF, broken, or without Arabic.
    """
    root = parse_xml(data)
    if name_of(root) != "xliff":
        raise SourceError(tr("this is no XLIFF: its root is {root}", root=name_of(root)), tr("see what the file is"))
    gathering = Gathering()
    gather_pairs(_pairs(root), gathering)
    if not gathering.paragraphs:
        raise SourceError(tr("the file has no Arabic in it"), tr("neither its sources nor its targets are Arabic"))
    return gathering.loaded()


def _pairs(root: etree._Element) -> Iterator[Pair]:
    for file in named(root, "file"):
        source = attribute(file, "source-language") or attribute(root, "srcLang")
        target = attribute(file, "target-language") or attribute(root, "trgLang")
        for segment in named(file, *_SEGMENTS):
            sides = {name_of(side): words_of(side) for side in segment if name_of(side) in ("source", "target")}
            yield _pair(sides.get("source", ""), source, sides.get("target", ""), target)


def _pair(source: str, source_language: str, target: str, target_language: str) -> Pair:
    """The Arabic side by its language, or, where none is said, by its letters."""
    if is_language(target_language, ARABIC) or (not target_language and has_arabic(target)):
        return Pair(target, source if is_language(source_language or ENGLISH, ENGLISH) else "")
    if is_language(source_language, ARABIC) or (not source_language and has_arabic(source)):
        return Pair(source, target if is_language(target_language or ENGLISH, ENGLISH) else "")
    return Pair("", "")
