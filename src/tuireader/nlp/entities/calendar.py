"""Dates and times of day: both traditions of Gregorian months, the Hijri ones. Owns the patterns; knows no tokens."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tuireader.arabic.normalization import fold, folded_words

_GREGORIAN = """
1 يناير جانفي كانون_الثاني
2 فبراير فيفري شباط
3 مارس آذار
4 أبريل إبريل أفريل نيسان
5 مايو ماي أيار
6 يونيو جوان حزيران
7 يوليو يوليوز جويلية تموز
8 أغسطس غشت أوت آب
9 سبتمبر شتنبر أيلول
10 أكتوبر تشرين_الأول
11 نوفمبر نونبر تشرين_الثاني
12 ديسمبر دجنبر كانون_الأول
"""
_HIJRI = """
1 محرم المحرم
2 صفر
3 ربيع_الأول
4 ربيع_الآخر ربيع_الثاني
5 جمادى_الأولى
6 جمادى_الآخرة جمادى_الثانية
7 رجب
8 شعبان
9 رمضان
10 شوال
11 ذو_القعدة ذي_القعدة
12 ذو_الحجة ذي_الحجة
"""
_AMBIGUOUS = folded_words("آب أوت ماي جوان صفر رجب شعبان محرم مارس")
"""Months that are other words or names as well: they need a day or a year beside them."""
_YEAR_WORDS = frozenset(["عام", "سنه", "العام", "السنه"])
_MONTH_WORDS = frozenset(["شهر", "الشهر"])
_HIJRI_MARKS = frozenset(["ه", "هجريه", "هجري", "للهجره"])
_GREGORIAN_MARKS = frozenset(["م", "ميلاديه", "ميلادي", "للميلاد"])
_NUMERIC = re.compile(r"(\d{1,4})([/\-.])(\d{1,2})\2(\d{1,4})$")
_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)$")
_ORDINALS = """
الواحدة الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة الحادية_عشرة الثانية_عشرة
"""
_HOURS = {fold(word): hour for hour, word in enumerate(_ORDINALS.split(), 1)}
_AFTERNOON = frozenset(fold("مساء مساءً بعد_الظهر ظهرا ظهرًا عصرا ليلا").replace("_", " ").split())
_MORNING = folded_words("صباحا صباحًا فجرا")

Dated = tuple[int, str]
"""The word after the last one, and the date in the form of ISO 8601, or as near to it as the text goes."""


def _months(rows: str) -> dict[tuple[str, ...], int]:
    lines = (row.split() for row in rows.strip().split("\n"))
    return {tuple(fold(name).split("_")): int(number) for number, *names in lines for name in names}


_MONTHS = {False: _months(_GREGORIAN), True: _months(_HIJRI)}


def date_at(words: Sequence[str], index: int) -> Dated | None:
    """A date that starts at a folded word: a day and a month, a month and a year, a year called one, digits alone."""
    return _numeric(words, index) or _of_month(words, index) or _of_year(words, index)


def _word(words: Sequence[str], index: int) -> str:
    return words[index] if 0 <= index < len(words) else ""


def _number(words: Sequence[str], index: int, least: int, most: int) -> int | None:
    word = _word(words, index)
    return int(word) if word.isdigit() and len(word) <= 4 and least <= int(word) <= most else None


def _numeric(words: Sequence[str], index: int) -> Dated | None:
    for count in (1, 5):
        match = _NUMERIC.match("".join(words[index : index + count]))
        if match and (count == 1 or words[index].isdigit()):
            first, month, last = int(match[1]), int(match[3]), int(match[4])
            year, day = (first, last) if first > 31 else (last, first)
            if 1 <= month <= 12 and 1 <= day <= 31 and (year > 31 or match[2] != "."):
                return index + count, f"{year + (2000 if year < 50 else 0):04}-{month:02}-{day:02}"
    return None


def _month_at(words: Sequence[str], index: int) -> tuple[int, int, bool] | None:
    """The end of a month's name, its number, and whether it is of the Hijri calendar."""
    for hijri, months in _MONTHS.items():
        for count in (2, 1):
            number = months.get(tuple(words[index : index + count]))
            if number and index + count <= len(words):
                return index + count, number, hijri
    return None


def _second_name(words: Sequence[str], end: int, number: int) -> int:
    """Behind the month's name in the other tradition, where it is given: أغسطس/آب, آب (أغسطس)."""
    if _word(words, end) in ("/", "-", "("):
        again = _month_at(words, end + 1)
        if again and again[1] == number:
            return again[0] + (_word(words, end) == "(" and _word(words, again[0]) == ")")
    return end


def _of_month(words: Sequence[str], index: int) -> Dated | None:
    day = _number(words, index, 1, 31)
    place = index + (day is not None)
    place += _word(words, place) in ("من",) and day is not None
    place += _word(words, place) in _MONTH_WORDS
    month = _month_at(words, place)
    if month is None:
        return None
    end = _second_name(words, month[0], month[1])
    before_year = end + (_word(words, end) in ("من", "،", *_YEAR_WORDS))
    before_year += _word(words, before_year) in _YEAR_WORDS
    year = _number(words, before_year, 300 if month[2] else 1000, 2999)
    if year is not None:
        end = _era(words, before_year + 1)[0]
    if day is None and year is None and (place == index or end - place > 1) and _word(words, place) in _AMBIGUOUS:
        return None
    calendar = " AH" if month[2] else ""
    parts = [f"{year:04}" if year is not None else "-", f"{month[1]:02}", *([f"{day:02}"] if day else [])]
    return end, "-".join(parts) + calendar


def _era(words: Sequence[str], index: int) -> tuple[int, str]:
    if _word(words, index) in _HIJRI_MARKS:
        return index + 1, " AH"
    return index + (_word(words, index) in _GREGORIAN_MARKS), ""


def _of_year(words: Sequence[str], index: int) -> Dated | None:
    if _word(words, index) not in _YEAR_WORDS:
        return None
    year = _number(words, index + 1, 100, 2999)
    if year is None:
        return None
    end, era = _era(words, index + 2)
    return end, f"{year:04}{era}"


def time_at(words: Sequence[str], index: int) -> Dated | None:
    """A time of day: 10:30 مساء, الساعة العاشرة."""
    named = _word(words, index) == "الساعه"
    place = index + named
    hour, minute = None, 0
    if match := _CLOCK.match(_word(words, place)):
        hour, minute, end = int(match[1]), int(match[2]), place + 1
    elif named:
        end, hour = _hour(words, place)
    if hour is None:
        return None
    if _word(words, end) == "بعد" and _word(words, end + 1) == "الظهر":
        return end + 2, f"{hour % 12 + 12:02}:{minute:02}"
    if _word(words, end) in _AFTERNOON:
        return end + 1, f"{hour % 12 + 12:02}:{minute:02}"
    return end + (_word(words, end) in _MORNING), f"{hour:02}:{minute:02}"


def _hour(words: Sequence[str], place: int) -> tuple[int, int | None]:
    for count in (2, 1):
        said = words[place : place + count]
        if hour := _HOURS.get("_".join(said)):
            return place + len(said), hour
    return place + 1, _number(words, place, 0, 23)
