"""Dates, shares and sums that a text writes out. Owns their patterns over tokens; knows no names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tuireader.arabic.digits import to_ascii_digits
from tuireader.document import EntityType, Mention, TokenKind
from tuireader.nlp.entities.evidence import words
from tuireader.nlp.entities.views import View

_YEAR_WORDS = frozenset(["عام", "سنه", "العام"])
_PERCENT_MARKS = frozenset("%٪")
_PERCENT_WORDS = frozenset(["بالمئه", "بالمائه", "بالميه"])
_HUNDRED = frozenset(["المئه", "المائه", "الميه"])
_CURRENCY_MARKS = frozenset("$€£¥")


def value_mentions(views: Sequence[View]) -> Iterator[tuple[int, int, Mention]]:
    """Mentions with the first token they take and the one after their last."""
    index = 0
    while index < len(views):
        found = _at(views, index)
        if found is None:
            index += 1
            continue
        end, kind = found
        start = _start(views[index])
        yield index, end, Mention(start, views[end - 1].token.end, type=kind)
        index = end


def _at(views: Sequence[View], index: int) -> tuple[int, EntityType] | None:
    for rule, kind in (
        (_date, EntityType.DATE),
        (_percent, EntityType.PERCENT),
        (_money, EntityType.MONEY),
    ):
        end = rule(views, index)
        if end:
            return end, kind
    return None


def _start(view: View) -> int:
    """عام with a clitic on it begins behind it."""
    offset = next((offset for offset, letters in view.cuts if letters in _YEAR_WORDS), 0)
    return view.token.start + offset


def _is_number(views: Sequence[View], index: int) -> bool:
    return index < len(views) and views[index].token.kind is TokenKind.NUMBER


def _number(views: Sequence[View], index: int) -> int:
    digits = to_ascii_digits(views[index].written) if _is_number(views, index) else ""
    return int(digits) if digits.isdigit() and len(digits) <= 4 else -1


def _date(views: Sequence[View], index: int) -> int:
    view = views[index]
    if any(letters in _YEAR_WORDS for _, letters in view.cuts):
        return index + 2 if 100 <= _number(views, index + 1) <= 2999 else 0
    month = index + 1 if 1 <= _number(views, index) <= 31 else index
    if month >= len(views):
        return 0
    if views[month].written in ("/", "-") and month > index:
        return _numeric_date(views, index)
    if not views[month].is_in("months"):
        return 0
    end = month + 1
    if end + 1 < len(views) and views[end].written in ("/", "-") and views[end + 1].is_in("months"):
        end += 2
    year = 1000 <= _number(views, end) <= 2999
    return end + year if year or month > index else 0


def _numeric_date(views: Sequence[View], index: int) -> int:
    parts = views[index : index + 5]
    if len(parts) < 5 or any(parts[n].written != parts[1].written for n in (1, 3)):
        return 0
    if any(parts[n].token.end != parts[n + 1].token.start for n in range(4)):
        return 0
    return index + 5 if _number(views, index + 2) in range(1, 13) and _number(views, index + 4) > 0 else 0


def _percent(views: Sequence[View], index: int) -> int:
    if not _is_number(views, index) or index + 1 >= len(views):
        return 0
    following = views[index + 1]
    if following.written in _PERCENT_MARKS or following.folded in _PERCENT_WORDS:
        return index + 2
    if following.folded == "في" and index + 2 < len(views) and views[index + 2].folded in _HUNDRED:
        return index + 3
    return 0


def _money(views: Sequence[View], index: int) -> int:
    if views[index].written in _CURRENCY_MARKS:
        return index + 2 if _is_number(views, index + 1) else 0
    end = index + 1 if _is_number(views, index) else index
    while end < len(views) and views[end].is_in("amounts"):
        end += 1
    if end == index or end >= len(views):
        return 0
    if views[end].written in _CURRENCY_MARKS or views[end].folded in words("currencies"):
        return end + 1
    return 0
