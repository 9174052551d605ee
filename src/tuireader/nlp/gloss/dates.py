"""Dates: days, months and years in one, eras behind years, a weekday before them. Owns what belongs to a date."""

from __future__ import annotations

import re

from tuireader.nlp.gloss.units import Unit
from tuireader.nlp.gloss.wordlists import word_set

_YEAR_WORDS = frozenset(["عام", "سنة", "العام", "السنة"])
_TWO_YEARS = frozenset(["عامي", "عامين", "سنتي", "أعوام", "سنوات"])
"""What stands before several years: between 1950 and 1953."""
_YEAR = re.compile(r"[12]\d{3}(/\d{2,4})?$")
_OLD_YEAR = re.compile(r"\d{1,4}(/\d{1,4})?$")
_DAY = re.compile(r"([0-2]?\d|3[01])$")
_MONTHS = word_set("January February March April May June July August September October November December")
_ALSO_OTHER_WORDS = {
    "أوت": "August", "آب": "August", "ماي": "May", "مارس": "March", "جوان": "June", "أيار": "May", "نيسان": "April",
}  # fmt: skip
"""Months that are other words too; behind the number of a day they are months."""
_ERAS = {
    "هـ": "AH", "هجرية": "AH", "هجري": "AH", "هجرة": "AH", "م": "CE", "ميلادية": "CE", "ميلادي": "CE", "ميلاد": "CE",
}  # fmt: skip
_OPENS_ERA = frozenset(["ق", "ل", "ه", *_ERAS])
_LONG = frozenset(["هجرة", "ميلاد"])
_MAY_OPEN = frozenset([*_ERAS, "ق", "ل", "ه"])
"""Eras that have their preposition before them: للهجرة."""
_MEASURES = frozenset(["ارتفاع", "طول", "مسافة", "عمق", "عرض", "بعد", "علو", "مساحة", "سباق", "عدو"])
"""What a number of metres may stand behind."""
_NEXT = {
    "ماضي": "last", "منصرم": "last", "فائت": "last", "مقبل": "next", "قادم": "next", "جاري": "", "حالي": "",
}  # fmt: skip
_DAYS = word_set("Sunday Monday Tuesday Wednesday Thursday Friday Saturday")
_BEFORE_FREE = frozenset(["prep", "noun", "adj", "quant", "dem", "num", "name"])


def name_eras(units: list[Unit]) -> list[Unit]:
    """917 هـ is 917 AH, 1511 م is 1511 CE, 500 ق.م is 500 BC; each becomes one with its year."""
    kept: list[Unit] = []
    index = 0
    while index < len(units):
        year = kept[-1] if kept else None
        size, era = _era(units, index) if units[index].arabic in _MAY_OPEN else (0, "")
        if year is not None and era and _is_year(kept, bare=units[index].arabic == "م", apart=not units[index].glued):
            year.tail += f" {era}"
            year.tokens = tuple(
                sorted({*year.tokens, *(at for one in units[index : index + size] for at in one.tokens)})
            )
            index += size
            continue
        if era and size > 1 and units[index].arabic == "ق":
            units[index].words, units[index].kind, units[index].fixed = era, "name", True
            units[index].tokens = tuple(sorted({at for one in units[index : index + size] for at in one.tokens}))
            kept.append(units[index])
            index += size
            continue
        if units[index].arabic == "م" and year is not None and year.kind == "num":
            units[index].words, units[index].kind, units[index].construct = "meter", "noun", False
        kept.append(units[index])
        index += 1
    return kept


def _era(units: list[Unit], index: int) -> tuple[int, str]:
    """How many units name an era here, and which."""
    if (units[index].arabic or units[index].words) not in _OPENS_ERA:
        return 0, ""
    letters = [unit.arabic or unit.words for unit in units[index : index + 4]]
    if letters[:1] == ["ق"]:
        rest = [one for one in letters[1:] if one != "."]
        if rest[:1] == ["م"] or rest[:1] == ["هـ"]:
            size = letters.index(rest[0]) + 1
            return size + (letters[size : size + 1] == ["."]), "BC" if rest[0] == "م" else "BH"
    if letters[:1] == ["ل"] and letters[1:2] and letters[1] in _LONG:
        return 2, _ERAS[letters[1]]
    if letters[:1] and letters[0] in _ERAS and letters[0] not in _LONG:
        return 1, _ERAS[letters[0]]
    if letters[:1] == ["ه"] and units[index].kind in ("name", "other"):
        return 1, "AH"
    return 0, ""


def _is_year(kept: list[Unit], *, bare: bool, apart: bool) -> bool:
    """Whether the number at the end is a year; a bare م may also be a metre."""
    year, before = kept[-1], kept[-2] if len(kept) > 1 else None
    if year.kind not in ("num", "name") or not _OLD_YEAR.match(year.words) or year.tail:
        return False
    if not bare or (before is not None and before.arabic in _YEAR_WORDS):
        return True
    if apart or (before is not None and (before.arabic in _MEASURES or before.kind == "num")):
        return False
    return (before is not None and before.words == "(") or (bool(_YEAR.match(year.words)) and year.words < "2100")


