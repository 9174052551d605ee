"""Dates, times, shares, sums and quantities that a text writes out. Owns their patterns and normal values; no names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from tuireader.arabic.normalization import fold
from tuireader.document import EntityType, Mention, Token
from tuireader.nlp.entities.calendar import date_at, time_at
from tuireader.nlp.entities.names import offset_in
from tuireader.nlp.entities.numerals import amount_at, digits_of, written
from tuireader.nlp.entities.words import Word

_PERCENT_MARKS = frozenset("%٪")
_PERCENT_WORDS = frozenset(["بالميه", "بالمايه", "بالمئه"])
_HUNDRED = frozenset(["الميه", "المايه", "المئه"])
_MARKS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY"}


def _table(rows: str) -> dict[str, str]:
    return {fold(word): code for code, *words in (row.split() for row in rows.strip().split("\n")) for word in words}


_CURRENCIES = _table("""
USD دولار دولارا دولارات الدولار
EUR يورو
GBP استرليني
EGP جنيه جنيها جنيهات
riyal ريال ريالا ريالات
AED درهم درهما دراهم
dinar دينار دينارا دنانير
lira ليرة ليرات
JPY ين
CNY يوان
RUB روبل روبلا
INR روبية
ILS شيكل شيكلا شواكل شيقل
CHF فرنك فرنكا
cent سنت سنتا سنتات
""")
_NATIONAL = {
    ("riyal", "سعودي"): "SAR", ("riyal", "قطري"): "QAR", ("riyal", "عماني"): "OMR", ("riyal", "يمني"): "YER",
    ("riyal", "ايراني"): "IRR", ("dinar", "كويتي"): "KWD", ("dinar", "اردني"): "JOD", ("dinar", "عراقي"): "IQD",
    ("dinar", "ليبي"): "LYD", ("dinar", "تونسي"): "TND", ("dinar", "جزايري"): "DZD", ("dinar", "بحريني"): "BHD",
    ("lira", "تركي"): "TRY", ("lira", "لبناني"): "LBP", ("lira", "سوري"): "SYP", ("AED", "مغربي"): "MAD",
    ("AED", "اماراتي"): "AED", ("USD", "امريكي"): "USD", ("USD", "كندي"): "CAD", ("USD", "استرالي"): "AUD",
    ("EGP", "مصري"): "EGP", ("EGP", "سوداني"): "SDG", ("EGP", "استرليني"): "GBP", ("CHF", "سويسري"): "CHF",
    ("JPY", "ياباني"): "JPY", ("CNY", "صيني"): "CNY", ("RUB", "روسي"): "RUB", ("INR", "هندي"): "INR",
}  # fmt: skip
_UNITS = _table("""
km كيلومتر كيلومترا كيلومترات كلم كم
m متر مترا أمتار
cm سنتيمتر سنتيمترا سنتيمترات سم
mm مليمتر ملليمتر مليمترا
nm نانومتر
mile ميل ميلا أميال
ft قدم قدما أقدام
inch بوصة بوصات
kg كيلوغرام كيلوغراما كيلوجرام كيلوجراما كيلوغرامات كيلو كلغ كغ كجم
g غرام غراما غرامات جرام جراما
t طن طنا أطنان
l لتر لترا ليتر لترات
ha هكتار هكتارا هكتارات
feddan فدان فدانا أفدنة
barrel برميل برميلا براميل
MW ميغاواط ميجاوات ميغاوات
GW غيغاواط جيجاوات
kW كيلوواط كيلووات
GB غيغابايت جيجابايت غيغا جيجا
MB ميغابايت ميجابايت
TB تيرابايت
px بكسل ميجابكسل ميغابكسل
degree درجة درجات
""")
_OF_UNITS = {
    "مربع": "²",
    "مربعا": "²",
    "مربعه": "²",
    "مكعب": "³",
    "مكعبا": "³",
    "مكعبه": "³",
    "ميويه": " C",
    "ميوية": " C",
}
_PIECE = re.compile(r"[0-9]+(?:[.,٫٬،/:][0-9]+)*|[^\W\d_]+|\S")


class Value(NamedTuple):
    """Words up to `end`, and what they come to."""

    end: int
    type: EntityType
    normal: str


def value_mentions(text: str, tokens: Sequence[Token], words: Sequence[Word]) -> Iterator[Mention]:
    """Mentions of values, in order; a particle on the first word is left out."""
    folded = [word.folded for word in words]
    index = 0
    while index < len(folded):
        end = index + 1
        for cut, letters in words[index].cuts:
            value = value_at([letters, *folded[index + 1 : index + 12]], 0)
            if value:
                start = tokens[index].start + offset_in(tokens[index].of(text), cut)
                end = index + value.end
                yield Mention(start, tokens[end - 1].end, type=value.type)
                break
        index = end


def normal_value(text: str) -> str | None:
    """What a written value comes to: 2024-08-22, 10:30, 20%, 5,000,000 USD, 12 km²; None where it cannot be said."""
    words = _PIECE.findall(fold(text))
    value = value_at(words, 0)
    return value.normal or None if value and value.end == len(words) else None


def value_at(words: Sequence[str], index: int) -> Value | None:
    """The value that starts at a folded word."""
    if index >= len(words):
        return None
    rules: tuple[Callable[[Sequence[str], int], Value | None], ...] = (_date, _time, _money, _percent, _quantity)
    return next((value for rule in rules if (value := rule(words, index))), None)


def _date(words: Sequence[str], index: int) -> Value | None:
    found = date_at(words, index)
    return Value(found[0], EntityType.DATE, found[1]) if found else None


def _time(words: Sequence[str], index: int) -> Value | None:
    found = time_at(words, index)
    return Value(found[0], EntityType.TIME, found[1]) if found else None


def _word(words: Sequence[str], index: int) -> str:
    return words[index] if index < len(words) else ""


def _percent(words: Sequence[str], index: int) -> Value | None:
    first = words[index]
    if first[-1:] in _PERCENT_MARKS and first[:-1]:
        share = digits_of(first[:-1])
        return Value(index + 1, EntityType.PERCENT, f"{written(share)}%") if share is not None else None
    found = amount_at(words, index)
    if found is None:
        return None
    end, share = found
    if _word(words, end) in _PERCENT_MARKS or _word(words, end) in _PERCENT_WORDS:
        end += 1
    elif _word(words, end) == "في" and _word(words, end + 1) in _HUNDRED:
        end += 2
    else:
        return None
    return Value(end, EntityType.PERCENT, f"{written(share)}%")


def _money(words: Sequence[str], index: int) -> Value | None:
    mark = _MARKS.get(words[index])
    found = amount_at(words, index + bool(mark))
    if found is None:
        return None
    end, sum_ = found
    code = mark or _MARKS.get(_word(words, end)) or _CURRENCIES.get(_word(words, end), "")
    if not code:
        return None
    end += not mark
    national = _NATIONAL.get((code, _word(words, end).removesuffix("ا").removesuffix("ه")))
    if national and not mark:
        code, end = national, end + 1
    return Value(end, EntityType.MONEY, f"{written(sum_)} {code}")


def _quantity(words: Sequence[str], index: int) -> Value | None:
    found = amount_at(words, index)
    if found is None:
        return None
    end, amount = found
    unit = _UNITS.get(_word(words, end))
    if unit is None:
        return None
    end += 1
    if _word(words, end) in _OF_UNITS:
        unit, end = unit + _OF_UNITS[words[end]], end + 1
    return Value(end, EntityType.QUANTITY, f"{written(amount)} {unit}")
