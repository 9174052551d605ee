"""Rule: years, hours, shares, compound and ordinal numbers. Owns what numbers do to the words around them."""

from __future__ import annotations

from tuireader.nlp.gloss.dates import joins_date, joins_year, name_eras, place_dates
from tuireader.nlp.gloss.units import Line, Unit

_ABOUT = frozenset(["نحو", "حوالي", "زهاء", "قرابة"])
_ROUND = frozenset(["hundred", "thousand", "million", "billion"])
_ORDINALS = {
    "أول": "first", "أولى": "first", "ثاني": "second", "ثانية": "second", "ثالث": "third", "ثالثة": "third",
    "رابع": "fourth", "رابعة": "fourth", "خامس": "fifth", "خامسة": "fifth", "سادس": "sixth", "سادسة": "sixth",
    "سابع": "seventh", "سابعة": "seventh", "ثامن": "eighth", "ثامنة": "eighth", "تاسع": "ninth", "تاسعة": "ninth",
    "عاشر": "tenth", "عاشرة": "tenth", "حادي": "first", "حادية": "first",
}  # fmt: skip
_TENS = {
    "عشر": 10, "عشرة": 10, "عشرون": 20, "عشرين": 20, "ثلاثون": 30, "ثلاثين": 30, "أربعون": 40, "أربعين": 40,
    "خمسون": 50, "خمسين": 50, "ستون": 60, "ستين": 60, "سبعون": 70, "سبعين": 70, "ثمانون": 80, "ثمانين": 80,
    "تسعون": 90, "تسعين": 90,
}  # fmt: skip
_TENS_IN_WORDS = {
    "ثلاثون": "thirty", "ثلاثين": "thirty", "أربعون": "forty", "أربعين": "forty", "خمسون": "fifty", "خمسين": "fifty",
    "ستون": "sixty", "ستين": "sixty", "سبعون": "seventy", "سبعين": "seventy", "ثمانون": "eighty", "ثمانين": "eighty",
    "تسعون": "ninety", "تسعين": "ninety",
}  # fmt: skip
_UNITS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10,
}  # fmt: skip
_CARDINALS = frozenset(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"])


def read_numbers(line: Line) -> None:
    """Drop the word year before a year, join numbers that are written in several words, name ordinals."""
    units: list[Unit] = []
    for unit in name_eras(line.units):
        _name_ordinal(unit)
        if unit.arabic in _TENS_IN_WORDS and unit.kind in ("num", "noun") and not unit.definite:
            unit.words, unit.kind = _TENS_IN_WORDS[unit.arabic], "num"
        if units and joins_year(units, unit):
            continue
        if (unit.kind == "num" or unit.words in _ROUND) and units and units[-1].arabic in _ABOUT:
            _say_about(units.pop(), unit)
        if _compounds(units, unit) or joins_date(units, unit):
            continue
        units.append(unit)
    line.units = place_dates(units)


def _say_about(about: Unit, number: Unit) -> None:
    """The two stay together wherever the number goes."""
    number.words = f"about a {number.words}" if number.words in _ROUND else f"about {number.words}"
    number.tokens, number.kind, number.glued = (*about.tokens, *number.tokens), "num", about.glued


def _name_ordinal(unit: Unit) -> None:
    if (
        unit.arabic in _ORDINALS
        and unit.kind in ("noun", "adj", "num")
        and not (unit.arabic == "ثانية" and not unit.definite)
    ):
        unit.words = _ORDINALS[unit.arabic]
        unit.kind = "adj"
        unit.guess = False


def _compounds(units: list[Unit], unit: Unit) -> bool:
    """`eighth and twenty` is 28th, `three and twenty` twenty-three, `third ten` 13th."""
    tens = _TENS.get(unit.arabic)
    if tens is None or not units:
        return False
    joined = units[-1].arabic == "و" and len(units) > 1 and tens > 10
    first = units[-2] if joined else units[-1]
    if first.words in _UNITS and first.kind == "adj" and (joined or tens == 10):
        first.words = _ordinal(_UNITS[first.words] + tens)
    elif joined and first.words in _CARDINALS:
        first.words, first.kind = f"{unit.words or tens}-{first.words}", "num"
    elif tens == 10 and first.words in _CARDINALS and not joined:
        first.words, first.kind = _TEENS[first.words], "num"
    else:
        return False
    first.tokens = tuple(sorted({*first.tokens, *units[-1].tokens, *unit.tokens}))
    if joined:
        units.pop()
    return True


_TEENS = {
    "one": "eleven", "two": "twelve", "three": "thirteen", "four": "fourteen", "five": "fifteen", "six": "sixteen",
    "seven": "seventeen", "eight": "eighteen", "nine": "nineteen",
}  # fmt: skip


def _ordinal(value: int) -> str:
    ending = "th" if 10 < value % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{ending}"