def joins_year(units: list[Unit], number: Unit) -> bool:
    """`year 1990` is 1990; a year before it that is counted stays."""
    year = units[-1]
    if number.kind == "num" and year.arabic in _TWO_YEARS and _YEAR.match(number.words):
        number.tokens, number.glued = (*year.tokens, *number.tokens), year.glued
        units.pop()
        return False
    if number.kind != "num" or year.fixed or year.arabic not in ("عام", "سنة", "العام"):
        return False
    if not (_YEAR.match(number.words) or (number.tail and _OLD_YEAR.match(number.words))):
        return False
    year.words, year.tail, year.kind, year.definite = number.words, number.tail, "name", False
    year.tokens = (*year.tokens, *number.tokens)
    year.guess, year.number, year.lemma = False, "S", ""
    return True


def joins_date(units: list[Unit], unit: Unit) -> bool:
    """A day or a month takes what follows it of a date: August 22, 2025; آذار/مارس is one month."""
    if not units:
        return False
    first = units[-1]
    if first.kind == "num" and _DAY.match(first.words) and not first.tail and _month(unit):
        first.words, first.tail, first.kind = _month(unit), f" {first.words}", "name"
        _take_other_day(units)
    elif first.words in _MONTHS and unit.arabic in _NEXT and unit.definite and unit.kind == "adj":
        first.words = f"{_NEXT[unit.arabic]} {first.words}".strip()
        first.kind = "name"
    elif first.words in _MONTHS and unit.kind == "num" and _YEAR.match(unit.words):
        first.tail += f", {unit.words}" if first.tail else f" {unit.words}"
        first.tail += unit.tail
        first.kind = "name"
    elif len(units) > 1 and first.words == "/" and units[-2].words in _MONTHS and _month(unit) == units[-2].words:
        units.pop()
        first = units[-1]
    else:
        return False
    first.tokens = tuple(sorted({*first.tokens, *unit.tokens}))
    return True


def _take_other_day(units: list[Unit]) -> None:
    """8 و9 مارس: March 8 and 9."""
    date, day = units[-1], units[-3] if len(units) > 2 else None
    if day is not None and units[-2].arabic == "و" and day.kind == "num" and _DAY.match(day.words) and not day.tail:
        date.tail = f" {day.words} and{date.tail}"
        date.tokens, date.glued = tuple(sorted({*day.tokens, *units[-2].tokens, *date.tokens})), day.glued
        date.role = "stem"
        del units[-3:-1]


def _month(unit: Unit) -> str:
    if unit.words in _MONTHS and unit.role == "stem":
        return unit.words
    return _ALSO_OTHER_WORDS.get(unit.arabic, "") if unit.role == "stem" else ""


def place_dates(units: list[Unit]) -> list[Unit]:
    """A day of a month says when something happens: it joins its weekday, and without a preposition it gets one."""
    kept: list[Unit] = []
    for unit in units:
        if is_day(unit) and len(kept) > 1 and kept[-1].role == "enclitic" and kept[-2].arabic == "يوم":
            ending = kept.pop()
            kept[-1].tokens = tuple(sorted({*kept[-1].tokens, *ending.tokens}))
        before = kept[-1] if kept else None
        if before is None or not is_day(unit) or unit.role != "stem":
            kept.append(unit)
        elif before.words.rpartition(" ")[2] in _DAYS and before.kind in ("adv", "name", "noun"):
            _join_weekday(before, unit)
        elif before.arabic in ("يوم", "يومي") and before.kind in ("noun", "adv", "adj") and not before.definite:
            unit.glued, unit.tokens = before.glued, tuple(sorted({*before.tokens, *unit.tokens}))
            if len(kept) < 2 or kept[-2].kind != "prep":
                unit.words, unit.kind, unit.fixed = f"on {unit.words}", "adv", True
            kept[-1] = unit
        else:
            if before.kind not in _BEFORE_FREE and before.kind not in ("conj", "mark"):
                unit.words, unit.kind, unit.fixed = f"on {unit.words}", "adv", True
            kept.append(unit)
    return kept


def is_day(unit: Unit) -> bool:
    """Whether a unit is a day of a month."""
    return (
        unit.kind == "name"
        and unit.words.rpartition(" ")[2] in _MONTHS
        and bool(re.match(r" \d{1,2}(,| and|$)", unit.tail))
    )


def _join_weekday(day: Unit, date: Unit) -> None:
    day.words, day.tail = f"{day.words}, {date.words}", date.tail
    day.tokens = tuple(sorted({*day.tokens, *date.tokens}))
