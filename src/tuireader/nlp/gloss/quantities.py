"""Rule: how much and which day: millions of, a third of, three times, Sunday. Owns nouns that count or name a time."""

from __future__ import annotations

from tuireader.nlp.gloss.units import Line, Unit
from tuireader.nlp.gloss.wordlists import word_set

_MAGNITUDES = {
    "ألف": "thousand", "آلاف": "thousand", "ألفا": "thousand", "مليون": "million", "ملايين": "million",
    "مليونا": "million", "مليار": "billion", "مليارات": "billion", "مليارا": "billion", "بليون": "billion",
    "تريليون": "trillion", "تريليونات": "trillion", "مئة": "hundred", "مائة": "hundred",
}  # fmt: skip
_MANY = {
    "آلاف": "thousands of", "ملايين": "millions of", "مليارات": "billions of", "مئات": "hundreds of",
    "عشرات": "dozens of", "تريليونات": "trillions of",
}  # fmt: skip
_PARTS = {
    "نصف": "half of", "ثلث": "a third of", "ربع": "a quarter of", "خمس": "a fifth of", "عشر": "a tenth of",
    "ثلثي": "two thirds of", "ثلثا": "two thirds of",
}  # fmt: skip
_FEW = frozenset(["several", "a few", "some", "few"])
_TIMES = frozenset(["مرة", "مرات", "مرتين"])
_DAY_WORDS = word_set("يوم اليوم أمس مساء صباح ليلة فجر ظهر عصر")
_PARTS_OF_DAY = {
    "مساء": "evening", "صباح": "morning", "ليلة": "night", "ليل": "night", "ظهر": "noon", "فجر": "at dawn",
    "عصر": "afternoon",
}  # fmt: skip
_DAYS = word_set("Sunday Monday Tuesday Wednesday Thursday Friday Saturday")
_NEXT = {"ماضي": "last", "مقبل": "next", "قادم": "next"}
_COUNTED_SPANS = {"أيام": "day", "يوما": "day", "ثانية": "second", "ثوان": "second", "ثواني": "second"}


def count_quantities(line: Line) -> None:
    """Look at each counting noun with what stands before and behind it."""
    units = line.units
    for index, unit in enumerate(units):
        if unit.role != "stem" or unit.kind == "mark":
            continue
        before = units[index - 1] if index else None
        following = units[index + 1] if index + 1 < len(units) else None
        if unit.kind == "num" and unit.number == "D" and unit.words in _MAGNITUDES.values():
            unit.words, unit.number, unit.fixed = f"two {unit.words}", "P", True
            continue
        counted = before is not None and (before.kind == "num" or before.words in _FEW)
        if (
            following is not None
            and following.words in _DAYS
            and (unit.arabic in _PARTS_OF_DAY or unit.arabic == "يوم" or unit.words == "today")
        ):
            _part_of_day(unit, following)
        elif unit.arabic in _TIMES:
            _time(unit, before, following, counted=counted)
        elif unit.arabic in _COUNTED_SPANS and counted:
            unit.words, unit.kind, unit.construct = _COUNTED_SPANS[unit.arabic], "noun", False
        elif unit.arabic == "أحد" and unit.definite and unit.kind in ("noun", "num", "quant"):
            _sunday(unit, before, following)
        elif unit.arabic in _NEXT and unit.definite and before is not None and before.words in _DAYS:
            before.words, unit.words = f"{_NEXT[unit.arabic]} {before.words}", ""
            before.tokens = (*before.tokens, *unit.tokens)
        elif counted and unit.arabic in _MAGNITUDES:
            _magnitude(unit, units, index)
        else:
            _quantity(unit, units, index)
    line.units = [unit for unit in units if unit.words or unit.parts]


def _part_of_day(unit: Unit, day: Unit) -> None:
    """مساء الأربعاء: on Wednesday evening; يوم الثلاثاء: on Tuesday; اليوم الثلاثاء: today, Tuesday."""
    if unit.words == "today" or (unit.arabic == "يوم" and unit.definite):
        unit.words, unit.kind = "today,", "adv"
        return
    part = _PARTS_OF_DAY.get(unit.arabic)
    day.words = f"on {day.words} {part}" if part else f"on {day.words}"
    day.kind = "adv"
    day.tokens = tuple(sorted({*unit.tokens, *day.tokens}))
    day.glued, unit.words = unit.glued, ""


def _time(unit: Unit, before: Unit | None, following: Unit | None, *, counted: bool) -> None:
    """مرة that is counted or pointed at is a time, else once: مرة كل شهر."""
    if unit.arabic == "مرة" and following is not None and following.arabic == "كل" and not counted:
        unit.words, unit.kind = "once", "adv"
    elif (
        counted
        or unit.definite
        or unit.number != "S"
        or (before is not None and before.kind in ("adj", "dem", "quant"))
    ):
        unit.words = "time"


def _sunday(unit: Unit, before: Unit | None, following: Unit | None) -> None:
    """الأحد by itself is a day; before a noun or behind a preposition it may be one of several."""
    if following is not None and following.kind in ("noun", "adj") and following.definite:
        return
    free = before is None or before.kind in ("mark", "verb") or before.arabic in _DAY_WORDS or before.words == "today"
    if free or (before is not None and before.kind in ("noun", "adj", "name") and before.definite):
        unit.words, unit.kind, unit.definite = "Sunday", "adv", False
        if before is not None and before.arabic in ("يوم", "اليوم"):
            before.words = "" if before.arabic == "يوم" and not before.definite else "today,"
            before.kind = "adv"


def _magnitude(unit: Unit, units: list[Unit], index: int) -> None:
    """Ten millions of a ton: ten million tons."""
    unit.words, unit.kind, unit.number = _MAGNITUDES[unit.arabic], "num", "S"
    if units[index - 1].kind != "num":
        units[index - 1].kind = "num"
    _drop_partitive(units, index)


def _drop_partitive(units: list[Unit], index: int) -> None:
    """من behind a quantity is in its English."""
    if index + 2 < len(units) and units[index + 1].arabic == "من" and units[index + 2].kind in ("noun", "name", "num"):
        units[index + 1].words = ""
        units[index + 2].definite = False


def _quantity(unit: Unit, units: list[Unit], index: int) -> None:
    """Thousands of people, a third of them: where something is counted behind it."""
    if unit.kind == "num" and unit.fixed and unit.words.endswith("s") and " of " in unit.words:
        unit.kind = "quant"
        unit.words += " of"
        _drop_partitive(units, index)
        return
    english = _MANY.get(unit.arabic) or (_PARTS.get(unit.arabic) if not unit.definite and unit.kind == "noun" else None)
    if english is None or unit.kind not in ("noun", "num") or index + 1 >= len(units):
        return
    following = units[index + 1]
    partitive = following.arabic == "من" and index + 2 < len(units) and units[index + 2].kind in ("noun", "num")
    governs = following.role == "stem" and following.kind in ("noun", "num", "dem") and unit.construct
    if not (partitive or governs or (following.kind == "poss" and unit.arabic in _PARTS)):
        return
    if unit.arabic == "عشرات" and (following.arabic in _MANY or following.words in _MAGNITUDES.values()):
        english = "tens of"
    unit.words, unit.kind, unit.definite = english, "quant", False
    if following.kind == "poss":
        unit.words = english.removesuffix(" of")
    _drop_partitive(units, index)
