"""Amounts as they are written: digits, words, and both together. Owns what they come to; knows no units."""

from __future__ import annotations

from collections.abc import Sequence

from tuireader.arabic.normalization import fold

_WORDS = """
واحد=1 واحده=1 اثنان=2 اثنين=2 اثنتان=2 اثنتين=2 ثلاثه=3 ثلاث=3 اربعه=4 اربع=4 خمسه=5 خمس=5 سته=6 ست=6 سبعه=7 سبع=7
ثمانيه=8 ثماني=8 ثمان=8 تسعه=9 تسع=9 عشره=10 عشر=10 عشرون=20 عشرين=20 ثلاثون=30 ثلاثين=30 اربعون=40 اربعين=40
خمسون=50 خمسين=50 ستون=60 ستين=60 سبعون=70 سبعين=70 ثمانون=80 ثمانين=80 تسعون=90 تسعين=90 مئه=100 مايه=100 ميه=100
مئتان=200 مئتين=200 ميتان=200 ميتين=200 مايتان=200 مايتين=200 ثلاثمايه=300 ثلاثمئه=300 ثلاثميه=300 اربعمايه=400
اربعميه=400 خمسمايه=500 خمسميه=500
ستمايه=600 ستميه=600 سبعمايه=700 سبعميه=700 ثمانمايه=800 ثمانميه=800 تسعمايه=900 تسعميه=900
"""
_POWERS = """
الف=1000 الاف=1000 الفا=1000 مليون=1000000 ملايين=1000000 مليونا=1000000 مليار=1000000000 مليارا=1000000000
مليارات=1000000000 بليون=1000000000 بلايين=1000000000
تريليون=1000000000000 تريليونا=1000000000000 تريليونات=1000000000000
"""
_DUALS = """
الفان=2000 الفين=2000 الفي=2000 الفا=2000 مليونان=2000000 مليونين=2000000 مليوني=2000000 مليونا=2000000
ملياران=2000000000 مليارين=2000000000 ملياري=2000000000 تريليوني=2000000000000 تريليونين=2000000000000
"""


def _table(rows: str) -> dict[str, int]:
    return {fold(word): int(value) for word, value in (row.split("=") for row in rows.split())}


WORDS, POWERS, _TWO = _table(_WORDS), _table(_POWERS), _table(_DUALS)
DUALS = {word: value for word, value in _TWO.items() if word not in POWERS}
_HALF = {"نصف": 0.5, "ونصف": 0.5, "ربع": 0.25, "وربع": 0.25, "وثلث": 1 / 3}


def digits_of(word: str) -> float | None:
    """The value of a folded token of digits; separators of thousands are told from decimal ones by what follows."""
    plain = word.replace("٬", "").replace("٫", ".")
    if "،" in plain or "," in plain:
        head, *groups = plain.replace("،", ",").split(",")
        whole = all(len(group.partition(".")[0]) == 3 for group in groups) and len(head) <= 3
        plain = head + ("" if whole else ".") + "".join(groups)
    elif plain.count(".") == 1 and len(plain.partition(".")[2]) == 3 and plain.partition(".")[0] not in ("", "0"):
        plain = plain.replace(".", "")
    try:
        return float(plain) if plain[:1].isdigit() and plain.isascii() else None
    except ValueError:
        return None


def amount_at(words: Sequence[str], index: int) -> tuple[int, float] | None:
    """The end and the value of the amount that starts at a folded word: 3.5, خمسة وعشرون, 40 مليون, مليوني."""
    if index >= len(words):
        return None
    if words[index] in DUALS:
        return index + 1, float(DUALS[words[index]])
    end, value = _small(words, index)
    if value is None:
        if words[index] not in POWERS:
            return None
        end, value = index, 1.0
    while end < len(words) and words[end] in POWERS:
        value *= POWERS[words[end]]
        end += 1
        if end < len(words) and words[end] in _HALF:
            value *= 1 + _HALF[words[end]] / max(1.0, value / POWERS[words[end - 1]])
            end += 1
    return end, value


def _small(words: Sequence[str], index: int) -> tuple[int, float | None]:
    """Digits, or number words added up."""
    value = digits_of(words[index])
    if value is not None:
        return index + 1, value
    if words[index] not in WORDS:
        return index, None
    total, end = float(WORDS[words[index]]), index + 1
    while end < len(words):
        following = words[end].removeprefix("و") if words[end].startswith("و") and words[end] != "واحد" else ""
        value = WORDS.get(following) or (10 if words[end] == "عشر" or words[end] == "عشره" else None)
        if value is None:
            break
        total += value
        end += 1
    return end, total


def written(value: float) -> str:
    """Digits in groups of three, without needless decimals."""
    return f"{value:,.2f}".rstrip("0").rstrip(".") if value % 1 else f"{value:,.0f}"
