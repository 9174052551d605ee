"""Values as a person reads them in a list: 9 September 2025 for 2025-09-09. Owns the words and not the values.

What is no value in the form of nlp/ comes back as it is.
"""

from __future__ import annotations

import re

from tuireader.document import EntityType

_YEAR = "January February March April May June July August September October November December"
_MONTHS = tuple(_YEAR.split())
_HIJRI = (
    "Muharram",
    "Safar",
    "Rabi I",
    "Rabi II",
    "Jumada I",
    "Jumada II",
    "Rajab",
    "Shaban",
    "Ramadan",
    "Shawwal",
    "Dhu al-Qadah",
    "Dhu al-Hijjah",
)
_DATE = re.compile(r"(?:(?P<year>\d{4})|-)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<era> AH)?")
_AMOUNT = re.compile(r"(?P<whole>\d{1,3}(?:,\d{3})*)(?P<rest>\.\d+)? (?P<unit>.+)")
_SIZES = ((12, "trillion"), (9, "billion"), (6, "million"))
_PLACES = 3
"""Behind the point, at most; a longer number is written out."""
_PLURALS = {
    "barrel": "barrels",
    "mile": "miles",
    "degree": "degrees",
    "inch": "inches",
    "feddan": "feddans",
    "ft": "ft",
}


def readable(kind: EntityType, value: str) -> str:
    """A date with the month's name; a large sum in millions; a unit in its number."""
    if kind is EntityType.DATE:
        return _date(value)
    if kind in (EntityType.MONEY, EntityType.QUANTITY):
        return _amount(value)
    return value


def _date(value: str) -> str:
    found = _DATE.fullmatch(value)
    if found is None or not (found["year"] or found["month"]):
        return value
    month = int(found["month"] or 0)
    if month > len(_MONTHS):
        return value
    names = _HIJRI if found["era"] else _MONTHS
    parts = [
        str(int(found["day"])) if found["day"] else "",
        names[month - 1] if month else "",
        str(int(found["year"])) if found["year"] else "",
    ]
    return " ".join(filter(None, parts)) + (found["era"] or "" if found["year"] else "")


def _amount(value: str) -> str:
    found = _AMOUNT.fullmatch(value)
    if found is None:
        return value
    amount, unit = value.removesuffix(found["unit"]).strip(), found["unit"]
    if amount != "1":
        unit = _PLURALS.get(unit, unit)
    digits = found["whole"].replace(",", "")
    for zeros, name in _SIZES:
        if len(digits) > zeros and not found["rest"]:
            left = digits[-zeros:].rstrip("0")
            if len(left) <= _PLACES:
                return f"{int(digits[:-zeros]):,}{'.' + left if left else ''} {name} {unit}"
    return f"{amount} {unit}"
