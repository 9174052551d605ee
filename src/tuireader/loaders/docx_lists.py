"""Numbers of list items and headings in a Word document, which Word counts itself. Owns how they are counted."""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree

from tuireader.loaders.xml_tree import attribute, name_of, named

_MOST_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_UNNUMBERED = frozenset(["bullet", "none"])
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_ALPHABET = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST_ROMAN = 3999


class Numbering(NamedTuple):
    """Which list a paragraph is in, and how deep."""

    list: str
    level: int


class _Level(NamedTuple):
    form: str
    text: str
    """Such as `%1.%2)`."""
    start: int


class Numbers:
    """Counts on from paragraph to paragraph."""

    def __init__(self, root: etree._Element | None) -> None:
        """From the part `numbering.xml`, which may be missing."""
        self._levels: dict[str, dict[int, _Level]] = {}
        self._kinds: dict[str, str] = {}
        self._counts: dict[str, list[int]] = {}
        for element in named(root, "abstractNum", "num") if root is not None else ():
            name = attribute(element, "abstractNumId" if name_of(element) == "abstractNum" else "numId")
            if name_of(element) == "abstractNum":
                self._levels[name] = {_whole(attribute(one, "ilvl"), 0): _level(one) for one in named(element, "lvl")}
            else:
                self._kinds[name] = next((attribute(one, "val") for one in named(element, "abstractNumId")), "")

    def sign(self, numbering: Numbering | None) -> str:
        """What stands before the next paragraph of this list, with a blank; empty where it has no number."""
        if numbering is None or not 0 <= numbering.level < _MOST_LEVELS:
            return ""
        kind = self._kinds.get(numbering.list, "")
        levels = self._levels.get(kind, {})
        level = levels.get(numbering.level)
        if level is None:
            return ""
        counts = self._counts.setdefault(kind, [])
        del counts[numbering.level + 1 :]
        while len(counts) <= numbering.level:
            above = levels.get(len(counts))
            counts.append((above.start if above else 1) - (len(counts) == numbering.level))
        counts[numbering.level] += 1
        if level.form in _UNNUMBERED or not level.text:
            return ""
        return f"{_PLACE.sub(lambda found: _written(int(found[1]) - 1, counts, levels), level.text)} "


def numbering_of(properties: etree._Element | None) -> Numbering | None:
    """The list that `numPr` names; None where it names none, or takes the paragraph out of one."""
    said = {} if properties is None else {name_of(one): attribute(one, "val") for one in properties}
    name = said.get("numId", "")
    return None if properties is None or name == "0" else Numbering(name, _whole(said.get("ilvl", ""), 0))


def _level(element: etree._Element) -> _Level:
    said = {name_of(one): attribute(one, "val") for one in element}
    return _Level(said.get("numFmt", "decimal"), said.get("lvlText", ""), _whole(said.get("start", ""), 1))


def _whole(said: str, otherwise: int) -> int:
    return int(said[:9]) if said.isdecimal() else otherwise


def _written(place: int, counts: list[int], levels: dict[int, _Level]) -> str:
    if place >= len(counts):
        return ""
    form = levels[place].form if place in levels else "decimal"
    number = counts[place]
    if form in ("lowerRoman", "upperRoman") and 0 < number <= _MOST_ROMAN:
        return _roman(number).upper() if form == "upperRoman" else _roman(number)
    letters = {"arabicAbjad": _ABJAD, "arabicAlpha": _ALPHABET, "lowerLetter": _LATIN, "upperLetter": _LATIN.upper()}
    known = letters.get(form, "")
    return known[number - 1] if 0 < number <= len(known) else str(number)


def _roman(number: int) -> str:
    out = ""
    for value, letters in _ROMAN:
        out += letters * (number // value)
        number %= value
    return out
